import { characterSet, endsClause, holdsAny, isAt, isInSet, isWhiteSpace } from "../text/characters.ts";
import { looksLikeName } from "../text/surnames.ts";
import { isAddition } from "./additions.ts";
import { findAffiliatedName } from "./affiliated-name.ts";
import { readArtCredit, readTakenCredit } from "./art-credits.ts";
import { type BylineReading, readWords } from "./byline-groups.ts";
import { FIRST_HAN, isLongName, LAST_HAN } from "./byline-names.ts";
import {
  AUTHOR,
  GROWN_ROLES,
  holdsRole,
  isPictureOrTextRole,
  LONG_ROLE_OR_DOT,
  LONG_ROLE_STARTS,
  REPORTING,
  SHORT_ROLES,
  TEACHER_NOUNS,
} from "./byline-roles.ts";
import { creditWords, joinSpacedNames, joinSpacedRoles } from "./byline-words.ts";
import { endsAsBody, isBodyAlone } from "./county-bodies.ts";
import { areJoinedNames, mayBeJoined, partJoinedWord } from "./joined-names.ts";
import { isBracketedRemark, isSource } from "./sources.ts";
import { readTeller } from "./tellers.ts";

/**
 * Reads a byline: `记者 楼郁馨 通讯员 李辰洁`, `□ 通讯员 胡松`, `方心怡 姜志芳 摄`, `林楠 徐家和/摄`, `本报记者 甲 文/摄`, `◆甲`.
 * Returns undefined where the text is anything else. Names without a role are read only after an opening mark
 * or, if `bareNames`, anywhere.
 */
export function parseByline(text: string, bareNames = false): BylineReading | undefined {
  if (text.length > LONGEST_BYLINE) return undefined;
  if (!text.includes("\n")) return readByline(text, bareNames);
  // A line end stands for a space between two names, or for nothing inside one (`楼郁` / `馨`, `通讯员邓` / `水香`).
  const spaced = readByline(text.replaceAll("\n", " "), bareNames);
  const isCut = spaced?.bylines.some(({ names }) => names.some((name) => name.length === 1)) === true;
  return (isCut ? undefined : spaced) ?? readByline(text.replaceAll("\n", ""), bareNames) ?? spaced;
}

/** Longest byline in characters; a longer bracket is text. */
export const LONGEST_BYLINE = 120;

function readByline(printed: string, bareNames: boolean): BylineReading | undefined {
  const text = isAt(printed, 0, OPENING_BRACKETS) ? printed.replace(BRACKETED_ROLE, "$1 ") : withoutDots(printed);
  const bracketed = isAt(text, 0, OPENING_BRACKETS);
  const teller = readTeller(bracketed ? stripBrackets(text) : text);
  if (teller !== undefined) return teller;
  const marked = opensWithMark(text);
  // `○ 潆口县第三中学 旷小玲`
  const own = marked
    ? findAffiliatedName(stripBrackets(withoutOpeningMark(text)))
    : // `作者：县教育局 赵玉田`
      findAffiliatedName(TYPED_AUTHOR.exec(text)?.[1] ?? "");
  // `□县疾控中心 供稿`
  if (own !== undefined && !isPictureOrTextRole(own)) return authorReading(own);
  const taken = readTakenCredit(text);
  if (taken !== undefined) return taken;
  // Most running text is told apart by these before anything is cut to words; `编辑同志：` opens a letter.
  // Without a role names run together are looked for in brackets alone: `（龙绍琼陆书明）`.
  const mayBeNames = () => bareNames && bracketed && areJoinedNames(stripBrackets(text));
  if ((isRunningText(text) && !mayBeNames()) || endsClause(text) || REPORTER_TELLS.test(text)) return undefined;
  const art = bracketed ? readArtCredit(text) : undefined;
  if (art !== undefined) return art;
  // Names without a mark or a role are no byline by themselves; a role may be parted by a row's end.
  if (!marked && !bareNames && !holdsRole(text)) return undefined;
  const inner = stripBrackets(withoutOpeningMark(withoutWritten(text)));
  if ((bareNames || marked) && isCommentator(inner))
    return { bylines: [{ role: "评论员", names: [inner] }], isPhotoCredit: false };
  if (inner === "" || isBracketedRemark(inner) || isSource(inner) || isAddition(inner)) return undefined;
  // Without a role four characters are two names in brackets alone: `麦子黄了` is a line of verse.
  const mayJoin = bracketed || holdsRole(inner);
  const words = mayJoin ? partWords(creditWords(inner)) : creditWords(inner);
  // Names alone are parted by spaces, never by a colon or a stroke: `单位：元/吨`.
  if (holdsAny(inner, PARTING) && !holdsRole(inner)) return undefined;
  return readWords(
    joinSpacedNames(joinSpacedRoles(withoutBody(words))),
    marked || bareNames,
    marked && !isAt(text, 0, HEAD_MARKS),
  );
}

/** Marks of subheads, too: `■建新房` names nobody, `◎虎维东` does. */
const HEAD_MARKS = characterSet("■●◆★▲▍▌");

/** `县文化馆 覃世明 摄`: without the body to which the photographer belongs. */
function withoutBody(words: readonly string[]): readonly string[] {
  const [body, name] = words;
  if (body === undefined || name === undefined || words.length < 3 || !isPictureOrTextRole(words.at(-1) ?? ""))
    return words;
  // `石桥中学`, as long as no name is.
  const isBody = isBodyAlone(body) || (body.length > LONGEST_OWN_NAME && endsAsBody(body));
  return isBody && !isPictureOrTextRole(name) ? words.slice(1) : words;
}

/** In characters. */
const LONGEST_OWN_NAME = 3;

/** `作者：县教育局 赵玉田`: what a site's or a typist's field holds. */
const TYPED_AUTHOR = /^作者\s?[：:]\s?(\S.*)$/u;

/** `（摄影） 刘国华`: the role in brackets before the names. */
const BRACKETED_ROLE = /^[（(](摄影|剪纸|国画|书法|篆刻)[）)]\s*(?=\p{Script=Han})/u;

/** `·本报通讯员 谭某江·`: a byline between two dots, of which the second is no name's. */
function withoutDots(text: string): string {
  if (!isAt(text, 0, DOTS) || !isAt(text, text.length - 1, DOTS)) return text;
  return looksLikeName(DOTTED.exec(text)?.[1] ?? "") ? text.slice(0, -1).trim() : text;
}

const DOTS = characterSet("·•");
/** `·本报通讯员 谭某江·`, but not `·记者之声·` */
const DOTTED = new RegExp(`^.\\s?(?:本[报刊]\\s?${REPORTING}\\s?|${REPORTING}\\s)(\\p{Script=Han}{2,3})\\s?.$`, "u");

/** The words with those parted in which names and roles run together. */
function partWords(words: readonly string[]): readonly string[] {
  if (!words.some(mayBeJoined)) return words;
  const parted: string[] = [];
  // `flatMap` would make its list property by property, in a call of the engine's own each.
  for (const word of words) {
    if (mayBeJoined(word) && !isLongName(word)) for (const part of partJoinedWord(word)) parted.push(part);
    else parted.push(word);
  }
  return parted;
}

/** Whether a character stands in the text that no byline has, or a word too long for a name and nothing beside which names are so long. */
function isRunningText(text: string): boolean {
  let longest = 0;
  let from = 0;
  let mayHoldRole = false;
  let isCredited = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isInSet(unit, NOT_IN_BYLINE)) return true;
    if (isInSet(unit, LONG_ROLE_STARTS)) mayHoldRole = true;
    if (unit >= FIRST_HAN && unit <= LAST_HAN) {
      longest = Math.max(longest, i + 1 - from);
    } else {
      isCredited ||= endsInCredit(text, from, i);
      from = i + 1;
    }
  }
  if (longest < LONG_WORD || isCredited || endsInCredit(text, from, text.length)) return false;
  return !(mayHoldRole && LONG_ROLE_OR_DOT.test(text));
}

/** Whether a word ends in a role of one character: 摄 in `张红运李明摄`; others stand by themselves, since many words end in them: `工作`. */
function endsInCredit(text: string, start: number, end: number): boolean {
  return isAt(text, end - 1, end - start === 1 ? SHORT_ROLES : GROWN_CREDITS);
}

const GROWN_CREDITS = characterSet(GROWN_ROLES);

/** Characters that stand in no byline. */
const NOT_IN_BYLINE = characterSet('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz。！？!?“”"《》…');

/** `全区安全生产推进会召开`: more characters in a row than a name has. */
const LONG_WORD = 5;

/** `单位：元/公斤` */
const PARTING = characterSet("：:/／");

/** `记者了解到，理赔的难`: the first row of a paragraph. */
const REPORTER_TELLS = /^(?:本报)?记者\s?(?:了解到|获悉|看到|发现|注意到|采访(?![组团])|走进|来到|见到)/;

function opensWithMark(text: string): boolean {
  return isAt(text, 0, MARK_STARTS) || isWhiteSpace(text.charCodeAt(0));
}

/** Marks that open a byline: `□ 通讯员`. */
const OPENING_MARKS = "□■◆◇●○▲△★☆◎▪◾◼♦☐☑▌▍►▶✎⊙⦿◉❖•·*＊";
const OPENING_MARK = new RegExp(`^[\\s${OPENING_MARKS}]+`);
const MARK_STARTS = characterSet(OPENING_MARKS);

/** A byline without the marks that open it: `□ 通讯员 甲` is `通讯员 甲`. */
export function withoutOpeningMark(text: string): string {
  return opensWithMark(text) ? text.replace(OPENING_MARK, "").trim() : text.trim();
}

/**
 * `采写：本报记者 甲`, `采写/摄影：本报记者 甲`: what the reporters did, before their names; `本组图片由甲乙摄`: what is theirs; `作者：□本报记者 甲`: a site's
 * field before the byline as printed.
 */
const WRITTEN =
  /^(?:作者\s?[：:]\s?(?=[□■◆◇●○]|文\s?[/／])|采写\s?(?:[/／、]\s?摄影)?\s?[：:]\s?|(?:本组|本文|文中|以上)?(?:图片|照片|配图)[均皆都]?由\s?(?=\S{2,24}(?:摄|拍摄|摄影)$))/;
const WRITTEN_STARTS = characterSet("采本文以图照配作");

function withoutWritten(text: string): string {
  return isAt(text, 0, WRITTEN_STARTS) ? text.replace(WRITTEN, "") : text;
}

/** A byline without the brackets around it. */
export function stripBrackets(text: string): string {
  if (!isAt(text, 0, OPENING_BRACKETS)) return text;
  const [, whole, open] = BRACKETS.exec(text) ?? [];
  return (whole ?? open)?.trim() ?? text;
}

/** `（记者 楼郁馨）`, `【通讯员 胡松】`, and `（于洪波 张立冬 摄`, of which a text layer has lost the end. */
const BRACKETS = /^[（([【](.*)[）)\]】]$|^[（(]([^（）()]*摄影?)$/su;
const OPENING_BRACKETS = characterSet("（([【");

/** Whether a line is `本报评论员` and no more. */
export function isCommentator(text: string): boolean {
  return COMMENTATOR.test(text);
}

/** `本报评论员`: who is named by the office alone; above a headline it is a column's name. */
const COMMENTATOR = /^本[报刊台]\s?(?:特约)?评论员$/;

/** The reading of one name without a role. */
export function authorReading(name: string): BylineReading {
  return authorsReading([name]);
}

/** The reading of several. */
export function authorsReading(names: readonly string[]): BylineReading {
  return { bylines: [{ role: AUTHOR, names }], isPhotoCredit: false };
}

/** Whether a byline names teachers only: `指导老师：井 秀`. */
export function isTeachers({ bylines }: BylineReading): boolean {
  return bylines.every(({ role }) => TEACHER_NOUNS.includes(role));
}
