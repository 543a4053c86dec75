/**
 * The keyboard: arrows go through the results, from the search field and back to it; Enter opens one (it is a link). No key
 * of a single character does anything by itself, since speech input types such (WCAG 2.1.4).
 */
export function followKeys(): void {
  const input = document.getElementById("search-q");
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && (!isTyping || event.target === input)) {
      moveFocus(event, input);
    }
  });
}

function moveFocus(event: KeyboardEvent, input: HTMLElement | null): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("#search-results .search-result-title a")];
  const at = links.map((link): Element => link).indexOf(document.activeElement ?? document.body);
  if (at < 0 && document.activeElement !== input) {
    return;
  }
  const next = event.key === "ArrowDown" ? at + 1 : at - 1;
  const target = next < 0 ? (at < 0 ? null : input) : (links[next] ?? null);
  if (target !== null) {
    event.preventDefault();
    target.focus();
  }
}
