import type { ArticleKind, Byline, Dateline, JumpLine, Summary } from "../model/article.ts";

/** An entry of the list under a transcribed headline. */
export interface FieldEntry {
  readonly text: string;
  readonly line: number;
}

/** What the fields under a transcribed headline say of the article. */
export interface ArticleFields {
  readonly kind: ArticleKind;
  readonly kicker: readonly string[];
  readonly decks: readonly string[];
  readonly columnLabel?: string;
  readonly summary?: Summary;
  readonly dateline?: Dateline;
  readonly bylines: readonly Byline[];
  readonly jumps: readonly JumpLine[];
}

/**
 * Reads the list under a headline, one field an entry: `引题：…`, `副题：…`, `栏目：…`, `提要：…`, `消息头：本报讯`,
 * `体裁：图片` (or 公告, 导读), `下转：2` and `上接：1` (page numbers). Every other field is a byline, its name the role:
 * `通讯员：胡松 吴怡庆`. Undefined where an entry is no `field：value`: then the list is part of the text.
 */
export function parseArticleFields(entries: readonly FieldEntry[]): ArticleFields | undefined {
  const fields: Field[] = [];
  for (const { text, line } of entries) {
    const match = FIELD.exec(text);
    const [name, value] = [match?.[1]?.trim(), match?.[2]?.trim()];
    if (name === undefined || value === undefined) return undefined;
    fields.push({ name, value, line });
  }
  return articleFieldsOf(fields);
}

/** `通讯员：胡松 吴怡庆` */
const FIELD = /^([^：:\n]{1,8})[：:]([^\n]+)$/;

interface Field {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

const KICKER = "引题";
const DECK = "副题";
const COLUMN = "栏目";
const SUMMARY = "提要";
const DATELINE = "消息头";
const KIND = "体裁";
const JUMP_DIRECTIONS: Readonly<Record<string, JumpLine["direction"]>> = { 下转: "to", 上接: "from" };
const KINDS: Readonly<Record<string, ArticleKind>> = { 图片: "photo", 公告: "notice", 导读: "teaser" };
const OWN_NAMES: ReadonlySet<string> = new Set([
  KICKER,
  DECK,
  COLUMN,
  SUMMARY,
  DATELINE,
  KIND,
  ...Object.keys(JUMP_DIRECTIONS),
]);

function articleFieldsOf(fields: readonly Field[]): ArticleFields {
  const valuesOf = (name: string) => fields.filter((field) => field.name === name).map(({ value }) => value);
  const [column, summary, dateline, kind] = [COLUMN, SUMMARY, DATELINE, KIND].map((name) => valuesOf(name)[0]);
  return {
    kind: KINDS[kind ?? ""] ?? "news",
    kicker: valuesOf(KICKER),
    decks: valuesOf(DECK),
    ...(column !== undefined && { columnLabel: column }),
    ...(summary !== undefined && { summary: { text: summary } }),
    ...(dateline !== undefined && { dateline: datelineOf(dateline) }),
    bylines: fields.filter(({ name }) => !OWN_NAMES.has(name)).map(bylineOf),
    jumps: fields.flatMap(jumpOf),
  };
}

/** The paper's own news opens with a mark like 本报讯; all else is a news agency's, 新华社北京9月7日电. */
function datelineOf(text: string): Dateline {
  return { kind: text.endsWith("讯") ? "local" : "wire", text };
}

function bylineOf({ name, value }: Field): Byline {
  return { role: name, names: value.split(NAME_SEPARATOR).filter((part) => part !== "") };
}

/** `方心怡 郑晨`, `方心怡、郑晨` */
const NAME_SEPARATOR = /[\s、，,]/;

function jumpOf({ name, value, line }: Field): readonly JumpLine[] {
  const direction = JUMP_DIRECTIONS[name];
  if (direction === undefined) return [];
  const page = Number(PAGE_NUMBER.exec(value)?.[0] ?? Number.NaN);
  return [{ direction, ...(page > 0 && { page }), text: `${name}${value}`, line }];
}

/** `2`, `2版` */
const PAGE_NUMBER = /\d{1,4}/;
