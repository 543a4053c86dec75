import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Config } from "../model/config.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Archive, IssueHead, OriginalText } from "../model/issue.ts";
import type { OutputFile } from "../model/output.ts";
import { NO_REDIRECTS, type Redirects } from "../model/redirects.ts";
import { siteAddresses } from "./addresses.ts";
import { articlePage } from "./article-page.ts";
import { catalogArchive, fullIssueEntry, groupBy, outlineArchive } from "./catalog.ts";
import type { Catalog, FullIssueEntry } from "./catalog-entries.ts";
import { citationFormats } from "./citation-formats.ts";
import { type Citer, createCiter } from "./cited-article.ts";
import { dataManifests, issueRecords } from "./data-files.ts";
import { createDateViews } from "./date.ts";
import { scriptJson } from "./escape.ts";
import { inlineStyle } from "./inline-style.ts";
import { issuePage, printedPage } from "./issue-pages.ts";
import { createIssueSetting } from "./issue-setting.ts";
import { renderPage } from "./render-page.ts";
import { createSharedFrames } from "./shared-frame.ts";
import { siteLists } from "./site-lists.ts";
import type { Site, SiteBase, SitePage } from "./site-page.ts";
import { stringsFor } from "./strings.ts";
import { compileTemplates, type Renderer } from "./templates.ts";
import { dataFileUrl, issueCitationsUrl, issueUrl, pageSourceUrl } from "./urls.ts";

/** What the site is rendered with. */
export interface SiteContext {
  readonly config: Config;
  /** Eta templates by file name, e.g. `article.eta`. */
  readonly templates: ReadonlyMap<string, string>;
  /** Findings about the content; those of a page are shown on it. */
  readonly diagnostics: readonly Diagnostic[];
  /** The archive's own text for its about page, in Markdown. */
  readonly about?: string;
  /** CSS of a page's first screen, to stand in the pages that are read most: assets/tokens.css and base.css. */
  readonly firstScreen?: string;
  /** What became of published addresses; none have moved where it is absent. */
  readonly redirects?: Redirects;
}

/**
 * Every generated file of the site but the search index: pages, feeds, sitemap, citations, page texts. Throws
 * TemplateError where a template does not compile or fails.
 */
export function renderSite(archive: Archive, context: SiteContext): readonly OutputFile[] {
  const site = createSite(catalogArchive(outlineArchive(archive)), context);
  const render = compileTemplates(context.templates);
  const issues = site.catalog.newspapers.flatMap((newspaper) => newspaper.issues);
  const whole = new Map(archive.issues.map((issue) => [issueUrl(issue), issue]));
  const files: OutputFile[] = [];
  const records = new Map<string, string>();
  for (const { issue, neighbours } of issues) {
    const full = whole.get(issueUrl(issue));
    if (full === undefined) continue;
    const entry = fullIssueEntry(full, neighbours);
    files.push(...renderIssue(entry, site, render));
    const path = issueRecordsUrl(issue);
    records.set(path, (records.get(path) ?? "") + issueRecords(entry.articles, site.config));
  }
  for (const list of siteLists(site, render)) files.push(...list.render());
  const data = Array.from(records, ([path, content]) => ({ path, content, ...digestOf(content) }));
  files.push(...data.map(({ path, content }) => ({ path, content })));
  return [
    ...files,
    ...dataManifests(
      site.catalog.newspapers.flatMap(({ years }) => years),
      data,
      site.config,
    ),
  ];
}

function digestOf(content: string): { readonly bytes: number; readonly hash: string } {
  const bytes = new TextEncoder().encode(content);
  return { bytes: bytes.length, hash: bytesToHex(sha256(bytes)) };
}

/** What an issue's pages are made from beside the issue. */
export function createSiteBase(
  { config, firstScreen }: Pick<SiteContext, "config" | "firstScreen">,
  doubts: SiteBase["doubts"],
): SiteBase {
  const strings = stringsFor(config.language);
  const style = firstScreen === undefined ? {} : { firstScreen: inlineStyle(firstScreen) };
  return {
    config,
    strings,
    dateView: createDateViews(strings),
    sharedFrame: createSharedFrames({ config, strings, ...style }),
    readingStrings: scriptJson(strings.readingScript),
    doubts,
  };
}

/** The site of a catalog before it is rendered. */
export function createSite(
  catalog: Catalog,
  { diagnostics, about, redirects = NO_REDIRECTS, ...design }: Omit<SiteContext, "templates">,
): Site {
  const doubts = groupBy(diagnostics, (diagnostic) => diagnostic.place.file);
  return {
    ...createSiteBase(design, doubts),
    catalog,
    addresses: siteAddresses(catalog),
    ...(about === undefined ? {} : { about }),
    redirects,
  };
}

/**
 * Renders an issue: its own page, its printed pages and articles, citations and texts; a file at a time, so that no more
 * than one is in the making. Throws TemplateError.
 */
export function* renderIssue(entry: FullIssueEntry, site: SiteBase, render: Renderer): Generator<OutputFile> {
  const cite = createCiter(entry, site.config);
  for (const page of issuePages(entry, site, cite)) yield renderPage(page, site, render);
  yield* issueFiles(entry, site.config, cite);
}

function* issuePages(entry: FullIssueEntry, site: SiteBase, cite: Citer): Generator<SitePage> {
  const setting = createIssueSetting(site, entry);
  yield issuePage(site, entry, setting);
  for (const page of entry.pages) {
    yield printedPage(site, entry, page, setting, cite);
    if (site.config.compact === true) continue;
    for (const article of page.articles) yield articlePage(site, entry, page, article, setting, cite);
  }
}

/** The data file that holds an issue's articles: `data/kecheng-2021.ndjson`. */
export function issueRecordsUrl({ newspaper, date }: IssueHead): string {
  return dataFileUrl(newspaper, date.iso.slice(0, 4));
}

/** The issue's references in each format, and its pages' texts as filed. */
function issueFiles(entry: FullIssueEntry, config: Config, cite: Citer): readonly OutputFile[] {
  if (config.compact === true) return [];
  const references = entry.articles.filter((article) => !cite.isContinuation(article)).map(cite.referenceTo);
  return [
    ...citationFormats.map((format) => ({
      path: issueCitationsUrl(entry.issue, format.extension),
      content: cite.file(references, format),
    })),
    ...entry.pages.map(({ issue, page }) => ({
      path: pageSourceUrl(issue, page, page.form),
      content: ownText(page),
    })),
    ...entry.pages.flatMap(({ issue, page }) => {
      const { original } = page;
      return original === undefined ? [] : [{ path: pageSourceUrl(issue, page, "text"), content: ownText(original) }];
    }),
  ];
}

/** A page's text as filed; of a file that holds several pages, its own. */
function ownText({ sourceLines, partLines }: Pick<OriginalText, "sourceLines" | "partLines">): string {
  const lines = partLines === undefined ? sourceLines : sourceLines.slice(partLines[0] - 1, partLines[1]);
  return `${lines.join("\n").replaceAll("\f", "")}\n`;
}
