import type { Config } from "../model/config.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Archive } from "../model/issue.ts";
import type { OutputFile } from "../model/output.ts";
import { articlePage } from "./article-page.ts";
import { buildCatalog, groupBy, type IssueEntry, issueArticles, type NewspaperEntry } from "./catalog.ts";
import { referenceOf } from "./citation.ts";
import { citationFormats } from "./citation-formats.ts";
import { dataFiles } from "./data-files.ts";
import { cleanText } from "./escape.ts";
import { atomFeed, jsonFeed } from "./feeds.ts";
import { frameView } from "./frame.ts";
import { homePage } from "./home-page.ts";
import { issuePage, printedPage } from "./issue-pages.ts";
import { bylinesPage, columnPages, columnsPage, personPages } from "./list-pages.ts";
import { newspaperPage, yearPage } from "./newspaper-pages.ts";
import { aboutPage, correctionsPage, notFoundPage, searchPage } from "./plain-pages.ts";
import type { Site, SitePage } from "./site-page.ts";
import { robotsFile, sitemapFiles } from "./sitemap.ts";
import { stringsFor } from "./strings.ts";
import { compileTemplates } from "./templates.ts";
import {
  atomFeedUrl,
  homeUrl,
  issueCitationsUrl,
  jsonFeedUrl,
  newspaperAtomFeedUrl,
  newspaperJsonFeedUrl,
  newspaperUrl,
  notFoundUrl,
  pageSourceUrl,
} from "./urls.ts";

/** What the site is rendered with. */
export interface SiteContext {
  readonly config: Config;
  /** Eta templates by file name, e.g. `article.eta`. */
  readonly templates: ReadonlyMap<string, string>;
  /** Findings about the content; those of a page are shown on it. */
  readonly diagnostics: readonly Diagnostic[];
  /** The archive's own text for its about page, in Markdown. */
  readonly about?: string;
}

/**
 * Every generated file of the site but the search index: pages, feeds, sitemap, citations, page texts. Throws
 * TemplateError where a template does not compile or fails.
 */
export function renderSite(archive: Archive, context: SiteContext): readonly OutputFile[] {
  const { config, templates, diagnostics, about } = context;
  const site: Site = {
    config,
    strings: stringsFor(config.language),
    catalog: buildCatalog(archive),
    doubts: groupBy(diagnostics, (diagnostic) => diagnostic.place.file),
    ...(about === undefined ? {} : { about }),
  };
  const render = compileTemplates(templates);
  const files: OutputFile[] = [];
  const indexed: string[] = [];
  for (const page of sitePages(site)) {
    files.push({
      path: page.url,
      content: render(page.template, { ...frameView(site, page), ...page.view }, page.url),
    });
    if (page.url !== notFoundUrl) indexed.push(page.url);
  }
  files.push(
    ...site.catalog.newspapers.flatMap((newspaper) => newspaper.issues).flatMap((entry) => issueFiles(entry, config)),
  );
  files.push(...dataFiles(site.catalog.newspapers, config), robotsFile(config.baseUrl));
  if (config.baseUrl !== undefined) {
    files.push(...sitemapFiles(indexed, config.baseUrl), ...feedFiles(site, config.baseUrl));
  }
  return files;
}

/** Every page, one at a time, so that no more than one is in the making. */
function* sitePages(site: Site): Generator<SitePage> {
  const { catalog } = site;
  yield homePage(site);
  for (const newspaper of catalog.newspapers) yield* newspaperPages(site, newspaper);
  yield bylinesPage(site);
  for (const person of catalog.people) yield* personPages(site, person);
  yield columnsPage(site);
  for (const column of catalog.columns) yield* columnPages(site, column);
  yield searchPage(site);
  yield correctionsPage(site);
  yield aboutPage(site);
  yield notFoundPage(site);
}

function* newspaperPages(site: Site, newspaper: NewspaperEntry): Generator<SitePage> {
  yield newspaperPage(site, newspaper);
  for (const year of newspaper.years) yield yearPage(site, newspaper, year);
  for (const issue of newspaper.issues) {
    yield issuePage(site, newspaper, issue);
    for (const page of issue.pages) {
      yield printedPage(site, newspaper, issue, page);
      for (const article of page.articles) yield articlePage(site, newspaper, issue, page, article);
    }
  }
}

/** The issue's references in each format, and its pages' texts as filed. */
function issueFiles(entry: IssueEntry, config: Config): readonly OutputFile[] {
  const references = issueArticles(entry).map((article) => referenceOf(article, config.baseUrl));
  return [
    ...citationFormats.map((format) => ({
      path: issueCitationsUrl(entry.issue, format.extension),
      content: cleanText(format.write(references)),
    })),
    ...entry.pages.map(({ issue, page }) => ({
      path: pageSourceUrl(issue, page),
      content: `${page.sourceLines.join("\n")}\n`,
    })),
  ];
}

function feedFiles(site: Site, baseUrl: string): readonly OutputFile[] {
  const { config, catalog } = site;
  const allIssues = catalog.newspapers.flatMap((newspaper) => newspaper.issues);
  const files = (title: string, home: string, atomUrl: string, jsonUrl: string, issues: readonly IssueEntry[]) => [
    { path: atomUrl, content: atomFeed({ title, url: atomUrl, homeUrl: home }, issues, config, baseUrl) },
    { path: jsonUrl, content: jsonFeed({ title, url: jsonUrl, homeUrl: home }, issues, baseUrl) },
  ];
  return [
    ...files(config.title, homeUrl, atomFeedUrl, jsonFeedUrl, allIssues),
    ...catalog.newspapers.flatMap(({ newspaper, issues }) =>
      files(
        newspaper.name,
        newspaperUrl(newspaper),
        newspaperAtomFeedUrl(newspaper),
        newspaperJsonFeedUrl(newspaper),
        issues,
      ),
    ),
  ];
}
