import type { LineRange } from "../model/article.ts";

/** Tells what holds a line of a file, counted from 1; on many lines nothing. */
export type ByLine<T> = (line: number) => readonly T[];

/** Files what holds lines under each of them, in order: who looked through all of it for every line would take a page's square. */
export function byLine<T>(entries: readonly T[], linesOf: (entry: T) => LineRange): ByLine<T> {
  const filed = new Map<number, T[]>();
  for (const entry of entries) {
    const [first, last] = linesOf(entry);
    for (let line = first; line <= last; line++) {
      const onLine = filed.get(line) ?? [];
      filed.set(line, onLine);
      onLine.push(entry);
    }
  }
  return (line) => filed.get(line) ?? [];
}
