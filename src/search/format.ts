import type { ArticleKind } from "../model/article.ts";
import type { PackedTable } from "./pack.ts";

/** The folder of the index, relative to the site's root. */
export const INDEX_FOLDER = "search/index";

/** Articles of which a shard holds the heads. */
export const HEADS_A_SHARD = 8;

/** The kinds of articles, in the order of their numbers in the index. */
export const KINDS = ["news", "photo", "notice", "teaser"] as const satisfies readonly ArticleKind[];

/**
 * So few documents are read themselves rather than positions fetched; and where a term occurs in no more of them, its
 * positions stand right behind its list of documents, see `ShortList`.
 */
export const FEW_DOCUMENTS = 8;

/** Shards of positions are closed before they grow beyond this, unless a single chunk does. */
export const POSITION_BYTES = 22 * 1024;

/** A pair that stands in more places than this has lists of the characters that follow it instead of positions. */
export const MOST_OCCURRENCES = 80_000;

/** The second character of an extended pair's terms in their own files. */
export const SUCCESSOR = 1;

/** The second character of the entry that lists the documents of a single common character. */
export const ANY_CHARACTER = 0;

/** `manifest.js`: what the index holds. JSON in a shard. */
export interface Manifest {
  /** In order of slug. */
  readonly newspapers: readonly { readonly slug: string; readonly name: string }[];
  /** In order of time. */
  readonly partitions: readonly PartitionFigures[];
}

/** What must be known of a partition before any of its files is read. */
export interface PartitionFigures {
  /** Its folder, e.g. `2012-01`: the month it begins with. */
  readonly name: string;
  /** A hash of the shards that it has one of, which carry it; the directory has the marks of term shards. */
  readonly build: string;
  readonly documents: number;
  /** In order of time: their documents follow each other. */
  readonly months: readonly MonthFigures[];
  /** Sums over all documents of the number of different terms in headline and body, for the mean field lengths. */
  readonly headlineTerms: number;
  readonly bodyTerms: number;
  /** ISO dates of the first and last document. */
  readonly from: string;
  readonly to: string;
  /** Where its files are packed: the tables that tell where, in order of name. */
  readonly tables?: readonly PackedTable[];
}

/** A month of a partition: its documents' heads and texts lie in files of its own, in a folder of its name. */
export interface MonthFigures {
  /** E.g. `2012-03`. */
  readonly name: string;
  /** A hash of its heads' shards, which carry it; they have the marks of its texts' shards. */
  readonly build: string;
  readonly documents: number;
}

/**
 * Names of a partition's shards, without folder. Those of terms and positions are named by what they begin with, so that
 * one more or less renames no other. A shard of terms is the first of a file of its name, which its positions follow; of all
 * others of a partition each is a file.
 */
export const partitionShard = {
  directory: "directory",
  columns: "columns",
  lengths: "lengths",
  heads: "heads",
  bylines: "bylines",
  words: "words",
  /** E.g. `t4e2d-56fd`, which begins with the term 中国. */
  terms: (first: number, second: number) => `t${termName(first, second)}`,
  /** E.g. `p4e2d-56fd-2`, which begins with that term's third chunk. */
  positions: (first: number, second: number, chunk: number) => `p${termName(first, second)}-${chunk}`,
} as const;

/** Names of shards of terms, by what they begin with. */
export interface TermShardNames {
  readonly terms: (first: number, second: number) => string;
  readonly positions: (first: number, second: number, chunk: number) => string;
}

/**
 * Names of the shards of an extended pair's terms, which are rows like others: the first character is the third of the
 * term, the second is `SUCCESSOR`. E.g. `t5de5-4f5c-4e07`, which begins with the term 工作万, and `p5de5-4f5c-4e07-0`.
 */
export function successorShards(first: number, second: number): TermShardNames {
  return {
    terms: (third) => `t${termName(first, second)}-${third.toString(16)}`,
    positions: (third, _, chunk) => `p${termName(first, second)}-${third.toString(16)}-${chunk}`,
  };
}

/** The file of all of a month's heads. */
export const HEADS_FILE: string = "h";

/** Names of a month's shards, without folder. */
export const monthShard = {
  heads: (number: number) => `${HEADS_FILE}${number}`,
  /** Named by the place in the month of its first document, as is the file of an issue's texts, of which it is the first or a later one. */
  texts: (first: number) => `x${first}`,
} as const;

function termName(first: number, second: number): string {
  return `${first.toString(16)}-${second.toString(16)}`;
}

/** The path of a file relative to the index folder, by its name in the index: `2012-01/x0.js`. */
export function indexFilePath(name: string): string {
  return `${name}.js`;
}

/** The path in a site of a file of the index. */
export function pathOfFile(name: string): string {
  return `${INDEX_FOLDER}/${indexFilePath(name)}`;
}
