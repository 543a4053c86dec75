import { characterSet, isAt, isInSet, isWhiteSpace } from "../text/characters.ts";
import { isCompoundSurname, looksLikeHanName, looksLikeName, NAME_FORM } from "../text/surnames.ts";
import { isName } from "./byline-names.ts";
import { isPictureOrTextRole, PIECE_STARTS, ROLE_PIECE, ROLE_TOKEN } from "./byline-roles.ts";

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

/** What parts names and roles, besides white space. */
const SEPARATORS = characterSet("、，,;；：:/／|丨");

/** The words of a byline, a role that is grown on a name apart: `文/摄` is one word, `洛晓东摄` are two. */
export function creditWords(text: string): readonly string[] {
  const joined = BOTH_AT_ALL.test(text)
    ? text.replace(BOTH_SIGN, (_, first: string, second: string) => ` ${first.slice(0, 1)}${second.slice(0, 1)} `)
    : text;
  const words: string[] = [];
  for (const word of wordsOf(joined)) {
    const name = nameBeforeCredit(word) ?? (words.at(-1)?.length === 1 ? lastBeforeCredit(word) : undefined);
    if (name === undefined) words.push(word);
    else words.push(name, word.slice(name.length));
  }
  return words;
}

/** `文/摄`, `图 / 文`: both text and pictures. */
const BOTH_SIGN = /(文|图|摄|摄影)\s*[/／、]\s*(文|图|摄|摄影)(?!\p{Script=Han})/gu;
/** Any of them: most bylines are told apart by a search that gathers nothing. */
const BOTH_AT_ALL = new RegExp(BOTH_SIGN.source, "u");

/** The name on which a role of one character is grown; undefined where there is none. */
function nameBeforeCredit(word: string): string | undefined {
  if (!isAt(word, word.length - 1, GROWN_ENDS)) return undefined;
  const [, name, role] = GROWN_CREDIT.exec(word) ?? [];
  if (name === undefined || role === undefined || isPictureOrTextRole(word)) return undefined;
  // `婚纱摄影` is no credit; three characters before 摄 are a name whatever its surname.
  const isNamed = looksLikeName(name) || name.length === 3 || DOTTED_NAME.test(name);
  return role.length === 1 && isNamed ? name : undefined;
}

/** Of a name set wide the last character, on which a role is grown: `迅` of `肖 迅摄`. */
function lastBeforeCredit(word: string): string | undefined {
  const isGrown = word.length === 2 && isAt(word, 1, GROWN_ENDS) && !isPictureOrTextRole(word);
  return isGrown ? word.charAt(0) : undefined;
}

/** `洛晓东摄`, `古丽娜尔·赛力克摄`: a name with its role grown on. */
const GROWN_CREDIT = new RegExp(`^(${NAME_FORM}|\\p{Script=Han}{1,8}[·•]\\p{Script=Han}{1,8})(摄影?)$`, "u");
/** `古丽娜尔·赛力克` */
const DOTTED_NAME = /[·•]/;

const GROWN_ENDS = characterSet("摄影");

/** A role's name with a row's end inside or set wide: `见习 记者`, `通讯 员 曾娜`, `全媒 体记者龙秀霞`, `通 讯 员 曾娜`. */
export function joinSpacedRoles(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1) ?? "";
    const parted = isAt(last, 0, PIECE_STARTS) && ROLE_PIECE.test(last) && !ROLE_TOKEN.test(last);
    const role = parted ? ROLE_TOKEN.exec(last + word)?.[1] : undefined;
    // `通 讯 员`, set wide, is put together character by character.
    const goesOn = parted && word.length === 1 && ROLE_PIECE.test(last + word);
    if (goesOn || (role !== undefined && (last + word).indexOf(role) + role.length > last.length)) {
      joined[joined.length - 1] = last + word;
    } else {
      joined.push(word);
    }
  }
  return joined;
}

/**
 * `罗 娜` is one name printed wide: a single character before another single one is its surname. `敬安 民` and `朱 国云` are
 * names parted by a row's end: none is one character.
 */
export function joinSpacedNames(words: readonly string[]): string[] {
  const joined: string[] = [];
  let open = false;
  words.forEach((word, i) => {
    const last = joined.at(-1);
    const single = isPartOfName(word) || isWideSurname(words, i);
    if (last !== undefined && (open || single || mayBeSurname(last)) && isOneName(last, i, { words, open, single })) {
      joined[joined.length - 1] = last + word;
      open = false;
    } else {
      joined.push(word);
      open = single;
    }
  });
  return joined;
}

/** A byline's words, whether the last one is a surname that waits for its given name, and whether the next may be such. */
interface Spaced {
  readonly words: readonly string[];
  readonly open: boolean;
  readonly single: boolean;
}

/** Whether word `i` goes on with the name that the words before it end with. */
function isOneName(last: string, i: number, { words, open, single }: Spaced): boolean {
  const [word = "", next = ""] = words.slice(i, i + 2);
  if (open) return single || looksLikeHanName(last + word);
  // `欧阳 晓明`, but `欧阳 张 明`
  if (isCompoundSurname(last)) return looksLikeHanName(last + word) && !(single && isPartOfName(next));
  const grown = grownName(last);
  if (grown.length === 1) return single || looksLikeHanName(grown + word);
  return single && endsName(grown === "" ? last : grown, word, next);
}

/** Whether a word may be no more than a surname, by itself or grown on a role. */
function mayBeSurname(word: string): boolean {
  return isCompoundSurname(word) || grownName(word).length === 1;
}

/** `孙` of `记者孙 敏`, `钟伟` of `记者钟伟 平`: what of a name is grown on its bearer's role; empty where there is none. */
function grownName(word: string): string {
  return ROLE_TOKEN.exec(word)?.[2] ?? "";
}

/** Whether a single character ends the name before it rather than begins the one it stands before: `敬安 民`, but `雷俊 朱 国云`. */
function endsName(last: string, word: string, next: string): boolean {
  const isNamed = next !== "" && !isPictureOrTextRole(next);
  const begins = isNamed && (isPartOfName(next) || (looksLikeHanName(word + next) && !looksLikeHanName(next)));
  return !begins && isBegunName(last);
}

function isPartOfName(word: string): boolean {
  // One character beyond the first plane is two UTF-16 units.
  return word.length <= 2 && SINGLE_HAN.test(word) && !isPictureOrTextRole(word);
}

/** `罗` of `罗 娜` */
const SINGLE_HAN = /^\p{Script=Han}$/u;

/** `通讯员 文 静`: right after a role's name and before a single character, 文 is no word of texts but a surname. */
function isWideSurname(words: readonly string[], i: number): boolean {
  return words[i] === "文" && ROLE_TOKEN.test(words[i - 1] ?? "") && isPartOfName(words[i + 1] ?? "");
}

/** Whether a word may be a name's first two characters. */
function isBegunName(word: string): boolean {
  return word.length === 2 && looksLikeHanName(word) && isName(word);
}
