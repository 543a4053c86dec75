import type { Article, ArticleOutline, LineRange } from "../model/article.ts";
import type { Correction } from "../model/correction.ts";
import type { Archive, Issue, IssueHead, Page, PageOutline, TitledPage } from "../model/issue.ts";
import type { Newspaper } from "../model/newspaper.ts";
import type { Redirects } from "../model/redirects.ts";
import { holdsLine } from "../text/line-range.ts";
import { groupCorrections } from "./correction-view.ts";
import { continuedTitle } from "./title.ts";
import { addressArticles, columnUrl, personUrl } from "./urls.ts";

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
    issues: archive.issues.map((issue) => {
      const headlines = headlinesIn(issue, withdrawn);
      const pages = issue.pages.map((page) => withoutOutlines(issue, page, withdrawn));
      return { ...issue, pages: headlines.size === 0 ? pages : pages.map((page) => withoutNames(page, headlines)) };
    }),
  };
}

/** The headlines of an issue's articles that are withdrawn. */
function headlinesIn(issue: Issue<PageOutline>, withdrawn: Redirects["withdrawn"]): ReadonlySet<string> {
  const gone = issue.pages.flatMap((page) => [...partArticles(issue, page, withdrawn).dropped]);
  return new Set(gone.flatMap(({ headline }) => headline?.main ?? []));
}

/** The page without these headlines as titles of later parts of their texts, which stay. */
function withoutNames<P extends PageOutline | TitledPage>(page: P, headlines: ReadonlySet<string>): P {
  const isNamed = ({ continues }: ArticleOutline) => continues !== undefined && headlines.has(continues);
  if (!page.parsed.articles.some(isNamed)) return page;
  const articles = page.parsed.articles.map((article) =>
    isNamed(article) ? { ...article, continues: HIDDEN } : article,
  );
  const titles = "titles" in page && {
    titles: page.titles.map((title, index) => {
      const article = page.parsed.articles[index];
      return article !== undefined && isNamed(article) ? continuedTitle(HIDDEN) : title;
    }),
  };
  return { ...page, parsed: { ...page.parsed, articles }, ...titles };
}

/** Stands for a headline that is withdrawn. */
const HIDDEN = "……";

/** The addresses of an issue's articles that are withdrawn, and of the lists that they were on, which may have held nothing else. */
export function withdrawnIn(issue: Issue<TitledPage>, { withdrawn }: Redirects): readonly string[] {
  if (withdrawn.size === 0) return [];
  const gone = issue.pages.flatMap((page) => addressArticles(issue, page).filter(({ url }) => withdrawn.has(url)));
  return gone.flatMap(({ article, url }) => [url, ...listsOf(article, issue.newspaper)]);
}

function listsOf({ bylines, columnLabel }: ArticleOutline, newspaper: Newspaper): readonly string[] {
  const people = bylines.flatMap(({ names }) => names.map((name) => personUrl(name)));
  return columnLabel === undefined ? people : [...people, columnUrl(newspaper, columnLabel)];
}

function withoutOutlines(issue: IssueHead, page: TitledPage, withdrawn: Redirects["withdrawn"]): TitledPage {
  const { kept, dropped } = partArticles(issue, page, withdrawn);
  if (dropped.size === 0) return page;
  const corrections = correctionsTo(dropped, page);
  const { articles } = page.parsed;
  return {
    ...page,
    corrections: page.corrections.filter((correction) => !corrections.has(correction)),
    parsed: { ...page.parsed, articles: kept },
    titles: page.titles.filter((_title, index) => {
      const article = articles[index];
      return article === undefined || !dropped.has(article);
    }),
  };
}

/**
 * A page's articles: those that are withdrawn, and the others. One that begins on the line of a withdrawn one keeps its
 * rank there, so that its address stays its own.
 */
function partArticles<A extends ArticleOutline>(
  issue: IssueHead,
  page: Pick<Page, "number"> & { readonly parsed: { readonly articles: readonly A[] } },
  withdrawn: Redirects["withdrawn"],
): { readonly kept: readonly A[]; readonly dropped: ReadonlySet<ArticleOutline> } {
  const kept: A[] = [];
  const dropped = new Set<ArticleOutline>();
  for (const { article, url, rank } of addressArticles(issue, page)) {
    if (withdrawn.has(url)) dropped.add(article);
    else kept.push(rank === 0 || dropped.size === 0 ? article : { ...article, rankOnLine: rank });
  }
  return { kept, dropped };
}

/** The corrections to some articles of a page. */
function correctionsTo(articles: ReadonlySet<ArticleOutline>, page: PageOutline): ReadonlySet<Correction> {
  const corrections = groupCorrections(page);
  return new Set([...articles].flatMap((article) => corrections.get(article) ?? []));
}

/** The same of one issue. */
export function withdrawFromIssue(issue: Issue, { withdrawn }: Redirects): Issue {
  if (withdrawn.size === 0) return issue;
  const headlines = headlinesIn(issue, withdrawn);
  const pages = issue.pages.map((page) => withoutArticles(issue, page, withdrawn));
  return { ...issue, pages: headlines.size === 0 ? pages : pages.map((page) => withoutNames(page, headlines)) };
}

function withoutArticles(issue: Issue, page: Page, withdrawn: Redirects["withdrawn"]): Page {
  const { kept, dropped } = partArticles(issue, page, withdrawn);
  if (dropped.size === 0) return page;
  const gone = page.parsed.articles.filter((article) => dropped.has(article));
  const corrections = correctionsTo(dropped, page);
  const correctedLines = Array.from(corrections, ({ lines }) => lines);
  const ownLines = gone.flatMap(({ lines, blocks }) => [lines, ...blocks.map((block) => block.lines)]);
  // Where a transcription does not say from which lines it was made, none of them can be shown.
  const filedLines = gone.map(({ filedLines: lines = ALL_LINES }) => lines);
  // Corrections to a transcribed page are to the text beside it.
  const ranges = page.original === undefined ? [...ownLines, ...correctedLines] : ownLines;
  const isWithdrawn = (line: number) => ranges.some((range) => holdsLine(range, line));
  const diagnostics = page.parsed.diagnostics.filter(({ place }) => !isWithdrawn(place.line ?? 0));
  return {
    ...page,
    sourceLines: blankLines(page.sourceLines, ranges),
    withdrawnLines: ranges,
    ...(page.original !== undefined && {
      original: {
        ...page.original,
        sourceLines: withoutWords(page.original.sourceLines, [...filedLines, ...correctedLines], gone),
      },
    }),
    corrections: page.corrections.filter((correction) => !corrections.has(correction)),
    parsed: { ...page.parsed, articles: kept, diagnostics },
  };
}

/**
 * The text as filed without the lines that withdrawn articles were transcribed from. Where words of theirs stand in other
 * lines, the transcription names the wrong ones, and none is shown.
 */
function withoutWords(
  filed: readonly string[],
  ranges: readonly LineRange[],
  gone: readonly Article[],
): readonly string[] {
  const left = blankLines(filed, ranges);
  const words = left.join("").replace(SPACES, "");
  const isLeft = gone.some(({ blocks }) => blocks.some(({ text }) => sharesWords(text.replace(SPACES, ""), words)));
  return isLeft ? blankLines(filed, [ALL_LINES]) : left;
}

/** Whether some of a paragraph's words stand in a text; the text may have others of them as OCR misread them. */
function sharesWords(paragraph: string, text: string): boolean {
  for (let at = 0; at + SURELY_ITS_OWN <= paragraph.length; at += 1) {
    if (text.includes(paragraph.slice(at, at + SURELY_ITS_OWN))) return true;
  }
  return false;
}

/** In characters: the name of a body, which other articles may have, is rarely as long. */
const SURELY_ITS_OWN = 16;

/** Those of the print, and of OCR: `召开  会议` */
const SPACES = /\s+/g;

const ALL_LINES: LineRange = [1, Number.POSITIVE_INFINITY];

function blankLines(lines: readonly string[], ranges: readonly LineRange[]): readonly string[] {
  return lines.map((text, index) => (ranges.some(([first, last]) => first <= index + 1 && index < last) ? "" : text));
}
