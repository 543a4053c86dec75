import { everyWord } from "../search/query.ts";
import { createQuestionReader } from "../search/question-reader.ts";
import { fillIn } from "../text/fill-in.ts";
import { element, readStrings } from "./elements.ts";
import { markBlocks, markFolded } from "./mark-blocks.ts";
import type { ReadingStrings } from "./search-strings.ts";

/* Marks the words of `?q=` in an article, and adds a bar that goes from hit to hit. */

/** Lines of the page's text as filed. */
const FILED_LINES = ".source-lines li";

markQuery();

function markQuery(): void {
  // On a compact site the address names the article's section of the printed page; elsewhere it may name a paragraph.
  const named = document.getElementById(location.hash.slice(1))?.closest("article");
  const article = named ?? document.querySelector("article");
  const { folder, parseQuery } = createQuestionReader();
  const query = parseQuery(new URLSearchParams(location.search).get("q") ?? "");
  const words = everyWord(query.words);
  const strings = readStrings<keyof ReadingStrings>("reading-strings");
  const hits = article === null ? [] : markBlocks(article, words, folder);
  if (hits.length > 0) {
    showHitBar(hits, strings, strings.hits);
    return;
  }
  // What is searched, too: the lines as they were before they were corrected.
  const own = article?.querySelectorAll<HTMLElement>(FILED_LINES) ?? [];
  const filed = markFolded(own.length > 0 ? own : document.querySelectorAll<HTMLElement>(FILED_LINES), words, folder);
  if (filed.length > 0) showHitBar(filed, strings, strings.hitsInOriginal);
}

/** Shows the bar at the screen's foot; in the order of tabs it stands before the page's text. */
function showHitBar(hits: readonly (readonly HTMLElement[])[], strings: ReadingStrings, position: string): void {
  const status = element("span", { attributes: { role: "status" } });
  let current = -1;
  const goTo = (index: number) => {
    current = (index + hits.length) % hits.length;
    hits.forEach((marks, number) => {
      for (const mark of marks) {
        mark.toggleAttribute("data-current", number === current);
      }
    });
    hits[current]?.[0]?.scrollIntoView({ block: "center" });
    status.textContent = fillIn(position, { index: current + 1, count: hits.length });
  };
  const bar = element(
    "div",
    { attributes: { class: "hit-bar", role: "group" } },
    hitButton("↑", strings.previousHit, () => goTo(current - 1)),
    status,
    hitButton("↓", strings.nextHit, () => goTo(current + 1)),
    hitButton("×", strings.clearHits, () => {
      for (const mark of hits.flat()) {
        mark.replaceWith(...mark.childNodes);
      }
      bar.remove();
    }),
  );
  document.querySelector("main")?.prepend(bar);
  keepRoom(bar);
  goTo(0);
}

/** A button with a sign and a word; where there is little room the sign alone is seen. */
function hitButton(sign: string, word: string, onClick: () => void): HTMLButtonElement {
  return element(
    "button",
    { attributes: { type: "button", title: word }, onClick },
    element("span", { attributes: { "aria-hidden": "true" } }, sign),
    element("span", { attributes: { class: "hit-word" } }, word),
  );
}

/** While the bar is shown the page has room for it at its end, and what is scrolled to does not come to lie under it. */
function keepRoom(bar: HTMLElement): void {
  const { style } = document.documentElement;
  new ResizeObserver(() => style.setProperty("--hit-bar", `${bar.offsetHeight}px`)).observe(bar);
}
