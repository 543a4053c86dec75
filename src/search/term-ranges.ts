import type { FileLimits } from "./file-limits.ts";
import type { LastPartition } from "./last-partition.ts";
import { openTermFiles, type TermFilesReader } from "./open-term-files.ts";
import type { TermFileList } from "./term-listing.ts";

/** Term files side by side that can be made anew apart from all others: the first of them begins where it began in any case. */
export interface TermRange {
  /** The files' places: from `start` on, before `end`. */
  readonly start: number;
  readonly end: number;
  /** The keys of their terms: from `from` on, before `to`. */
  readonly from: number;
  readonly to: number;
}

/**
 * Parts a partition's term files into at most so many ranges of about as many files. A range begins with a term that is
 * too long for any file but its own: wherever the file before it begins, it ends there. Where no such term is near, there
 * are fewer ranges.
 */
export function cutTermFiles(
  last: LastPartition,
  list: TermFileList,
  ranges: number,
  limits: FileLimits,
): readonly TermRange[] {
  const files = openTermFiles(last, list);
  const starts = Array.from({ length: ranges }, (_, number) => {
    const [first, end] = [number, number + 1].map((own) => Math.floor((files.count * own) / ranges));
    return number === 0 ? 0 : findBegin(files, first ?? 0, end ?? 0, limits);
  }).filter((start) => start !== undefined);
  return starts.map((start, number) => {
    const end = starts[number + 1] ?? files.count;
    return {
      start,
      end,
      from: start === 0 ? 0 : files.keyAt(start),
      to: end === files.count ? Number.POSITIVE_INFINITY : files.keyAt(end),
    };
  });
}

/** The place of the first of some files that begins with such a term. */
function findBegin(files: TermFilesReader, start: number, end: number, limits: FileLimits): number | undefined {
  for (let place = Math.max(start, 1); place < end; place++) {
    // Most shards are too short to hold one, and need not be opened.
    if (files.rowAt(place).fetched > limits.mostTermBytes && fillsFile(files.open(place).postingsEnds[0], limits))
      return place;
  }
  return undefined;
}

/** Whether a term with so many bytes of postings begins a file, whatever is before it. */
export function fillsFile(postings = 0, { mostTermBytes }: FileLimits): boolean {
  return postings > mostTermBytes;
}
