/** A line in the form in which printed and parsed text are compared, and where each of its characters stands in the line. */
export interface FoldedLine {
  /** Without white space and stray marks, punctuation as one form. */
  readonly text: string;
  /** Offset in the line of each character of `text`. */
  readonly offsets: readonly number[];
}

/** Folds a line so that what the parser made of it can be found in it again. */
export function foldLine(line: string): FoldedLine {
  const offsets: number[] = [];
  let text = "";
  for (let i = 0; i < line.length; i++) {
    const character = line.charAt(i);
    if (LEFT_OUT.test(character)) continue;
    text += foldCharacter(character);
    offsets.push(i);
  }
  return { text, offsets };
}

/** White space, characters that cannot be seen, and the marks of `**甲**`. */
const LEFT_OUT = /[\s\p{Cc}\p{Cf}*]/u;

function foldCharacter(character: string): string {
  const plain = FORMS[character];
  if (plain !== undefined) return plain;
  const narrow = character.normalize("NFKC");
  return narrow.length === 1 ? narrow : character;
}

/** Chinese marks in the forms that NFKC gives of the full-width ones: `，` and `,` are one. */
const FORMS: Readonly<Record<string, string>> = { "“": '"', "”": '"', "‘": "'", "’": "'" };
