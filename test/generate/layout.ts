import type { Habit } from "./habit.ts";
import { hasNoBlankLines, keepsRows } from "./habit.ts";
import type { Piece } from "./pieces.ts";
import type { Random } from "./random.ts";
import { GLUE, NOT_FIRST, setRows, widthOf } from "./rows.ts";

/** How likely a running paragraph is cut by a column break, or run into the next one. */
const CUT = 0.12;
const RUN_ON = 0.04;

/** Ends a sentence: a cut after it could not be told from a paragraph's end. */
const SENTENCE_END = /[。！？；：…”）]$/;

/** Lays the pieces out as the page's text. */
export function layOut(random: Random, pieces: readonly Piece[], habit: Habit): string {
  const hang = random.chance(0.5);
  let text = "";
  let previous: Piece | undefined;
  let couldRunOn = false;
  for (const piece of pieces) {
    const segments = segmentsOf(random, piece, habit, hang);
    const runsOn = couldRunOn && piece.running && previous?.story === piece.story && random.chance(RUN_ON);
    if (previous) text += runsOn ? " " : gapBetween(previous, piece, habit);
    text += segments.map((rows) => join(rows, piece, habit)).join(hasNoBlankLines(habit) ? "\n" : "\n\n");
    couldRunOn = habit.spacing === "wrapped" && Boolean(piece.running) && endsShort(segments, piece);
    previous = piece;
  }
  return `${text}\n`;
}

/** A piece's printed rows, in two lists where a column break cuts it. */
function segmentsOf(random: Random, piece: Piece, habit: Habit, hang: boolean): string[][] {
  if (piece.type === "lines") return [[...piece.texts]];
  const width = piece.width ?? 16;
  const tail = piece.tail ?? "";
  const fits = widthOf(tail) <= 2 * width;
  const glued = fits ? [...tail.replaceAll(GLUE, "")].join(GLUE) : tail;
  const indent = piece.block === "body" ? 2 : 0;
  const rows = setRows((piece.texts[0] ?? "") + glued, { width, indent, hang });
  if (mustLoosen(rows, piece, habit, indent, width)) loosen(rows);
  const cut = piece.running && !piece.whole && fits && random.chance(CUT) ? cutPoint(random, rows) : 0;
  if (habit.indent === "kept" && indent > 0) rows[0] = `　　${rows[0]}`;
  return cut > 0 ? [rows.slice(0, cut), rows.slice(cut)] : [rows];
}

/**
 * Whether a paragraph's last row is so full that, with nothing but line breaks to go by, nobody could see that
 * the paragraph ends there.
 */
function mustLoosen(rows: readonly string[], piece: Piece, habit: Habit, indent: number, width: number): boolean {
  const onlyBreaks = habit.spacing === "rows" || habit.spacing === "rows-blocks";
  if (!onlyBreaks || habit.indent === "kept" || !piece.running || piece.tail !== undefined) return false;
  const last = widthOf(rows.at(-1) ?? "") + (rows.length === 1 ? 2 * indent : 0);
  return last > 2 * (width - 2);
}

/** Sets the last few characters on a row of their own. */
function loosen(rows: string[]): void {
  const last = rows.pop() ?? "";
  const units = last.match(/[A-Za-z0-9.%]+|[\s\S]/g) ?? [];
  let kept = Math.max(1, units.length - 3);
  while (kept > 1 && (SENTENCE_END.test(units[kept - 1] ?? "") || NOT_FIRST.includes(units[kept] ?? ""))) kept -= 1;
  const tail = units.slice(kept).join("");
  rows.push(last.slice(0, last.length - tail.length), tail);
}

/** A row that ends inside a sentence, with at least two rows before it; 0 where there is none. */
function cutPoint(random: Random, rows: readonly string[]): number {
  const points = rows.map((_, at) => at).filter((at) => at > 1 && !SENTENCE_END.test((rows[at - 1] ?? "").trim()));
  return points.length > 0 ? random.pick(points) : 0;
}

function endsShort(segments: readonly string[][], piece: Piece): boolean {
  const rows = segments.at(-1) ?? [];
  const last = rows.at(-1) ?? "";
  return rows.length > 2 && piece.tail === undefined && last.endsWith("。") && widthOf(last) < (piece.width ?? 16);
}

function join(rows: readonly string[], piece: Piece, habit: Habit): string {
  const trimmed = rows.map((row) => row.trimEnd().replace(/^ +/, ""));
  if (keepsRows(habit)) return trimmed.join("\n");
  if (habit.spacing === "wrapped") return trimmed.join(" ");
  return piece.type === "lines" ? rows.join("\n") : rows.join("");
}

function gapBetween(above: Piece, piece: Piece, habit: Habit): string {
  if (hasNoBlankLines(habit) || piece.tight) return "\n";
  const oneBlock = above.story === piece.story && above.block === piece.block;
  if (habit.spacing === "rows-blocks" && oneBlock) return "\n";
  return "\n\n";
}
