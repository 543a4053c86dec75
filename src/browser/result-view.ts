import type { Answer } from "../search/answer.ts";
import type { SearchEngine } from "../search/engine.ts";
import { type Question, SORTS } from "../search/question.ts";
import { addressOf } from "./address.ts";
import { csvFile, risFile, saveFile } from "./download-list.ts";
import { element, fillIn } from "./elements.ts";
import { renderBylines, renderFacets } from "./render-facets.ts";
import { renderHistogram } from "./render-histogram.ts";
import { renderPager } from "./render-pager.ts";
import { renderResults } from "./render-results.ts";
import type { SearchStrings } from "./search-strings.ts";

/** The parts of the page that show what was found. */
export interface ResultView {
  readonly showPrompt: () => void;
  readonly showLoading: () => void;
  readonly showAnswer: (answer: Answer) => void;
  readonly showFailure: (reason: string, retry: () => void) => void;
}

const SORT_STRINGS = {
  relevance: "sortRelevance",
  newest: "sortNewest",
  oldest: "sortOldest",
} as const satisfies Readonly<Record<Question["sort"], keyof SearchStrings>>;

/** The view onto the page's #search-status, #search-results, #search-facets and #search-pager. */
export function createResultView(
  root: string,
  strings: SearchStrings,
  connect: () => Promise<SearchEngine>,
  go: (question: Question) => void,
): ResultView {
  const place = (id: string) => document.getElementById(id) ?? element("div", {});
  const status = place("search-status");
  const results = place("search-results");
  const facets = place("search-facets");
  const pager = place("search-pager");
  const fold = createFold(strings);
  const fill = (answer: Answer | undefined, ...message: readonly (Node | string)[]) => {
    status.replaceChildren(...message);
    results.replaceChildren(...(answer ? renderResults(answer, root, strings) : []));
    facets.replaceChildren();
    if (answer && answer.total > 0) {
      facets.append(
        fold.wrap(
          renderSort(answer, strings, go),
          ...renderHistogram(answer, strings, go),
          ...renderFacets(answer, strings),
          bylineFacet(answer, strings, connect),
          renderDownloads(answer, root, strings, connect),
        ),
      );
    }
    pager.replaceChildren(...(answer ? renderPager(answer, strings) : []));
    results.removeAttribute("aria-busy");
  };
  return {
    showPrompt: () =>
      fill(undefined, strings.prompt, element("p", { attributes: { class: "search-help" } }, strings.help)),
    showLoading: () => {
      results.setAttribute("aria-busy", "true");
      if (results.childElementCount === 0) {
        status.textContent = strings.loading;
      }
    },
    showAnswer: (answer) => {
      if (answer.results[0] !== undefined) {
        results.setAttribute("start", String(answer.first));
      }
      fill(answer, ...renderStatus(answer, strings));
    },
    showFailure: (reason, retry) =>
      fill(undefined, fillIn(strings.failed, { reason }), " ", retryButton(strings, retry)),
  };
}

/**
 * The fold around order, histogram and facets: on a narrow screen it is closed, so that results are seen first, until
 * the reader opens it; then it stays open from answer to answer. Beside the results there is room for it.
 */
function createFold(strings: SearchStrings): { readonly wrap: (...parts: readonly Node[]) => HTMLElement } {
  const isRoomy = matchMedia(ROOMY);
  let isOpen = false;
  return {
    wrap: (...parts) => {
      const summary = element("summary", { attributes: { class: "facet-fold-title" } }, strings.filters);
      const fold = element("details", { attributes: { class: "facet-fold" } }, summary, ...parts);
      fold.open = isOpen || isRoomy.matches;
      fold.addEventListener("toggle", () => {
        isOpen = fold.open && !isRoomy.matches;
      });
      return fold;
    },
  };
}

/** Where search.css sets the facets beside the results. */
const ROOMY = "(min-width: 64rem)";

function renderStatus(answer: Answer, strings: SearchStrings): readonly Node[] {
  const { total, first, results, question } = answer;
  const counted = fillIn(
    total === 0
      ? strings.noResults
      : total === 1
        ? strings.resultsOne
        : results.length < total
          ? strings.resultsRange
          : strings.results,
    { count: total, first, last: first + results.length - 1, query: question.query },
  );
  const lines = [
    counted,
    // That no article holds the letters zh helps no one who is shown what they stand for.
    ...(answer.suggestions.length > 0 ? [] : answer.missing).map((term) => fillIn(strings.noSuchTerm, { term })),
    ...answer.hints.map(({ key, details }) => fillIn(strings[key], details)),
    ...answer.failures.map((name) => fillIn(strings.shardFailed, { name })),
  ];
  return [...lines.map((line) => element("p", {}, line)), ...renderSuggestions(answer, strings)];
}

function renderSuggestions({ suggestions, question }: Answer, strings: SearchStrings): readonly Node[] {
  const links = suggestions.flatMap((suggestion, place) => {
    const href = addressOf({ ...question, query: suggestion, page: 1 });
    const link = element("a", { attributes: { href, "data-search": href, lang: "zh-Hans" } }, suggestion);
    return place === 0 ? [link] : [" · ", link];
  });
  const [before = "", after = ""] = strings.didYouMean.split("{suggestion}");
  return links.length === 0 ? [] : [element("p", {}, before, ...links, after)];
}

function renderSort(answer: Answer, strings: SearchStrings, go: (question: Question) => void): HTMLElement {
  const { question } = answer;
  const select = element(
    "select",
    { attributes: { id: "search-sort" } },
    ...SORTS.map((sort) => {
      const selected: Record<string, string> = sort === question.sort ? { selected: "" } : {};
      return element("option", { attributes: { value: sort, ...selected } }, strings[SORT_STRINGS[sort]]);
    }),
  );
  select.addEventListener("change", () => {
    const sort = SORTS.find((known) => known === select.value);
    if (sort !== undefined) {
      go({ ...question, sort, page: 1 });
    }
  });
  const label = element("label", { attributes: { for: "search-sort" } }, strings.sortLabel);
  return element("p", { attributes: { class: "search-sort" } }, label, " ", select);
}

/** The bylines are counted when the reader opens the facet: it takes a file of its own. */
function bylineFacet(answer: Answer, strings: SearchStrings, connect: () => Promise<SearchEngine>): HTMLElement {
  const summary = element("summary", { attributes: { class: "facet-title" } }, strings.facetByline);
  const details = element("details", { attributes: { class: "facet" } }, summary);
  details.addEventListener(
    "toggle",
    async () => {
      const engine = await connect();
      details.append(renderBylines(await engine.bylines(answer.question.query), answer, strings));
    },
    { once: true },
  );
  return details;
}

/** The whole list, not just the page of it that is shown. */
function renderDownloads(
  answer: Answer,
  root: string,
  strings: SearchStrings,
  connect: () => Promise<SearchEngine>,
): HTMLElement {
  const site = new URL(root, location.href).href;
  const button = (text: string, fileOf: typeof csvFile) => {
    const save = async () => {
      made.disabled = true;
      try {
        const engine = await connect();
        saveFile(fileOf(await engine.list(answer.question), site));
      } catch (error) {
        made.after(" ", fillIn(strings.failed, { reason: error instanceof Error ? error.message : String(error) }));
      }
      made.disabled = false;
    };
    const made = element("button", { attributes: { type: "button" }, onClick: () => void save() }, text);
    return made;
  };
  return element(
    "p",
    { attributes: { class: "search-downloads" } },
    button(strings.downloadCsv, csvFile),
    " ",
    button(strings.downloadRis, risFile),
  );
}

function retryButton(strings: SearchStrings, retry: () => void): HTMLButtonElement {
  return element("button", { attributes: { type: "button" }, onClick: retry }, strings.retry);
}
