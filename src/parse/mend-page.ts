import type { Article } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Fragment, Furniture, ParsedPage } from "../model/page.ts";
import { isDigit } from "../text/characters.ts";
import type { Misread } from "./misread.ts";

/** The text with these characters as they were printed, as long as before. */
export function mendText(text: string, misreads: readonly Misread[]): string {
  let mended = "";
  let end = 0;
  for (const { offset, printed } of misreads) {
    mended += text.slice(end, offset) + printed;
    end = offset + printed.length;
  }
  return mended + text.slice(end);
}

/**
 * The page that was read of a mended text, with what its text has and a finding for each character: whatever repeats the page's words has the
 * misread character again; a byline's role is the one that was meant, and the character is among the article's marks. `text` is the page's,
 * `firstLine` the number of its first line in its file.
 */
export function unmendPage(
  page: ParsedPage,
  misreads: readonly Misread[],
  { text, file, firstLine }: { readonly text: string; readonly file: string; readonly firstLine: number },
): ParsedPage {
  const placed = placeMisreads(text, misreads, firstLine);
  return withFindings(placed.reduce(unmend, page), placed, file);
}

/** The page that was read of the text as it is, where that has more misread characters than can be looked for one by one, with a finding for each. */
export function tellMisreads(
  page: ParsedPage,
  misreads: readonly Misread[],
  { text, file, firstLine }: { readonly text: string; readonly file: string; readonly firstLine: number },
): ParsedPage {
  return withFindings(page, placeMisreads(text, misreads, firstLine), file);
}

function withFindings(page: ParsedPage, placed: readonly PlacedMisread[], file: string): ParsedPage {
  const found = placed.map(
    ({ line, word, likely, told = likely }): Diagnostic => ({
      rule: "misread-character",
      place: { file, line },
      details: { text: word, likely: told },
    }),
  );
  const diagnostics = [...page.diagnostics, ...found].sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
  return { ...page, diagnostics };
}

/** Misread characters, their line in the file, and the Chinese characters beside their word in that line: by them it is told from others. */
interface PlacedMisread extends Misread {
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

function placeMisreads(text: string, misreads: readonly Misread[], firstLine: number): readonly PlacedMisread[] {
  // What stands before a word has its misread characters again when the word is looked for, what stands after it has not yet.
  const mended = mendText(text, misreads);
  let line = firstLine;
  let counted = 0;
  return misreads.map((misread) => {
    line += text.slice(counted, misread.offset).match(LINE_BREAK)?.length ?? 0;
    counted = misread.offset;
    const start = misread.offset - misread.word.indexOf(misread.misread);
    const before =
      text
        .slice(Math.max(0, start - BESIDE), start)
        .split(LINE_BREAK)
        .at(-1) ?? "";
    const end = start + misread.word.length;
    const after = mended.slice(end, end + BESIDE).split(LINE_BREAK)[0] ?? "";
    return { ...misread, line, before: hanOf(before), after: hanOf(after) };
  });
}

const LINE_BREAK = /\r\n|[\n\r]/g;
/** So many characters on each side are looked at; with white space among them they may be further apart. */
const BESIDE = 8;
const AROUND = 3 * BESIDE;

/** Marks and white space may be others in what was read. */
function hanOf(text: string): string {
  return text.match(HAN)?.join("") ?? "";
}

const HAN = /\p{Script=Han}+/gu;

/** The page with the word as its text has it, in the one part of it that holds the word. */
function unmend(page: ParsedPage, misread: PlacedMisread): ParsedPage {
  const furniture = unmendFirst(page.furniture, (piece) => unmendFurniture(piece, misread));
  if (furniture !== undefined) return { ...page, furniture };
  const fragments = unmendFirst(page.fragments, (fragment) => unmendFragment(fragment, misread));
  if (fragments !== undefined) return { ...page, fragments };
  const articles = unmendFirst(page.articles, (article) => unmendArticle(article, misread));
  return articles === undefined ? page : { ...page, articles };
}

/** These with the first one changed that `change` gives anew; undefined where there is none. */
function unmendFirst<T>(all: readonly T[], change: (one: T) => T | undefined): readonly T[] | undefined {
  for (const [i, one] of all.entries()) {
    const changed = change(one);
    if (changed !== undefined) return all.with(i, changed);
  }
  return undefined;
}

function unmendFurniture(piece: Furniture, misread: PlacedMisread): Furniture | undefined {
  const text = isWithin(piece.lines, misread) ? unmendText(piece.text, misread) : undefined;
  return text === undefined ? undefined : { ...piece, text };
}

function unmendFragment(fragment: Fragment, misread: PlacedMisread): Fragment | undefined {
  const text = fragment.line === misread.line ? unmendText(fragment.text, misread) : undefined;
  return text === undefined ? undefined : { ...fragment, text };
}

function unmendArticle(article: Article, misread: PlacedMisread): Article | undefined {
  if (!isWithin(article.lines, misread)) return undefined;
  const blocks = unmendFirst(article.blocks, (block) => {
    const text = isWithin(block.lines, misread) ? unmendText(block.text, misread) : undefined;
    return text === undefined ? undefined : { ...block, text };
  });
  if (blocks !== undefined) return { ...article, blocks };
  const jumps = unmendFirst(article.jumps, (jump) => {
    const text = jump.line === misread.line ? unmendText(jump.text, misread) : undefined;
    return text === undefined ? undefined : { ...jump, text };
  });
  if (jumps !== undefined) return { ...article, jumps };
  const dateline = article.dateline === undefined ? undefined : unmendText(article.dateline.text, misread);
  if (article.dateline !== undefined && dateline !== undefined)
    return { ...article, dateline: { ...article.dateline, text: dateline } };
  return unmendHeadline(article, misread) ?? unmendLabels(article, misread) ?? unmendMarks(article, misread);
}

/** In the column's name or the summary. */
function unmendLabels(article: Article, misread: PlacedMisread): Article | undefined {
  const { columnLabel, summary } = article;
  const label = columnLabel === undefined ? undefined : unmendText(columnLabel, misread);
  if (label !== undefined) return { ...article, columnLabel: label };
  if (summary === undefined) return undefined;
  const text = unmendText(summary.text, misread);
  if (text !== undefined) return { ...article, summary: { ...summary, text } };
  const called = summary.label === undefined ? undefined : unmendText(summary.label, misread);
  return called === undefined ? undefined : { ...article, summary: { ...summary, label: called } };
}

function unmendHeadline(article: Article, misread: PlacedMisread): Article | undefined {
  const { headline } = article;
  if (headline === undefined) return undefined;
  const main = unmendText(headline.main, misread);
  if (main !== undefined) return { ...article, headline: { ...headline, main } };
  const kicker = unmendFirst(headline.kicker, (part) => unmendText(part, misread));
  if (kicker !== undefined) return { ...article, headline: { ...headline, kicker } };
  const decks = unmendFirst(headline.decks, (part) => unmendText(part, misread));
  return decks === undefined ? undefined : { ...article, headline: { ...headline, decks } };
}

/** `本` and `振` of `本振记者`: what a byline's values stand for. */
function unmendMarks(article: Article, { misread, printed }: PlacedMisread): Article {
  const marks = unmendFirst(article.marks, (mark) =>
    mark.includes(printed) ? mark.replace(printed, misread) : undefined,
  );
  return { ...article, marks: marks ?? [...article.marks, misread] };
}

/** The text with the word as it is there; undefined where it does not stand between what is beside it in its line. */
function unmendText(text: string, misread: PlacedMisread): string | undefined {
  const { word, likely } = misread;
  let at = text.indexOf(likely);
  while (at >= 0 && !isBeside(text, at, misread)) at = text.indexOf(likely, at + 1);
  return at < 0 ? undefined : text.slice(0, at) + word + text.slice(at + likely.length);
}

/** Whether the word stands at an offset as a whole, between the characters that are beside it in its line, as far as the text goes. */
function isBeside(text: string, at: number, { likely, before, after }: PlacedMisread): boolean {
  const end = at + likely.length;
  if (isDigit(likely.charCodeAt(0)) && (isDigit(text.charCodeAt(at - 1)) || isDigit(text.charCodeAt(end))))
    return false;
  const above = hanOf(text.slice(Math.max(0, at - AROUND), at)).slice(before.length === 0 ? Infinity : -before.length);
  const below = hanOf(text.slice(end, end + AROUND)).slice(0, after.length);
  const fitsAbove = above === before || (at <= AROUND && before.endsWith(above));
  return fitsAbove && (below === after || (end + AROUND >= text.length && after.startsWith(below)));
}

function isWithin([first, last]: readonly [number, number], { line }: PlacedMisread): boolean {
  return first <= line && line <= last;
}
