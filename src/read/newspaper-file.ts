import * as z from "zod";
import type { Diagnosed } from "../model/diagnostic.ts";
import type { Newspaper } from "../model/newspaper.ts";
import { TEXT, textField } from "./fields.ts";
import { type FieldGuide, parseYamlFields } from "./yaml-fields.ts";

/**
 * Reads `newspaper.yml`. `slug` is the folder's name. Where the file is broken, the folder's name stands in for the
 * newspaper's, and a diagnostic names each line at fault.
 */
export function parseNewspaperFile(text: string, slug: string, file: string): Diagnosed<Newspaper> {
  const fields = parseYamlFields(text, newspaperFields, GUIDE);
  if (fields.ok) return { value: newspaperOf(slug, fields.value), diagnostics: [] };
  const diagnostics = fields.problems.map(({ line, wording }) => ({
    rule: "newspaper-file-broken" as const,
    place: { file, line },
    details: { reason: wording.en, reasonZh: wording.zh },
  }));
  return { value: unnamedNewspaper(slug), diagnostics };
}

/** The newspaper of a folder that has no readable `newspaper.yml`. */
export function unnamedNewspaper(slug: string): Newspaper {
  return { slug, name: slug, columns: [] };
}

const newspaperFields = z.strictObject({
  name: textField,
  otherNames: z.array(textField).optional(),
  nameNote: textField.optional(),
  place: textField.optional(),
  publisher: textField.optional(),
  cn: textField.optional(),
  description: textField.optional(),
  columns: z.array(textField).optional(),
});

const GUIDE: FieldGuide = {
  name: { zh: "报名，如 今日柯城", en: "the newspaper's title, e.g. 今日柯城" },
  otherNames: {
    zh: "别的报名（如曾用名）的列表，一行一个，前面加“- ”",
    en: "a list of other titles, such as former ones, one a line after “- ”",
  },
  nameNote: TEXT,
  place: { zh: "地名，如 浙江省衢州市柯城区", en: "a place, e.g. 浙江省衢州市柯城区" },
  publisher: TEXT,
  cn: { zh: "国内统一连续出版物号，如 CN 33-0001", en: "a national serial number, e.g. CN 33-0001" },
  description: { zh: "一段文字（可用 Markdown）", en: "text (Markdown is allowed)" },
  columns: { zh: "栏目名的列表，一行一个，前面加“- ”", en: "a list of column names, one a line after “- ”" },
};

function newspaperOf(slug: string, fields: z.infer<typeof newspaperFields>): Newspaper {
  const { name, otherNames, nameNote, place, publisher, cn, description, columns } = fields;
  return {
    slug,
    name,
    ...(otherNames !== undefined && otherNames.length > 0 && { otherNames }),
    ...(nameNote !== undefined && { nameNote }),
    ...(place !== undefined && { place }),
    ...(publisher !== undefined && { publisher }),
    ...(cn !== undefined && { cn }),
    ...(description !== undefined && { description }),
    columns: columns ?? [],
  };
}
