import { createServer, type Server } from "node:http";
import { z } from "zod";
import { foldToString } from "../../src/text/fold.ts";
import { createOwnTextFolder } from "../../src/text/own-text-folder.ts";

/*
 * A server that understands of OpenSearch what this project asks of it, and refuses, as OpenSearch does, whatever its
 * documentation does not name (https://docs.opensearch.org/latest/): bulk and search APIs, query DSL, aggregations.
 */

const multiMatch = z.strictObject({
  query: z.string().min(1),
  type: z.literal("phrase").optional(),
  fields: z.array(z.string().regex(/^[A-Za-z]+(\.[a-z]+)?(\^\d+)?$/u)).min(1),
});
const range = z.strictObject({ gte: z.iso.date().or(z.literal("0000-01-01")), lte: z.iso.date() });
const clause = z.union([
  z.strictObject({ multi_match: multiMatch }),
  z.strictObject({ term: z.record(z.string(), z.string()) }),
  z.strictObject({ terms: z.record(z.string(), z.array(z.string().or(z.number())).min(1)) }),
  z.strictObject({ range: z.record(z.string(), range) }),
]);
type Clause = z.infer<typeof clause>;
const should = z.strictObject({
  bool: z.strictObject({ should: z.array(clause).min(1), minimum_should_match: z.literal(1) }),
});
const query = z.strictObject({
  bool: z.strictObject({
    must: z.array(z.union([clause, should])),
    must_not: z.array(clause),
    filter: z.array(should),
  }),
});
const terms = z.strictObject({
  field: z.string(),
  size: z.number().int().positive().optional(),
  order: z.strictObject({ _key: z.enum(["asc", "desc"]) }).optional(),
});
const histogram = z.strictObject({
  field: z.literal("date"),
  calendar_interval: z.literal("month"),
  format: z.literal("yyyy-MM"),
  min_doc_count: z.literal(1),
});
const aggregation = z.union([
  z.strictObject({ terms, aggs: z.record(z.string(), z.strictObject({ terms })).optional() }),
  z.strictObject({ date_histogram: histogram }),
]);
const searchBody = z
  .strictObject({
    query,
    sort: z.array(z.record(z.string(), z.enum(["asc", "desc"]))).optional(),
    from: z.number().int().min(0).optional(),
    size: z.number().int().min(0).max(10_000),
    track_total_hits: z.literal(true).optional(),
    search_after: z.array(z.string().or(z.number())).optional(),
    aggs: z.record(z.string(), aggregation).optional(),
  })
  .refine(({ from = 0, size }) => from + size <= 10_000, "Result window is too large");
type SearchBody = z.infer<typeof searchBody>;
type Source = Readonly<Record<string, unknown>>;

/** How the server is to fail: with these statuses first, or with shards that do not answer. */
export interface Faults {
  statuses: number[];
  failedShards: number;
}

/** Serves the articles of bulk requests under `/xianbao/_search`; what it was asked is put into `log`. */
export function openSearchServer(bulk: string, faults: Faults, log: SearchBody[]): Server {
  const sources = readBulk(bulk);
  return createServer((request, response) => {
    const chunks: Buffer[] = [];
    const send = (status: number, body: object) =>
      response.writeHead(status, { "Content-Type": "application/json", ...CORS }).end(JSON.stringify(body));
    // A browser asks first (`http.cors.enabled` and so on in opensearch.yml).
    if (request.method === "OPTIONS") {
      send(200, {});
      return;
    }
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method, url, headers } = request;
      const refused = refusal(`${method} ${url} ${headers["content-type"]}`, faults);
      const body = searchBody.safeParse(JSON.parse(Buffer.concat(chunks).toString()));
      if (refused !== undefined) send(refused, { error: { reason: "refused" }, status: refused });
      else if (!body.success) send(400, { error: { reason: z.prettifyError(body.error) }, status: 400 });
      else {
        log.push(body.data);
        send(200, answer(sources, body.data, faults.failedShards));
      }
    });
  });
}

const CORS = { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "Content-Type" };

function refusal(request: string, faults: Faults): number | undefined {
  return faults.statuses.shift() ?? (request === "POST /xianbao/_search application/json" ? undefined : 405);
}

/** Lines of action and source by turns; the last ends in a line feed, as the bulk API demands. */
function readBulk(bulk: string): readonly Source[] {
  const action = z.strictObject({ index: z.strictObject({ _index: z.literal("xianbao"), _id: z.string().min(1) }) });
  if (!bulk.endsWith("\n")) throw new Error("a bulk request must end in a newline");
  const lines = bulk
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  return lines.flatMap((line, at) => {
    if (at % 2 === 1) return [z.record(z.string(), z.unknown()).parse(line)];
    action.parse(line);
    return [];
  });
}

const folder = createOwnTextFolder();

function answer(sources: readonly Source[], body: SearchBody, failed: number): object {
  const { must, must_not: without, filter } = body.query.bool;
  const found = sources.filter(
    (source) =>
      must.every((one) => matchesAny(source, one)) &&
      !without.some((one) => matches(source, one)) &&
      filter.every((one) => matchesAny(source, one)),
  );
  const keys = (body.sort ?? []).flatMap((one) => Object.entries(one));
  const sorted = found
    .map((source) => ({ source, sort: keys.map(([name]) => (name === "_score" ? 1 : String(source[name]))) }))
    .sort((a, b) => compareSorts(a.sort, b.sort, keys));
  const after = body.search_after;
  const rest = after === undefined ? sorted : sorted.filter(({ sort }) => compareSorts(sort, after, keys) > 0);
  const from = body.from ?? 0;
  return {
    took: 1,
    timed_out: false,
    _shards: { total: 2, successful: 2 - failed, skipped: 0, failed },
    hits: {
      total: { value: found.length, relation: "eq" },
      max_score: null,
      hits: rest.slice(from, from + body.size).map(({ source, sort }) => ({
        _index: "xianbao",
        _id: source["url"],
        _score: null,
        _source: source,
        sort,
      })),
    },
    ...(body.aggs && { aggregations: aggregate(found, body.aggs) }),
  };
}

function matchesAny(source: Source, one: Clause | z.infer<typeof should>): boolean {
  return "bool" in one ? one.bool.should.some((alternative) => matches(source, alternative)) : matches(source, one);
}

/** A phrase of neighbouring characters' pairs is found where a value, folded, holds the string. */
function matches(source: Source, one: Clause): boolean {
  if ("multi_match" in one) {
    const wanted = foldToString(one.multi_match.query, folder);
    const isCharacter = [...wanted].length === 1;
    return one.multi_match.fields.some((field) => {
      const [name = "", subfield] = field.replace(/\^\d+$/u, "").split(".");
      if ((subfield === "character") !== isCharacter) throw new Error(`${field} is the wrong field for ${wanted}`);
      return valuesOf(source, name).some((value) => foldToString(String(value), folder).includes(wanted));
    });
  }
  if ("term" in one) {
    return Object.entries(one.term).every(([name, value]) =>
      name.endsWith(".whole")
        ? valuesOf(source, name.replace(/\.whole$/u, "")).some((own) => foldToString(String(own), folder) === value)
        : valuesOf(source, name).includes(value),
    );
  }
  if ("terms" in one) {
    return Object.entries(one.terms).every(([name, any]) =>
      any.some((value) => valuesOf(source, name).includes(value)),
    );
  }
  return Object.entries(one.range).every(
    ([name, { gte, lte }]) => gte <= String(source[name]) && String(source[name]) <= lte,
  );
}

function valuesOf(source: Source, field: string): readonly unknown[] {
  const value = source[field.replace(/\.name$/u, "")];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

function compareSorts(
  a: readonly (string | number)[],
  b: readonly (string | number)[],
  keys: readonly (readonly [string, string])[],
): number {
  for (const [at, [, direction]] of keys.entries()) {
    const [left = "", right = ""] = [a[at], b[at]];
    if (left !== right) return (left < right ? -1 : 1) * (direction === "asc" ? 1 : -1);
  }
  return 0;
}

function aggregate(found: readonly Source[], aggs: NonNullable<SearchBody["aggs"]>): object {
  return Object.fromEntries(
    Object.entries(aggs).map(([name, wanted]) => {
      const keyOf = (value: unknown) => ("terms" in wanted ? value : String(value).slice(0, 7));
      const field = "terms" in wanted ? wanted.terms.field : wanted.date_histogram.field;
      const groups = new Map<unknown, Source[]>();
      for (const source of found) {
        for (const value of valuesOf(source, field)) {
          groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), source]);
        }
      }
      const buckets = [...groups].map(([key, own]) => ({
        key: "terms" in wanted ? key : Date.parse(`${String(key)}-01`),
        ...(!("terms" in wanted) && { key_as_string: key }),
        doc_count: own.length,
        ...("terms" in wanted && wanted.aggs && aggregate(own, wanted.aggs)),
      }));
      const isByKey = !("terms" in wanted) || wanted.terms.order !== undefined;
      return [
        name,
        {
          buckets: buckets.sort(
            (a, b) => (isByKey ? 0 : b.doc_count - a.doc_count) || (String(a.key) < String(b.key) ? -1 : 1),
          ),
        },
      ];
    }),
  );
}
