import { printedWidth } from "../text/characters.ts";
import { areOfOneColumn } from "./column-widths.ts";

/**
 * Whether a page's text keeps paragraphs within its lines, each set in as in print or parted by a gap: an export that writes a whole
 * article in one line, `我县试行“一费制”　　本报讯 从今年起…。　　县物价局要求…`, `…消毒记录。    刘振中强调`.
 */
export function keepsParagraphsInLines(text: string): boolean {
  let from = 0;
  for (let found = 0; found < LEAST_INNER; found++) {
    const at = text.slice(from).search(INNER_PARAGRAPH);
    if (at < 0) return false;
    from += at + 1;
  }
  return true;
}

/** So many show it: one gap alone may be a slip. */
const LEAST_INNER = 2;
/** `…收入。　　县物价局要求`: a sentence's end in the middle of a line, and a paragraph's indent or a gap behind it, but no author in brackets. */
const INNER_PARAGRAPH = /[。！？!?…][”’」』）)]?(?:\u3000{2}| {2,8}|\t)(?=[^\s（(【[])/;

/**
 * A line of such a page, with line feeds where paragraphs begin in it; a line without a sentence is left as it is (`责任编辑：甲　　校对：乙`).
 * As long as the line, character for character.
 */
export function partParagraphs(raw: string): string {
  return SENTENCE_MARK.test(raw) ? raw.replace(INNER_GAP, (gap) => `\n${gap.slice(1)}`) : raw;
}

/** `。` of `会议闭幕。县城新添三座公园` */
const SENTENCE_MARK = /[。！？]/;
/** Two ems, several spaces or a tab between words. */
const INNER_GAP = /(?<=\S)(?:\u3000{2}| {2,8}|\t)(?=\S)/g;

/** So many rows within a line are more than one article's: a page that a tool has written in one line. */
const LEAST_ROWS = 40;
/** In characters: such rows, and no wide table's cells. */
const LEAST_LENGTH = 800;

/**
 * A line as the source has it, with line feeds between its rows if a tool has run a page into it, as those do that
 * write each line end as a space: `…召开 　　本报讯（记者 甲 乙）10月15日， 全县…`. Then it is read as pages are
 * that keep a line a row, with their indents. As long as the line, character for character.
 */
export function partRunInLine(raw: string): string {
  if (raw.length < LEAST_LENGTH) return raw;
  const rows = raw.split(" ");
  if (rows.length < LEAST_ROWS || !areOfOneColumn(Float64Array.from(rows, printedWidth))) return raw;
  return partRows(rows);
}

/** `章海燕`, `星期二`, `摄`: a piece of so few characters is a word of the row before it, not a row. */
const LONGEST_WORD = 3;
/** `（记者 章海燕`, `□ 石磊落`: what is open, or stands before a name, is not over at a space. */
const OPEN_ROW = /(?:[（(【][^）)】]{0,40}|[□■◆▲●])$/;
/** In characters: no open bracket is looked for further back. */
const LONGEST_OPEN = 60;
/** `□ 石磊落`: a mark before a name begins a row. */
const ROW_MARK = /^[□■◆▲●]/;

/** The pieces between a line's spaces, a row a line; a word behind a space stays with its row. */
function partRows(pieces: readonly string[]): string {
  let text = "";
  // The end of the row so far, since a long text that grows is not looked into at no cost.
  let row = "";
  for (const piece of pieces) {
    const isWord = piece.length <= LONGEST_WORD || OPEN_ROW.test(row);
    const joins = row !== "" && isWord && !ROW_MARK.test(piece);
    if (text !== "") text += joins ? " " : "\n";
    text += piece;
    row = (joins ? `${row} ${piece}` : piece).slice(-LONGEST_OPEN);
  }
  return text;
}
