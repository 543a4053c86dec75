import { findArticles } from "../../src/search/find-articles.ts";
import { orderArticles } from "../../src/search/order-articles.ts";
import { OWN_PARTS } from "../../src/search/own-parts.ts";
import { openSearchIndex } from "../../src/search/search-index.ts";
import type { FoundList } from "./compare.ts";
import { meteredLoader, sumTraffic } from "./network.ts";

/** What the index in a site's folder finds, each query with a cold cache. `urls` are the articles' in its order. */
export async function ownLists(
  site: string,
  queries: readonly string[],
  urls: readonly string[],
): Promise<readonly FoundList[]> {
  const lists: FoundList[] = [];
  for (const query of queries) {
    const { load, traffic } = meteredLoader(site, false);
    const index = await openSearchIndex(load, OWN_PARTS);
    const found = await findArticles(index, index.parseQuery(`"${query}"`));
    const fetched = sumTraffic(traffic, ["t", "p", "heads", "h", "x"]);
    const ids = await orderArticles(index, found, "relevance", found.total);
    lists.push({ urls: ids.map((id) => urls[id] ?? ""), ...fetched });
  }
  return lists;
}
