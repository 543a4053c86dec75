import type { Config } from "../model/config.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { IssueDate } from "../model/issue.ts";
import type { Redirects } from "../model/redirects.ts";
import { compactUrl } from "../text/compact-url.ts";
import type { Catalog } from "./catalog-entries.ts";
import type { DateView } from "./date.ts";
import type { Strings } from "./strings.ts";
import { hostUrl, notFoundUrl, relativeUrl } from "./urls.ts";

/** What an issue's pages are made from beside the issue. */
export interface SiteBase {
  readonly config: Config;
  readonly strings: Strings;
  readonly dateView: (date: IssueDate) => DateView;
  readonly sharedFrame: (page: SitePage) => SharedFrame;
  /** The words of the reading tools' script, as JSON that may stand in a page. */
  readonly readingStrings: string;
  /** Findings about the content, by content file; at least those of the issue's files. */
  readonly doubts: ReadonlyMap<string, readonly Diagnostic[]>;
}

/** What a page's frame has in common with those of other pages of its folder. Links are absent where it leads nowhere. */
export interface SharedFrame {
  /** The Content-Security-Policy, as it may stand in an attribute. */
  readonly policy: string;
  /** The styles of the first screen, where they stand in the page. */
  readonly inlineStyle?: string;
  readonly siteTitle: string;
  readonly styles: readonly string[];
  /** What stands behind the first screen where that has its styles with it. */
  readonly laterStyles: readonly string[];
  readonly scripts: readonly string[];
  readonly hasHeaderSearch: boolean;
  readonly navigation: readonly Link[];
  readonly printStyle?: string;
  readonly preferencesScript?: string;
  readonly icon?: string;
  /** The way to the site's root. */
  readonly root?: string;
  readonly homeHref?: string;
  readonly searchHref?: string;
}

/** What lists of the whole site are made from. */
export interface Site extends SiteBase {
  readonly catalog: Catalog;
  /** Of all its pages, see `siteAddresses`. */
  readonly addresses: readonly string[];
  /** The archive's own text for its about page, in Markdown. */
  readonly about?: string;
  readonly redirects: Redirects;
}

/** One page of the site before it meets its template. */
export interface SitePage {
  /** From the site's root, e.g. `kecheng/2021-12-15/01-5.html`. */
  readonly url: string;
  /** The template's name, without ending. */
  readonly template: string;
  readonly head: Head;
  /** What the template shows. */
  readonly view: object;
}

/** What a page's `<head>` says beside what every page's says. */
interface Head {
  /** Without the site's title; absent on the home page. */
  readonly title?: string;
  readonly description?: string;
  /** Stylesheets beside the common ones: file names under `assets/`. */
  readonly styles: readonly string[];
  /**
   * Whether the styles of the first screen stand in the page, so that it shows with the server's first answer. Its
   * template then has to link to `laterStyles` before what needs them.
   */
  readonly isQuick?: boolean;
  /** Scripts, deferred: file names under `assets/`. */
  readonly scripts: readonly string[];
  readonly meta?: readonly Meta[];
  /** JSON-LD. */
  readonly structured?: object;
  /** The address that stands for this page, from the site's root: it is no page of its own and is not to be indexed. */
  readonly standsFor?: string;
  /** Leads on to `standsFor` at once. */
  readonly leadsOn?: boolean;
  readonly isIndexed?: boolean;
  /** Feeds that belong to this page: addresses from the site's root. */
  readonly feeds?: readonly FeedLink[];
}

/** `<meta name content>`, or `<meta property content>` as Open Graph has it. */
export interface Meta {
  readonly attribute: "name" | "property";
  readonly name: string;
  readonly content: string;
}

interface FeedLink {
  readonly type: "application/atom+xml" | "application/feed+json";
  readonly title: string;
  readonly url: string;
}

/** A link as templates show it. */
export interface Link {
  readonly text: string;
  readonly href: string;
  /** True for the page that is being shown. */
  readonly current?: boolean;
}

/** Makes the `href` of an address from the site's root, as seen from one page. */
export type Linker = (to: string, anchor?: string) => string;

/** The linker of the page at `url`. */
export function linkerFrom(url: string, config: Config): Linker {
  if (url === notFoundUrl) return (to) => hostUrl(config.baseUrl, placeOf(to, config));
  return (to, anchor) => relativeUrl(url, placeOf(to, config), anchor);
}

/** Where what an address stands for is read: on a compact site an article's is in its printed page. */
export function placeOf(url: string, { compact }: Pick<Config, "compact">): string {
  return compact === true ? compactUrl(url) : url;
}
