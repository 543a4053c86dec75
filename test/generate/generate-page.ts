import { composePage, type Edition } from "./compose-page.ts";
import { addDirt } from "./dirt.ts";
import { type Habit, hasNoBlankLines, keepsRows } from "./habit.ts";
import { layOut } from "./layout.ts";
import { markUp, pickMarkup, type Ranking } from "./mark-up.ts";
import { type Piece, storyPieces } from "./pieces.ts";
import { inPunctuation, truthInPunctuation } from "./print.ts";
import { makeRandom, type Random } from "./random.ts";
import { hasStartCue, type Story, storyTruth } from "./story.ts";
import type { TruthPage } from "./truth.ts";
import { makeWorld } from "./world.ts";

/** A made-up page: its text as OCR or a PDF's text layer would give it, and what an annotator would write of it. */
export interface GeneratedPage {
  readonly text: string;
  readonly truth: TruthPage;
}

/** Makes the page of that seed in that habit: always the same one. */
export function generatePage(seed: number, habit: Habit): GeneratedPage {
  const random = makeRandom(seed);
  return printEdition(random, composePage(random, makeWorld(random), habit), habit, seed);
}

/** Makes the page of that seed as an OCR tool or a site's export writes it in Markdown. */
export function generateMarkedPage(seed: number, habit: Habit, ranking: Ranking): GeneratedPage {
  const random = makeRandom(seed);
  const edition = composePage(random, makeWorld(random), habit);
  const subheads = new Set(
    edition.stories.flatMap(({ body }) => body.flatMap(({ type, text }) => (type === "subhead" ? [text] : []))),
  );
  const text = markUp(pagePieces(random, edition, habit), subheads, pickMarkup(random, ranking));
  return { text: inPunctuation(text, habit), truth: truthInPunctuation(editionTruth(seed, edition), habit) };
}

/** A page's edition as text in that habit, and its truth; `seed` names it. */
export function printEdition(random: Random, edition: Edition, habit: Habit, seed: number): GeneratedPage {
  const text = addDirt(random, layOut(random, pagePieces(random, edition, habit), habit), habit);
  return { text: inPunctuation(text, habit), truth: truthInPunctuation(editionTruth(seed, edition), habit) };
}

function editionTruth(seed: number, edition: Edition): TruthPage {
  const labels = [...edition.labels.values()].flat();
  return {
    source: String(seed),
    masthead: edition.nameplate.masthead,
    furniture: [...edition.nameplate.lines, ...[...edition.furniture.values()].flat()],
    ...(labels.length > 0 && { labels }),
    fragments: [...edition.fragments.values()].flat(),
    articles: edition.stories.map(storyTruth),
  };
}

function pagePieces(random: Random, edition: Edition, habit: Habit): Piece[] {
  const widths = [random.int(11, 30), random.int(11, 30), random.int(12, 20)];
  const single = (text: string, block: string, tight = false): Piece => ({
    type: "lines",
    texts: [text],
    block,
    tight,
  });
  const tightNameplate = random.chance(0.4);
  const around = (at: number): Piece[] => [
    ...(edition.furniture.get(at) ?? []).map((text) => single(text, "furniture")),
    ...(edition.fragments.get(at) ?? []).map((text) => single(text, "fragment")),
    ...(edition.labels.get(at) ?? []).map((text) => single(text, "label")),
  ];
  return [
    ...edition.nameplate.lines.map((text, at) => single(text, "nameplate", tightNameplate && at > 0)),
    ...edition.stories.flatMap((story, at) => {
      const width = columnWidth(random, story, habit, widths);
      const pieces = storyPieces(random, story, habit, width).map((piece) => ({ ...piece, story: at }));
      return [...around(at), ...(runsTogether(random, story, habit) ? glueHeadline(pieces) : pieces)];
    }),
    ...around(edition.stories.length),
  ];
}

/**
 * One of the page's column widths. Where only a line's length could tell a headline from the text under it, a width
 * that is not the headline's.
 */
function columnWidth(random: Random, story: Story, habit: Habit, widths: readonly number[]): number {
  const width = random.pick(widths);
  if (!keepsRows(habit) || hasStartCue(story)) return width;
  const taken = new Set([story.headline.join(" ").length, ...story.headline.map((part) => part.length)]);
  for (let wider = width; wider < 40; wider += 1) {
    if (![...taken].some((length) => Math.abs(length - wider) < 4)) return wider;
  }
  return width;
}

/** Whether headline, 本报讯 and body come out as one line. */
function runsTogether(random: Random, story: Story, habit: Habit): boolean {
  const plain =
    story.decks.length === 0 && story.captions.length === 0 && !story.summary && story.bylineAbove.length === 0;
  return (
    !keepsRows(habit) && !hasNoBlankLines(habit) && plain && story.lead.startsWith("本报讯") && random.chance(0.06)
  );
}

function glueHeadline(pieces: readonly Piece[]): Piece[] {
  const at = pieces.findIndex((piece) => piece.block === "headline");
  const [head, text] = [pieces[at], pieces[at + 1]];
  if (!head || !text?.running) return [...pieces];
  const glued = { ...text, texts: [`${head.texts.join(" ")} ${text.texts[0]}`] };
  return [...pieces.slice(0, at), glued, ...pieces.slice(at + 2)];
}
