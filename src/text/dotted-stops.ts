import { characterSet, endsSentence, isAt, isHan } from "./characters.ts";
import type { ConvertedText } from "./converted-text.ts";

/**
 * A text whose full stops are all dots, as OCR writes them, with Chinese ones: `县里召开会议.会上，……部署.`; undefined where it has a Chinese
 * one, since then a dot is what it seems, or too few dots to tell.
 */
export function setStopsRound(text: string): ConvertedText | undefined {
  if (text.includes(STOP)) return undefined;
  for (const dot of DOTS) {
    const stops = findStops(text, dot);
    if (stops.length < LEAST_STOPS) continue;
    const pieces = stops.map((stop, i) => text.slice(i === 0 ? 0 : (stops[i - 1] ?? 0) + 1, stop));
    const round = `${pieces.join(STOP)}${STOP}${text.slice((stops.at(-1) ?? 0) + 1)}`;
    // No other stop is in it, so that each is a dot.
    return { text: round, restorer: () => (made) => made.replaceAll(STOP, dot) };
  }
  return undefined;
}

const STOP = "。";
const DOTS = [".", "．"];
/** So many show that they are what the text has for stops. */
const LEAST_STOPS = 5;

/** Where a dot ends a sentence: at a line's or a quotation's end, or behind more characters than most names and numbers have. */
function findStops(text: string, dot: string): readonly number[] {
  const stops: number[] = [];
  for (let at = text.indexOf(dot); at >= 0; at = text.indexOf(dot, at + 1)) {
    // `......2版`: leaders and ellipses are no stops.
    if (text.charAt(at - 1) === dot || text.charAt(at + 1) === dot) continue;
    const isLast = at + 1 === text.length || isAt(text, at + 1, BEHIND_STOP);
    if (isLast ? endsSentence(text.slice(Math.max(0, at - LONGEST_NAME), at + 1)) : isBehindClause(text, at))
      stops.push(at);
  }
  return stops.filter((at) => !isNumbered(text, at));
}

const BEHIND_STOP = characterSet('\n\r \t\u3000”’」』）)"');
/** In characters: `买买提.艾山`, `阿不都热合曼.` */
const LONGEST_NAME = 6;

function isBehindClause(text: string, at: number): boolean {
  for (let i = at - 1; i >= at - LONGEST_NAME; i--) if (!isHan(text.charCodeAt(i))) return false;
  return true;
}

/** `一.全民扫码`, in a line of its own */
function isNumbered(text: string, at: number): boolean {
  return NUMBERED.test(text.slice(Math.max(0, at - LONGEST_NAME), at));
}

/** `三` of `三.追肥浇水`, and no sentence's end */
const NUMBERED = /(?:^|[\s(（])[一二三四五六七八九十]{1,3}$/u;
