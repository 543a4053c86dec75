import { characterSet, endsWithAny, holdsAny } from "../text/characters.ts";
import { isSoundedName } from "../text/sounded-names.ts";
import { looksLikeHanName, surnameRank } from "../text/surnames.ts";
import { isLongName, isPlainName } from "./byline-names.ts";
import { GROWN_ROLES, ROLE_MODIFIERS, ROLE_NOUNS, ROLE_STARTS, ROLE_TOKEN } from "./byline-roles.ts";

/**
 * The words of a byline from which a text layer has lost the spaces: `记者张晓明通讯员王伟` is 记者, 张晓明, 通讯员, 王伟, and
 * `梁云霞杨军祥` two names. A word that is none, or one name or role, comes back as it is.
 */
export function partJoinedWord(word: string): readonly string[] {
  if (!mayBeJoined(word)) return [word];
  if (word.length === SHORTEST_JOINED) return partPair(word) ?? [word];
  // Most words have neither role nor credit: they are told apart by one look at each character.
  if (!holdsAny(word, ROLE_STARTS)) return partNames(word) ?? [word];
  return partAtRoles(word) ?? partCredit(word) ?? partNames(word) ?? [word];
}

/** Whether a word is as long as several together, and none at whose end no name stands: `西川日报特约通讯员`. */
export function mayBeJoined(word: string): boolean {
  return word.length >= SHORTEST_JOINED && word.length <= LONGEST && !endsWithAny(word, ROLE_ENDS);
}

/** Last characters of 记者 and 通讯员, with which no name ends. */
const ROLE_ENDS = characterSet("者员");

/** Whether a name that is grown onto another word is one beyond doubt: with a common surname, and none of what names of places end with. */
export function isGrownName(name: string): boolean {
  return looksLikeHanName(name) && isPlainName(name) && surnameRank(name) <= COMMON && !endsWithAny(name, NOT_GIVEN);
}

/** Two names of two characters; undefined in any other word, and in `海来伍加`, which is a name by its sound unless both surnames are common. */
function partPair(word: string): readonly string[] | undefined {
  const [first, second] = [word.slice(0, 2), word.slice(2)];
  if (!looksLikeHanName(first) || !looksLikeHanName(second)) return undefined;
  if (isSoundedName(word) && Math.max(surnameRank(first), surnameRank(second)) > COMMON) return undefined;
  return partNames(word);
}

/** The shortest word that may be several: two names of two characters. */
const SHORTEST_JOINED = 4;
/** `西川日报记者张晓明李建国通讯员王伟赵丽丽摄影报道` */
const LONGEST = 32;

/** A role's name with what makes it another role: `见习记者`. */
const ROLE = new RegExp(`(?:${ROLE_MODIFIERS.join("|")})*(?:${ROLE_NOUNS.join("|")})`, "gu");

/** Roles and the names between them; undefined where something else stands there, or no more than one role and one short name. */
function partAtRoles(word: string): readonly string[] | undefined {
  const parts: string[] = [];
  let end = 0;
  for (const { 0: role, index } of word.matchAll(ROLE)) {
    const before = word.slice(end, index);
    // `西川日报记者`: whose reporters they are stands before the first role.
    const opens = end === 0 && (before === "" || ROLE_TOKEN.exec(before + role)?.[2] === "");
    const names = opens ? [] : partNames(before);
    if (names === undefined) return undefined;
    parts.push(...names, opens ? before + role : role);
    end = index + role.length;
  }
  if (parts.length === 0) return undefined;
  const rest = word.slice(end);
  const last = rest === "" ? [] : partLast(rest);
  if (last === undefined || (parts.length + last.length < 3 && !isLongName(rest))) return undefined;
  return [...parts, ...last];
}

/** The names behind the last role, and the credit behind them: `龙开文` is one name, `张红运文` a name and what its bearer made. */
function partLast(rest: string): readonly string[] | undefined {
  if (rest.length === LIKE_NAME && rest.endsWith(GIVEN_OR_ROLE) && looksLikeHanName(rest)) return [rest];
  if (rest.length === SHORTEST_JOINED && isSoundedName(rest)) return partPair(rest) ?? [rest];
  return partNames(rest) ?? (isLongName(rest) ? [rest] : partCredit(rest));
}

/** In characters: as long as most names. */
const LIKE_NAME = 3;
/** The word of texts with which given names end, too. */
const GIVEN_OR_ROLE = "文";

/** What stands behind names: `张红运摄`, `李红摄影报道`. */
const CREDIT = new RegExp(`(?:摄影报道|摄影|供图|文图|图文|[${GROWN_ROLES}])$`, "u");

/** Names and the credit behind them; undefined in any other word. */
function partCredit(word: string): readonly string[] | undefined {
  const credit = CREDIT.exec(word)?.[0];
  if (credit === undefined) return undefined;
  const names = partNames(word.slice(0, -credit.length));
  return names === undefined ? undefined : [...names, credit];
}

/** Whether a text of more characters than one name has is nothing but names run together: `龙绍琼陆书明`. */
export function areJoinedNames(text: string): boolean {
  return text.length > SHORTEST_JOINED && text.length <= LONGEST_NAMES && partNames(text) !== undefined;
}

/** Three names and what they take: longer runs are words by chance. */
const LONGEST_NAMES = 9;

/** A given name of one character is somewhat rarer than one of two. */
const SHORT_NAME = 0.5;

/**
 * The names that a run of Han characters is made of, each with a known surname and a given name of one or two characters, the
 * likeliest where it can be parted in several ways: with the commonest surnames (Zipf's law: their logarithms add up). One name
 * of two or three characters need not have a known surname. Undefined where the run cannot be parted so.
 */
function partNames(run: string): readonly string[] | undefined {
  if (run.length === 2 || run.length === 3) return isPlainName(run) ? [run] : undefined;
  return partingsOf(run)[0]?.names;
}

/** A way to part a run of characters into names. */
interface Parting {
  readonly names: readonly string[];
  /** How unlikely it is, in nats. */
  readonly cost: number;
}

/** The likeliest two ways to part a run of four characters or more, the likelier first; none where there is none. */
function partingsOf(run: string): readonly Parting[] {
  // Most runs begin with no surname.
  if (!looksLikeHanName(run.slice(0, 3))) return [];
  const best: (readonly Parting[])[] = [[{ cost: 0, names: [] }]];
  for (let end = 2; end <= run.length; end++) {
    const ways: Parting[] = [];
    for (const length of [2, 3, 4]) {
      const name = run.slice(end - length, end);
      const before = end < length ? [] : (best[end - length] ?? []);
      if (before.length === 0 || !looksLikeHanName(name) || !isPlainName(name)) continue;
      if (endsWithAny(name, NOT_GIVEN) || surnameRank(name) > RAREST) continue;
      const cost = Math.log(surnameRank(name) + RANK_OFFSET) + (length === 2 ? SHORT_NAME : 0);
      for (const way of before) ways.push({ cost: way.cost + cost, names: [...way.names, name] });
    }
    best[end] = ways.sort((a, b) => a.cost - b.cost).slice(0, 2);
  }
  return best[run.length] ?? [];
}

/** A run of names that may be parted otherwise than it was. */
export interface DoubtfulNames {
  readonly run: string;
  readonly names: readonly string[];
  readonly other: readonly string[];
}

/** The runs of names in a byline that another parting is not much less likely for: `李向阳方华` is 李向阳、方华 or 李向、阳方华. */
export function findDoubtfulNames(byline: string): readonly DoubtfulNames[] {
  const doubtful: DoubtfulNames[] = [];
  for (const word of byline.split(NOT_IN_WORD)) {
    if (!mayBeJoined(word)) continue;
    for (const piece of word.split(ROLE)) {
      const run = piece.replace(CREDIT, "");
      const [likeliest, next] = run.length > SHORTEST_JOINED ? partingsOf(run) : [];
      if (likeliest === undefined || next === undefined || next.cost - likeliest.cost > CLEAR) continue;
      doubtful.push({ run, names: likeliest.names, other: next.names });
    }
  }
  return doubtful;
}

/** What stands between the words of a byline. */
const NOT_IN_WORD = /[^\p{Script=Han}]+/u;
/** A parting twenty times as likely as the next, in nats, is beyond doubt. */
const CLEAR = Math.log(20);

/** Of 430 surnames the rarer ones begin more words and foreign names than names: `阿依古丽`. */
const RAREST = 300;

/** The hundred commonest surnames are those of most people. */
const COMMON = 100;

/** No given name ends with these, as names of papers, bodies and places do: `成都商报`, `江南水乡`. */
const NOT_GIVEN = characterSet("报社网台局会部院校厂县市乡镇村组");

/** The commonest ten surnames are about as common. */
const RANK_OFFSET = 10;
