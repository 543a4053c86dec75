import { composeNews } from "./compose-news.ts";
import type { Edition } from "./compose-page.ts";
import { printEdition } from "./generate-page.ts";
import { type Habit, parseHabit } from "./habit.ts";
import { makeRandom, type Random } from "./random.ts";
import { type JumpForm, type SplitStory, splitStory } from "./split-story.ts";
import type { Story } from "./story.ts";
import { TOPICS } from "./topics/all.ts";
import { pickAngle } from "./topics/angle.ts";
import { makeWorld } from "./world.ts";

/** A part of a jumping story: the page it stands on and its words. */
export interface TruthPart {
  readonly page: number;
  readonly text: string;
}

/** A made-up issue and which of its articles are parts of one text. */
export interface GeneratedIssue {
  readonly plan: PlanName;
  readonly pages: readonly { readonly number: number; readonly text: string }[];
  readonly joins: readonly { readonly from: TruthPart; readonly to: TruthPart }[];
}

/** A jump of an issue, from page to page; `keeps` tells which of its parts the archive holds. */
interface PlannedJump {
  readonly form: JumpForm;
  readonly pages: readonly [first: number, second: number];
  readonly keeps?: "first" | "second";
}

const NAMED: JumpForm = { headline: "whole", to: "printed", from: "printed" };
const UNNAMED: JumpForm = { ...NAMED, headline: "none" };
const HALF: JumpForm = { ...NAMED, headline: "half" };

const one = (form: JumpForm): readonly PlannedJump[] => [{ form, pages: [1, 2] }];

/** What jumps an issue has: what papers print, what OCR loses, and what cannot be told. */
const PLANS = {
  named: one(NAMED),
  "half a headline": one(HALF),
  unnamed: one(UNNAMED),
  "下转 without its bracket": one({ ...UNNAMED, to: "bracket-lost" }),
  "下转 without its page": one({ ...HALF, to: "page-lost" }),
  "下转 without its page, unnamed": one({ ...UNNAMED, to: "page-lost" }),
  "上接 without its page": one({ ...HALF, from: "page-lost" }),
  "下转 with a misread page": one({ ...NAMED, to: "wrong-page" }),
  "上接 alone": one({ ...HALF, to: "lost" }),
  "上接 alone, unnamed": one({ ...UNNAMED, to: "lost" }),
  "下转 alone": one({ ...NAMED, from: "lost" }),
  "two to one page, named": [...one(NAMED), ...one(HALF)],
  "two to one page, one unnamed": [...one(NAMED), ...one(UNNAMED)],
  "two to one page, unnamed": [...one(UNNAMED), ...one(UNNAMED)],
  "three to one page, unnamed": [...one(UNNAMED), ...one(UNNAMED), ...one(UNNAMED)],
  "from two pages to one": [...one(UNNAMED), { form: UNNAMED, pages: [3, 2] }],
  "to two pages": [...one(UNNAMED), { form: UNNAMED, pages: [1, 3] }],
  "second part missing": [{ form: UNNAMED, pages: [1, 2], keeps: "first" }],
  "first part missing": [{ form: UNNAMED, pages: [1, 2], keeps: "second" }],
  "two halves of two texts": [
    { form: UNNAMED, pages: [1, 2], keeps: "first" },
    { form: UNNAMED, pages: [1, 2], keeps: "second" },
  ],
  "one of two second parts missing": [...one(UNNAMED), { form: UNNAMED, pages: [1, 2], keeps: "first" }],
  "page missing": [{ form: UNNAMED, pages: [1, 4], keeps: "first" }],
} as const satisfies Readonly<Record<string, readonly PlannedJump[]>>;

export type PlanName = keyof typeof PLANS;

/** The plans, in a fixed order. */
export const PLAN_NAMES = Object.keys(PLANS) as readonly PlanName[];

const HABITS: readonly Habit[] = [
  "blank/full/one-line/dateline/lost/none",
  "blank/ascii/parts/dateline/kept/none",
  "rows-paragraphs/full/rows/dateline/kept/none",
  "wrapped/full/parts/dateline/lost/none",
].map(parseHabit);

/** Makes an issue of three pages with the plan's jumps: always the same one of a seed. */
export function generateIssue(seed: number, plan: PlanName): GeneratedIssue {
  const random = makeRandom(seed);
  const world = makeWorld(random);
  const habit = random.pick(HABITS);
  const topics = random.sample(TOPICS, TOPICS.length);
  const next = () => composeNews(random, world, habit, pickAngle(random, topics.pop() ?? random.pick(TOPICS)));
  const jumps = PLANS[plan].map((jump) => ({ jump, split: splitNext(random, jump, next) }));
  const pages = [1, 2, 3].map((number) => {
    const firsts = jumps.flatMap(({ jump, split }) => (jump.pages[0] === number ? kept(jump, split, "first") : []));
    const seconds = jumps.flatMap(({ jump, split }) => (jump.pages[1] === number ? kept(jump, split, "second") : []));
    const others = Array.from({ length: random.int(2, 4) }, next);
    return { number, text: printPage(random, habit, [...seconds, ...shuffled(random, [...firsts, ...others])]) };
  });
  const joins = jumps.flatMap(({ jump, split }) => ("keeps" in jump ? [] : [joinOf(jump, split)]));
  return { plan, pages, joins };
}

function splitNext(random: Random, { form, pages }: PlannedJump, next: () => Story): SplitStory {
  for (;;) {
    const split = splitStory(random, next(), form, pages);
    if (split !== undefined) return split;
  }
}

function kept(jump: PlannedJump, split: SplitStory, part: "first" | "second"): readonly Story[] {
  return jump.keeps === undefined || jump.keeps === part ? [split[part]] : [];
}

function joinOf({ pages }: PlannedJump, { first, second }: SplitStory): GeneratedIssue["joins"][number] {
  return { from: { page: pages[0], text: textOf(first) }, to: { page: pages[1], text: textOf(second) } };
}

function textOf(story: Story): string {
  return story.body.map(({ text }) => text).join("");
}

function shuffled<T>(random: Random, list: readonly T[]): readonly T[] {
  return random.sample(list, list.length);
}

function printPage(random: Random, habit: Habit, stories: readonly Story[]): string {
  const edition: Edition = {
    nameplate: { lines: [], masthead: {} },
    stories,
    furniture: new Map(),
    labels: new Map(),
    fragments: new Map(),
  };
  return printEdition(random, edition, habit, 0).text;
}
