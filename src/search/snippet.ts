import type { FoldedText, TextFolder } from "../text/fold.ts";
import type { PrintedParts } from "./entry.ts";
import { findOccurrences, findVisible, type Span } from "./occurrences.ts";

/** A piece of text that is, or is not, what was searched for. */
export interface Segment {
  readonly text: string;
  readonly hit: boolean;
}

/** Where a phrase stands in a text. */
type FindSpans = (text: string, phrase: FoldedText) => readonly Span[];

/** Characters a snippet shows before its first hit, and in all. */
const LEAD = 24;
const LENGTH = 110;
/** A snippet is made longer so that its edge cuts no hit, but not for one that is longer than this. */
const LONGEST_HIT = 220;
/** Nor for a longer word, such as an address of the web. */
const LONGEST_WORD = 32;
/** Stretches of an article a snippet is made of, at most. */
const MOST_STRETCHES = 2;
const ELLIPSIS = "…";

/** A whole text with every occurrence of the phrases marked. */
export function markText(text: string, phrases: readonly FoldedText[], folder: TextFolder): readonly Segment[] {
  return cutSegments(
    text,
    { start: 0, end: text.length },
    spansOf(text, phrases, (part, phrase) => findVisible(part, phrase, folder)),
  );
}

/**
 * The stretches of an article that show the most, with every occurrence in them marked: around the first hit, and, where
 * it does not show all the phrases, around a hit of another one. What stands in the headline is shown where `title`, which
 * is shown beside, does not hold it. An article found by its filters only shows its beginning.
 */
export function makeSnippet(
  { headline, body }: PrintedParts,
  phrases: readonly FoldedText[],
  folder: TextFolder,
  title = "",
): readonly Segment[] {
  const parts = [...body, ...headline];
  const stretches: (readonly Segment[])[] = [];
  // Over spaces a phrase is sought only where no part holds it as it is.
  const exact = phrases.filter((phrase) => parts.some((part) => findOccurrences(part, phrase, folder).length > 0));
  const find: FindSpans = (text, phrase) =>
    (exact.includes(phrase) ? findOccurrences : findVisible)(text, phrase, folder);
  const isIn = (text: string, phrase: FoldedText) => find(text, phrase).length > 0;
  let wanted = phrases.filter((phrase) => body.some((part) => isIn(part, phrase)) || !isIn(title, phrase));
  for (const part of parts) {
    const text = part.replaceAll("\n", " ");
    let shownTo = 0;
    while (wanted.length > 0 && stretches.length < MOST_STRETCHES) {
      const first = spansOf(text, wanted, find).find(({ start }) => start >= shownTo);
      if (first === undefined) break;
      const spans = spansOf(text, phrases, find);
      const around = widen(text, stretchAround(text, first), spans);
      const stretch = { start: Math.max(shownTo, around.start), end: around.end };
      stretches.push(withEllipses(text, stretch, cutSegments(text, stretch, spans)));
      shownTo = stretch.end;
      const shown = text.slice(stretch.start, stretch.end);
      wanted = wanted.filter((phrase) => !isIn(shown, phrase));
    }
  }
  if (stretches.length > 0) return joinStretches(stretches);
  const text = (body[0] ?? "").replaceAll("\n", " ");
  const stretch = widen(text, { start: 0, end: Math.min(LENGTH, text.length) }, []);
  return withEllipses(text, stretch, cutSegments(text, stretch, []));
}

/** One mark between two stretches says that something is left out, or that they stand apart. */
function joinStretches(stretches: readonly (readonly Segment[])[]): readonly Segment[] {
  return stretches.flatMap((segments, index) => {
    const bare = index > 0 && segments[0]?.text === ELLIPSIS ? segments.slice(1) : segments;
    const isParted = index === 0 || stretches[index - 1]?.at(-1)?.text === ELLIPSIS;
    return isParted ? bare : [{ text: ELLIPSIS, hit: false }, ...bare];
  });
}

function stretchAround(text: string, hit: Span): Span {
  const start = Math.max(0, Math.min(hit.start - LEAD, text.length - LENGTH));
  return { start, end: Math.min(text.length, Math.max(start + LENGTH, hit.end)) };
}

/** The stretch, so much longer that its edges cut no hit, number or word. */
function widen(text: string, stretch: Span, spans: readonly Span[]): Span {
  const wider = spareWords(text, spareHits(stretch, spans));
  return wider.start === stretch.start && wider.end === stretch.end ? stretch : widen(text, wider, spans);
}

/** Widens a stretch by the hits that its edges would cut. */
function spareHits(stretch: Span, spans: readonly Span[]): Span {
  const crosses = (edge: number) =>
    spans.find(({ start, end }) => start < edge && edge < end && end - start <= LONGEST_HIT);
  return {
    start: crosses(stretch.start)?.start ?? stretch.start,
    end: crosses(stretch.end)?.end ?? stretch.end,
  };
}

/** Widens a stretch by what its edges would cut of numbers, words in letters and surrogate pairs: `2月` of 12月 is another month. */
function spareWords(text: string, { start, end }: Span): Span {
  return { start: uncutOffset(text, start, -1), end: uncutOffset(text, end, 1) };
}

/** The next offset that cuts nothing; the same one inside what is longer than any word. */
function uncutOffset(text: string, offset: number, step: 1 | -1): number {
  for (let at = offset; Math.abs(at - offset) <= LONGEST_WORD; at += step) if (!isInside(text, at)) return at;
  return offset;
}

/** Whether the characters on either side of an offset belong together. */
function isInside(text: string, offset: number): boolean {
  if (offset === 0) return false;
  return LOW_SURROGATE.test(text.charAt(offset)) || (isOfWord(text, offset - 1) && isOfWord(text, offset));
}

function isOfWord(text: string, offset: number): boolean {
  const isLetter = (at: number) => LETTER.test(text.charAt(at));
  return isLetter(offset) || (WORD_MARKS.includes(text.charAt(offset)) && isLetter(offset - 1) && isLetter(offset + 1));
}

// e.g. the second half of 𠮷
const LOW_SURROGATE = /^[\udc00-\udfff]/;
// e.g. 1, １, V, Ｖ, é
const LETTER = /^[\p{Nd}\p{Script=Latin}\p{M}]/u;
/** Marks between letters or figures: 1,200, 8:30, 0570-3021234. */
const WORD_MARKS = ".,:-";

function withEllipses(text: string, stretch: Span, segments: readonly Segment[]): readonly Segment[] {
  return [
    ...(stretch.start > 0 ? [{ text: ELLIPSIS, hit: false }] : []),
    ...segments,
    ...(stretch.end < text.length ? [{ text: ELLIPSIS, hit: false }] : []),
  ];
}

/** All phrases' occurrences, in order, those that touch or overlap made one. */
function spansOf(text: string, phrases: readonly FoldedText[], find: FindSpans): readonly Span[] {
  const spans = phrases.flatMap((phrase) => find(text, phrase)).sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

function cutSegments(text: string, stretch: Span, spans: readonly Span[]): readonly Segment[] {
  const segments: Segment[] = [];
  let at = stretch.start;
  for (const span of spans) {
    const start = Math.max(at, span.start);
    const end = Math.min(stretch.end, span.end);
    if (start < end) {
      segments.push({ text: text.slice(at, start), hit: false }, { text: text.slice(start, end), hit: true });
      at = end;
    }
  }
  segments.push({ text: text.slice(at, stretch.end), hit: false });
  return segments.filter((segment) => segment.text !== "");
}
