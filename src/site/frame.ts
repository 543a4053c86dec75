import type { Config } from "../model/config.ts";
import { scriptJson, shorten } from "./escape.ts";
import type { InlineStyle } from "./inline-style.ts";
import { type FrameLinks, linkerFrom, placeOf, type SiteBase, type SitePage } from "./site-page.ts";
import type { Strings } from "./strings.ts";
import {
  aboutUrl,
  absoluteUrl,
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

/**
 * What a page may load and do, for browsers to enforce: its own scripts, styles and index, nothing of another host, no
 * inline script, and of inline styles only the one it was made with; the search page may ask its OpenSearch server.
 */
function contentSecurityPolicy(style: InlineStyle | undefined, searchUrl: string | undefined): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${style === undefined ? "" : ` ${style.source}`}`,
    "img-src 'self' data:",
    `connect-src 'self'${searchUrl === undefined ? "" : ` ${new URL(searchUrl).origin}`}`,
    "font-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}

/** Longest title of a page before the site's, in characters. */
const longestTitle = 120;

/** Stylesheets of a page's first screen: those that stand in it where it is to be there with the first answer. */
const firstStyles = ["tokens.css", "base.css"];

/** Stylesheets of what follows on every page; `print.css` is loaded for paper only. */
const commonStyles = ["frame.css"];

/** Scripts of every page: the theme button, and on articles the reading tools. */
const commonScripts = ["reading.js"];

/** What the layout shows around a page: head, masthead, navigation, footer. */
export function frameView(site: SiteBase, page: SitePage): object {
  const { config, strings } = site;
  const { head } = page;
  const style = head.isQuick ? site.firstScreen : undefined;
  return {
    t: strings,
    lang: config.language,
    siteTitle: config.title,
    policy: contentSecurityPolicy(style, page.url === searchUrl ? config.openSearchUrl : undefined),
    pageTitle:
      head.title === undefined ? config.title : strings.pageTitle(shorten(head.title, longestTitle), config.title),
    description: head.description,
    canonical: canonicalOf(page, config),
    isIndexed: isIndexed(page),
    meta: head.meta ?? [],
    structured: head.structured === undefined ? undefined : scriptJson(head.structured),
    inlineStyle: style?.css,
    ...(isAnywhere(page, config) ? looseView : linkedView(site, page, style)),
  };
}

/** Everything of the frame that leads somewhere. */
function linkedView({ config, frameLinks }: SiteBase, { head, url }: SitePage, style: InlineStyle | undefined): object {
  const { linkAsset, navigation, shown } = frameLinks(url);
  const laterStyles = [...commonStyles, ...head.styles].map(linkAsset);
  const link = linkerFrom(url, config);
  return {
    feeds: (head.feeds ?? []).map((feed) => ({ ...feed, href: link(feed.url) })),
    styles: style === undefined ? [...firstStyles.map(linkAsset), ...laterStyles] : [],
    laterStyles: style === undefined ? [] : laterStyles,
    scripts: [...commonScripts, ...head.scripts].map(linkAsset),
    hasHeaderSearch: url !== homeUrl && url !== searchUrl && url !== notFoundUrl,
    navigation: navigation.some(({ to }) => to === url)
      ? navigation.map(({ text, href, to }) => ({ text, href, current: to === url }))
      : navigation,
    ...shown,
    ...(head.leadsOn && head.standsFor !== undefined ? { leadsOn: link(head.standsFor) } : {}),
  };
}

/** Finds the links of a page's frame; they are made once for pages of one folder that are made one after the other. */
export function createFrameLinks(config: Config, strings: Strings): (url: string) => FrameLinks {
  let from: string | undefined;
  let made: FrameLinks | undefined;
  return (url) => {
    // A host shows the not-found page at any address, so it links otherwise than the other pages of its folder.
    const folder = url === notFoundUrl ? url : url.slice(0, url.lastIndexOf("/") + 1);
    if (made === undefined || folder !== from) made = frameLinksFrom(url, config, strings);
    from = folder;
    return made;
  };
}

function frameLinksFrom(url: string, config: Config, strings: Strings): FrameLinks {
  const link = linkerFrom(url, config);
  const assets = new Map<string, string>();
  const navigation = [
    { text: strings.home, to: homeUrl },
    { text: strings.search, to: searchUrl },
    { text: strings.bylines, to: bylinesUrl },
    { text: strings.columns, to: columnsUrl },
    { text: strings.corrections, to: correctionsUrl },
    { text: strings.about, to: aboutUrl },
  ];
  return {
    navigation: navigation.map(({ text, to }) => ({ text, href: link(to), to })),
    shown: {
      printStyle: link(assetUrl("print.css")),
      preferencesScript: link(assetUrl("preferences.js")),
      icon: link("favicon.svg"),
      root: url === notFoundUrl ? hostUrl(config.baseUrl, homeUrl) : rootUrl(url),
      homeHref: link(homeUrl),
      searchHref: link(searchUrl),
    },
    linkAsset: (name) => {
      const href = assets.get(name) ?? link(assetUrl(name));
      assets.set(name, href);
      return href;
    },
  };
}

/** The frame of a page that does not know where the site is: it loads nothing and leads nowhere. */
const looseView = { feeds: [], styles: [], laterStyles: [], scripts: [], navigation: [] };

/**
 * Whether the page may be seen at any address and cannot tell the site's from it: the not-found page of a site whose
 * address is not known.
 */
function isAnywhere({ url }: Pick<SitePage, "url">, { baseUrl }: Config): boolean {
  return url === notFoundUrl && baseUrl === undefined;
}

/** Whether search engines may list the page. */
function isIndexed({ url, head }: SitePage): boolean {
  return url !== notFoundUrl && head.standsFor === undefined && head.isIndexed !== false;
}

function canonicalOf({ url, head }: SitePage, config: Config): string | undefined {
  const { baseUrl } = config;
  return baseUrl === undefined || url === notFoundUrl
    ? undefined
    : absoluteUrl(baseUrl, placeOf(head.standsFor ?? url, config));
}
