/** A text in which some characters are others, and the way back. */
export interface ConvertedText {
  /** Character for character as long as the text, so that every offset holds in both. */
  readonly text: string;
  /** Starts a way back for lines that are counted from this one on. */
  readonly restorer: (firstLine: number, gives: Giving) => Restorer;
}

/** Each character `once`; or `again`, for what repeats words of the text. */
export type Giving = "once" | "again";

/**
 * Gives what was made of some lines of the text, first and last, in the characters of the print. Where each is given once
 * all that was made of a text has its very characters in the end, wherever 后 stands for 后 and 後.
 */
export type Restorer = (made: string, first: number, last: number) => string;
