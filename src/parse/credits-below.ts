import { characterSet, endsWithAny, withoutSpace } from "../text/characters.ts";
import { looksLikeName } from "../text/surnames.ts";
import { findAffiliatedName, namesBodyAndPerson } from "./affiliated-name.ts";
import { namesWork } from "./art-credits.ts";
import { parseAuthorLine } from "./authors.ts";
import { isTeachers } from "./byline.ts";
import { endsAsColumn, isLabel } from "./column-names.ts";
import { mayBeHeadline } from "./headline-form.ts";
import { findJumpTo, findPointer } from "./jump-line.ts";
import { opensWithDay } from "./leads.ts";
import { isNoticeTitle } from "./notices.ts";
import { findClosingByline } from "./placed-byline.ts";
import type { SignedLine } from "./signed-lines.ts";
import { isBracketedRemark } from "./sources.ts";
import { holds, TRAITS } from "./traits.ts";

/**
 * Whether line `i` names who wrote the text that has ended above it, with the body or the place that the writer belongs to:
 * `城关镇北关村 解庆余` above the headline of another article, but not `城关镇 王大山` over what is told of him.
 */
export function isAuthorBelow(lines: readonly SignedLine[], i: number): boolean {
  const text = lines[i]?.line.text;
  if (text === undefined || lines[i - 1]?.line.endsSentence !== true || !namesBodyAndPerson(text)) return false;
  return anotherBegins(lines, i + 1) || isPlainBegun(lines, i + 1);
}

/** Whether line `i` is the headline of a text that shows nothing else, or a column's name above one: `生活小常识` / `新铝锅怎样防变黑`. */
function isPlainBegun(lines: readonly SignedLine[], i: number): boolean {
  return isTitleOverText(lines, i) || (isLabel(lines[i]?.line.text ?? "", [], true) && isTitleOverText(lines, i + 1));
}

/** Whether line `i` may be a headline above a text that shows nothing else: `鸡公岭下（散文）`. */
function isTitleOverText(lines: readonly SignedLine[], i: number): boolean {
  const [title, text] = [lines[i], lines[i + 1]];
  if (title === undefined || text === undefined || !mayBeHeadline(title, true)) return false;
  return text.sign === "none" && !mayBeHeadline(text, true);
}

/**
 * Whether line `i` is nothing but a name of three characters below a text that has ended, above the headline of another article: `尚志远`, but not
 * `石板路`. In the truths of all pages 10 of 13 such lines name the author, and the others end as names of columns do. Where the text below the headline has
 * neither dateline nor byline, all three that are no song's title name who wrote the text above.
 */
export function isNameBelow(lines: readonly SignedLine[], i: number): boolean {
  const text = lines[i]?.line.text;
  if (text === undefined || lines[i - 1]?.line.endsSentence !== true || !THREE_CHARACTERS.test(text)) return false;
  if (endsAsColumn(text)) return false;
  if (!looksLikeName(text) || isLabel(text, [], false)) return false;
  if (anotherBegins(lines, i + 1)) return true;
  // `麦收谣` is a title itself, and whoever has lost a thing signs the notice of it.
  return !endsWithAny(text, SONGS) && !isBelowNotice(lines, i) && isPlainBegun(lines, i + 1);
}

/** Whether the text that ends above line `i`, if it is short, is a notice's. */
function isBelowNotice(lines: readonly SignedLine[], i: number): boolean {
  return lines.slice(Math.max(0, i - LONGEST_NOTICE), i).some(({ line }) => isNoticeTitle(line.text));
}

/** In lines. */
const LONGEST_NOTICE = 12;

/** `麦收谣`, `修堤歌` */
const SONGS = characterSet("谣歌曲诗词赋颂吟");
/** `尚志远` */
const THREE_CHARACTERS = /^\p{Script=Han}{3}$/u;

/** Whether line `i` is the name of whoever made the work of art whose title stands above, `春和景明（书法）` / `刘宗汉`, and no title over another name. */
export function isArtist(lines: readonly SignedLine[], i: number): boolean {
  const isName = (at: number) => looksLikeName(withoutSpace(lines[at]?.line.text ?? ""));
  if (!namesWork(lines[i - 1]?.line.text ?? "") || !isName(i) || isName(i + 1)) return false;
  const below = lines[i + 1]?.sign;
  return below !== "dateline" && below !== "byline";
}

/** Whether a line names a pupil with school or class, and the next who taught that pupil: `县实验小学五（2）班 覃子轩` / `指导老师：梁雪梅`. */
export function isPupil({ line }: SignedLine, below: SignedLine): boolean {
  if (below.sign !== "byline" && below.sign !== "closing-byline") return false;
  if (!holds(line, TRAITS.space) || findAffiliatedName(line.text) === undefined) return false;
  const taught = parseAuthorLine(below.line.text);
  return taught !== undefined && isTeachers(taught);
}

/** Whether line `i` says in brackets who gave the text that has ended above it. */
export function isCreditBelow(lines: readonly SignedLine[], i: number): boolean {
  const text = lines[i]?.line.text ?? "";
  if (!BRACKETED_CREDIT.test(text)) return false;
  if (lines[i - 1]?.line.endsSentence !== true) return false;
  if (findJumpTo(text) !== undefined || findPointer(text) !== undefined) return false;
  const name = NAME_LAST.exec(text)?.[1] ?? "";
  if (looksLikeName(name) && !isBracketedRemark(`（${name}）`)) return true;
  return NAMES_SOURCE.test(text) || isShortCredit(text) || anotherBegins(lines, i + 1);
}

/** `（城关 魏桂香）`, but not `（图为 石桥站）` */
const NAME_LAST = /^[（(](?!图为|计量|单位)\p{Script=Han}{2,12}\s(\p{Script=Han}{2,3})[）)]$/u;

/** `（县农业局 谷雨 本报记者 常青）`, `（来源：某县发布）`: what names a body, or says where a text is from. */
const NAMES_SOURCE = /(?:局|站|中心|办|委|社|所|股|科|报|台|网|公司|协会)(?=\s|[）)])|来源|摘自|供稿/;

/** `（县植保站）`, `（木易）`: whoever a text is from, in brackets in a line of its own. */
const BRACKETED_CREDIT = /^[（(][^（）()，。；！？]{2,20}[）)]$/;

function isShortCredit(text: string): boolean {
  if (!SHORT_CREDIT.test(text)) return false;
  const inner = text.slice(1, -1);
  return looksLikeName(inner) || !REMARK_END.test(inner);
}

/** `（木易）`, `（工商）`, but not `（一）`, `（十二）`: a pen name, or the office that sent the text. */
const SHORT_CREDIT = /^[（(](?![一二三四五六七八九十]+[）)]|[上中下])\p{Script=Han}{2,3}[）)]$/u;
/** `（资料图）`, `（节选）`, `（合唱）`: what is shown or sung, and how. */
const REMARK_END = /[图选片唱奏品掌声笑续略]$/;

/** Whether nothing stands from line `i` on, or a picture's text, or the headline of another article, which its own words or its dateline or byline show. */
function anotherBegins(lines: readonly SignedLine[], i: number): boolean {
  if (isPictureText(lines, i)) return true;
  for (let k = i; k <= i + MOST_HEADLINE_LINES; k++) {
    const line = lines[k];
    if (line === undefined || isNoticeTitle(line.line.text)) return true;
    if (k > i && (line.sign === "dateline" || line.sign === "byline")) return true;
    if (!mayBeHeadline(line, true)) return false;
  }
  return false;
}

/** `七月一日，邮电局新开通两乡的邮路。（甲 摄）`: whether line `i` tells of a day and has the photographer's name at its end or below it. */
function isPictureText(lines: readonly SignedLine[], i: number): boolean {
  const [text, credit] = [lines[i]?.line, lines[i + 1]];
  if (text?.afterBlank !== true || !opensWithDay(text.text)) return false;
  return (
    credit?.sign === "photo-credit" || findClosingByline(text.text, false, text.traits)?.reading.isPhotoCredit === true
  );
}

/** Most lines of the headline between a text's end and the next text. */
const MOST_HEADLINE_LINES = 4;
