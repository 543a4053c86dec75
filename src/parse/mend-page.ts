import type { Article } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Fragment, Furniture, ParsedPage } from "../model/page.ts";
import { withoutSpace } from "../text/characters.ts";
import type { MisreadWord } from "./misread-words.ts";

/** The text with these words as they were printed, character for character as long as before. */
export function mendWords(text: string, words: readonly MisreadWord[]): string {
  let mended = "";
  let end = 0;
  for (const { offset, printed } of words) {
    mended += text.slice(end, offset) + printed;
    end = offset + 1;
  }
  return mended + text.slice(end);
}

/**
 * The page that was read of a mended text, with what its text has and a finding for each word: whatever repeats the page's words has the
 * misread character again; a byline's role is the one that was meant, and the character is among the article's marks. `text` is the page's,
 * `firstLine` the number of its first line in its file.
 */
export function unmendPage(
  page: ParsedPage,
  words: readonly MisreadWord[],
  { text, file, firstLine }: { readonly text: string; readonly file: string; readonly firstLine: number },
): ParsedPage {
  const placed = placeWords(text, words, firstLine);
  const found = placed.map(
    ({ line, word, likely }): Diagnostic => ({
      rule: "misread-character",
      place: { file, line },
      details: { text: word, likely },
    }),
  );
  const unmended = placed.reduce(unmendWord, page);
  const diagnostics = [...page.diagnostics, ...found].sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
  return { ...unmended, diagnostics };
}

/** A misread word and its line in the file. */
interface PlacedWord extends MisreadWord {
  readonly line: number;
  /** What follows it in its line, some characters without white space: by it the word is told from another in the same paragraph. */
  readonly next: string;
}

function placeWords(text: string, words: readonly MisreadWord[], firstLine: number): readonly PlacedWord[] {
  let line = firstLine;
  let counted = 0;
  return words.map((word) => {
    line += text.slice(counted, word.offset).match(LINE_BREAK)?.length ?? 0;
    counted = word.offset;
    const end = word.offset - word.word.indexOf(word.misread) + word.word.length;
    const [rest = ""] = text.slice(end, end + FOLLOWING).split(LINE_BREAK);
    return { ...word, line, next: withoutSpace(rest) };
  });
}

const LINE_BREAK = /\r\n|[\n\r]/g;
const FOLLOWING = 3;

/** The page with the word as its text has it, in the one part of it that holds the word. */
function unmendWord(page: ParsedPage, word: PlacedWord): ParsedPage {
  const furniture = unmendFirst(page.furniture, (piece) => unmendFurniture(piece, word));
  if (furniture !== undefined) return { ...page, furniture };
  const fragments = unmendFirst(page.fragments, (fragment) => unmendFragment(fragment, word));
  if (fragments !== undefined) return { ...page, fragments };
  const articles = unmendFirst(page.articles, (article) => unmendArticle(article, word));
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

function unmendFurniture(piece: Furniture, word: PlacedWord): Furniture | undefined {
  const text = isWithin(piece.lines, word) ? unmendText(piece.text, word) : undefined;
  return text === undefined ? undefined : { ...piece, text };
}

function unmendFragment(fragment: Fragment, word: PlacedWord): Fragment | undefined {
  const text = fragment.line === word.line ? unmendText(fragment.text, word) : undefined;
  return text === undefined ? undefined : { ...fragment, text };
}

function unmendArticle(article: Article, word: PlacedWord): Article | undefined {
  if (!isWithin(article.lines, word)) return undefined;
  const blocks = unmendFirst(article.blocks, (block) => {
    const text = isWithin(block.lines, word) ? unmendText(block.text, word) : undefined;
    return text === undefined ? undefined : { ...block, text };
  });
  if (blocks !== undefined) return { ...article, blocks };
  const jumps = unmendFirst(article.jumps, (jump) => {
    const text = jump.line === word.line ? unmendText(jump.text, word) : undefined;
    return text === undefined ? undefined : { ...jump, text };
  });
  if (jumps !== undefined) return { ...article, jumps };
  const dateline = article.dateline === undefined ? undefined : unmendText(article.dateline.text, word);
  if (article.dateline !== undefined && dateline !== undefined)
    return { ...article, dateline: { ...article.dateline, text: dateline } };
  return unmendHeadline(article, word) ?? unmendMarks(article, word);
}

function unmendHeadline(article: Article, word: PlacedWord): Article | undefined {
  const { headline } = article;
  if (headline === undefined) return undefined;
  const main = unmendText(headline.main, word);
  if (main !== undefined) return { ...article, headline: { ...headline, main } };
  const kicker = unmendFirst(headline.kicker, (part) => unmendText(part, word));
  if (kicker !== undefined) return { ...article, headline: { ...headline, kicker } };
  const decks = unmendFirst(headline.decks, (part) => unmendText(part, word));
  return decks === undefined ? undefined : { ...article, headline: { ...headline, decks } };
}

/** `本` and `振` of `本振记者`: what a byline's values stand for. */
function unmendMarks(article: Article, { misread, printed }: PlacedWord): Article {
  const marks = unmendFirst(article.marks, (mark) =>
    mark.includes(printed) ? mark.replace(printed, misread) : undefined,
  );
  return { ...article, marks: marks ?? [...article.marks, misread] };
}

/** The text with the word as it is there: where the word stands more than once, the one before what follows it in its line. */
function unmendText(text: string, { word, likely, next }: PlacedWord): string | undefined {
  const first = text.indexOf(likely);
  let at = first;
  while (at >= 0 && !isFollowedBy(text, at + likely.length, next)) at = text.indexOf(likely, at + 1);
  if (at < 0) at = first;
  return at < 0 ? undefined : text.slice(0, at) + word + text.slice(at + likely.length);
}

function isFollowedBy(text: string, offset: number, next: string): boolean {
  return withoutSpace(text.slice(offset, offset + 2 * FOLLOWING)).startsWith(next);
}

function isWithin([first, last]: readonly [number, number], { line }: PlacedWord): boolean {
  return first <= line && line <= last;
}
