import type { Answer } from "../search/answer.ts";
import type { SearchEngine } from "../search/engine.ts";
import { type Question, SORTS } from "../search/question.ts";
import { csvFile, risFile } from "./download-list.ts";
import { element } from "./elements.ts";
import { hasByline } from "./query-text.ts";
import { renderBylines, renderFacets } from "./render-facets.ts";
import { reasonOf, renderFailure } from "./render-failure.ts";
import { renderHistogram } from "./render-histogram.ts";
import { followKeys } from "./result-keys.ts";
import { saveFile } from "./save-file.ts";
import type { SearchStrings } from "./search-strings.ts";

/** Renders what stands beside an answer with results: order, histogram, facets, downloads. */
export type RenderFilters = (answer: Answer) => HTMLElement;

/** Makes what renders them, and remembers from answer to answer whether they are open. */
export type CreateFilters = (
  root: string,
  strings: SearchStrings,
  connect: () => Promise<SearchEngine>,
  go: (question: Question) => void,
) => RenderFilters;

const SORT_STRINGS = {
  relevance: "sortRelevance",
  newest: "sortNewest",
  oldest: "sortOldest",
} as const satisfies Readonly<Record<Question["sort"], keyof SearchStrings>>;

/** The filters of the search page: `search-filters.js` leaves this. From then on the arrow keys go through the results. */
export const createFilters: CreateFilters = (root, strings, connect, go) => {
  followKeys();
  const wrap = createFold(strings);
  return (answer) =>
    wrap(
      renderSort(answer, strings, go),
      ...renderHistogram(answer, strings, go),
      ...renderFacets(answer, strings),
      bylineFacet(answer, strings, connect),
      renderDownloads(answer, root, strings, connect),
    );
};

/**
 * The fold around order, histogram and facets: on a narrow screen it is closed, so that results are seen first, until
 * the reader opens it; then it stays open from answer to answer. Beside the results there is room for it.
 */
function createFold(strings: SearchStrings): (...parts: readonly Node[]) => HTMLElement {
  const isRoomy = matchMedia(ROOMY);
  let isOpen = false;
  return (...parts) => {
    const summary = element("summary", { attributes: { class: "facet-fold-title" } }, strings.filters);
    const fold = element("details", { attributes: { class: "facet-fold" } }, summary, ...parts);
    fold.open = isOpen || isRoomy.matches;
    fold.addEventListener("toggle", () => {
      isOpen = fold.open && !isRoomy.matches;
    });
    return fold;
  };
}

/** Where search.css sets the facets beside the results. */
const ROOMY = "(min-width: 64rem)";

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

/**
 * The bylines are counted when the reader opens the facet, since it takes a file of its own; at once where the query has a
 * byline, so that it can be taken out. After a failure they are counted when the facet is opened again.
 */
function bylineFacet(answer: Answer, strings: SearchStrings, connect: () => Promise<SearchEngine>): HTMLElement {
  const { query } = answer.question;
  const summary = element("summary", { attributes: { class: "facet-title" } }, strings.facetByline);
  const content = element("div", {});
  const details = element("details", { attributes: { class: "facet" } }, summary, content);
  const fill = async () => {
    if (!details.open) return;
    try {
      const engine = await connect();
      content.replaceChildren(renderBylines(await engine.bylines(query), answer, strings));
      details.removeEventListener("toggle", fill);
    } catch (error) {
      content.replaceChildren(...failureOf(error, strings));
    }
  };
  details.addEventListener("toggle", fill);
  details.open = hasByline(query);
  return details;
}

function failureOf(error: unknown, strings: SearchStrings): readonly Node[] {
  return renderFailure({ messages: [strings.failed], reasons: [reasonOf(error)] }, strings);
}

/** The whole list, not just the page of it that is shown. */
function renderDownloads(
  answer: Answer,
  root: string,
  strings: SearchStrings,
  connect: () => Promise<SearchEngine>,
): HTMLElement {
  const site = new URL(root, location.href).href;
  const told = element("div", { attributes: { role: "status" } });
  const button = (text: string, fileOf: typeof csvFile) => {
    const save = async () => {
      made.disabled = true;
      try {
        const engine = await connect();
        saveFile(fileOf(await engine.list(answer.question), site));
        told.replaceChildren();
      } catch (error) {
        told.replaceChildren(...failureOf(error, strings));
      }
      made.disabled = false;
    };
    const made = element("button", { attributes: { type: "button" }, onClick: () => void save() }, text);
    return made;
  };
  return element(
    "div",
    { attributes: { class: "search-downloads" } },
    button(strings.downloadCsv, csvFile),
    " ",
    button(strings.downloadRis, risFile),
    told,
  );
}
