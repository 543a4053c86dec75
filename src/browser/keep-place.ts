/**
 * Brings a reader who comes back from an article to where the results stood: the browser itself tries before there are any.
 * The place is kept with the page's entry in the history. `column` is filled last, beside the results.
 */
export function keepPlace(column: Element): void {
  const top = readPlace(history.state);
  addEventListener("pagehide", () => history.replaceState({ top: scrollY }, ""));
  if (top === undefined) return;
  const observer = new MutationObserver(() => {
    if (column.childElementCount === 0) return;
    observer.disconnect();
    scrollTo(0, top);
  });
  observer.observe(column, { childList: true });
}

function readPlace(state: unknown): number | undefined {
  if (typeof state !== "object" || state === null || !("top" in state)) return undefined;
  return typeof state.top === "number" ? state.top : undefined;
}
