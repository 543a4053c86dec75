import { type CharacterSet, characterSet, holdsAny, isHan } from "./characters.ts";
import type { ConvertedText, Giving, Restorer } from "./converted-text.ts";
import { unpackPairs } from "./packed-pairs.ts";
import { SIMPLIFIED_PAIRS } from "./simplified-table.ts";

/** A text of traditional print 繁体 in simplified characters, `縣委發出通知` → `县委发出通知`; undefined where it has no other, as most pages. */
export function simplifyText(text: string): ConvertedText | undefined {
  let at = 0;
  while (at < text.length && SIMPLIFIED[text.charCodeAt(at)] === 0) at++;
  if (at === text.length) return undefined;
  const pieces: string[] = [];
  let start = 0;
  for (; at < text.length; at++) {
    const simplified = SIMPLIFIED[text.charCodeAt(at)] ?? 0;
    if (simplified === 0) continue;
    pieces.push(text.slice(start, at), String.fromCharCode(simplified));
    start = at + 1;
  }
  const simplified = [...pieces, text.slice(start)].join("");
  // `pieces` holds each simplified character behind what stands before it.
  const changed = characterSet(pieces.filter((_, i) => i % 2 === 1).join(""));
  let source: Characters | undefined;
  const print = { text, changed, read: () => (source ??= readCharacters(simplified)) };
  return { text: simplified, restorer: (firstLine, gives) => createRestorer(print, firstLine, gives) };
}

/** A text as it was printed. */
interface Print {
  readonly text: string;
  /** Simplified characters that stand for others of the print. */
  readonly changed: CharacterSet;
  /** The characters of the simplified text; most texts need them not. */
  readonly read: () => Characters;
}

/** OpenCC's table of what is one UTF-16 unit on both sides: 0 for what is simplified or no character of Chinese. */
const SIMPLIFIED = tableOf(unpackPairs(SIMPLIFIED_PAIRS));

function tableOf(pairs: ReadonlyMap<number, number>): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (const [from, to] of pairs) if (from < table.length && to < table.length) table[from] = to;
  return table;
}

function createRestorer({ text, changed, read }: Print, firstLine: number, gives: Giving): Restorer {
  let given: Uint8Array | undefined;
  // Where the last text ended: in a line of more than can be looked through, the next one begins there.
  let next = 0;
  return (made, first, last) => {
    if (!holdsAny(made, changed)) return made;
    const { characters, offsets, lineStarts } = read();
    given ??= new Uint8Array(characters.length);
    const wanted = readCharacters(made);
    const start = lineStarts[first - firstLine] ?? 0;
    const end = lineStarts[last - firstLine + 1] ?? characters.length;
    const lines = { start, end };
    if (lines.end - start <= REACH || next < start || next >= lines.end) next = start;
    let restored = "";
    let kept = 0;
    let missed = 0;
    for (let i = 0; i < wanted.characters.length && missed < MOST_MISSED; i++) {
      const isNext = i > 0 && given[next] === 0 && characters.charCodeAt(next) === wanted.characters.charCodeAt(i);
      // All of a text mostly stands in one piece; a part of it, behind what stood between.
      const at = isNext
        ? next
        : findUngiven(
            wanted.characters.slice(i, i === 0 ? undefined : i + LONGEST_PROBE),
            characters,
            given,
            next,
            lines,
          );
      if (at < 0) {
        missed++;
        continue;
      }
      if (gives === "once") given[at] = 1;
      next = at + 1;
      const place = wanted.offsets[i] ?? 0;
      const printed = text.charAt(offsets[at] ?? 0);
      if (printed === made.charAt(place)) continue;
      restored += made.slice(kept, place) + printed;
      kept = place + 1;
    }
    return restored + made.slice(kept);
  };
}

/**
 * From where a text goes on: by as many characters as tell, in its lines behind what was found last, in its lines from the first one on, else in those around
 * them, as a headline does that stands apart.
 */
function findUngiven(
  wanted: string,
  characters: string,
  given: Uint8Array,
  next: number,
  { start, end }: { readonly start: number; readonly end: number },
): number {
  const stretches = [
    [next, end],
    [start, end],
    [Math.max(0, start - REACH), end + REACH],
  ] as const;
  for (let length = wanted.length; length > 0; length = length >> 1) {
    const probe = wanted.slice(0, length);
    for (const [from, to] of stretches) {
      const stretch = characters.slice(from, Math.min(to, from + 2 * REACH));
      let at = stretch.indexOf(probe);
      while (at >= 0 && given[from + at] === 1) at = stretch.indexOf(probe, at + 1);
      if (at >= 0) return from + at;
    }
  }
  return -1;
}

/** In characters: where a text goes on behind what stands between its parts. */
const LONGEST_PROBE = 8;
const REACH = 20_000;
/** What of a text stands nowhere near its lines is not of the page: it is looked for no further. */
const MOST_MISSED = 40;

/** A text's Chinese characters alone. */
interface Characters {
  readonly characters: string;
  /** Where each stands in the text. */
  readonly offsets: readonly number[];
  /** How many stand before each line. */
  readonly lineStarts: readonly number[];
}

function readCharacters(text: string): Characters {
  const offsets: number[] = [];
  const lineStarts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isHan(unit)) offsets.push(at);
    else if (unit === LINE_FEED || (unit === RETURN && text.charCodeAt(at + 1) !== LINE_FEED))
      lineStarts.push(offsets.length);
  }
  return { characters: offsets.map((at) => text.charAt(at)).join(""), offsets, lineStarts };
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
