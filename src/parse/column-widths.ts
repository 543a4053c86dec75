/** The widest column of a county paper, in ems; a longer line is a paragraph, not a row. */
export const WIDEST_COLUMN = 45;
/** A line too short to tell a row from a headline, in ems. */
export const NARROWEST_COLUMN = 7;

/** How far, in ems, rows of one column may lie from their middle: figures, marks, an indent. */
const MOST_FROM_MIDDLE = 2.5;

/** Whether texts of these widths, in ems, may be rows of one column: half of them and more lie close together. Sorts them. */
export function areOfOneColumn(widths: Float64Array): boolean {
  const middle = widths.sort()[widths.length >> 1] ?? 0;
  let near = 0;
  for (const width of widths) if (Math.abs(width - middle) <= MOST_FROM_MIDDLE) near++;
  return middle >= NARROWEST_COLUMN && middle <= WIDEST_COLUMN && near >= widths.length * 0.5;
}

/** A printed page has fewer rows; a longer text is a file of many pages, in which each stretch has columns of its own. */
export const MOST_ROWS = 1000;
