import type { Link, Linker } from "./site-page.ts";
import type { Strings } from "./strings.ts";
import { homeUrl } from "./urls.ts";

/** The way from the home page to a page right below it. */
export function homeTrail(link: Linker, strings: Strings): readonly Link[] {
  return [{ text: strings.home, href: link(homeUrl) }];
}
