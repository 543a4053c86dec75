import { withoutSpace } from "../text/characters.ts";
import { looksLikeName } from "../text/surnames.ts";
import {
  findAffiliatedName,
  findAffiliatedNames,
  findNameGrownOnBody,
  findNameOverBody,
  findWritingBodies,
} from "./affiliated-name.ts";
import { authorReading, authorsReading, parseByline, stripBrackets, withoutOpeningMark } from "./byline.ts";
import type { BylineReading } from "./byline-groups.ts";
import { NAME_BY_PLACE } from "./byline-names.ts";

/** Reads an author's name that stands alone in brackets, or those of one body or school with it; `text` may be without the brackets. */
export function parseAuthor(text: string): BylineReading | undefined {
  const bare = stripBrackets(text.trim());
  const names = findAffiliatedNames(bare) ?? findWritingBodies(bare);
  if (names !== undefined) return authorsReading(names);
  const grown = findNameGrownOnBody(bare);
  return parseOneAuthor(text) ?? (grown === undefined ? undefined : authorReading(grown));
}

/**
 * The same in a line between a title and its text, where a name of three characters or set wide may have a rare surname. Without
 * brackets several names of one body are an entry of a list.
 */
export function parseAuthorLine(text: string): BylineReading | undefined {
  const bare = text.trim();
  const reading = bare === stripBrackets(bare) ? (parseOneAuthor(text) ?? parsePlacedAuthors(bare)) : parseAuthor(text);
  return reading ?? (NAME_BY_PLACE.test(text) ? authorReading(withoutSpace(text)) : undefined);
}

/** Who wrote a text, told as only a line between its title and it does. */
function parsePlacedAuthors(text: string): BylineReading | undefined {
  const name = findNameOverBody(text);
  if (name !== undefined) return looksLikeName(name) ? authorReading(name) : undefined;
  const bodies = findWritingBodies(text);
  return bodies === undefined ? undefined : authorsReading(bodies);
}

function parseOneAuthor(text: string): BylineReading | undefined {
  const bare = withoutOpeningMark(text);
  const name = findAffiliatedName(stripBrackets(bare));
  if (name === undefined) return parseByline(text, true);
  return looksLikeName(name) || bare !== text.trim() ? authorReading(name) : undefined;
}
