import { characterSet, isAt, withoutSpace } from "../text/characters.ts";
import { looksLikeName } from "../text/surnames.ts";
import {
  findAffiliatedName,
  findAffiliatedNames,
  findNameGrownOnBody,
  findNameOverBody,
  findOfficersName,
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
  const author = parseOneAuthor(text) ?? (grown === undefined ? undefined : authorReading(grown));
  // `通訊` / `組 谷有田`: a row's end stands for a space or, inside a word, for nothing.
  return author ?? (text.includes("\n") ? parseAuthor(text.replaceAll("\n", "")) : undefined);
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
  const officer = findOfficersName(text);
  if (officer !== undefined) return authorReading(officer);
  const bodies = findWritingBodies(text) ?? (isMarkedPenName(text) ? [withoutOpeningMark(text)] : undefined);
  return bodies === undefined ? undefined : authorsReading(bodies);
}

/** Whether a text is a pen name that nothing but the mark of authors shows: `□ 井底之蛙`; other marks stand before subheads too. */
export function isMarkedPenName(text: string): boolean {
  return isAt(text, 0, AUTHOR_MARKS) && MARKED_PEN_NAME.test(text);
}

const MARKED_PEN_NAME = /^□\s?\p{Script=Han}{4,5}$/u;
const AUTHOR_MARKS = characterSet("□");

function parseOneAuthor(text: string): BylineReading | undefined {
  const bare = withoutOpeningMark(text);
  const inner = stripBrackets(bare);
  const name = findAffiliatedName(inner);
  if (name === undefined) return parseByline(text, true) ?? parseSetWide(inner);
  return looksLikeName(name) || bare !== text.trim() ? authorReading(name) : undefined;
}

/** `价 宣`, `秋 野`: a pen name of two characters set wide, as names are. */
const SET_WIDE = /^\p{Script=Han}[\s\u3000]+\p{Script=Han}$/u;
/** `合 唱`, `上 图`, `待 续`: what else is set wide in brackets. */
const NO_NAME = /[图選选片唱奏品掌声笑续略完]$|^[上中下]/u;

function parseSetWide(text: string): BylineReading | undefined {
  if (text.length > LONGEST_SET_WIDE || !SET_WIDE.test(text) || NO_NAME.test(text)) return undefined;
  return authorReading(withoutSpace(text));
}

/** In characters, with the spaces between. */
const LONGEST_SET_WIDE = 5;
