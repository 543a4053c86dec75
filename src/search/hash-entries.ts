import type { SearchEntry } from "./entry.ts";
import { FORMAT_VERSION } from "./shard.ts";

/** FNV-1a's offset basis and prime (32 bits), and another basis for a second half, which takes in a text at a time. */
const BASES = [0x811c9dc5, 0x9747b28c] as const;
const PRIME = 0x01000193;

/** A hash of everything the entries hold, 16 hexadecimal digits: the name of a partition's build. */
export function hashEntries(entries: readonly SearchEntry[]): string {
  let [low, high]: [number, number] = [...BASES];
  const add = (text: string) => {
    let hash = low;
    for (let index = 0; index < text.length; index++) {
      hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
    }
    low = hash ^ text.length;
    high = Math.imul(high ^ (hash >>> 7), PRIME);
  };
  add(`format ${FORMAT_VERSION}`);
  for (const entry of entries) {
    add(entry.text);
    add(JSON.stringify({ ...entry, text: "" }));
  }
  return hexadecimal(high) + hexadecimal(low);
}

function hexadecimal(half: number): string {
  return (half >>> 0).toString(16).padStart(8, "0");
}
