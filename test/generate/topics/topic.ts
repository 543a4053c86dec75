/**
 * What one kind of county story can say, as frames with slots (see ../slots.ts).
 *
 * A headline's parts are separated by `/`. `leads` open the story and hold for a whole paragraph; `sentences`
 * are mixed into the paragraphs between; `quotes` stand as paragraphs of their own; `endings` close it.
 */
export interface Topic {
  readonly headlines: readonly string[];
  /** A kicker, `/`, and the headline it leads to: `某某在调研时强调/抢抓机遇 真抓实干`. */
  readonly kicked?: readonly string[];
  readonly decks: readonly string[];
  readonly leads: readonly string[];
  readonly sentences: readonly string[];
  readonly quotes: readonly string[];
  readonly endings: readonly string[];
  readonly subheads: readonly string[];
  readonly captions: readonly string[];
  /** Rows of figures or a list of winners that would be at home in it. */
  readonly table?: "figures" | "winners";
}
