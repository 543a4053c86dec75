import { characterSet, endsSentence, isAt, printedWidth } from "../text/characters.ts";
import { parseByline } from "./byline.ts";
import { isName } from "./byline-names.ts";
import { ROLE_TOKEN } from "./byline-roles.ts";
import { isLabel } from "./column-names.ts";
import { opensLead } from "./leads.ts";
import { opensLetterToPaper } from "./letters.ts";
import type { Line } from "./lines.ts";

/** In ems: a line so wide is an article's or a paragraph's, with the rows of its print parted by spaces. */
const LEAST_WIDTH = 60;
/** So many pieces between spaces are looked at: a headline with column, deck and byline has no more. */
const MOST_PIECES = 8;
/** The widest piece of a headline, in ems. */
const WIDEST_PIECE = 26;

/** In ems: `关注 民生 就是关注发展，…` is a sentence with spaces between its words. */
const NARROWEST_HEADLINE = 4;

/** A piece of a line between two spaces, and where it stands. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Offsets at which a line that holds a whole article parts into a column's name, headline, deck, byline and
 * text: `江圩漫笔 少些“剪彩”，多些流汗 一位乡镇干部诉苦说，上个月他…`. Empty where none of them shows by its words.
 */
export function findLineHeads(line: Line): readonly number[] {
  const title = PICTURE_TITLE.exec(line.text)?.[0];
  if (title !== undefined && opensLead(line.text.slice(title.length)) && line.text.includes("。"))
    return [title.length];
  if (line.width < LEAST_WIDTH) return [];
  const pieces = firstPieces(line.text);
  const cuts = new Set<number>();
  for (const [i, piece] of pieces.entries()) {
    const next = pieces[i + 1];
    if (next === undefined || endsSentence(piece.text) || printedWidth(piece.text) > WIDEST_PIECE) break;
    if (i === 0 && !isAt(piece.text, 0, MARKS) && isLabel(piece.text, [], false)) {
      const text = pieces[2];
      if (isAt(next.text, 0, DASHES)) cuts.add(next.start);
      else if (text !== undefined && isHeadlinePiece(next)) cuts.add(next.start).add(text.start);
    } else if (i > 0 && (isAt(piece.text, 0, DASHES) || opensLetterToPaper(piece.text))) {
      cuts.add(piece.start).add(next.start);
    } else if (i > 0 && OWN_REPORTER.test(piece.text)) {
      const end = bylineEnd(line.text, pieces, i);
      if (end !== undefined) cuts.add(piece.start).add(end);
      break;
    }
  }
  return [...cuts].sort((a, b) => a - b);
}

/** `稻鱼双丰收 10月12日，克寨乡群众在稻田里捉鱼。`: a picture's title before its text, and no `本报讯`, `新华社北京 3月5日电`, `即日起至` or `活动时间`. */
const PICTURE_TITLE =
  /^[\p{Script=Han}“”]{3,9}[^讯电息期间至从自于在到\s]\s+(?!\s*\d{1,2}\s?月\s?\d{1,2}\s?日\s?[电讯])/u;

const DASHES = characterSet("—");
/** Marks that make a label of anything behind them, as of `■本报讯`. */
const MARKS = characterSet("□■◆◇●○▲△★☆◎【[〔［");
/** `本报记者`, `□本报通讯员`, `□`: with what a byline begins between a headline and its text. */
const OWN_REPORTER = /^(?:[□■◆]?\s?本报(?:记者|通讯员|特约记者|见习记者)|[□■◆](?:通讯员|记者|$))/u;

function firstPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (let space = text.indexOf(" "); space >= 0 && pieces.length < MOST_PIECES; space = text.indexOf(" ", start)) {
    if (space > start) pieces.push({ text: text.slice(start, space), start, end: space });
    start = space + 1;
  }
  return pieces;
}

function isHeadlinePiece({ text }: Piece): boolean {
  const width = printedWidth(text);
  return !endsSentence(text) && width >= NARROWEST_HEADLINE && width <= WIDEST_PIECE;
}

/** Offset after the names of a byline that begins with a piece; undefined where none follows. */
function bylineEnd(text: string, pieces: readonly Piece[], first: number): number | undefined {
  let last = first;
  while (isName(pieces[last + 1]?.text ?? "") || ROLE_TOKEN.test(pieces[last + 1]?.text ?? "")) last++;
  const [from, to] = [pieces[first], pieces[last]];
  if (from === undefined || to === undefined || parseByline(text.slice(from.start, to.end)) === undefined)
    return undefined;
  return pieces[last + 1]?.start;
}
