/** Fewer different characters may be words: `看看`, `红红火火热热闹闹`; figures may be a table's, `11 22 33`. */
const LEAST_DOUBLED = 7;
/** `城城东东新新区区`, with spaces and marks between, which may be doubled too. */
const DOUBLED = /^(?:\s*(\S)\1)+\s*$/u;
/** `县` */
const HAN = /\p{Script=Han}/gu;
/** `县县` of `县县政政府府` */
const PAIR = /(\S)\1/gu;

/**
 * The line without the second of each character, where a text layer has all of them twice, as of headlines that a press has set bold
 * by printing them twice: `城城东东新新区区破破土土`. Undefined for any other line.
 */
export function findUndoubled(line: string): string | undefined {
  const first = line.search(/\S/);
  if (first < 0 || line.length < 2 * LEAST_DOUBLED || line.charCodeAt(first) !== line.charCodeAt(first + 1))
    return undefined;
  if (line.charCodeAt(first + 2) !== line.charCodeAt(first + 3) && line.charAt(first + 2).trim() !== "")
    return undefined;
  if (!DOUBLED.test(line)) return undefined;
  const single = line.replace(PAIR, "$1");
  const characters = new Set(single.match(HAN));
  return characters.size < LEAST_DOUBLED ? undefined : single;
}
