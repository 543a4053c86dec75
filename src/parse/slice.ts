/** A stretch of one source line: the unit in which every character of a page is accounted for. */
export interface Slice {
  /** 1-based source line. */
  readonly line: number;
  /** Offsets into the line's cleaned text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All of a line, as far as its text goes. */
export function sliceOf({
  number,
  offset,
  text,
}: {
  readonly number: number;
  readonly offset: number;
  readonly text: string;
}): Slice {
  return { line: number, start: offset, end: offset + text.length, text };
}

/** A run of slices in printed order that belong together: a paragraph, a headline line, a byline. */
export interface Passage {
  readonly slices: readonly Slice[];
  /** The slices' texts, with a line feed between two of them: white space to all that reads it. */
  readonly text: string;
}

/** The passage of these slices, empty ones left out. */
export function passageOf(slices: readonly Slice[]): Passage {
  const kept = slices.every(isFilled) ? slices : slices.filter(isFilled);
  const [first] = kept;
  // Joined at once: a text that grows is kept in pieces, through which each look at a character would have to go.
  const text = first !== undefined && kept.length === 1 ? first.text : kept.map((slice) => slice.text).join("\n");
  return { slices: kept, text };
}

function isFilled(slice: Slice): boolean {
  return slice.end > slice.start;
}

/** Cuts a passage at an offset of its text: the part before and the part from there on. */
export function splitPassage(passage: Passage, offset: number): readonly [before: Passage, after: Passage] {
  const before: Slice[] = [];
  const after: Slice[] = [];
  let position = 0;
  for (const slice of passage.slices) {
    const cut = offset - position;
    if (cut <= 0) after.push(slice);
    else if (cut >= slice.text.length) before.push(slice);
    else {
      before.push({ ...slice, end: slice.start + cut, text: slice.text.slice(0, cut) });
      after.push({ ...slice, start: slice.start + cut, text: slice.text.slice(cut) });
    }
    position += slice.text.length + 1;
  }
  return [passageOf(before), passageOf(after)];
}

/** First and last source line; of an empty passage, `[0, 0]`. Its last row may stand above its first: in the next printed column. */
export function linesOf({ slices }: Passage): readonly [first: number, last: number] {
  let first = slices[0]?.line ?? 0;
  let last = first;
  for (const { line } of slices) {
    if (line < first) first = line;
    if (line > last) last = line;
  }
  return [first, last];
}
