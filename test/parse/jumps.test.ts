import { describe, expect, test } from "vitest";
import type { Page } from "../../src/model/issue.ts";
import { joinJumps } from "../../src/parse/jumps.ts";
import { parsePage } from "../../src/parse/page.ts";
import { PLAN_NAMES, type PlanName } from "../generate/generate-issue.ts";
import { precisionAndRecall, scoreJoins } from "../generate/score-joins.ts";

const REFORM = "柯城“最多跑一次”改革延伸至全领域";
const REFORM_FIRST = "本报讯（记者 楼郁馨）1月19日，记者从区营商办获悉，柯城区聚焦群众企业反映的痛点，推动“最多跑";
const REFORM_NEXT = "一次”改革向基层延伸，乡村便民服务中心全面完成“两心融合”，最多跑一次事项实现就近办理。";
const FRUIT = "桃农喜迎丰收季";
const FRUIT_FIRST = "本报讯（记者 甲云）时下，石梁镇黄桃进入采收季，果农们正忙着采摘、分拣，合作社负责人徐建林忙着发";
const FRUIT_NEXT = "货。徐建林的合作社今年黄桃产量达到三十万斤，石梁镇黄桃远销上海、杭州。";
const OTHER = "区政协召开常委会会议\n\n本报讯（记者 乙风）1月18日，区政协召开常委会会议，听取有关情况通报。";

/** Pages by number, each a text. */
function pagesOf(texts: Readonly<Record<number, string>>): readonly Page[] {
  return Object.entries(texts).map(([number, text]) => {
    const file = `0${number}.txt`;
    return {
      number: Number(number),
      sourceFile: file,
      sourceLines: [],
      form: "text",
      corrections: [],
      parsed: parsePage(text, { file }),
    };
  });
}

/** `1:3-2:1`: the article on line 3 of page 1 goes on in that on line 1 of page 2. */
function joinsOf(texts: Readonly<Record<number, string>>): readonly string[] {
  const pages = pagesOf(texts);
  const lineOf = ({ page, index }: { page: number; index: number }) =>
    `${page}:${pages.find(({ number }) => number === page)?.parsed.articles[index]?.lines[0]}`;
  return joinJumps(pages).joins.map(({ from, to }) => `${lineOf(from)}-${lineOf(to)}`);
}

function rulesOf(texts: Readonly<Record<number, string>>): readonly string[] {
  return joinJumps(pagesOf(texts)).diagnostics.map(({ rule, place }) => `${rule} ${place.file}:${place.line}`);
}

describe("two parts of one text are joined", () => {
  test.each([
    ["both lines printed", `${REFORM_FIRST}（下转2版）`, `${REFORM}\n\n（上接1版）${REFORM_NEXT}`],
    ["in Chinese numbers", `${REFORM_FIRST}（下转第二版）`, `${REFORM}\n\n（上接第一版）${REFORM_NEXT}`],
    ["下转 without its bracket", `${REFORM_FIRST}（下转2`, `${REFORM}\n\n（上接1版）${REFORM_NEXT}`],
    ["下转 without its page", `${REFORM_FIRST}（下转`, `${REFORM}\n\n（上接1版）${REFORM_NEXT}`],
    ["half the headline", `${REFORM_FIRST}（下转2版）`, `“最多跑一次”改革\n\n（上接1版）${REFORM_NEXT}`],
    ["no headline", `${REFORM_FIRST}（下转2版）`, `（上接1版）${REFORM_NEXT}`],
    ["no headline, 下转 without its page", `${REFORM_FIRST}（下转`, `（上接1版）${REFORM_NEXT}`],
    ["another page printed", `${REFORM_FIRST}（下转3版）`, `${REFORM}\n\n（上接1版）${REFORM_NEXT}`],
    ["上接 alone", REFORM_FIRST, `${REFORM}\n\n（上接1版）${REFORM_NEXT}`],
    ["下转 alone", `${REFORM_FIRST}（下转2版）`, `${REFORM}\n\n${REFORM_NEXT}`],
  ])("%s", (_name, first, second) => {
    expect(joinsOf({ 1: `${REFORM}\n\n${first}`, 2: `${second}\n\n${OTHER}` })).toEqual(["1:1-2:1"]);
  });

  test.each([
    ["in order", `（上接1版）${REFORM_NEXT}`, `（上接1版）${FRUIT_NEXT}`, ["1:1-2:1", "1:5-2:3"]],
    ["swapped", `（上接1版）${FRUIT_NEXT}`, `（上接1版）${REFORM_NEXT}`, ["1:1-2:3", "1:5-2:1"]],
  ])("two unnamed ones on one page, %s", (_name, above, below, joins) => {
    const first = `${REFORM}\n\n${REFORM_FIRST}（下转2版）\n\n${FRUIT}\n\n${FRUIT_FIRST}（下转2版）`;
    expect(joinsOf({ 1: first, 2: `${above}\n\n${below}\n\n${OTHER}` })).toEqual(joins);
  });

  test("over three pages", () => {
    const middle = `${REFORM}\n\n（上接1版）${REFORM_NEXT}区营商办负责人说，接下来还将推（下转4版）`;
    const last = `${REFORM}\n\n（上接3版）动更多事项就近办。`;
    const pages = { 1: `${REFORM}\n\n${REFORM_FIRST}（下转3版）`, 3: middle, 4: last };
    expect(joinsOf(pages)).toEqual(["1:1-3:1", "3:1-4:1"]);
    expect(rulesOf(pages)).toEqual([]);
  });
});

describe("in doubt nothing is joined, and the editor is told", () => {
  const first = `${REFORM}\n\n${REFORM_FIRST}（下转2版）`;

  test("the page is not held", () => {
    expect(rulesOf({ 1: first })).toEqual(["jump-page-not-held 01.txt:3"]);
    expect(rulesOf({ 2: `（上接1版）${REFORM_NEXT}` })).toEqual(["jump-page-not-held 02.txt:1"]);
  });

  test("the other part is not on its page", () => {
    const pages = { 1: first, 2: OTHER };
    expect(joinsOf(pages)).toEqual([]);
    expect(rulesOf(pages)).toEqual(["jump-unanswered 01.txt:3"]);
  });

  test("two parts that nothing tells apart", () => {
    const short = "甲县某镇某村的某某和某某在某处说某";
    const pages = {
      1: `第一个题目在此\n\n本报讯 ${short}（下转2版）\n\n第二个标题在彼\n\n本报讯 ${short}（下转2版）`,
      2: "（上接1版）些话。\n\n（上接1版）些话。",
    };
    expect(joinsOf(pages)).toEqual([]);
    expect(rulesOf(pages)).toEqual(
      [3, 7]
        .map((line) => `jump-ambiguous 01.txt:${line}`)
        .concat([1, 3].map((line) => `jump-ambiguous 02.txt:${line}`)),
    );
  });

  test("a part joined by headline and text alone is told of", () => {
    expect(rulesOf({ 1: `${REFORM}\n\n${REFORM_FIRST}（下转2版）`, 2: `${REFORM}\n\n${REFORM_NEXT}` })).toEqual([
      "jump-one-sided 01.txt:3",
    ]);
  });

  test("headlines that have nothing in common are not one text's", () => {
    expect(joinsOf({ 1: first, 2: `${FRUIT}\n\n（上接1版）${FRUIT_NEXT}` })).toEqual([]);
  });

  test("a teaser is no part of a text", () => {
    expect(rulesOf({ 1: `${FRUIT}（2版）\n\n${OTHER}` })).toEqual([]);
  });
});

test("any number of jumps is settled in no time", () => {
  const many = Array.from(
    { length: 300 },
    (_, at) => `第${at}个题目在此处\n\n本报讯 某某某在某处说某${at}（下转2版）`,
  ).join("\n\n");
  const { joins, diagnostics } = joinJumps(pagesOf({ 1: many, 2: many.replaceAll("（下转2版）", "（上接1版）") }));
  expect(joins.length + diagnostics.length).toBeGreaterThan(0);
});

test("of an issue with more articles than any prints, those beyond are left alone", () => {
  const [first, second] = pagesOf({ 1: `${REFORM}\n\n${REFORM_FIRST}（下转2版）`, 2: `（上接1版）${REFORM_NEXT}` });
  if (first === undefined || second === undefined) throw new Error("there are two pages");
  const filled = (count: number): Page => {
    const [article] = pagesOf({ 3: OTHER }).flatMap(({ parsed }) => parsed.articles);
    return { ...second, number: 3, parsed: { ...second.parsed, articles: Array(count).fill(article) } };
  };
  expect(joinJumps([first, filled(100), second]).joins).toHaveLength(1);
  expect(joinJumps([first, filled(3000), second]).joins).toHaveLength(0);
});

/** Where the words alone decide, generated texts say little: their sentences are made apart from each other. */
const HARD: readonly PlanName[] = [
  "下转 without its page, unnamed",
  "上接 alone, unnamed",
  "from two pages to one",
  "two to one page, unnamed",
  "three to one page, unnamed",
  "one of two second parts missing",
];

describe("generated issues whose pages jump to each other", () => {
  const scores = scoreJoins(12);
  /** What cannot be told: each line answers the other, but the text between is not held on either side. */
  const hopeless: PlanName = "two halves of two texts";

  test("joins are right", () => {
    expect(precisionAndRecall(scores.filter(({ plan }) => plan !== hopeless)).precision).toBeGreaterThanOrEqual(0.984);
    expect(precisionAndRecall(scores).precision).toBeGreaterThanOrEqual(0.962);
  });

  test("most are found, also of those that the words alone decide", () => {
    expect(precisionAndRecall(scores).recall).toBeGreaterThanOrEqual(0.85);
  });

  test.each(PLAN_NAMES.filter((plan) => !HARD.includes(plan) && plan !== hopeless))("joins are found: %s", (plan) => {
    const missed = scores.filter((score) => score.plan === plan && score.right < score.wanted);
    const { recall } = precisionAndRecall(scores.filter((score) => score.plan === plan));
    expect(recall, `missed with seeds ${missed.map(({ seed }) => seed)}`).toBeGreaterThanOrEqual(0.9);
  });

  test("a jump line that is not joined has its finding", () => {
    expect(scores.filter(({ untold }) => untold > 0)).toEqual([]);
  });
});
