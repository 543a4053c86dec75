import type { Article, ArticleOutline } from "../model/article.ts";
import type { Archive, Issue, IssueHead, Page, TitledPage } from "../model/issue.ts";
import type { Redirects } from "../model/redirects.ts";
import { articleUrl } from "./urls.ts";

/**
 * The archive without the articles that `redirects.yml` withdraws. Their lines are blanked, since a page's text is
 * published as filed; of its scan the editor has to take care.
 */
export function withdrawArticles(archive: Archive, redirects: Redirects): Archive {
  return { ...archive, issues: archive.issues.map((issue) => withdrawFromIssue(issue, redirects)) };
}

/** The same of an archive without its text. */
export function withdrawOutlines(archive: Archive<TitledPage>, { withdrawn }: Redirects): Archive<TitledPage> {
  if (withdrawn.size === 0) return archive;
  return {
    ...archive,
    issues: archive.issues.map((issue) => ({
      ...issue,
      pages: issue.pages.map((page) => withoutOutlines(issue, page, withdrawn)),
    })),
  };
}

function withoutOutlines(issue: IssueHead, page: TitledPage, withdrawn: Redirects["withdrawn"]): TitledPage {
  const { articles } = page.parsed;
  const isKept = (article: ArticleOutline) => !withdrawn.has(articleUrl(issue, page, article));
  return {
    ...page,
    parsed: { ...page.parsed, articles: articles.filter(isKept) },
    titles: page.titles.filter((_title, index) => articles.slice(index, index + 1).every(isKept)),
  };
}

/** The same of one issue. */
export function withdrawFromIssue(issue: Issue, { withdrawn }: Redirects): Issue {
  if (withdrawn.size === 0) return issue;
  return { ...issue, pages: issue.pages.map((page) => withoutArticles(page, withdrawnOf(issue, page, withdrawn))) };
}

function withdrawnOf(issue: Issue, page: Page, withdrawn: Redirects["withdrawn"]): ReadonlySet<Article> {
  return new Set(page.parsed.articles.filter((article) => withdrawn.has(articleUrl(issue, page, article))));
}

function withoutArticles(page: Page, withdrawn: ReadonlySet<Article>): Page {
  if (withdrawn.size === 0) return page;
  const ranges = [...withdrawn].flatMap(({ lines, blocks }) => [lines, ...blocks.map((block) => block.lines)]);
  const isWithdrawn = (line: number) => ranges.some(([first, last]) => first <= line && line <= last);
  const articles = page.parsed.articles.filter((article) => !withdrawn.has(article));
  const diagnostics = page.parsed.diagnostics.filter(({ place }) => !isWithdrawn(place.line ?? 0));
  return {
    ...page,
    sourceLines: page.sourceLines.map((text, index) => (isWithdrawn(index + 1) ? "" : text)),
    parsed: { ...page.parsed, articles, diagnostics },
  };
}
