import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";
import { partRunInLine } from "../../src/parse/run-in-lines.ts";

/** An invented page of two articles in rows of twenty characters. */
const ROWS = [
  "今日泾溪 2016年10月18日 星期二 总第2094期",
  "精准脱贫现场会在柳溪镇召开",
  "　　本报讯（记者 章海燕 吴越）10月15日，",
  "全县脱贫攻坚现场会在柳溪镇召开。县委书记程立",
  "新强调，要以绣花功夫下足精准功夫，确保贫困村",
  "如期出列。",
  ...Array.from({ length: 12 }, () => [
    "　　与会人员先后察看了双岭村光伏电站、油坊村",
    "瓜蒌基地和易地搬迁安置点，听取基层干部介绍。",
    "大家表示，要对照标准逐村逐户开展回头看，把帮",
    "扶压实下去。",
  ]).flat(),
  "我县晚稻陆续开镰",
  "□ 石磊",
  "　　金秋十月，稻浪翻滚。连日来，全县三十八万亩",
  "晚稻陆续成熟，各地抢抓晴好天气组织收割。",
];

describe("a page that a tool has written in one line", () => {
  it("is read as the same page with a line a row", () => {
    const texts = (text: string) =>
      parsePage(text, { file: "01.txt" }).articles.map(({ blocks }) => blocks.map((b) => b.text));
    const { articles, nameplate } = parsePage(ROWS.join(" "), { file: "01.txt" });
    expect(articles.map(({ headline }) => headline?.main)).toEqual(["精准脱贫现场会在柳溪镇召开", "我县晚稻陆续开镰"]);
    expect(articles.map(({ bylines }) => bylines.flatMap(({ names }) => names))).toEqual([
      ["章海燕", "吴越"],
      ["石磊"],
    ]);
    expect(nameplate?.serialNumber).toBe(2094);
    expect(texts(ROWS.join(" "))).toEqual(texts(ROWS.join("\n")));
  });

  it("is as long, character for character", () => {
    const line = ROWS.join(" ");
    expect(partRunInLine(line)).toHaveLength(line.length);
    expect(partRunInLine(line).replaceAll("\n", " ")).toBe(line);
    expect(partRunInLine(line)).not.toBe(line);
  });

  it.each([
    ["an article", ROWS.slice(0, 30).join(" ")],
    ["words of one paragraph", Array.from({ length: 200 }, () => "县财政局 12").join(" ")],
    ["Latin text", "The county paper of the year reported at length on bridges. ".repeat(40)],
    ["sentences without spaces", "全县春茶陆续开采，价格好于去年。".repeat(100)],
  ])("is not taken for one: %s", (_, line) => {
    expect(partRunInLine(line)).toBe(line);
  });
});
