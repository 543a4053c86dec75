import type { Config } from "../model/config.ts";
import type { ArticleEntry, FullArticleEntry, FullIssueEntry } from "./catalog-entries.ts";
import { type Reference, referenceOf } from "./citation.ts";
import { type CitationFormat, type DownloadLink, downloadLinks, recordFile } from "./citation-formats.ts";
import { jumpingTexts } from "./jump-view.ts";
import { createRecordForms } from "./record-form.ts";

/** Cites articles. */
export interface Citer {
  readonly referenceTo: (entry: FullArticleEntry) => Reference;
  /** Whether a text that began on another page goes on in the article: its reference is that of the text. */
  readonly isContinuation: (entry: FullArticleEntry) => boolean;
  /** The links that download a reference, one for each of `citationFormats`. */
  readonly downloads: (reference: Reference) => readonly DownloadLink[];
  /** A file of references. */
  readonly file: (references: readonly Reference[], format: CitationFormat) => string;
}

/** Cites the articles of an issue, each once: its own page and the issue's files show the same reference. */
export function createCiter(issue: FullIssueEntry, config: Pick<Config, "baseUrl" | "compact">): Citer {
  const cited = new Map<ArticleEntry, Reference>();
  const texts = textsOf(issue);
  const { inFile, inAddress } = createRecordForms();
  return {
    referenceTo: (entry) => {
      const reference = cited.get(entry) ?? referenceOf(entry, config, texts.get(entry));
      cited.set(entry, reference);
      return reference;
    },
    isContinuation: (entry) => (texts.get(entry)?.[0] ?? entry) !== entry,
    downloads: (reference) => downloadLinks(reference, inAddress),
    file: (references, format) => recordFile(references, format, inFile),
  };
}

/** The parts of texts that run over several pages, by each of them. */
function textsOf(issue: FullIssueEntry): ReadonlyMap<ArticleEntry, readonly [ArticleEntry, ...ArticleEntry[]]> {
  const texts = new Map<ArticleEntry, readonly [ArticleEntry, ...ArticleEntry[]]>();
  for (const [first, ...others] of jumpingTexts(issue)) {
    if (first !== undefined) for (const part of [first, ...others]) texts.set(part, [first, ...others]);
  }
  return texts;
}
