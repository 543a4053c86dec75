import { readFileSync } from "node:fs";
import fastGlob from "fast-glob";
import { describe, expect, it, test } from "vitest";
import { parsePage } from "../../src/parse/page.ts";
import { pageToJson } from "../../src/parse/page-json.ts";
import { unpackPairs } from "../../src/text/packed-pairs.ts";
import { SIMPLIFIED_PAIRS } from "../../src/text/simplified-table.ts";
import { simplifyText } from "../../src/text/traditional-print.ts";

const read = (text: string) => pageToJson(parsePage(text, { file: "test.txt" }));

describe("a page of traditional print", () => {
  const page = read(
    [
      "縣委會召開擴大會議",
      "抓緊春耕準備工作",
      "",
      "本報訊（記者區子華 通訊員鄺柱）縣委會於三月二日召開擴大會議，研究後山各區春耕後期的生產。皇后村的代表也發了言。",
      "（下轉第二版）",
      "",
      "圖爲後山社員在送糞。麥啟明攝",
      "",
      "訃　告",
      "",
      "縣農林局退休職工陳廣發因病逝世，定於三月六日開追悼會。",
      "縣農林局",
    ].join("\n"),
  );

  const [report, notice] = page.articles;

  it("is read as one of simplified print would be", () => {
    expect(page.articles.map(({ kind }) => kind)).toEqual(["news", "notice"]);
    expect(report?.kicker).toEqual(["縣委會召開擴大會議"]);
    expect(report?.headline).toBe("抓緊春耕準備工作");
    expect(report?.dateline).toBe("本報訊");
    expect(report?.bylines).toEqual([
      { role: "記者", names: ["區子華"] },
      { role: "通訊員", names: ["鄺柱"] },
      // Our own word for 攝, which is kept beside it.
      { role: "摄影", names: ["麥啟明"] },
    ]);
    expect(report?.marks).toContain("攝");
    expect(report?.jumpTo).toBe(2);
    expect(notice?.headline).toBe("訃告");
    expect(notice?.blocks.map(({ type }) => type)).toEqual(["paragraph", "signature"]);
  });

  it("keeps its characters in a line of many paragraphs", () => {
    const paragraph = (i: number) => `縣委於第${i}日召開會議，後山里各區后來都發了言，學習了經驗${i}。`;
    const long = Array.from({ length: 3000 }, (_, i) => paragraph(i)).join("　　");
    const { articles, furniture, fragments } = read(`縣裏開會\n\n本報訊 ${long}`);
    expect(lostOf(long, JSON.stringify([articles, furniture, fragments]))).toEqual([]);
  });

  it("keeps the role of each picture's credit", () => {
    const text = ["圖爲後山社員在送糞。麥啟明攝", "圖爲皇后村開會。鄺柱攝"].join("\n\n");
    const { articles, furniture, fragments } = read(`縣裏開會\n\n本報訊 縣裏開會。\n\n${text}`);
    expect(lostOf(text, JSON.stringify([articles, furniture, fragments]))).toEqual([]);
  });

  it("keeps its characters, and tells 後 from 后", () => {
    expect(report?.blocks.map(({ text }) => text)).toEqual([
      "縣委會於三月二日召開擴大會議，研究後山各區春耕後期的生產。皇后村的代表也發了言。",
      "圖爲後山社員在送糞。",
    ]);
  });
});

/** The first traditional character for each simplified one. */
const TRADITIONAL = new Map(
  [...unpackPairs(SIMPLIFIED_PAIRS)]
    .filter((pair) => pair.every((code) => code <= 0xffff))
    .map(([from, to]) => [String.fromCharCode(to), String.fromCharCode(from)]),
);

/** One of so many pairs of lines in traditional characters. */
function setIn(text: string, share: number): string {
  const lines = text.split("\n");
  return lines
    .map((line, i) => ((i >> 1) % share === 0 ? Array.from(line, (one) => TRADITIONAL.get(one) ?? one).join("") : line))
    .join("\n");
}

it("who wrote and took the pictures is printed so in either role", () => {
  const [article] = read("縣委會召開會議\n\n□陳廣發 文/攝\n\n縣委會於三月二日召開會議，研究春耕。\n").articles;
  expect(article?.bylines.flatMap(({ names }) => names)).toEqual(["陳廣發", "陳廣發"]);
});

describe("filed pages set in traditional characters", () => {
  const files = fastGlob.sync("test/pages/other-papers/*.txt").sort();
  // Those that have none of their own.
  const texts = files.filter((_, i) => i % 16 === 0).map((file) => readFileSync(file, "utf8"));

  const cases = texts.filter((text) => simplifyText(text) === undefined).map((text, i) => [i, text] as const);

  it.each(cases)("have the same articles: %d", (_, text) => {
    expect(simplified(read(setIn(text, 1)).articles)).toEqual(simplified(read(text).articles));
  });

  it.each(cases)("have them where only half of the lines are so: %d", (_, text) => {
    expect(simplified(read(setIn(text, 2)).articles)).toEqual(simplified(read(text).articles));
  });

  it.each(cases)("keep all characters of the print: %d", (_, text) => {
    const printed = setIn(text, 1);
    const { articles, furniture, fragments } = read(printed);
    expect(lostOf(printed, JSON.stringify([articles, furniture, fragments]))).toEqual([]);
  });
});

/** Without marks: those of pictures' credits have their printed words. */
function simplified(articles: readonly object[]): unknown {
  const text = JSON.stringify(articles.map((article) => ({ ...article, marks: [] })));
  return JSON.parse(simplifyText(text)?.text ?? text);
}

/** The traditional characters that stand less often in what was read than in print. */
function lostOf(printed: string, given: string): readonly string[] {
  const [wanted, there] = [countsOf(printed), countsOf(given)];
  return [...wanted].filter(([one, count]) => count > (there.get(one) ?? 0)).map(([one]) => one);
}

function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of text) if (simplifyText(one) !== undefined) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

test("a column's name below its article is given as it is printed, whatever stands in the text", () => {
  const { articles } = parsePage("预计今明两天归来，其余部分工人将安排乘坐火车返工返岗。\n\n” 計\n", {
    file: "01.txt",
  });
  expect(articles.map(({ columnLabel }) => columnLabel)).toEqual(["”計"]);
  expect(articles[0]?.blocks[0]?.text).toContain("预计");
});
