import type { CorrectionRole, LineRole } from "../model/correction.ts";
import type { Furniture, Nameplate } from "../model/page.ts";
import { type Line, lineOf } from "./lines.ts";
import { type OpenNameplate, readFields } from "./nameplate-values.ts";

/** A page that a database has exported, its fields read: what the parser is told of their values, and what is left of it. */
export interface RecordReading {
  /** The lines without the fields' names and without what a record tells of itself. */
  readonly lines: readonly Line[];
  /** What the fields say that lines are. */
  readonly roles: readonly LineRole[];
  readonly furniture: readonly Furniture[];
  /** What the fields say of the issue. */
  readonly nameplate: Nameplate;
}

/** What a field's value is: a part of the article, its text, or something that the record tells of itself. */
type FieldUse =
  | Extract<CorrectionRole, "kicker" | "headline" | "deck" | "column" | "byline" | "caption">
  | "text"
  | "record";

/** The names of fields in exports of newspapers' databases, by what their values are. */
const FIELD_NAMES: Readonly<Record<FieldUse, readonly string[]>> = {
  kicker: ["引题", "肩题", "眉题"],
  headline: ["标题", "题名", "篇名", "主题", "主标题", "正题"],
  deck: ["副题", "副标题"],
  column: ["栏目", "专栏", "栏目名称"],
  byline: ["作者", "责任者", "图片作者", "摄影者"],
  caption: ["图片说明", "图注"],
  text: ["正文", "全文", "内容", "原文"],
  record: [
    ...[
      "记录号",
      "序号",
      "编号",
      "文章编号",
      "稿件编号",
      "报名",
      "报纸名称",
      "报刊名称",
      "来源",
      "出处",
      "日期",
      "出版日期",
      "见报日期",
    ],
    ...[
      "期号",
      "总期号",
      "版次",
      "版面",
      "版名",
      "版号",
      "类型",
      "体裁",
      "类别",
      "分类",
      "分类号",
      "字数",
      "关键词",
      "主题词",
      "摘要",
    ],
    ...["导出时间", "检索式", "命中记录", "下载时间", "数据库"],
  ],
};

const USE_OF_NAME = new Map(
  Object.entries(FIELD_NAMES).flatMap(([use, names]) =>
    names.map((name): [string, FieldUse] => [name, use as FieldUse]),
  ),
);
/** `标题：把科技兴县摆上突出位置`, `【标题】…`, `引题：` */
const FIELD = /^[【[]?(\p{Script=Han}{2,4})(?:[】\]]\s?[：:]?|\s?[：:])\s*(.*)$/u;

/**
 * Reads a page that is an export of a database, a field a line (`标题：…`, `作者：…`, `正文：…`); undefined of any other. Each record is an
 * article; what stands above the first is the database's.
 */
export function readRecords(lines: readonly Line[], file: string): RecordReading | undefined {
  const fields = lines.map(parseField);
  const has = (use: FieldUse) => fields.some((field) => field?.use === use);
  if (!has("headline") || !has("text") || !has("record")) return undefined;
  const first = fields.findIndex((field) => field !== undefined);
  const kept: Line[] = [];
  const roles: LineRole[] = [];
  const furniture: Furniture[] = [];
  const nameplate: OpenNameplate = { lines: {} };
  const begins = beginningsOf(lines, fields);
  lines.forEach((line, i) => {
    const field = fields[i];
    if (field === undefined && i >= first) kept.push(line);
    if (field !== undefined && field.use !== "record" && field.value !== undefined) {
      kept.push(field.value);
      const role = roleOf(field.use, line.number, begins[i] ?? line.number);
      if (role !== undefined) roles.push({ ...role, place: { file, line: line.number } });
    }
    if (field === undefined ? i < first : true) {
      const isWhole = field?.value === undefined || field.use === "record";
      furniture.push({ kind: "other", text: isWhole ? line.text : field.label, lines: [line.number, line.number] });
    }
    if (field?.use === "record" && field.value !== undefined) readIssue(field.name, field.value, nameplate);
  });
  return { lines: kept, roles, furniture, nameplate };
}

/** A line that is a field: its name, the name as printed with its mark, and its value, where it has one. */
interface Field {
  readonly use: FieldUse;
  readonly name: string;
  readonly label: string;
  readonly value: Line | undefined;
}

function parseField(line: Line): Field | undefined {
  const match = FIELD.exec(line.text);
  const [, name = "", value = ""] = match ?? [];
  const use = USE_OF_NAME.get(name);
  if (match === null || use === undefined) return undefined;
  const start = line.text.length - value.length;
  const place = { ...line, offset: line.offset + start, afterBlank: true };
  return { use, name, label: line.text.slice(0, start).trim(), value: value === "" ? undefined : lineOf(value, place) };
}

/** For each line the one with which its record's article begins: its highest headline, or its text where it has none. */
function beginningsOf(lines: readonly Line[], fields: readonly (Field | undefined)[]): readonly number[] {
  const begins: number[] = [];
  let from = 0;
  let hasText = false;
  for (let end = 1; end <= lines.length; end++) {
    hasText ||= fields[end - 1]?.use === "text";
    // What a record tells of itself stands above its text.
    if (end < lines.length && !(hasText && fields[end]?.use === "record")) continue;
    const opens = (i: number) => fields[i]?.value !== undefined && BEGINNINGS.includes(fields[i]?.use ?? "record");
    const own = Array.from({ length: end - from }, (_, k) => from + k);
    const begin = own.find(opens) ?? from;
    begins.push(...own.map(() => lines[begin]?.number ?? 0));
    from = end;
    hasText = false;
  }
  return begins;
}

const BEGINNINGS: readonly FieldUse[] = ["kicker", "headline", "text"];

/** What the parser is told of a field's value; undefined of a text, which it reads by itself, below a headline. */
function roleOf(use: FieldUse, line: number, begin: number): Omit<LineRole, "place"> | undefined {
  if (use === "text") return begin === line ? { lines: [line, line], as: "lead" } : undefined;
  if (use === "record") return undefined;
  const isHeadline = use === "kicker" || use === "headline" || use === "deck";
  return { lines: [line, line], as: use, ...(isHeadline ? {} : { of: begin }) };
}

/** `报名：泗桥报`, `日期：1996-04-12`, `期号：1086` */
function readIssue(name: string, value: Line, nameplate: OpenNameplate): void {
  if (ISSUE_FIELDS.includes(name)) readFields(value, true, nameplate, []);
  if (NUMBER_FIELDS.includes(name) && FIGURES.test(value.text))
    readFields(lineOf(`第${value.text}期`, value), true, nameplate, []);
}

const ISSUE_FIELDS: readonly string[] = ["报名", "报纸名称", "报刊名称", "日期", "出版日期", "见报日期"];
const NUMBER_FIELDS: readonly string[] = ["期号", "总期号"];
const FIGURES = /^\d{1,5}$/;
