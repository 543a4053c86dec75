import { type CutFlow, type Draft, firstLineOf, type LooseLabel } from "./drafts.ts";

/** Puts the articles of asides, which come in order, below those that they stand in. */
export function addAsides({ drafts, labels }: CutFlow, asides: readonly CutFlow[]): CutFlow {
  const merged: Draft[] = [];
  const moved: LooseLabel[] = [];
  /** By how many articles the labels after the first so many of the page's own are put off. */
  const shifts: number[] = [];
  const take = (aside: CutFlow) => {
    for (const { passage, after } of aside.labels) moved.push({ passage, after: merged.length + after });
    for (const draft of aside.drafts) merged.push(draft);
  };
  let next = 0;
  drafts.forEach((draft, own) => {
    const first = firstLineOf(draft);
    for (let aside = asides[next]; aside !== undefined && startOf(aside) < first; aside = asides[++next]) take(aside);
    shifts[own] = merged.length - own;
    merged.push(draft);
  });
  for (const aside of asides.slice(next)) take(aside);
  shifts[drafts.length] = merged.length - drafts.length;
  for (const { passage, after } of labels) moved.push({ passage, after: after + (shifts[after] ?? 0) });
  return { drafts: merged, labels: moved };
}

/** The line on which an aside begins. */
function startOf({ drafts }: CutFlow): number {
  return drafts.reduce((least, draft) => Math.min(least, firstLineOf(draft)), Number.POSITIVE_INFINITY);
}
