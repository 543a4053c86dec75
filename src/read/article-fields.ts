import type { Article, ArticleKind, Byline, Dateline, JumpLine, LineRange, Summary } from "../model/article.ts";
import type { Wording } from "../model/user-error.ts";
import { ROLES } from "../parse/byline-roles.ts";
import { findJumpFrom, findJumpTo, findPointer } from "../parse/jump-line.ts";
import { parseEdtfDate } from "../text/day.ts";

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

/** A field that could not be read, and what it should be. */
export interface FieldFault {
  readonly line: number;
  readonly text: string;
  readonly wording: Wording;
}

/**
 * Reads the list under a headline, one field an entry; docs/transcription.md has them all. Every field without a name of
 * its own is a byline, its name the role: `通讯员：胡松 吴怡庆`. Undefined where an entry is no `field：value`: then the
 * list is part of the text.
 */
export function parseArticleFields(
  entries: readonly FieldEntry[],
): { readonly fields: ArticleFields; readonly faults: readonly FieldFault[] } | undefined {
  const read: Field[] = [];
  for (const { text, line } of entries) {
    const [, name, about, value] = FIELD.exec(text) ?? [];
    if (name === undefined || value === undefined) return undefined;
    const isKnown = OWN_NAMES.has(name) || name.length <= LONGEST_ROLE;
    if (!isKnown) return undefined;
    read.push({
      name: SYNONYMS[name] ?? name,
      value: value.trim(),
      line,
      ...(about !== undefined && { about: about.trim() }),
    });
  }
  return articleFieldsOf(read.filter(({ value }) => value !== ""));
}

/** `通讯员：胡松 吴怡庆`, `提要（阅读提示）：……`, `下转（2）：（下转2` */
const FIELD = /^\s*([^：:（(\s][^：:（(\n]{0,11}?)\s{0,4}(?:[（(]([^：:\n]{1,30})[）)])?\s{0,4}[：:]([^\n]*)$/;

/** A longer word before a colon opens a sentence rather than a byline. */
const LONGEST_ROLE = 8;

/** The names of fields in a transcription. */
const NAMES = {
  kind: "体裁",
  column: "栏目",
  kicker: "引题",
  deck: "副题",
  summary: "提要",
  dateline: "消息头",
  wire: "电头",
  local: "讯头",
  byline: "署名",
  to: "下转",
  from: "上接",
  signedDate: "落款日期",
  truncated: "中断",
  mark: "余字",
  filedLines: "原文",
} as const;

/** Other words for some of them. */
const SYNONYMS: Readonly<Record<string, string>> = { 副标题: NAMES.deck, 肩题: NAMES.kicker, 眉题: NAMES.kicker };

/** What no role is called: these are meant for fields that there are not. */
const NO_ROLES: readonly string[] = ["标题", "主题", "正文", "来源", "日期", "版次", "报纸"];

const OWN_NAMES: ReadonlySet<string> = new Set(Object.values(NAMES));

const KINDS: Readonly<Record<ArticleKind, string>> = { news: "新闻", photo: "图片", notice: "公告", teaser: "导读" };

/** What says of a jump line that its page is not known, though its text seems to have one. */
const NO_PAGE = "？";
const YES = "是";

interface Field {
  readonly name: string;
  /** What stands in brackets after the name. */
  readonly about?: string;
  readonly value: string;
  readonly line: number;
}

function articleFieldsOf(fields: readonly Field[]): {
  readonly fields: ArticleFields;
  readonly faults: readonly FieldFault[];
} {
  const faults: FieldFault[] = [];
  const valuesOf = (name: string) => fields.filter((field) => field.name === name).map(({ value }) => value);
  /** The field's value as `read` has it; where it cannot be read, that is noted. */
  const findAs = <T>(name: string, read: (value: string) => T | undefined, wording: Wording): T | undefined => {
    const field = fields.find((one) => one.name === name);
    const value = field === undefined ? undefined : read(field.value);
    if (field !== undefined && value === undefined) faults.push(faultOf(field, wording));
    return value;
  };
  for (const field of fields) {
    const likely = findMistyped(field);
    if (likely.length > 0 || NO_ROLES.includes(field.name)) faults.push(faultOf(field, mistyped(field.name, likely)));
  }
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

/** The fields that a name of two characters may be mistyped for, `付题` for `副题`: they have one of the two in its place. */
function findMistyped({ name }: Field): readonly string[] {
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

const KIND: Wording = {
  zh: `“体裁”应当是${Object.values(KINDS).join("、")}之一；没有采用`,
  en: `体裁 must be one of ${Object.values(KINDS).join(", ")}; not used`,
};
function mistyped(name: string, likely: readonly string[]): Wording {
  const [zh, en] =
    likely.length === 0
      ? ["", ""]
      : [`；是不是${likely.map((own) => `“${own}”`).join("或")}？`, `; is ${likely.join(" or ")} meant?`];
  return {
    zh: `没有“${name}”这个字段，已当作署名${zh}`,
    en: `there is no field ${name}, so it is taken for a byline${en}`,
  };
}

const DAY: Wording = {
  zh: "“落款日期”应当是日历上有的日期，如 2022-03-29；没有采用",
  en: "落款日期 must be a day that exists, e.g. 2022-03-29; not used",
};
const TRUNCATED: Wording = { zh: "“中断”后面只能是“是”；没有采用", en: "中断 must be 是, or be left out; not used" };
const RANGE: Wording = {
  zh: "“原文”应当是行号，如 141-149；没有采用",
  en: "原文 must be line numbers, e.g. 141-149; not used",
};
const DATELINES: readonly string[] = [NAMES.dateline, NAMES.local, NAMES.wire];

function faultOf({ name, value, line }: Field, wording: Wording): FieldFault {
  return { line, text: `${name}：${value}`, wording };
}

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

/** `141-149` */
function parseRange(value: string): LineRange | undefined {
  const [, first, last] = LINES.exec(value) ?? [];
  return first === undefined ? undefined : [Number(first), Number(last ?? first)];
}

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
