import { FILTERS_GLOBAL } from "./engine.ts";
import { keepPlace } from "./keep-place.ts";
import { createFilters } from "./render-filters.ts";

/*
 * What stands beside results, and the keys that go through them: a script of its own, which the page loads with the first
 * question, so that a reader who opens the page does not wait for it.
 */

Object.assign(globalThis, { [FILTERS_GLOBAL]: createFilters });

const [column, results] = ["search-facets", "search-results"].map((id) => document.getElementById(id));
if (column && results) keepPlace(column, results);
