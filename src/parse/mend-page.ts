import type { Article } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ParsedPage } from "../model/page.ts";
import { isDigit } from "../text/characters.ts";
import type { Restorer } from "../text/converted-text.ts";
import { holdsLine } from "../text/line-range.ts";
import type { Misread } from "./misread.ts";
import { restorePage } from "./restore-page.ts";

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

/** A page's text, in which characters are misread, and its place. */
export interface MisreadPage {
  readonly text: string;
  readonly misreads: readonly Misread[];
  readonly file: string;
  /** Number of the text's first line in its file. */
  readonly firstLine: number;
}

/**
 * The page that was read of a mended text, with what its own text has: whatever repeats the page's words has the misread characters again; a byline's
 * role is the one that was meant, and the characters are among the article's marks. Each is told of.
 */
export function unmendPage(page: ParsedPage, source: MisreadPage): ParsedPage {
  const placed = placeMisreads(source);
  const left = new Set(placed);
  const restorer = (_: number, gives: "once" | "again") =>
    gives === "again" ? (made: string) => made : giveBack(left);
  const restored = restorePage(page, { text: source.text, restorer }, source.firstLine);
  return withFindings({ ...restored, articles: [...left].reduce(markMisread, restored.articles) }, placed, source);
}

/** The page that was read of the text as it is, where that has more misread characters than can be looked for one by one. Each is told of. */
export function tellMisreads(page: ParsedPage, source: MisreadPage): ParsedPage {
  return withFindings(page, placeMisreads(source), source);
}

function withFindings(page: ParsedPage, placed: readonly PlacedMisread[], { file }: MisreadPage): ParsedPage {
  const found = placed.map(
    ({ line, shown }): Diagnostic => ({ rule: "misread-character", place: { file, line }, details: shown }),
  );
  const diagnostics = [...page.diagnostics, ...found].sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
  return { ...page, diagnostics };
}

/** Misread characters, their line in the file, and the Chinese characters beside their word in that line: by them it is told from others. */
interface PlacedMisread extends Misread {
  readonly line: number;
  readonly before: string;
  readonly after: string;
  /** What is told of them: words of the line, and what the paper likely has for these. */
  readonly shown: { readonly text: string; readonly likely: string };
}

function placeMisreads({ text, misreads, firstLine }: MisreadPage): readonly PlacedMisread[] {
  // What stands before a word has its misread characters again when the word is looked for, what stands after it has not yet.
  const mended = mendText(text, misreads);
  let line = firstLine;
  let counted = 0;
  return misreads.map((misread) => {
    line += text.slice(counted, misread.offset).match(LINE_BREAK)?.length ?? 0;
    counted = misread.offset;
    const start = misread.offset - misread.word.indexOf(misread.misread);
    const end = start + misread.word.length;
    const before =
      text
        .slice(Math.max(0, start - BESIDE), start)
        .split(LINE_BREAK)
        .at(-1) ?? "";
    const [after = ""] = mended.slice(end, end + BESIDE).split(LINE_BREAK);
    const [behind = ""] = text.slice(end, end + BESIDE).split(LINE_BREAK);
    return {
      ...misread,
      line,
      before: hanOf(before),
      after: hanOf(after),
      shown: showMisread(misread, before, behind),
    };
  });
}

/** The ends of lines on Windows, on Unix and on old Macintoshes. */
const LINE_BREAK = /\r\n|[\n\r]/g;
/** So many characters on each side are looked at; with white space among them they may be further apart. */
const BESIDE = 8;
const AROUND = 3 * BESIDE;

/** Marks and white space may be others in what was read. */
function hanOf(text: string): string {
  return text.match(HAN)?.join("") ?? "";
}

/** `本报讯` of `本报讯（记者` */
const HAN = /\p{Script=Han}+/gu;

/** The word as it is and as it was printed; a mark by itself says nothing, and could be another of its line: it is shown with what stands beside it. */
function showMisread({ word, likely, isLost }: Misread, before: string, after: string): PlacedMisread["shown"] {
  if (word.length > 1) return { text: word, likely };
  const [left, right] = [after === "" ? before.slice(-SHOWN) : "", after.slice(0, SHOWN)];
  return { text: left + word + right, likely: isLost === true ? "" : left + likely + right };
}

/** In characters: with so many more a mark is another's seldom, and a draft of corrections has them all. */
const SHOWN = 6;

/** Gives what was made of some lines with the misread characters that stand there, each of them once. */
function giveBack(left: Set<PlacedMisread>): Restorer {
  return (made, first, last) => {
    let text = made;
    for (const misread of left) {
      if (misread.line < first || misread.line > last) continue;
      const unmended = unmendText(text, misread);
      if (unmended === undefined) continue;
      text = unmended;
      left.delete(misread);
    }
    return text;
  };
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

/** The articles with characters that none of their texts repeats: in a column's name above them, or else among the marks of the one they stand in. White space is no mark. */
function markMisread(articles: readonly Article[], misread: PlacedMisread): readonly Article[] {
  if (misread.misread.trim() === "") return articles;
  const labelled = articles.findIndex(({ columnLabel = "" }) => unmendText(columnLabel, misread) !== undefined);
  const label = unmendText(articles[labelled]?.columnLabel ?? "", misread);
  const at = label === undefined ? articles.findIndex(({ lines }) => holdsLine(lines, misread.line)) : labelled;
  const article = articles[at];
  if (article === undefined) return articles;
  return articles.with(at, label === undefined ? withMark(article, misread) : { ...article, columnLabel: label });
}

/** `本` and `振` of `本振记者`: what a byline's values stand for. */
function withMark(article: Article, { misread, printed }: PlacedMisread): Article {
  const at = article.marks.findIndex((mark) => mark.includes(printed));
  const mark = article.marks[at]?.replace(printed, misread);
  return { ...article, marks: mark === undefined ? [...article.marks, misread] : article.marks.with(at, mark) };
}
