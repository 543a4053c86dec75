import type { LineMarkup } from "./markup.ts";

/** A line of a headline as printed. */
export interface HeadlineLine {
  readonly text: string;
  /** Whether it stands close under the line before it, with no blank line between. */
  readonly tight: boolean;
  /** What the text's own markup says of it. */
  readonly markup?: LineMarkup | undefined;
}
