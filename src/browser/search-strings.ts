/**
 * The interface strings the search page's script needs, with the English wording as an example. The site writes them,
 * in its own language, as JSON into `<script type="application/json" id="search-strings">`; `{name}` is filled in.
 */
export const searchStrings = {
  loading: "Searching…",
  prompt: "Type a word, a name or a phrase.",
  resultsOne: "1 article",
  results: "{count} articles",
  resultsRange: "{first}–{last} of {count} articles",
  noResults: "No article holds {query}.",
  noSuchTerm: "{term} does not occur anywhere in the archive.",
  didYouMean: "Did you mean {suggestion}?",
  failed: "The search failed: {reason}",
  shardFailed: "Part of the index could not be read: {name}. The results may lack some articles.",
  retry: "Try again",
  page: "Page {page}",
  uncertainDate: "about {date}",
  sortRelevance: "Best first",
  sortNewest: "Newest first",
  sortOldest: "Oldest first",
  sortLabel: "Order",
  facetNewspaper: "Newspaper",
  facetYear: "Year",
  facetPage: "Page",
  facetKind: "Kind",
  facetByline: "Byline",
  facetRemove: "Remove filter {value}",
  filters: "Order and narrow the results",
  kindNews: "News",
  kindPhoto: "Photo",
  kindNotice: "Notice",
  kindTeaser: "Teaser",
  histogram: "Articles by date; drag to choose a period",
  pagerPrevious: "Previous",
  pagerNext: "Next",
  pagerLabel: "Pages of results",
  downloadCsv: "Results as CSV",
  downloadRis: "Results as RIS",
  hintUnclosedQuote: "The quotation mark is not closed; the rest was taken as one phrase.",
  hintUnknownFilter: "{filter} is not a filter; it was searched as text.",
  hintEmptyFilter: "{filter} lacks a value.",
  hintNothingToFind: "There is nothing to search for in punctuation alone.",
  hintOnlyNegative: "Give at least one word to look for beside those to leave out.",
  hintYearAsText: "{year} was searched as text; with other words it limits them to that year.",
  hintTooLong: "Only the first {count} characters were searched.",
  help: 'All words must occur · "exact phrase" · -without · title: by: paper: page: kind: · 2021 · 2021-01..2021-03',
} as const;

/** The strings by key, in the site's language. */
export type SearchStrings = Readonly<Record<keyof typeof searchStrings, string>>;

/** The strings the article page's script needs, from `<script type="application/json" id="reading-strings">`. */
export const readingStrings = {
  hits: "Hit {index} of {count}",
  previousHit: "Previous hit",
  nextHit: "Next hit",
  clearHits: "Remove highlighting",
  copied: "Copied",
  copyFailed: "Could not copy; please select the text yourself.",
} as const;
