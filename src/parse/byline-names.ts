import { characterSet, isInSet } from "../text/characters.ts";
import { isSounded } from "../text/sounded-names.ts";
import { REPORTED, ROLE_MODIFIERS, ROLE_NOUNS, ROLES } from "./byline-roles.ts";

/** Whether a word can be a name and is no role. */
export function isName(word: string): boolean {
  return PERSON_NAME.test(word) && !ROLE_MODIFIERS.includes(word) && !ROLE_NOUNS.some((noun) => word.endsWith(noun));
}

/** Whether a text is as short as a name, whatever its words: `应如是`, `丘陵`. */
export function isAsName(text: string): boolean {
  return AS_NAME.test(text);
}

/** `丘陵` */
const AS_NAME = /^\p{Script=Han}{2,3}$/u;

/** A person's name: two to four Han characters, or longer with a middle dot (阿依古丽·买买提). */
const PERSON_NAME = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}[·•]\p{Script=Han}{1,8})$/u;

/**
 * Whether a word behind a role is a longer name, as written out from Mongolian, Tibetan or Uyghur: `记者 乌云其木格`, but not `记者
 * 走进万亩茶园`.
 */
export function isLongName(word: string): boolean {
  return word.length >= LONG_NAME.least && word.length <= LONG_NAME.most && isSounded(word);
}

/** In characters: shorter ones are names whatever they are made of. */
const LONG_NAME = { least: 5, most: 7 };
/** Whether a word is a name at first sight, as most are: two to four Han characters, none of them in a word that is no name. */
export function isPlainName(word: string): boolean {
  if (word.length < 2 || word.length > 4) return false;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit < FIRST_HAN || unit > LAST_HAN || isInSet(unit, ROLE_CHARACTERS)) return false;
  }
  return true;
}

/** The first of the unified ideographs, as a UTF-16 unit. */
export const FIRST_HAN = 0x4e00;
/** The last of the unified ideographs, as a UTF-16 unit. */
export const LAST_HAN = 0x9fff;

/** The characters of all words in a byline that are no names. */
const ROLE_CHARACTERS = characterSet([...ROLES, ...ROLE_MODIFIERS, ...REPORTED].join(""));

/** `宓知微`, `晋 川`, `路 遥 知`: what is a name by its place alone, as three characters or set wide. */
export const NAME_BY_PLACE = /^(?:\p{Script=Han}{3}|\p{Script=Han}\s\p{Script=Han}(?:\s\p{Script=Han})?)$/u;

/** `县委宣传部`: a body that signs as a contributor. */
export const BODY_NAME = /^\p{Script=Han}{3,14}(?:部|局|院|校|中心|办|委|会|社|站|队|室|组|馆|所|公司|学校)$/u;
