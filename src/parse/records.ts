import type { LineRole } from "../model/correction.ts";
import type { Furniture, Nameplate } from "../model/page.ts";
import { parseByline } from "./byline.ts";
import { findDateline } from "./dateline.ts";
import { type Line, lineOf } from "./lines.ts";
import { AFTER_RULE } from "./markup.ts";
import { type OpenNameplate, readFields } from "./nameplate-values.ts";
import {
  CELL_MARK,
  type FieldUse,
  parseField,
  parseTableHead,
  parseTableRow,
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

/** A field and its line, or a line that is none: part of a text, or what stands above all records. */
interface Entry {
  readonly line: Line;
  readonly field?: RecordField;
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

function readFieldLines(lines: readonly Line[]): readonly Entry[] | undefined {
  const uses: FieldUse[] = [];
  for (const line of lines) {
    const use = parseField(line)?.use;
    if (use !== undefined) uses.push(use);
  }
  const holds = ([use, least]: readonly [FieldUse, number]) => uses.filter((own) => own === use).length >= least;
  const isManuscript = !uses.includes("text") && MANUSCRIPTS.some((needed) => needed.every(holds));
  if (!isManuscript && !NEEDED.every(holds)) return undefined;
  const entries = lines.map((line): Entry => {
    const field = parseField(line);
    return field === undefined ? { line } : { line, field };
  });
  if (!isManuscript) return entries;
  const named = nameTexts(entries);
  return named.filter(({ field }) => field?.use === "text").length < LEAST_TEXTS ? undefined : named;
}

/** Of manuscripts: fields without texts are a form, or a list. */
const LEAST_TEXTS = 2;

/** An export has so many of these: a notice may have a subject, a day and what it is about, `主题：…`, `内容：…`, but once. */
const NEEDED: readonly (readonly [FieldUse, number])[] = [
  ["headline", 2],
  ["text", 2],
  ["record", 1],
];

/**
 * Manuscripts that a newsroom has put together, `1、标题：…`, `作者：…`, `（字数：320）`, have no name before their texts. A letter to the editors
 * may have a title and an author, but once.
 */
const MANUSCRIPTS: readonly (readonly (readonly [FieldUse, number])[])[] = [
  [
    ["headline", 3],
    ["record", 2],
  ],
  [
    ["headline", 3],
    ["byline", 2],
  ],
];

/** The entries with what has no name told by its place: a headline's second row, a printed page's section, and the first sentence of a text. */
function nameTexts(entries: readonly Entry[]): readonly Entry[] {
  let last: FieldUse = "text";
  return entries.map((entry, i) => {
    const { line } = entry;
    const use = entry.field?.use ?? useByPlace(line, last, entries[i + 1]);
    // Below a headline's second row stands none.
    if (use !== undefined) last = entry.field === undefined && use === "headline" ? "deck" : use;
    if (entry.field !== undefined || use === undefined) return entry;
    const [label, value] = use === "record" ? [line.text, undefined] : ["", { ...line, afterBlank: true }];
    return { line, field: { use, name: "", label, value } };
  });
}

function useByPlace(line: Line, last: FieldUse, next: Entry | undefined): FieldUse | undefined {
  if (PAGE_SECTION.test(line.text)) return "record";
  if (last === "headline" && isSecondRow(line, next)) return "headline";
  if (last === "text" || last === "record") return undefined;
  // Below its author's name stands a text, verse it may be.
  if (last === "byline") return "text";
  // A text may begin with a row that stops anywhere.
  const isText = line.endsSentence || CLAUSE_MARK.test(line.text) || findDateline(line.text) !== undefined;
  return isText ? "text" : undefined;
}

/** Whether a line is the second row of a headline above it: short, without a mark, and a field, a dateline or a byline is below it. */
function isSecondRow(line: Line, next: Entry | undefined): boolean {
  if (line.endsSentence || line.width > WIDEST_ROW || CLAUSE_MARK.test(line.text) || opensText(line.text)) return false;
  return next !== undefined && (next.field !== undefined || opensText(next.line.text));
}

function opensText(text: string): boolean {
  return findDateline(text) !== undefined || parseByline(text) !== undefined;
}

/** What running text has and headlines seldom. */
const CLAUSE_MARK = /[，；：,;:]/;

/** `第2版  社会·法制` */
const PAGE_SECTION = /^第[\d一二三四五六七八九十]{1,2}版(?:\s+\S{2,12})?$/u;
/** In ems: of a headline. */
const WIDEST_ROW = 24;

/** A table's rows; a text that was cut out of its row, since it holds several paragraphs, stands in the row's further lines. */
function readTable(lines: readonly Line[]): readonly Entry[] | undefined {
  for (const [at, head] of lines.slice(0, HIGHEST_HEAD).entries()) {
    const columns = parseTableHead(head);
    if (columns === undefined) continue;
    return lines.flatMap((line, i): readonly Entry[] => {
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
function cutRecords(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const records: Entry[][] = [];
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

function takeRecord(record: readonly Entry[], file: string, reading: OpenReading): void {
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
function findBeginning(record: readonly Entry[]): Line | undefined {
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
function holdsVerse(record: readonly Entry[]): boolean {
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
const FIGURES = /^\d{1,5}$/;
