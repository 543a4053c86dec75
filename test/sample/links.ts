import { XMLParser } from "fast-xml-parser";
import { parse } from "parse5";

/** An address as a file of the site writes it. */
export interface WrittenAddress {
  /** The HTML or XML element it stands in; `url` in a style sheet. */
  readonly element: string;
  readonly address: string;
}

/** All addresses in a page, style sheet, feed or sitemap that a reader or a program would follow. */
export function addressesIn(path: string, text: string): readonly WrittenAddress[] {
  if (path.endsWith(".html")) return addressesInHtml(text);
  if (path.endsWith(".xml")) return addressesInXml(text);
  if (path.endsWith(".css")) return addressesInCss(text);
  return [];
}

/** What an address's `#anchor` can name in a file: the ids of its elements. */
export function anchorsIn(path: string, text: string): ReadonlySet<string> {
  return new Set(
    path.endsWith(".html") ? elementsIn(text).flatMap(({ attributes }) => attributes.get("id") ?? []) : [],
  );
}

interface HtmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What of a parse5 node is looked at here. */
interface HtmlNode {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
}

function elementsIn(html: string): readonly HtmlElement[] {
  const walk = ({ nodeName, attrs, childNodes }: HtmlNode): readonly HtmlElement[] => [
    ...(attrs === undefined
      ? []
      : [{ name: nodeName, attributes: new Map(attrs.map(({ name, value }) => [name, value])) }]),
    ...(childNodes ?? []).flatMap(walk),
  ];
  // Without scripting, what stands in <noscript> is elements, too.
  return walk(parse(html, { scriptingEnabled: false }));
}

const LINKING_ATTRIBUTES = ["href", "src", "action", "poster", "data"];
/** Attributes that name other elements of the page by id. */
const NAMING_ATTRIBUTES = ["for", "aria-labelledby", "aria-describedby", "aria-controls"];

function addressesInHtml(html: string): readonly WrittenAddress[] {
  return elementsIn(html).flatMap(({ name, attributes }) => [
    ...LINKING_ATTRIBUTES.flatMap((key) => attributes.get(key) ?? []).map((address) => ({ element: name, address })),
    ...NAMING_ATTRIBUTES.flatMap((key) => attributes.get(key)?.split(/\s+/) ?? []).map((id) => ({
      element: name,
      address: `#${encodeURIComponent(id)}`,
    })),
  ]);
}

/** `<loc>…</loc>` of a sitemap, `<link href="…">` and `<id>…</id>` of a feed. */
function addressesInXml(xml: string): readonly WrittenAddress[] {
  const found: WrittenAddress[] = [];
  const walk = (element: string, value: unknown): void => {
    if (typeof value === "string" && (element === "loc" || element === "id" || element === "@_href")) {
      found.push({ element, address: value });
    } else if (typeof value === "object" && value !== null) {
      for (const [key, child] of Object.entries(value)) walk(Array.isArray(value) ? element : key, child);
    }
  };
  walk("", new XMLParser({ ignoreAttributes: false }).parse(xml));
  return found;
}

/** e.g. `url("paper.svg")` */
const CSS_URL = /url\(\s*["']?([^"')]+)["']?\s*\)/g;

function addressesInCss(css: string): readonly WrittenAddress[] {
  return Array.from(css.matchAll(CSS_URL), ([, address = ""]) => ({ element: "url", address }));
}
