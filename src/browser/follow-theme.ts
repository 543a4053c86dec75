import { applyPreference, nextTheme } from "./preferences.ts";

/** Has the button `data-action="theme"` change from light to dark and back. */
export function followTheme(): void {
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest('[data-action="theme"]') !== null) {
      applyPreference("theme", nextTheme());
    }
  });
}
