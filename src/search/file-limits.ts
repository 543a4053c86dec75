import { MOST_OCCURRENCES, POSITION_BYTES } from "./format.ts";
import { CHUNK_LIMITS, type ChunkLimits } from "./position-chunks.ts";

/** Where term files and shards of positions are cut, in bytes. */
export interface FileLimits extends ChunkLimits {
  /** A term file that has so many of terms may end, see `mayEnd` … */
  readonly leastTermBytes: number;
  /** … at one term in about so many bytes of terms … */
  readonly bytesAnEnd: number;
  /** … and it ends before it has more than so many of them, unless a single term does. */
  readonly mostTermBytes: number;
  readonly mostPositionBytes: number;
  /** A character whose terms' postings together are longer has a list of its own. */
  readonly singleCharacterBytes: number;
  /** A pair of characters that stands in more places is extended, see `ExtendedPairs`. */
  readonly mostOccurrences: number;
}

/** The limits by which queries fetch least, as docs/performance.md has them. */
export const FILE_LIMITS: FileLimits = {
  ...CHUNK_LIMITS,
  leastTermBytes: 7500,
  bytesAnEnd: 1200,
  mostTermBytes: 11_000,
  mostPositionBytes: POSITION_BYTES,
  singleCharacterBytes: 24 * 1024,
  mostOccurrences: MOST_OCCURRENCES,
};
