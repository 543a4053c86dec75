import { printedWidth } from "../text/characters.ts";
import { areOfOneColumn } from "./column-widths.ts";

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
