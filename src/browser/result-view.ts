import type { Answer } from "../search/answer.ts";
import { type Question, RESULTS_A_PAGE } from "../search/question.ts";
import { fillIn } from "../text/fill-in.ts";
import { addressOf } from "./address.ts";
import { element } from "./elements.ts";
import { keepFocus } from "./keep-focus.ts";
import { renderFailure } from "./render-failure.ts";
import type { RenderFilters } from "./render-filters.ts";
import { renderPager } from "./render-pager.ts";
import { renderResults } from "./render-results.ts";
import type { SearchStrings } from "./search-strings.ts";

/** The parts of the page that show what was found. */
export interface ResultView {
  readonly showPrompt: () => void;
  readonly showLoading: () => void;
  /** Shows what is known of an answer before all of it is. */
  readonly showPart: (part: Answer) => void;
  /** `retry` asks again where something could not be read. */
  readonly showAnswer: (answer: Answer, retry: () => void) => void;
  /** Shows what stands beside the answer that is shown: what may come later. */
  readonly showFilters: (answer: Answer) => void;
  readonly showFailure: (reason: string, retry: () => void) => void;
}

/**
 * The view onto the page's #search-status, #search-results, #search-facets and #search-pager. `filters` renders what stands in
 * the facets; where its script could not be had, nothing does.
 */
export function createResultView(
  root: string,
  strings: SearchStrings,
  filters: () => RenderFilters | undefined,
): ResultView {
  const place = (id: string) => document.getElementById(id) ?? element("div", {});
  const status = place("search-status");
  const results = place("search-results");
  const facets = place("search-facets");
  const showFilters = createFacetView(facets, filters);
  const pager = place("search-pager");
  // What was asked may be gone from the page with what asked it.
  status.tabIndex = -1;
  const fill = (answer: Answer | undefined, ...message: readonly (Node | string)[]) => {
    keepFocus([status, results, facets, pager], () => {
      tell(status, message);
      results.classList.remove("outdated");
      results.setAttribute("start", String(answer?.first ?? 1));
      putResults(results, answer ? renderResults(answer, root, strings) : []);
      showFilters(answer);
      pager.replaceChildren(...(answer ? renderPager(answer, strings) : []));
    });
  };
  const fillAndRest = (...given: Parameters<typeof fill>) => {
    fill(...given);
    results.removeAttribute("aria-busy");
  };
  return {
    showPrompt: () => fillAndRest(undefined, strings.prompt, helpLine(strings)),
    showLoading: () => {
      results.setAttribute("aria-busy", "true");
      results.classList.add("outdated");
      if (results.childElementCount === 0) {
        keepFocus([status], () => {
          status.textContent = strings.loading;
        });
      }
    },
    showPart: (part) => {
      const message = [element("p", {}, countText(part, strings))];
      if (part.results.length > 0) fill(part, ...message);
      // Above the results of another question it would be taken for theirs.
      else if (results.childElementCount === 0) keepFocus([status], () => tell(status, message));
    },
    showAnswer: (answer, retry) => fillAndRest(answer, ...renderStatus(answer, strings, retry)),
    showFilters,
    showFailure: (reason, retry) =>
      fillAndRest(undefined, ...renderFailure({ messages: [strings.failed], reasons: [reason] }, strings, retry)),
  };
}

/** What shows the facets of an answer, or none. What a part of the answer has brought stays: a reader may have opened it by now. */
function createFacetView(place: HTMLElement, filters: () => RenderFilters | undefined): (answer?: Answer) => void {
  let shown = "";
  return (answer) => {
    const render = answer && answer.total > 0 ? filters() : undefined;
    const wanted = render && answer ? JSON.stringify([answer.question, answer.facets]) : "";
    if (wanted !== "" && wanted === shown) return;
    shown = wanted;
    place.replaceChildren(...(render && answer ? [render(answer)] : []));
  };
}

/** Puts results into the list. Where they stand there already, a reader may be on one of them: only the snippets are put in. */
function putResults(list: HTMLElement, results: readonly HTMLElement[]): void {
  const addressesOf = (shown: Iterable<Element>) => Array.from(shown, (one) => one.querySelector("a")?.href).join("\n");
  const snippetOf = (result: Element | undefined) => result?.querySelector(".search-result-snippet");
  if (addressesOf(list.children) !== addressesOf(results)) {
    list.replaceChildren(...results);
    return;
  }
  for (const [place, result] of results.entries()) {
    const [shown, made] = [snippetOf(list.children[place]), snippetOf(result)];
    if (made) shown?.replaceWith(made);
  }
}

/** Puts a message into a status line; not once more where it stands there, since a screen reader would say it again. */
function tell(status: HTMLElement, message: readonly (Node | string)[]): void {
  const wanted = element("div", {}, ...message);
  const isTold = wanted.textContent === status.textContent && wanted.querySelector("button") === null;
  if (!isTold) status.replaceChildren(...wanted.childNodes);
}

function renderStatus(answer: Answer, strings: SearchStrings, retry: () => void): readonly Node[] {
  const { total, failures } = answer;
  const lines = [
    // Where a part could not be read, none found is none known.
    ...(total > 0 || failures.length === 0 ? [countText(answer, strings)] : []),
    // That no article holds the letters zh helps no one who is shown what they stand for.
    ...(answer.suggestions.length > 0 ? [] : answer.missing).map((term) => fillIn(strings.noSuchTerm, { term })),
    ...answer.hints.map(({ key, details }) => fillIn(strings[key], details)),
  ];
  return [
    ...lines.map((line) => element("p", {}, line)),
    ...renderFailures(answer, strings, retry),
    ...renderSuggestions(answer, strings),
    ...renderRelaxed(answer, strings),
    ...(total === 0 ? [helpLine(strings)] : []),
  ];
}

function countText({ total, first, results, question }: Answer, strings: SearchStrings): string {
  // Before the results come, so many are on their way.
  const last = results.length > 0 ? first + results.length - 1 : Math.min(total, first + RESULTS_A_PAGE - 1);
  const wording =
    total === 0
      ? strings.noResults
      : total === 1
        ? strings.resultsOne
        : last - first + 1 < total
          ? strings.resultsRange
          : strings.results;
  return fillIn(wording, { count: total, first, last, query: question.query });
}

/** What could not be read, and what that means. */
function renderFailures(answer: Answer, strings: SearchStrings, retry: () => void): readonly Node[] {
  const { total, question, failures, orderFailures } = answer;
  const unread = total === 0 ? fillIn(strings.noResultsRead, { query: question.query }) : strings.shardFailed;
  const messages = [
    ...(failures.length > 0 ? [unread] : []),
    ...(orderFailures.length > 0 ? [strings.orderFailed] : []),
  ];
  return messages.length === 0
    ? []
    : renderFailure({ messages, reasons: [...failures, ...orderFailures] }, strings, retry);
}

/** How a query may be written. */
function helpLine(strings: SearchStrings): HTMLElement {
  return element("p", { attributes: { class: "search-help" } }, strings.help);
}

function renderSuggestions({ suggestions, question }: Answer, strings: SearchStrings): readonly Node[] {
  const links = suggestions.flatMap((suggestion, place) => {
    const link = queryLink({ ...question, query: suggestion, page: 1 });
    return place === 0 ? [link] : [" · ", link];
  });
  const [before = "", after = ""] = strings.didYouMean.split("{suggestion}");
  return links.length === 0 ? [] : [element("p", {}, before, ...links, after)];
}

function renderRelaxed({ relaxed, question }: Answer, strings: SearchStrings): readonly Node[] {
  if (relaxed === undefined) return [];
  const link = queryLink({ ...question, query: relaxed.query, page: 1 });
  const [before = "", after = ""] = fillIn(strings.relaxed, { count: relaxed.total, query: "{query}" }).split(
    "{query}",
  );
  return [element("p", {}, before, link, after)];
}

/** A link that asks another question, and shows its query. */
function queryLink(question: Question): HTMLElement {
  const href = addressOf(question);
  return element("a", { attributes: { href, "data-search": href, lang: "zh-Hans" } }, question.query);
}
