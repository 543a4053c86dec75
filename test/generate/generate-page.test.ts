import { describe, expect, it } from "vitest";
import { flat } from "./compare.ts";
import { generatePage } from "./generate-page.ts";
import { allHabits, habitName } from "./habit.ts";
import type { TruthArticle } from "./truth.ts";

const HABITS = allHabits();

/** One page of each habit. */
const PAGES = HABITS.map((habit, at) => ({
  habit,
  seed: at + 1,
  name: `seed ${at + 1} ${habitName(habit)}`,
  ...generatePage(at + 1, habit),
}));

describe("generatePage", () => {
  it("makes the same page of the same seed and habit", () => {
    for (const { seed, habit, text, truth } of PAGES.slice(0, 50))
      expect(generatePage(seed, habit)).toEqual({ text, truth });
  });

  it("covers every habit with at least two articles a page", () => {
    expect(PAGES.length).toBeGreaterThan(1000);
    for (const { name, truth } of PAGES) expect(truth.articles.length, name).toBeGreaterThanOrEqual(2);
  });

  it("prints every word of the truth, a cut paragraph's halves next to each other", () => {
    for (const { name, text, truth } of PAGES) {
      const printed = flat(text);
      for (const wanted of [...truth.furniture, ...truth.fragments, ...truth.articles.flatMap(printedStrings)]) {
        expect(printed.includes(flat(wanted)), `${name}: ${wanted}`).toBe(true);
      }
    }
  });

  it("prints nothing but the truth, bylines, jump lines and dates", () => {
    for (const { name, text, truth } of PAGES) {
      let left = flat(text);
      const strings = [
        ...truth.furniture,
        ...truth.fragments,
        ...(truth.labels ?? []),
        ...truth.articles.flatMap(printedStrings),
      ];
      for (const string of strings.map(flat).sort((a, b) => b.length - a.length)) left = left.replace(string, "|");
      expect(left.replace(BETWEEN, ""), name).toBe("");
    }
  });

  it("leaves no blank line in the habit of a PDF's rows", () => {
    for (const { name, habit, text } of PAGES) {
      if (habit.spacing === "rows") expect(/\n\s*\n/.test(text.trimEnd()), name).toBe(false);
    }
  });

  it("begins no row of running text with a closing mark", () => {
    for (const { name, habit, text } of PAGES) {
      const starts = habit.spacing.startsWith("rows")
        ? text.split("\n").filter((row) => /^[，。、；：？！”》]/.test(row))
        : [];
      expect(starts, name).toEqual([]);
    }
  });
});

/** What may stand between the strings of the truth: roles, brackets, jump lines, marks, signed dates. */
const BETWEEN =
  /(?:\||本报|特约|全媒体|见习|记者|通讯员|实习生|[文图摄/、（）【】■□●○◆◎☐▶]|[上下]转?接?第?[\d一二三四]版?|详?见?\d?版|[\d〇一二三四五六七八九十]+[年月日])/gu;

function printedStrings(article: TruthArticle): string[] {
  const {
    headline,
    kicker = [],
    decks = [],
    column,
    summary,
    summaryLabel,
    dateline,
    captions = [],
    body,
    signature,
    creditLine,
  } = article;
  const names = article.bylines.flatMap((byline) => byline.names);
  const single = [headline, summary, summaryLabel, column, dateline, signature, creditLine].flatMap(
    (text) => text ?? [],
  );
  return [...single, ...kicker, ...decks, ...captions, ...body, ...new Set(names)];
}
