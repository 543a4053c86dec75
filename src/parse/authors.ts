import { withoutSpace } from "../text/characters.ts";
import { looksLikeName } from "../text/surnames.ts";
import { findAffiliatedName, findAffiliatedNames } from "./affiliated-name.ts";
import { authorReading, authorsReading, parseByline, stripBrackets, withoutOpeningMark } from "./byline.ts";
import type { BylineReading } from "./byline-groups.ts";
import { NAME_BY_PLACE } from "./byline-names.ts";

/** Reads an author's name that stands alone in brackets, or those of one body or school with it; `text` may be without the brackets. */
export function parseAuthor(text: string): BylineReading | undefined {
  const names = findAffiliatedNames(stripBrackets(text.trim()));
  return names === undefined ? parseOneAuthor(text) : authorsReading(names);
}

/**
 * The same in a line between a title and its text, where a name of three characters or set wide may have a rare surname. Without
 * brackets several names of one body are an entry of a list.
 */
export function parseAuthorLine(text: string): BylineReading | undefined {
  const reading = text.trim() === stripBrackets(text.trim()) ? parseOneAuthor(text) : parseAuthor(text);
  return reading ?? (NAME_BY_PLACE.test(text) ? authorReading(withoutSpace(text)) : undefined);
}

function parseOneAuthor(text: string): BylineReading | undefined {
  const bare = withoutOpeningMark(text);
  const name = findAffiliatedName(stripBrackets(bare));
  if (name === undefined) return parseByline(text, true);
  return looksLikeName(name) || bare !== text.trim() ? authorReading(name) : undefined;
}
