import { chunkBytes } from "./cover-phrase.ts";
import { FEW_DOCUMENTS } from "./format.ts";
import { placesIn } from "./matches.ts";
import type { FetchedUnit } from "./phrase-units.ts";
import { alignLists, filledPlaces, type PositionLists, selectLists, shiftLists } from "./position-lists.ts";
import { arePositionsAtHand, type PartitionReader, termPositions, wantedChunks } from "./read-terms.ts";

/** Documents that may hold a phrase and, once positions have been compared, where in each it may begin. */
export interface Candidates {
  readonly documents: Uint32Array;
  readonly starts?: PositionLists;
}

/** About the bytes it takes to read one candidate: the file with its head and the one with its text. */
const CANDIDATE_BYTES = 5500;
/** Units whose positions are fetched together at first: one alone rules little out. */
const FIRST_UNITS = 2;
/**
 * Units are fetched together up to so many bytes; dearer ones wait, since by then fewer candidates may be left. It takes
 * a phone's connection about as long to fetch this as to ask once more.
 */
const ROUND_BYTES = 75 * 1024;

/**
 * The candidates in which all the units stand at their distances. Positions at hand are compared first, then those of the
 * cheapest units fetched, so that candidates they rule out cost nothing with the others. Gives up as soon as it is cheaper
 * to read the candidates left: then `starts` is absent. A few are read in any case: most of them hold the phrase, and what
 * is read of them is shown anyway.
 */
export async function narrowByPositions(
  partition: PartitionReader,
  candidates: Candidates,
  units: readonly FetchedUnit[],
): Promise<Candidates> {
  let narrowed = candidates;
  let rest = [...units];
  while (rest.length > 0 && narrowed.documents.length > 0) {
    const { documents } = narrowed;
    const costs = new Map(rest.map((unit) => [unit, positionBytes(unit, documents)]));
    const cost = rest.reduce((sum, unit) => sum + (costs.get(unit) ?? 0), 0);
    const atHand = rest.filter(({ listing }) => arePositionsAtHand(listing)).length;
    const isDear = documents.length <= FEW_DOCUMENTS || documents.length * CANDIDATE_BYTES < cost;
    if (atHand === 0 && isDear) {
      return { documents };
    }
    rest.sort((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0));
    const count = atHand > 0 ? atHand : unitsOfRound(rest, costs, narrowed === candidates ? FIRST_UNITS : 1);
    narrowed = await alignUnits(partition, narrowed, rest.slice(0, count));
    rest = rest.slice(count);
  }
  return { starts: { values: new Int32Array(0), ends: new Uint32Array(0) }, ...narrowed };
}

/** How many of the units, the cheapest first, are fetched together: more than `least` where they are cheap. */
function unitsOfRound(units: readonly FetchedUnit[], costs: ReadonlyMap<FetchedUnit, number>, least: number): number {
  let [count, bytes] = [0, 0];
  for (const unit of units) {
    bytes += costs.get(unit) ?? 0;
    if (count >= least && bytes > ROUND_BYTES) {
      break;
    }
    count++;
  }
  return count;
}

/** About the bytes of a unit's positions in these documents. */
function positionBytes({ listing, postings }: FetchedUnit, documents: Uint32Array): number {
  return chunkBytes(wantedChunks(listing, placesIn(postings.documents, documents)));
}

async function alignUnits(
  partition: PartitionReader,
  { documents, starts }: Candidates,
  units: readonly FetchedUnit[],
): Promise<Candidates> {
  const positions = await Promise.all(
    units.map(({ listing, postings, follower }) =>
      termPositions(partition, listing, postings, placesIn(postings.documents, documents), follower),
    ),
  );
  let aligned = starts;
  for (const [index, { offset }] of units.entries()) {
    const own = positions[index];
    if (own !== undefined) aligned = aligned === undefined ? shiftLists(own, offset) : alignLists(aligned, own, offset);
  }
  if (aligned === undefined) return { documents };
  const places = filledPlaces(aligned);
  return { documents: places.map((place) => documents[place] ?? 0), starts: selectLists(aligned, places) };
}
