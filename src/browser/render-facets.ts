import type { Answer } from "../search/answer.ts";
import type { FacetCount } from "../search/facets.ts";
import { fillIn } from "../text/fill-in.ts";
import { addressOf } from "./address.ts";
import { element } from "./elements.ts";
import {
  bylineFilter,
  type Filter,
  KIND_STRINGS,
  kindFilter,
  pageFilter,
  paperFilter,
  yearFilter,
} from "./filter-text.ts";
import { addFilter, hasFilter, removeFilter } from "./query-text.ts";
import type { SearchStrings } from "./search-strings.ts";

/** A facet ready to be shown. */
interface Facet {
  readonly heading: string;
  readonly values: readonly FacetValue[];
}

interface FacetValue {
  readonly text: string;
  readonly filter: Filter;
  readonly count: number;
  /** Whether the query has the filter. */
  readonly isSet: boolean;
}

/** The facets as groups of links; each adds its filter to the query, or takes it out again. */
export function renderFacets(answer: Answer, strings: SearchStrings): readonly Node[] {
  const { facets, newspapers } = answer;
  const groups: readonly Facet[] = [
    {
      heading: strings.facetNewspaper,
      values: valuesOf(facets.papers, answer, {
        textOf: (slug) => newspapers[slug] ?? slug,
        filterOf: (slug) => paperFilter(slug, newspapers, strings),
      }),
    },
    { heading: strings.facetYear, values: withPeriods(yearValues(answer, strings), answer) },
    {
      heading: strings.facetPage,
      values: valuesOf(facets.pages, answer, {
        textOf: (page) => fillIn(strings.page, { page }),
        filterOf: (page) => pageFilter(page, strings),
      }),
    },
    {
      heading: strings.facetKind,
      values: valuesOf(facets.kinds, answer, {
        textOf: (kind) => strings[KIND_STRINGS[kind]],
        filterOf: (kind) => kindFilter(kind, strings),
      }),
    },
  ];
  return groups.filter(({ values }) => isUseful(values)).map((facet) => renderFacet(facet, answer, strings));
}

/** The byline facet, to be shown once its counts are there. */
export function renderBylines(
  bylines: readonly FacetCount<string>[],
  answer: Answer,
  strings: SearchStrings,
): HTMLUListElement {
  const values = valuesOf(bylines, answer, {
    textOf: (name) => name,
    filterOf: (name) => bylineFilter(name, strings),
  });
  return renderValues(values, answer, strings);
}

/** What a facet's values are called, and the filters by them. */
interface Naming<Value> {
  readonly textOf: (value: Value) => string;
  readonly filterOf: (value: Value) => Filter;
}

function valuesOf<Value>(
  counts: readonly FacetCount<Value>[],
  { question }: Answer,
  { textOf, filterOf }: Naming<Value>,
): readonly FacetValue[] {
  return counts.map(({ value, count }) => {
    const filter = filterOf(value);
    return { text: textOf(value), filter, count, isSet: hasFilter(question.query, filter) };
  });
}

/** A year that stands alone in a query is text: whether it is a filter, the answer tells. */
function yearValues({ facets, periods }: Answer, strings: SearchStrings): readonly FacetValue[] {
  return facets.years.map(({ value, count }) => {
    const filter = yearFilter(value, strings);
    return { text: value, filter, count, isSet: periods.some((period) => isWritten(period, filter)) };
  });
}

function isWritten(period: string, { text, others }: Filter): boolean {
  return period === text || others.includes(period);
}

/** Before the years, the other times that the query is limited to, so that they can be taken out. */
function withPeriods(years: readonly FacetValue[], { periods, total }: Answer): readonly FacetValue[] {
  const limits = periods
    .filter((period) => years.every(({ filter }) => !isWritten(period, filter)))
    .map((period) => ({
      text: period.replace("..", "—"),
      filter: { text: period, others: [] },
      count: total,
      isSet: true,
    }));
  // A single year says no more than the limits, unless it is a filter itself.
  const isKnown = limits.length > 0 && !isUseful(years);
  return isKnown ? limits : [...limits, ...years];
}

/** One value all articles share tells nothing, unless it is a filter that can be taken out. */
function isUseful(values: readonly FacetValue[]): boolean {
  return values.length > 1 || values.some(({ isSet }) => isSet);
}

function renderFacet(facet: Facet, answer: Answer, strings: SearchStrings): HTMLElement {
  return element(
    "section",
    { attributes: { class: "facet" } },
    element("h2", { attributes: { class: "facet-title" } }, facet.heading),
    renderValues(facet.values, answer, strings),
  );
}

function renderValues(values: readonly FacetValue[], answer: Answer, strings: SearchStrings): HTMLUListElement {
  const { question } = answer;
  return element(
    "ul",
    { attributes: { class: "facet-values" } },
    ...values.map(({ text, filter, count, isSet }) => {
      const query = isSet ? removeFilter(question.query, filter) : addFilter(question.query, filter);
      const href = addressOf({ ...question, query, page: 1 });
      const label: Record<string, string> = isSet
        ? { "aria-current": "true", "aria-label": fillIn(strings.facetRemove, { value: text }) }
        : {};
      const link = element("a", { attributes: { href, "data-search": href, ...label } }, text);
      return element("li", {}, link, " ", element("span", { attributes: { class: "facet-count" } }, String(count)));
    }),
  );
}
