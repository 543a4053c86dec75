import { ANY_CHARACTER } from "./format.ts";
import { type Matches, matchesOfPostings } from "./matches.ts";
import { findTerm, findTerms, type PartitionReader, termPostings } from "./read-terms.ts";
import { termKey } from "./term-listing.ts";

/** The last code point of Unicode. */
const LAST_CHARACTER = 0x10ffff;

/**
 * The documents that hold a single character. Every character of a text is the first of just one term, so they are the
 * documents of all terms that begin with it. A common character has a list of its own, which says only where it is, as
 * if once in the body; where headlines are wanted it is of no use.
 */
export async function findCharacter(
  partition: PartitionReader,
  character: number,
  field: "headline" | "any",
): Promise<Matches> {
  const list = field === "any" ? await findTerm(partition, termKey(character, ANY_CHARACTER)) : undefined;
  if (list !== undefined) {
    return matchesOfPostings(termPostings(list));
  }
  const listings = await findTerms(
    partition,
    termKey(character, ANY_CHARACTER + 1),
    termKey(character, LAST_CHARACTER),
  );
  const body = new Map<number, number>();
  const headline = new Map<number, number>();
  for (const postings of listings.map(termPostings)) {
    postings.documents.forEach((document, index) => {
      body.set(document, (body.get(document) ?? 0) + (postings.body[index] ?? 0));
      headline.set(document, (headline.get(document) ?? 0) + (postings.headline[index] ?? 0));
    });
  }
  const documents = Uint32Array.from(body.keys()).sort();
  return {
    documents,
    body: documents.map((document) => body.get(document) ?? 0),
    headline: documents.map((document) => headline.get(document) ?? 0),
  };
}
