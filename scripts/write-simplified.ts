import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import openccPairs from "opencc-js/dict/TSCharacters";
import { packPairs } from "../src/text/packed-pairs.ts";

const FILE = new URL("../src/text/simplified-table.ts", import.meta.url);

/** The module src/text/simplified-table.ts: OpenCC's table in the form readers load. */
export function renderSimplifiedTable(): string {
  return `/**
 * OpenCC's table of traditional to simplified characters, see \`unpackPairs\`. Written by \`npm run simplified\` from the
 * package opencc-js, whose own form is three times as long: every reader's search loads it.
 */
export const SIMPLIFIED_PAIRS =
  "${packPairs(readOpenccPairs(openccPairs))}";
`;
}

/** Reads OpenCC's form `丟 丢|並 并|…`. */
export function readOpenccPairs(pairs: string): ReadonlyMap<number, number> {
  const table = new Map<number, number>();
  for (const pair of pairs.split("|")) {
    const [from, to] = pair.split(" ").map((character) => character.codePointAt(0));
    if (from !== undefined && to !== undefined) {
      table.set(from, to);
    }
  }
  return table;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(FILE, renderSimplifiedTable());
}
