import { isDigit } from "../text/characters.ts";
import { looksLikeName } from "../text/surnames.ts";

/**
 * The text of rows of words, as one: `…党养田 雒` / `淑侠 弥晓丽…` with the name whole again, and a space where a row's end parts two names, or an
 * amount from who gave the next: `裴建邦10000` / `老年秧歌队1260`.
 */
export function joinEntries(text: string): string {
  if (!text.includes("\n")) return text;
  return text
    .split("\n")
    .reduce((above, row) => `${above}${areWhole(lastWord(above), firstWord(row)) ? " " : ""}${row}`);
}

/** What parts the words of a list. */
const PARTING = /[\s：:、]/;

function lastWord(row: string): string {
  let start = row.length;
  while (start > 0 && !PARTING.test(row.charAt(start - 1))) start--;
  return row.slice(start);
}

function firstWord(row: string): string {
  let end = 0;
  while (end < row.length && !PARTING.test(row.charAt(end))) end++;
  return row.slice(0, end);
}

/** `车建民` / `员亚妮`, but not `雒` / `淑侠` */
const NAME = /^\p{Script=Han}{2,3}$/u;

function areWhole(before: string, after: string): boolean {
  if (isDigit(before.charCodeAt(before.length - 1))) return true;
  return NAME.test(before) && NAME.test(after) && (looksLikeName(before) || looksLikeName(after));
}
