import { countDocuments, countTerm, createTermCounter, type TermCounter } from "./count-term.ts";
import type { PrintedParts } from "./entry.ts";
import { createFollowerTables, type ExtendedPairs, followersOf, placesByThird } from "./extended-pairs.ts";
import { ANY_CHARACTER, SUCCESSOR } from "./format.ts";
import type { PlaceList } from "./place-lists.ts";
import { type Occurrences, positionsOfDistances } from "./positions.ts";
import { termKey } from "./term-listing.ts";
import { termOccurrences } from "./term-occurrences.ts";
import { appendArticle, createTextStream, finishStream } from "./text-stream.ts";
import { countDifferentTerms } from "./write-terms.ts";

/** A document of a partition, by its number. */
export interface NumberedParts {
  readonly document: number;
  readonly parts: PrintedParts;
}

/** How a term stands in a document, as postings and positions have it; with no occurrence, not at all. */
export interface DocumentPosting {
  readonly document: number;
  readonly headline: number;
  readonly body: number;
  readonly occurrences: Occurrences;
}

/** Those of a term where it does not stand. */
export const NO_OCCURRENCES: Occurrences = { positions: new Uint32Array(0), followers: new Uint32Array(0) };

/** By key, documents rising: how the term stands now in those in which it stood otherwise. */
export type PostingsByKey = ReadonlyMap<number, readonly DocumentPosting[]>;

/** What has changed in some documents of a partition. */
export interface ChangedTerms {
  readonly postings: PostingsByKey;
  /** The same of each extended pair's terms, by the pair's key. */
  readonly successors: ReadonlyMap<number, PostingsByKey>;
  /** The number of different terms in headline and body of each document as it is now, in the order given. */
  readonly headlineTerms: Uint32Array;
  readonly bodyTerms: Uint32Array;
}

/**
 * The terms that stand otherwise in some documents now than before. A character's own list (`ANY_CHARACTER`) is one of
 * them where it may be said to stand once in the body of each document that holds the character.
 */
export function findChangedTerms(
  before: readonly NumberedParts[],
  after: readonly NumberedParts[],
  pairs: ExtendedPairs,
): ChangedTerms {
  const old = countTerms(before, pairs);
  const now = countTerms(after, pairs);
  const successors = new Map<number, PostingsByKey>();
  for (const pair of new Set([...old.successors.keys(), ...now.successors.keys()])) {
    successors.set(pair, compare(old.successors.get(pair) ?? new Map(), now.successors.get(pair) ?? new Map()));
  }
  return { ...now, postings: compare(old.postings, now.postings), successors };
}

function compare(old: PostingsByKey, now: PostingsByKey): PostingsByKey {
  const postings = new Map<number, readonly DocumentPosting[]>();
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const changed = changedPostings(old.get(key) ?? [], now.get(key) ?? []);
    if (changed.length > 0) postings.set(key, changed);
  }
  return postings;
}

function countTerms(documents: readonly NumberedParts[], pairs: ExtendedPairs): ChangedTerms {
  const growing = createTextStream();
  for (const { parts } of documents) appendArticle(growing, parts);
  const stream = finishStream(growing);
  const counter = createTermCounter(stream);
  const followerTables = createFollowerTables(pairs, stream.alphabet);
  const [headlineTerms, bodyTerms] = [new Uint32Array(documents.length), new Uint32Array(documents.length)];
  const postings = new Map<number, readonly DocumentPosting[]>();
  const successors = new Map<number, PostingsByKey>();
  for (const { first, terms, ...list } of termOccurrences(stream)) {
    for (const term of terms) {
      countTerm(counter, term);
      countDifferentTerms(counter, { headlineTerms, bodyTerms });
      const key = termKey(first, term.character);
      postings.set(key, postingsOf(counter, documents, followersOf(term, followerTables.get(term.character))));
      if (pairs.has(first, term.character)) successors.set(key, countSuccessors(counter, documents, term));
    }
    countDocuments(counter, list);
    const once = { headline: 0, body: 1, occurrences: NO_OCCURRENCES };
    const own = documentsOf(counter, documents).map((document) => ({ document, ...once }));
    postings.set(termKey(first, ANY_CHARACTER), own);
  }
  return { postings, successors, headlineTerms, bodyTerms };
}

function countSuccessors(counter: TermCounter, documents: readonly NumberedParts[], list: PlaceList): PostingsByKey {
  const postings = new Map<number, readonly DocumentPosting[]>();
  for (const own of placesByThird(counter.stream, list)) {
    countTerm(counter, own);
    postings.set(termKey(own.character, SUCCESSOR), postingsOf(counter, documents));
  }
  return postings;
}

/** The documents of what was counted, by their numbers in the partition. */
function documentsOf(
  { length, documents: counted }: TermCounter,
  documents: readonly NumberedParts[],
): readonly number[] {
  return Array.from(counted.subarray(0, length), (place) => documents[place]?.document ?? 0);
}

function postingsOf(
  counter: TermCounter,
  documents: readonly NumberedParts[],
  followers = NO_OCCURRENCES.followers,
): readonly DocumentPosting[] {
  const { counts, distances, exceptions } = counter;
  const headlines = new Map<number, number>();
  for (let index = 0; index < exceptions.length; index++) {
    headlines.set(exceptions.places[index] ?? 0, exceptions.headline[index] ?? 0);
  }
  let at = 0;
  return documentsOf(counter, documents).map((document, index) => {
    const start = at;
    at += counts[index] ?? 0;
    const headline = headlines.get(index) ?? 0;
    const positions = positionsOfDistances(distances.subarray(start, at));
    return {
      document,
      headline,
      body: at - start - headline,
      occurrences: { positions, followers: followers.slice(start, at) },
    };
  });
}

function changedPostings(
  before: readonly DocumentPosting[],
  after: readonly DocumentPosting[],
): readonly DocumentPosting[] {
  const old = new Map(before.map((posting) => [posting.document, posting]));
  const changed: DocumentPosting[] = [];
  for (const posting of after) {
    if (!isSame(old.get(posting.document), posting)) changed.push(posting);
    old.delete(posting.document);
  }
  const gone = Array.from(old.keys(), (document) => ({
    document,
    headline: 0,
    body: 0,
    occurrences: NO_OCCURRENCES,
  }));
  return [...changed, ...gone].sort((a, b) => a.document - b.document);
}

function isSame(one: DocumentPosting | undefined, other: DocumentPosting): boolean {
  return (
    one !== undefined &&
    one.headline === other.headline &&
    one.body === other.body &&
    isEqual(one.occurrences.positions, other.occurrences.positions) &&
    isEqual(one.occurrences.followers, other.occurrences.followers)
  );
}

function isEqual(one: Uint32Array, other: Uint32Array): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
