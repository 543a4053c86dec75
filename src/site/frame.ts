import type { Config } from "../model/config.ts";
import { scriptJson, shorten } from "./escape.ts";
import { isAnywhere } from "./shared-frame.ts";
import { linkerFrom, type Meta, placeOf, type SharedFrame, type SiteBase, type SitePage } from "./site-page.ts";
import type { Strings } from "./strings.ts";
import { absoluteUrl, notFoundUrl } from "./urls.ts";

/** What the layout shows around a page: head, masthead, navigation, footer. */
export interface FrameView {
  /** The words of the interface. */
  readonly t: Strings;
  readonly lang: string;
  readonly shared: SharedFrame;
  readonly pageTitle: string;
  readonly description: string | undefined;
  readonly canonical: string | undefined;
  readonly isIndexed: boolean;
  readonly feeds: readonly object[];
  readonly meta: readonly Meta[];
  /** JSON that may stand in a page. */
  readonly structured: string | undefined;
  readonly leadsOn: string | undefined;
}

/** Longest title of a page before the site's, in characters. */
const longestTitle = 120;

/** Makes a page's frame. */
export function frameView(site: SiteBase, page: SitePage): FrameView {
  const { config, strings } = site;
  const { head } = page;
  return {
    t: strings,
    lang: config.language,
    shared: site.sharedFrame(page),
    pageTitle:
      head.title === undefined ? config.title : strings.pageTitle(shorten(head.title, longestTitle), config.title),
    description: head.description,
    canonical: canonicalOf(page, config),
    isIndexed: isIndexed(page),
    feeds: feedLinks(page, config),
    meta: head.meta ?? [],
    structured: head.structured === undefined ? undefined : scriptJson(head.structured),
    leadsOn: head.leadsOn && head.standsFor !== undefined ? linkerFrom(page.url, config)(head.standsFor) : undefined,
  };
}

function feedLinks(page: SitePage, config: Config): readonly object[] {
  const { feeds } = page.head;
  if (feeds === undefined || isAnywhere(page, config)) return [];
  const link = linkerFrom(page.url, config);
  return feeds.map((feed) => ({ ...feed, href: link(feed.url) }));
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
