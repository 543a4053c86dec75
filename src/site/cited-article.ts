import type { Config } from "../model/config.ts";
import type { ArticleEntry } from "./catalog-entries.ts";
import { type Reference, referenceOf } from "./citation.ts";
import { type CitationFormat, type DownloadLink, downloadLinks, recordFile } from "./citation-formats.ts";
import { createRecordForms } from "./record-form.ts";

/** Cites articles. */
export interface Citer {
  readonly referenceTo: (entry: ArticleEntry) => Reference;
  /** The links that download a reference, one for each of `citationFormats`. */
  readonly downloads: (reference: Reference) => readonly DownloadLink[];
  /** A file of references. */
  readonly file: (references: readonly Reference[], format: CitationFormat) => string;
}

/** Cites the articles of one issue, each once: its own page and the files show the same reference. */
export function createCiter(config: Pick<Config, "baseUrl" | "compact">): Citer {
  const cited = new Map<ArticleEntry, Reference>();
  const { inFile, inAddress } = createRecordForms();
  return {
    referenceTo: (entry) => {
      const reference = cited.get(entry) ?? referenceOf(entry, config);
      cited.set(entry, reference);
      return reference;
    },
    downloads: (reference) => downloadLinks(reference, inAddress),
    file: (references, format) => recordFile(references, format, inFile),
  };
}
