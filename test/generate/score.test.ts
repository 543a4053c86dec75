import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generatePage } from "./generate-page.ts";
import { allHabits, habitName } from "./habit.ts";
import type { ParsedPageJson } from "./parsed.ts";
import { perfectParse } from "./perfect.ts";
import { f1, MEASURES, scorePage } from "./score.ts";
import type { TruthPage } from "./truth.ts";

const GOLD = ["000", "001", "002", "003", "004"].map(
  (id): TruthPage => JSON.parse(readFileSync(new URL(`../gold/${id}.json`, import.meta.url), "utf8")),
);

/** Every measure but the count of characters, which needs the page's own text. */
const BY_TRUTH = MEASURES.filter((measure) => measure !== "no character lost");

describe("scorePage", () => {
  it("gives full marks to the truth itself, of the gold pages and of generated ones", () => {
    const generated = allHabits()
      .filter((_, at) => at % 9 === 0)
      .map((habit, at) => ({ name: habitName(habit), truth: generatePage(at, habit).truth }));
    for (const { name, truth } of [...GOLD.map((page) => ({ name: page.source, truth: page })), ...generated]) {
      const { tallies } = scorePage(truth, perfectParse(truth), "");
      for (const measure of BY_TRUTH)
        expect(f1(tallies[measure] ?? { hit: 0, got: 0, want: 0 }), `${name} ${measure}`).toBe(1);
    }
  });

  it("sees each mistake in its own measure", () => {
    const [truth] = GOLD.slice(3);
    if (!truth) throw new Error("no gold page");
    const perfect = perfectParse(truth);
    for (const [measure, spoil] of MISTAKES) {
      const { tallies, misses } = scorePage(truth, spoil(perfect), "");
      expect(f1(tallies[measure] ?? { hit: 0, got: 0, want: 0 }), measure).toBeLessThan(1);
      expect(misses.map((miss) => miss.measure)).toContain(measure);
    }
  });

  it("counts lost characters and doubled ones", () => {
    const empty: ParsedPageJson = { masthead: {}, articles: [], furniture: ["天地天地"], fragments: [] };
    const truth: TruthPage = { source: "", masthead: {}, furniture: [], fragments: [], articles: [] };
    const share = (source: string) =>
      f1(scorePage(truth, empty, source).tallies["no character lost"] ?? { hit: 0, got: 0, want: 1 });
    expect(share("天地天地")).toBe(1);
    expect(share("天地天地玄黄")).toBeLessThan(1);
    expect(share("天")).toBeLessThan(1);
  });
});

type Spoil = (page: ParsedPageJson) => ParsedPageJson;

const MISTAKES: readonly (readonly [(typeof MEASURES)[number], Spoil])[] = [
  ["article", (page) => ({ ...page, articles: page.articles.slice(1) })],
  ["headline", (page) => ({ ...page, articles: page.articles.map((article) => ({ ...article, headline: "别的" })) })],
  ["kicker+deck", (page) => ({ ...page, articles: page.articles.map((article) => ({ ...article, decks: ["副题"] })) })],
  ["byline", (page) => ({ ...page, articles: page.articles.map((article) => ({ ...article, bylines: [] })) })],
  [
    "paragraph",
    (page) => ({
      ...page,
      articles: page.articles.map((article) => ({ ...article, blocks: article.blocks.slice(1) })),
    }),
  ],
  ["kind", (page) => ({ ...page, articles: page.articles.map((article) => ({ ...article, kind: "photo" as const })) })],
  [
    "jump+column+signature",
    (page) => ({ ...page, articles: page.articles.map(({ columnLabel, ...article }) => article) }),
  ],
  ["masthead", (page) => ({ ...page, masthead: {} })],
];
