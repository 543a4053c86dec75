import type { FoldedText } from "../text/fold.ts";
import { type PhraseTerm, termsOfPhrase } from "../text/terms.ts";
import type { Postings } from "./postings.ts";
import { type Directory, type TermListing, termKey } from "./term-listing.ts";

/** A part of a phrase, of two or three characters, of which a partition tells the documents and where it stands in them. */
export interface PhraseUnit extends PhraseTerm {
  /** How many of the phrase's characters its positions tell of. */
  readonly length: 2 | 3;
  /** Where its pair is extended: the character that makes one term with it. */
  readonly third?: number;
  /** Else: the character that has to follow at each position, where those that follow are told. */
  readonly follower?: number;
}

/** A unit of a phrase as a partition holds it. */
export interface FetchedUnit extends PhraseUnit {
  readonly listing: TermListing;
  readonly postings: Postings;
}

/**
 * The units of a phrase, in order: one a pair of characters, but for a last pair that is extended, which the unit before
 * it tells of. So each of the phrase's characters is in one of them.
 */
export function unitsOfPhrase(phrase: FoldedText, { successors }: Directory): readonly PhraseUnit[] {
  const { codes } = phrase;
  const isExtended = (at: number) => successors.has(termKey(codes[at] ?? 0, codes[at + 1] ?? 0));
  const units: PhraseUnit[] = [];
  for (const term of termsOfPhrase(phrase)) {
    const { offset } = term;
    const third = codes[offset + 2];
    if (third === undefined) {
      if (offset === 0 || !isExtended(offset)) units.push({ ...term, length: 2 });
    } else if (isExtended(offset)) {
      units.push({ ...term, length: 3, third });
    } else {
      units.push(isExtended(offset + 1) ? { ...term, length: 3, follower: third } : { ...term, length: 2 });
    }
  }
  const whole = units.find((unit) => unit.third !== undefined && codes.length === unit.length);
  return whole === undefined ? units : [whole];
}

/** The characters that are looked up for a unit, as a text. */
export function unitToString({ first, second, third }: PhraseUnit): string {
  return String.fromCodePoint(first, second, ...(third === undefined ? [] : [third]));
}
