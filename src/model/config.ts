/** The interface's languages, as BCP 47 names them. */
export type Language = "zh-Hans" | "en";

/** `xianbao.config.yml` with the command line's options applied. */
export interface Config {
  /** The site's title. */
  readonly title: string;
  readonly description?: string;
  /** Of the interface; newspaper text is always Chinese. */
  readonly language: Language;
  /** Where the site will be published, ending in `/`; absent where it is not known. Needed for feeds, sitemap and full citations. */
  readonly baseUrl?: string;
  /** The repository in which readers report errors, e.g. `https://github.com/county/archive`. */
  readonly repositoryUrl?: string;
  /** Where readers write who have no account there, e.g. `bianji@example.org`; of both, readers are given this one. */
  readonly contactEmail?: string;
  /**
   * An OpenSearch index that readers' browsers ask instead of the site's own, without a slash at its end, e.g.
   * `https://search.example.org/xianbao`; filled with what `xianbao export --opensearch` writes.
   */
  readonly openSearchUrl?: string;
  /** For hosts that take few files: articles and people are sections of other pages, and the search index is packed. */
  readonly compact?: boolean;
}
