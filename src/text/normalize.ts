import { characterSet, isAt, isHan, isWhiteSpace } from "./characters.ts";

/**
 * How spaces beside Chinese characters are treated: a paragraph has none; a headline keeps them between its parts; a
 * line that keeps its place, such as a table's row, keeps them between its entries.
 */
export type Spacing = "none" | "between-parts" | "between-entries";

/**
 * The text as the site shows it: hard wraps' spaces gone, marks that OCR wrote in ASCII beside Chinese characters
 * full-width again, straight quotes paired, full-width letters and digits narrow. Wording is never touched.
 *
 * `全面落实 属地管理,做到"应戴尽戴"` becomes `全面落实属地管理，做到“应戴尽戴”`.
 */
export function normalizePrinted(text: string, spacing: Spacing = "none"): string {
  const narrow = text.replace(FULL_WIDTH_ALPHANUMERIC, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
  const spaced =
    spacing === "none"
      ? closeSpaces(narrow)
      : narrow.replace(SPACES, (space, offset: number) => keptSpace(narrow, offset, space.length, spacing));
  return pairQuotes(widenMarks(spaced)).trim();
}

const FULL_WIDTH_ALPHANUMERIC = /[０-９Ａ-Ｚａ-ｚ]/g;
const SPACES = /[\s\u3000\u00a0]+/g;

/** Takes out white space beside a Chinese character or mark, as row ends are; other white space becomes one space. */
function closeSpaces(text: string): string {
  let closed = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isWhiteSpace(text.charCodeAt(i))) continue;
    let end = i + 1;
    while (isWhiteSpace(text.charCodeAt(end))) end++;
    closed += text.slice(from, i);
    if (!isChinese(text.charCodeAt(i - 1)) && !isChinese(text.charCodeAt(end))) closed += " ";
    from = end;
    i = end;
  }
  return from === 0 ? text : closed + text.slice(from);
}

function keptSpace(text: string, start: number, length: number, spacing: Spacing): string {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(start + length);
  const besideChinese = isChinese(before) || isChinese(after);
  if (!besideChinese || spacing === "between-entries") return " ";
  const betweenHan = isHan(before) && isHan(after);
  if (spacing === "between-parts") return betweenHan || isQuoteOrMark(before) || isQuoteOrMark(after) ? " " : "";
  return "";
}

function isChinese(code: number): boolean {
  return code >= 0x2010 && !Number.isNaN(code);
}

/** Marks beside which a headline's space is kept: `“零距离” 凝聚`, `活动! 开展`. */
function isQuoteOrMark(code: number): boolean {
  return '”“！？!?"）)】]'.includes(String.fromCharCode(code));
}

const WIDE: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
};
const NARROW_MARKS = characterSet(Object.keys(WIDE).join(""));

/** An ASCII mark is a Chinese one where Chinese stands on either side of it, and no digit on both (`8:30`). */
function widenMarks(text: string): string {
  let widened = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isAt(text, i, NARROW_MARKS)) continue;
    if (!isChinese(text.charCodeAt(i - 1)) && !isChinese(text.charCodeAt(i + 1))) continue;
    widened += text.slice(from, i) + (WIDE[text.charAt(i)] ?? text.charAt(i));
    from = i + 1;
  }
  return from === 0 ? text : widened + text.slice(from);
}

/** `"双防线"` gets the quotes of print. An odd number of quotes cannot be paired and stays as it is. */
function pairQuotes(text: string): string {
  if (!text.includes('"')) return text;
  const count = text.split('"').length - 1;
  if (count % 2 === 1) return text;
  let opens = false;
  return text.replace(/"/g, () => {
    opens = !opens;
    return opens ? "“" : "”";
  });
}
