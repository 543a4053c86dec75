import type { Traffic } from "../io/load-shards.ts";
import type { Result } from "../search/answer.ts";
import type { Found } from "../search/find-articles.ts";
import type { Query } from "../search/query.ts";
import type { Strings } from "../site/strings.ts";
import { fillIn } from "../text/fill-in.ts";

/** What a query found, as `--json` prints it. */
export interface SearchReport extends Traffic {
  readonly query: string;
  readonly total: number;
  readonly results: readonly {
    readonly url: string;
    readonly headline: string;
    readonly date: string;
    readonly snippet: string;
  }[];
}

/** A result without what marks its words. */
export function reportResult({ url, title, date, snippet }: Result): SearchReport["results"][number] {
  const join = (segments: Result["snippet"]) => segments.map((segment) => segment.text).join("");
  return { url, headline: join(title), date, snippet: join(snippet) };
}

/** The search page's words about a query: what of it occurs nowhere, and how it was understood. */
export function searchNotes(
  { hints }: Query,
  { total, missingWords, failures }: Found,
  strings: Strings["searchScript"],
): readonly string[] {
  // What occurs nowhere that could be read may occur elsewhere.
  const absent = total + failures.length === 0 ? missingWords : [];
  return [
    ...absent.map((term) => fillIn(strings.noSuchTerm, { term })),
    ...hints.map(({ key, details }) => fillIn(strings[key], details)),
  ];
}

/** The report as text, the notes below the number of articles. */
export function renderReport({ query, total, results }: SearchReport, notes: readonly string[]): string {
  const lines = results.map(({ url, headline, date, snippet }) => `${date} ${headline}\n  ${url}\n  ${snippet}`);
  return [`${query}: ${total}`, ...notes, ...lines].join("\n");
}
