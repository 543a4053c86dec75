import type { LineRange } from "../model/article.ts";
import type { Correction, CorrectionRole, LineRole } from "../model/correction.ts";
import type { Diagnostic, Place } from "../model/diagnostic.ts";
import type { RuleId } from "../model/rules.ts";
import { holdsLine } from "../text/line-range.ts";
import type { CorrectionEntry } from "./corrections.ts";
import { createWordFinder, findWords, isSameWords, type Stretch } from "./find-words.ts";
import { type Edit, editLines, overlaps } from "./line-edits.ts";
import { createFeedCounter, FORM_FEED } from "./split-pages.ts";

/** The lines of a page's file as filed. */
export interface FiledLines {
  /** Relative to the content folder, for diagnostics. */
  readonly file: string;
  /** The whole file's; index 0 is line 1. */
  readonly lines: readonly string[];
  /** The first line of the page's text; more than 1 after front matter. */
  readonly firstLine: number;
}

/** A page's lines as corrected, and what became of each correction. */
export interface CorrectedLines {
  /** As many as were filed. */
  readonly lines: readonly string[];
  /** What the editor says that some lines are. */
  readonly roles: readonly LineRole[];
  /** The corrections that were applied, in the order of their file. */
  readonly applied: readonly Correction[];
  /** How many form feeds stand before what each of them corrects, by its place: the page that it is of. */
  readonly feeds: ReadonlyMap<Place, number>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Applies the entries of a corrections file to its page's lines, in order. An entry whose `was` is not what its line
 * holds, that changes what an earlier one changes, or that adds something where the page has text, is not applied, and a diagnostic says
 * so. Where `now` stands for several lines, it stands in the first and the others are blank, so that all lines keep their numbers.
 */
export function applyCorrections(filed: FiledLines, entries: readonly CorrectionEntry[]): CorrectedLines {
  const countFeeds = createFeedCounter(filed.lines, filed.firstLine);
  const findLines = createWordFinder(filed.lines);
  const work: Work = { edits: [], roles: [], applied: [], feeds: new Map(), countFeeds, findLines, diagnostics: [] };
  for (const entry of entries) takeEntry(filed, entry, work);
  return {
    lines: editLines(filed.lines, work.edits),
    roles: work.roles,
    applied: work.applied,
    feeds: work.feeds,
    diagnostics: work.diagnostics,
  };
}

interface Work {
  readonly edits: Edit[];
  readonly roles: LineRole[];
  readonly applied: Correction[];
  readonly feeds: Map<Place, number>;
  readonly countFeeds: ReturnType<typeof createFeedCounter>;
  readonly findLines: ReturnType<typeof createWordFinder>;
  readonly diagnostics: Diagnostic[];
}

function takeEntry(filed: FiledLines, entry: CorrectionEntry, work: Work): void {
  const text = textOf(filed, entry.lines);
  const judged = judgeEntry(filed, entry, text, work);
  const { place, lines, now, as, by, date, note } = entry;
  const of = entry.of ?? findOwner(filed, entry);
  if ("rule" in judged) {
    const shown = lines[0] === lines[1] ? String(lines[0]) : lines.join("-");
    work.diagnostics.push({
      rule: judged.rule,
      place,
      details: { page: filed.file, lines: shown, ...judged.details },
    });
    return;
  }
  work.edits.push(...judged.edits);
  const [start] = as === undefined ? judged.stretch : ownStretch(filed, lines[0]);
  work.feeds.set(place, work.countFeeds(lines[0], start));
  // Lines that belong to the article they begin themselves belong to no other.
  const isElsewhere = of !== undefined && (as === "column" || !holdsLine(lines, of));
  if (as !== undefined) work.roles.push({ lines, as, ...(isElsewhere && { of }), place });
  work.applied.push({
    place,
    lines,
    was: text.slice(...judged.stretch).trim(),
    ...(now !== undefined && { now }),
    ...(as !== undefined && { as }),
    ...(of !== undefined && { of }),
    by,
    date,
    ...(note !== undefined && { note }),
  });
}

/** What stands above an article's text: added without its article's line, it is of the text below, whose address stays. */
const ABOVE_TEXT: readonly (CorrectionRole | undefined)[] = ["kicker", "headline", "deck"];

/** The line of the article to which an addition belongs that does not say; undefined of any other entry. */
function findOwner({ lines }: FiledLines, entry: CorrectionEntry): number | undefined {
  const [line] = entry.lines;
  if (!adds(entry) || !ABOVE_TEXT.includes(entry.as)) return undefined;
  const below = lines.findIndex((text, i) => i >= line && text.trim() !== "");
  return below < 0 ? undefined : below + 1;
}

/** Whether an entry adds what was printed and not read. */
function adds(entry: CorrectionEntry): entry is CorrectionEntry & { readonly now: string } {
  return entry.was === undefined && entry.now !== undefined;
}

/** Why an entry is not applied. */
interface Refusal {
  readonly rule: RuleId;
  readonly details: Diagnostic["details"];
}

/** What an entry changes in the wording, and of which stretch of its lines; or why it is not applied. */
type Judgement = Refusal | { readonly edits: readonly Edit[]; readonly stretch: Stretch };

/** What an entry changes in the wording, or why it cannot be applied; `text` is that of its lines. */
function judgeEntry(filed: FiledLines, entry: CorrectionEntry, text: string, work: Work): Judgement {
  const { was = "", now } = entry;
  if (adds(entry)) return judgeAddition(filed, entry, entry.now, text, work);
  const found = text === "" ? [] : findSaid(text, entry);
  const [stretch] = found;
  if (stretch === undefined) return drifted(filed, entry, text, work);
  if (found.length > 1) return { rule: "correction-ambiguous", details: { was, count: found.length } };
  const edits = now === undefined ? [] : editsOf(filed, entry, now, stretch);
  const other = findOverlap(entry, edits, work);
  return other === undefined ? { edits, stretch } : { rule: "correction-overlaps", details: { other } };
}

/** What an entry adds that was printed and not read: only a blank line has room for it. */
function judgeAddition(filed: FiledLines, entry: CorrectionEntry, now: string, text: string, work: Work): Judgement {
  const [line] = entry.lines;
  if (line < filed.firstLine || line > filed.lines.length) return outside(filed);
  if (text !== "") return { rule: "correction-line-taken", details: { holds: clip(text) } };
  const other = findOverlap(entry, [], work);
  if (other !== undefined) return { rule: "correction-overlaps", details: { other } };
  return { edits: [wholeLine(filed, line, now, entry)], stretch: [0, 0] };
}

/** The stretches of a text of its lines that an entry means. */
function findSaid(text: string, { as, was }: CorrectionEntry): readonly Stretch[] {
  return as === undefined ? findWords(text, was ?? "") : findWhole(text, was);
}

/** Why an entry is not applied whose lines, which hold `text`, have not what it says they have. */
function drifted(filed: FiledLines, entry: CorrectionEntry, text: string, { findLines }: Work): Refusal {
  const { was, now } = entry;
  const [line, ...others] = (was === undefined ? [] : findLines(was)).filter((one) => one >= filed.firstLine);
  if (line !== undefined && others.length === 0) {
    const details = { was: clip(was ?? ""), line };
    const isThere = now !== undefined && now !== "" && findWords(text, now).length > 0;
    return isThere
      ? { rule: "correction-swapped", details: { ...details, now: clip(now) } }
      : { rule: "correction-moved", details };
  }
  if (text === "") return outside(filed);
  return { rule: "correction-drifted", details: { was: clip(was ?? ""), holds: clip(text) } };
}

function outside({ firstLine, lines }: FiledLines): Refusal {
  return { rule: "correction-line", details: { first: firstLine, last: lines.length } };
}

/** The text of these lines of the page, a space between two of them; empty where they hold none. */
function textOf({ lines, firstLine }: FiledLines, [first, last]: LineRange): string {
  if (first < firstLine || last > lines.length) return "";
  if (first === last) return lines[first - 1]?.trim() === "" ? "" : (lines[first - 1] ?? "");
  return lines
    .slice(first - 1, last)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
}

/** The whole text, where it is what the editor says it was or the editor does not say. */
function findWhole(text: string, was: string | undefined): readonly Stretch[] {
  return was === undefined || isSameWords(was, text) ? [[0, text.length]] : [];
}

function editsOf(filed: FiledLines, entry: CorrectionEntry, now: string, [start, end]: Stretch): readonly Edit[] {
  const [first, last] = entry.lines;
  const at = entry.place.line ?? 0;
  if (entry.as === undefined) return [{ line: first, start, end, text: now, entry: at }];
  return Array.from({ length: last - first + 1 }, (_, index) =>
    wholeLine(filed, first + index, index === 0 ? now : "", entry),
  );
}

/** An edit of all of a line. */
function wholeLine(filed: FiledLines, line: number, text: string, { place }: CorrectionEntry): Edit {
  const [start, end] = ownStretch(filed, line);
  return { line, start, end, text, entry: place.line ?? 0 };
}

/** A line but for a form feed, which parts the pages of a file; of one with text on both pages what is on the later one. */
function ownStretch({ lines }: FiledLines, line: number): Stretch {
  const text = lines[line - 1] ?? "";
  const inked = text.trimEnd().length;
  if (inked === 0) return [text.lastIndexOf(FORM_FEED) + 1, text.length];
  const start = text.lastIndexOf(FORM_FEED, inked - 1) + 1;
  const end = text.indexOf(FORM_FEED, start);
  return [start, end < 0 ? text.length : end];
}

/** The line of the entry before this one that changes the same words, or says of the same lines what they are. */
function findOverlap(entry: CorrectionEntry, edits: readonly Edit[], work: Work): number | undefined {
  const edited = work.edits.find((edit) => edits.some((ours) => overlaps(ours, edit)));
  if (edited !== undefined) return edited.entry;
  if (entry.as === undefined) return undefined;
  const [first, last] = entry.lines;
  return work.roles.find(({ lines }) => first <= lines[1] && last >= lines[0])?.place.line;
}

/** What a message shows of a text. */
function clip(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST_SHOWN ? `${characters.slice(0, LONGEST_SHOWN).join("")}……` : text;
}

const LONGEST_SHOWN = 60;
