import type { FetchedTerm } from "./find-phrase.ts";
import { FILE_BYTES } from "./format.ts";
import type { ChunkListing } from "./term-listing.ts";

/** The cheapest choice of terms that ends with a certain one. */
interface Choice {
  readonly cost: number;
  readonly terms: readonly FetchedTerm[];
}

/**
 * Of a phrase's terms (all of them, in order) the ones whose positions have to be compared: they touch every character
 * of the phrase (so the first and the last are among them, and no two in a row are left out), and their positions are
 * the fewest bytes. E.g. for 柯城区委 `柯城` and `区委` will do.
 */
export function coverPhrase(terms: readonly FetchedTerm[]): readonly FetchedTerm[] {
  let beforeLast: Choice = { cost: 0, terms: [] };
  let last: Choice = { cost: 0, terms: [] };
  terms.forEach((term, index) => {
    const from = index > 1 && beforeLast.cost < last.cost ? beforeLast : last;
    const choice = { cost: from.cost + chunkBytes(term.listing.chunks), terms: [...from.terms, term] };
    beforeLast = last;
    last = choice;
  });
  return last.terms;
}

/** About how many bytes it takes to fetch chunks: whole files, of which a short chunk is only a part. */
export function chunkBytes(chunks: readonly ChunkListing[]): number {
  return chunks.reduce((sum, chunk) => sum + Math.max(chunk.length, FILE_BYTES), 0);
}
