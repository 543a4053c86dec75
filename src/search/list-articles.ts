import { type CitedFields, citedFields } from "./entry.ts";
import { findArticles } from "./find-articles.ts";
import { orderArticles } from "./order-articles.ts";
import type { Question } from "./question.ts";
import { readArticles } from "./read-articles.ts";
import { type Head, readHead } from "./read-documents.ts";
import { newspaperName, type SearchIndex } from "./search-index.ts";

/** An article as a list of results cites it. */
export interface ListedArticle extends CitedFields, Pick<Head, "url" | "date" | "dateUncertain"> {
  readonly newspaper: string;
}

/** All the articles a question finds (not just a page of them), in its order. Rejects where one cannot be read. */
export async function listArticles(index: SearchIndex, question: Question): Promise<readonly ListedArticle[]> {
  const found = await findArticles(index, index.parseQuery(question.query));
  const order = await orderArticles(index, found, question.sort, found.total);
  return readArticles(index, order, async (partition, document) => listed(index, await readHead(partition, document)));
}

function listed(index: SearchIndex, head: Head): ListedArticle {
  const { url, date, dateUncertain } = head;
  return { ...citedFields(head), url, date, dateUncertain, newspaper: newspaperName(index, head.newspaper) };
}
