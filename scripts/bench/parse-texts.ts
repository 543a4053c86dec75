import { readFileSync } from "node:fs";
import fastGlob from "fast-glob";
import { composePage, type Edition } from "../../test/generate/compose-page.ts";
import { generatePage, printEdition } from "../../test/generate/generate-page.ts";
import { allHabits, type Habit, SPACINGS } from "../../test/generate/habit.ts";
import { makeRandom } from "../../test/generate/random.ts";
import type { BodyPart } from "../../test/generate/story.ts";
import { makeWorld } from "../../test/generate/world.ts";

/** Page texts that are laid out in one way. */
export interface LayoutTexts {
  readonly layout: string;
  readonly texts: readonly string[];
}

/**
 * The sample's real pages, repeated, and a generated page of every habit, by how its text keeps line ends. Generated pages are
 * as long as the real ones (11.4 and 12 KB), with about as many articles (5.1 and 5.6).
 */
export function layoutTexts(): readonly LayoutTexts[] {
  const generated = SPACINGS.map((spacing) => ({ layout: spacing, texts: habitsOf(spacing).map(longArticles) }));
  return [{ layout: "sample", texts: repeatTo(sampleTexts(), 1e6) }, ...generated];
}

/** A generated page of every habit as the tests have them: with as many articles as a real page on a third of its length. */
export function shortTexts(): LayoutTexts {
  const texts = SPACINGS.flatMap((spacing) => habitsOf(spacing).map((habit, at) => generatePage(1 + at, habit).text));
  return { layout: "short pages", texts };
}

/**
 * One page of about so many bytes: these texts one under another, again and again, or if they are more every third or fifth of them. So a
 * short page and a long one hold articles of the same habits.
 */
export function longPage(texts: readonly string[], bytes: number): string {
  const each = Math.max(1, texts.reduce((sum, text) => sum + bytesOf(text), 0) / bytes);
  const spread = texts.filter((_, i) => Math.floor((i + 1) / each) > Math.floor(i / each));
  return repeatTo(spread, bytes).join("\n\n");
}

/** Bytes of a text in UTF-8. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

function sampleTexts(): string[] {
  const files = fastGlob.sync("content/*/*/*.txt").sort();
  return files.map((file) => readFileSync(file, "utf8"));
}

function habitsOf(spacing: (typeof SPACINGS)[number]): readonly Habit[] {
  return allHabits().filter((habit) => habit.spacing === spacing);
}

/** How many of the page's other paragraphs are set behind each, so that articles are as long as real ones. */
const MORE_PARAGRAPHS = 3;

/** The generated page of that place among its habits, with the news' paragraphs some four times as long. */
function longArticles(habit: Habit, at: number): string {
  const seed = 1 + at;
  const random = makeRandom(seed);
  return printEdition(random, lengthen(composePage(random, makeWorld(random), habit)), habit, seed).text;
}

function lengthen(edition: Edition): Edition {
  const texts = edition.stories.flatMap(({ kind, body }) => (kind === "news" ? body.filter(isRunning) : []));
  let next = 0;
  const longer = (part: BodyPart): BodyPart => {
    if (!isRunning(part)) return part;
    const more = Array.from({ length: MORE_PARAGRAPHS }, () => texts[next++ % texts.length]?.text ?? "");
    return { ...part, text: part.text + more.join("") };
  };
  const stories = edition.stories.map((story) =>
    story.kind === "news" ? { ...story, body: story.body.map(longer) } : story,
  );
  return { ...edition, stories };
}

/** Whether it is a paragraph with its end: what follows a jump line or stops in mid-sentence is left as it is. */
function isRunning({ type, text }: BodyPart): boolean {
  return type === "paragraph" && text.endsWith("。");
}

function repeatTo(texts: readonly string[], bytes: number): readonly string[] {
  const repeated: string[] = [];
  let sum = 0;
  while (sum < bytes) {
    for (const text of texts) {
      if (sum >= bytes) break;
      repeated.push(text);
      sum += bytesOf(text);
    }
  }
  return repeated;
}
