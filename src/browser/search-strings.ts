/**
 * Names of the interface's words that the search page's script needs. The site writes them, in its own language, as JSON into
 * `<script type="application/json" id="search-strings">`; `{name}` in them is filled in.
 */
export const SEARCH_STRINGS = [
  "questionTitle",
  "loading",
  "prompt",
  "resultsOne",
  "results",
  "resultsRange",
  "noResults",
  "noResultsRead",
  "noSuchTerm",
  "didYouMean",
  "relaxed",
  "failed",
  "shardFailed",
  "orderFailed",
  "failureDetails",
  "retry",
  "page",
  "uncertainDate",
  "sortRelevance",
  "sortNewest",
  "sortOldest",
  "sortLabel",
  "facetNewspaper",
  "facetYear",
  "facetPage",
  "facetKind",
  "facetByline",
  "facetRemove",
  "filterPaper",
  "filterPage",
  "filterKind",
  "filterBy",
  "filterYear",
  "filters",
  "kindNews",
  "kindPhoto",
  "kindNotice",
  "kindTeaser",
  "histogram",
  "periodFrom",
  "periodTo",
  "periodApply",
  "periodForm",
  "pagerPrevious",
  "pagerNext",
  "pagerLabel",
  "downloadCsv",
  "downloadRis",
  "hintUnclosedQuote",
  "hintUnknownFilter",
  "hintEmptyFilter",
  "hintNothingToFind",
  "hintOnlyNegative",
  "hintYearAsText",
  "hintTooLong",
  "hintTooMany",
  "hintNegativeFilter",
  "hintRangeAsTime",
  "help",
] as const;

/** The words by name, in the site's language. */
export type SearchStrings = Readonly<Record<(typeof SEARCH_STRINGS)[number], string>>;

/** The same of the article page's script, from `<script type="application/json" id="reading-strings">`. */
export const READING_STRINGS = [
  "hits",
  "hitsInOriginal",
  "previousHit",
  "nextHit",
  "clearHits",
  "quote",
  "copied",
  "copyFailed",
] as const;

/** The strings by these names. */
export type ReadingStrings = Readonly<Record<(typeof READING_STRINGS)[number], string>>;
