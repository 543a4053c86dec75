import type { Config } from "../model/config.ts";
import type { ArticleEntry } from "./catalog.ts";
import { type Reference, referenceOf } from "./citation.ts";
import { type DownloadLink, downloadLinks, recordsOf } from "./citation-formats.ts";

/** An article's reference, as text and for reference managers. */
export interface CitedArticle {
  readonly reference: Reference;
  /** One for each of `citationFormats`, in their order. */
  readonly records: readonly string[];
  readonly downloads: () => readonly DownloadLink[];
}

/** Cites an article. */
export type Citer = (entry: ArticleEntry) => CitedArticle;

/**
 * Cites the articles of one issue, each once: its own page and the files show the same records. What comes back
 * in all of them is escaped once.
 */
export function createCiter(config: Pick<Config, "baseUrl" | "compact">): Citer {
  const cited = new Map<ArticleEntry, CitedArticle>();
  const escaped = new Map<string, string>();
  return (entry) => {
    const known = cited.get(entry);
    if (known !== undefined) return known;
    const reference = referenceOf(entry, config);
    const records = recordsOf(reference);
    const made = { reference, records, downloads: () => downloadLinks(reference, records, escaped) };
    cited.set(entry, made);
    return made;
  };
}
