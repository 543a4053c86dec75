import { storyText, withColumnAbove } from "./columns.ts";
import { composeNews } from "./compose-news.ts";
import { composeNotice, staffLine } from "./compose-notice.ts";
import { composeFeedback, composePhoto, composePoem, composeTeasers } from "./compose-others.ts";
import { type Habit, hasNoBlankLines, keepsRows } from "./habit.ts";
import { withJumpFrom, withJumpTo, withTruncation } from "./jumps.ts";
import { folio, frontNameplate, type Nameplate, slogan } from "./nameplate.ts";
import type { Random } from "./random.ts";
import { hasEndCue, hasStartCue, type Story } from "./story.ts";
import { TOPICS } from "./topics/all.ts";
import { pickAngle } from "./topics/angle.ts";
import type { Topic } from "./topics/topic.ts";
import type { World } from "./world.ts";

/** A page as the newsroom hands it over: what stands above, between and below the articles. */
export interface Edition {
  readonly nameplate: Nameplate;
  readonly stories: readonly Story[];
  /** By the story they stand above; `stories.length` is below the last. */
  readonly furniture: ReadonlyMap<number, readonly string[]>;
  readonly labels: ReadonlyMap<number, readonly string[]>;
  readonly fragments: ReadonlyMap<number, readonly string[]>;
}

/** Fills a page with three to seven articles and what stands around them. */
export function composePage(random: Random, world: World, habit: Habit): Edition {
  const notices = random.chance(0.35) ? random.int(1, 2) : 0;
  const topics = random.sample(TOPICS, TOPICS.length).map((topic) => pickAngle(random, topic));
  const inside = topics.splice(random.int(3, 6));
  const news = withPositions(random, habit, composeMain(random, world, habit, topics));
  const closing = composeNotices(random, world, notices);
  const teasers =
    habit.nameplate !== "folio" && random.chance(0.2) ? random.pick(["above", "below"] as const) : undefined;
  const labels = new Map<number, string[]>();
  let stories = cued(random, habit, [...news, ...closing]);
  if (teasers === "above") {
    const points = composeTeasers(random, world, habit, inside, true);
    labels.set(0, [random.pick(["导读", "今日导读", "本期导读"])]);
    stories = [...points, ...stories];
  } else if (teasers === "below" && notices === 0 && !news.some((story) => story.truncated)) {
    stories = [...stories, ...composeTeasers(random, world, habit, inside, hasNoBlankLines(habit))];
  }
  stories = columnsAtEnd(random, habit, stories, labels);
  const furniture = composeFurniture(random, habit, stories.length);
  sectionLabel(random, stories, labels);
  const fragments = verticalHeadline(random, habit, stories);
  return {
    nameplate: nameplateOf(random, world, habit),
    stories: fragments.stories,
    furniture,
    labels,
    fragments: fragments.pieces,
  };
}

function composeMain(random: Random, world: World, habit: Habit, topics: readonly Topic[]): Story[] {
  const pictured = topics.find(canBePictured);
  const stories = topics.filter((topic) => topic !== pictured).map((topic) => composeNews(random, world, habit, topic));
  const others = [
    ...(pictured && random.chance(0.5) ? [composePhoto(random, world, pictured)] : []),
    ...(random.chance(0.08) ? [composePoem(random, world, habit)] : []),
    ...(random.chance(0.12) ? [composeFeedback(random, world)] : []),
  ];
  return random.sample([...stories, ...others], stories.length + others.length);
}

/** Notices of different kinds: their headlines end differently. */
function composeNotices(random: Random, world: World, count: number): Story[] {
  const byEnding = new Map<string, Story>();
  while (byEnding.size < count) {
    const notice = composeNotice(random, world);
    byEnding.set(notice.headline.join("").slice(-2), notice);
  }
  return [...byEnding.values()];
}

/** Whether a picture could tell it: it has a caption that says what is seen, and does not open with somebody's words. */
function canBePictured({ captions, leads }: Topic): boolean {
  return captions.some((caption) => caption.startsWith("图为")) && leads.every((lead) => !lead.startsWith("“"));
}

/** Jumps, columns, missing headlines and cut-off ends. */
function withPositions(random: Random, habit: Habit, stories: readonly Story[]): Story[] {
  const last = stories.length - 1;
  return stories.map((story, at) => {
    if (story.kind !== "news" || story.body[0]?.type !== "paragraph") return story;
    if (habit.nameplate === "folio" && at === 0 && random.chance(0.6)) return withJumpFrom(random, withoutEnd(story));
    if (habit.nameplate !== "folio" && !story.bylineEnd && random.chance(0.15)) return withJumpTo(random, story);
    if (at === last && !story.bylineEnd && random.chance(0.08)) return withTruncation(random, story);
    if (canLackHeadline(stories, at) && random.chance(0.03)) return withoutHeadline(story);
    if (!story.bylineEnd && random.chance(0.04)) return { ...story, creditLine: random.pick(CREDITS) };
    return random.chance(0.12) ? withColumnAbove(random, story, keepsRows(habit)) : story;
  });
}

const CREDITS: readonly NonNullable<Story["creditLine"]>[] = [
  { text: "据新华社", printed: "（据新华社）" },
  { text: "来源：人民网", printed: "（来源：人民网）" },
  { text: "据《农民日报》", printed: "（据《农民日报》）" },
];

function withoutEnd(story: Story): Story {
  const { bylineEnd, ...rest } = story;
  return rest;
}

/**
 * Whether a reader would still see that the story begins at its 本报讯: not under a picture, whose headline it would
 * seem to have, nor with a deck, a caption or a summary above it that would seem to be another's.
 */
function canLackHeadline(stories: readonly Story[], at: number): boolean {
  const story = stories[at];
  const bare = story?.captions.length === 0 && !story.summary && !story.column && story.bylineAbove.length === 0;
  return bare && story.kind === "news" && story.lead.startsWith("本报讯") && stories[at - 1]?.kind !== "photo";
}

function withoutHeadline(story: Story): Story {
  const { kicker, column, ...rest } = story;
  return { ...rest, headline: [], decks: [] };
}

/** Gives 本报讯 or a column to every story whose beginning nobody could see, so that the page can be read at all. */
function cued(random: Random, habit: Habit, stories: readonly Story[]): Story[] {
  const done: Story[] = [];
  for (const story of stories) {
    const above = done.at(-1);
    const clear = !above || hasEndCue(above) || hasStartCue(story);
    if (clear || (story.kind === "photo" && !hasNoBlankLines(habit))) done.push(story);
    else if (story.kind === "photo")
      done.push({
        ...story,
        column: { text: "图片新闻", printed: random.pick(["【图片新闻】", "■图片新闻"]), place: "above" },
      });
    else done.push({ ...story, lead: "本报讯 ", dateline: "本报讯" });
  }
  return done;
}

/** Takes one column's name from above its article to the foot of the page, where its article can still be told. */
function columnsAtEnd(random: Random, habit: Habit, stories: readonly Story[], labels: Map<number, string[]>): Story[] {
  return stories.map((story) => {
    const column = story.column;
    if (
      keepsRows(habit) ||
      column?.place !== "above" ||
      column.text === "图片新闻" ||
      !random.chance(0.25) ||
      labels.has(stories.length)
    )
      return story;
    const words = [...column.text].map((_, at) => column.text.slice(at, at + 2)).filter((word) => word.length === 2);
    const others = stories
      .filter((other) => other !== story)
      .map(storyText)
      .join("");
    const own = storyText(story);
    if (!words.some((word) => own.includes(word)) || words.some((word) => others.includes(word))) return story;
    labels.set(stories.length, [column.text]);
    return { ...story, column: { ...column, place: "page-end" as const } };
  });
}

function nameplateOf(random: Random, world: World, habit: Habit): Nameplate {
  if (habit.nameplate === "front") return frontNameplate(random, world);
  return habit.nameplate === "folio" ? folio(random, world) : { lines: [], masthead: {} };
}

function composeFurniture(random: Random, habit: Habit, count: number): Map<number, string[]> {
  const furniture = new Map<number, string[]>();
  if (habit.nameplate !== "folio" && random.chance(0.4)) furniture.set(count, [staffLine(random)]);
  if (random.chance(0.15))
    furniture.set(random.int(1, count - 1), [random.chance(0.5) ? slogan(random) : staffLine(random)]);
  return furniture;
}

function sectionLabel(random: Random, stories: readonly Story[], labels: Map<number, string[]>): void {
  const at = random.int(1, stories.length - 1);
  if (!random.chance(0.12) || labels.has(at) || stories[at]?.kind === "teaser") return;
  labels.set(at, [random.pick(["要闻", "综合新闻", "民生", "县域经济", "三农", "社会"])]);
}

interface Fragments {
  readonly stories: readonly Story[];
  readonly pieces: Map<number, readonly string[]>;
}

/** Now and then a vertical headline comes out in pieces of one or two characters, far from its article. */
function verticalHeadline(random: Random, habit: Habit, stories: readonly Story[]): Fragments {
  const pieces = new Map<number, readonly string[]>();
  const at = stories.findIndex((story, place) => canLackHeadline(stories, place) && story.headline.length > 0);
  if (keepsRows(habit) || at < 0 || !random.chance(0.05)) return { stories, pieces };
  const chars = [...(stories[at]?.headline.join("") ?? "")].filter((char) => /\p{Script=Han}/u.test(char));
  const half = Math.ceil(chars.length / 2);
  pieces.set(
    random.int(1, stories.length - 1),
    chars.slice(0, half).map((char, place) => char + (chars[half + place] ?? "")),
  );
  return { stories: stories.map((story, index) => (index === at ? withoutHeadline(story) : story)), pieces };
}
