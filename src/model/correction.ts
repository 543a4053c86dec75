import type { LineRange } from "./article.ts";
import type { Place } from "./diagnostic.ts";

/** What an editor may say that lines of a page are, where the parser took them for something else. */
export type CorrectionRole =
  /** 主题. Without `of` a new article begins with it. */
  | "headline"
  | "kicker"
  | "deck"
  | "subhead"
  | "byline"
  | "caption"
  | "paragraph"
  /** 导语: the first paragraph of an article that has no headline above it. */
  | "lead"
  /** A line that keeps its own place: of verse, of a table. */
  | "line"
  | "summary"
  /** Column label 栏目. */
  | "column"
  | "signature"
  | "furniture"
  | "fragment";

/** What an editor says that some lines of a page are. */
export interface LineRole {
  /** Of the page's file. */
  readonly lines: LineRange;
  readonly as: CorrectionRole;
  /** The line that the article begins with to which they belong, where it is not the one they stand in. */
  readonly of?: number;
  /** Where the editor says so. */
  readonly place: Place;
}

/** An editor's correction 更正 of a page's text, as it was applied. */
export interface Correction {
  /** Where it stands in the corrections file. */
  readonly place: Place;
  /** The lines of the page's file that it corrects. */
  readonly lines: LineRange;
  /** The text as filed: the words that were wrong, or whole lines; empty where something was added that was printed and not read. */
  readonly was: string;
  /** The text as corrected; absent where the wording stands and only the role is another. */
  readonly now?: string;
  readonly as?: CorrectionRole;
  /** First line of the article to which the lines belong. */
  readonly of?: number;
  /** Who made it. */
  readonly by: string;
  /** When it was made, ISO. */
  readonly date: string;
  readonly note?: string;
}
