import { findPointer } from "./jump-line.ts";
import { isSignature } from "./notices.ts";
import type { SignedLine } from "./signed-lines.ts";
import { holds, TRAITS } from "./traits.ts";

/** How the page's text sets its lines. */
export interface LineSetting {
  /** Whether each printed row has a line of its own. */
  readonly rowsAreLines: boolean;
  /** Whether a line holds several printed rows, parted by spaces. */
  readonly linesHoldRows: boolean;
  /** Whether blank lines part paragraphs or blocks of them. */
  readonly blanksPart: boolean;
  /** Whether an indented row begins a paragraph. */
  readonly indents: boolean;
}

/** So many short lines close together are a stanza; two may be the next headline's. */
export const STANZA_LINES = 3;

/** So many short lines close together are a block; fewer may be a headline's. */
export const TIGHT_LINES = 3;

/** Widest line of an advertisement, a list or free verse, in ems. */
export const WIDEST_TIGHT = 30;

/** Most rows of a headline with kicker and decks that stand close together. */
export const MOST_HEADLINE_ROWS = 5;

/** Keeps the lines of a run, up to where a signature begins in it. */
export function keepToSignature(lines: readonly SignedLine[], from: number, end: number, kept: Set<number>): void {
  for (let k = from; k < end && !isSignature(twoTexts(lines, k, end)); k++) kept.add(k);
}

/** The line at `from` and the one after it: a signature shows by two. */
export function twoTexts(lines: readonly SignedLine[], from: number, end: number): readonly string[] {
  return lines.slice(from, Math.min(from + 2, end)).map((line) => line.line.text);
}

/** `山歌唱进扶贫车间（2版）`: a teaser among its like. */
export function pointsElsewhere({ line }: SignedLine): boolean {
  return holds(line, TRAITS.pointing) && findPointer(line.text) !== undefined;
}
