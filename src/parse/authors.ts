import { characterSet, isAt, withoutSpace } from "../text/characters.ts";
import { looksLikeName } from "../text/surnames.ts";
import { findAffiliatedName, findAffiliatedNames, findNameGrownOnBody } from "./affiliated-name.ts";
import { authorReading, authorsReading, parseByline, stripBrackets, withoutOpeningMark } from "./byline.ts";
import type { BylineReading } from "./byline-groups.ts";
import { NAME_BY_PLACE } from "./byline-names.ts";
import { isBracketedRemark } from "./sources.ts";

/** Reads an author's name that stands alone in brackets, or those of one body with it; `text` may be without the brackets. */
export function parseAuthor(text: string): BylineReading | undefined {
  const bare = stripBrackets(text.trim());
  const names = findAffiliatedNames(bare);
  const grown = findNameGrownOnBody(bare);
  const one = parseOneAuthor(text) ?? (grown === undefined ? undefined : authorReading(grown));
  const author = names === undefined ? one : authorsReading(names);
  // `通讯` / `组 谷有田`: a row's end stands for a space or, inside a word, for nothing.
  return author ?? (text.includes("\n") ? parseAuthor(text.replaceAll("\n", "")) : undefined);
}

/**
 * The same in a line between a title and its text, where a name of three characters or set wide may have a rare surname. Without
 * brackets several names of one body are an entry of a list.
 */
export function parseAuthorLine(text: string): BylineReading | undefined {
  const bare = text.trim();
  const reading = bare === stripBrackets(bare) ? parseOneAuthor(text) : parseAuthor(text);
  return reading ?? (NAME_BY_PLACE.test(text) ? authorReading(withoutSpace(text)) : undefined);
}

function parseOneAuthor(text: string): BylineReading | undefined {
  const dotted = isAt(text, 0, DOTS) ? DOTTED.exec(text)?.[1] : undefined;
  if (dotted !== undefined) return authorReading(dotted);
  const bare = withoutOpeningMark(text);
  const inner = stripBrackets(bare);
  const name = findAffiliatedName(inner);
  if (name === undefined) return parseByline(text, true) ?? parseSetWide(inner);
  return looksLikeName(name) || bare !== text.trim() ? authorReading(name) : undefined;
}

/** `·言之·`: a pen name between dots, under a title or beside it. */
const DOTS = characterSet("·•");
const DOTTED = /^[·•]\s?(\p{Script=Han}{2,4})\s?[·•]$/u;

/** `价 宣`, `秋 野`, but not `待 续`: a pen name of two characters set wide, as names are. */
const SET_WIDE = /^\p{Script=Han}[\s\u3000]+\p{Script=Han}$/u;

function parseSetWide(text: string): BylineReading | undefined {
  if (text.length > LONGEST_SET_WIDE || !SET_WIDE.test(text) || isBracketedRemark(text)) return undefined;
  return authorReading(withoutSpace(text));
}

/** In characters, with the spaces between. */
const LONGEST_SET_WIDE = 5;
