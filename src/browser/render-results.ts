import type { Answer, Result } from "../search/answer.ts";
import type { Segment } from "../search/snippet.ts";
import { fillIn } from "../text/fill-in.ts";
import { element } from "./elements.ts";
import { KIND_STRINGS } from "./filter-text.ts";
import type { SearchStrings } from "./search-strings.ts";

/** The results as list items. A link carries the query on, so that the article can mark it. */
export function renderResults(answer: Answer, root: string, strings: SearchStrings): readonly HTMLLIElement[] {
  return answer.results.map((result) => renderResult(result, answer.question.query, root, strings));
}

/** Text with its hits in <mark>. */
export function renderSegments(segments: readonly Segment[]): readonly (Node | string)[] {
  return segments.map(({ text, hit }) => (hit ? element("mark", {}, text) : text));
}

function renderResult(result: Result, query: string, root: string, strings: SearchStrings): HTMLLIElement {
  const [address = "", section] = result.url.split("#");
  const href = `${root}${address}?${new URLSearchParams({ q: query })}${section === undefined ? "" : `#${section}`}`;
  const date = result.dateUncertain ? fillIn(strings.uncertainDate, { date: result.date }) : result.date;
  const facts = [
    result.newspaper,
    date,
    fillIn(strings.page, { page: result.page }),
    strings[KIND_STRINGS[result.kind]],
    ...result.bylines,
  ];
  return element(
    "li",
    { attributes: { class: "search-result" } },
    element(
      "h2",
      { attributes: { class: "search-result-title", lang: "zh-Hans" } },
      element("a", { attributes: { href } }, ...renderSegments(result.title)),
    ),
    element(
      "p",
      { attributes: { class: "search-result-snippet", lang: "zh-Hans" } },
      ...renderSegments(result.snippet),
    ),
    element("p", { attributes: { class: "search-result-facts" } }, ...spans(facts)),
  );
}

function spans(texts: readonly string[]): readonly (Node | string)[] {
  return texts.flatMap((text, index) => [...(index > 0 ? [" "] : []), element("span", {}, text)]);
}
