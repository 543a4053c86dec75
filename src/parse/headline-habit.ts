import { isCouplet } from "./column-names.ts";
import { isMarkedApart } from "./headline-words.ts";
import type { LineMarkup } from "./markup.ts";

/** A line of a headline as printed. */
export interface HeadlineLine {
  readonly text: string;
  /** Whether it stands close under the line before it, with no blank line between. */
  readonly tight: boolean;
  /** What the text's own markup says of it. */
  readonly markup?: LineMarkup | undefined;
}

/** How a page sets the lines of its headlines, measured over all of them. */
export interface HeadlineHabit {
  /** Whether paragraphs stand apart by blank lines, so that lines without one between are one part. */
  readonly partsApart: boolean;
  /** Whether most headlines of two parts stand in one line with a space, so that a line is never broken. */
  readonly partsInLine: boolean;
}

/** Measures the habit over the lines of all headlines of a page. */
export function measureHeadlineHabit(
  headlines: readonly (readonly HeadlineLine[])[],
  partsApart: boolean,
): HeadlineHabit {
  let spaced = 0;
  let close = 0;
  for (const lines of headlines) {
    const isClose = (line: HeadlineLine, i: number) =>
      line.tight && !isMarkedApart(lines[i - 1]?.text ?? "", line.text);
    if (lines.some(({ text }) => PARTS_IN_LINE.test(text) && !isCouplet(text))) spaced++;
    else if (lines.slice(1).some((line, i) => isClose(line, i + 1))) close++;
  }
  return { partsApart, partsInLine: spaced > close };
}

/** `区委常委会召开会议 再次研究部署疫情防控工作`: two parts of a headline in one line. */
const PARTS_IN_LINE = /[\p{Script=Han}”！？]\s+[\p{Script=Han}“]/u;
