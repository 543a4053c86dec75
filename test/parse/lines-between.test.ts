import { expect, it } from "vitest";
import { lineOf } from "../../src/parse/lines.ts";
import { findPartNumbers } from "../../src/parse/part-numbers.ts";
import { REPORT, readPage } from "./read-blocks.ts";

/** Lines between texts that are the paper's own, or number a text's parts. Names and places are invented. */

const HEADLINE = "小山村飞出“金凤凰”";
const TEXTS = [
  "　　本报讯（记者 朱小明）走进石桥村，一排排新建的民居掩映在绿树丛中，村民们脸上洋溢着幸福的笑容。",
  "　　村支书老周说，五年前这里还是远近闻名的穷村，如今家家户户都过上了好日子。",
];

it.each([
  ...["版面编辑：朱小明 文字编辑：古小玲", "图片编辑 朱小明", "检校 朱小明", "一读：朱小明 二读：古小玲"],
  ...["E-mail:abc@163.com", "http://www.yunpu.gov.cn", "热线 88888888", "主办：中共云浦县委", "零售价：1.00元"],
  ...["国内统一连续出版物号 CN33-0000", "国内统一刊号：CN33-0000 邮发代号：31-00", "见报日期：2021年3月5日"],
])("is of the paper and of no headline below it: %s", (line) => {
  const { articles, furniture } = readPage(HEADLINE, ...TEXTS, line, "全县春耕忙", REPORT);
  expect(articles.map(({ headline }) => headline)).toEqual([HEADLINE, "全县春耕忙"]);
  expect(articles.flatMap(({ kicker = [], decks = [] }) => [...kicker, ...decks])).toEqual([]);
  expect(furniture.map((text) => text.replaceAll(" ", ""))).toContain(line.replaceAll(" ", ""));
});

it("numbers a text's parts where the next number follows", () => {
  const [first, second] = TEXTS;
  const blocks = [HEADLINE, first, "一", second, "二", "　　下一步，村里还要修一条环山路，把茶园和民宿连起来。"];
  const { articles } = readPage("石桥修缮完工", REPORT, ...blocks.map(String), "全县春耕忙", REPORT);
  expect(articles[1]?.blocks.filter(({ type }) => type === "subheading").map(({ text }) => text)).toEqual(["一", "二"]);
});

it.each([
  [["一", "二"], 2],
  [["一"], 0],
  [["二", "三"], 0],
  [["一", "三"], 0],
  [["一", "一", "二"], 2],
] as const)("%j in blocks between texts: %i of them number parts", (numbers, count) => {
  const texts = [TEXTS[0], ...numbers.flatMap((number) => [number, TEXTS[1]])].map(String);
  const lines = texts.map((text, i) =>
    lineOf(text, { number: 2 * i + 1, offset: 0, indented: false, afterBlank: true }),
  );
  expect(findPartNumbers(lines).size).toBe(count);
});

it.each(["■", "●", "◆", "★", "▲", "▍"])(
  "is a part's title of three characters behind a mark, and no author: %s",
  (mark) => {
    const [first, second] = TEXTS;
    const third = "　　如今，村里又种上了三百亩茶叶，办起了农家乐，年收入比上年增加了两成。";
    const fourth = "　　下一步，村里还要修一条环山路，把茶园、果园和民宿连起来。";
    const blocks = [HEADLINE, first, `${mark}建新房`, second, third, `${mark}种茶叶`, fourth];
    const { articles } = readPage("石桥修缮完工", REPORT, ...blocks.map(String), "全县春耕忙", REPORT);
    expect(articles.map(({ headline }) => headline)).toEqual(["石桥修缮完工", HEADLINE, "全县春耕忙"]);
    expect(articles[1]?.blocks.filter(({ type }) => type === "subheading")).toHaveLength(2);
  },
);
