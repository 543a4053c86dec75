import { parseByline } from "./byline.ts";
import { findDateline } from "./dateline.ts";
import type { Line } from "./lines.ts";
import { type FieldUse, holdsFields, type NeededFields, type RecordEntry } from "./record-fields.ts";

/** Whether fields of these uses may be those of a newsroom's manuscripts, `1、标题：…`, `作者：…`, `（字数：320）`, which have no name before their texts. */
export function mayBeManuscripts(uses: readonly FieldUse[]): boolean {
  return !uses.includes("text") && MANUSCRIPTS.some((needed) => holdsFields(uses, needed));
}

/** Several of either; a letter to the editors may have a title and an author, but once. */
const MANUSCRIPTS: readonly NeededFields[] = [
  [
    ["headline", 3],
    ["record", 2],
  ],
  [
    ["headline", 3],
    ["byline", 2],
  ],
];

/**
 * The entries of manuscripts with what has no name told by its place: a headline's second row, a printed page's section, and the first
 * sentence of a text. Undefined where hardly any has a text: fields without texts are a form, or a list.
 */
export function nameTexts(entries: readonly RecordEntry[]): readonly RecordEntry[] | undefined {
  let last: FieldUse = "text";
  let isTitled = false;
  const named = entries.map((entry, i): RecordEntry => {
    const { line } = entry;
    // Below `来源：某报`, and above it a headline, stands a text as below an author; below `字数：320` behind a text none.
    const above = last === "record" && isTitled ? "byline" : last;
    const use = entry.field?.use ?? useByPlace(line, above, entries[i + 1]);
    // Below a headline's second row stands none.
    if (use !== undefined) last = entry.field === undefined && use === "headline" ? "deck" : use;
    if (use === "headline" || use === "text") isTitled = use === "headline";
    if (entry.field !== undefined || use === undefined) return entry;
    const [label, value] = use === "record" ? [line.text, undefined] : ["", { ...line, afterBlank: true }];
    return { line, field: { use, name: "", label, value } };
  });
  return named.filter(({ field }) => field?.use === "text").length < LEAST_TEXTS ? undefined : named;
}

const LEAST_TEXTS = 2;

function useByPlace(line: Line, last: FieldUse, next: RecordEntry | undefined): FieldUse | undefined {
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
function isSecondRow(line: Line, next: RecordEntry | undefined): boolean {
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
