import { characterSet, endsWithAny, isAt } from "../text/characters.ts";

/** Marks that may not begin a row, so that the character before them comes down with them. */
export const NOT_FIRST = characterSet("，。、；：？！”’）》】…,;:?!)");
/** Marks that may not end a row, so that they come down with the character after them. */
const NOT_LAST = characterSet("“‘（《【(");

/**
 * The width in ems of the word that begins the next row, for `fullCost`; below 0 where the row may end in a space of the layer's own, which is no
 * row's end: many set one behind a comma within a line, `员工到岗率71.6%, 产能恢复率`.
 */
export function wordBehind(row: string, next: string, isSameLine: boolean): number {
  const word = wordWidth(next);
  return isSameLine && endsWithAny(row, COMMAS) ? -word : word;
}

const COMMAS = characterSet("，,、");

/** The width in ems of what could not be parted at a row's beginning: a number, or a character with its marks. */
function wordWidth(text: string): number {
  let at = 0;
  while (at < text.length && isAt(text, at, NOT_LAST)) at++;
  const first = at;
  while (at < text.length && isUnbroken(text.charCodeAt(at))) at++;
  const word = at === first ? 1 : (at - first) / 2;
  if (at === first) at++;
  const begin = at;
  while (at < text.length && isAt(text, at, NOT_FIRST)) at++;
  return first + word + at - begin;
}

/** `2023`, `G65`, `0.5%`: kept in one row. */
function isUnbroken(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x25 ||
    code === 0x2b ||
    code === 0x2e
  );
}

/** What it costs that a row is wider than its column: a mark may hang, several may be squeezed. */
export function overCost(core: number, column: number): number {
  const over = core - column;
  return over <= 0.25 ? 0 : over * 2.5;
}

/**
 * What it costs that a row ends where it does although its text goes on: little where the next word had no room.
 * `core`, `reach` and `word` are those of its `RowWeights`; of a word below 0 the space before it may be none of the print's, at a price.
 */
export function fullCost(core: number, reach: number, word: number, column: number): number {
  const room = column - reach;
  if (room <= 0.25) return 0.1 + overCost(core, column);
  if (room < Math.abs(word)) return 0.5 + 0.5 * room;
  return word < 0 ? Math.min(1 + 2 * room, OWN_SPACE) : 1 + 2 * room;
}

/** What it costs that a space within a line ends no row. */
const OWN_SPACE = 5;
