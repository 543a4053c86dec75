/**
 * A Markdown text in which no line opens more quotations and lists within one another than anybody means. One that opens more is made text:
 * the parsers go down the levels one call within another, and some thousands exhaust the stack.
 */
export function boundNesting(text: string): string {
  return text.replace(DEEP_OPENING, (marks) => marks.replace(FIRST_MARK, "\\$&"));
}

/** `> > > >`, `- - - -` or `1. 1. 1.`, as often as a printed rule is not. */
const DEEP_OPENING = /^[ \t]*(?:>[ \t]*|(?:[*+-]|\d{1,9}[.)])[ \t]+){100,}/gm;

/** What makes `> `, `- ` or `1. ` a mark, and with a backslash before it text. */
const FIRST_MARK = /[>*+.)-]/;
