import type { FoldedText, Folder } from "../text/fold.ts";
import { type PhraseTerm, termsOfPhrase } from "../text/terms.ts";
import { coverPhrase } from "./cover-phrase.ts";
import { findCharacter } from "./find-character.ts";
import { FEW_DOCUMENTS } from "./format.ts";
import { intersect, type Matches, matchesOfPostings, NO_MATCHES, placesIn } from "./matches.ts";
import { type Candidates, narrowByPositions } from "./narrow-positions.ts";
import type { Postings } from "./postings.ts";
import { readCandidates } from "./read-candidates.ts";
import { findTerm, type PartitionReader, termPostings } from "./read-terms.ts";
import { type TermListing, termKey } from "./term-listing.ts";

/** A term of the phrase as the partition holds it. */
export interface FetchedTerm extends PhraseTerm {
  readonly listing: TermListing;
  readonly postings: Postings;
}

/** What was found of a phrase. */
export interface PhraseMatches {
  readonly matches: Matches;
  /** The terms that were fetched on the way: the ranking needs their figures. */
  readonly terms: readonly FetchedTerm[];
  /** The first term the partition does not hold, if that is why nothing was found. */
  readonly missing?: PhraseTerm;
}

/** Terms looked at together; a longer phrase is looked at in several rounds. */
const TERMS_A_ROUND = 8;

/**
 * The documents of a partition that hold the folded phrase, and how often: exact, whatever the phrase. The terms'
 * documents are intersected first; then positions are compared or, where that takes fewer bytes, texts read.
 */
export async function findPhrase(
  partition: PartitionReader,
  phrase: FoldedText,
  folder: Folder,
  field: "headline" | "any",
): Promise<PhraseMatches> {
  const [character, ...more] = phrase.codes;
  if (character === undefined || more.length === 0) {
    return {
      matches: character === undefined ? NO_MATCHES : await findCharacter(partition, character, field),
      terms: [],
    };
  }
  const rounds = roundsOf(termsOfPhrase(phrase));
  let candidates: Candidates | undefined;
  const fetched: FetchedTerm[] = [];
  for (const round of rounds) {
    const { terms, missing } = await fetchTerms(partition, round);
    fetched.push(...terms);
    candidates = missing === undefined ? narrowByTerms(candidates, terms) : { documents: new Uint32Array(0) };
    if (candidates.documents.length === 0) {
      return { matches: NO_MATCHES, terms: fetched, ...(missing && { missing }) };
    }
    if (more.length === 1) {
      return { matches: matchesOfPostings(terms[0]?.postings), terms };
    }
    const cover = rounds.length === 1 ? coverPhrase(terms) : terms;
    candidates = await narrowByPositions(partition, candidates, cover);
    if (candidates.starts === undefined || (rounds.length > 1 && candidates.documents.length <= FEW_DOCUMENTS)) {
      return { matches: await readCandidates(partition, candidates.documents, phrase, folder), terms: fetched };
    }
  }
  return { matches: candidates === undefined ? NO_MATCHES : matchesOfStarts(candidates), terms: fetched };
}

/** A first round spread over the whole phrase, the first and the last term among it; then the rest in order. */
function roundsOf(terms: readonly PhraseTerm[]): readonly (readonly PhraseTerm[])[] {
  if (terms.length <= TERMS_A_ROUND) {
    return [terms];
  }
  const spread = new Set(
    Array.from({ length: TERMS_A_ROUND }, (_, index) => Math.round((index * (terms.length - 1)) / (TERMS_A_ROUND - 1))),
  );
  const rest = terms.filter((_, index) => !spread.has(index));
  const rounds = [terms.filter((_, index) => spread.has(index))];
  for (let start = 0; start < rest.length; start += TERMS_A_ROUND) {
    rounds.push(rest.slice(start, start + TERMS_A_ROUND));
  }
  return rounds;
}

async function fetchTerms(
  partition: PartitionReader,
  round: readonly PhraseTerm[],
): Promise<{ readonly terms: readonly FetchedTerm[]; readonly missing?: PhraseTerm }> {
  const keys = [...new Set(round.map((term) => termKey(term.first, term.second)))];
  const listings = await Promise.all(keys.map((key) => findTerm(partition, key)));
  const byKey = new Map<number, Pick<FetchedTerm, "listing" | "postings">>();
  for (const listing of listings) {
    if (listing !== undefined) {
      byKey.set(listing.key, { listing, postings: termPostings(listing) });
    }
  }
  const terms: FetchedTerm[] = [];
  for (const term of round) {
    const found = byKey.get(termKey(term.first, term.second));
    if (found === undefined) {
      return { terms, missing: term };
    }
    terms.push({ ...term, ...found });
  }
  return { terms };
}

/** The candidates that hold all of the terms, the rarest term first. */
function narrowByTerms(candidates: Candidates | undefined, terms: readonly FetchedTerm[]): Candidates {
  const lists = terms.map((term) => term.postings.documents).sort((a, b) => a.length - b.length);
  let documents = candidates?.documents ?? lists[0] ?? new Uint32Array(0);
  for (const list of lists) {
    documents = list === documents ? documents : intersect(documents, list);
  }
  const places = candidates?.starts === undefined ? undefined : placesIn(candidates.documents, documents);
  const starts = places && Array.from(places, (place) => candidates?.starts?.[place] ?? new Int32Array(0));
  return { documents, ...(starts && { starts }) };
}

/** Starts in the headline are negative, see `termPositions`. */
function matchesOfStarts(candidates: Candidates): Matches {
  const starts = candidates.starts ?? [];
  const headline = Uint32Array.from(starts, (own) => own.filter((start) => start < 0).length);
  const body = Uint32Array.from(starts, (own, index) => own.length - (headline[index] ?? 0));
  return { documents: candidates.documents, body, headline };
}
