import type { Headline } from "../model/article.ts";
import { withoutSpace } from "../text/characters.ts";
import { normalizePrinted } from "../text/normalize.ts";
import { type HeadlinePart, joinBrokenLines, namesColumn } from "./headline-breaks.ts";
import type { HeadlineLine } from "./headline-line.ts";
import { DASH, DECK_MARK, KICKER_END, NAMED_DECK } from "./headline-words.ts";
import { findAnswerLabel } from "./letters.ts";
import { withoutItemMark } from "./list-entries.ts";
import { findMainLine } from "./main-line.ts";

/** A headline and, where one was printed in brackets before it, the column it stands in. */
export interface HeadlineReading {
  readonly headline: Headline;
  readonly columnLabel?: string;
}

/**
 * Orders headline lines into kicker 引题, main 主题 and decks 副题; undefined where there are none.
 *
 * Rows that were broken for want of room are put together first; a column's name, in brackets or nothing but a few characters, is set
 * apart; the ranks of the text's own markup tell which part is the main one, and where there is none, what its words show.
 */
export function parseHeadline(
  lines: readonly HeadlineLine[],
  texts: readonly string[],
  partsApart: boolean,
): HeadlineReading | undefined {
  const first = lines[0]?.text;
  if (first === undefined) return undefined;
  const answer = lines.length > 1 ? findAnswerLabel(first) : undefined;
  if (answer !== undefined) {
    const own = parseHeadline(lines.slice(1), texts, partsApart);
    return own === undefined ? undefined : { ...own, columnLabel: answer };
  }
  const bracket = BRACKETED_COLUMN.exec(first);
  const printed = lines.flatMap(({ text, tight, markup }, i) =>
    partsOfLine(i === 0 && bracket !== null ? text.slice(bracket[0].length) : text).map((part, at) => ({
      text: part,
      tight: at > 0 || tight,
      markup,
    })),
  );
  // Few headlines ask what the text says: a single line is the main one, and most rows show by themselves how they belong.
  let known: string | undefined;
  const body = () => {
    known ??= withoutSpace(texts.join(""));
    return known;
  };
  const joined = joinBrokenLines(printed, body, partsApart);
  const column = bracket === null ? columnAbove(joined) : bracket[1];
  const own = bracket === null && column !== undefined ? joined.slice(1) : joined;
  const parts = own.map(({ text }) => normalizePrinted(withoutItemMark(text), "between-parts"));
  const main =
    findMarkedMain(own) ??
    findMainLine(
      parts,
      own.map(({ text }) => text.split("\n").length),
    );
  const headline = { kicker: parts.slice(0, main), main: parts[main] ?? "", decks: parts.slice(main + 1) };
  return column === undefined ? { headline } : { headline, columnLabel: column };
}

/**
 * A line's main title and, behind a space or where it says what kind of report it is, its deck with a dash: `老师的背影 ——悼念俞先生`,
 * `一个厂子是怎样活起来的——县竹器厂改制纪实`.
 */
function partsOfLine(text: string): readonly string[] {
  return text.includes(DASH) ? text.split(DECK_IN_LINE) : [text];
}

/** `守山三十年 ——记护林员老周`, `守山三十年——护林站见闻` */
const DECK_IN_LINE = /(?<=\S)\s+(?=——)|(?<=\S)(?=——[^\s—]{2,30}(?:纪实|侧记|见闻|札记|散记|综述|巡礼|的报道|的调查)$)/;

/** The name of the column over a headline: the first of its parts that is nothing but a few characters. */
function columnAbove([first, second]: readonly HeadlinePart[]): string | undefined {
  if (first === undefined || second === undefined || first.rank !== second.rank) return undefined;
  return namesColumn(first.text, second.text) && !DECK_MARK.test(second.text) ? first.text : undefined;
}

/** `【民生】桥下空间再利用`: a column's name in brackets before the headline. */
const BRACKETED_COLUMN = /^[【[［]([^【】[\]［］]{2,10})[】\]］]\s*(?=\S)/;

/**
 * Which part the markup shows to be the main one: the first of the highest rank, where not all are of one. What surely leads on
 * to the next part, or tells only who took part, is none.
 */
function findMarkedMain(parts: readonly HeadlinePart[]): number | undefined {
  const highest = parts.reduce((least, { rank }) => Math.min(least, rank), Number.POSITIVE_INFINITY);
  if (parts.every(({ rank }) => rank === highest)) return undefined;
  const main = parts.findIndex(({ rank }) => rank === highest);
  const text = parts[main]?.text ?? "";
  if (KICKER_END.test(text) && main + 1 < parts.length) return main + 1;
  return NAMED_DECK.test(text) && main > 0 ? main - 1 : main;
}
