import { withoutSpace } from "../text/characters.ts";
import { looksLikeName } from "../text/surnames.ts";
import { findAffiliatedName } from "./affiliated-name.ts";
import { authorReading, parseByline, withoutOpeningMark } from "./byline.ts";
import type { BylineReading } from "./byline-groups.ts";
import { NAME_BY_PLACE } from "./byline-names.ts";

/** Reads an author's name that stands alone, or with the body or the school it belongs to. */
export function parseAuthor(text: string): BylineReading | undefined {
  const bare = withoutOpeningMark(text);
  const name = findAffiliatedName(bare);
  if (name === undefined) return parseByline(text, true);
  return looksLikeName(name) || bare !== text.trim() ? authorReading(name) : undefined;
}

/** The same in a line between a title and its text, where a name of three characters or set wide may have a rare surname. */
export function parseAuthorLine(text: string): BylineReading | undefined {
  return parseAuthor(text) ?? (NAME_BY_PLACE.test(text) ? authorReading(withoutSpace(text)) : undefined);
}
