import { describe, expect, it } from "vitest";
import { readBlocks } from "./read-blocks.ts";

const FEATURE = [
  "山桃坐上了飞机",
  "□ 本报记者 龚一凡",
  "“今年的桃子不愁卖，就怕装不及。”9月12日一大早，桃农柏小舟和妻子就忙活开了，采摘、套网、装箱，一刻也不得闲。",
];
const MORE = "镇里种桃有上百年的历史，现有面积三万亩，但过去一家一户单打独斗，品种老化，丰产不丰收，价钱也上不去。";

describe("marked subheads that read as names", () => {
  it("are subheads where others have the mark: 展望", () => {
    const [article, ...others] = readBlocks(...FEATURE, "■背景", MORE, "■展望", MORE);
    expect(others).toEqual([]);
    expect(article?.blocks.filter((block) => block.startsWith("sub"))).toEqual([
      "subheading ■背景",
      "subheading ■展望",
    ]);
  });

  it("are authors where no other line has it", () => {
    const [article] = readBlocks("远去的水车", "■展望", MORE, MORE);
    expect(article?.by).toEqual(["作者 展望"]);
  });

  it("are authors above another article's headline", () => {
    const news = ["村里来了新书记", "本报讯（记者 龚一凡）3月10日，新书记到任。"];
    const articles = readBlocks("远去的水车", MORE, "■背景", MORE, "■高远", ...news);
    expect(articles.at(-2)?.by).toEqual(["作者 高远"]);
  });
});

describe("marked labels", () => {
  it.each(["■编后", "◆编者的话", "〔编后〕", "●记者回访", "■部门回复"])(
    "stand over what is said to a letter: %s",
    (label) => {
      const articles = readBlocks(
        "路灯何时能亮",
        "编辑同志：我家门前的路灯坏了半年，夜里出门要打手电，老人摔过跤，请你们帮忙问问什么时候能修好。",
        "读者 柏小舟",
        label,
        "县城市管理局：来信收悉，经现场核查，线路已更换，路灯将在本月底前全部点亮，感谢读者的监督和支持。",
      );
      expect(articles.map(({ headline }) => headline)).toEqual(["路灯何时能亮"]);
    },
  );
});
