import type { LineRole } from "../model/correction.ts";
import type { Furniture, Nameplate } from "../model/page.ts";
import { type Line, lineOf } from "./lines.ts";
import { mayBeManuscripts, nameTexts } from "./manuscripts.ts";
import { AFTER_RULE } from "./markup.ts";
import { type OpenNameplate, readFields } from "./nameplate-values.ts";
import {
  CELL_MARK,
  type FieldUse,
  holdsFields,
  type NeededFields,
  parseField,
  parseTableHead,
  parseTableRow,
  type RecordEntry,
  type RecordField,
} from "./record-fields.ts";

/** A page that a database has exported, its fields read: what the parser is told of their values, and what is left of it. */
export interface RecordReading {
  /** The lines without the fields' names and without what a record tells of itself. */
  readonly lines: readonly Line[];
  /** What the fields say that some of these lines are. */
  readonly roles: ReadonlyMap<Line, LineRole>;
  readonly furniture: readonly Furniture[];
  /** What the fields say of the issue. */
  readonly nameplate: Nameplate;
}

/**
 * Reads a page that is an export of a database: a field a line (`标题：…`, `作者：…`, `正文：…`), a tag a field (`<title>…</title>`) or a record
 * a row of a table. Undefined of any other. Each record is an article; what stands above the first is the database's.
 */
export function readRecords(lines: readonly Line[], file: string): RecordReading | undefined {
  const entries = readTable(lines) ?? readFieldLines(lines);
  if (entries === undefined) return undefined;
  const reading: OpenReading = { lines: [], roles: new Map(), furniture: [], nameplate: { lines: {} } };
  for (const record of cutRecords(entries)) takeRecord(record, file, reading);
  return reading;
}

interface OpenReading extends RecordReading {
  readonly lines: Line[];
  readonly roles: Map<Line, LineRole>;
  readonly furniture: Furniture[];
  readonly nameplate: OpenNameplate;
}

function readFieldLines(lines: readonly Line[]): readonly RecordEntry[] | undefined {
  const uses: FieldUse[] = [];
  for (const line of lines) {
    const use = parseField(line)?.use;
    if (use !== undefined) uses.push(use);
  }
  const isExport = holdsFields(uses, NEEDED);
  if (!isExport && !mayBeManuscripts(uses)) return undefined;
  const entries = lines.map((line): RecordEntry => {
    const field = parseField(line);
    return field === undefined ? { line } : { line, field };
  });
  return isExport ? entries : nameTexts(entries);
}

/** An export has so many of these: a notice may have a subject, a day and what it is about, `主题：…`, `内容：…`, but once. */
const NEEDED: NeededFields = [
  ["headline", 2],
  ["text", 2],
  ["record", 1],
];

/** A table's rows; a text that was cut out of its row, since it holds several paragraphs, stands in the row's further lines. */
function readTable(lines: readonly Line[]): readonly RecordEntry[] | undefined {
  for (const [at, head] of lines.slice(0, HIGHEST_HEAD).entries()) {
    const columns = parseTableHead(head);
    if (columns === undefined) continue;
    return lines.flatMap((line, i): readonly RecordEntry[] => {
      if (i <= at) return [{ line, field: { use: "record", name: "", label: line.text, value: undefined } }];
      if (line.offset > 0) return [{ line }];
      return parseTableRow(line, columns).map((field) => ({ line, field }));
    });
  }
  return undefined;
}

/** So many lines from the top a table's first row is looked for. */
const HIGHEST_HEAD = 5;

/** The entries of each record, those above the first by themselves. */
function cutRecords(entries: readonly RecordEntry[]): readonly (readonly RecordEntry[])[] {
  const records: RecordEntry[][] = [];
  let hasText = true;
  for (const entry of entries) {
    const use = entry.field?.use;
    if (hasText && use !== undefined && OPENERS.includes(use)) {
      records.push([]);
      hasText = false;
    }
    hasText ||= use === "text";
    if (records.length === 0) records.push([]);
    records.at(-1)?.push(entry);
  }
  return records;
}

/** What begins a record below another's text; a picture's caption and author stand below it too. */
const OPENERS: readonly FieldUse[] = ["record", "column", "kicker", "headline"];

function takeRecord(record: readonly RecordEntry[], file: string, reading: OpenReading): void {
  const hasText = record.some(({ field }) => field?.use === "text");
  const beginning = findBeginning(record);
  const isVerse = holdsVerse(record);
  for (const { line, field } of record) {
    // Where a row was cut, parts stand without an article.
    if (beginning === undefined && field !== undefined) {
      keepWhole(line, field, reading);
      continue;
    }
    // Above all records stands what the database says of itself; a sentence there is a text.
    const isText = field === undefined && (hasText || line.endsSentence);
    const label = field === undefined && !isText ? line.text : labelOf(line, field);
    if (label !== "") reading.furniture.push({ kind: "other", text: label, lines: [line.number, line.number] });
    const value = field === undefined ? (isText ? line : undefined) : field.value;
    if (value === undefined || field?.use === "record") continue;
    const kept = value === beginning ? { ...value, markup: AFTER_RULE } : value;
    reading.lines.push(kept);
    const role = roleOf(field?.use ?? "text", value, beginning, isVerse);
    if (role !== undefined) reading.roles.set(kept, { ...role, place: { file, line: line.number } });
  }
  for (const { line, field } of record) readIssue(line, field, field === undefined && !hasText, reading.nameplate);
}

/** Keeps a line, or a table's cell, as furniture. */
function keepWhole(line: Line, field: RecordField, { furniture }: OpenReading): void {
  const text = field.use === "record" ? labelOf(line, field) : `${field.label}${field.value?.text ?? ""}`;
  if (text !== "") furniture.push({ kind: "other", text, lines: [line.number, line.number] });
}

/** What of a line is furniture: a field's name, or all that a record tells of itself. */
function labelOf(line: Line, field: RecordField | undefined): string {
  if (field === undefined) return "";
  return field.use === "record" && field.name !== "" ? line.text : field.label;
}

/** The line with which a record's article begins: its highest headline, or its text where it has none; undefined where it has neither. */
function findBeginning(record: readonly RecordEntry[]): Line | undefined {
  const headline = record.find(({ field }) => field?.value !== undefined && isHeadline(field.use))?.field?.value;
  if (headline !== undefined) return headline;
  const text = record.findIndex(({ field }) => field?.use === "text");
  if (text < 0) return undefined;
  const first = record.find(({ field }, i) => i >= text && (field === undefined || field.value !== undefined));
  return first?.field?.value ?? first?.line;
}

function isHeadline(use: FieldUse): boolean {
  return use === "kicker" || use === "headline" || use === "deck";
}

/** Whether a record's text is nothing but short lines without a mark, none of which shows what it is: `春风吹过田野`. */
function holdsVerse(record: readonly RecordEntry[]): boolean {
  const text = record.filter(({ field }) => field === undefined || field.use === "text");
  return text.length > 1 && text.every(({ line }) => !line.endsSentence && line.width <= WIDEST_VERSE);
}

/** In ems. */
const WIDEST_VERSE = 13;

/** What the parser is told of a value; undefined of a text below a headline, which it reads by itself. */
function roleOf(
  use: FieldUse,
  value: Line,
  beginning: Line | undefined,
  isVerse: boolean,
): Omit<LineRole, "place"> | undefined {
  const lines = [value.number, value.number] as const;
  if (use === "text" && isVerse && beginning !== undefined && value !== beginning)
    return { lines, as: "line", of: beginning.number };
  if (use === "text") return value === beginning ? { lines, as: "lead" } : undefined;
  if (use === "record") return undefined;
  return { lines, as: use, ...(isHeadline(use) || beginning === undefined ? {} : { of: beginning.number }) };
}

/** `报名：泗桥报`, `日期：1996-04-12`, `期号：1086`; what stands above all records, and in a table's first rows, tells it without a name. */
function readIssue(line: Line, field: RecordField | undefined, isAbove: boolean, nameplate: OpenNameplate): void {
  if (isAbove || (field?.use === "record" && field.name === "" && field.label === line.text)) {
    for (const word of line.text.split(CELL_MARK))
      if (word.trim() !== "") readFields(lineOf(word.trim(), line), true, nameplate, []);
  } else if (field?.value !== undefined && ISSUE_FIELDS.includes(field.name)) {
    readFields(field.value, true, nameplate, []);
  } else if (field?.value !== undefined && NUMBER_FIELDS.includes(field.name) && FIGURES.test(field.value.text)) {
    readFields(lineOf(`第${field.value.text}期`, field.value), true, nameplate, []);
  }
}

const ISSUE_FIELDS: readonly string[] = ["报名", "报纸名称", "报刊名称", "日期", "出版日期", "见报日期"];
const NUMBER_FIELDS: readonly string[] = ["期号", "总期号"];
/** `1287`: the characters a database has counted */
const FIGURES = /^\d{1,5}$/;
