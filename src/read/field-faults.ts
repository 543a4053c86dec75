import type { Wording } from "../model/user-error.ts";
import { ROLES } from "../parse/byline-roles.ts";
import { KINDS, NAMES, NO_ROLES, OWN_NAMES } from "./field-names.ts";

/** An entry of the list under a transcribed headline, read as `name：value`. */
export interface Field {
  readonly name: string;
  /** What stands in brackets after the name. */
  readonly about?: string;
  readonly value: string;
  readonly line: number;
}

/** A field that could not be read, and what it should be. */
export interface FieldFault {
  readonly line: number;
  readonly text: string;
  readonly wording: Wording;
}

/** That a field is at fault. */
export function faultOf({ name, value, line }: Field, wording: Wording): FieldFault {
  return { line, text: `${name}：${value}`, wording };
}

/** The fields that a name of two characters may be mistyped for, `付题` for `副题`: they have one of the two in its place. */
export function findMistyped({ name }: Field): readonly string[] {
  if (name.length !== SHORT_NAME || OWN_NAMES.has(name)) return [];
  if (ROLES_LIKE_FIELDS.includes(name) || NO_ROLES.includes(name)) return [];
  const isLike = (own: string) => own.charAt(0) === name.charAt(0) || own.charAt(1) === name.charAt(1);
  return Object.values(NAMES).filter((own) => own.length === SHORT_NAME && isLike(own));
}

/** In characters. */
const SHORT_NAME = 2;
/** Roles that share a character with a field: those that bylines are read by, and some that a transcriber may meet besides. */
const ROLES_LIKE_FIELDS: readonly string[] = [
  ...ROLES,
  ...["原作", "原著", "提名", "题字", "体例", "署文", "编文", "译文", "校字"],
];

/** That a field has a name of no field, and which of those was likely meant. */
export function mistyped(name: string, likely: readonly string[]): Wording {
  const [zh, en] =
    likely.length === 0
      ? ["", ""]
      : [`；是不是${likely.map((own) => `“${own}”`).join("或")}？`, `; is ${likely.join(" or ")} meant?`];
  return {
    zh: `没有“${name}”这个字段，已当作署名${zh}`,
    en: `there is no field ${name}, so it is taken for a byline${en}`,
  };
}

/** That a field lacks its colon. */
export function withoutColon({ name, value, line }: Field): FieldFault {
  const wording = {
    zh: `“${name}”后面少了冒号，已照“${name}：${value}”采用`,
    en: `${name} lacks its colon; it is read as ${name}：${value}`,
  };
  return { line, text: `${name} ${value}`, wording };
}

/** What a field of each name must be. */
export const KIND: Wording = {
  zh: `“体裁”应当是${Object.values(KINDS).join("、")}之一；没有采用`,
  en: `体裁 must be one of ${Object.values(KINDS).join(", ")}; not used`,
};
/** What a field of a day must be. */
export const DAY: Wording = {
  zh: "“落款日期”应当是日历上有的日期，如 2022-03-29；没有采用",
  en: "落款日期 must be a day that exists, e.g. 2022-03-29; not used",
};
/** What the field must be that says that a text stops in mid-sentence. */
export const TRUNCATED: Wording = {
  zh: "“中断”后面只能是“是”；没有采用",
  en: "中断 must be 是, or be left out; not used",
};
/** What a field of lines must be. */
export const RANGE: Wording = {
  zh: "“原文”应当是行号，如 141-149；没有采用",
  en: "原文 must be line numbers, e.g. 141-149; not used",
};

/** That an article has one field of a kind and this is another. */
export const REPEATED: Wording = {
  zh: "一篇稿件只能有一项，前面已经有了；没有采用",
  en: "an article has one of these, which stands above; not used",
};

/** That text stands right under the fields, where Markdown takes it for a part of the last one. */
export const TEXT_BELOW: Wording = {
  zh: "紧接在各项下面，没有空行；当作正文",
  en: "stands right under the fields with no blank line between; taken for text",
};

/** That a line between the fields is none. */
export const TEXT_BETWEEN: Wording = {
  zh: "夹在各项中间，当作上一项的文字；是正文，请移到各项下面，空一行",
  en: "stands between the fields and is taken for a part of the one above; move it below them, after a blank line, if it is text",
};
