/**
 * How the text layer gives line breaks:
 * - `blank`: a line a paragraph, a blank line between;
 * - `wrapped`: printed rows joined by spaces, a blank line between paragraphs;
 * - `rows`: a line for every printed row and no blank line at all, as pdftotext gives;
 * - `rows-blocks`: a line for every printed row, a blank line between blocks (headline, byline, column piece);
 * - `rows-paragraphs`: a line for every printed row, a blank line between paragraphs.
 */
export const SPACINGS = ["blank", "wrapped", "rows", "rows-blocks", "rows-paragraphs"] as const;
/** `full` ，（）“”; `ascii` ,() with curly quotes; `ascii-quotes` ,() and "". */
export const PUNCTUATIONS = ["full", "ascii", "ascii-quotes"] as const;
/** A headline on one line as it is, on one line in parts separated by a space, or in several lines. */
export const HEADLINES = ["one-line", "parts", "rows"] as const;
/** Inside the dateline, before the text, at its end, or each article in its own way. */
export const BYLINES = ["dateline", "before", "end", "mixed"] as const;
/** Whether the two ideographic spaces that indent a paragraph are in the text. */
export const INDENTS = ["lost", "kept"] as const;
/** A front page's nameplate, an inner page's folio, or neither. */
export const NAMEPLATES = ["front", "folio", "none"] as const;

/** How one paper's page comes out as text. */
export interface Habit {
  readonly spacing: (typeof SPACINGS)[number];
  readonly punctuation: (typeof PUNCTUATIONS)[number];
  readonly headline: (typeof HEADLINES)[number];
  readonly byline: (typeof BYLINES)[number];
  readonly indent: (typeof INDENTS)[number];
  readonly nameplate: (typeof NAMEPLATES)[number];
}

/** Every combination, in a fixed order. */
export function allHabits(): Habit[] {
  return SPACINGS.flatMap((spacing) =>
    PUNCTUATIONS.flatMap((punctuation) =>
      HEADLINES.flatMap((headline) =>
        BYLINES.flatMap((byline) =>
          INDENTS.flatMap((indent) =>
            NAMEPLATES.map((nameplate) => ({ spacing, punctuation, headline, byline, indent, nameplate })),
          ),
        ),
      ),
    ),
  );
}

/** One name for a combination, e.g. `rows/full/parts/before/lost/front`; `parseHabit` reads it back. */
export function habitName(habit: Habit): string {
  return [habit.spacing, habit.punctuation, habit.headline, habit.byline, habit.indent, habit.nameplate].join("/");
}

/** The combination of that name; throws a RangeError where there is none. */
export function parseHabit(name: string): Habit {
  const found = allHabits().find((habit) => habitName(habit) === name);
  if (!found) throw new RangeError(`no habit ${name}; one is ${allHabits().map(habitName)[0]}`);
  return found;
}

/** Whether paragraphs follow each other with nothing between but the line break. */
export function hasNoBlankLines(habit: Habit): boolean {
  return habit.spacing === "rows";
}

/** Whether printed rows are lines of their own. */
export function keepsRows(habit: Habit): boolean {
  return habit.spacing.startsWith("rows");
}
