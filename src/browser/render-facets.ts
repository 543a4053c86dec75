import type { Answer } from "../search/answer.ts";
import type { FacetCount } from "../search/facets.ts";
import { fillIn } from "../text/fill-in.ts";
import { addressOf } from "./address.ts";
import { element } from "./elements.ts";
import { filterText, hasFilter, toggleFilter } from "./query-text.ts";
import { KIND_STRINGS } from "./render-results.ts";
import type { SearchStrings } from "./search-strings.ts";

/** A facet ready to be shown. */
interface Facet {
  readonly heading: string;
  readonly values: readonly { readonly text: string; readonly filter: string; readonly count: number }[];
}

/** The facets as groups of links; each adds its filter to the query, or takes it out again. */
export function renderFacets(answer: Answer, strings: SearchStrings): readonly Node[] {
  const { facets, newspapers } = answer;
  const groups: readonly Facet[] = [
    facetOf(strings.facetNewspaper, "paper", facets.papers, (slug) => newspapers[slug] ?? slug),
    withPeriods(
      facetOf(strings.facetYear, "", yearRanges(facets.years), (range) => range.slice(0, 4)),
      answer,
    ),
    facetOf(strings.facetPage, "page", facets.pages, (page) => fillIn(strings.page, { page })),
    facetOf(strings.facetKind, "kind", facets.kinds, (kind) => strings[KIND_STRINGS[kind]]),
  ];
  return groups.filter((facet) => isUseful(facet, answer)).map((facet) => renderFacet(facet, answer, strings));
}

/** The byline facet, to be shown once its counts are there. */
export function renderBylines(
  bylines: readonly FacetCount<string>[],
  answer: Answer,
  strings: SearchStrings,
): HTMLUListElement {
  return renderValues(
    facetOf(strings.facetByline, "by", bylines, (name) => name),
    answer,
    strings,
  );
}

function facetOf<Value extends string | number>(
  heading: string,
  name: string,
  counts: readonly FacetCount<Value>[],
  textOf: (value: Value) => string,
): Facet {
  const values = counts.map(({ value, count }) => ({
    text: textOf(value),
    filter: filterText(name, String(value)),
    count,
  }));
  return { heading, values };
}

/** Before the years, the times that the query is limited to, so that they can be taken out. */
function withPeriods(years: Facet, answer: Answer): Facet {
  const limits = answer.periods
    .filter((period) => years.values.every(({ filter }) => filter !== period))
    .map((period) => ({ text: period.replace("..", "—"), filter: period, count: answer.total }));
  // A single year says no more than the limits, unless it is a filter itself.
  const isKnown = limits.length > 0 && !isUseful(years, answer);
  return { ...years, values: isKnown ? limits : [...limits, ...years.values] };
}

/** A bare year is text when it stands alone, so years are written as ranges. */
function yearRanges(years: readonly FacetCount<string>[]): readonly FacetCount<string>[] {
  return years.map(({ value, count }) => ({ value: `${value}..${value}`, count }));
}

/** One value all articles share tells nothing, unless it is a filter that can be taken out. */
function isUseful({ values }: Facet, answer: Answer): boolean {
  return values.length > 1 || values.some(({ filter }) => hasFilter(answer.question.query, filter));
}

function renderFacet(facet: Facet, answer: Answer, strings: SearchStrings): HTMLElement {
  return element(
    "section",
    { attributes: { class: "facet" } },
    element("h2", { attributes: { class: "facet-title" } }, facet.heading),
    renderValues(facet, answer, strings),
  );
}

function renderValues(facet: Facet, answer: Answer, strings: SearchStrings): HTMLUListElement {
  const { question } = answer;
  return element(
    "ul",
    { attributes: { class: "facet-values" } },
    ...facet.values.map(({ text, filter, count }) => {
      const isSet = hasFilter(question.query, filter);
      const href = addressOf({ ...question, query: toggleFilter(question.query, filter), page: 1 });
      const label: Record<string, string> = isSet
        ? { "aria-current": "true", "aria-label": fillIn(strings.facetRemove, { value: text }) }
        : {};
      const link = element("a", { attributes: { href, "data-search": href, ...label } }, text);
      return element("li", {}, link, " ", element("span", { attributes: { class: "facet-count" } }, String(count)));
    }),
  );
}
