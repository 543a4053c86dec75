import { characterSet, isAt } from "../text/characters.ts";

/** Whom letters to the paper and to everybody greet: `编辑同志：`, `编辑部：`, `广大居民朋友：`, `乡亲们：`. */
const SALUTATION =
  /^(?:尊敬的|亲爱的)?\p{Script=Han}{0,12}(?:编辑部?|报社|记者|同志们?|朋友们?|同胞们?|先生|女士|乡亲们?|父老|居民|村民|市民|群众)[：:]/u;
/** What ends a salutation, and after how many characters at most. */
const SALUTATION_ENDS = characterSet("：:");
const LONGEST_SALUTATION = 20;

/** Whether a text begins as letters do, with whom it greets. */
export function opensLetter(text: string): boolean {
  for (let i = 0; i < LONGEST_SALUTATION; i++) if (isAt(text, i, SALUTATION_ENDS)) return SALUTATION.test(text);
  return false;
}
