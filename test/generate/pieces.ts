import { type Habit, keepsRows } from "./habit.ts";
import { breakHeadline } from "./headline-break.ts";
import type { Random } from "./random.ts";
import { GLUE } from "./rows.ts";
import type { Story } from "./story.ts";

/** A unit of print: one or more whole lines, or a paragraph to be set in a column. */
export interface Piece {
  readonly type: "lines" | "paragraph";
  /** Of `lines`, each line; of a `paragraph`, its one text. */
  readonly texts: readonly string[];
  /** Which article it belongs to; absent on furniture. */
  readonly story?: number;
  /** Pieces of one block of one article have no space between them where blocks are set apart. */
  readonly block: string;
  /** Follows the piece above with no blank line, whatever the habit. */
  readonly tight?: boolean;
  /** An indented paragraph of running text: it may be cut by a column break or run into the next. */
  readonly running?: boolean;
  /** Never cut by a column break: a picture's text. */
  readonly whole?: boolean;
  /** Held together at the text's end: a byline or jump line. */
  readonly tail?: string;
  /** The column's width in ems. */
  readonly width?: number;
}

/** The pieces of a story in printed order, in the habit's form. */
export function storyPieces(random: Random, story: Story, habit: Habit, width: number): Piece[] {
  return [
    ...headPieces(random, story, habit),
    ...captionPieces(story, 0, width),
    ...summaryPieces(story, width),
    ...story.bylineAbove.map((text, at): Piece => ({ type: "lines", texts: [text], block: "byline", tight: at > 0 })),
    ...(story.jumpFrom?.ownLine ? [line(story.jumpFrom.printed, "byline")] : []),
    ...bodyPieces(story, habit, width),
    ...endPieces(story, width),
  ];
}

function headPieces(random: Random, story: Story, habit: Habit): Piece[] {
  const pieces: Piece[] = [];
  if (story.column?.place === "above") pieces.push(line(story.column.printed, "column"));
  if (story.kicker !== undefined) pieces.push(line(story.kicker, "kicker"));
  if (story.headline.length > 0) {
    const parts =
      habit.headline === "one-line" || story.kind === "teaser"
        ? [story.headline.join(" ")]
        : breakHeadline(random, story.headline);
    const lines = habit.headline === "rows" && parts.every(isLargePrint) ? parts : [parts.join(" ")];
    if (story.column?.place === "headline") lines[0] = story.column.printed + (lines[0] ?? "");
    if (story.kind === "teaser" && story.jumpTo) lines[lines.length - 1] += story.jumpTo.printed;
    pieces.push({ type: "lines", texts: lines, block: "headline" });
  }
  return [...pieces, ...story.decks.map((deck, at) => line(deck, `deck${at}`))];
}

/**
 * Of large print few characters have room in a row. Of pairs of rows that stand close together in the pages of other papers, and
 * one of which is wider, 8 of 34 are one headline, of others 69 of 94.
 */
function isLargePrint(row: string): boolean {
  return [...row].length <= LARGE_PRINT;
}

const LARGE_PRINT = 11;

function captionPieces(story: Story, after: number, width: number): Piece[] {
  return story.captions
    .filter((caption) => caption.after === after)
    .map((caption) => ({
      ...paragraph(caption.text, "caption", width),
      ...(caption.credit && { tail: caption.credit }),
    }));
}

function summaryPieces({ summary }: Story, width: number): Piece[] {
  return summary ? [line(summary.label, "summary"), paragraph(summary.text, "summary", width)] : [];
}

function bodyPieces(story: Story, habit: Habit, width: number): Piece[] {
  const last = story.body.length - 1;
  const from = story.jumpFrom && !story.jumpFrom.ownLine ? story.jumpFrom.printed : "";
  const lead = glueNames(from + story.lead, story, habit);
  return story.body.flatMap((part, at) => {
    const inside = at > 0 ? captionPieces(story, at, width) : [];
    const text = (at === 0 ? lead : "") + part.text;
    const end = at === last ? tailOf(story) : undefined;
    const tail = end === undefined ? undefined : glueNames(end, story, habit);
    const tight = part.tight && inside.length === 0;
    if (part.type === "paragraph") {
      return [
        ...inside,
        {
          ...paragraph(text, "body", width),
          running: true,
          ...(story.kind === "photo" && { whole: true }),
          ...(tight && { tight }),
          ...(tail !== undefined && { tail }),
        },
      ];
    }
    return [...inside, { ...line(text + (end ?? ""), "body"), ...(tight && { tight }) }];
  });
}

function tailOf(story: Story): string | undefined {
  if (story.bylineEnd?.attached) return story.bylineEnd.text;
  return story.kind === "teaser" ? undefined : story.jumpTo?.printed;
}

function endPieces(story: Story, width: number): Piece[] {
  const pieces: Piece[] = [];
  if (story.bylineEnd && !story.bylineEnd.attached) pieces.push(line(story.bylineEnd.text, "end"));
  if (story.creditLine) pieces.push(line(story.creditLine.printed, "end"));
  if (story.signature) {
    const { name, date, oneLine } = story.signature;
    if (oneLine) pieces.push(paragraph(`${name} ${date}`, "signature", Math.max(width, 12)));
    else pieces.push(paragraph(name, "signature", Math.max(width, 12)), { ...line(date, "signature"), tight: true });
  }
  return pieces;
}

function line(text: string, block: string): Piece {
  return { type: "lines", texts: [text], block };
}

function paragraph(text: string, block: string, width: number): Piece {
  return { type: "paragraph", texts: [text], block, width };
}

/**
 * Holds each name of the lead together where a row's end could not be told from the space between two names:
 * in rows joined by spaces, and wherever names have a space inside or four characters.
 */
function glueNames(lead: string, story: Story, habit: Habit): string {
  const names = story.bylines.flatMap((byline) => byline.names);
  const printed = names.map((name) => (lead.includes(name) ? name : [...name].join(" ")));
  if (keepsRows(habit) && printed.every((name) => name.length < 4 && !name.includes(" "))) return lead;
  return printed.reduce((text, name) => text.replace(name, [...name].join(GLUE)), lead);
}
