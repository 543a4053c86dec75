import type { Diagnostic } from "../model/diagnostic.ts";
import { type Draft, firstLineOf, type Part, partOf, type Segments } from "./drafts.ts";
import type { PrintedPassage } from "./passages.ts";
import { segmentPage } from "./segment.ts";
import { linesOf } from "./slice.ts";
import { mergeSteered, type SteeredPassage } from "./steering.ts";

/** Segments with every steered passage in the article it names, and those that have none to go to. */
export interface SteeredSegments {
  readonly segments: Segments;
  readonly homeless: readonly SteeredPassage[];
  /** Why each of them has no home. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Cuts a page into articles, the steered passages among them. Where an editor names an article that the parser by itself
 * does not begin on that line, it begins one there.
 */
export function segmentSteered(
  passages: readonly PrintedPassage[],
  steered: readonly SteeredPassage[],
  columns: readonly string[],
): SteeredSegments {
  const flow = mergeSteered(passages, steered);
  const segments = segmentPage(flow, columns);
  if (steered.length === 0) return { segments, homeless: [], diagnostics: [] };
  const begun = new Set(segments.drafts.map(firstLineOf));
  const missing = new Set(steered.flatMap(({ steering: { of } }) => (of === undefined || begun.has(of) ? [] : [of])));
  if (missing.size === 0) return placeSteered(segments, steered);
  const marked = flow.map((passage) =>
    missing.has(linesOf(passage)[0]) ? { ...passage, beginsArticle: true } : passage,
  );
  return placeSteered(segmentPage(marked, columns), steered);
}

/**
 * Gives the steered passages that name an article to it: the one that begins on that line or, else, has it. An article
 * takes one column label.
 */
function placeSteered(segments: Segments, steered: readonly SteeredPassage[]): SteeredSegments {
  const guests = new Map<Draft, SteeredPassage[]>();
  const homeless: SteeredPassage[] = [];
  const diagnostics: Diagnostic[] = [];
  // An export steers several passages of every article: most name the line that one begins on.
  const begun = new Map([...segments.drafts].reverse().map((draft) => [firstLineOf(draft), draft]));
  for (const passage of steered.filter(({ steering }) => steering.of !== undefined)) {
    const line = passage.steering.of ?? 0;
    const draft = begun.get(line) ?? findHolding(segments.drafts, line);
    const present = (draft === undefined ? undefined : guests.get(draft)) ?? [];
    const fault = draft === undefined ? noArticle(passage, segments) : findSecondColumn(passage, present);
    if (draft === undefined || fault !== undefined) homeless.push(passage);
    else if (present.push(passage) === 1) guests.set(draft, present);
    if (fault !== undefined) diagnostics.push(fault);
  }
  const drafts = segments.drafts.map((draft) => (guests.get(draft) ?? []).reduce(addGuest, draft));
  return { segments: { ...segments, drafts }, homeless, diagnostics };
}

function noArticle({ steering: { place, of = 0 } }: SteeredPassage, { drafts }: Segments): Diagnostic {
  return { rule: "correction-no-article", place, details: { of, lines: drafts.map(firstLineOf).join(", ") } };
}

function findSecondColumn({ steering }: SteeredPassage, present: readonly SteeredPassage[]): Diagnostic | undefined {
  if (steering.as !== "column") return undefined;
  const other = present.find((guest) => guest.steering.as === "column")?.steering.place.line;
  if (other === undefined) return undefined;
  return { rule: "correction-overlaps", place: steering.place, details: { other } };
}

function findHolding(drafts: readonly Draft[], line: number): Draft | undefined {
  const holds = ({ passage }: Part) => passage.slices.some((slice) => slice.line === line);
  return drafts.find(({ parts }) => parts.some(holds));
}

/** Headline lines go to the top, other parts where their line stands. */
function addGuest(draft: Draft, passage: SteeredPassage): Draft {
  if (passage.steering.as === "column") return { ...draft, column: passage };
  const part: Part = { ...partOf(passage), guest: true };
  const [line] = linesOf(passage);
  const at = draft.parts.findIndex(
    (other) =>
      (part.role === "headline" && other.guest !== true) ||
      (other.role !== "headline" && linesOf(other.passage)[0] > line),
  );
  return { ...draft, parts: draft.parts.toSpliced(at < 0 ? draft.parts.length : at, 0, part) };
}
