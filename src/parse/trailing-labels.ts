import type { Draft } from "./drafts.ts";
import { affinity, countTopicWords } from "./label-topics.ts";
import type { PrintedPassage } from "./passages.ts";

/** More labels than this after everything else name no columns: they are a list. */
const MOST_TRAILING = 100;
/** More than this are compared with the last articles alone: each comparison reads an article. */
const MOST_COMPARED = 12;

/** An article that a label may be the column of. */
interface Candidate {
  readonly index: number;
  /** How much the two have in common. */
  readonly score: number;
}

/** The page's articles, what is printed in each, and the indexes of those that labels may go to. */
interface Articles {
  readonly drafts: readonly Draft[];
  readonly texts: readonly string[];
  readonly free: readonly number[];
}

/**
 * Gives labels that stand behind all articles to those that have most in common with them; returns those that are left.
 *
 * A text layer puts boxes at the page's end wherever they stood, mostly in the order of their articles: in the truths of all written pages the
 * columns of 56 such labels are spread over the page, but for the lead, and half the pages that have several keep their order.
 */
export function placeTrailing(
  labels: readonly PrintedPassage[],
  articles: Articles,
  columns: Map<Draft, PrintedPassage>,
): readonly PrintedPassage[] {
  if (labels.length === 0 || labels.length > MOST_TRAILING) return labels;
  const placing = findPlacing(labels.map(({ text }) => findCandidates(text, labels.length, articles)));
  return labels.filter((label, i) => {
    const draft = articles.drafts[placing[i] ?? NOWHERE];
    if (draft !== undefined) columns.set(draft, label);
    return draft === undefined;
  });
}

/** The articles that have most in common with a label, and the last ones, as many as there are labels. */
function findCandidates(label: string, labels: number, { texts, free }: Articles): readonly Candidate[] {
  const last = free.slice(-labels);
  const compared = labels > MOST_COMPARED ? last : free;
  const candidates = compared.map((index): Candidate => ({ index, score: scoreOf(label, index, texts[index] ?? "") }));
  const best = [...candidates].sort((a, b) => b.score - a.score || b.index - a.index).slice(0, MOST_CANDIDATES);
  return candidates.filter((candidate) => best.includes(candidate) || last.includes(candidate.index));
}

const MOST_CANDIDATES = 8;

/** Where the labels so far have gone. */
interface Placing {
  readonly indexes: readonly number[];
  readonly score: number;
}

/** The index of an article for each label, no two of one, that have most in common altogether; so many placings are followed at a time. */
function findPlacing(candidates: readonly (readonly Candidate[])[]): readonly number[] {
  let placings: readonly Placing[] = [{ indexes: [], score: 0 }];
  for (const label of candidates) {
    const longer = placings.flatMap(({ indexes, score }) => [
      ...label
        .filter(({ index }) => !indexes.includes(index))
        .map((candidate) => ({
          indexes: [...indexes, candidate.index],
          score: score + candidate.score + (candidate.index > (indexes.at(-1) ?? Infinity) ? IN_ORDER : 0),
        })),
      { indexes: [...indexes, NOWHERE], score: score - LEAST_PLACED },
    ]);
    placings = longer.sort((a, b) => b.score - a.score).slice(0, MOST_PLACINGS);
  }
  return placings[0]?.indexes ?? [];
}

const MOST_PLACINGS = 64;
/** Stands for no article. */
const NOWHERE = -1;
/** A label goes to some article rather than to none. */
const LEAST_PLACED = 100;

/**
 * Words of the label's topic in the article, and half as much each of its own pairs of characters, which campaigns' names share with
 * any leader's speech; the lead stands in no column, and where nothing tells, a later article rather does.
 */
function scoreOf(label: string, index: number, text: string): number {
  return countTopicWords(label, text) + OWN_PAIR * affinity(label, text) - (index === 0 ? LEAD : 0) + LATER * index;
}

const OWN_PAIR = 0.5;
const LEAD = 2;
const LATER = 0.01;
/** What it weighs that a label goes to a later article than the label before it. */
const IN_ORDER = 1.2;
