import { characterSet, isAt } from "../text/characters.ts";
import { looksLikeName } from "../text/surnames.ts";
import { findJumpTo } from "./jump-line.ts";
import type { Line } from "./lines.ts";
import { endsWithDate } from "./notices.ts";
import { holds, TRAITS } from "./traits.ts";

/** Whether a line is the rest of what closes the text in the line before it, a jump line or a credit, that a row's end cut in two. */
export function isCutClose(before: Line, after: Line): boolean {
  return isCutJump(before, after.text) || isCutCredit(before.text, after);
}

/** `2版）`, `版）`: the rest of a jump line that the column's end cut in two. */
const JUMP_REST = /^第?[0-9一二三四五六七八九十]{0,3}\s?版?\s?[）)】]$/;

/** `情况在一线掌（下转第` / `三版）` */
function isCutJump(before: Line, after: string): boolean {
  if (!holds(before, TRAITS.pointing) || !JUMP_REST.test(after)) return false;
  return findJumpTo(before.text)?.cutOff === true;
}

/** `青 摄`, `忠摄）`: the rest of a photographer's credit that a row's end cut in two. */
const CREDIT_REST = /^(\p{Script=Han}{0,2})\s*摄[）)]?$/u;
/** `农具和日用品。常`, `排水沟。（常青`: what it is the rest of. */
const CREDIT_BEGUN = /[。！？”]\s*[（(]?(\p{Script=Han}{1,3})$/u;
/** In ems. */
const WIDEST_REST = 5;

function isCutCredit(before: string, after: Line): boolean {
  if (after.afterBlank || after.width > WIDEST_REST) return false;
  const rest = CREDIT_REST.exec(after.text)?.[1];
  const begun = rest === undefined ? undefined : CREDIT_BEGUN.exec(before)?.[1];
  // Two whole names are an author's and a photographer's: `受到好评。李小红` / `王明 摄`.
  return begun !== undefined && looksLikeName(begun + rest);
}

/** Whether figures of a date or of a telephone's number go on from one line to the next. */
export function isCutNumber(before: string, after: string): boolean {
  return isCutDate(before, after) || isCutFigure(before, after);
}

/** `南岭县自然资源局 二〇一五年七` / `月十三日`: a signature's date cut by the column's end. */
function isCutDate(before: string, after: string): boolean {
  return after.length < 8 && after.endsWith("日") && !endsWithDate(after) && endsWithDate(before + after);
}

/** `联系电话：`, `电话：0571-`: a line that figures may have been cut from. */
const CUT_FIGURE = /(?:[：:]|\d[-—])$/;
const CUT_ENDS = characterSet("：:-—");
/** `6708792`, `010-6708、6709` */
const FIGURES = /^(?=.*\d)[\d\-—、, ]{5,}$/;

/** `联系电话：` / `6708792`, `电话：0571-` / `88890011`: figures that belong to what stands before them. */
function isCutFigure(before: string, after: string): boolean {
  return isAt(before, before.length - 1, CUT_ENDS) && CUT_FIGURE.test(before) && FIGURES.test(after);
}
