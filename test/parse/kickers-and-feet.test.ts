import { describe, expect, it } from "vitest";
import { REPORT, readBlocks, readPage, TEXT } from "./read-blocks.ts";

describe("a kicker that ends with a colon", () => {
  it.each(["县党建工作现场会提出：", "柏小舟在防汛会议上强调：", "柏小舟调研时指出:"])(
    "is none of the headline: %s",
    (kicker) => {
      const page = readPage(kicker, "企业建到哪里 党旗就插到哪里", REPORT);
      expect(page.articles.map(({ headline }) => headline)).toEqual(["企业建到哪里 党旗就插到哪里"]);
      expect(page.articles[0]?.kicker).toEqual([kicker.replace(":", "：")]);
    },
  );
});

describe("lines at a page's foot", () => {
  it.each([
    "天气预报：今天白天到夜间 晴间多云 西北风3级 16℃～31℃",
    "今日天气 多云 12℃-20℃",
    "新闻投稿邮箱：abc@example.com",
    "副刊投稿邮箱：abc@example.com",
  ])("are of no article: %s", (line) => {
    const page = readPage("县里部署下一步工作", REPORT, TEXT, line);
    expect(page.articles).toHaveLength(1);
    expect(page.furniture).toEqual([line]);
  });

  it.each(["天气：本周晴热 最高气温将达35℃", "天气预报：明天有雨"])(
    "of the weather without wind or degrees from and to are a headline: %s",
    (line) => {
      const page = readPage("县里部署下一步工作", REPORT, TEXT, line, TEXT);
      expect(page.furniture).toEqual([]);
    },
  );

  it("behind teasers that point to pages are columns' names where they point nowhere", () => {
    const page = readPage("县里部署下一步工作", REPORT, TEXT, "春笋上市 教你三种家常做法 >>>4版", "县里工作“看得见”");
    expect(page.articles.map(({ kind, columnLabel }) => [kind, columnLabel ?? undefined])).toEqual([
      ["news", "县里工作“看得见”"],
      ["teaser", undefined],
    ]);
  });
});

describe("a picture with two who made it", () => {
  it("ends with their names, and what follows is another article", () => {
    const articles = readBlocks(
      "小区门口赶集忙",
      "11月29日，城北街道在小区举办便民集市，十八个摊位前排起长队。图为志愿者在为居民磨刀。",
      "通讯员 秋文丽/文 裘百川/图",
      "以案说法",
      "“好意同乘”出了车祸 车主要不要赔？",
      "案例：今年3月，小甄下班途中，应同事小隗请求，免费捎他回家，路上与一辆货车相撞，小隗受了伤。",
    );
    expect(articles.map(({ headline, column }) => [headline, column])).toEqual([
      ["小区门口赶集忙", undefined],
      ["“好意同乘”出了车祸 车主要不要赔？", "以案说法"],
    ]);
  });
});
