/** A character of the page's text that OCR has misread, as the word or the mark shows in which it stands. */
export interface Misread {
  /** Where the character stands in the page's text. */
  readonly offset: number;
  /** The character as the text has it, and as the page is read: `涌` and `通`. */
  readonly misread: string;
  readonly printed: string;
  /** The word or mark as the text has it, and as the page is read: `本报记耆`, `本报记者`. */
  readonly word: string;
  readonly likely: string;
  /** What is told of it, where that is more than the word, and what the paper likely has; false where it has been told with another. */
  readonly whole?: string;
  readonly told?: string | false;
}

/** These in order of the text; of two readings of one character the first counts. */
export function orderMisreads(misreads: readonly Misread[]): readonly Misread[] {
  const ordered = misreads.toSorted((a, b) => a.offset - b.offset);
  return ordered.filter(({ offset }, i) => offset !== ordered[i - 1]?.offset);
}

/** The character at an offset read as another, or as white space; `told` is what the paper likely has instead. */
export function readAs(offset: number, misread: string, printed: string, told?: string): Misread {
  return { offset, misread, printed, word: misread, likely: printed, ...(told !== undefined && { told }) };
}
