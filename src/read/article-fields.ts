import type { Article, ArticleKind, Byline, Dateline, JumpLine, LineRange, Summary } from "../model/article.ts";
import type { Wording } from "../model/user-error.ts";
import { ROLES } from "../parse/byline-roles.ts";
import { findJumpFrom, findJumpTo, findPointer } from "../parse/jump-line.ts";
import { parseEdtfDate } from "../text/day.ts";
import {
  DAY,
  type Field,
  type FieldFault,
  faultOf,
  findMistyped,
  KIND,
  mistyped,
  RANGE,
  REPEATED,
  TRUNCATED,
  withoutColon,
} from "./field-faults.ts";
import { KINDS, LONGEST_ROLE, NAMES, NO_ROLES, OWN_NAMES, SYNONYMS } from "./field-names.ts";

/** An entry of the list under a transcribed headline. */
export interface FieldEntry {
  readonly text: string;
  readonly line: number;
}

/** What the fields under a transcribed headline say of the article. */
export interface ArticleFields extends Omit<Article, "headline" | "blocks" | "lines"> {
  readonly kicker: readonly string[];
  readonly decks: readonly string[];
}

/**
 * Reads the list under a headline, one field an entry; docs/transcription.md has them all. Every field without a name of
 * its own is a byline, its name the role: `通讯员：胡松 吴怡庆`. Undefined where an entry is no `field：value`: then the
 * list is part of the text. Beside a field of a known name one may lack its colon, `记者 张三`, which is told of.
 */
export function parseArticleFields(
  entries: readonly FieldEntry[],
): { readonly fields: ArticleFields; readonly faults: readonly FieldFault[] } | undefined {
  const fields = entries.map(findField);
  const isSure = fields.some((field) => field !== undefined && isKnownName(field.name));
  const slips = entries.map((entry, i) =>
    fields[i] === undefined && isSure ? findFieldWithoutColon(entry) : undefined,
  );
  const read = entries.flatMap((_, i) => fields[i] ?? slips[i] ?? []);
  if (read.length < entries.length) return undefined;
  const { fields: own, faults } = articleFieldsOf(read.filter(({ value }) => value !== ""));
  return {
    fields: own,
    faults: [...slips.flatMap((slip) => (slip === undefined ? [] : withoutColon(slip))), ...faults],
  };
}

function findField({ text, line }: FieldEntry): Field | undefined {
  const [, name, about, value] = FIELD.exec(text) ?? [];
  if (name === undefined || value === undefined) return undefined;
  if (!OWN_NAMES.has(name) && name.length > LONGEST_ROLE) return undefined;
  const own = { name: SYNONYMS.get(name) ?? name, value: value.trim(), line };
  return about === undefined ? own : { ...own, about: about.trim() };
}

function findFieldWithoutColon({ text, line }: FieldEntry): Field | undefined {
  const [, name, value] = WITHOUT_COLON.exec(text) ?? [];
  if (name === undefined || value === undefined || !isKnownName(SYNONYMS.get(name) ?? name)) return undefined;
  return { name: SYNONYMS.get(name) ?? name, value, line };
}

/** `记者 张三` */
const WITHOUT_COLON = /^\s*(\p{Script=Han}{2,8})\s+(\S[^：:\n]*)$/u;

function isKnownName(name: string): boolean {
  return OWN_NAMES.has(name) || ROLES.includes(name);
}

/** `通讯员：胡松 吴怡庆`, `提要（阅读提示）：……`, `下转（2）：（下转2` */
const FIELD = /^\s*([^：:（(\s][^：:（(\n]{0,11}?)\s{0,4}(?:[（(]([^：:\n]{1,30})[）)])?\s{0,4}[：:]([^\n]*)$/;

/** What says of a jump line that its page is not known, though its text seems to have one. */
const NO_PAGE = "？";
const YES = "是";

function articleFieldsOf(fields: readonly Field[]): {
  readonly fields: ArticleFields;
  readonly faults: readonly FieldFault[];
} {
  const faults = [...findMistypedNames(fields), ...findRepeated(fields)];
  const valuesOf = (name: string) => fields.filter((field) => field.name === name).map(({ value }) => value);
  /** The field's value as `read` has it; where it cannot be read, that is noted. */
  const findAs = <T>(name: string, read: (value: string) => T | undefined, wording: Wording): T | undefined => {
    const field = fields.find((one) => one.name === name);
    const value = field === undefined ? undefined : read(field.value);
    if (field !== undefined && value === undefined) faults.push(faultOf(field, wording));
    return value;
  };
  const kind = findAs(NAMES.kind, findKind, KIND);
  const [column] = valuesOf(NAMES.column);
  const summary = fields.find(({ name }) => name === NAMES.summary);
  const dateline = fields.find(({ name }) => DATELINES.includes(name));
  const signedDate = findAs(NAMES.signedDate, (value) => parseEdtfDate(value)?.iso, DAY);
  const truncated = findAs(NAMES.truncated, (value) => (value === YES ? true : undefined), TRUNCATED);
  const filedLines = findAs(NAMES.filedLines, parseRange, RANGE);
  return {
    fields: {
      kind: kind ?? "news",
      kicker: valuesOf(NAMES.kicker),
      decks: valuesOf(NAMES.deck),
      ...(column !== undefined && { columnLabel: column }),
      ...(summary !== undefined && { summary: summaryOf(summary) }),
      ...(dateline !== undefined && { dateline: datelineOf(dateline) }),
      bylines: fields.filter(({ name }) => name === NAMES.byline || !OWN_NAMES.has(name)).map(bylineOf),
      jumps: fields.filter(({ name }) => name === NAMES.to || name === NAMES.from).map(jumpOf),
      ...(signedDate !== undefined && { signedDate }),
      truncated: truncated ?? false,
      marks: valuesOf(NAMES.mark),
      ...(filedLines !== undefined && { filedLines }),
    },
    faults,
  };
}

function findMistypedNames(fields: readonly Field[]): readonly FieldFault[] {
  return fields.flatMap((field) => {
    const likely = findMistyped(field);
    const isMistyped = likely.length > 0 || NO_ROLES.includes(field.name);
    return isMistyped ? [faultOf(field, mistyped(field.name, likely))] : [];
  });
}

function findRepeated(fields: readonly Field[]): readonly FieldFault[] {
  return SINGLE.flatMap((names) => {
    const [, ...others] = fields.filter(({ name }) => names.includes(name));
    return others.map((field) => faultOf(field, REPEATED));
  });
}

const DATELINES: readonly string[] = [NAMES.dateline, NAMES.local, NAMES.wire];

/** Fields of which an article has one; a dateline goes by several names. */
const SINGLE: readonly (readonly string[])[] = [
  [NAMES.kind],
  [NAMES.column],
  [NAMES.summary],
  DATELINES,
  [NAMES.signedDate],
  [NAMES.truncated],
  [NAMES.filedLines],
];

function findKind(value: string): ArticleKind | undefined {
  const kinds = ["news", "photo", "notice", "teaser"] as const satisfies readonly ArticleKind[];
  return kinds.find((kind) => KINDS[kind] === value);
}

function summaryOf({ about, value }: Field): Summary {
  return { ...(about !== undefined && { label: about }), text: value };
}

/** The paper's own news opens with a mark like 本报讯; all else is a news agency's, 新华社北京9月7日电. */
function datelineOf({ name, value }: Field): Dateline {
  const isLocal = name === NAMES.local || (name === NAMES.dateline && value.endsWith("讯"));
  return { kind: isLocal ? "local" : "wire", text: value };
}

function bylineOf({ name, about, value }: Field): Byline {
  const role = name === NAMES.byline && about !== undefined ? about : name;
  return { role, names: value.split(NAME_SEPARATOR).filter((part) => part !== "") };
}

/** `方心怡 郑晨`, `方心怡、郑晨` */
const NAME_SEPARATOR = /[\s、，,]/;

/**
 * `下转：2` is short for a jump line without other words; otherwise the value is the jump line as printed, and the page is
 * the one it names or, in brackets after the field's name, another.
 */
function jumpOf({ name, about, value, line }: Field): JumpLine {
  const direction = name === NAMES.to ? "to" : "from";
  const [, bare] = about === undefined ? (BARE_PAGE.exec(value) ?? []) : [];
  const text = bare === undefined ? value : `${name}${value}`;
  const page = about === undefined ? Number(bare ?? findPage(direction, text)) : Number.parseInt(about, 10);
  return { direction, ...(page > 0 && { page }), text, line };
}

/** `2`, `2版` */
const BARE_PAGE = /^(\d{1,4})\s*版?$/;

/** The page that a jump line's text names. */
function findPage(direction: JumpLine["direction"], text: string): number | undefined {
  if (direction === "from") return findJumpFrom(text)?.page;
  return (findJumpTo(text) ?? findPointer(text))?.page;
}

/** `141-149`; neither `149-141` nor `0`, which name no lines. */
function parseRange(value: string): LineRange | undefined {
  const [, first, last = first] = LINES.exec(value) ?? [];
  const lines: LineRange = [Number(first ?? 0), Number(last ?? 0)];
  return lines[0] >= 1 && lines[0] <= lines[1] ? lines : undefined;
}

/** `141-149`, `141` */
const LINES = /^(\d{1,7})(?:-(\d{1,7}))?$/;

/** The fields that say of an article what its headline and text do not; `parseArticleFields` reads them back. */
export function renderArticleFields(article: Article): readonly string[] {
  const { kind, headline, columnLabel, summary, dateline, bylines, jumps, signedDate, truncated, marks } = article;
  const field = (name: string, value: string, about = "") => `${name}${about === "" ? "" : `（${about}）`}：${value}`;
  return [
    ...(kind === "news" ? [] : [field(NAMES.kind, KINDS[kind])]),
    ...(columnLabel === undefined ? [] : [field(NAMES.column, columnLabel)]),
    ...(headline?.kicker ?? []).map((text) => field(NAMES.kicker, text)),
    ...(headline?.decks ?? []).map((text) => field(NAMES.deck, text)),
    ...(summary === undefined ? [] : [field(NAMES.summary, summary.text, summary.label)]),
    ...(dateline === undefined ? [] : [field(NAMES[dateline.kind], dateline.text)]),
    ...bylines.map(({ role, names }) =>
      isPlainRole(role) ? field(role, names.join(" ")) : field(NAMES.byline, names.join(" "), role),
    ),
    ...jumps.map(({ direction, text, page }) => field(NAMES[direction], text, aboutJump(direction, text, page))),
    ...(signedDate === undefined ? [] : [field(NAMES.signedDate, signedDate)]),
    ...(truncated ? [field(NAMES.truncated, YES)] : []),
    ...marks.map((text) => field(NAMES.mark, text)),
    ...(article.filedLines === undefined ? [] : [field(NAMES.filedLines, article.filedLines.join("-"))]),
  ];
}

/** The field with which the list of fields says no more than that it is one. */
export const NEWS_FIELD = `${NAMES.kind}：${KINDS.news}`;

/** Whether a role can be a field's name: 记者, but not 栏目. */
function isPlainRole(role: string): boolean {
  return role.length <= LONGEST_ROLE && /^[^\s：:（(]+$/.test(role) && !OWN_NAMES.has(role);
}

/** What has to be said of a jump line's page where its text does not say so. */
function aboutJump(direction: JumpLine["direction"], text: string, page: number | undefined): string {
  if (findPage(direction, text) === page && !BARE_PAGE.test(text)) return "";
  return page === undefined ? NO_PAGE : String(page);
}
