import { type CharacterSet, characterSet, isAt, isWhiteSpace, printedWidth, unionOf } from "../text/characters.ts";
import { NARROWEST_COLUMN, WIDEST_COLUMN } from "./column-widths.ts";

/** Runs of spaces that stand for line ends: where each begins in its text, and where it ends. */
export interface WrapSpaces {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Whether it stands beside letters or figures with a space on their other side, as some layers part them: `共有 6 所学校`. */
  readonly soft: readonly boolean[];
}

/** `3. 每年3月至6月为产卵期，…`, `（二） 组织领导`, `◆ 当地时间9日，…`: the number or mark of an entry, behind which no row ends. */
const ENTRY_NUMBER =
  /^(?:[■□◆◇●○▲△★☆▶►]|\d{1,2}[.．、]|[一二三四五六七八九十]{1,2}、|[（(][\d一二三四五六七八九十]{1,2}[）)])$/;
/** In characters. */
const LONGEST_NUMBER = 4;

/**
 * The marks behind which most lines of a page have a space, whatever follows: some layers set one behind every comma, or behind every stop. There it
 * stands for no line end. Undefined where there are none.
 */
export function findSpacedMarks(lines: readonly { readonly text: string }[]): CharacterSet | undefined {
  const spaced = [STOPS, COMMAS].filter((marks) => areSpaced(lines, marks));
  return spaced.length === 0 ? undefined : unionOf(...spaced);
}

const STOPS = characterSet("。！？!?");
const COMMAS = characterSet("，；：、,;:");

function areSpaced(lines: readonly { readonly text: string }[], marks: CharacterSet): boolean {
  const spaced = sumOver(lines, ({ text }) => countSpaced(text, marks));
  // Most pages have none: their marks need no count.
  return spaced >= LEAST_SPACED && spaced > sumOver(lines, ({ text }) => countInside(text, marks)) / 2;
}

/** So many are enough to tell. */
const LEAST_SPACED = 6;

function countSpaced(text: string, marks: CharacterSet): number {
  let spaced = 0;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) if (isAt(text, at - 1, marks)) spaced++;
  return spaced;
}

function countInside(text: string, marks: CharacterSet): number {
  let inside = 0;
  for (let at = 0; at < text.length - 1; at++) if (isAt(text, at, marks)) inside++;
  return inside;
}

function sumOver<T>(all: readonly T[], count: (one: T) => number): number {
  return all.reduce((sum, one) => sum + count(one), 0);
}

/** The runs of spaces beside a Chinese character or mark; one between two Latin words, or behind a mark that always has one, is no line end. */
export function findWrapSpaces(text: string, spacedMarks?: CharacterSet): WrapSpaces {
  const starts: number[] = [];
  const ends: number[] = [];
  const soft: boolean[] = [];
  let start = text.indexOf(" ");
  while (start >= 0) {
    let end = start + 1;
    while (text.charCodeAt(end) === SPACE) end++;
    const isAfterNumber = start <= LONGEST_NUMBER && ENTRY_NUMBER.test(text.slice(0, start));
    const isSet = spacedMarks !== undefined && end === start + 1 && isAt(text, start - 1, spacedMarks);
    if (!isAfterNumber && !isSet && mayWrap(text.charCodeAt(start - 1), text.charCodeAt(end))) {
      starts.push(start);
      ends.push(end);
      soft.push(isPartedOff(text, start - 1, -1) || isPartedOff(text, end, 1));
    }
    start = text.indexOf(" ", end);
  }
  return { starts, ends, soft };
}

/** Whether letters or figures stand from an offset on, forward or backward, and behind them a space. */
function isPartedOff(text: string, offset: number, step: 1 | -1): boolean {
  let at = offset;
  while (Math.abs(at - offset) < LONGEST_FIGURE && isAt(text, at, LETTERS_AND_FIGURES)) at += step;
  return at !== offset && (text.charCodeAt(at) === SPACE || isAt(text, at, MARKS_BESIDE));
}

/** `老把式,9 个月来参与调解 41 起`: where a mark stands beside figures no space does. */
const MARKS_BESIDE = characterSet(",;:，、；：（(");

/** In characters: a longer run is looked at no further. */
const LONGEST_FIGURE = 24;
const LETTERS_AND_FIGURES = characterSet(".%+-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

const SPACE = 0x20;
/** `~`: the last printed character of ASCII. */
const LAST_ASCII = 0x7e;

/** The marks of `公布了地块的"身份证": 436个图斑, 4300亩` and `拉着他的手说: "来了。"`, which stand for Chinese ones. */
const COMMA = 0x2c;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const QUOTE = 0x22;

function isFigure(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Whether a row may end between these two UTF-16 units: both are printed, and one at least is Chinese or a mark that a figure or a quotation follows. */
function mayWrap(before: number, after: number): boolean {
  if (Number.isNaN(before) || Number.isNaN(after) || isWhiteSpace(before) || isWhiteSpace(after)) return false;
  if ((isFigure(after) || after === QUOTE) && (before === COMMA || before === COLON || before === SEMICOLON))
    return true;
  return before > LAST_ASCII || after > LAST_ASCII || before < SPACE || after < SPACE;
}

/** A row is at most so much wider than most of its line, in ems. */
const MOST_WIDER = 2;
/** So many spaces between Chinese characters tell how wide the rows of a line are. */
const LEAST_HARD = 2;

/**
 * Which runs of spaces end a row: those between Chinese characters, and of the soft ones those without which a row would be
 * wider than its column, in ems, where that is known.
 */
export function findRowEnds(
  text: string,
  { starts, ends, soft }: WrapSpaces,
  column: number | undefined,
): readonly number[] {
  const all = starts.map((_, i) => i);
  if (!soft.includes(true) || column === undefined || column > WIDEST_COLUMN) return all;
  let from = 0;
  return all.filter((i) => {
    const isEnd = soft[i] === false || printedWidth(text.slice(from, starts[i + 1])) > column + MOST_WIDER;
    if (isEnd) from = ends[i] ?? 0;
    return isEnd;
  });
}

/**
 * The column of each line, in ems: the width of most of its rows, or of most rows of the page where its own are too few to tell. Empty where no line
 * has soft spaces, which alone are told by it.
 */
export function findLineColumns(
  lines: readonly { readonly text: string }[],
  spaces: readonly (WrapSpaces | undefined)[],
): readonly (number | undefined)[] {
  if (!spaces.some((own) => own?.soft.includes(true))) return [];
  const columns = lines.map(({ text }, at) => {
    const own = spaces[at];
    return own === undefined ? undefined : findColumn(text, own);
  });
  const page = middleOf(columns.filter((column) => column !== undefined));
  return columns.map((column) => column ?? page);
}

/** The width of most rows of a line that end at spaces between Chinese characters and are as wide as columns are, as no names in a byline are; undefined where these are too few. */
function findColumn(text: string, { starts, ends, soft }: WrapSpaces): number | undefined {
  const hard = starts.flatMap((_, i) => (soft[i] === false ? [i] : []));
  const widths = hard
    .map((i, k) => printedWidth(text.slice(ends[hard[k - 1] ?? -1] ?? 0, starts[i])))
    .filter((width) => width >= NARROWEST_COLUMN);
  return widths.length < LEAST_HARD ? undefined : middleOf(widths);
}

/** Of no widths there is none. */
function middleOf(widths: number[]): number | undefined {
  return widths.sort((a, b) => a - b)[(widths.length - 1) >> 1];
}
