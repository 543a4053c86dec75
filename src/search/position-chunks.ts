/** Which of a term's documents a chunk of its positions covers. */
export interface ChunkExtent {
  /** Places in the term's postings: the first, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** How many positions the documents before the first have. */
  readonly at: number;
}

/** How a term's positions are cut. */
export interface ChunkLimits {
  /** A chunk is closed once it has so many positions, at the next document at which chunks may end … */
  readonly leastPositions: number;
  /** … or at any document once it has so many. */
  readonly mostPositions: number;
}

/** About 17 KB and at most about 22. */
export const CHUNK_LIMITS: ChunkLimits = { leastPositions: 13_200, mostPositions: 16_500 };

/**
 * Cuts a term's positions into chunks of whole documents, so that a reader fetches those of its candidates only. Where
 * one may end is said by the documents' numbers, so that a position more or less moves the cuts nearby and no others.
 */
export function cutChunks(
  documents: Uint32Array,
  counts: Uint32Array,
  length: number,
  limits: ChunkLimits,
): readonly ChunkExtent[] {
  const chunks: ChunkExtent[] = [];
  let start = 0;
  let at = 0;
  let next = 0;
  for (let index = 0; index < length; index++) {
    next += counts[index] ?? 0;
    if (isFullChunk(next - at, documents[index] ?? 0, limits) || index === length - 1) {
      chunks.push({ start, end: index + 1, at });
      start = index + 1;
      at = next;
    }
  }
  return chunks;
}

/** Whether a chunk of so many positions ends behind a document, whatever follows. */
export function isFullChunk(
  positions: number,
  document: number,
  { leastPositions, mostPositions }: ChunkLimits,
): boolean {
  return positions >= mostPositions || (positions >= leastPositions && mayEndChunk(document));
}

/** True for one document in 64, spread evenly (multiplicative hashing by 2^32 over the golden ratio). */
function mayEndChunk(document: number): boolean {
  return Math.imul(document, 0x9e3779b1) >>> 26 === 0;
}
