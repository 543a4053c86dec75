import { characterSet, isAt } from "../text/characters.ts";
import { opensReport, type SignedLine } from "./signed-lines.ts";
import { holds, TRAITS } from "./traits.ts";

/**
 * Length of the run of rows that begins with line `i` and are set alike: so many words, parted by spaces, and figures in the same ones,
 * `会计 1名 大专以上 月薪4000元` / `司机 1名 A2驾照 月薪5500元`, `4月15日 上午10:00 开茶仪式` / `4月16日 全天 采茶体验`. A heading of as many words above them is of
 * the run. A headline's lines are never three of one form.
 */
export function alignedRuns(lines: readonly SignedLine[], i: number): number {
  const heads = isHeading(lines[i], lines[i + 1]);
  const first = heads ? i + 1 : i;
  if (!mayBeRow(lines[first])) return 0;
  let end = first + 1;
  while (mayBeRow(lines[end]) && areAlike(wordsOf(lines[first]), wordsOf(lines[end]))) end++;
  // Right above a report's beginning stands its headline: few rows are all of it, of many the last is.
  const next = lines[end];
  if (next !== undefined && opensReport(next)) end = end - first > LEAST_ROWS ? end - 1 : first;
  return end - first >= LEAST_ROWS ? end - i : 0;
}

const LEAST_ROWS = 3;

function mayBeRow(line: SignedLine | undefined): boolean {
  if (line?.sign !== "none" || line.line.endsSentence || line.line.width > WIDEST_ROW) return false;
  if (!holds(line.line, TRAITS.space) || SENTENCE_MARK.test(line.line.text)) return false;
  const words = wordsOf(line);
  const isMarked = isAt(line.line.text, 0, MARKS);
  if (!isMarked && COMMA.test(line.line.text)) return false;
  if (POINTER.test(words.at(-1) ?? "")) return false;
  if (!HAN.test(words[0] ?? "") && !isMarked && words.filter((word) => HAN.test(word)).length < LEAST_HAN) return false;
  return (
    words.length >= (isMarked || isOfTimetable(words) ? 2 : LEAST_WORDS) && words.some((word) => FIGURE.test(word))
  );
}

/** Words with characters, where the first is a figure: of fewer, `010 [97,684,21] 开工的小型塘`, the figures say where OCR found a row. */
const LEAST_HAN = 2;
/** `县` */
const HAN = /\p{Script=Han}/u;

/** In ems. */
const WIDEST_ROW = 30;
/** Where no mark stands before a row, and no time in it: two words may be a headline's. */
const LEAST_WORDS = 3;
/** `比上年，`: prose, round whose figures a text layer has set spaces. */
const COMMA = /[，,]/;
/** `3版`: a teaser's page */
const POINTER = /^(?:第?[\d一二三四五六七八]{1,2}版)$/;
/** What no row has inside. */
const SENTENCE_MARK = /[。；！？]/;
/** `●2180户 种植户数` */
const MARKS = characterSet("●■◆★▲◎○□△☆·•");
/** `7` of `7:30` */
const FIGURE = /\d/;

function wordsOf(line: SignedLine | undefined): readonly string[] {
  return line?.line.text.split(SPACES) ?? [];
}

/** `尿素  含氮46%` */
const SPACES = /\s+/;

/**
 * Whether two rows have as many words, and figures in the same ones but for one; or begin with the same mark and a figure, `●14家 民宿数量`; or end
 * with sums of one kind, `水泥 425号 每吨 285元` / `红砖 每块 0.11元`; or both are of a timetable, whose rows have a time more or less.
 */
function areAlike(one: readonly string[], other: readonly string[]): boolean {
  const [first = "", otherFirst = ""] = [one[0], other[0]];
  if (isAt(first, 0, MARKS) || isAt(otherFirst, 0, MARKS)) {
    return first.charAt(0) === otherFirst.charAt(0) && FIGURE.test(first) && FIGURE.test(otherFirst);
  }
  if (isOfTimetable(one) && isOfTimetable(other)) return true;
  if (one.length !== other.length) return Math.abs(one.length - other.length) === 1 && endWithSums(one, other);
  const differing = one.filter((word, k) => FIGURE.test(word) !== FIGURE.test(other[k] ?? "")).length;
  return (
    differing <= (one.length > 2 ? 1 : 0) && one.some((word, k) => FIGURE.test(word) && FIGURE.test(other[k] ?? ""))
  );
}

/** `河口—双河 7:00 12:00 16:30`: whither, and nothing but when. */
function isOfTimetable([whither = "", ...times]: readonly string[]): boolean {
  return HAN.test(whither) && times.length > 0 && times.every((word) => CLOCK.test(word));
}

/** `7:00`, `16：30` */
const CLOCK = /^\d{1,2}[:：]\d{2}$/;

function endWithSums(one: readonly string[], other: readonly string[]): boolean {
  const [sum = "", otherSum = ""] = [one.at(-1), other.at(-1)];
  return SUM.test(sum) && SUM.test(otherSum) && sum.slice(-1) === otherSum.slice(-1);
}

/** `3350元` */
const SUM = /^\d[\d.]*[元角分]$/;

/** `品种 东街市场 城南批发` above `辣椒 3.2 2.8`: short words without figures, about as many as the row below has. */
function isHeading(line: SignedLine | undefined, below: SignedLine | undefined): boolean {
  if (line?.sign !== "none" || line.line.endsSentence || !holds(line.line, TRAITS.space) || !mayBeRow(below))
    return false;
  const words = wordsOf(line);
  return (
    words.length >= LEAST_WORDS &&
    Math.abs(words.length - wordsOf(below).length) <= 1 &&
    words.every((word) => word.length <= LONGEST_HEADING && !FIGURE.test(word))
  );
}

/** In characters. */
const LONGEST_HEADING = 7;
