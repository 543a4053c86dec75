import type { Habit } from "./habit.ts";
import { hasNoBlankLines, keepsRows } from "./habit.ts";
import type { Piece } from "./pieces.ts";
import type { Random } from "./random.ts";
import { GLUE, setRows, widthOf } from "./rows.ts";

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
  const cut = piece.running && !piece.whole && fits && random.chance(CUT) ? cutPoint(random, rows) : 0;
  if (habit.indent === "kept" && indent > 0) rows[0] = `　　${rows[0]}`;
  return cut > 0 ? [rows.slice(0, cut), rows.slice(cut)] : [rows];
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
