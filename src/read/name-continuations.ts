import type { Article } from "../model/article.ts";
import type { Diagnosed, Diagnostic } from "../model/diagnostic.ts";
import type { Page } from "../model/issue.ts";
import { joinedTexts } from "../parse/joined-texts.ts";
import type { Join } from "../parse/jumps.ts";
import type { FiledPage } from "./page-file.ts";

/**
 * The pages with the headline of its text given to each later part that has none: `（上接第一版）为此，县农业局…` is a part of what page 1 is headed by, and
 * that no headline was read over it is nothing to tell. `standing` are those of the pages that the joins are of.
 */
export function nameContinuations(
  pages: readonly Diagnosed<FiledPage>[],
  standing: readonly Page[],
  joins: readonly Join[],
): readonly Diagnosed<FiledPage>[] {
  const named = new Map<Article, string>();
  for (const [first, ...later] of joinedTexts(joins)) {
    const headline = findArticle(standing, first)?.headline?.main;
    if (headline === undefined || headline === "") continue;
    for (const place of later) {
      const article = findArticle(standing, place);
      if (article !== undefined && article.headline === undefined) named.set(article, headline);
    }
  }
  if (named.size === 0) return pages;
  return pages.map((page) => (standing.includes(page.value.page) ? withNames(page, named) : page));
}

function findArticle(pages: readonly Page[], place: { readonly page: number; readonly index: number }) {
  return pages.find(({ number }) => number === place.page)?.parsed.articles[place.index];
}

function withNames(
  { value, diagnostics }: Diagnosed<FiledPage>,
  named: ReadonlyMap<Article, string>,
): Diagnosed<FiledPage> {
  const { page } = value;
  const { parsed } = page;
  const lines = new Set(parsed.articles.flatMap((article) => (named.has(article) ? [article.lines[0]] : [])));
  if (lines.size === 0) return { value, diagnostics };
  const isTold = ({ rule, place }: Diagnostic) => rule !== "no-headline" || !lines.has(place.line ?? 0);
  const articles = parsed.articles.map((article) => {
    const continues = named.get(article);
    return continues === undefined ? article : { ...article, continues };
  });
  const own = { ...parsed, articles, diagnostics: parsed.diagnostics.filter(isTold) };
  return { value: { ...value, page: { ...page, parsed: own } }, diagnostics: diagnostics.filter(isTold) };
}
