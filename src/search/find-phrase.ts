import type { FoldedText, TextFolder } from "../text/fold.ts";
import { type PhraseTerm, termsOfPhrase } from "../text/terms.ts";
import { coverPhrase } from "./cover-phrase.ts";
import { findCharacter } from "./find-character.ts";
import { FEW_DOCUMENTS } from "./format.ts";
import { intersect, type Matches, matchesOfPostings, NO_MATCHES, placesIn } from "./matches.ts";
import { type Candidates, narrowByPositions } from "./narrow-positions.ts";
import { type FetchedUnit, type PhraseUnit, unitsOfPhrase, unitToString } from "./phrase-units.ts";
import { selectLists } from "./position-lists.ts";
import { readCandidates } from "./read-candidates.ts";
import { findSuccessor, findTerm, type PartitionReader, termPostings } from "./read-terms.ts";
import { termKey } from "./term-listing.ts";

/** What was found of a phrase. */
export interface PhraseMatches {
  readonly matches: Matches;
  /** The pairs of characters that were looked at on the way: the ranking needs their figures. */
  readonly terms: readonly PhraseTerm[];
  /** The first term, of two or three characters, that the partition does not hold, if that is why nothing was found. */
  readonly missing?: string;
}

/** Units looked at together; a longer phrase is looked at in several rounds. */
const UNITS_A_ROUND = 8;

/**
 * The documents of a partition that hold the folded phrase, and how often: exact, whatever the phrase. The units'
 * documents are intersected first; then positions are compared or, where that takes fewer bytes, texts read.
 */
export async function findPhrase(
  partition: PartitionReader,
  phrase: FoldedText,
  folder: TextFolder,
  field: "headline" | "any",
): Promise<PhraseMatches> {
  const [character, ...more] = phrase.codes;
  if (character === undefined || more.length === 0) {
    return {
      matches: character === undefined ? NO_MATCHES : await findCharacter(partition, character, field),
      terms: [],
    };
  }
  const units = unitsOfPhrase(phrase, await partition.readDirectory());
  const rounds = roundsOf(units);
  let candidates: Candidates | undefined;
  const fetched: FetchedUnit[] = [];
  const found = (matches: Matches, missing?: string): PhraseMatches => ({
    matches,
    // A unit that this partition lacks may hold pairs that it has: they count for the ranking.
    terms: rounds.length === 1 || fetched.length === units.length ? termsOfPhrase(phrase) : fetched,
    ...(missing !== undefined && { missing }),
  });
  for (const round of rounds) {
    const own = await fetchUnits(partition, round);
    fetched.push(...own.units);
    candidates = own.missing === undefined ? narrowByUnits(candidates, own.units) : NO_CANDIDATES;
    if (candidates.documents.length === 0) {
      return found(NO_MATCHES, own.missing);
    }
    if (fetched[0] !== undefined && isWhole(fetched[0], phrase)) {
      return found(matchesOfPostings(fetched[0].postings));
    }
    const cover = rounds.length === 1 ? coverPhrase(own.units) : own.units;
    candidates = await narrowByPositions(partition, candidates, cover);
    if (candidates.starts === undefined || (rounds.length > 1 && candidates.documents.length <= FEW_DOCUMENTS)) {
      return found(await readCandidates(partition, candidates.documents, phrase, folder));
    }
  }
  return found(candidates === undefined ? NO_MATCHES : matchesOfStarts(candidates));
}

const NO_CANDIDATES: Candidates = { documents: new Uint32Array(0) };

/** Whether the unit's documents are those of the phrase. */
function isWhole(unit: PhraseUnit, { codes }: FoldedText): boolean {
  return unit.follower === undefined && unit.length === codes.length;
}

/** A first round spread over the whole phrase, the first and the last unit among it; then the rest in order. */
function roundsOf(units: readonly PhraseUnit[]): readonly (readonly PhraseUnit[])[] {
  if (units.length <= UNITS_A_ROUND) {
    return [units];
  }
  const spread = new Set(
    Array.from({ length: UNITS_A_ROUND }, (_, index) => Math.round((index * (units.length - 1)) / (UNITS_A_ROUND - 1))),
  );
  const rest = units.filter((_, index) => !spread.has(index));
  const rounds = [units.filter((_, index) => spread.has(index))];
  for (let start = 0; start < rest.length; start += UNITS_A_ROUND) {
    rounds.push(rest.slice(start, start + UNITS_A_ROUND));
  }
  return rounds;
}

async function fetchUnits(
  partition: PartitionReader,
  round: readonly PhraseUnit[],
): Promise<{ readonly units: readonly FetchedUnit[]; readonly missing?: string }> {
  const known = new Map<string, Promise<Pick<FetchedUnit, "listing" | "postings"> | undefined>>();
  const fetched = round.map(async (unit) => {
    const name = unitToString(unit);
    const own = known.get(name) ?? fetchUnit(partition, unit);
    known.set(name, own);
    return { unit, own: await own };
  });
  const units: FetchedUnit[] = [];
  for (const { unit, own } of await Promise.all(fetched)) {
    if (own === undefined) {
      return { units, missing: unitToString(unit) };
    }
    units.push({ ...unit, ...own });
  }
  return { units };
}

async function fetchUnit(
  partition: PartitionReader,
  { first, second, third }: PhraseUnit,
): Promise<Pick<FetchedUnit, "listing" | "postings"> | undefined> {
  const pair = termKey(first, second);
  const listing = await (third === undefined ? findTerm(partition, pair) : findSuccessor(partition, pair, third));
  return listing && { listing, postings: termPostings(listing) };
}

/** The candidates that hold all of the units, the rarest unit first. */
function narrowByUnits(candidates: Candidates | undefined, units: readonly FetchedUnit[]): Candidates {
  const lists = units.map((unit) => unit.postings.documents).sort((a, b) => a.length - b.length);
  let documents = candidates?.documents ?? lists[0] ?? new Uint32Array(0);
  for (const list of lists) {
    documents = list === documents ? documents : intersect(documents, list);
  }
  const starts = candidates?.starts && selectLists(candidates.starts, placesIn(candidates.documents, documents));
  return { documents, ...(starts && { starts }) };
}

/** Starts in the headline are negative, see `termPositions`. */
function matchesOfStarts({ documents, starts }: Candidates): Matches {
  const headline = new Uint32Array(documents.length);
  const body = new Uint32Array(documents.length);
  let at = 0;
  for (let index = 0; index < documents.length; index++) {
    for (const end = starts?.ends[index] ?? 0; at < end; at++) {
      const field = (starts?.values[at] ?? 0) < 0 ? headline : body;
      field[index] = (field[index] ?? 0) + 1;
    }
  }
  return { documents, body, headline };
}
