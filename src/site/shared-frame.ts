import type { Config } from "../model/config.ts";
import { escapeMarkup } from "./escape.ts";
import { firstStyles } from "./first-styles.ts";
import type { InlineStyle } from "./inline-style.ts";
import { type Linker, linkerFrom, type SharedFrame, type SitePage } from "./site-page.ts";
import type { Strings } from "./strings.ts";
import {
  aboutUrl,
  assetUrl,
  bylinesUrl,
  columnsUrl,
  correctionsUrl,
  homeUrl,
  hostUrl,
  notFoundUrl,
  rootUrl,
  searchUrl,
} from "./urls.ts";

/** What frames are made of. */
export interface FrameMatter {
  readonly config: Config;
  readonly strings: Strings;
  /** The styles of a page's first screen; where they are absent, every page links to them. */
  readonly firstScreen?: InlineStyle;
}

/** Finds what a page's frame has in common with others: it is made once for all pages from which the same links lead on. */
export function createSharedFrames(matter: FrameMatter): (page: SitePage) => SharedFrame {
  const made = new Map<string, SharedFrame>();
  return (page) => {
    const { url, head } = page;
    if (ownFrames.has(url)) return frameOf(page, matter);
    const kind = `${whereabouts(url)} ${head.isQuick} ${head.styles} ${head.scripts}`;
    const frame = made.get(kind) ?? frameOf(page, matter);
    made.set(kind, frame);
    return frame;
  };
}

/** How deep the page lies; or, beside or below a page that the masthead leads to, its folder. */
function whereabouts(url: string): string {
  const folder = url.slice(0, url.lastIndexOf("/") + 1);
  return navigationFolders.has(url.slice(0, url.indexOf("/") + 1)) ? folder : rootUrl(url);
}

/** Where the masthead leads to. */
const navigationUrls = [homeUrl, searchUrl, bylinesUrl, columnsUrl, correctionsUrl, aboutUrl];

const navigationFolders: ReadonlySet<string> = new Set(navigationUrls.map((url) => url.slice(0, url.indexOf("/") + 1)));

/** The pages whose frames are like no other's. A host shows the not-found page at any address, so it links otherwise. */
const ownFrames: ReadonlySet<string> = new Set([...navigationUrls, notFoundUrl]);

/** Stylesheets of what follows on every page; `print.css` is loaded for paper only. */
const commonStyles = ["frame.css"];

/** The script of the theme's button, which every page has; that of the reading tools does the same. */
const themeScript = "theme.js";
const readingScript = "reading.js";

/** A policy is full of apostrophes, which between double quotes need not be escaped: 64 bytes of every page. */
function escapePolicy(policy: string): string {
  return escapeMarkup(policy).replaceAll("&#39;", "'");
}

function frameOf(page: SitePage, { config, strings, firstScreen }: FrameMatter): SharedFrame {
  const { url, head } = page;
  const style = head.isQuick ? firstScreen : undefined;
  const frame = {
    policy: escapePolicy(contentSecurityPolicy(style, url === searchUrl ? config.openSearchUrl : undefined)),
    ...(style !== undefined && { inlineStyle: style.css }),
    siteTitle: config.title,
  };
  if (isAnywhere(page, config)) return { ...frame, ...looseFrame };
  const link = linkerFrom(url, config);
  const linkAll = (names: readonly string[]) => names.map((name) => link(assetUrl(name)));
  const laterStyles = linkAll([...commonStyles, ...head.styles]);
  return {
    ...frame,
    styles: style === undefined ? [...linkAll(firstStyles), ...laterStyles] : [],
    laterStyles: style === undefined ? [] : laterStyles,
    scripts: linkAll(head.scripts.includes(readingScript) ? head.scripts : [themeScript, ...head.scripts]),
    hasHeaderSearch: url !== homeUrl && url !== searchUrl && url !== notFoundUrl,
    navigation: navigationOf(url, link, strings),
    printStyle: link(assetUrl("print.css")),
    preferencesScript: link(assetUrl("preferences.js")),
    icon: link("favicon.svg"),
    root: url === notFoundUrl ? hostUrl(config.baseUrl, homeUrl) : rootUrl(url),
    homeHref: link(homeUrl),
    searchHref: link(searchUrl),
  };
}

/** The frame of a page that does not know where the site is: it loads nothing and leads nowhere. */
const looseFrame = { styles: [], laterStyles: [], scripts: [], hasHeaderSearch: false, navigation: [] };

/**
 * Whether the page may be seen at any address and cannot tell the site's from it: the not-found page of a site whose
 * address is not known.
 */
export function isAnywhere({ url }: Pick<SitePage, "url">, { baseUrl }: Config): boolean {
  return url === notFoundUrl && baseUrl === undefined;
}

function navigationOf(url: string, link: Linker, strings: Strings): SharedFrame["navigation"] {
  const { home, search, bylines, columns, corrections, about } = strings;
  const texts = [home, search, bylines, columns, corrections, about];
  return navigationUrls.map((to, index) => ({ text: texts[index] ?? "", href: link(to), current: to === url }));
}

/**
 * What a page may load and do, for browsers to enforce: its own scripts, styles and index, nothing of another host, no
 * inline script, and of inline styles only the one it was made with; the search page may ask its OpenSearch server.
 */
function contentSecurityPolicy(style: InlineStyle | undefined, openSearchUrl: string | undefined): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${style === undefined ? "" : ` ${style.source}`}`,
    "img-src 'self' data:",
    `connect-src 'self'${openSearchUrl === undefined ? "" : ` ${new URL(openSearchUrl).origin}`}`,
    "font-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}
