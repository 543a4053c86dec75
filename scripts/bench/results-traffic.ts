import { readResults } from "../../src/search/answer.ts";
import { findArticles } from "../../src/search/find-articles.ts";
import { orderArticles } from "../../src/search/order-articles.ts";
import { OWN_PARTS } from "../../src/search/own-parts.ts";
import { openSearchIndex } from "../../src/search/search-index.ts";
import { meteredLoader, sumTraffic } from "./network.ts";
import type { BenchQuery } from "./queries.ts";

/** Bytes of what ten results take: their heads with what tells where these lie, and their texts. */
export interface ResultBytes {
  readonly heads: number;
  readonly texts: number;
}

/** What the ten newest results of each query take; queries with fewer results are left out. */
export async function measureResults(site: string, queries: readonly BenchQuery[]): Promise<readonly ResultBytes[]> {
  const figures: ResultBytes[] = [];
  for (const { text } of queries) {
    const { load, traffic } = meteredLoader(site, false);
    const index = await openSearchIndex(load, OWN_PARTS);
    const query = index.parseQuery(`"${text}"`);
    const ids = await orderArticles(index, await findArticles(index, query), "relevance", 10);
    if (ids.length === 10) {
      // Anew, so that what was read to find them is not counted
      traffic.clear();
      await readResults(await openSearchIndex(load, OWN_PARTS), ids, query, new Set());
      figures.push({ heads: sumTraffic(traffic, ["heads", "h"]).bytes, texts: sumTraffic(traffic, ["x"]).bytes });
    }
  }
  return figures;
}
