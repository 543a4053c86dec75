import { countSharedPairs } from "../text/shared-pairs.ts";
import type { Draft } from "./drafts.ts";
import { DASH } from "./headline-words.ts";
import { countTopicWords, kindOfColumn } from "./label-topics.ts";
import type { PrintedPassage } from "./passages.ts";
import { findClosingByline } from "./placed-byline.ts";

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

/** The same with what each article shows. */
interface ReadArticles extends Articles {
  readonly facts: readonly ColumnFacts[];
}

/**
 * Gives labels that stand behind all articles to those that have most in common with them; returns those that are left.
 *
 * A text layer puts boxes at the page's end wherever they stood, mostly in the order of their articles.
 */
export function placeTrailing(
  labels: readonly PrintedPassage[],
  articles: Articles,
  columns: Map<Draft, PrintedPassage>,
): readonly PrintedPassage[] {
  if (labels.length === 0 || labels.length > MOST_TRAILING) return labels;
  const facts = articles.drafts.map(factsOf);
  const placing = findPlacing(labels.map(({ text }) => findCandidates(text, labels.length, { ...articles, facts })));
  return labels.filter((label, i) => {
    const draft = articles.drafts[placing[i] ?? NOWHERE];
    if (draft !== undefined) columns.set(draft, label);
    return draft === undefined;
  });
}

/** The articles that have most in common with a label, and the last ones, as many as there are labels. */
function findCandidates(label: string, labels: number, articles: ReadArticles): readonly Candidate[] {
  const { free } = articles;
  const last = free.slice(-labels);
  const compared = labels > MOST_COMPARED ? last : free;
  const candidates = compared.map((index): Candidate => ({ index, score: scoreOf(label, index, articles) }));
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
 * How likely a label is an article's column, as the logarithm of its odds but for a sum that is the same for all articles.
 *
 * The weights were fitted (multinomial logistic regression) to some 210 labels behind all articles of the written pages. By them 144 of 211 go to their article,
 * each by itself and whether or not its page was among those fitted to; with the labels' order 148 of 203 did, where words and order alone told 125.
 * What tells most besides words is that what stands in a column begins without 本报讯. `npm run bench -- labels` fits them again.
 */
function scoreOf(label: string, index: number, { facts, texts }: ReadArticles): number {
  const cues = columnCues(label, facts[index] ?? NO_FACTS, texts[index] ?? "", index / texts.length);
  return CUES.reduce((sum, cue) => sum + WEIGHTS[cue] * cues[cue], 0);
}

const NO_FACTS: ColumnFacts = { isDated: false, hasDeck: false, signer: undefined };

const CUES = [
  "topicWords",
  "ownPairs",
  "undated",
  "deck",
  "essay",
  "comment",
  "literature",
  "portrait",
  "later",
] as const;

/** What is measured of a label and an article. */
export type ColumnCues = Readonly<Record<(typeof CUES)[number], number>>;

const WEIGHTS: ColumnCues = {
  /** For the logarithm of one more than the words of the label's topic that stand in the article, */
  topicWords: 3.6,
  /** and of its own pairs of characters. */
  ownPairs: 1.9,
  /** The article has no dateline, */
  undated: 1.6,
  /** has a deck with a dash, `——记山村教师某某`, */
  deck: 0.5,
  /** or is signed by its author alone, which stands below comments and essays; */
  essay: -0.6,
  /** `石桥时评` over a comment, `桃花渡诗苑` over an essay or a poem, `身边的感动` over a feature. */
  comment: 3,
  literature: 2.4,
  portrait: 1,
  /** For the share of the page's articles that stand before it. */
  later: 0.5,
};

/** What an article shows of whether it stands in a column. */
export interface ColumnFacts {
  readonly isDated: boolean;
  readonly hasDeck: boolean;
  /** Who signs it: a reporter or contributor, or an author without such a role. */
  readonly signer: "reporter" | "author" | undefined;
}

/** What is measured of a label and an article; `place` is the share of the page's articles that stand before it. */
export function columnCues(
  label: string,
  { isDated, hasDeck, signer }: ColumnFacts,
  text: string,
  place: number,
): ColumnCues {
  const kind = kindOfColumn(label);
  const isEssay = signer === "author";
  return {
    topicWords: Math.log1p(countTopicWords(label, text)),
    ownPairs: Math.log1p(countSharedPairs(label, text)),
    undated: Number(!isDated),
    deck: Number(hasDeck),
    essay: Number(isEssay && !isDated),
    comment: Number(isEssay && !isDated && kind === "comment"),
    literature: Number(isEssay && kind === "literature"),
    portrait: Number(signer === "reporter" && !isDated && kind === "portrait"),
    later: place,
  };
}

function factsOf({ parts }: Draft): ColumnFacts {
  return {
    isDated: parts.some(({ passage }) => passage.sign === "dateline"),
    hasDeck: parts.some(({ role, passage }) => role === "headline" && passage.text.startsWith(DASH)),
    signer: signerOf(parts),
  };
}

function signerOf(parts: Draft["parts"]): ColumnFacts["signer"] {
  const bylines = parts.filter(({ role }) => role === "byline").map(({ passage }) => passage.text);
  const last = parts.findLast(({ role }) => role === "paragraph")?.passage;
  const closing = last === undefined ? undefined : findClosingByline(last.text, true, last.traits);
  if (last !== undefined && closing?.reading.isPhotoCredit === false) bylines.push(last.text.slice(closing.start));
  if (bylines.length === 0) return undefined;
  return bylines.some(isReporting) ? "reporter" : "author";
}

/** Whether a byline, or a role in one, is a reporter's or a contributor's. */
export function isReporting(byline: string): boolean {
  return REPORTING.test(byline);
}

/** `记者`, `通 讯 员` */
const REPORTING = /记\s?者|通\s?讯\s?员|实\s?习\s?生/;

/** What it weighs that a label goes to a later article than the label before it. */
const IN_ORDER = 0.7;
