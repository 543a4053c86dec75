import type { LineSign } from "./openings.ts";
import type { Row } from "./rows.ts";

/** Roles by index. A paragraph's first row of several, */
export const OPENS = 0;
/** its middle, */
export const RUNS = 1;
/** its last, */
export const ENDS = 2;
/** all of it; */
export const WHOLE = 3;
/** or a line by itself. */
export const LINE = 4;
/** How many roles there are. */
export const ROLES = 5;

/** A cost for each role, in nats. */
export type RoleCosts = readonly [opens: number, runs: number, ends: number, whole: number, line: number];

/** What cannot be. */
export const NEVER = 40;

/** What it costs to begin a paragraph, or be all of one, where that cannot be but for a misread row. */
export const NO_START: RoleCosts = [8, 0, 0, 8, 8];

/** A row and what its line shows. */
export interface RowEvidence {
  readonly row: Row;
  readonly text: string;
  /** The sign of its line; of a dateline only where the row begins it. */
  readonly sign: LineSign;
  /** Whether a text may end with it. */
  readonly closes: boolean;
  /** Whether a jump line stands at its end, after which nothing follows. */
  readonly jumps: boolean;
  /** Whether it stands in the same line of the text as the row before it. */
  readonly sameLine: boolean;
  /** Whether a row before it leaves a bracket open that closes here or further on. */
  readonly inBracket: boolean;
  /** Whether the row before it ends a sentence. */
  readonly afterEnd: boolean;
}

/** What the page's text keeps of the print. */
export interface PageSetting {
  /** Whether the text keeps white space before such a row. */
  readonly indents: boolean;
  /** Whether a line holds a paragraph, its rows parted by spaces. */
  readonly linesHoldRows: boolean;
  /** Whether paragraphs stand apart by blank lines, so that rows without one between belong together. */
  readonly paragraphsApart: boolean;
}
