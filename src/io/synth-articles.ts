import { MILLISECONDS_A_DAY } from "../text/day.ts";
import { createRandom, type Random } from "./synth-random.ts";

/** An invented article. */
export interface SynthArticle {
  /** Slug of its newspaper. */
  readonly newspaper: string;
  /** ISO. */
  readonly date: string;
  readonly page: number;
  /** Its place on the page, from 0. */
  readonly place: number;
  readonly headline: string;
  readonly bylines: readonly string[];
  readonly paragraphs: readonly string[];
}

/** The newspapers of the invented archive, by slug. */
export const SYNTH_NEWSPAPERS: Readonly<Record<string, string>> = {
  beigang: "北港县报",
  dongxi: "今日东溪",
  nanshan: "南山新报",
};

const FIRST_DAY = Date.UTC(2012, 0, 1);
const DAYS = 3653;
const PAGES = 4;
const ARTICLES_A_PAGE = 4;
/** More would give a newspaper two issues on one day. */
export const MOST_SYNTH_ARTICLES = Object.keys(SYNTH_NEWSPAPERS).length * DAYS * PAGES * ARTICLES_A_PAGE;
const SEED = 20_120_101;

/** Characters of an article's text: half of all have fewer, one in six more than 1.8 times as many. */
const MEDIAN_LENGTH = 800;
const LENGTH_SPREAD = 0.6;
const CLAUSES_A_SENTENCE = 4;
const PARAGRAPH_LENGTH = 160;
/** Shares of clauses that are followed by an invented person or by an invented word. */
const NAME_SHARE = 0.03;
const WORD_SHARE = 0.02;
const NAMES = 20_000;
const WORDS = 60_000;

const SURNAMES = [
  ..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙贺陶顾毛郝龚邵万钱严赖覃洪武莫孔",
];

/** What clauses, names and words the archive is made of. */
interface Stock {
  readonly clauses: readonly string[];
  readonly names: readonly string[];
  readonly words: readonly string[];
}

/**
 * Invents so many articles out of the clauses of real pages, always the same: issues of four pages over ten years,
 * names and words as skewed as real ones, each year fond of clauses of its own. They come in order of date.
 */
export function* synthArticles(sample: readonly string[], count: number): Generator<SynthArticle> {
  const random = createRandom(SEED);
  const stock: Stock = {
    clauses: clausesOf(sample),
    names: Array.from({ length: NAMES }, () => inventName(random)),
    words: Array.from({ length: WORDS }, () => inventWord(random)),
  };
  const perIssue = PAGES * ARTICLES_A_PAGE;
  const issues = Math.ceil(count / perIssue);
  const slugs = Object.keys(SYNTH_NEWSPAPERS);
  for (let number = 0; number < count; number++) {
    const issue = Math.floor(number / perIssue);
    const inIssue = number % perIssue;
    // The slugs take turns on a day, so no newspaper has two issues on one.
    const day = Math.floor((issue * DAYS) / issues);
    yield {
      newspaper: slugs[issue % slugs.length] ?? "",
      date: new Date(FIRST_DAY + day * MILLISECONDS_A_DAY).toISOString().slice(0, 10),
      page: Math.floor(inIssue / ARTICLES_A_PAGE) + 1,
      place: inIssue % ARTICLES_A_PAGE,
      ...inventArticle(random, stock, day),
    };
  }
}

function inventArticle(
  random: Random,
  stock: Stock,
  day: number,
): Pick<SynthArticle, "headline" | "bylines" | "paragraphs"> {
  const length = Math.max(60, MEDIAN_LENGTH * Math.exp(LENGTH_SPREAD * random.normal()));
  const paragraphs: string[] = [];
  let paragraph = "";
  let clauses = 0;
  for (let written = 0; written < length; ) {
    const clause = inventClause(random, stock, day);
    clauses++;
    const ends = clauses % CLAUSES_A_SENTENCE === 0;
    paragraph += `${clause}${ends ? "。" : "，"}`;
    written += clause.length + 1;
    if (ends && paragraph.length > PARAGRAPH_LENGTH) {
      paragraphs.push(paragraph);
      paragraph = "";
    }
  }
  const rest = paragraph === "" ? [] : [`${paragraph.slice(0, -1)}。`];
  const headline = [
    pickClause(random, stock, day),
    `${pickWord(random, stock.words)}${pickClause(random, stock, day)}`,
  ];
  return {
    headline: headline.join(" "),
    bylines: Array.from({ length: 1 + random.below(2) }, () => pickWord(random, stock.names)),
    paragraphs: [...paragraphs, ...rest],
  };
}

function inventClause(random: Random, stock: Stock, day: number): string {
  const clause = pickClause(random, stock, day).replace(NUMBER, (digits) => inventDigits(random, digits.length));
  const share = random.fraction();
  if (share < NAME_SHARE) {
    return `${clause}${pickWord(random, stock.names)}`;
  }
  return share < NAME_SHARE + WORD_SHARE ? `${clause}${pickWord(random, stock.words)}` : clause;
}

function inventDigits(random: Random, count: number): string {
  return Array.from({ length: count }, () => String(random.below(10))).join("");
}

/** Common clauses oftener than rare ones, and every year half of its clauses from a place of its own in the list. */
function pickClause(random: Random, { clauses }: Stock, day: number): string {
  const rank = Math.floor(clauses.length * random.fraction() ** 2);
  const shift = random.fraction() < 0.5 ? Math.floor(day / 365) * 97 : 0;
  return clauses[(rank + shift) % clauses.length] ?? "";
}

/** By Zipf's law: the n-th word 1/n as often as the first. */
function pickWord(random: Random, words: readonly string[]): string {
  return words[Math.floor(words.length ** random.fraction()) - 1] ?? "";
}

// e.g. 2023, 15.8
const NUMBER = /\d+/gu;
// e.g. ，or a line's end
const CLAUSE_END = /[，。；！？：、\s,;:!?"“”()（）《》]+/u;

// e.g. 全面推进乡村振兴, 3月30日下午; but no marks an OCR program left behind
const CLAUSE = /^[\p{Script=Han}\p{N}A-Za-z.%％]{4,40}$/u;

/** The sample's clauses of some length, each once. */
function clausesOf(sample: readonly string[]): readonly string[] {
  const clauses = sample.flatMap((text) => text.split(CLAUSE_END)).filter((clause) => CLAUSE.test(clause));
  return [...new Set(clauses)];
}

function inventName(random: Random): string {
  const given = Array.from({ length: 1 + (random.fraction() < 0.8 ? 1 : 0) }, () => random.han());
  return `${SURNAMES[random.below(SURNAMES.length)] ?? ""}${given.join("")}`;
}

function inventWord(random: Random): string {
  return Array.from({ length: 2 + random.below(3) }, () => random.han()).join("");
}
