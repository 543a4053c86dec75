/** Characters of the page's text that OCR has misread, as the word, the figure or the mark shows in which they stand. */
export interface Misread {
  /** Where the characters stand in the page's text. */
  readonly offset: number;
  /** The characters as the text has them, and as the page is read, as many: `涌` and `通`, `2OO3` and `2003`. */
  readonly misread: string;
  readonly printed: string;
  /** The word or mark as the text has it, and as the page is read: `本报记耆`, `本报记者`. */
  readonly word: string;
  readonly likely: string;
  /** Whether the paper has something that is lost with it, so that no one can tell what was printed. */
  readonly isLost?: true;
}

/** These in order of the text; of two readings of one character the first counts. */
export function orderMisreads(misreads: readonly Misread[]): readonly Misread[] {
  const ordered = misreads.toSorted((a, b) => a.offset - b.offset);
  let end = 0;
  return ordered.filter(({ offset, misread }) => {
    if (offset < end) return false;
    end = offset + misread.length;
    return true;
  });
}

/** The characters at an offset read as others, or as white space. */
export function readAs(offset: number, misread: string, printed: string): Misread {
  return { offset, misread, printed, word: misread, likely: printed };
}
