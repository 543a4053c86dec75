import type { Article } from "../model/article.ts";
import { endsClause, endsSentence, isHan, withoutSpace } from "../text/characters.ts";

/**
 * How far two articles look like the two parts of one text, by what they say. Each part of the evidence is a natural
 * logarithm of odds: 0 says nothing, 2.3 makes it ten times likelier, a negative number unlikelier.
 */
export interface TextEvidence {
  /** Whether the second part repeats the first one's headline, or a part of it. */
  readonly headline: number;
  /** Whether the text runs on across the seam: a word cut in two, a quotation left open. */
  readonly seam: number;
  /** Whether both speak of the same people, places and things, and no other article of the issue does. */
  readonly topic: number;
}

/** An article with what evidence is taken from. */
export interface ReadArticle {
  readonly article: Article;
  /** Every two Han characters that stand side by side in its headline or text. */
  readonly pairs: ReadonlySet<string>;
  /** Its headline with kicker and decks, Han characters only; "" where it has none. */
  readonly headline: string;
  /** Its headline and its paragraphs, white space removed. */
  readonly texts: readonly string[];
  /** Its first and its last paragraph. */
  readonly firstText: string;
  readonly lastText: string;
}

/** Takes from an article what evidence needs. */
export function readArticle(article: Article): ReadArticle {
  const { headline } = article;
  const printedHeadline = headline === undefined ? [] : [...headline.kicker, headline.main, ...headline.decks];
  const paragraphs = article.blocks.filter(({ type }) => type === "paragraph").map(({ text }) => withoutSpace(text));
  const names = article.bylines.flatMap((byline) => byline.names);
  const texts = [...printedHeadline.map(withoutSpace), ...paragraphs];
  return {
    article,
    pairs: new Set([...texts, ...names].flatMap(pairsOf)),
    headline: hanOf(printedHeadline.join("")),
    texts,
    firstText: paragraphs[0] ?? "",
    lastText: paragraphs.at(-1) ?? "",
  };
}

/** The issue's articles together: what is rare in it, and which characters follow each other. */
export interface IssueText {
  /** How many articles it has. */
  readonly size: number;
  /** In how many articles each pair of characters occurs. */
  readonly articlesWith: ReadonlyMap<string, number>;
  /** How often each character and each pair of characters occurs. */
  readonly occurrences: ReadonlyMap<string, number>;
  /** How many characters it has. */
  readonly length: number;
}

/** Counts the characters and pairs of characters of an issue's articles. */
export function readIssueText(articles: readonly ReadArticle[]): IssueText {
  const articlesWith = new Map<string, number>();
  const occurrences = new Map<string, number>();
  let length = 0;
  for (const { pairs, texts } of articles) {
    for (const pair of pairs) count(articlesWith, pair);
    for (const text of texts) {
      length += text.length;
      for (const character of text) count(occurrences, character);
      for (const pair of pairsOf(text)) count(occurrences, pair);
    }
  }
  return { size: articles.length, articlesWith, occurrences, length };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Weighs whether `second` goes on with the text of `first`. */
export function weighText(first: ReadArticle, second: ReadArticle, issue: IssueText): TextEvidence {
  return {
    headline: weighHeadlines(first.headline, second.headline),
    seam: weighSeam(first.lastText, second.firstText, issue),
    topic: weighTopic(first, second, issue),
  };
}

/** A headline of fewer characters is repeated by chance. */
const SHORTEST_HEADLINE = 4;

/** `我区推进“最多跑一次”改革` and `推进“最多跑一次”`: the shorter headline's pairs, as far as the longer one has them. */
function weighHeadlines(first: string, second: string): number {
  if (first === "" || second === "") return 0;
  const [shorter, longer] = first.length < second.length ? [first, second] : [second, first];
  const pairs = pairsOf(shorter);
  if (shorter.length < SHORTEST_HEADLINE || pairs.length === 0) return 0;
  const repeated = pairs.filter((pair) => longer.includes(pair)).length / pairs.length;
  if (repeated >= 0.75) return 5;
  if (repeated >= 0.5) return 2.5;
  return repeated < 0.25 ? -3 : 0;
}

/** Closing marks and those before which no text begins. */
const NEVER_FIRST = /^[，。、；：！？”’）》】…]/u;

function weighSeam(before: string, after: string, issue: IssueText): number {
  if (before === "" || after === "") return 0;
  const cutShort = !endsSentence(before) && !endsClause(before);
  if (!cutShort) return NEVER_FIRST.test(after) ? -2 : 0;
  return weighQuotes(before, after) + weighPair(before.slice(-1) + after.slice(0, 1), issue);
}

const QUOTES: readonly (readonly [opening: string, closing: string])[] = [
  ["“", "”"],
  ["《", "》"],
  ["（", "）"],
];

/** `推动“最多跑` goes on with a text that closes a quotation before it opens one: `一次”改革`. */
function weighQuotes(before: string, after: string): number {
  let weight = 0;
  for (const [opening, closing] of QUOTES) {
    const isOpen = before.lastIndexOf(opening) > before.lastIndexOf(closing);
    const closes = after.indexOf(closing);
    const opens = after.indexOf(opening);
    const isClosed = closes >= 0 && (opens < 0 || closes < opens);
    if (isOpen && isClosed) weight += 2.5;
    else if (isClosed) weight -= 2;
    else if (isOpen) weight -= 1;
  }
  return weight;
}

/**
 * How much oftener the two characters on either side of the seam stand side by side in the issue than they would by
 * chance: `宋倩已经连` / `续28个小时`, and 连续 is a word. A seam between two words says little.
 */
function weighPair(pair: string, { occurrences, length }: IssueText): number {
  if (pairsOf(pair).length === 0) return 0;
  const alone = (character: string) => occurrences.get(character) ?? 0;
  const expected = (alone(pair.charAt(0)) * alone(pair.charAt(1))) / length;
  const odds = Math.log(((occurrences.get(pair) ?? 0) + 0.4) / (expected + 0.4));
  return Math.min(Math.max(odds, -1), 3);
}

/** What shorter texts share says the less the fewer pairs they have. */
const ENOUGH_PAIRS = 80;

/** What is shared by two texts: as likely in one text's two parts as in two texts, and how fast the odds change around it. */
const EVEN_SHARE = 0.065;
const TOPIC_SLOPE = 4;

/**
 * The share of the shorter text's pairs that the longer one has too, rare ones counting more (by inverse document
 * frequency). Measured on real articles cut in two, in issues of five to forty articles: nine of ten halves share more
 * than 0.07 with their other half, and nine of ten less than that with any other.
 */
function weighTopic(first: ReadArticle, second: ReadArticle, { articlesWith, size }: IssueText): number {
  const [fewer, more] =
    first.pairs.size < second.pairs.size ? [first.pairs, second.pairs] : [second.pairs, first.pairs];
  let all = 0;
  let shared = 0;
  for (const pair of fewer) {
    const weight = Math.log((size + 1) / (articlesWith.get(pair) ?? 1));
    all += weight;
    if (more.has(pair)) shared += weight;
  }
  if (all === 0) return 0;
  const odds = TOPIC_SLOPE * Math.log((shared / all + 0.01) / (EVEN_SHARE + 0.01));
  return Math.min(Math.max(odds, -2.5), 3) * Math.min(1, fewer.size / ENOUGH_PAIRS);
}

function hanOf(text: string): string {
  return [...text].filter((character) => isHan(character.codePointAt(0) ?? 0)).join("");
}

/** Every two Han characters that stand side by side. */
function pairsOf(text: string): readonly string[] {
  const pairs: string[] = [];
  for (let i = 1; i < text.length; i++) {
    if (isHan(text.charCodeAt(i - 1)) && isHan(text.charCodeAt(i))) pairs.push(text.slice(i - 1, i + 1));
  }
  return pairs;
}
