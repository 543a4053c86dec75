import { looksLikeName } from "../text/surnames.ts";
import { namesBodyAndPerson } from "./affiliated-name.ts";
import { mayBeHeadline } from "./headline-form.ts";
import { findJumpTo, findPointer } from "./jump-line.ts";
import type { SignedLine } from "./signed-lines.ts";

/** Whether line `i` names who wrote the text that has ended above it, with the body that the writer belongs to. */
export function isAuthorBelow(lines: readonly SignedLine[], i: number): boolean {
  const line = lines[i];
  if (line === undefined || lines[i - 1]?.line.endsSentence !== true || !namesBodyAndPerson(line.line.text))
    return false;
  // `城关镇 王大山` over what is told of him is a subhead.
  return anotherBegins(lines, i + 1);
}

/** Most lines of the headline between a text's end and the next text. */
const MOST_HEADLINE_LINES = 4;

/** Whether nothing stands from line `i` on, or the headline of another article, which its dateline or byline shows. */
function anotherBegins(lines: readonly SignedLine[], i: number): boolean {
  for (let k = i; k <= i + MOST_HEADLINE_LINES; k++) {
    const line = lines[k];
    if (line === undefined || (k > i && (line.sign === "dateline" || line.sign === "byline"))) return true;
    if (!mayBeHeadline(line, true)) return false;
  }
  return false;
}

/** `（县植保站）`, `（木易）`, `（来源：某县发布）`: whoever a text is from, in brackets in a line of its own. */
const BRACKETED_CREDIT = /^[（(][^（）()，。；！？]{2,20}[）)]$/;
/** `（木易）`, `（工商）`, but not `（一）`, `（十二）`: a pen name, or the office that sent the text. */
const SHORT_CREDIT = /^[（(](?![一二三四五六七八九十]+[）)]|[上中下])\p{Script=Han}{2,3}[）)]$/u;
/** `（资料图）`, `（节选）`, `（合唱）`: what is shown or sung, and how. */
const REMARK_END = /[图选片唱奏品掌声笑续略]$/;

function isShortCredit(text: string): boolean {
  if (!SHORT_CREDIT.test(text)) return false;
  const inner = text.slice(1, -1);
  return looksLikeName(inner) || !REMARK_END.test(inner);
}

/** `（郭颖 天乐）`: several names of which not all are known. */
const SHORT_CREDITS = /^[（(](\p{Script=Han}{2,3}(?:[\s、]\p{Script=Han}{2,3}){1,3})[）)]$/u;

function areShortCredits(text: string): boolean {
  return (
    SHORT_CREDITS.exec(text)?.[1]
      ?.split(/[\s、]/)
      .some(looksLikeName) === true
  );
}

/** `县植保站`, `县家庭教育指导中心 佘老师`, `来源：…`: what names a body, or says where a text is from. */
const NAMES_SOURCE = /(?:局|站|中心|办|委|社|所|股|科|报|台|网|公司|协会)(?=\s|[）)])|来源|摘自|供稿/;

/** Whether line `i` says in brackets who gave the text that has ended above it. */
export function isCreditBelow(lines: readonly SignedLine[], i: number): boolean {
  const line = lines[i];
  const text = line?.line.text ?? "";
  if (!BRACKETED_CREDIT.test(text)) return false;
  if (lines[i - 1]?.line.endsSentence !== true && !isUnderFigures(lines, i)) return false;
  if (findJumpTo(text) !== undefined || findPointer(text) !== undefined) return false;
  return NAMES_SOURCE.test(text) || isShortCredit(text) || areShortCredits(text) || anotherBegins(lines, i + 1);
}

/** `西瓜 1.10`, `柴油 0号 升 6.42 +1.6%`: a row of a table. */
const FIGURES_END = /\s[-+]?[\d.,]+[%‰元吨亩]?$/;

/** Whether the two lines above end with figures, as rows of a table do. */
function isUnderFigures(lines: readonly SignedLine[], i: number): boolean {
  return [lines[i - 1], lines[i - 2]].every((row) => FIGURES_END.test(row?.line.text ?? ""));
}
