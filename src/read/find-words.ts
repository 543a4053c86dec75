import { FORM_FEED } from "./split-pages.ts";

/** A stretch of a text by its offsets. */
export type Stretch = readonly [start: number, end: number];

/**
 * Where an editor's words stand in a line, on one of its pages where it belongs to two: as they are written or, where they are nowhere so, as the site shows them.
 * There `开展 争取,力争` is 开展争取，力争: without the spaces of hard wraps and what no press prints, and with marks set as
 * Chinese is.
 */
export function findWords(text: string, words: string): readonly Stretch[] {
  const exact = occurrencesOf(text, words).map((start): Stretch => [start, start + words.length]);
  if (exact.length > 0) return exact;
  const [line, sought] = [inkOf(text), inkOf(words)];
  const found = occurrencesOf(line.text, sought.text).map((at): Stretch => {
    const [first, last] = [line.places[at] ?? 0, line.places[at + sought.text.length - 1] ?? 0];
    return [first, last + 1];
  });
  return found.filter(([start, end]) => !text.slice(start, end).includes(FORM_FEED));
}

/** Finds the numbers, from 1, of the lines that hold an editor's words as the site shows them; what is printed of the lines is gathered once, when first asked. */
export function createWordFinder(lines: readonly string[]): (words: string) => readonly number[] {
  let printed: readonly string[] | undefined;
  return (words) => {
    // A line on which one page ends and the next begins is one of both.
    printed ??= lines.map((line) =>
      line
        .split(FORM_FEED)
        .map((part) => inkOf(part).text)
        .join(FORM_FEED),
    );
    const { text: sought } = inkOf(words);
    return sought === "" ? [] : printed.flatMap((text, at) => (text.includes(sought) ? [at + 1] : []));
  };
}

/** Whether two texts are the same but for what the site shows otherwise. */
export function isSameWords(one: string, other: string): boolean {
  return inkOf(one).text === inkOf(other).text;
}

/** Offsets at which the words stand, also where two of them overlap. */
function occurrencesOf(text: string, words: string): readonly number[] {
  const found: number[] = [];
  if (words === "") return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** What is printed of a text, and the offset of each character of it. */
interface Ink {
  readonly text: string;
  readonly places: readonly number[];
}

function inkOf(text: string): Ink {
  const places: number[] = [];
  let ink = "";
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (NOT_PRINTED.test(character)) continue;
    ink += foldMark(character);
    places.push(at);
  }
  return { text: ink, places };
}

/** White space, and control, zero-width and direction characters */
const NOT_PRINTED = /[\s\p{Cc}\p{Cf}]/u;

/** `，` and `,` are one mark, `“` and `"` too; of letters and digits, the full-width ones are the narrow ones. */
function foldMark(character: string): string {
  const quote = QUOTES[character];
  if (quote !== undefined) return quote;
  const folded = character.normalize("NFKC");
  return folded.length === 1 ? folded : character;
}

const QUOTES: Readonly<Record<string, string>> = { "“": '"', "”": '"', "‘": "'", "’": "'" };
