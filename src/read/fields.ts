import * as z from "zod";
import type { Wording } from "../model/user-error.ts";
import { type EdtfDate, parseEdtfDate } from "../text/day.ts";

/** A line of text that is not blank; spaces around it are dropped. */
export const textField = z.string().trim().min(1);
/** How it is told of. */
export const TEXT: Wording = { zh: "一行文字", en: "a line of text" };

/** A whole number from 1. */
export const countField = z.int().min(1);

/** A date as EDTF writes it, in a form `dateOf` reads. */
export const dateField = z.string().transform((text, context): EdtfDate => {
  const date = parseEdtfDate(text);
  if (date !== undefined) return date;
  context.addIssue({ code: "custom", message: "no such date" });
  return z.NEVER;
});
/** How it is told of. */
export const DATE: Wording = {
  zh: "日历上有的日期，如 2021-12-15；不确定的加问号，如 2021-12-15?",
  en: "a day that exists, e.g. 2021-12-15, or 2021-12-15? where it is uncertain",
};

/** A web address, http or https. */
export const addressField = z.url({ protocol: /^https?$/ });
