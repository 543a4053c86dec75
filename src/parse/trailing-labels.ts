import type { Draft } from "./drafts.ts";
import { affinity, countTopicWords } from "./label-topics.ts";
import type { PrintedPassage } from "./passages.ts";

/** More labels than this after everything else name no columns: they are a list. */
const MOST_TRAILING = 100;
/** More than this are compared with the last articles alone: each comparison reads an article. */
const MOST_COMPARED = 12;

/** A label at the page's end and an article that it may be the column of. */
interface Pairing {
  readonly label: PrintedPassage;
  readonly index: number;
  /** How much the two have in common: pairs of characters, and words of the label's topic. */
  readonly score: number;
  /** Words of its topic alone. */
  readonly words: number;
}

/** The page's articles, what is printed in each, and the indexes of those that labels may go to. */
interface Articles {
  readonly drafts: readonly Draft[];
  readonly texts: readonly string[];
  readonly free: readonly number[];
}

/** Gives labels that stand behind all articles to the last ones, or to one further up that surely is theirs; returns those that are left. */
export function placeTrailing(
  labels: readonly PrintedPassage[],
  { drafts, texts, free }: Articles,
  columns: Map<Draft, PrintedPassage>,
): readonly PrintedPassage[] {
  if (labels.length === 0 || labels.length > MOST_TRAILING) return labels;
  const last = free.slice(-labels.length);
  const near = new Set(last);
  const pairings = labels.flatMap((label) =>
    (labels.length > MOST_COMPARED ? last : free).map((index): Pairing => {
      const text = texts[index] ?? "";
      const words = countTopicWords(label.text, text);
      return { label, index, words, score: affinity(label.text, text) + words };
    }),
  );
  const isNear = ({ index }: Pairing) => near.has(index);
  const far = labels.flatMap(
    (label) =>
      findFar(
        pairings.filter((pairing) => pairing.label === label),
        isNear,
      ) ?? [],
  );
  // Where nothing tells, as many of the last articles have a label as are left.
  const left = labels.length - far.length;
  const close = new Set(left > 0 ? free.slice(-left) : []);
  const mayBe = (pairing: Pairing) => isNear(pairing) && (pairing.score > 0 || close.has(pairing.index));
  const placed = new Set<PrintedPassage>();
  // A stable sort: where nothing tells, labels and articles come in the same order.
  for (const { label, index } of [...far, ...pairings.filter(mayBe)].sort(byLikeness)) {
    const draft = drafts[index];
    if (draft === undefined || placed.has(label) || columns.has(draft)) continue;
    columns.set(draft, label);
    placed.add(label);
  }
  return labels.filter((label) => !placed.has(label));
}

/** Pairings with most in common first; of two alike the one that shares the label's own words, which tell more than its topic's. */
function byLikeness(a: Pairing, b: Pairing): number {
  return b.score - a.score || a.words - b.words;
}

/**
 * What a label has in common with an article further up the page if it is its column, and the share of it with any of the last; less
 * is enough of the only article that tells of its topic.
 */
const FAR = { least: 3, nearShare: 0.6 };

function findFar(pairings: readonly Pairing[], isNear: (pairing: Pairing) => boolean): Pairing | undefined {
  const [best] = [...pairings].sort(byLikeness);
  const nearest = Math.max(0, ...pairings.filter(isNear).map(({ score }) => score));
  if (best === undefined || isNear(best)) return undefined;
  const isOnly =
    nearest === 0 && best.words > 0 && pairings.every(({ words }, i) => words === 0 || pairings[i] === best);
  if (best.score < FAR.least) return isOnly ? best : undefined;
  return nearest < best.score * FAR.nearShare ? best : undefined;
}
