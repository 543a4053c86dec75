import { characterSet, isAt } from "../text/characters.ts";
import { endsAbove, isInText, type SignedLine } from "./signed-lines.ts";

const MARKS = characterSet("■□●○▲△◆◇★☆◎▪");
/** A mark and what may be a name: `■展望`, `● 高远`; `■成绩单` */
const MARKED_NAME = /^.\s?\p{Script=Han}{2,4}$/u;

/** In ems: other subheads are no longer. */
const WIDEST_SUBHEAD = 14;
/** A line wider than this, in ems, is text. */
const WIDEST_HEAD = 30;
/** So many lines on each side are looked through for another subhead with the mark. */
const REACH = 60;

/**
 * Whether a line that reads as a marked name, `■展望`, is one of an article's subheads: between two texts, with another line nearby that has the same
 * mark and is no name: `■背景`.
 */
export function isMarkedSubhead(lines: readonly SignedLine[], i: number): boolean {
  const [line, below] = [lines[i], lines[i + 1]];
  if (line === undefined || below === undefined || !isAt(line.line.text, 0, MARKS)) return false;
  if (!MARKED_NAME.test(line.line.text) || !isText(below) || !endsText(lines, i - 1)) return false;
  const mark = line.line.text.slice(0, 1);
  for (let k = Math.max(0, i - REACH); k < Math.min(lines.length, i + REACH); k++) {
    const other = lines[k];
    if (other?.sign === "none" && other.line.width <= WIDEST_SUBHEAD && other.line.text.startsWith(mark)) return true;
  }
  return false;
}

function isText(line: SignedLine): boolean {
  return line.sign === "none" && (isInText(line) || line.line.endsSentence || line.line.width > WIDEST_HEAD);
}

/** Whether a paragraph ends with the line at `i`, and no author's name or other line of that kind. */
function endsText(lines: readonly SignedLine[], i: number): boolean {
  return lines[i]?.sign === "none" && endsAbove(lines, i);
}
