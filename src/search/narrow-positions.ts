import { chunkBytes } from "./cover-phrase.ts";
import type { FetchedTerm } from "./find-phrase.ts";
import { FEW_DOCUMENTS } from "./format.ts";
import { placesIn } from "./matches.ts";
import { type PartitionReader, termPositions, wantedChunks } from "./read-terms.ts";

/** Documents that may hold a phrase and, once positions have been compared, where in each it may begin. */
export interface Candidates {
  readonly documents: Uint32Array;
  readonly starts?: readonly Int32Array[];
}

/** About the bytes it takes to read one candidate: the file with its head and the one with its text. */
const CANDIDATE_BYTES = 5500;
/** Terms whose positions are fetched together at first: one alone rules nothing out. */
const FIRST_TERMS = 2;
/**
 * Terms are fetched together up to so many bytes; dearer ones wait, since by then fewer candidates may be left. It takes
 * a phone's connection about as long to fetch this as to ask once more.
 */
const ROUND_BYTES = 40 * 1024;

/**
 * The candidates in which all the terms stand at their distances. Positions of the cheapest terms are fetched first, so
 * that candidates they rule out cost nothing with the others. Gives up as soon as it is cheaper to read the candidates
 * left: then `starts` is absent.
 */
export async function narrowByPositions(
  partition: PartitionReader,
  candidates: Candidates,
  terms: readonly FetchedTerm[],
): Promise<Candidates> {
  let narrowed = candidates;
  let rest = [...terms];
  while (rest.length > 0 && narrowed.documents.length > 0) {
    const { documents } = narrowed;
    const costs = new Map(rest.map((term) => [term, positionBytes(term, documents)]));
    const cost = rest.reduce((sum, term) => sum + (costs.get(term) ?? 0), 0);
    if (documents.length <= FEW_DOCUMENTS || documents.length * CANDIDATE_BYTES < cost) {
      return { documents };
    }
    rest.sort((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0));
    const count = termsOfRound(rest, costs, narrowed === candidates ? FIRST_TERMS : 1);
    narrowed = await alignTerms(partition, narrowed, rest.slice(0, count));
    rest = rest.slice(count);
  }
  return { starts: [], ...narrowed };
}

/** How many of the terms, the cheapest first, are fetched together: more than `least` where they are cheap. */
function termsOfRound(terms: readonly FetchedTerm[], costs: ReadonlyMap<FetchedTerm, number>, least: number): number {
  let [count, bytes] = [0, 0];
  for (const term of terms) {
    bytes += costs.get(term) ?? 0;
    if (count >= least && bytes > ROUND_BYTES) {
      break;
    }
    count++;
  }
  return count;
}

/** About the bytes of a term's positions in these documents. */
function positionBytes({ listing, postings }: FetchedTerm, documents: Uint32Array): number {
  return chunkBytes(wantedChunks(listing, placesIn(postings.documents, documents)));
}

async function alignTerms(
  partition: PartitionReader,
  candidates: Candidates,
  terms: readonly FetchedTerm[],
): Promise<Candidates> {
  const positions = await Promise.all(
    terms.map(({ listing, postings }) =>
      termPositions(partition, listing, postings, placesIn(postings.documents, candidates.documents)),
    ),
  );
  const documents: number[] = [];
  const starts: Int32Array[] = [];
  candidates.documents.forEach((document, index) => {
    let own = candidates.starts?.[index];
    terms.forEach(({ offset }, which) => {
      const at = positions[which]?.[index] ?? new Int32Array(0);
      own = own === undefined ? at.map((position) => position - offset) : startsWith(own, at, offset);
    });
    if (own !== undefined && own.length > 0) {
      documents.push(document);
      starts.push(own);
    }
  });
  return { documents: Uint32Array.from(documents), starts };
}

/** Those of the rising starts from which one of the rising positions is so far. */
function startsWith(starts: Int32Array, positions: Int32Array, offset: number): Int32Array {
  let at = 0;
  return starts.filter((start) => {
    while ((positions[at] ?? Number.POSITIVE_INFINITY) < start + offset) {
      at++;
    }
    return positions[at] === start + offset;
  });
}
