/**
 * Puts a reader's choice in force and keeps it: `data-font-size` or `data-theme` on <html>, which the stylesheets know,
 * and the same in local storage, which assets/preferences.js reads before a page is painted.
 */
export function applyPreference(name: "fontSize" | "theme", value: string): void {
  document.documentElement.dataset[name] = value;
  try {
    localStorage.setItem(`xianbao.${name}`, value);
  } catch (error) {
    // Storage is closed to this page or full: the choice holds for this page only.
    if (!(error instanceof DOMException)) {
      throw error;
    }
  }
}

/** The theme that is not in force. */
export function nextTheme(): "light" | "dark" {
  const current =
    document.documentElement.dataset["theme"] ??
    (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  return current === "dark" ? "light" : "dark";
}
