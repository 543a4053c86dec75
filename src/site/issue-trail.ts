import type { IssueHead } from "../model/issue.ts";
import { homeTrail } from "./home-trail.ts";
import type { Link, Linker } from "./site-page.ts";
import type { Strings } from "./strings.ts";
import { newspaperUrl, yearUrl } from "./urls.ts";

/** The way from the home page to an issue's: its newspaper, its year. */
export function issueTrail({ newspaper, date }: IssueHead, link: Linker, strings: Strings): readonly Link[] {
  const year = date.iso.slice(0, 4);
  return [
    ...homeTrail(link, strings),
    { text: newspaper.name, href: link(newspaperUrl(newspaper)) },
    { text: strings.year(year), href: link(yearUrl(newspaper, year)) },
  ];
}
