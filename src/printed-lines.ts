import type { Article, Block } from "./model/article.ts";
import type { Page } from "./model/issue.ts";
import { isHan } from "./text/characters.ts";
import { normalizePrinted } from "./text/normalize.ts";

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

/** The article as the lines of its page print it. Of a transcription, whose lines name the values, blocks are as they are. */
export function printedLines(page: Page, article: Article): PrintedLines {
  if (page.form === "markdown") return { textOf: ({ text }) => text, others: [] };
  const { sourceLines } = page;
  const isKnown = createLookup(() => [
    ...article.blocks.map(({ text }) => text),
    ...headlineTexts(article),
    ...(article.summary === undefined ? [] : [article.summary.text]),
  ]);
  return {
    textOf: ({ text, lines: [top, end] }) =>
      before(text, sourceLines[top - 1] ?? "", isKnown) + text + behind(text, sourceLines[end - 1] ?? "", isKnown),
    others: tellingLines(sourceLines, article)
      .filter((line) => !isKnown(lettersOf(line)))
      .map((line) => normalizePrinted(line)),
  };
}

/** Tells whether one of the texts holds such letters. They are spelled when they are first asked for: mostly they are not. */
function createLookup(listTexts: () => readonly string[]): (letters: string) => boolean {
  let spelt: readonly string[] | undefined;
  return (letters) => {
    spelt ??= listTexts().map(lettersOf);
    return spelt.some((text) => text.includes(letters));
  };
}

function headlineTexts({ headline }: Article): readonly string[] {
  return headline === undefined ? [] : [...headline.kicker, headline.main, ...headline.decks];
}

/** So many letters and figures of a text's beginning, or of its end, tell where in a line that is. */
const TELLING = 8;

/** What else a line prints is put with a text no farther than so many characters from it: a headline may stand there too. */
const MOST_BESIDE = 60;

/** What the line prints before the text, where that is no part of the article by itself. */
function before(text: string, line: string, isKnown: (letters: string) => boolean): string {
  if (line.trimStart().startsWith(text.slice(0, TELLING))) return "";
  const [own, printed] = [spelled(text.slice(0, ENOUGH)), spelled(line.slice(0, FAR))];
  const found = printed.letters.indexOf(own.letters.slice(0, TELLING));
  // A row may end before so many of the text's letters.
  const at = found >= 0 ? found : printed.letters.length - overlapOf(printed.letters, own.letters);
  if (own.letters === "" || at === 0 || at === printed.letters.length) return "";
  if (isKnown(printed.letters.slice(0, at))) return "";
  return normalizePrinted(line.slice(0, printed.offsets[at]).slice(-MOST_BESIDE));
}

/** What the line prints behind the text. */
function behind(text: string, line: string, isKnown: (letters: string) => boolean): string {
  if (line.trimEnd().endsWith(text.slice(-TELLING))) return "";
  const end = line.slice(-FAR);
  const [own, printed] = [spelled(text.slice(-ENOUGH)), spelled(end)];
  const telling = own.letters.slice(-TELLING);
  const found = printed.letters.lastIndexOf(telling);
  const from = found >= 0 ? found + telling.length : overlapOf(own.letters, printed.letters);
  if (own.letters === "" || from === 0 || isKnown(printed.letters.slice(from))) return "";
  return normalizePrinted(end.slice((printed.offsets[from - 1] ?? 0) + 1).slice(0, MOST_BESIDE));
}

/** No text begins, and none ends, farther from its line's beginning or end. */
const FAR = 240;

/** How many of the letters at the first text's end are those that the second begins with; 0 where it is but one. */
function overlapOf(first: string, second: string): number {
  for (let length = Math.min(TELLING, first.length, second.length); length > 1; length--) {
    if (first.endsWith(second.slice(0, length))) return length;
  }
  return 0;
}

/** Among so many characters there are `TELLING` letters or figures, in any but a line of dots. */
const ENOUGH = 40;

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
    letters += narrow(character);
    offsets.push(at);
  }
  return { letters, offsets };
}

function lettersOf(text: string): string {
  return narrow(text.replace(OTHERS, ""));
}

/** `乡`, `7`, `７`, `Ａ` */
const LETTER_OR_FIGURE = /[\p{L}\p{N}]/u;
const OTHERS = /[^\p{L}\p{N}]+/gu;

/** Full-width letters and figures as the site shows them: `７` is `7`. Each stays one character. */
function narrow(text: string): string {
  return text.replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDE_TO_NARROW));
}

/** `７`, `Ａ`, `ａ` */
const WIDE = /[０-９Ａ-Ｚａ-ｚ]/g;
const WIDE_TO_NARROW = 0xfee0;

/** The lines of the article that hold one of its names, or its dateline, and none of its blocks. */
function tellingLines(sourceLines: readonly string[], article: Article): readonly string[] {
  const { bylines, dateline, blocks, lines } = article;
  const told = [...bylines.flatMap(({ names }) => names), ...(dateline === undefined ? [] : [dateline.text])];
  const wanted = told.map(lettersOf).filter((letters) => letters !== "");
  const isInBlock = (number: number) => blocks.some(({ lines: [first, last] }) => first <= number && number <= last);
  const [first, last] = lines;
  return sourceLines.slice(first - 1, last).filter((line, index) => {
    if (line.trim() === "" || isInBlock(first + index)) return false;
    const letters = lettersOf(line);
    return wanted.some((name) => letters.includes(name));
  });
}
