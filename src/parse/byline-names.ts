import { characterSet, isInSet } from "../text/characters.ts";
import { REPORTED, ROLE_MODIFIERS, ROLE_NOUNS, ROLES } from "./byline-roles.ts";

/** Whether a word can be a name and is no role. */
export function isName(word: string): boolean {
  return PERSON_NAME.test(word) && !ROLE_MODIFIERS.includes(word) && !ROLE_NOUNS.some((noun) => word.endsWith(noun));
}

/** A person's name: two to four Han characters, or longer with a middle dot (阿依古丽·买买提). */
const PERSON_NAME = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}[·•]\p{Script=Han}{1,8})$/u;

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
