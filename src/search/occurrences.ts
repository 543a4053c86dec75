import { type FoldedText, foldText, type TextFolder } from "../text/fold.ts";

/** A stretch of a text, in UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Every place in the text where the folded phrase stands, overlapping ones too, in order. */
export function findOccurrences(text: string, phrase: FoldedText, folder: TextFolder): readonly Span[] {
  const folded = foldText(text, folder);
  const { codes } = folded;
  const wanted = phrase.codes;
  const spans: Span[] = [];
  if (wanted.length === 0) {
    return spans;
  }
  for (let at = codes.indexOf(wanted[0] ?? 0); at >= 0; at = codes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((code, index) => codes[at + index] === code)) {
      spans.push({ start: folded.starts[at] ?? 0, end: folded.ends[at + wanted.length - 1] ?? 0 });
    }
  }
  return spans;
}

/**
 * The same for a reader's eyes: where the phrase stands nowhere as it is, also where white space parts its characters, as
 * it parts the lines of a headline or the names of a byline.
 */
export function findVisible(text: string, phrase: FoldedText, folder: TextFolder): readonly Span[] {
  const spans = findOccurrences(text, phrase, folder);
  if (spans.length > 0 || !WHITE_SPACE.test(text)) return spans;
  const offsets = Array.from({ length: text.length }, (_, at) => at).filter((at) => !WHITE_SPACE.test(text.charAt(at)));
  const joined = offsets.map((at) => text.charAt(at)).join("");
  return findOccurrences(joined, phrase, folder).map(({ start, end }) => ({
    start: offsets[start] ?? 0,
    end: (offsets[end - 1] ?? 0) + 1,
  }));
}

/** `统筹协调 抓好落实` */
const WHITE_SPACE = /\s/;
