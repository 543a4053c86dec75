import { groupBy } from "./catalog.ts";
import type { PersonEntry } from "./catalog-entries.ts";
import { homeTrail } from "./home-trail.ts";
import { comparePinyin, pinyinInitial } from "./pinyin.ts";
import { type Sheet, sheetLinks, sheetsOf } from "./sheets.ts";
import { type Linker, linkerFrom, type Site, type SitePage } from "./site-page.ts";
import type { Strings } from "./strings.ts";
import { bylinesUrl, initialUrl, personUrl } from "./urls.ts";

/** The people whose names begin with one pinyin initial, in pinyin order. */
export interface InitialGroup {
  /** A capital; absent for names that have none. */
  readonly initial?: string;
  readonly people: readonly PersonEntry[];
}

/** The most names that stand on one page together; more are parted by initial. */
const mostOnOnePage = 400;

/** Everyone named in a byline by pinyin initial, those without one last. */
export function initialGroups(people: readonly PersonEntry[]): readonly InitialGroup[] {
  return groupByInitial([...people].sort((one, other) => comparePinyin(one.name, other.name)));
}

function groupByInitial(people: readonly PersonEntry[]): readonly InitialGroup[] {
  const initialOf = createInitialFinder();
  const groups = groupBy(people, (person) => initialOf(person.name));
  return Array.from(groups, ([initial, named]) => ({ ...(initial === "" ? {} : { initial }), people: named })).sort(
    (one, other) => ((one.initial ?? LAST) < (other.initial ?? LAST) ? -1 : 1),
  );
}

/** Finds the initials of many names, "" for those without one: each first character, mostly one of some hundred surnames, is looked for once. */
function createInitialFinder(): (name: string) => string {
  const found = new Map<string, string>();
  return (name) => {
    const [first = ""] = name;
    const known = found.get(first);
    if (known !== undefined) return known;
    const initial = pinyinInitial(first) ?? "";
    found.set(first, initial);
    return initial;
  };
}

/** Sorts after every capital. */
const LAST = "~";

/**
 * The groups that have pages of their own, the names of each as they come: none where all names stand on one page.
 * Putting thousands of names in order takes as long as all else that addresses are made of.
 */
export function pagedGroups(people: readonly PersonEntry[]): readonly InitialGroup[] {
  return people.length > mostOnOnePage ? groupByInitial(people) : [];
}

/** The index of everyone named in a byline: all names, or where they are too many the initials and a page for each. */
export function bylinesPages(site: Site): readonly SitePage[] {
  const { people } = site.catalog;
  const all = initialGroups(people);
  const paged = people.length > mostOnOnePage ? all : [];
  const link = linkerFrom(bylinesUrl, site.config);
  const groups = all.map((group) =>
    paged.length === 0
      ? groupView(group, group.people, link, site.strings)
      : { ...groupView(group, [], link, site.strings), whole: wholeLink(group, link, site.strings) },
  );
  return [
    bylinesPage(site, bylinesUrl, {
      groups,
      initials: groups.map(({ initial, id }) => ({ text: initial, href: `#${id}` })),
    }),
    ...paged.flatMap((group) => sheetsOf(group.people).map((sheet) => initialPage(site, group, sheet, paged))),
  ];
}

function initialPage(
  site: Site,
  group: InitialGroup,
  sheet: Sheet<PersonEntry>,
  groups: readonly InitialGroup[],
): SitePage {
  const { config, strings } = site;
  const url = initialUrl(group.initial, sheet.number);
  const link = linkerFrom(url, config);
  const sheets = sheetLinks(sheet, (number) => link(initialUrl(group.initial, number)), strings);
  return bylinesPage(site, url, {
    groups: [groupView(group, sheet.entries, link, strings)],
    initials: groups.map((other) => ({
      text: initialText(other, strings),
      href: link(initialUrl(other.initial)),
      current: other === group,
    })),
    ...(sheets === undefined ? {} : { sheets }),
  });
}

function bylinesPage({ config, strings }: Site, url: string, view: object): SitePage {
  const link = linkerFrom(url, config);
  return {
    url,
    template: "bylines",
    head: { title: strings.bylines, styles: ["lists.css"], scripts: [] },
    view: { trail: homeTrail(link, strings), ...view },
  };
}

function groupView(group: InitialGroup, people: readonly PersonEntry[], link: Linker, strings: Strings) {
  return {
    initial: initialText(group, strings),
    id: `initial-${group.initial ?? "other"}`,
    people: people.map((person) => ({
      text: person.name,
      href: link(personUrl(person.name)),
      roles: person.roles.join(strings.listSeparator),
      count: strings.articleCount(person.articleCount),
    })),
  };
}

/** 张 … 郑　320 人: the first and the last name tell what lies between. */
function wholeLink({ initial, people }: InitialGroup, link: Linker, strings: Strings): object {
  const names = [people[0]?.name ?? "", people.at(-1)?.name ?? ""];
  return { names, href: link(initialUrl(initial)), count: strings.nameCount(people.length) };
}

function initialText({ initial }: InitialGroup, strings: Strings): string {
  return initial ?? strings.otherInitial;
}
