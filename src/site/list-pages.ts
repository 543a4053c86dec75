import { groupBy, listedArticles } from "./catalog.ts";
import type { ColumnEntry, PersonEntry } from "./catalog-entries.ts";
import { headlineView } from "./headline-view.ts";
import { homeTrail } from "./home-trail.ts";
import type { ListedArticle } from "./issue-card.ts";
import { latestFirst } from "./latest-first.ts";
import { findPaperCounts } from "./paper-counts.ts";
import { comparePinyin } from "./pinyin.ts";
import { type Sheet, sheetLinks, sheetsOf } from "./sheets.ts";
import { type Link, type Linker, linkerFrom, type Site, type SitePage } from "./site-page.ts";
import { bylinesUrl, columnsUrl, columnUrl, personUrl } from "./urls.ts";

/** A person's pages: the articles that carry the name, latest first, by year. */
export function personPages(site: Site, person: PersonEntry): readonly SitePage[] {
  const { strings } = site;
  return articleListPages(site, {
    articles: listedArticles(person),
    urlOf: (sheet) => personUrl(person.name, sheet),
    title: person.name,
    subtitle: person.roles.join(strings.listSeparator),
    paperCounts: findPaperCounts(person, strings),
    note: strings.namesakes,
    trailOf: (link) => [...homeTrail(link, strings), { text: strings.bylines, href: link(bylinesUrl) }],
  });
}

/** The index of columns, by newspaper. */
export function columnsPage(site: Site): SitePage {
  const { config, strings, catalog } = site;
  const link = linkerFrom(columnsUrl, config);
  const byPaper = groupBy(catalog.columns, (column) => column.newspaper.slug);
  const groups = Array.from(byPaper.values(), (columns) => ({
    paper: columns[0]?.newspaper.name ?? "",
    columns: [...columns]
      .sort((one, other) => comparePinyin(one.label, other.label))
      .map((column) => ({
        text: column.label,
        href: link(columnUrl(column.newspaper, column.label)),
        count: strings.articleCount(column.articleCount),
      })),
  }));
  return {
    url: columnsUrl,
    template: "columns",
    head: { title: strings.columns, styles: ["lists.css"], scripts: [] },
    view: { trail: homeTrail(link, strings), groups },
  };
}

/** A column's pages: its articles, latest first, by year. */
export function columnPages(site: Site, column: ColumnEntry): readonly SitePage[] {
  const { strings } = site;
  return articleListPages(site, {
    articles: listedArticles(column),
    urlOf: (sheet) => columnUrl(column.newspaper, column.label, sheet),
    title: column.label,
    subtitle: column.newspaper.name,
    trailOf: (link) => [...homeTrail(link, strings), { text: strings.columns, href: link(columnsUrl) }],
  });
}

/** A list of articles under a title. */
interface ArticleList {
  readonly articles: readonly ListedArticle[];
  readonly urlOf: (sheet: number) => string;
  readonly title: string;
  readonly subtitle: string;
  /** How many of them each newspaper has, where there are several. */
  readonly paperCounts?: string | undefined;
  readonly note?: string;
  readonly trailOf: (link: Linker) => readonly Link[];
}

function articleListPages(site: Site, list: ArticleList): readonly SitePage[] {
  return sheetsOf(latestFirst(list.articles)).map((sheet) => articleListPage(site, list, sheet));
}

function articleListPage(site: Site, list: ArticleList, sheet: Sheet<ListedArticle>): SitePage {
  const { config, strings } = site;
  const url = list.urlOf(sheet.number);
  const link = linkerFrom(url, config);
  const years = groupBy(sheet.entries, (entry) => entry.issue.date.iso.slice(0, 4));
  const sheets = sheetLinks(sheet, (number) => link(list.urlOf(number)), strings);
  return {
    url,
    template: "article-list",
    head: { title: list.title, styles: ["lists.css"], scripts: [] },
    view: {
      trail: list.trailOf(link),
      title: list.title,
      subtitle: list.subtitle,
      count: strings.articleCount(list.articles.length),
      paperCounts: list.paperCounts,
      note: list.note,
      years: Array.from(years, ([year, entries]) => ({
        year: strings.year(year),
        articles: entries.map((entry) => headlineView(entry, link, strings)),
      })),
      ...(sheets === undefined ? {} : { sheets }),
    },
  };
}
