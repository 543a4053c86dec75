/** FNV-1a's offset basis and prime (32 bits), and another basis for a second half, which takes in a text at a time. */
const BASES = [0x811c9dc5, 0x9747b28c] as const;
const PRIME = 0x01000193;

/** A hash of some texts in order, 16 hexadecimal digits: the build of files that change together. */
export function hashTexts(texts: readonly string[]): string {
  let [low, high]: [number, number] = [...BASES];
  for (const text of texts) {
    let hash = low;
    for (let index = 0; index < text.length; index++) {
      hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
    }
    low = hash ^ text.length;
    high = Math.imul(high ^ (hash >>> 7), PRIME);
  }
  return hexadecimal(high) + hexadecimal(low);
}

function hexadecimal(half: number): string {
  return (half >>> 0).toString(16).padStart(8, "0");
}
