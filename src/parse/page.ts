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
import { type Segments, segmentPage } from "./segment.ts";
import { linesOf, type Slice } from "./slice.ts";

/** What the parser is told of a page besides its text. */
export interface PageContext {
  /** The page's path relative to the content folder, for diagnostics. */
  readonly file: string;
  /** Number of the text's first line in its file; more than 1 after front matter. */
  readonly firstLine?: number;
  /** Names of the paper's columns 栏目, printed as labels, that its editor has listed. */
  readonly columns?: readonly string[];
}

/** Parses a page's raw text into articles, furniture and fragments. Never throws; what it doubts it keeps and reports. */
export function parsePage(text: string, context: PageContext): ParsedPage {
  const { file } = context;
  const { lines, diagnostics } = parseLines(text, file, context.firstLine);
  const { nameplate, furniture, rest } = parseNameplate(lines);
  const { passages, partsApart } = composePassages(rest);
  const segments = segmentPage(passages, context.columns ?? []);
  const { columns, unplaced } = placeLabels(segments);
  const habit = measureHeadlineHabit(headlinesOf(segments), partsApart);
  const assembled = segments.drafts.map((draft) => {
    const label = columns.get(draft);
    return assembleArticle(draft, label === undefined ? undefined : labelText(label), habit, file);
  });
  const lost = findLostText(lines, placedSlices(segments), furniture);
  return {
    nameplate,
    articles: assembled.map(({ article }) => article),
    furniture: [...furniture, ...unplaced.map(labelFurniture)].sort((a, b) => a.lines[0] - b.lines[0]),
    fragments: [...segments.fragments.map(fragmentOf), ...lost.map(fragmentOf)].sort((a, b) => a.line - b.line),
    diagnostics: [
      ...diagnostics,
      ...assembled.flatMap((entry) => entry.diagnostics),
      ...diagnoseFragments(segments.fragments, file),
      ...unplaced.map((label): Diagnostic => at("label-unplaced", file, linesOf(label)[0], { text: label.text })),
      ...lost.map((slice): Diagnostic => at("text-lost", file, slice.line, { text: slice.text })),
    ].sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0)),
  };
}

/** The headline lines of each draft. */
function headlinesOf(segments: Segments): readonly (readonly PrintedPassage[])[] {
  return segments.drafts.map((draft) =>
    draft.parts.filter((part) => part.role === "headline").map((part) => part.passage),
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

function fragmentOf(piece: PrintedPassage | Slice): Fragment {
  return { text: piece.text, line: "line" in piece ? piece.line : linesOf(piece)[0] };
}

function placedSlices(segments: Segments): readonly Slice[] {
  const slices: Slice[] = [];
  const place = (passage: PrintedPassage) => {
    for (const slice of passage.slices) slices.push(slice);
  };
  for (const draft of segments.drafts) {
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
