import type { Article, Block } from "./model/article.ts";
import type { Page } from "./model/issue.ts";
import { isHan } from "./text/characters.ts";
import { narrowCharacters, normalizePrinted } from "./text/normalize.ts";

/**
 * An article's text as its lines print it: datelines, bylines, credits and jump lines, which the article has as values of
 * their own, stand where they are printed. Readers search for what they see, `本报讯（记者 张三）3月29日，春茶开采`.
 */
export interface PrintedLines {
  /** The text of a block with what is printed before it in its first line, and behind it in its last. */
  readonly textOf: (block: Block) => string;
  /** Lines by themselves that tell who wrote the article or from where: `本报记者 张三 文/摄`. */
  readonly others: readonly string[];
}

/**
 * Reads a page's articles as its lines print them. Of a transcription, whose lines name the values, blocks are as they
 * are; so are those beside which an editor has corrected words, or whose line another article shares.
 */
export function createLineReader(page: Page): (article: Article) => PrintedLines {
  if (page.form === "markdown") return () => ({ textOf: ({ text }) => text, others: [] });
  const ownLines = findOwnLines(page);
  return (article) => {
    const lineAt = (number: number) => (ownLines.get(number) === article ? (page.sourceLines[number - 1] ?? "") : "");
    const knownAt = groupTexts(article);
    return {
      textOf: ({ text, lines: [first, last] }) =>
        before(text, lineAt(first), knownAt(first)) + text + behind(text, lineAt(last), knownAt(last)),
      others: tellingLines(page, article, ownLines).map((line) => normalizePrinted(line.replace(MARKUP, ""))),
    };
  };
}

/** The article of each line that holds text of one alone, and of which nothing was corrected. */
function findOwnLines({ parsed, corrections }: Page): ReadonlyMap<number, Article | undefined> {
  const own = new Map<number, Article | undefined>();
  for (const article of parsed.articles) {
    for (const { lines } of article.blocks) {
      for (let number = lines[0]; number <= lines[1]; number++) {
        own.set(number, own.has(number) && own.get(number) !== article ? undefined : article);
      }
    }
  }
  for (const { lines } of corrections) {
    for (let number = lines[0]; number <= lines[1]; number++) own.set(number, undefined);
  }
  return own;
}

/** What of an article is printed on a line besides a text, as far as it is text itself. */
interface TextsOnLine {
  /** Its headline and summary, wherever they are printed. */
  readonly common: readonly string[];
  /** The blocks that begin or end on the line, that text among them. */
  readonly blocks: readonly string[];
}

function groupTexts({ blocks, headline, summary }: Article): (number: number) => TextsOnLine {
  const common = [
    ...(headline === undefined ? [] : [...headline.kicker, headline.main, ...headline.decks]),
    ...(summary === undefined ? [] : [summary.text]),
  ];
  const byLine = new Map<number, string[]>();
  for (const { text, lines } of blocks) {
    for (const number of new Set(lines)) byLine.set(number, [...(byLine.get(number) ?? []), text]);
  }
  return (number) => ({ common, blocks: byLine.get(number) ?? [] });
}

/** So many letters and figures of a text's beginning, or of its end, tell where in a line that is. */
const TELLING = 8;

/** Among so many characters there are `TELLING` letters or figures, in any but a line of dots. */
const ENOUGH = 40;

/** No text begins, and none ends, farther from its line's beginning or end. */
const FAR = 240;

/** What else a line prints is put with a text no farther than so many characters from it. */
const MOST_BESIDE = 60;

/** What the line prints between the text and whatever other text stands before it; behind another block it is that block's. */
function before(text: string, line: string, { common, blocks }: TextsOnLine): string {
  if (line === "" || line.trimStart().startsWith(text.slice(0, TELLING))) return "";
  const [own, printed] = [spelled(text.slice(0, ENOUGH)).letters, spelled(line.slice(0, FAR))];
  const found = printed.letters.indexOf(own.slice(0, TELLING));
  // A row may end before so many of the text's letters.
  const overlap = found < 0 && line.length <= FAR ? overlapOf(printed.letters, own) : 0;
  const at = found >= 0 ? found : printed.letters.length - overlap;
  if (own === "" || at === printed.letters.length) return "";
  const endOf = (others: readonly string[]) =>
    others.reduce((most, other) => Math.max(most, endBefore(printed.letters, other, at)), 0);
  const [from, block] = [endOf(common), endOf(blocks)];
  if (block > from || from >= at || isPartOf(printed.letters.slice(from, at), [...common, ...blocks])) return "";
  const piece = line.slice(from === 0 ? 0 : (printed.offsets[from - 1] ?? 0) + 1, printed.offsets[at]);
  return printedPiece(piece).slice(-MOST_BESIDE);
}

/** What the line prints between the text and whatever other text stands behind it. */
function behind(text: string, line: string, { common, blocks }: TextsOnLine): string {
  const others = [...common, ...blocks];
  if (line === "" || line.trimEnd().endsWith(text.slice(-TELLING))) return "";
  const end = line.slice(-FAR);
  const [own, printed] = [spelled(text.slice(-ENOUGH)).letters, spelled(end)];
  const telling = own.slice(-TELLING);
  const found = printed.letters.lastIndexOf(telling);
  const overlap = found < 0 && line.length <= FAR ? overlapOf(own, printed.letters) : 0;
  const at = found >= 0 ? found + telling.length : overlap;
  if (own === "" || at === 0 || at === printed.letters.length) return "";
  const to = others.reduce(
    (least, other) => Math.min(least, startBehind(printed.letters, other, at)),
    printed.letters.length,
  );
  if (to <= at || isPartOf(printed.letters.slice(at, to), others)) return "";
  const piece = end.slice((printed.offsets[at - 1] ?? 0) + 1, printed.offsets[to]);
  return printedPiece(piece).slice(0, MOST_BESIDE);
}

/** What stands between two texts, without their own marks and those of an OCR tool; nothing where that is all. */
function printedPiece(piece: string): string {
  const printed = piece.replace(MARKUP, "").replace(CLOSING_MARKS, "").replace(OPENING_MARKS, "");
  return LETTER_OR_FIGURE.test(printed) ? normalizePrinted(printed) : "";
}

/** `<br>`, `**` */
const MARKUP = /<[^<>]*>|\*+/g;

/** `“` at the end of what stands before a text: it is the text's own. */
const OPENING_MARKS = /[“‘"'「『《〈【[（(\s]+$/u;

/** `。”` at the beginning of what stands behind a text: they are the text's own. */
const CLOSING_MARKS = /^[。！？!?…，,、；;：:.”’"'」』》〉】\]）)\s]+/u;

/** Whether one of the texts holds the letters: a text that goes on elsewhere ends nowhere in the line. */
function isPartOf(letters: string, texts: readonly string[]): boolean {
  return texts.some((text) => lettersOf(text).includes(letters));
}

/** Where in the letters the last text ends that ends before `at`; 0 where this one does not. */
function endBefore(letters: string, text: string, at: number): number {
  const telling = lettersOf(text.slice(-ENOUGH)).slice(-TELLING);
  const found = telling === "" ? -1 : letters.lastIndexOf(telling, at - telling.length);
  return found < 0 || found + telling.length > at ? 0 : found + telling.length;
}

/** Where in the letters the text begins, not before `at`; beyond their end where it does not. */
function startBehind(letters: string, text: string, at: number): number {
  const telling = lettersOf(text.slice(0, ENOUGH)).slice(0, TELLING);
  const found = telling === "" ? -1 : letters.indexOf(telling, at);
  return found < 0 ? letters.length : found;
}

/** How many of the letters at the first text's end are those that the second begins with; 0 where it is but one. */
function overlapOf(first: string, second: string): number {
  for (let length = Math.min(TELLING, first.length, second.length); length > 1; length--) {
    if (first.endsWith(second.slice(0, length))) return length;
  }
  return 0;
}

/** A text's letters and figures, narrow, and at which offset each stands. */
interface Spelled {
  readonly letters: string;
  readonly offsets: readonly number[];
}

function spelled(text: string): Spelled {
  const offsets: number[] = [];
  let letters = "";
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (!isHan(text.charCodeAt(at)) && !LETTER_OR_FIGURE.test(character)) continue;
    letters += narrowCharacters(character);
    offsets.push(at);
  }
  return { letters, offsets };
}

function lettersOf(text: string): string {
  return narrowCharacters(text.replace(OTHERS, ""));
}

/** `乡`, `7`, `７`, `Ａ` */
const LETTER_OR_FIGURE = /[\p{L}\p{N}]/u;
/** `，`, ` ` and `（` of `乡，镇 （` */
const OTHERS = /[^\p{L}\p{N}]+/gu;

/** The lines of the article that hold one of its names, or its dateline, and no text of it or of another. */
function tellingLines(
  { sourceLines }: Page,
  article: Article,
  ownLines: ReadonlyMap<number, unknown>,
): readonly string[] {
  const { bylines, dateline, blocks, lines } = article;
  const told = [...bylines.flatMap(({ names }) => names), ...(dateline === undefined ? [] : [dateline.text])];
  const wanted = told.map(lettersOf).filter((letters) => letters !== "");
  if (wanted.length === 0) return [];
  const [first, last] = lines;
  const telling = sourceLines.slice(first - 1, last).filter((line, index) => {
    if (line.trim() === "" || ownLines.has(first + index)) return false;
    const letters = lettersOf(line);
    return wanted.some((name) => letters.includes(name));
  });
  if (telling.length === 0) return [];
  const { common } = groupTexts(article)(0);
  const known = [...common, ...blocks.map(({ text }) => text)].map(lettersOf);
  return telling.filter((line) => !known.some((text) => text.includes(lettersOf(line))));
}
