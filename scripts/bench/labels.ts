import { readFileSync } from "node:fs";
import { basename } from "node:path";
import fastGlob from "fast-glob";
import { DASH } from "../../src/parse/headline-words.ts";
import { type ColumnCues, type ColumnFacts, columnCues, isReporting } from "../../src/parse/trailing-labels.ts";
import { flat } from "../../test/generate/compare.ts";
import type { TruthArticle, TruthPage } from "../../test/generate/truth.ts";
import { type Choice, choose, fitChoices } from "./choices.ts";

/** A label behind all articles, as a choice among them, and the page it stands on. */
interface LabelChoice extends Choice {
  readonly page: string;
  readonly cues: readonly string[];
}

/** The pages are left out in so many parts. */
const PARTS = 12;

/**
 * Fits the weights of `src/parse/trailing-labels.ts` again, to the labels that stand behind all articles on the written pages, and prints how many of
 * them weights give to their article, each label by itself, how many when fitted without a twelfth of the pages in turn, and the weights.
 */
export async function benchLabels(print: (text: string) => void): Promise<void> {
  const choices = fastGlob.sync("test/pages/other-papers/*.txt").sort().flatMap(choicesOf);
  const weights = fitChoices(choices);
  print(`${choices.length} labels, ${new Set(choices.map(({ page }) => page)).size} pages`);
  print(`told ${countRight(choices, weights)}, by weights fitted to the other pages ${countLeftOut(choices)}\n`);
  for (const [k, cue] of (choices[0]?.cues ?? []).entries()) print(`${cue} ${(weights[k] ?? 0).toFixed(2)}`);
}

function countRight(choices: readonly LabelChoice[], weights: readonly number[]): number {
  return choices.filter(({ options, chosen }) => choose(options, weights) === chosen).length;
}

function countLeftOut(choices: readonly LabelChoice[]): number {
  const pages = [...new Set(choices.map(({ page }) => page))];
  const partOf = ({ page }: LabelChoice) => pages.indexOf(page) % PARTS;
  let right = 0;
  for (let part = 0; part < PARTS; part++) {
    const weights = fitChoices(choices.filter((choice) => partOf(choice) !== part));
    right += countRight(
      choices.filter((choice) => partOf(choice) === part),
      weights,
    );
  }
  return right;
}

/** The labels of a page that stand behind its last article's text, by the truth. */
function choicesOf(file: string): readonly LabelChoice[] {
  const { articles }: TruthPage = JSON.parse(readFileSync(file.replace(/txt$/, "json"), "utf8"));
  const page = flat(readFileSync(file, "utf8"));
  const withText = articles.filter(({ body }) => body.length > 0);
  const end = Math.max(...withText.map(({ body }) => page.lastIndexOf(flat(body.at(-1)).slice(-TELLING))));
  const news = withText.filter(({ kind }) => kind === "news");
  const labels = new Map<string, TruthArticle>();
  for (const article of news) {
    const label = article.column;
    if (label !== undefined && !labels.has(label) && page.indexOf(flat(label)) > end) labels.set(label, article);
  }
  return Array.from(labels, ([label, article]): LabelChoice => {
    const cues = news.map((one) => cuesOf(label, one, articles));
    return {
      page: basename(file, ".txt"),
      cues: Object.keys(cues[0] ?? {}),
      options: cues.map((one) => Object.values(one)),
      chosen: news.indexOf(article),
    };
  });
}

/** So many characters of a text's end are looked for: breaks may stand before them. */
const TELLING = 12;

function cuesOf(label: string, article: TruthArticle, all: readonly TruthArticle[]): ColumnCues {
  const { headline, kicker = [], decks = [], summary = "", captions = [], bylines, body } = article;
  const printed = [headline ?? "", ...kicker, ...decks, summary, ...captions, ...body];
  const names = bylines.flatMap(({ role, names: own }) => [role, ...own]);
  return columnCues(label, factsOf(article), [...printed, ...names].join(""), all.indexOf(article) / all.length);
}

function factsOf({ dateline, decks = [], bylines }: TruthArticle): ColumnFacts {
  const roles = bylines.map(({ role }) => role);
  const signer = roles.some(isReporting) ? "reporter" : "author";
  return {
    isDated: dateline !== undefined,
    hasDeck: decks.some((deck) => deck.startsWith(DASH)),
    signer: roles.length === 0 ? undefined : signer,
  };
}
