import type { DocumentPosting } from "./changed-terms.ts";
import { createPostings, type Postings } from "./postings.ts";

/** Postings, and where each comes from. */
export interface MergedPostings {
  readonly postings: Postings;
  /** The place in the old postings; of a changed one, −1 less its place among those. */
  readonly origins: Int32Array;
}

/** The postings with the changed ones (documents rising) in the place of those of their documents, or among them. */
export function mergePostings(old: Postings, changed: readonly DocumentPosting[]): MergedPostings {
  const postings = createPostings(old.length + changed.length);
  const origins = new Int32Array(old.length + changed.length);
  let from = 0;
  const copyTo = (end: number) => {
    for (const field of ["documents", "body", "headline"] as const) {
      postings[field].set(old[field].subarray(from, end), postings.length);
    }
    for (let index = from; index < end; index++) origins[postings.length++] = index;
    from = end;
  };
  for (const [place, { document, headline, body }] of changed.entries()) {
    const at = placeFrom(old, document, from);
    copyTo(at);
    if (old.documents[at] === document && at < old.length) from++;
    if (headline + body > 0) {
      const { length } = postings;
      postings.documents[length] = document;
      postings.headline[length] = headline;
      postings.body[length] = body;
      origins[length] = -1 - place;
      postings.length++;
    }
  }
  copyTo(old.length);
  return { postings, origins };
}

/** The first place from `from` on whose document is not before the given one. */
function placeFrom({ documents, length }: Postings, document: number, from: number): number {
  let [low, high] = [from, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((documents[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  return low;
}
