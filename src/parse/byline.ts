import type { Byline } from "../model/article.ts";
import { characterSet, endsClause, holdsAny, isAt, isInSet, isWhiteSpace, withoutSpace } from "../text/characters.ts";
import { looksLikeName } from "../text/surnames.ts";
import { findAffiliatedName } from "./affiliated-name.ts";
import { isBracketedRemark, isSource } from "./sources.ts";

/** Bylines read from a stretch of text. */
export interface BylineReading {
  readonly bylines: readonly Byline[];
  /** Whether every name in it is a photographer's, so that it credits a picture. */
  readonly isPhotoCredit: boolean;
}

/** The role of those who took the pictures, printed 摄, 图 and the like. */
export const PHOTOGRAPHER = "摄影";
/** The role of one whose name stands alone under a text. */
export const AUTHOR = "作者";

/** Words that name a reporter's or contributor's role and stand before the names; a few after them too (`TRAILING_NOUNS`). */
const ROLE_NOUNS = [
  "记者",
  "通讯员",
  "实习生",
  "评论员",
  "撰稿人",
  "报道员",
  "特约作者",
  "报道组",
  "通讯社",
  "编辑",
  "作者",
  "整理",
  "指导老师",
  "指导教师",
  "辅导老师",
  "辅导教师",
  ...["記者", "通訊員", "特約作者", "編輯"],
];
/** Who taught a pupil that wrote: printed under the text. */
const TEACHER_NOUNS: readonly string[] = ROLE_NOUNS.filter((noun) => noun.endsWith("老师") || noun.endsWith("教师"));
/** `记者手记`, `编辑部`: words that begin with a role's name and are none. */
const NO_ROLES = ["部", "站", "节", "手记", "来信", "感言", "日记", "观察", "调查", "心声", "的话", "简介"];
/** `樊一舟 整理`: nouns that stand after the names as well. */
const TRAILING_NOUNS: readonly string[] = ["整理", "编辑"];
/** What may stand before such a noun and makes it another role. */
const ROLE_MODIFIERS = [
  "见习",
  "实习",
  "特约",
  "特派",
  "首席",
  "全媒体",
  "融媒体",
  "融媒",
  "摄影",
  "摄像",
  "资深",
  "青年",
  "小",
  "校园",
  "外聘",
  ...["見習", "實習", "特約", "攝影"],
];
/** Whose reporter it is: printed, but no part of the role. */
const AFFILIATION = "(?:[\\p{Script=Han}]{1,10}(?:报|社|台|网|中心|集团|客户端)|本[报刊台网站])?";
/** Roles in pictures and texts that stand after the names, `甲 摄`, or before them, `图/甲`. */
const PICTURE_ROLES = ["摄影报道", "摄影", "供图", "提供", "摄", "图", "攝影", "攝", "圖"];
const TEXT_ROLES = ["文字", "撰文", "供稿", "文", "作"];
const BOTH_ROLES = ["文摄", "文图", "图文", "摄文"];
/** `县委宣传部`: a body that signs as a contributor. */
const BODY_NAME = /^\p{Script=Han}{3,14}(?:部|局|院|校|中心|办|委|会|社|站|队|室|组|馆|所|公司|学校)$/u;
/** A person's name: two to four Han characters, or longer with a middle dot (阿依古丽·买买提). */
const PERSON_NAME = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}[·•]\p{Script=Han}{1,8})$/u;
/** `本报记者`, `见习记者 王思`, `记者洪纲`: affiliation, role and perhaps a name grown onto it. */
export const ROLE_TOKEN = new RegExp(
  `^${AFFILIATION}((?:${ROLE_MODIFIERS.join("|")})*(?:${ROLE_NOUNS.join("|")}))(?!(?:${NO_ROLES.join("|")})$)(\\p{Script=Han}{0,4})$`,
  "u",
);
/** `见习`, `全媒`, `本报特约`, `通讯`: with what a role begins whose name is parted. */
const ROLE_PIECE = new RegExp(
  `^(?:本[报刊台网站])?(?:${[...ROLE_MODIFIERS, ...ROLE_NOUNS].map(beginningsOf).join("|")})$`,
  "u",
);

/** First characters of such pieces, so that most words are told apart by one look. */
const PIECE_STARTS = characterSet(`本${[...ROLE_MODIFIERS, ...ROLE_NOUNS].map((word) => word.charAt(0)).join("")}`);

/** Whether a byline names teachers only: `指导老师：井 秀`. */
export function isTeachers({ bylines }: BylineReading): boolean {
  return bylines.every(({ role }) => TEACHER_NOUNS.includes(role));
}

/** A word and everything it begins with: `通`, `通讯`, `通讯员`. */
function beginningsOf(word: string): string {
  return Array.from(word, (_, i) => word.slice(0, i + 1)).join("|");
}

/** `文/摄`, `图 / 文`: both text and pictures. */
const BOTH_SIGN = /(文|图|摄|摄影)\s*[/／、]\s*(文|图|摄|摄影)(?!\p{Script=Han})/gu;
const BOTH_MARKS = characterSet("/／、");
/** What parts names and roles, besides white space. */
const SEPARATORS = characterSet("、，,;；：:/／|丨");
/** Marks that open a byline (`□ 通讯员`), brackets around it. */
const OPENING_MARKS = "□■◆◇●○▲△★☆◎▪◾◼♦☐☑▌▍►▶✎⊙•·*＊";
const OPENING_MARK = new RegExp(`^[\\s${OPENING_MARKS}]+`);
const MARK_STARTS = characterSet(OPENING_MARKS);
const BRACKETS = /^[（([【](.*)[）)\]】]$/su;
const OPENING_BRACKETS = characterSet("（([【");
const ROLES = [...ROLE_NOUNS, ...PICTURE_ROLES, ...TEXT_ROLES, ...BOTH_ROLES];
/** `通讯员`, `文/摄`, `提供`, `阿依古丽·买买提`: without any of these, a byline is nothing but short names. */
const ROLE_OR_DOT = new RegExp(`[·•]|${ROLES.join("|")}`);
/** First characters of any of these. */
const ROLE_STARTS = characterSet(`·•${ROLES.map((role) => role.charAt(0)).join("")}`);
/** `全区安全生产推进会召开`: more characters in a row than a name has. */
const LONG_WORD = 5;
/** Characters that stand in no byline. */
const NOT_IN_BYLINE = characterSet('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz。！？!?“”"《》…');
/** Longest byline in characters; a longer bracket is text. */
export const LONGEST_BYLINE = 120;

/**
 * Reads a byline: `记者 楼郁馨 通讯员 李辰洁`, `□ 通讯员 胡松`, `方心怡 姜志芳 摄`, `林楠 徐家和/摄`, `本报记者 甲 文/摄`, `◆甲`.
 * Returns undefined where the text is anything else. Names without a role are read only after an opening mark
 * or, if `bareNames`, anywhere.
 */
export function parseByline(text: string, bareNames = false): BylineReading | undefined {
  if (text.length > LONGEST_BYLINE) return undefined;
  if (!text.includes("\n")) return readByline(text, bareNames);
  // A line end stands for a space between two names, or for nothing inside one (`楼郁` / `馨`).
  return readByline(text.replaceAll("\n", " "), bareNames) ?? readByline(text.replaceAll("\n", ""), bareNames);
}

/** The reading of one name without a role. */
export function authorReading(name: string): BylineReading {
  return { bylines: [{ role: AUTHOR, names: [name] }], isPhotoCredit: false };
}

function readByline(text: string, bareNames: boolean): BylineReading | undefined {
  // Most running text is told apart by these before anything is cut to words; `编辑同志：` opens a letter.
  if (isRunningText(text) || endsClause(text)) return undefined;
  const marked = opensWithMark(text);
  // Names without a mark or a role are no byline by themselves; a role may be parted by a row's end.
  if (!marked && !bareNames && !holdsRole(text)) return undefined;
  const inner = stripBrackets(withoutOpeningMark(text));
  if ((bareNames || marked) && isCommentator(inner))
    return { bylines: [{ role: "评论员", names: [inner] }], isPhotoCredit: false };
  const own = marked ? findAffiliatedName(inner) : undefined;
  if (own !== undefined) return authorReading(own);
  if (inner === "" || isBracketedRemark(inner) || isSource(inner)) return undefined;
  const words = creditWords(inner);
  // Names alone are parted by spaces, never by a colon or a stroke: `单位：元/吨`.
  if (holdsAny(inner, PARTING) && !holdsRole(inner)) return undefined;
  return readWords(joinSpacedNames(joinSpacedRoles(words)), marked || bareNames, marked);
}

/** Whether a role or a dot stands in a byline, also one whose name is parted by a row's end. */
function holdsRole(text: string): boolean {
  return holdsAny(text, ROLE_STARTS) && ROLE_OR_DOT.test(withoutSpace(text));
}

function opensWithMark(text: string): boolean {
  return isAt(text, 0, MARK_STARTS) || isWhiteSpace(text.charCodeAt(0));
}

/** A byline without the marks that open it: `□ 通讯员 甲` is `通讯员 甲`. */
export function withoutOpeningMark(text: string): string {
  return opensWithMark(text) ? text.replace(OPENING_MARK, "").trim() : text.trim();
}

/** The words of a byline, a role that is grown on a name apart: `文/摄` is one word, `洛晓东摄` are two. */
function creditWords(text: string): readonly string[] {
  const joined = holdsAny(text, BOTH_MARKS)
    ? text.replace(BOTH_SIGN, (_, first: string, second: string) => ` ${first.slice(0, 1)}${second.slice(0, 1)} `)
    : text;
  const words: string[] = [];
  // `flatMap` would make its list property by property, in a call of the engine's own each.
  for (const word of wordsOf(joined)) {
    const name = nameBeforeCredit(word);
    if (name === undefined) words.push(word);
    else words.push(name, word.slice(name.length));
  }
  return words;
}

/** Whether a character stands in the text that no byline has, or a word too long for a name and no role or dot. */
function isRunningText(text: string): boolean {
  let longest = 0;
  let from = 0;
  let mayHoldRole = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isInSet(unit, NOT_IN_BYLINE)) return true;
    if (isInSet(unit, ROLE_STARTS)) mayHoldRole = true;
    if (unit >= FIRST_HAN && unit <= LAST_HAN) longest = Math.max(longest, i + 1 - from);
    else from = i + 1;
  }
  return longest >= LONG_WORD && !(mayHoldRole && ROLE_OR_DOT.test(text));
}

/** The unified ideographs. */
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** `本报评论员`: who is named by the office alone; above a headline it is a column's name. */
const COMMENTATOR = /^本[报刊台]\s?(?:特约)?评论员$/;

/** Whether a line is `本报评论员` and no more. */
export function isCommentator(text: string): boolean {
  return COMMENTATOR.test(text);
}

/** `洛晓东摄`: a name with its role grown on. */
const GROWN_CREDIT = /^(\p{Script=Han}{2,3})([摄攝]影?)$/u;

const GROWN_ENDS = characterSet("摄攝影");

/** The name on which a role of one character is grown; undefined where there is none. */
function nameBeforeCredit(word: string): string | undefined {
  if (!isAt(word, word.length - 1, GROWN_ENDS)) return undefined;
  const [, name, role] = GROWN_CREDIT.exec(word) ?? [];
  if (name === undefined || role === undefined || isPictureOrTextRole(word)) return undefined;
  // `婚纱摄影` is no credit; three characters before 摄 are a name whatever its surname.
  return role.length === 1 && (looksLikeName(name) || name.length === 3) ? name : undefined;
}

/** `单位：元/公斤` */
const PARTING = characterSet("：:/／");

/** A role's name with a row's end inside: `见习 记者`, `通讯 员 曾娜`, `全媒 体记者龙秀霞`. */
function joinSpacedRoles(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1) ?? "";
    const parted = isAt(last, 0, PIECE_STARTS) && ROLE_PIECE.test(last) && !ROLE_TOKEN.test(last);
    const role = parted ? ROLE_TOKEN.exec(last + word)?.[1] : undefined;
    if (role !== undefined && (last + word).indexOf(role) + role.length > last.length) {
      joined[joined.length - 1] = last + word;
    } else {
      joined.push(word);
    }
  }
  return joined;
}

/** The words of a byline as they stand: names and roles. */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isWhiteSpace(unit) && !isInSet(unit, SEPARATORS)) continue;
    if (i > from) words.push(text.slice(from, i));
    from = i + 1;
  }
  if (from < text.length) words.push(text.slice(from));
  return words;
}

function stripBrackets(text: string): string {
  return isAt(text, 0, OPENING_BRACKETS) ? (BRACKETS.exec(text)?.[1]?.trim() ?? text) : text;
}

/**
 * `罗 娜` is one name printed wide: a single character before another single one is its surname. `敬安 民` and `朱 国云` are
 * names parted by a row's end: none is one character.
 */
function joinSpacedNames(words: readonly string[]): string[] {
  const joined: string[] = [];
  let open = false;
  words.forEach((word, i) => {
    const last = joined.at(-1);
    const single = isPartOfName(word) || isWideSurname(words, i);
    if (
      last !== undefined &&
      (open ? single || looksLikeName(last + word) : single && endsName(last, word, words[i + 1]))
    ) {
      joined[joined.length - 1] = last + word;
      open = false;
    } else {
      joined.push(word);
      open = single;
    }
  });
  return joined;
}

/** Whether a single character ends the name before it rather than begins the one it stands before: `敬安 民`, but `雷俊 朱 国云`. */
function endsName(last: string, word: string, next = ""): boolean {
  const begins = isPartOfName(next) || (looksLikeName(word + next) && !looksLikeName(next));
  return !begins && isBegunName(last);
}

function isPartOfName(word: string): boolean {
  // One character beyond the first plane is two UTF-16 units.
  return word.length <= 2 && SINGLE_HAN.test(word) && !isPictureOrTextRole(word);
}

/** `通讯员 文 静`: right after a role's name and before a single character, 文 is no word of texts but a surname. */
function isWideSurname(words: readonly string[], i: number): boolean {
  return words[i] === "文" && ROLE_TOKEN.test(words[i - 1] ?? "") && isPartOfName(words[i + 1] ?? "");
}

/** Whether a word may be a name's first two characters. */
function isBegunName(word: string): boolean {
  return word.length === 2 && looksLikeName(word) && isName(word);
}

/** `通讯员 甲 乙 报道`: what stands after all names. */
const REPORTED: readonly string[] = ["报道", "报导", "采写", "综合"];

/** The characters of all words in a byline that are no names. */
const ROLE_CHARACTERS = characterSet([...ROLES, ...ROLE_MODIFIERS, ...REPORTED].join(""));

/** Whether a word is a name at first sight, as most are: two to four Han characters, none of them in a word that is no name. */
function isPlainName(word: string): boolean {
  if (word.length < 2 || word.length > 4) return false;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit < FIRST_HAN || unit > LAST_HAN || isInSet(unit, ROLE_CHARACTERS)) return false;
  }
  return true;
}

const SINGLE_HAN = /^\p{Script=Han}$/u;

function isPictureOrTextRole(word: string): boolean {
  return PICTURE_ROLES.includes(word) || TEXT_ROLES.includes(word) || BOTH_ROLES.includes(word);
}

/** `宓知微`, `晋 川`, `路 遥 知`: what is a name by its place alone, as three characters or set wide. */
export const NAME_BY_PLACE = /^(?:\p{Script=Han}{3}|\p{Script=Han}\s\p{Script=Han}(?:\s\p{Script=Han})?)$/u;

/** Names gathered under a role that stood before them, or waiting for one that stands after. */
interface Group {
  role: string | undefined;
  readonly names: string[];
}

/** Reads words as names and roles; under an opening mark three characters are a name whatever its surname. */
function readWords(words: readonly string[], bareNames: boolean, marked: boolean): BylineReading | undefined {
  const groups: Group[] = [];
  let open: Group = { role: undefined, names: [] };
  let credited = 0;
  const roleFirst = words[0] !== undefined && isPictureOrTextRole(words[0]);
  for (const word of words) {
    const isPlain = isPlainName(word);
    const role = isPlain ? null : ROLE_TOKEN.exec(word);
    if (role !== null && TRAILING_NOUNS.includes(word) && open.role === undefined && open.names.length > 0) {
      open.role = word;
      open = { role: undefined, names: [] };
    } else if (role !== null) {
      open = { role: role[1] ?? word, names: role[2] ? [role[2]] : [] };
      groups.push(open);
    } else if (!isPlain && isPictureOrTextRole(word)) {
      if (roleFirst) {
        open = { role: roleOf(word), names: [] };
        groups.push(open);
      } else {
        if (open.names.length === 0) return undefined;
        if (isAllTheirs(word, open, groups)) for (const group of groups) group.role = PHOTOGRAPHER;
        credited = groups.reduce((sum, group) => sum + group.names.length, 0);
        applyRole(word, open, groups);
        open = { role: undefined, names: [] };
      }
    } else if (
      isPlain ||
      (isName(word) && !REPORTED.includes(word)) ||
      (BODY_NAME.test(word) && open.role !== undefined)
    ) {
      if (!groups.includes(open)) groups.push(open);
      open.names.push(word);
    } else if (!(REPORTED.includes(word) && groups.length > 0)) {
      return undefined;
    }
  }
  const isKnown = (name: string) => looksLikeName(name) || (marked && NAME_BY_PLACE.test(name));
  const unknown = groups.some((group) => group.role === undefined && !group.names.every(isKnown));
  return unknown ? undefined : finish(groups, bareNames, roleFirst ? countPhotographers(groups) : credited);
}

/** `记者 甲 通讯员 乙 摄`: names under several roles before a first word of pictures, so that all took them. */
function isAllTheirs(word: string, group: Group, groups: readonly Group[]): boolean {
  return (
    ALL_THEIRS.includes(word) &&
    group.role !== undefined &&
    groups.every(({ role }) => role !== undefined && role !== AUTHOR && role !== PHOTOGRAPHER)
  );
}

/** Words of pictures that stand for a whole byline before them. */
const ALL_THEIRS: readonly string[] = ["摄", "摄影"];

/** A picture or text role that stands after its names: `甲 摄`, `乙 文`, `甲 文/摄`. */
function applyRole(word: string, group: Group, groups: Group[]): void {
  if (TEXT_ROLES.includes(word)) {
    group.role ??= AUTHOR;
  } else if (BOTH_ROLES.includes(word)) {
    // `记者 甲 文/图` took the pictures too, as its reporter; a name without a role has both.
    if (group.role === undefined) groups.push({ role: PHOTOGRAPHER, names: [...group.names] });
    group.role ??= AUTHOR;
  } else {
    group.role = PHOTOGRAPHER;
  }
}

function roleOf(word: string): string {
  return PICTURE_ROLES.includes(word) ? PHOTOGRAPHER : AUTHOR;
}

function countPhotographers(groups: readonly Group[]): number {
  return groups.filter((group) => group.role === PHOTOGRAPHER).reduce((sum, group) => sum + group.names.length, 0);
}

function finish(groups: readonly Group[], bareNames: boolean, credited: number): BylineReading | undefined {
  const named = groups.filter((group) => group.names.length > 0);
  if (named.length === 0) return undefined;
  if (!bareNames && named.some((group) => group.role === undefined)) return undefined;
  const bylines = named.map((group) => ({ role: group.role ?? AUTHOR, names: group.names }));
  const everyNameCredited = bylines.every((byline) => byline.role === PHOTOGRAPHER);
  return { bylines, isPhotoCredit: credited > 0 && everyNameCredited };
}

/** Whether a word can be a name and is no role. */
export function isName(word: string): boolean {
  return PERSON_NAME.test(word) && !ROLE_MODIFIERS.includes(word) && !ROLE_NOUNS.some((noun) => word.endsWith(noun));
}
