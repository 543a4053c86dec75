import type { Config } from "../model/config.ts";
import type { IssueHead } from "../model/issue.ts";
import { compactUrl } from "../text/compact-url.ts";
import { groupBy, listedArticles } from "./catalog.ts";
import type { PersonEntry } from "./catalog-entries.ts";
import { headlineView } from "./headline-view.ts";
import { homeTrail } from "./home-trail.ts";
import { latestFirst } from "./latest-first.ts";
import { personPages } from "./list-pages.ts";
import { findPaperCounts } from "./paper-counts.ts";
import { comparePinyin } from "./pinyin.ts";
import type { PageList } from "./site-list.ts";
import { linkerFrom, type Site, type SitePage } from "./site-page.ts";
import { bylinesUrl, personUrl, searchUrl } from "./urls.ts";

/** The pages of everyone named in a byline: pages of their own, or on a compact site sections of pages they share. */
export function peopleLists(site: Site): readonly PageList[] {
  const { people } = site.catalog;
  if (site.config.compact !== true) {
    return people.map((person) => ({
      name: nameOfPeopleList(person.name, site.config),
      madeOf: { issues: issuesOf([person]), isByName: true },
      pages: () => personPages(site, person),
    }));
  }
  return Array.from(peopleByPage(people), ([url, group]) => ({
    name: nameOfPeopleList(group[0]?.name ?? "", site.config),
    madeOf: { issues: issuesOf(group), isByName: true },
    pages: () => [sharedPage(site, url, group)],
  }));
}

/** The name of the list that a person is on. */
export function nameOfPeopleList(name: string, { compact }: Pick<Config, "compact">): string {
  return compact === true ? `people ${sharedUrl(name)}` : `person ${name}`;
}

function peopleByPage(people: readonly PersonEntry[]): ReadonlyMap<string, readonly PersonEntry[]> {
  return groupBy(people, ({ name }) => sharedUrl(name));
}

function sharedUrl(name: string): string {
  return compactUrl(personUrl(name)).replace(FRAGMENT, "");
}

/** `#697c-90c1-99a8` of `bylines/n17.html#697c-90c1-99a8` */
const FRAGMENT = /#.*$/;

function issuesOf(people: readonly PersonEntry[]): readonly IssueHead[] {
  return [...new Set(people.flatMap(({ places }) => places.map(([{ issue }]) => issue)))];
}

/** How many articles of one person a shared page shows; the search finds the others. */
const mostArticles = 200;

function sharedPage(site: Site, url: string, people: readonly PersonEntry[]): SitePage {
  const { config, strings } = site;
  const link = linkerFrom(url, config);
  const sorted = [...people].sort((one, other) => comparePinyin(one.name, other.name));
  return {
    url,
    template: "people",
    head: { title: strings.bylines, styles: ["lists.css"], scripts: [], isIndexed: false },
    view: {
      trail: [...homeTrail(link, strings), { text: strings.bylines, href: link(bylinesUrl) }],
      people: sorted.map((person) => ({
        id: compactUrl(personUrl(person.name)).slice(url.length + 1),
        name: person.name,
        roles: person.roles.join(strings.listSeparator),
        count: strings.articleCount(person.articleCount),
        paperCounts: findPaperCounts(person, strings),
        articles: latestFirst(listedArticles(person))
          .slice(0, mostArticles)
          .map((entry) => headlineView(entry, link, strings)),
        ...(person.articleCount <= mostArticles
          ? {}
          : {
              search: `${link(searchUrl)}?${new URLSearchParams({ q: `${strings.searchScript.filterBy}:"${person.name}"` })}`,
            }),
      })),
    },
  };
}
