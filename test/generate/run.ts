import { parsePage } from "../../src/parse/page.ts";
import { pageToJson } from "../../src/parse/page-json.ts";
import { type GeneratedPage, generateMarkedPage, generatePage } from "./generate-page.ts";
import { allHabits, type Habit, habitName } from "./habit.ts";
import type { Ranking } from "./mark-up.ts";
import { f1, MEASURES, type Measure, type PageScore, scorePage, type Tally } from "./score.ts";

/** One generated page, parsed and scored. */
export interface ScoredPage extends PageScore {
  readonly seed: number;
  readonly habit: Habit;
  /** The lowest F1 of the gold pages' measures. */
  readonly lowest: number;
}

/** Parses and scores one page of every habit, `rounds` times over, each with a seed of its own. */
export function scoreRounds(rounds: number): ScoredPage[] {
  const habits = allHabits();
  return Array.from({ length: rounds }, (_, round) => round).flatMap((round) =>
    habits.map((habit, at) => scoreSeed(1 + at + round * habits.length, habit)),
  );
}

/** Parses and scores pages in Markdown, `rounds` times one of each habit whose paragraphs are lines. */
export function scoreMarked(ranking: Ranking, rounds: number): ScoredPage[] {
  const habits = allHabits().filter(({ spacing, indent }) => spacing === "blank" && indent === "lost");
  return Array.from({ length: rounds * habits.length }, (_, at) => at).flatMap((at) => {
    const habit = habits[at % habits.length];
    const seed = FIRST_MARKED + at;
    return habit === undefined ? [] : [scorePageOf(generateMarkedPage(seed, habit, ranking), seed, habit)];
  });
}

/** The seed of the first page in Markdown. */
const FIRST_MARKED = 5000;

function scoreSeed(seed: number, habit: Habit): ScoredPage {
  return scorePageOf(generatePage(seed, habit), seed, habit);
}

function scorePageOf({ text, truth }: GeneratedPage, seed: number, habit: Habit): ScoredPage {
  const score = scorePage(truth, pageToJson(parsePage(text, { file: `${seed}.txt` })), text);
  const lowest = Math.min(...MEASURES.map((measure) => f1(score.tallies[measure] ?? { hit: 0, got: 0, want: 0 })));
  return { ...score, seed, habit, lowest };
}

/** A measure's tally over many pages. */
export function sumTally(pages: readonly ScoredPage[], measure: Measure): Tally {
  const sum = { hit: 0, got: 0, want: 0 };
  for (const { tallies } of pages) {
    const tally = tallies[measure];
    if (!tally) continue;
    sum.hit += tally.hit;
    sum.got += tally.got;
    sum.want += tally.want;
  }
  return sum;
}

/** The pages with the lowest scores and what was missed there, worst first; of one measure's misses where `only` is given. */
export function describeWorst(pages: readonly ScoredPage[], count: number, only = ""): string {
  const counts = (page: ScoredPage) => page.misses.filter((miss) => !only || miss.measure === only);
  return pages
    .filter((page) => counts(page).length > 0)
    .sort((a, b) => a.lowest - b.lowest || b.misses.length - a.misses.length)
    .slice(0, count)
    .map((page) => {
      const misses = counts(page).map(
        (miss) => `  ${miss.measure}: wanted ${clip(miss.wanted)} · got ${clip(miss.got)}`,
      );
      return [`seed ${page.seed} · ${habitName(page.habit)} · lowest ${page.lowest.toFixed(2)}`, ...misses].join("\n");
    })
    .join("\n\n");
}

function clip(text: string): string {
  return text.length > 70 ? `${text.slice(0, 40)} … ${text.slice(-25)}` : text;
}
