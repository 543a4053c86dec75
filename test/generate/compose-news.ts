import { makeByline, people, printNames } from "./byline.ts";
import { type Habit, hasNoBlankLines } from "./habit.ts";
import type { Random } from "./random.ts";
import { type Fill, makeFill } from "./slots.ts";
import type { BodyPart, CaptionPart, Story } from "./story.ts";
import { makeTable } from "./table.ts";
import { NATIONAL } from "./topics/national.ts";
import type { Topic } from "./topics/topic.ts";
import type { World } from "./world.ts";

/** A deck that shows as one even where nothing sets it off: `——记…`, `甲讲话 乙主持`. */
const PLAIN_DECK = /^——|(讲话|主持|参加|出席)$/;

/** Makes a news story of a topic, or a national one where the dateline is a wire's: headline, dateline, paragraphs, sometimes decks, subheads, a caption, a summary, a table. */
export function composeNews(random: Random, world: World, habit: Habit, local: Topic): Story {
  const fill = makeFill(random, world);
  const byline = makeByline(random, world, habit.byline);
  const topic = byline.dateline?.endsWith("电") ? random.pick(NATIONAL) : local;
  const head = makeHead(random, habit, topic, fill);
  const clearStart = byline.lead !== "" || byline.bylineAbove.length > 0;
  const body = makeBody(random, topic, fill, !clearStart);
  const caption = random.chance(0.15) ? makeCaption(random, topic, fill, clearStart, body) : undefined;
  const summary = clearStart && random.chance(0.05) ? makeSummary(random, topic, fill, body) : undefined;
  return {
    kind: "news",
    ...head,
    ...byline,
    captions: caption ? [caption.part] : [],
    bylines: caption ? [...byline.bylines, ...caption.bylines] : byline.bylines,
    ...(summary && { summary }),
    body,
  };
}

type Head = Pick<Story, "headline" | "kicker" | "decks">;

function makeHead(random: Random, habit: Habit, topic: Topic, fill: Fill): Head {
  if (topic.kicked && random.chance(0.3)) {
    const [kicker = "", ...headline] = fill(random.pick(topic.kicked)).split("/");
    const decks = random.chance(0.3) ? plainDecks(random, topic, fill) : [];
    return { headline, kicker, decks };
  }
  const headline = fill(random.pick(topic.headlines)).split("/");
  if (topic.decks.length === 0 || !random.chance(0.25)) return { headline, decks: [] };
  return {
    headline,
    decks: hasNoBlankLines(habit) ? plainDecks(random, topic, fill) : [fill(random.pick(topic.decks))],
  };
}

function plainDecks(random: Random, topic: Topic, fill: Fill): string[] {
  const decks = topic.decks.filter((deck) => PLAIN_DECK.test(deck));
  return decks.length > 0 ? [fill(random.pick(decks))] : [];
}

/** A lead, two to six paragraphs, an ending; subheads are numbered or bracketed where nothing else tells them from a headline. */
function makeBody(random: Random, topic: Topic, fill: Fill, markSubheads: boolean): BodyPart[] {
  const sentences = random.sample(topic.sentences, random.int(3, 9)).map(fill);
  const paragraphs = [...groupSentences(random, sentences), ...random.sample(topic.quotes, random.int(0, 2)).map(fill)];
  const middle = random.sample(paragraphs, paragraphs.length);
  const body: BodyPart[] = [fill(random.pick(topic.leads)), ...middle, fill(random.pick(topic.endings))].map(
    (text) => ({ type: "paragraph", text }),
  );
  if (topic.table && random.chance(0.15))
    body.splice(random.int(1, body.length - 1), 0, ...makeTable(random, fill, topic.table));
  else if (topic.subheads.length > 1 && body.length > 4 && random.chance(0.15))
    insertSubheads(random, topic, fill, body, markSubheads);
  return body;
}

function groupSentences(random: Random, sentences: readonly string[]): string[] {
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; ) {
    const size = random.pick([1, 1, 2, 2, 3, 4]);
    paragraphs.push(sentences.slice(at, at + size).join(""));
    at += size;
  }
  return paragraphs;
}

function insertSubheads(random: Random, topic: Topic, fill: Fill, body: BodyPart[], marked: boolean): void {
  const count = random.int(2, Math.min(3, topic.subheads.length));
  const style = marked ? random.int(1, 2) : random.int(0, 2);
  const gap = Math.floor((body.length - 1) / count);
  const names = random.sample(topic.subheads, count).map(fill);
  names.forEach((name, at) => {
    const text = [name, `${"一二三"[at]}、${name}`, `【${name}】`][style] ?? name;
    body.splice(1 + at * (gap + 1), 0, { type: "subhead", text });
  });
}

interface CaptionWithCredit {
  readonly part: CaptionPart;
  readonly bylines: Story["bylines"];
}

/** A caption above the byline, or with its credit between two paragraphs. */
function makeCaption(
  random: Random,
  topic: Topic,
  fill: Fill,
  clearStart: boolean,
  body: readonly BodyPart[],
): CaptionWithCredit {
  const text = fill(random.pick(topic.captions));
  const above = clearStart && random.chance(0.6);
  if (above && random.chance(0.5)) return { part: { text, after: 0 }, bylines: [] };
  const names = people(random, random.pick([1, 1, 2]));
  const who = printNames(random, names);
  const credit = random.pick([`（${who} 摄）`, `（${who} 摄）`, `（${who}/摄）`, ` ${who}/摄`]);
  const after = above ? 0 : random.int(clearStart ? 1 : 2, body.length - 1);
  return { part: { text, credit, after }, bylines: [{ role: "摄影", names }] };
}

function makeSummary(random: Random, topic: Topic, fill: Fill, body: readonly BodyPart[]): Story["summary"] {
  const printed = body.map((part) => part.text).join("");
  const unused = topic.sentences.map(fill).filter((sentence) => !printed.includes(sentence));
  const text = random.sample(unused, 2).join("");
  return text.length > 30 ? { label: random.pick(["阅读提示", "核心提示", "内容提要", "核心阅读"]), text } : undefined;
}
