import { createRandom, type Random } from "../../src/io/synth-random.ts";
import type { SearchEntry } from "../../src/search/entry.ts";
import { foldToString } from "../../src/text/fold.ts";
import { createOwnTextFolder } from "../../src/text/own-text-folder.ts";

/** A query and the kind of query it is. */
export interface BenchQuery {
  readonly kind: "character" | "word" | "phrase" | "name" | "mixed" | "absent";
  readonly text: string;
}

const SEED = 600;
// e.g. 蒋国强: letters, digits and Han only
const PLAIN = /^[\p{L}\p{N}]+$/u;

/**
 * Random queries, always the same: characters, two-character words, stretches of 3 to 12 characters wherever they begin
 * (across words, digits and punctuation), names, and strings that need not occur. All are put in quotation marks.
 */
export function benchQueries(entries: readonly SearchEntry[], count: number): readonly BenchQuery[] {
  const random = createRandom(SEED);
  const folder = createOwnTextFolder();
  const queries: BenchQuery[] = [];
  while (queries.length < count) {
    const query = oneQuery(random, entries, queries.length % 12);
    if (foldToString(query.text, folder) !== "" && !/["“”]/u.test(query.text)) {
      queries.push(query);
    }
  }
  return queries;
}

function oneQuery(random: Random, entries: readonly SearchEntry[], turn: number): BenchQuery {
  const entry = entries[random.below(entries.length)];
  const text = entry?.text ?? "";
  const stretch = (length: number) => {
    const start = random.below(Math.max(1, text.length - length));
    return text.slice(start, start + length);
  };
  switch (turn) {
    case 0:
      return { kind: "character", text: stretch(1) };
    case 1:
    case 2:
      return { kind: "word", text: stretch(2) };
    case 3:
    case 4:
      return { kind: "name", text: entry?.bylines[0] ?? "" };
    case 5:
      return { kind: "absent", text: stretch(3) + stretch(2) };
    default: {
      const phrase = stretch(3 + random.below(10));
      return { kind: PLAIN.test(phrase) ? "phrase" : "mixed", text: phrase };
    }
  }
}
