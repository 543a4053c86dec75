import type { Byline } from "../model/article.ts";
import type { Link, Linker } from "./site-page.ts";
import { personUrl } from "./urls.ts";

/** A byline with each name linked to its person's page. */
export interface BylineView {
  readonly role: string;
  readonly names: readonly Link[];
}

/** Bylines in printed order, linked. */
export function bylineViews(bylines: readonly Byline[], link: Linker): readonly BylineView[] {
  return bylines.map((byline) => ({
    role: byline.role,
    names: byline.names.map((name) => ({ text: name, href: link(personUrl(name)) })),
  }));
}

/** Bylines in a line of text: 记者 楼郁馨 赖小兰　通讯员 胡松 */
export function bylinesOf(bylines: readonly Byline[]): string {
  return bylines.map((byline) => [byline.role, ...byline.names].join(" ")).join("\u3000");
}
