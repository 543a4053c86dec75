import { isHan } from "../text/characters.ts";

/** The pairs of Han characters side by side in a text, to be looked for in others. */
export interface CharacterPairs {
  readonly keys: ReadonlySet<number>;
  /** What most other pairs are told apart by at one look: not zero at the place of each of these. */
  readonly places: Uint8Array;
}

/** The pairs of Han characters that stand side by side in a text. */
export function pairsOf(text: string): CharacterPairs {
  const keys = new Set<number>();
  const places = new Uint8Array(PLACES);
  let before = text.charCodeAt(0);
  for (let i = 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isHan(unit) && isHan(before)) {
      keys.add(keyOf(before, unit));
      places[placeOf(before, unit)] = 1;
    }
    before = unit;
  }
  return { keys, places };
}

/** Which share of these pairs stands in another text, too: what tells of one thing repeats its words. 0 where there are none. */
export function shareOfPairs({ keys, places }: CharacterPairs, text: string): number {
  if (keys.size === 0) return 0;
  const found = new Set<number>();
  let before = text.charCodeAt(0);
  for (let i = 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (places[placeOf(before, unit)] === 1) {
      const key = keyOf(before, unit);
      if (keys.has(key)) found.add(key);
    }
    before = unit;
  }
  return found.size / keys.size;
}

/** A power of two, some times as many as a long paragraph has pairs. */
const PLACES = 4096;

function placeOf(first: number, second: number): number {
  return (first * 31 + second) & (PLACES - 1);
}

function keyOf(first: number, second: number): number {
  return first * 0x10000 + second;
}
