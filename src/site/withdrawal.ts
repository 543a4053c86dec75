import type { Article, ArticleOutline, LineRange } from "../model/article.ts";
import type { Correction } from "../model/correction.ts";
import type { Archive, Issue, IssueHead, Page, TitledPage } from "../model/issue.ts";
import type { Redirects } from "../model/redirects.ts";
import { correctionsOf, findCorrected } from "./correction-view.ts";
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
  const isKeptCorrection = (correction: Correction) => {
    const article = findCorrected(correction, page);
    return article === undefined || isKept(article);
  };
  return {
    ...page,
    corrections: page.corrections.filter(isKeptCorrection),
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
  const dropped = [...withdrawn].flatMap((article) => correctionsOf(page, article));
  const droppedLines = dropped.map(({ lines }) => lines);
  const ownLines = [...withdrawn].flatMap(({ lines, blocks }) => [lines, ...blocks.map((block) => block.lines)]);
  const filedLines = [...withdrawn].flatMap(({ filedLines: lines }) => (lines === undefined ? [] : [lines]));
  // Corrections to a transcribed page are to the text beside it.
  const ranges = page.original === undefined ? [...ownLines, ...droppedLines] : ownLines;
  const isWithdrawn = (line: number) => ranges.some(([first, last]) => first <= line && line <= last);
  const articles = page.parsed.articles.filter((article) => !withdrawn.has(article));
  const diagnostics = page.parsed.diagnostics.filter(({ place }) => !isWithdrawn(place.line ?? 0));
  return {
    ...page,
    sourceLines: blankLines(page.sourceLines, ranges),
    ...(page.original !== undefined && {
      original: {
        ...page.original,
        sourceLines: blankLines(page.original.sourceLines, [...filedLines, ...droppedLines]),
      },
    }),
    corrections: page.corrections.filter((correction) => !dropped.includes(correction)),
    parsed: { ...page.parsed, articles, diagnostics },
  };
}

function blankLines(lines: readonly string[], ranges: readonly LineRange[]): readonly string[] {
  return lines.map((text, index) => (ranges.some(([first, last]) => first <= index + 1 && index < last) ? "" : text));
}
