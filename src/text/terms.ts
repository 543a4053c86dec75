import { BREAK, type FoldedText } from "./fold.ts";

/**
 * Search terms: every two neighbouring characters of a folded text, where the break around a run of letters, digits
 * and Han counts as a character. So `在2023年，投资` gives `·在 在2 20 02 23 3年 年· ·投 投资 资·` (· is the break), and a
 * string occurs in a text just where its own terms occur there side by side. No dictionary decides what a word is.
 */
export interface Term {
  readonly first: number;
  readonly second: number;
}

/** A term of a search string and its distance, in characters, from the string's beginning. */
export interface PhraseTerm extends Term {
  readonly offset: number;
}

/**
 * The terms a folded search string needs, in order: those inside the string only, since what stands around it in the
 * text is not known. Empty for a string of one character.
 */
export function termsOfPhrase(phrase: FoldedText): readonly PhraseTerm[] {
  return pairsOf(phrase.codes).map((term, offset) => ({ ...term, offset }));
}

/** A term as a string of its two characters. */
export function termToString(term: Term): string {
  return String.fromCodePoint(term.first, term.second);
}

function pairsOf(codes: readonly number[]): readonly Term[] {
  return codes.slice(1).map((second, index) => ({ first: codes[index] ?? BREAK, second }));
}
