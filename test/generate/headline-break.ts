import type { Random } from "./random.ts";

const WORDS = new Intl.Segmenter("zh", { granularity: "word" });

/** Breaks a headline that has no parts of its own and is long enough in two, between words and near the middle. */
export function breakHeadline(random: Random, parts: readonly string[]): string[] {
  const [only = ""] = parts;
  if (parts.length !== 1 || only.length < 14 || random.chance(0.3)) return [...parts];
  const at = breakPoint(only);
  return Math.min(at, only.length - at) > 4 ? [only.slice(0, at).trimEnd(), only.slice(at).trimStart()] : [only];
}

/**
 * The boundary nearest the middle between two words of two characters or more, with no open quotation mark or bracket
 * around it; 0 where there is none. The length keeps the break out of words that the segmenter does not know.
 */
function breakPoint(text: string): number {
  const words = [...WORDS.segment(text)];
  let best = 0;
  for (const [at, { index, segment }] of words.entries()) {
    const before = text.slice(0, index);
    const whole = segment.length > 1 && (words[at - 1]?.segment.length ?? 0) > 1;
    const open = /[“（《【][^”）》】]*$/.test(before);
    const nearer = Math.abs(index - text.length / 2) < Math.abs(best - text.length / 2);
    if (whole && !open && nearer && !/\d$/.test(before)) best = index;
  }
  return best;
}
