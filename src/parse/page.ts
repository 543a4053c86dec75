import type { LineRole } from "../model/correction.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Fragment, Furniture, ParsedPage } from "../model/page.ts";
import { normalizePrinted } from "../text/normalize.ts";
import { assembleArticle } from "./assemble.ts";
import { findLostText } from "./coverage.ts";
import { measureHeadlineHabit } from "./headline.ts";
import { placeLabels } from "./labels.ts";
import { parseLines } from "./lines.ts";
import { parseNameplate } from "./nameplate.ts";
import { composePassages, type PrintedPassage } from "./passages.ts";
import { segmentSteered } from "./place-steered.ts";
import type { Segments } from "./segment.ts";
import { linesOf, type Slice } from "./slice.ts";
import { setSteeredApart } from "./steering.ts";

/** What the parser is told of a page besides its text. */
export interface PageContext {
  /** The page's path relative to the content folder, for diagnostics. */
  readonly file: string;
  /** Number of the text's first line in its file; more than 1 after front matter. */
  readonly firstLine?: number;
  /** Names of the paper's columns 栏目, printed as labels, that its editor has listed. */
  readonly columns?: readonly string[];
  /** What an editor says that some lines are. */
  readonly roles?: readonly LineRole[];
}

/** Parses a page's raw text into articles, furniture and fragments. Never throws; what it doubts it keeps and reports. */
export function parsePage(text: string, context: PageContext): ParsedPage {
  const { file } = context;
  const { lines, diagnostics } = parseLines(text, file, context.firstLine);
  const steered = setSteeredApart(lines, context.roles ?? []);
  const { nameplate, furniture: printed, impossible, rest } = parseNameplate(steered.free);
  const { passages, partsApart } = composePassages(rest);
  const cut = segmentSteered(passages, steered.passages, context.columns ?? []);
  const { segments, homeless, diagnostics: refused } = cut;
  const { columns, unplaced } = placeLabels(segments);
  const habit = measureHeadlineHabit(headlinesOf(segments), partsApart);
  const assembled = segments.drafts.map((draft) => {
    const label = columns.get(draft);
    return assembleArticle(draft, label === undefined ? undefined : labelText(label), habit, file);
  });
  const furniture = [...printed, ...steered.furniture];
  const set = [...homeless.flatMap(({ slices }) => slices), ...steered.fragments];
  const lost = findLostText(lines, [...placedSlices(segments), ...set], furniture);
  return {
    nameplate,
    articles: assembled.map(({ article }) => article),
    furniture: [...furniture, ...unplaced.map(labelFurniture)].sort((a, b) => a.lines[0] - b.lines[0]),
    fragments: [...segments.fragments.flatMap(({ slices }) => slices), ...set, ...lost]
      .map(({ text: piece, line }): Fragment => ({ text: piece, line }))
      .sort((a, b) => a.line - b.line),
    diagnostics: [
      ...diagnostics,
      ...impossible.map(({ line, text: value }) => at("nameplate-impossible", file, line, { text: value })),
      ...assembled.flatMap((entry) => entry.diagnostics),
      ...diagnoseFragments(segments.fragments, file),
      ...unplaced.map((label): Diagnostic => at("label-unplaced", file, linesOf(label)[0], { text: label.text })),
      ...refused,
      ...lost.map((slice): Diagnostic => at("text-lost", file, slice.line, { text: slice.text })),
    ].sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0)),
  };
}

/** The headline lines of each draft, as far as the parser found them. */
function headlinesOf(segments: Segments): readonly (readonly PrintedPassage[])[] {
  return segments.drafts.map((draft) =>
    draft.parts
      .filter(({ role, passage }) => role === "headline" && passage.steering === undefined)
      .map(({ passage }) => passage),
  );
}

function at(rule: Diagnostic["rule"], file: string, line: number, details: Diagnostic["details"]): Diagnostic {
  return { rule, place: { file, line }, details };
}

function labelText(label: PrintedPassage): string {
  return normalizePrinted(label.text, "between-parts").replace(/^[【[〔](.*)[】\]〕]$/u, "$1");
}

function labelFurniture(label: PrintedPassage): Furniture {
  return { kind: "label", text: normalizePrinted(label.text, "between-parts"), lines: linesOf(label) };
}

function placedSlices(segments: Segments): readonly Slice[] {
  const slices: Slice[] = [];
  const place = (passage: PrintedPassage) => {
    for (const slice of passage.slices) slices.push(slice);
  };
  for (const draft of segments.drafts) {
    if (draft.column !== undefined) place(draft.column);
    draft.labels.forEach(place);
    for (const part of draft.parts) place(part.passage);
  }
  for (const { passage } of segments.labels) place(passage);
  segments.fragments.forEach(place);
  return slices;
}

/** One finding a run of neighbouring fragments. */
function diagnoseFragments(fragments: readonly PrintedPassage[], file: string): Diagnostic[] {
  const runs: { line: number; last: number; count: number }[] = [];
  for (const fragment of fragments) {
    const [line] = linesOf(fragment);
    const run = runs.at(-1);
    if (run !== undefined && line - run.last <= 2) {
      run.last = line;
      run.count++;
    } else {
      runs.push({ line, last: line, count: 1 });
    }
  }
  return runs.map(({ line, count }) => at("fragments", file, line, { count }));
}
