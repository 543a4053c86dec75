import { scriptJson, shorten } from "./escape.ts";
import { linkerFrom, type SiteBase, type SitePage } from "./site-page.ts";
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
 * What a page may load and do, for browsers to enforce: its own scripts, styles and index, nothing of another host,
 * nothing inline.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join("; ");

/** Longest title of a page before the site's, in characters. */
const longestTitle = 120;

/** Stylesheets of every page; `print.css` is loaded for paper only. */
const commonStyles = ["tokens.css", "frame.css"];

/** Scripts of every page: the theme button, and on articles the reading tools. */
const commonScripts = ["reading.js"];

/** What the layout shows around a page: head, masthead, navigation, footer. */
export function frameView(site: SiteBase, page: SitePage): object {
  const { config, strings } = site;
  const { head, url } = page;
  const link = linkerFrom(url, config);
  const navigation = [
    { text: strings.home, to: homeUrl },
    { text: strings.search, to: searchUrl },
    { text: strings.bylines, to: bylinesUrl },
    { text: strings.columns, to: columnsUrl },
    { text: strings.corrections, to: correctionsUrl },
    { text: strings.about, to: aboutUrl },
  ];
  return {
    t: strings,
    lang: config.language,
    siteTitle: config.title,
    policy: contentSecurityPolicy,
    pageTitle:
      head.title === undefined ? config.title : strings.pageTitle(shorten(head.title, longestTitle), config.title),
    description: head.description,
    canonical: canonicalOf(page, config.baseUrl),
    isIndexed: isIndexed(page),
    ...(head.leadsOn && head.standsFor !== undefined ? { leadsOn: link(head.standsFor) } : {}),
    meta: head.meta ?? [],
    structured: head.structured === undefined ? undefined : scriptJson(head.structured),
    feeds: (head.feeds ?? []).map((feed) => ({ ...feed, href: link(feed.url) })),
    styles: [...commonStyles, ...head.styles].map((name) => link(assetUrl(name))),
    printStyle: link(assetUrl("print.css")),
    preferencesScript: link(assetUrl("preferences.js")),
    scripts: [...commonScripts, ...head.scripts].map((name) => link(assetUrl(name))),
    icon: link("favicon.svg"),
    root: url === notFoundUrl ? hostUrl(config.baseUrl, homeUrl) : rootUrl(url),
    homeHref: link(homeUrl),
    searchHref: link(searchUrl),
    hasHeaderSearch: url !== homeUrl && url !== searchUrl && url !== notFoundUrl,
    navigation: navigation.map(({ text, to }) => ({ text, href: link(to), current: to === url })),
  };
}

/** Whether search engines may list the page. */
function isIndexed({ url, head }: SitePage): boolean {
  return url !== notFoundUrl && head.standsFor === undefined && head.isIndexed !== false;
}

function canonicalOf({ url, head }: SitePage, baseUrl: string | undefined): string | undefined {
  return baseUrl === undefined || url === notFoundUrl ? undefined : absoluteUrl(baseUrl, head.standsFor ?? url);
}
