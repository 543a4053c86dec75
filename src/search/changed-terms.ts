import { countTerm, createTermCounter, type TermCounter } from "./count-term.ts";
import type { PrintedParts } from "./entry.ts";
import { ANY_CHARACTER } from "./format.ts";
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
  readonly positions: Uint32Array;
}

/** What has changed in some documents of a partition. */
export interface ChangedTerms {
  /** By key, documents rising: how the term stands now in those in which it stood otherwise. */
  readonly postings: ReadonlyMap<number, readonly DocumentPosting[]>;
  /** The number of different terms in headline and body of each document as it is now, in the order given. */
  readonly headlineTerms: Uint32Array;
  readonly bodyTerms: Uint32Array;
}

/**
 * The terms that stand otherwise in some documents now than before. A character's own list (`ANY_CHARACTER`) is one of
 * them where it may be said to stand once in the body of each document that holds the character.
 */
export function findChangedTerms(before: readonly NumberedParts[], after: readonly NumberedParts[]): ChangedTerms {
  const old = countTerms(before);
  const now = countTerms(after);
  const postings = new Map<number, readonly DocumentPosting[]>();
  for (const key of new Set([...old.postings.keys(), ...now.postings.keys()])) {
    const changed = changedPostings(old.postings.get(key) ?? [], now.postings.get(key) ?? []);
    if (changed.length > 0) postings.set(key, changed);
  }
  return { ...now, postings };
}

function countTerms(documents: readonly NumberedParts[]): ChangedTerms {
  const growing = createTextStream();
  for (const { parts } of documents) appendArticle(growing, parts);
  const stream = finishStream(growing);
  const counter = createTermCounter(stream);
  const [headlineTerms, bodyTerms] = [new Uint32Array(documents.length), new Uint32Array(documents.length)];
  const postings = new Map<number, readonly DocumentPosting[]>();
  for (const { first, places, terms } of termOccurrences(stream)) {
    for (const term of terms) {
      countTerm(counter, term);
      countDifferentTerms(counter.postings, { headlineTerms, bodyTerms });
      postings.set(termKey(first, term.second), postingsOf(counter, documents));
    }
    countTerm(counter, { first, second: ANY_CHARACTER, places });
    const once = { headline: 0, body: 1, positions: new Uint32Array(0) };
    const own = postingsOf(counter, documents).map(({ document }) => ({ document, ...once }));
    postings.set(termKey(first, ANY_CHARACTER), own);
  }
  return { postings, headlineTerms, bodyTerms };
}

function postingsOf(
  { postings, counts, positions }: TermCounter,
  documents: readonly NumberedParts[],
): readonly DocumentPosting[] {
  let at = 0;
  return Array.from({ length: postings.length }, (_, index) => {
    const start = at;
    at += counts[index] ?? 0;
    return {
      document: documents[postings.documents[index] ?? 0]?.document ?? 0,
      headline: postings.headline[index] ?? 0,
      body: postings.body[index] ?? 0,
      positions: positions.slice(start, at),
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
    positions: new Uint32Array(0),
  }));
  return [...changed, ...gone].sort((a, b) => a.document - b.document);
}

function isSame(one: DocumentPosting | undefined, other: DocumentPosting): boolean {
  return (
    one !== undefined &&
    one.headline === other.headline &&
    one.body === other.body &&
    one.positions.length === other.positions.length &&
    one.positions.every((position, index) => position === other.positions[index])
  );
}
