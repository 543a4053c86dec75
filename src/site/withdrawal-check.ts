import type { ArticleOutline } from "../model/article.ts";
import type { Diagnostic, Place } from "../model/diagnostic.ts";
import type { Archive, Issue, TitledPage } from "../model/issue.ts";
import type { Redirects, Withdrawal } from "../model/redirects.ts";
import type { ArticlePlace, Join } from "../parse/jumps.ts";
import { holdsLine } from "../text/line-range.ts";
import { findPublishedHeadline, isOtherHeadline } from "./published-headline.ts";
import { addressArticles } from "./urls.ts";

/**
 * Findings about what `redirects.yml` withdraws: lines that withdraw nothing, since what they mean stands at another address
 * (an error, for it is public); texts of which only a part is withdrawn; pages whose text as filed has to go whole; and scans that may show what is withdrawn.
 * `joinsOf` tells which texts of an issue run over several pages.
 */
export function checkWithdrawals(
  archive: Archive<TitledPage>,
  { withdrawn }: Redirects,
  joinsOf: (issue: Issue<TitledPage>) => readonly Join[],
): readonly Diagnostic[] {
  if (withdrawn.size === 0) return [];
  return archive.issues.flatMap((issue) => {
    const placed = issue.pages.flatMap((page) =>
      addressArticles(issue, page).map((one, index): PlacedArticle => ({ ...one, index, page })),
    );
    return [
      ...[...withdrawn].flatMap(([address, withdrawal]) =>
        findMisplaced({ address, withdrawal }, issue, placed, withdrawn),
      ),
      ...joinsOf(issue).flatMap((join) => findLeftPart(join, placed, withdrawn)),
      ...placed.flatMap((one) => (withdrawn.has(one.url) ? findWholeText(one) : [])),
      ...placed.flatMap((one) => (withdrawn.has(one.url) ? findOnScan(one) : [])),
    ];
  });
}

/** An article, and where it stands on its page and in the site. */
interface PlacedArticle {
  readonly article: ArticleOutline;
  readonly url: string;
  readonly index: number;
  readonly page: TitledPage;
}

/** What is to be withdrawn, and where. */
interface Wanted {
  readonly address: string;
  readonly withdrawal: Withdrawal;
}

/**
 * An address of the issue at which what is to be withdrawn does not stand: its headline is that of another article, or another article holds the line that
 * the address names, or the article at it has another headline.
 */
function findMisplaced(
  { address, withdrawal: { headline: before } }: Wanted,
  issue: Issue<TitledPage>,
  placed: readonly PlacedArticle[],
  withdrawn: Redirects["withdrawn"],
): readonly Diagnostic[] {
  const [, folder, pageNumber, line] = ARTICLE_ADDRESS.exec(address) ?? [];
  if (folder !== `${issue.newspaper.slug}/${issue.date.iso}`) return [];
  const own = placed.find(({ url }) => url === address);
  const now = own === undefined ? undefined : findPublishedHeadline(own.article);
  if (own !== undefined && (before === undefined || now === before)) return [];
  const isSame = (one: PlacedArticle) => before !== undefined && findPublishedHeadline(one.article) === before;
  const isHolder = (one: PlacedArticle) => own === undefined && isPrintedOn(one, Number(pageNumber), Number(line));
  const free = placed.filter(({ url }) => !withdrawn.has(url));
  const other = free.find(isSame) ?? free.find(isHolder);
  if (other !== undefined)
    return [{ rule: "withdrawn-elsewhere", place: placeOf(other), details: { address, other: other.url } }];
  if (own === undefined || before === undefined || now === undefined) return [];
  if (!isOtherHeadline(before, now, SURELY_SHARED)) return [];
  return [{ rule: "withdrawn-other", place: placeOf(own), details: { address, headline: now, before } }];
}

/** `kecheng/2021-12-15/01-5.html` */
const ARTICLE_ADDRESS = /^([^/]+\/[^/]+)\/(\d+)-(\d+)(?:-\d+)?\.html$/;

/** What is withdrawn is surely meant: a build that stops for a headline that was corrected costs little. */
const SURELY_SHARED = 3 / 4;

function isPrintedOn({ article, page }: PlacedArticle, pageNumber: number, line: number): boolean {
  return page.number === pageNumber && holdsLine(article.filedLines ?? article.lines, line);
}

/** Where an article stands in its page's own file. */
function placeOf({ article, page }: PlacedArticle): Place {
  return { file: page.sourceFile, line: article.lines[0] };
}

/** Of a text on two pages the part that stays. */
function findLeftPart(
  { from, to }: Join,
  placed: readonly PlacedArticle[],
  withdrawn: Redirects["withdrawn"],
): readonly Diagnostic[] {
  const at = ({ page, index }: ArticlePlace) => placed.find((one) => one.page.number === page && one.index === index);
  const parts = [at(from), at(to)].flatMap((part) => part ?? []);
  const gone = parts.filter(({ url }) => withdrawn.has(url));
  const [one] = gone;
  const left = parts.find(({ url }) => !withdrawn.has(url));
  if (one === undefined || left === undefined) return [];
  return [{ rule: "withdrawn-in-part", place: placeOf(left), details: { address: one.url, other: left.url } }];
}

/** A withdrawn article whose page has a scan, on which it may still be read. */
function findOnScan(one: PlacedArticle): readonly Diagnostic[] {
  const { scan } = one.page;
  if (scan === undefined) return [];
  return [{ rule: "withdrawn-on-scan", place: placeOf(one), details: { address: one.url, scan: scan.sourceFile } }];
}

/** A withdrawn article of a transcription that does not say which lines as filed it was transcribed from. */
function findWholeText(one: PlacedArticle): readonly Diagnostic[] {
  if (one.page.form !== "markdown" || one.article.filedLines !== undefined) return [];
  return [{ rule: "withdrawn-without-lines", place: placeOf(one), details: { address: one.url } }];
}
