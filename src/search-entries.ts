import type { Article, Block, BlockType, Headline } from "./model/article.ts";
import type { Config } from "./model/config.ts";
import type { Correction } from "./model/correction.ts";
import type { Archive, Issue, Page } from "./model/issue.ts";
import { type ArticlePlace, joinJumps } from "./parse/jumps.ts";
import { createLineReader, type PrintedLines } from "./printed-lines.ts";
import type { SearchEntry } from "./search/entry.ts";
import { correctionsOf } from "./site/correction-view.ts";
import { placeOf } from "./site/site-page.ts";
import { articleTitle } from "./site/title.ts";
import { addressArticles, addressLine } from "./site/urls.ts";
import { normalizePrinted } from "./text/normalize.ts";

/** What the search index takes in: every article of the archive, in order of issue, page and place on the page. */
export function searchEntriesOf(archive: Archive, config: Pick<Config, "compact"> = {}): readonly SearchEntry[] {
  return archive.issues.flatMap((issue) => issueSearchEntries(issue, config));
}

/**
 * An issue's articles, in order of page and place on the page. With the first part of a text that goes on on another page what
 * follows there is searched, too, as its page shows it.
 */
export function issueSearchEntries(issue: Issue, config: Pick<Config, "compact">): readonly SearchEntry[] {
  const continuations = continuationsIn(issue);
  return issue.pages.flatMap((page) => {
    const readLines = createLineReader(page);
    return addressArticles(issue, page).map(({ article, url }) => {
      const entry = searchEntryOf(issue, page, article, { url: placeOf(url, config), lines: readLines(article) });
      const continued = continuedText(article, continuations);
      return continued.length === 0 ? entry : { ...entry, continued };
    });
  });
}

/** The next part of every text that goes on elsewhere in the issue. */
function continuationsIn({ pages }: Issue): ReadonlyMap<Article, Article> {
  const articleAt = ({ page, index }: ArticlePlace) =>
    pages.find(({ number }) => number === page)?.parsed.articles[index];
  return new Map(
    joinJumps(pages).joins.flatMap(({ from, to }) => {
      const [first, next] = [articleAt(from), articleAt(to)];
      return first === undefined || next === undefined ? [] : [[first, next] as const];
    }),
  );
}

/** What follows an article on other pages: the words on either side of each seam, and the texts. */
function continuedText(article: Article, continuations: ReadonlyMap<Article, Article>): readonly string[] {
  const parts = [article];
  for (let next = continuations.get(article); next !== undefined && !parts.includes(next); ) {
    parts.push(next);
    next = continuations.get(next);
  }
  const texts = parts.map(({ blocks }) => blocksOf(blocks, "paragraph", "subheading").map(({ text }) => text));
  return texts.slice(1).flatMap((own, index) => {
    const [before = "", behind = ""] = [texts[index]?.at(-1), own[0]];
    return [`${before.slice(-SEAM)}${behind.slice(0, SEAM)}`, own.join("\n")];
  });
}

/** So many characters on either side of a seam are searched together. */
const SEAM = 40;

/** Where an article's own page is, and how the printed page's lines have it. */
interface ArticlePlacing {
  readonly url: string;
  readonly lines: PrintedLines;
}

function searchEntryOf(issue: Issue, page: Page, article: Article, { url, lines }: ArticlePlacing): SearchEntry {
  const { headline, columnLabel, summary, dateline, bylines, blocks, jumps, marks } = article;
  const { textOf, others } = lines;
  const text = blocksOf(blocks, "paragraph", "subheading").map(textOf).join("\n");
  const isApart = (part: string) => !text.includes(part);
  const original = originalLines(page, correctionsOf(page, article));
  const joined = joinedParts(headline);
  return {
    url,
    newspaper: issue.newspaper.slug,
    newspaperName: issue.newspaper.name,
    date: issue.date.iso,
    ...(issue.date.uncertain && { dateUncertain: true }),
    page: page.number,
    line: addressLine(article),
    kind: article.kind,
    title: articleTitle(article).text,
    ...(headline !== undefined && headline.main !== "" && { headline: headline.main }),
    kicker: headline?.kicker ?? [],
    decks: headline?.decks ?? [],
    ...(joined.length > 0 && { joined }),
    ...(columnLabel !== undefined && { column: columnLabel }),
    ...(summary !== undefined && { summary: summary.text }),
    ...(dateline !== undefined && isApart(dateline.text) && { dateline: dateline.text }),
    bylines: bylines.flatMap(({ names }) => names),
    bylineLines: bylines.map(({ role, names }) => [role, ...names].join(" ")),
    text,
    captions: blocksOf(blocks, "caption").map(textOf),
    signatures: blocksOf(blocks, "signature", "credit").map(textOf),
    labels: [
      ...(summary?.label === undefined ? [] : [summary.label]),
      ...blocksOf(blocks, "label").map(textOf),
      ...others,
      ...[...jumps.map((jump) => jump.text), ...marks].filter(isApart),
    ],
    ...(original.length > 0 && { original }),
  };
}

/** A headline's parts that hold spaces, without these: no reader types one where the press began a new line. */
function joinedParts(headline: Headline | undefined): readonly string[] {
  const parts = headline === undefined ? [] : [...headline.kicker, headline.main, ...headline.decks];
  return parts.flatMap((part) => {
    const joined = normalizePrinted(part);
    return joined === part ? [] : [joined];
  });
}

/** The lines of which an editor has corrected words, as filed: what was read there before is still found. */
function originalLines(page: Page, corrections: readonly Correction[]): readonly string[] {
  const { sourceLines } = page.original ?? page;
  const reworded = corrections.filter(({ now }) => now !== undefined);
  const numbers = new Set(reworded.map(({ lines }) => lines[0]));
  const ranges = [...numbers].map((first) => {
    const last = Math.max(...reworded.filter(({ lines }) => lines[0] === first).map(({ lines }) => lines[1]));
    return sourceLines.slice(first - 1, last).join("\n");
  });
  // What was added stands in a line that was blank.
  return ranges.map((text) => normalizePrinted(text)).filter((text) => text !== "");
}

/** The blocks of some types, in printed order. */
function blocksOf(blocks: readonly Block[], ...types: readonly BlockType[]): readonly Block[] {
  return blocks.filter(({ type }) => types.includes(type));
}
