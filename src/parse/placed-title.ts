import type { Furniture } from "../model/page.ts";
import { isWhiteSpace } from "../text/characters.ts";
import type { Line } from "./lines.ts";
import { isTodaysColumn } from "./nameplate-title.ts";
import { isTitleOnTop, paperTitleOf, titleAboveLetters } from "./paper-title.ts";
import { isSectionName } from "./section-names.ts";

/** A paper's title and the line it stands in, or begins in. */
export interface PlacedTitle {
  readonly title: string;
  readonly line: number;
}

/**
 * The paper's title where no line of the nameplate names it by itself: in several rows, above its letters, on top, or beside
 * who made the page. Undefined where none of these does.
 */
export function findTitleByPlace(zone: readonly Line[], furniture: readonly Furniture[]): PlacedTitle | undefined {
  return (
    findBrokenTitle(zone) ?? findTitleAboveLetters(zone) ?? findTitleOnTop(zone) ?? findTitleBesideStaff(furniture)
  );
}

/** Of a title and of nothing else in a nameplate: below it the other half may stand apart. */
const FIRST_HALF = "今日";
/** In characters: `今日`, `沱溪`. */
const LONGEST_HALF = 4;

/** A paper's title set in two rows, `今日` / `沱溪`, or a character a row, among the lines of a nameplate. */
function findBrokenTitle(lines: readonly Line[]): PlacedTitle | undefined {
  for (const [i, { text, number }] of lines.entries()) {
    const below = lines[i + 1];
    if (below === undefined || text.length > LONGEST_HALF || below.text.length > LONGEST_HALF) continue;
    const inPieces = text.length === 1 && below.text.length === 1;
    if (below.afterBlank && text !== FIRST_HALF && !inPieces) continue;
    if (text.endsWith("版") || isSectionName(text) || isSectionName(below.text)) continue;
    const title = paperTitleOf(text + below.text) ?? paperTitleOf(standingAt(lines, i));
    if (title !== undefined) return { title, line: number };
  }
  return undefined;
}

/** What lines of one character say from line `i` on, all close together or none: `沱` / `溪` / `江` / `报`. */
function standingAt(lines: readonly Line[], i: number): string {
  let end = i + 1;
  while (lines[end]?.text.length === 1 && lines[end]?.afterBlank === lines[i + 1]?.afterBlank) end++;
  return lines
    .slice(i, end)
    .map(({ text }) => text)
    .join("");
}

/**
 * A paper's title with the same in letters below it, `桐溪乡讯` / `TONGXI XIANGXUN`, among the lines of a nameplate; or in two rows,
 * `青柯` / `新闻` / `QING KE XIN WEN`.
 */
function findTitleAboveLetters(lines: readonly Line[]): PlacedTitle | undefined {
  for (const [i, { text, number }] of lines.entries()) {
    const below = lines[i + 1]?.text ?? "";
    const title = titleAboveLetters(text, below) ?? titleAboveLetters(text + below, lines[i + 2]?.text ?? "");
    if (title !== undefined) return { title, line: number };
  }
  return undefined;
}

/** A title whose ending alone does not show it, `溪山大众`, as the first line of a nameplate or as its first two close together, `溪山` / `通讯`. */
function findTitleOnTop([first, second]: readonly Line[]): PlacedTitle | undefined {
  if (first === undefined) return undefined;
  if (isTitleOnTop(first.text)) return { title: first.text, line: first.number };
  if (first.text.length !== TITLE_HALF || second?.text.length !== TITLE_HALF || second.afterBlank) return undefined;
  const title = first.text + second.text;
  return isTitleOnTop(title) ? { title, line: first.number } : undefined;
}

/** In characters: `溪山`, `通讯`. */
const TITLE_HALF = 2;

/** The paper's title behind who made the page, `编辑：晓 月 洮原新报`, where nothing else names it. */
function findTitleBesideStaff(furniture: readonly Furniture[]): PlacedTitle | undefined {
  for (const { kind, text, lines } of furniture) {
    if (kind !== "staff" || !isWhiteSpace(text.charCodeAt(text.search(LAST_WORD) - 1))) continue;
    const word = text.slice(text.search(LAST_WORD));
    const isTitle = isTitleOnTop(word) || (paperTitleOf(word) !== undefined && !isTodaysColumn(word));
    if (isTitle) return { title: word, line: lines[0] };
  }
  return undefined;
}

/** `山花烂漫` of `校对 李月 山花烂漫` */
const LAST_WORD = /\S+$/;
