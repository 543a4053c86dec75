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
  const candidates = compared.map((index): Candidate => ({ index, score: scoreOf(label, index, texts) }));
  const best = [...candidates].sort((a, b) => b.score - a.score || b.index - a.index).slice(0, MOST_CANDIDATES);
  return candidates.filter((candidate) => best.includes(candidate) || last.includes(candidate.index));
}

const MOST_CANDIDATES = 8;

/** Where the labels so far have gone. */
interface Placing {
  /** The index of an article for each, or `NOWHERE`. */
  readonly indexes: readonly number[];
  /** The last of them that is an article's. */
  readonly last: number;
  readonly score: number;
}

/** The index of an article for each label, no two of one, that have most in common altogether. */
function findPlacing(candidates: readonly (readonly Candidate[])[]): readonly number[] {
  const most = candidates.length > MOST_COMPARED ? FEW_PLACINGS : MOST_PLACINGS;
  let placings: readonly Placing[] = [{ indexes: [], last: Number.POSITIVE_INFINITY, score: 0 }];
  for (const label of candidates) {
    const steps = placings.flatMap((before) => stepsFrom(before, label));
    placings = steps
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(takeStep);
  }
  return placings[0]?.indexes ?? [];
}

/** A placing, the article that the next label may go to, and what both come to. */
interface Step {
  readonly before: Placing;
  readonly index: number;
  readonly score: number;
}

function stepsFrom(before: Placing, label: readonly Candidate[]): readonly Step[] {
  const free = label.filter(({ index }) => !before.indexes.includes(index));
  return [
    ...free.map(({ index, score }): Step => {
      return { before, index, score: before.score + score + (index > before.last ? IN_ORDER : 0) };
    }),
    { before, index: NOWHERE, score: before.score - LEAST_PLACED },
  ];
}

function takeStep({ before, index, score }: Step): Placing {
  return { indexes: [...before.indexes, index], last: index === NOWHERE ? before.last : index, score };
}

/** So many placings are followed at a time; of many labels, as a list has them, fewer. */
const MOST_PLACINGS = 64;
const FEW_PLACINGS = 4;
/** Stands for no article. */
const NOWHERE = -1;
/** A label goes to some article rather than to none. */
const LEAST_PLACED = 100;

/**
 * Words of the label's topic in the article, and half as much each of its own pairs of characters, which campaigns' names share with
 * any leader's speech; the lead stands in no column, and where nothing tells, a later article rather does.
 */
function scoreOf(label: string, index: number, texts: readonly string[]): number {
  const text = texts[index] ?? "";
  const told = countTopicWords(label, text) + OWN_PAIR * affinity(label, text);
  return told - (index === 0 ? LEAD : 0) + (LATER * index) / texts.length;
}

const OWN_PAIR = 0.5;
const LEAD = 2;
/** Of the page's last article; less than anything that tells. */
const LATER = 0.2;
/** What it weighs that a label goes to a later article than the label before it. */
const IN_ORDER = 1.2;
