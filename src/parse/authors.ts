import { characterSet, isAt, withoutSpace } from "../text/characters.ts";
import { isSoundedName } from "../text/sounded-names.ts";
import { looksLikeName } from "../text/surnames.ts";
import { findAffiliatedName, findAffiliatedNames, findNameGrownOnBody } from "./affiliated-name.ts";
import { authorReading, authorsReading, parseByline, stripBrackets, withoutOpeningMark } from "./byline.ts";
import type { BylineReading } from "./byline-groups.ts";
import { NAME_BY_PLACE } from "./byline-names.ts";
import { isPictureOrTextRole, REPORTING } from "./byline-roles.ts";
import { isLabel } from "./column-names.ts";
import { isSignature } from "./notices.ts";
import { isBracketedRemark, isSource } from "./sources.ts";

/** Reads an author's name that stands alone in brackets, or those of one body with it; `text` may be without the brackets. */
export function parseAuthor(text: string): BylineReading | undefined {
  const bare = stripBrackets(text.trim());
  const names = findAffiliatedNames(bare);
  const grown = findNameGrownOnBody(bare);
  const one = parseOneAuthor(text) ?? (grown === undefined ? undefined : authorReading(grown));
  const author = names === undefined ? one : authorsReading(names);
  // `通讯` / `组 谷有田`: a row's end stands for a space or, inside a word, for nothing.
  return author ?? (text.includes("\n") ? parseAuthor(text.replaceAll("\n", "")) : undefined);
}

/**
 * The same in a line between a title and its text, where a name of three characters or set wide may have a rare surname. Without
 * brackets several names of one body are an entry of a list.
 */
export function parseAuthorLine(text: string): BylineReading | undefined {
  const bare = text.trim();
  const inner = stripBrackets(bare);
  if (inner !== bare) return parseAuthor(text) ?? parseRareNames(inner);
  return parseOneAuthor(text) ?? (NAME_BY_PLACE.test(text) ? authorReading(withoutSpace(text)) : undefined);
}

function parseOneAuthor(text: string): BylineReading | undefined {
  if (namesTeacher(text)) return parsePupil(text);
  const together = parseWithReporter(stripBrackets(text));
  if (together !== undefined) return together;
  const dotted = isAt(text, 0, DOTS) ? DOTTED.exec(text)?.[1] : undefined;
  if (dotted !== undefined) return authorReading(dotted);
  const bare = withoutOpeningMark(text);
  const inner = stripBrackets(bare);
  const name = findAffiliatedName(inner);
  // `□县疾控中心 供稿`
  if (name === undefined || isPictureOrTextRole(name))
    // `乌云其木格`: longer than a word of a byline is otherwise.
    return parseByline(text, true) ?? parseSetWide(inner) ?? (isSoundedName(inner) ? authorReading(inner) : undefined);
  return looksLikeName(name) || bare !== text.trim() ? authorReading(name) : undefined;
}

/** `县第三小学五（2）班 罗依依` and `指导教师：陈芳`: a pupil, and who taught the pupil in the same line. */
function parsePupil(text: string): BylineReading | undefined {
  const cut = text.search(TEACHER);
  const [author, teacher] = [parseOneAuthor(text.slice(0, cut)), parseByline(text.slice(cut).trim(), true)];
  if (author === undefined || teacher === undefined) return undefined;
  return { bylines: [...author.bylines, ...teacher.bylines], isPhotoCredit: false };
}

/** Who wrote in from some body, and the reporter who wrote with them; undefined of any other text. */
function parseWithReporter(text: string): BylineReading | undefined {
  const cut = text.length <= LONGEST_PAIR ? text.search(REPORTER) : -1;
  const author = cut > 0 ? findAffiliatedName(text.slice(0, cut)) : undefined;
  const reporter = author === undefined ? undefined : parseByline(text.slice(cut).trim(), true);
  if (author === undefined || reporter === undefined || !looksLikeName(author)) return undefined;
  return { ...reporter, bylines: [...authorReading(author).bylines, ...reporter.bylines] };
}

/** `泉源公社　帅云生　本报记者　万国保` */
const REPORTER = new RegExp(`\\s(?=(?:本[报刊]\\s?)?${REPORTING})`, "u");

/** Whether a line names, behind its author, who taught that pupil. */
export function namesTeacher(text: string): boolean {
  return text.length <= LONGEST_PAIR && (TEACHER.exec(text)?.index ?? 0) > 0;
}

/** ` 指导教师：陈芳`, ` 辅导老师 项 兰` */
const TEACHER = /[\s\u3000](?:指导|辅导)(?:老师|教师)[\s\u3000：:].{2,9}$/u;
/** In characters. */
const LONGEST_PAIR = 48;

/** Whether a text is a name of three characters between dots, with a known surname: `·唐崇德·`, but not `·菜园子·`. */
export function isDottedName(text: string): boolean {
  const name = DOTTED.exec(text)?.[1] ?? "";
  return name.length === 3 && looksLikeName(name);
}

const DOTS = characterSet("·•");
/** `·唐崇德·`, and the pen name `·言之·`: under a title or beside it. */
const DOTTED = /^[·•]\s?(\p{Script=Han}{2,4})\s?[·•]$/u;

/**
 * `苌青山`, `郄建平 燕翠花` in brackets below a text that has ended: names of three characters, though their surnames be rare ones, if
 * no remark and no body; a shorter one only beside them and with a known surname.
 */
export function parseRareNames(printed: string): BylineReading | undefined {
  const words = printed.trim().split(NAME_BREAK);
  if (words.length > MOST_RARE || !words.every((word) => THREE_CHARACTERS.test(word) || looksLikeName(word)))
    return undefined;
  if (!words.some((word) => THREE_CHARACTERS.test(word)) || words.some((word) => NO_NAME.test(word))) return undefined;
  if (isBracketedRemark(printed) || isSource(printed) || isSignature([printed])) return undefined;
  return authorsReading(words);
}

/** What parts names in brackets: `郄建平 燕翠花`, `胡传礼、乜建平` */
const NAME_BREAK = /[\s、]+/u;
const MOST_RARE = 3;
/** `应如是` */
const THREE_CHARACTERS = /^\p{Script=Han}{3}$/u;
/** `见下图`, `第一版`, `外一首`, `资料图`, `水利局`, `新华社`, `团县委`, `报道组`, `歌词略`, `社员们`: what is said of a text, or a body. */
const NO_NAME = /^[见附下上第本注另图表全外]|[图表片选唱奏版略续局办委站所社台报网院校厂场部组队会司们等]$/u;

/** `价 宣`, `秋 野`, but not `待 续` nor `短 评`: a pen name of two characters set wide, as names are. */
const SET_WIDE = /^\p{Script=Han}[\s\u3000]+\p{Script=Han}$/u;

function parseSetWide(text: string): BylineReading | undefined {
  if (text.length > LONGEST_SET_WIDE || !SET_WIDE.test(text) || isBracketedRemark(text)) return undefined;
  const name = withoutSpace(text);
  return isLabel(name, [], false) ? undefined : authorReading(name);
}

/** In characters, with the spaces between. */
const LONGEST_SET_WIDE = 5;
