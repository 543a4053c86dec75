import type { FetchedUnit } from "./phrase-units.ts";
import { arePositionsAtHand } from "./read-terms.ts";
import type { ChunkListing } from "./term-listing.ts";

/** A choice of units that tells of all characters before a certain one. */
interface Choice {
  readonly cost: number;
  readonly units: readonly FetchedUnit[];
}

/**
 * Of a phrase's units (all of them, in order) the ones whose positions have to be compared: each character of the phrase
 * is in one of them, and their positions are the fewest bytes. E.g. for 柯城区委 `柯城` and `区委` will do. Those whose
 * positions are at hand are among them in any case: they cost nothing and may rule documents out.
 */
export function coverPhrase(units: readonly FetchedUnit[]): readonly FetchedUnit[] {
  const choices: (Choice | undefined)[] = [{ cost: 0, units: [] }];
  for (const unit of [...units].sort((a, b) => a.offset + a.length - (b.offset + b.length))) {
    const end = unit.offset + unit.length;
    const bytes = chunkBytes(unit.listing.chunks);
    for (const before of choices.slice(unit.offset, end)) {
      const cost = (before?.cost ?? Number.POSITIVE_INFINITY) + bytes;
      if (before !== undefined && cost < (choices[end]?.cost ?? Number.POSITIVE_INFINITY)) {
        choices[end] = { cost, units: [...before.units, unit] };
      }
    }
  }
  const cover = choices.at(-1)?.units;
  return cover === undefined ? units : units.filter((unit) => arePositionsAtHand(unit.listing) || cover.includes(unit));
}

/**
 * What it costs to fetch chunks, in bytes of documents that might be read instead. A short chunk comes with the rest of its
 * file, of twice as many bytes as this; but documents take a round trip more, since their heads lead to them.
 */
export function chunkBytes(chunks: readonly ChunkListing[]): number {
  return chunks.reduce((sum, chunk) => sum + Math.max(chunk.length, LEAST_COST), 0);
}

const LEAST_COST = 10 * 1024;
