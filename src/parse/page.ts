import type { LineRole } from "../model/correction.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Fragment, Furniture, FurnitureKind, ParsedPage } from "../model/page.ts";
import { setStopsRound } from "../text/dotted-stops.ts";
import { normalizePrinted } from "../text/normalize.ts";
import { simplifyText } from "../text/traditional-print.ts";
import { setMarksUpright } from "../text/upright-marks.ts";
import { type AssembledArticle, assembleArticle } from "./assemble.ts";
import { columnNameOf } from "./column-names.ts";
import { findLostText } from "./coverage.ts";
import type { Segments } from "./drafts.ts";
import { type LabelPlacing, placeLabels } from "./labels.ts";
import { parseLines } from "./lines.ts";
import { mendText, tellMisreads, unmendPage } from "./mend-page.ts";
import { findMisreads } from "./misreads.ts";
import { type NameplateReading, parseNameplate } from "./nameplate.ts";
import { withSection } from "./page-section.ts";
import { composePassages, type PrintedPassage } from "./passages.ts";
import { type SteeredSegments, segmentSteered } from "./place-steered.ts";
import { type RecordReading, readRecords } from "./records.ts";
import { restorePage } from "./restore-page.ts";
import { linesOf, type Slice } from "./slice.ts";
import { type SteeredLines, setSteeredApart } from "./steering.ts";
import { setStraysApart } from "./stray-lines.ts";

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
export function parsePage(source: string, context: PageContext): ParsedPage {
  const upright = setMarksUpright(source);
  const simplified = simplifyText(upright);
  if (simplified === undefined) return parseStops(upright, context);
  // Its columns' names are in the print's characters, too.
  const columns = context.columns?.map((name) => simplifyText(name)?.text ?? name);
  const page = parseStops(simplified.text, { ...context, ...(columns !== undefined && { columns }) });
  return restorePage(page, simplified, context.firstLine ?? 1);
}

/** Parses a page whose full stops may all be dots. */
function parseStops(text: string, context: PageContext): ParsedPage {
  const round = setStopsRound(text);
  if (round === undefined) return parseMended(text, context);
  return restorePage(parseMended(round.text, context), round, context.firstLine ?? 1);
}

/** Parses a page as if the words and marks that all papers print were read right in it. */
function parseMended(text: string, context: PageContext): ParsedPage {
  const misreads = findMisreads(text);
  if (misreads.length === 0) return parseUpright(text, context);
  const source = { text, misreads, file: context.file, firstLine: context.firstLine ?? 1 };
  if (misreads.length > MOST_MISREAD) return tellMisreads(parseUpright(text, context), source);
  return unmendPage(parseUpright(mendText(text, misreads), context), source);
}

/** Each takes a look through all that was read: of more on one page, which no print has, none is mended. */
const MOST_MISREAD = 1000;

/** Parses a page whose marks stand upright and whose characters are simplified, as all lists of words are. */
function parseUpright(text: string, context: PageContext): ParsedPage {
  const { file } = context;
  const { lines, diagnostics } = parseLines(text, file, context.firstLine);
  const records = readRecords(lines, file);
  const steered = setSteeredApart(records?.lines ?? lines, context.roles ?? [], records?.roles);
  const nameplate = withRecords(parseNameplate(steered.free), records);
  const { rest, strays } = setStraysApart(nameplate.rest);
  const { passages, partsApart } = composePassages(rest);
  const cut = segmentSteered(passages, steered.passages, context.columns ?? []);
  const labels = placeLabels(cut.segments, context.columns);
  const articles = assembleArticles(cut.segments, labels, partsApart, file);
  const page: ReadPage = { file, lines: diagnostics, steered, nameplate, strays, cut, labels, articles };
  return composePage(page, findLostText(lines, placedSlices(page), [...nameplate.furniture, ...steered.furniture]));
}

/** The nameplate with what a database's fields say of the issue and of themselves. */
function withRecords(reading: NameplateReading, records: RecordReading | undefined): NameplateReading {
  if (records === undefined) return reading;
  return {
    ...reading,
    nameplate: { ...reading.nameplate, ...records.nameplate },
    furniture: [...records.furniture, ...reading.furniture],
  };
}

/** What has been read of a page, part by part. */
interface ReadPage {
  readonly file: string;
  /** What was found in its lines. */
  readonly lines: readonly Diagnostic[];
  readonly steered: SteeredLines;
  readonly nameplate: NameplateReading;
  readonly strays: readonly Slice[];
  readonly cut: SteeredSegments;
  readonly labels: LabelPlacing;
  readonly articles: readonly AssembledArticle[];
}

function assembleArticles(
  segments: Segments,
  { columns }: LabelPlacing,
  partsApart: boolean,
  file: string,
): readonly AssembledArticle[] {
  return segments.drafts.map((draft) => {
    const label = columns.get(draft);
    return assembleArticle(draft, label === undefined ? undefined : labelText(label), partsApart, file);
  });
}

/** The page as it is told, everything in order of line. */
function composePage(page: ReadPage, lost: readonly Slice[]): ParsedPage {
  const articles = page.articles.map(({ article }) => article);
  const furniture = furnitureOf(page);
  return {
    nameplate: withSection(page.nameplate.nameplate, furniture, articles),
    articles,
    furniture,
    fragments: fragmentsOf(page, lost),
    diagnostics: diagnosticsOf(page, lost),
  };
}

function furnitureOf({ nameplate, steered, cut, labels }: ReadPage): readonly Furniture[] {
  const furniture = [
    ...nameplate.furniture,
    ...steered.furniture,
    ...cut.segments.strips.map((strip) => furnitureFrom(strip, "slogan")),
    ...labels.unplaced.map((label) => furnitureFrom(label, "label")),
    ...labels.ofNone.map(({ passage, as }) => furnitureFrom(passage, as === "slogan" ? "slogan" : "other")),
  ];
  return furniture.sort((a, b) => a.lines[0] - b.lines[0]);
}

function fragmentsOf({ steered, strays, cut }: ReadPage, lost: readonly Slice[]): readonly Fragment[] {
  const passages = [...cut.segments.fragments, ...cut.homeless];
  const slices = [...passages.flatMap((passage) => passage.slices), ...steered.fragments, ...strays, ...lost];
  return slices.map(({ text, line }) => ({ text, line })).sort((a, b) => a.line - b.line);
}

function diagnosticsOf(page: ReadPage, lost: readonly Slice[]): readonly Diagnostic[] {
  const { file, nameplate, strays, cut, labels, articles } = page;
  return [
    ...page.lines,
    ...nameplate.impossible.map(({ line, text: value }) => at("nameplate-impossible", file, line, { text: value })),
    ...articles.flatMap((entry) => entry.diagnostics),
    ...diagnoseFragments(
      [...strays.map(({ line }) => line), ...cut.segments.fragments.map((fragment) => linesOf(fragment)[0])],
      file,
    ),
    ...labels.unplaced.map((label): Diagnostic => at("label-unplaced", file, linesOf(label)[0], { text: label.text })),
    ...cut.diagnostics,
    ...lost.map((slice): Diagnostic => at("text-lost", file, slice.line, { text: slice.text })),
  ].sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
}

function at(rule: Diagnostic["rule"], file: string, line: number, details: Diagnostic["details"]): Diagnostic {
  return { rule, place: { file, line }, details };
}

function labelText(label: PrintedPassage): string {
  return columnNameOf(normalizePrinted(label.text, "between-parts"));
}

function furnitureFrom(passage: PrintedPassage, kind: FurnitureKind): Furniture {
  return { kind, text: normalizePrinted(passage.text, "between-parts"), lines: linesOf(passage) };
}

/** All stretches of the page's text that have a place, in the order in which they are found there. */
function placedSlices({ cut, steered, strays }: ReadPage): readonly Slice[] {
  const { segments } = cut;
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
  segments.strips.forEach(place);
  cut.homeless.forEach(place);
  for (const slice of steered.fragments) slices.push(slice);
  for (const slice of strays) slices.push(slice);
  return slices;
}

/** One finding a run of neighbouring fragments, by the lines on which they stand. */
function diagnoseFragments(lines: readonly number[], file: string): Diagnostic[] {
  const runs: { line: number; last: number; count: number }[] = [];
  for (const line of lines.toSorted((a, b) => a - b)) {
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
