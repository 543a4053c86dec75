import { copyText } from "./copy-citation.ts";
import { element } from "./elements.ts";
import type { ReadingStrings } from "./search-strings.ts";

/** An article's text, and in it what has an address of its own. */
const BODY = ".body";
const ADDRESSED = "[id]";
/** What another page holds of the article, with the address of that part. */
const CONTINUATION = ".continuation";
/** The citation that is copied with a passage, in whatever article of the page: that of 2025, in print. */
const CITATION = '.citation[id*="gbt2025"]';
/** A single character is mostly no passage. */
const SHORTEST = 2;

/** Offers, while a passage of an article is selected, to copy it with its source and the address of its paragraph. */
export function offerQuotes(strings: ReadingStrings): void {
  const status = element("span", { attributes: { role: "status" } });
  const button = element(
    "button",
    {
      attributes: { type: "button" },
      onClick: async () => {
        const quote = findQuote();
        if (quote === undefined) return;
        status.textContent = (await copyText(quote)) ? strings.copied : strings.copyFailed;
      },
    },
    strings.quote,
  );
  // To press it must not end the selection.
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  const bar = element("div", { attributes: { class: "quote-bar" } }, button, " ", status);
  let offered: string | undefined;
  document.addEventListener("selectionchange", () => {
    const quote = findQuote();
    if (quote === offered) return;
    offered = quote;
    status.textContent = "";
    if (quote === undefined) bar.remove();
    else if (!bar.isConnected) document.body.append(bar);
  });
}

/** The selected passage in quotation marks, its article's citation, and its address; undefined where none is selected. */
function findQuote(): string | undefined {
  const selection = getSelection();
  const passage = selection?.toString().trim() ?? "";
  if (selection === null || selection.rangeCount === 0 || passage.length < SHORTEST) return undefined;
  const { startContainer, commonAncestorContainer } = selection.getRangeAt(0);
  const body = elementOf(commonAncestorContainer)?.closest(BODY);
  const citation = body && findCitation(body);
  if (citation === undefined || citation === null) return undefined;
  return `“${asInnerQuote(passage)}”\n${citation.textContent}\n${addressOf(elementOf(startContainer))}`;
}

/** What is quoted within quotation marks has the single ones (GB/T 15834—2011, 4.8.3), and what is quoted in that the double ones. */
function asInnerQuote(passage: string): string {
  return passage.replace(QUOTES, (mark) => INNER.get(mark) ?? mark);
}

const INNER: ReadonlyMap<string, string> = new Map([
  ["“", "‘"],
  ["”", "’"],
  ["‘", "“"],
  ["’", "”"],
]);
/** `“今年雨水足”` */
const QUOTES = /[“”‘’]/gu;

/** The address of the paragraph, or, in what another page holds of the article, of that part. */
function addressOf(start: Element | null): string {
  const part = start?.closest(CONTINUATION)?.querySelector<HTMLAnchorElement>("a[href]");
  const address = new URL(part?.href ?? location.href);
  address.search = "";
  if (!part) address.hash = start?.closest(ADDRESSED)?.id ?? "";
  return address.href;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

/** That of the innermost element which holds the article's text and a citation. */
function findCitation(body: Element): Element | undefined {
  for (let around = body.parentElement; around !== null; around = around.parentElement) {
    const citation = around.querySelector(CITATION);
    if (citation !== null) return citation;
  }
  return undefined;
}
