import type { Random } from "./random.ts";
import type { BodyPart, Story } from "./story.ts";

/** Ends the story with a jump line, mostly in the middle of its last sentence. */
export function withJumpTo(random: Random, story: Story): Story {
  const page = random.pick([2, 2, 3, 4]);
  const number = random.chance(0.25) ? `第${"零一二三四"[page]}` : random.pick([`${page}`, `第${page}`]);
  const full = random.pick([`（下转${number}版）`, `（下转${number}版）`, `（下转${number}版）`, `（下转${number}`]);
  const body = random.chance(0.8) ? cutEnd(random, story.body) : story.body;
  return { ...story, body, jumpTo: { page, printed: full } };
}

/** The story's second part on an inner page: it begins in mid-sentence, under its headline or under none. */
export function withJumpFrom(random: Random, story: Story): Story {
  const printed = random.pick(["（上接1版）", "（上接第1版）", "（上接第一版）", "（上接一版）"]);
  const { dateline, kicker, summary, column, ...rest } = story;
  const headline = random.chance(0.75) ? story.headline : [];
  return {
    ...rest,
    headline,
    decks: [],
    captions: [],
    bylines: [],
    bylineAbove: [],
    lead: "",
    body: cutStart(random, story.body),
    jumpFrom: { page: 1, printed, ownLine: random.chance(0.3) },
  };
}

/** Stops the story inside its last sentence. */
export function withTruncation(random: Random, story: Story): Story {
  const body = cutEnd(random, story.body);
  return body === story.body ? story : { ...story, body, truncated: true };
}

/** Characters after which no cut is made: the sentence or a part of it would seem to be over, or a quotation just begun. */
const AWKWARD = /[。！？；：…”）“（《、]$/;

function cutEnd(random: Random, body: readonly BodyPart[]): readonly BodyPart[] {
  const last = body.at(-1);
  if (last?.type !== "paragraph" || last.text.length < 24) return body;
  let at = random.int(14, last.text.length - 6);
  while (at > 10 && AWKWARD.test(last.text.slice(0, at))) at -= 1;
  return [...body.slice(0, -1), { ...last, text: last.text.slice(0, at) }];
}

function cutStart(random: Random, body: readonly BodyPart[]): readonly BodyPart[] {
  const paragraphs = body.filter((part) => part.type === "paragraph");
  const from = paragraphs.slice(Math.min(1, paragraphs.length - 1));
  const [first, ...rest] = from;
  if (!first || first.text.length < 30) return from;
  let at = random.int(4, first.text.length - 24);
  while (at > 1 && (AWKWARD.test(first.text.slice(0, at)) || /^[，。、；：？！”）》]/.test(first.text.slice(at))))
    at -= 1;
  return [{ ...first, text: first.text.slice(at) }, ...rest];
}
