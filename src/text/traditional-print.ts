import { isHan } from "./characters.ts";
import { unpackPairs } from "./packed-pairs.ts";
import { SIMPLIFIED_PAIRS } from "./simplified-table.ts";

/** A text of traditional print 繁体 in simplified characters, and the way back. */
export interface SimplifiedText {
  /** Character for character as long as the text, so that every offset holds in both. */
  readonly text: string;
  /** What was made of some of its lines, 1-based and inclusive, in the characters of the print. */
  readonly restore: (made: string, first: number, last: number) => string;
}

/** Sets a text in simplified characters, `縣委發出通知` → `县委发出通知`; undefined where it has no other, as most pages. */
export function simplifyText(text: string): SimplifiedText | undefined {
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
  return { text: simplified, restore: createRestorer(text, simplified) };
}

/** OpenCC's table of what is one UTF-16 unit on both sides: 0 for what is simplified or no character of Chinese. */
const SIMPLIFIED = tableOf(unpackPairs(SIMPLIFIED_PAIRS));

function tableOf(pairs: ReadonlyMap<number, number>): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (const [from, to] of pairs) if (from < table.length && to < table.length) table[from] = to;
  return table;
}

function createRestorer(text: string, simplified: string): SimplifiedText["restore"] {
  const printed = findPrinted(text, simplified);
  const { characters, offsets, lineStarts } = readCharacters(simplified);
  return (made, first, last) => {
    const wanted = readCharacters(made);
    const start = lineStarts[first - 1] ?? 0;
    const end = lineStarts[last] ?? characters.length;
    const found = characters.slice(start, end).indexOf(wanted.characters);
    return replaceEach(made, wanted.offsets, (i) => {
      if (found >= 0) return text.charAt(offsets[start + found + i] ?? 0);
      return keysAt(wanted.characters, i)
        .map((key) => printed.get(key))
        .find((character) => character !== undefined);
    });
  };
}

/**
 * How characters that stand for several, 后 for 後 and 后, are printed beside others: by those before and behind them, by one of these, and by themselves, as
 * they are first. For what was put together of pieces that do not stand so on the page.
 */
function findPrinted(text: string, simplified: string): ReadonlyMap<string, string> {
  const changed = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) !== simplified.charCodeAt(at)) changed.add(simplified.charAt(at));
  }
  const printed = new Map<string, string>();
  const { characters, offsets } = readCharacters(simplified);
  for (let i = 0; i < characters.length; i++) {
    if (!changed.has(characters.charAt(i))) continue;
    const own = text.charAt(offsets[i] ?? 0);
    for (const key of keysAt(characters, i)) if (!printed.has(key)) printed.set(key, own);
  }
  return printed;
}

/** What tells how a character is printed, the surest first. */
function keysAt(characters: string, i: number): readonly string[] {
  const [before, own, after] = [characters.charAt(i - 1), characters.charAt(i), characters.charAt(i + 1)];
  return [`${before}${own}${after}`, `${before}${own}|`, `|${own}${after}`, `|${own}|`];
}

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

/** The text with the characters at these offsets as they are found; as they are where nothing is. */
function replaceEach(text: string, offsets: readonly number[], find: (i: number) => string | undefined): string {
  let replaced = "";
  let start = 0;
  offsets.forEach((at, i) => {
    replaced += text.slice(start, at) + (find(i) ?? text.charAt(at));
    start = at + 1;
  });
  return replaced + text.slice(start);
}
