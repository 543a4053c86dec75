/**
 * Brings a reader who comes back from an article to where the results stood: the browser itself tries before there are any.
 * The place is kept with the page's entry in the history; where another question is asked before there are results, its entry has none.
 * `column` beside the results is filled before or after them; until an answer is whole, they are busy.
 */
export function keepPlace(column: Element, results: Element): void {
  addEventListener("pagehide", () => history.replaceState({ top: scrollY }, ""));
  if (readPlace(history.state) === undefined) return;
  const observer = new MutationObserver(() => {
    if (column.childElementCount === 0 || results.hasAttribute("aria-busy")) return;
    observer.disconnect();
    const top = readPlace(history.state);
    if (top !== undefined) scrollTo(0, top);
  });
  observer.observe(column, { childList: true });
  observer.observe(results, { attributeFilter: ["aria-busy"] });
}

function readPlace(state: unknown): number | undefined {
  if (typeof state !== "object" || state === null || !("top" in state)) return undefined;
  return typeof state.top === "number" ? state.top : undefined;
}
