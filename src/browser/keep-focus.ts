/**
 * Replaces what is in some elements and keeps the keyboard's place: where what had the focus is made anew, it has it again;
 * where it is no more, the first of the elements has it. What is made anew is known by its id, or by its name or words in the
 * same element. The page stays where it is scrolled to.
 */
export function keepFocus(elements: readonly [HTMLElement, ...HTMLElement[]], replace: () => void): void {
  const focused = document.activeElement;
  const own = elements.find((element) => element !== focused && element.contains(focused));
  const known = focused === null ? "" : nameOf(focused);
  replace();
  if (own === undefined || own.contains(document.activeElement)) return;
  const made = [...own.querySelectorAll<HTMLElement>(FOCUSABLE)].find((element) => nameOf(element) === known);
  (made ?? elements[0]).focus({ preventScroll: true });
}

function nameOf(element: Element): string {
  if (element.id !== "") return `#${element.id}`;
  return element.textContent || (element.getAttribute("aria-label") ?? "");
}

/** But for links to the page before or behind (`rel`): who follows one reads what it leads to from the beginning. */
const FOCUSABLE = "a[href]:not([rel]), button, input, select, summary";
