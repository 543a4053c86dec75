/**
 * Replaces what is in some elements and keeps the keyboard's place: where what had the focus is made anew, it has it again;
 * where it is no more, `fallback` has it. What is made anew is known by its id, or by its name or words in the same element.
 */
export function keepFocus(elements: readonly HTMLElement[], fallback: HTMLElement, replace: () => void): void {
  const focused = document.activeElement;
  const own = elements.find((element) => element !== focused && element.contains(focused));
  const known = focused === null ? "" : nameOf(focused);
  replace();
  if (own === undefined || own.contains(document.activeElement)) return;
  const made = [...own.querySelectorAll<HTMLElement>(FOCUSABLE)].find((element) => nameOf(element) === known);
  (made ?? fallback).focus();
}

function nameOf(element: Element): string {
  if (element.id !== "") return `#${element.id}`;
  return element.textContent || (element.getAttribute("aria-label") ?? "");
}

const FOCUSABLE = "a[href], button, input, select, summary";
