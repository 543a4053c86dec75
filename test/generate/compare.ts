/** How often each thing occurs. */
export type Counts = ReadonlyMap<string, number>;

/** A text as the scorer compares it: white space out, NFKC, quotes, dashes, dots and marks folded, so that only wording counts. */
export function flat(text: string | null | undefined): string {
  return (text ?? "")
    .normalize("NFKC")
    .replace(/\*\*/g, "")
    .replace(/[\s\u3000]+/g, "")
    .replace(/[“”„‟"＂]/g, '"')
    .replace(/[‘’'＇]/g, "'")
    .replace(/[—–―─-]+/g, "-")
    .replace(/…+|\.{3,}/g, "…")
    .replace(/[,;:?!()]/g, (mark) => FULL[mark] ?? mark);
}

const FULL: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
};

/** The Chinese characters of a text, folded. */
export function hanOf(text: string): string[] {
  return flat(text).match(/\p{Script=Han}/gu) ?? [];
}

export function countsOf(members: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const member of members) counts.set(member, (counts.get(member) ?? 0) + 1);
  return counts;
}

export function sizeOf(counts: Counts): number {
  let size = 0;
  for (const count of counts.values()) size += count;
  return size;
}

/** How many members two bags share. */
export function overlapOf(a: Counts, b: Counts): number {
  let shared = 0;
  for (const [member, count] of a) shared += Math.min(count, b.get(member) ?? 0);
  return shared;
}

/** Pairs of neighbouring Chinese characters. */
export function gramsOf(text: string): Counts {
  const han = hanOf(text).join("");
  const grams = Array.from({ length: Math.max(0, han.length - 1) }, (_, at) => han.slice(at, at + 2));
  return countsOf(grams.length > 0 ? grams : [han]);
}

/** Shared part of two bags' union, 0 to 1. */
export function likeness(a: Counts, b: Counts): number {
  const shared = overlapOf(a, b);
  const union = sizeOf(a) + sizeOf(b) - shared;
  return union > 0 ? shared / union : 1;
}
