import type { Article, Block, BlockType } from "./model/article.ts";
import type { Config } from "./model/config.ts";
import type { Correction } from "./model/correction.ts";
import type { Archive, Issue, Page } from "./model/issue.ts";
import { joinedTexts } from "./parse/joined-texts.ts";
import { joinJumps } from "./parse/jumps.ts";
import { createLineReader, type PrintedLines } from "./printed-lines.ts";
import type { SearchEntry } from "./search/entry.ts";
import { type CitedPart, type CitedText, citedText } from "./site/cited-text.ts";
import { groupCorrections } from "./site/correction-view.ts";
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
  const texts = textsIn(issue);
  return issue.pages.flatMap((page) => {
    const readLines = createLineReader(page);
    const corrections = groupCorrections(page);
    return addressArticles(issue, page).map(({ article, url }) => {
      const entry = searchEntryOf(issue, page, article, {
        url: placeOf(url, config),
        lines: readLines(article),
        corrections: corrections.get(article) ?? [],
      });
      const parts = texts.get(article) ?? [{ article, page: page.number }];
      const continued = continuedText(parts.slice(parts.findIndex((part) => part.article === article)));
      const cited = citedText([citedPart(parts[0]), ...parts.slice(1).map(citedPart)]);
      return {
        ...entry,
        ...(continued.length > 0 && { continued }),
        ...(!isCitedAsShown(cited, entry) && { cited }),
      };
    });
  });
}

/** A text's parts, in order: mostly one. */
type TextParts = readonly [TextPart, ...TextPart[]];

interface TextPart {
  readonly article: Article;
  readonly page: number;
}

/** The texts that stand on several pages, by each of their parts. */
function textsIn({ pages }: Issue): ReadonlyMap<Article, TextParts> {
  const texts = new Map<Article, TextParts>();
  for (const places of joinedTexts(joinJumps(pages).joins)) {
    const [first, ...others] = places.flatMap(({ page, index }): readonly TextPart[] => {
      const article = pages.find(({ number }) => number === page)?.parsed.articles[index];
      return article === undefined ? [] : [{ article, page }];
    });
    if (first !== undefined) for (const part of [first, ...others]) texts.set(part.article, [first, ...others]);
  }
  return texts;
}

/** What follows the first of some parts on other pages: the words on either side of each seam, and the texts. */
function continuedText(parts: readonly TextPart[]): readonly string[] {
  const texts = parts.map(({ article }) => blocksOf(article.blocks, "paragraph", "subheading").map(({ text }) => text));
  return texts.slice(1).flatMap((own, index) => {
    const [before = "", behind = ""] = [texts[index]?.at(-1), own[0]];
    return [`${before.slice(-SEAM)}${behind.slice(0, SEAM)}`, own.join("\n")];
  });
}

function citedPart({ article, page }: TextPart): CitedPart {
  return { title: articleTitle(article), bylines: article.bylines, page };
}

function isCitedAsShown({ title, authors, pages }: CitedText, { title: shown, bylines, page }: SearchEntry): boolean {
  return title === shown && pages.join() === String(page) && authors.join("\n") === bylines.join("\n");
}

/** So many characters on either side of a seam are searched together. */
const SEAM = 40;

/** Where an article's own page is, how the printed page's lines have it, and what was corrected in it. */
interface ArticlePlacing {
  readonly url: string;
  readonly lines: PrintedLines;
  readonly corrections: readonly Correction[];
}

function searchEntryOf(
  issue: Issue,
  page: Page,
  article: Article,
  { url, lines, corrections }: ArticlePlacing,
): SearchEntry {
  const { headline, columnLabel, summary, dateline, bylines, blocks, jumps, marks } = article;
  const { textOf, others } = lines;
  const text = blocksOf(blocks, "paragraph", "subheading").map(textOf).join("\n");
  const isApart = (part: string) => !text.includes(part);
  const original = originalLines(page, corrections);
  const joined = headline === undefined ? [] : joinedParts([...headline.kicker, headline.main, ...headline.decks]);
  const oneLine = blocksOf(blocks, "subheading", "signature", "credit").map(({ text: own }) => own);
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
      ...joinedParts(oneLine),
      ...others,
      ...[...jumps.map((jump) => jump.text), ...marks].filter(isApart),
    ],
    ...(original.length > 0 && { original }),
  };
}

/** The texts that hold spaces between their parts, without these: no reader types one where the press began a new line. */
function joinedParts(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => {
    const joined = normalizePrinted(text);
    return joined === text ? [] : [joined];
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
