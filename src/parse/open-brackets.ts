import type { Line } from "./lines.ts";
import type { Row } from "./rows.ts";
import { holds, TRAITS } from "./traits.ts";

/** Which lines or rows go on with, or close, a bracket that one before leaves open: `习记者 陈凯 通讯员 薛媛）`. */
export function findInBracket(texts: readonly (Line | Row)[]): readonly boolean[] {
  let open = "";
  return texts.map((printed, i) => {
    const inside = open !== "" && closesWithin(texts, i, LONGEST_BRACKET - open.length);
    const { text } = printed;
    if (inside) open = OPEN_BRACKET.exec(open + text)?.[0] ?? "";
    else open = holds(printed, TRAITS.bracket) ? (OPEN_BRACKET.exec(text)?.[0] ?? "") : "";
    return inside || endsTitle(texts[i - 1]?.text ?? "", text);
  });
}

/** Whether a line or row begins with the rest of what the one above it names: `第二版《盐墩公社治虫` / `有办法》一文中，…`. */
function endsTitle(above: string, text: string): boolean {
  const end = text.indexOf("》");
  if (end < 0 || end > LONGEST_TITLE || text.lastIndexOf("《", end) >= 0) return false;
  return above.lastIndexOf("《") > above.lastIndexOf("》");
}

/** In characters, of a title's rest in one row. */
const LONGEST_TITLE = 24;

/** Whether a bracket that is open at text `i` is closed, before another opens, within so many characters. */
function closesWithin(texts: readonly (Line | Row)[], i: number, room: number): boolean {
  let left = room;
  for (let k = i; k < texts.length && left >= 0; k++) {
    const text = texts[k]?.text ?? "";
    const bracket = BRACKET.exec(text);
    if (bracket !== null) return bracket.index <= left && CLOSING.includes(bracket[0]);
    left -= text.length;
  }
  return false;
}

/** `有了明显好转。（见`: a bracket that is closed in a row further on. */
const OPEN_BRACKET = /[（(][^（）()]*$/;
/** `（`, `)`: a round bracket of print or of OCR. */
const BRACKET = /[（）()]/;
const CLOSING: readonly string[] = ["）", ")"];
/** Most characters of names in brackets, over several rows. */
const LONGEST_BRACKET = 80;
