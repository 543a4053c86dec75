import { groupBy } from "./catalog.ts";
import type { ArticleGroup } from "./catalog-entries.ts";
import type { Strings } from "./strings.ts";

/** How many of a group's articles each newspaper has, `今日柯城 12 篇、青溪报 3 篇`; undefined where all are of one. */
export function findPaperCounts({ places }: ArticleGroup, strings: Strings): string | undefined {
  const papers = [...groupBy(places, ([{ issue }]) => issue.newspaper.slug).values()];
  if (papers.length < 2) return undefined;
  const counts = papers.map((own) => {
    const articles = own.reduce((sum, [, places]) => sum + places.length, 0);
    return `${own[0]?.[0].issue.newspaper.name ?? ""} ${strings.articleCount(articles)}`;
  });
  return counts.join(strings.listSeparator);
}
