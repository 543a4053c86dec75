import type { LineRange } from "../model/article.ts";

/** Whether a line of a file, counted from 1, is one of the range. */
export function holdsLine([first, last]: LineRange, line: number): boolean {
  return first <= line && line <= last;
}
