import type { FoldedText, TextFolder } from "../text/fold.ts";
import { filterMatches, type Matches } from "./matches.ts";
import { findOccurrences } from "./occurrences.ts";
import { readHead, readParts } from "./read-documents.ts";
import type { PartitionReader } from "./read-terms.ts";

/** Those of the documents that hold the folded phrase, found by reading their texts. */
export async function readCandidates(
  partition: PartitionReader,
  documents: Uint32Array,
  phrase: FoldedText,
  folder: TextFolder,
): Promise<Matches> {
  const counts = await Promise.all(
    Array.from(documents, async (document) => {
      const parts = await readParts(partition, await readHead(partition, document));
      return [countIn(parts.headline, phrase, folder), countIn(parts.body, phrase, folder)] as const;
    }),
  );
  const headline = Uint32Array.from(counts, ([inHeadline]) => inHeadline);
  const body = Uint32Array.from(counts, ([, inBody]) => inBody);
  return filterMatches({ documents, headline, body }, (place) => (headline[place] ?? 0) + (body[place] ?? 0) > 0);
}

function countIn(parts: readonly string[], phrase: FoldedText, folder: TextFolder): number {
  return parts.reduce((sum, part) => sum + findOccurrences(part, phrase, folder).length, 0);
}
