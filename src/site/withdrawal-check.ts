import type { ArticleOutline } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Archive, Issue, TitledPage } from "../model/issue.ts";
import type { Redirects, Withdrawal } from "../model/redirects.ts";
import type { ArticlePlace, Join } from "../parse/jumps.ts";
import { findPublishedHeadline, isOtherHeadline } from "./published-headline.ts";
import { addressArticles, addressLine } from "./urls.ts";

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
      ...[...withdrawn.keys()].flatMap((address) => findElsewhere(address, issue, placed)),
      ...joinsOf(issue).flatMap((join) => findLeftPart(join, placed, withdrawn)),
      ...placed.flatMap((one) => (withdrawn.has(one.url) ? findWholeText(one) : [])),
      ...placed.flatMap((one) => findOther(one, placed, withdrawn.get(one.url))),
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

/** An address of the issue at which no article stands, although one holds the line that it names. */
function findElsewhere(
  address: string,
  issue: Issue<TitledPage>,
  placed: readonly PlacedArticle[],
): readonly Diagnostic[] {
  const [, folder, pageNumber, line] = ARTICLE_ADDRESS.exec(address) ?? [];
  if (folder !== `${issue.newspaper.slug}/${issue.date.iso}` || placed.some(({ url }) => url === address)) return [];
  const holder = placed.find(({ article, page }) => {
    const [first, last] = article.filedLines ?? article.lines;
    return page.number === Number(pageNumber) && first <= Number(line) && Number(line) <= last;
  });
  if (holder === undefined) return [];
  const place = { file: holder.page.sourceFile, line: addressLine(holder.article) };
  return [{ rule: "withdrawn-elsewhere", place, details: { address, other: holder.url } }];
}

/** `kecheng/2021-12-15/01-5.html` */
const ARTICLE_ADDRESS = /^([^/]+\/[^/]+)\/(\d+)-(\d+)(?:-\d+)?\.html$/;

/** An address at which another article stands than the one that was published there and is to be withdrawn. */
function findOther(
  { article, url, page }: PlacedArticle,
  placed: readonly PlacedArticle[],
  withdrawal: Withdrawal | undefined,
): readonly Diagnostic[] {
  const [before, now] = [withdrawal?.headline, findPublishedHeadline(article)];
  if (before === undefined || now === undefined || !isOtherHeadline(before, now)) return [];
  const place = { file: page.sourceFile, line: addressLine(article) };
  const other = placed.find((one) => findPublishedHeadline(one.article) === before)?.url;
  if (other !== undefined) return [{ rule: "withdrawn-elsewhere", place, details: { address: url, other } }];
  return [{ rule: "withdrawn-other", place, details: { address: url, headline: now, before } }];
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
  const place = { file: left.page.sourceFile, line: addressLine(left.article) };
  return [{ rule: "withdrawn-in-part", place, details: { address: one.url, other: left.url } }];
}

/** A withdrawn article whose page has a scan, on which it may still be read. */
function findOnScan({ page, article, url }: PlacedArticle): readonly Diagnostic[] {
  if (page.scan === undefined) return [];
  const place = { file: page.sourceFile, line: addressLine(article) };
  return [{ rule: "withdrawn-on-scan", place, details: { address: url, scan: page.scan.sourceFile } }];
}

/** A withdrawn article of a transcription that does not say which lines as filed it was transcribed from. */
function findWholeText({ article, url, page }: PlacedArticle): readonly Diagnostic[] {
  if (page.form !== "markdown" || article.filedLines !== undefined) return [];
  const place = { file: page.sourceFile, line: addressLine(article) };
  return [{ rule: "withdrawn-without-lines", place, details: { address: url } }];
}
