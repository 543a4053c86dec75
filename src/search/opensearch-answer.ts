import type { ArticleKind } from "../model/article.ts";
import type { SearchEntry } from "./entry.ts";
import type { FacetCount, Facets } from "./facets.ts";
import { KINDS } from "./format.ts";

/** What is used of an answer of OpenSearch's search API. */
export interface OpenSearchAnswer {
  readonly total: number;
  readonly hits: readonly OpenSearchHit[];
  readonly buckets: Readonly<Record<string, readonly FacetCount<string>[]>>;
  /** Names of the newspapers counted, by slug. */
  readonly newspapers: Readonly<Record<string, string>>;
  /** What was not searched, in words. */
  readonly failures: readonly string[];
}

/** An article that OpenSearch has found. */
export interface OpenSearchHit {
  /** As `bulkLines` wrote it. */
  readonly entry: SearchEntry;
  /** Where the next page of a long list goes on. */
  readonly sort: readonly unknown[];
}

/** The server's answer is none that the search API gives. */
export class BadAnswer extends Error {
  override readonly name = "BadAnswer";
}

/** Takes the answer's parts out of its JSON. Throws `BadAnswer`. */
export function readOpenSearchAnswer(json: unknown): OpenSearchAnswer {
  const answer = recordOf(json, "the answer");
  const hits = recordOf(answer["hits"], "hits");
  const total = recordOf(hits["total"], "hits.total")["value"];
  const list = hits["hits"];
  if (typeof total !== "number" || !Array.isArray(list)) {
    throw new BadAnswer("hits are not as the search API gives them");
  }
  return {
    total,
    hits: list.map(readHit),
    buckets: readBuckets(answer["aggregations"]),
    newspapers: readNewspapers(answer["aggregations"]),
    failures: readFailures(answer),
  };
}

/** The facets of the buckets. */
export function facetsOfBuckets({ buckets }: OpenSearchAnswer): Facets {
  const months = buckets["months"] ?? [];
  const years = new Map<string, number>();
  for (const { value, count } of months) {
    const year = value.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + count);
  }
  return {
    papers: buckets["papers"] ?? [],
    years: Array.from(years, ([value, count]) => ({ value, count })),
    months,
    pages: (buckets["pages"] ?? []).map(({ value, count }) => ({ value: Number(value), count })),
    kinds: (buckets["kinds"] ?? []).flatMap(({ value, count }) => (isKind(value) ? [{ value, count }] : [])),
  };
}

function readHit(json: unknown): OpenSearchHit {
  const hit = recordOf(json, "a hit");
  const entry = recordOf(hit["_source"], "_source");
  if (!isEntry(entry)) {
    throw new BadAnswer("a hit is no article of this site");
  }
  return { entry, sort: Array.isArray(hit["sort"]) ? hit["sort"] : [] };
}

/** Enough is looked at to know an article from anything else; the index's mapping is strict about the rest. */
function isEntry(record: object): record is SearchEntry {
  return (
    ["url", "newspaper", "date", "title", "text"].every((key) => typeof Reflect.get(record, key) === "string") &&
    ["kicker", "decks", "bylines", "bylineLines", "captions", "signatures", "labels"].every((key) =>
      Array.isArray(Reflect.get(record, key)),
    )
  );
}

function readBuckets(json: unknown): OpenSearchAnswer["buckets"] {
  const aggregations = json === undefined ? {} : recordOf(json, "aggregations");
  return Object.fromEntries(
    Object.entries(aggregations).map(([name, aggregation]) => {
      const buckets = recordOf(aggregation, name)["buckets"];
      return [name, Array.isArray(buckets) ? buckets.map(readBucket) : []];
    }),
  );
}

/** Each newspaper's bucket holds one of its name. */
function readNewspapers(json: unknown): OpenSearchAnswer["newspapers"] {
  const papers = json === undefined ? undefined : recordOf(json, "aggregations")["papers"];
  const buckets = papers === undefined ? [] : recordOf(papers, "papers")["buckets"];
  return Object.fromEntries(
    (Array.isArray(buckets) ? buckets : []).map((bucket) => {
      const [name] = readBuckets({ name: recordOf(bucket, "a bucket")["name"] ?? {} })["name"] ?? [];
      const slug = readBucket(bucket).value;
      return [slug, name?.value ?? slug];
    }),
  );
}

function readBucket(json: unknown): FacetCount<string> {
  const { key, key_as_string: text, doc_count: count } = recordOf(json, "a bucket");
  return { value: String(text ?? key), count: Number(count) };
}

function readFailures(answer: Readonly<Record<string, unknown>>): readonly string[] {
  const { failed, total } = recordOf(answer["_shards"] ?? {}, "_shards");
  return [
    ...(typeof failed === "number" && failed > 0 ? [`OpenSearch: ${failed}/${String(total)} shards`] : []),
    ...(answer["timed_out"] === true ? ["OpenSearch: timed_out"] : []),
  ];
}

function recordOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) {
    throw new BadAnswer(`${what} is missing`);
  }
  return Object.fromEntries(Object.entries(value));
}

function isKind(value: string): value is ArticleKind {
  return KINDS.some((kind) => kind === value);
}
