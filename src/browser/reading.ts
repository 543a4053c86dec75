import { copyCitation } from "./copy-citation.ts";
import { element, readStrings } from "./elements.ts";
import { followTheme } from "./follow-theme.ts";
import { applyPreference } from "./preferences.ts";
import { offerQuotes } from "./quote-passage.ts";
import type { ReadingStrings } from "./search-strings.ts";

/*
 * What an article's buttons do: the size of the text, light or dark, printing, copying a citation, or a passage with one;
 * and, where the address has a query, the script that marks its words is fetched.
 */

const script = document.currentScript;
const markerAddress = new URL("mark-hits.js", script instanceof HTMLScriptElement ? script.src : location.href).href;

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-action]") : null;
  if (button !== null) {
    act(button);
  }
});
followTheme();
showFontSize(document.documentElement.dataset["fontSize"] ?? "m");
offerQuotes(readStrings<keyof ReadingStrings>("reading-strings"));
if (new URLSearchParams(location.search).get("q")) {
  document.head.append(element("script", { attributes: { src: markerAddress } }));
}

function act(button: HTMLElement): void {
  switch (button.dataset["action"]) {
    case "font-size": {
      const size = button.dataset["value"] ?? "m";
      applyPreference("fontSize", size);
      showFontSize(size);
      break;
    }
    case "print":
      print();
      break;
    case "copy-citation":
      void copyFor(button);
      break;
  }
}

function showFontSize(size: string): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-action="font-size"]')) {
    button.setAttribute("aria-pressed", String(button.dataset["value"] === size));
  }
}

/** Says beside the button, and to screen readers, whether it worked. */
async function copyFor(button: HTMLElement): Promise<void> {
  const strings = readStrings<keyof ReadingStrings>("reading-strings");
  const target = document.querySelector<HTMLElement>(button.dataset["target"] ?? ":not(*)");
  const copied = target !== null && (await copyCitation(target));
  for (const before of document.querySelectorAll("[data-copy-status]")) before.remove();
  const status = element(
    "span",
    { attributes: { role: "status", "data-copy-status": "" } },
    copied ? strings.copied : strings.copyFailed,
  );
  button.after(" ", status);
}
