import type { CorrectionRole } from "../model/correction.ts";
import { characterSet, isAt } from "../text/characters.ts";
import { type Line, lineOf } from "./lines.ts";
import { holds, TRAITS } from "./traits.ts";

/** What a field's value is: a part of the article, its text, or something that the record tells of itself. */
export type FieldUse =
  | Extract<CorrectionRole, "kicker" | "headline" | "deck" | "column" | "byline" | "caption">
  | "text"
  | "record";

/** A field of an export: its name, what of its line is no value, and its value, where it has one. */
export interface RecordField {
  readonly use: FieldUse;
  readonly name: string;
  readonly label: string;
  readonly value: Line | undefined;
}

/** A field and its line, or a line that is none: part of a text, or what stands above all records. */
export interface RecordEntry {
  readonly line: Line;
  readonly field?: RecordField;
}

/** How many fields of which use a page has at least. */
export type NeededFields = readonly (readonly [use: FieldUse, least: number])[];

/** Whether so many of a page's fields, each told by its use, are there. */
export function holdsFields(uses: readonly FieldUse[], needed: NeededFields): boolean {
  return needed.every(([use, least]) => uses.filter((own) => own === use).length >= least);
}

/** The names of fields in exports of newspapers' databases, by what their values are; the Latin ones are tags of XML. */
const FIELD_NAMES: Readonly<Record<FieldUse, readonly string[]>> = {
  kicker: ["引题", "肩题", "眉题", "introtitle"],
  headline: ["标题", "题名", "篇名", "主题", "主标题", "正题", "title"],
  deck: ["副题", "副标题", "subtitle"],
  column: ["栏目", "专栏", "栏目名称", "colname", "column"],
  byline: ["作者", "责任者", "图片作者", "摄影者", "author"],
  caption: ["图片说明", "图注"],
  text: ["正文", "全文", "内容", "原文", "content"],
  record: [
    ...["记录号", "序号", "编号", "文章编号", "稿件编号", "报名", "报纸名称", "报刊名称", "来源", "出处"],
    ...["日期", "出版日期", "见报日期", "期号", "总期号", "版次", "版面", "版名", "版号", "类型", "体裁", "类别"],
    ...["分类", "分类号", "字数", "关键词", "主题词", "摘要", "导出时间", "检索式", "命中记录", "下载时间", "数据库"],
  ],
};

const USES = ["kicker", "headline", "deck", "column", "byline", "caption", "text", "record"] as const;
const USE_OF_NAME: ReadonlyMap<string, FieldUse> = new Map(
  USES.flatMap((use) => FIELD_NAMES[use].map((name): [string, FieldUse] => [name, use])),
);

/** First characters of such lines, so that most are told apart by one look. */
const FIELD_STARTS = characterSet(`<【[（(0123456789${[...USE_OF_NAME.keys()].map((name) => name.charAt(0)).join("")}`);
/** `标题：把科技兴县摆上突出位置`, `【标题】…`, `引题：`, `1、标题：…` */
const LABELLED = /^((?:\d{1,2}[、.．]\s?)?[【[]?(\p{Script=Han}{2,4})(?:[】\]]\s?[：:]?|\s?[：:])\s*)(.*)$/u;
/** `<title>抱团过冬有底气</title>`, `<content>`, `<author></author><content>`, `</article>` */
const TAGGED = /^(<([a-z]{1,20})(?:\s[^<>]{0,200})?>)([^<>]*)(?:<\/\2>)?((?:<[^<>]{0,200}>)*)$/i;
/** `<item> <title>` */
const TAGS_ALONE = /^(?:<[^<>]{1,200}>\s*)+$/;

/** The field that a line is, its name before a colon, in brackets or as a tag; undefined of any other line. */
export function parseField(line: Line): RecordField | undefined {
  if (!isAt(line.text, 0, FIELD_STARTS)) return undefined;
  if (!holds(line, TRAITS.colon | TRAITS.frame | TRAITS.bracket) && !line.text.startsWith("<")) return undefined;
  const labelled = LABELLED.exec(line.text);
  const labelUse = USE_OF_NAME.get(labelled?.[2] ?? "");
  if (labelled !== null && labelUse !== undefined)
    return fieldOf(line, labelUse, labelled[2] ?? "", labelled[1]?.length ?? 0, line.text.length);
  if (LENGTH_NOTE.test(line.text)) return fieldOf(line, "record", "字数", 0, line.text.length);
  if (!line.text.startsWith("<")) return undefined;
  const [, opening = "", tag = "", value = "", rest = ""] = TAGGED.exec(line.text) ?? [];
  const tagUse = USE_OF_NAME.get(tag.toLowerCase());
  // `<author></author><content>`: below it the text begins.
  const opensText = CONTENT_TAG.test(rest) && value === "";
  if (tagUse !== undefined)
    return fieldOf(line, opensText ? "text" : tagUse, tag, opening.length, opening.length + value.length);
  return TAGS_ALONE.test(line.text) ? fieldOf(line, "record", "", 0, 0) : undefined;
}

/** `（字数：320）`, `（430字）`, `（约300字，可删末段）`: how long a manuscript is. */
const LENGTH_NOTE = /^[（(](?:字数[：:]\s?\d{2,5}|约?\d{2,5}字)(?:[，,][^（）()]{1,20})?[）)]$/;

/** `<content>` */
const CONTENT_TAG = /<content>/i;

function fieldOf(line: Line, use: FieldUse, name: string, start: number, end: number): RecordField {
  const text = line.text.slice(start, end);
  const label = `${line.text.slice(0, start)}${line.text.slice(end)}`.trim();
  return { use, name, label, value: lineWithin(line, text, start) };
}

function lineWithin(line: Line, text: string, start: number): Line | undefined {
  const before = text.length - text.trimStart().length;
  if (text.trim() === "") return undefined;
  return lineOf(text.trim(), { ...line, offset: line.offset + start + before, afterBlank: true, markup: undefined });
}

/** What stands between two cells of a table's row. */
export const CELL_MARK = /[|｜\t]/;

/** What the columns of a table are by its first row, `版次|栏目|引题|标题|副题|作者|正文`; undefined of any other line. */
export function parseTableHead(line: Line): readonly (FieldUse | undefined)[] | undefined {
  const uses = line.text.split(CELL_MARK).map((cell) => USE_OF_NAME.get(cell.trim()));
  return uses.includes("headline") && uses.includes("text") ? uses : undefined;
}

/** The fields of a table's row; what stands in a column without a name is told of the record. */
export function parseTableRow(line: Line, columns: readonly (FieldUse | undefined)[]): readonly RecordField[] {
  let start = 0;
  return line.text.split(CELL_MARK).map((cell, i) => {
    const use = columns[i] ?? "record";
    const value = lineWithin(line, cell, start);
    start += cell.length + 1;
    return { use, name: "", label: use === "record" ? cell.trim() : "", value };
  });
}
