import { describe, expect, test } from "vitest";
import { parsePage } from "../../src/parse/page.ts";
import { pageToJson } from "../../src/parse/page-json.ts";

const LETTER = "我家住在城东，每天接送孙子上学都在小区南门的公交站等车，站上没有遮阳棚，老人孩子吃不消。";
const NEWS = "本报讯（记者 林小满）6月10日，全县夏粮收购工作会议召开，部署今年夏粮收购任务。";

/** Headline, and type and text of each block, of each article. */
const read = (text: string) =>
  pageToJson(parsePage(text, { file: "01.txt" })).articles.map(
    ({ headline, blocks }) => [headline, ...blocks.map((block) => `${block.type} ${block.text}`)] as const,
  );

test("a letter of thanks to the paper is no notice, one to all is", () => {
  const kindOf = (greeting: string) =>
    pageToJson(
      parsePage(
        ["一封感谢信", greeting, LETTER, "借贵报一角说一声谢谢。", "红旗社区居民 白小露", "2021年6月29日"].join("\n\n"),
        { file: "01.txt" },
      ),
    ).articles[0]?.kind;
  expect(kindOf("编辑同志：")).toBe("news");
  expect(kindOf("各位乡亲：")).toBe("notice");
});

describe("who signed a letter to the paper", () => {
  const signed = (writer: string, answer: string) =>
    read(`盼望站台添个遮阳棚\n编辑同志：\n${LETTER}\n${writer}\n${answer}\n夏粮收购会议召开\n${NEWS}\n`);

  test.each([
    "编者：来信收悉后，本报已转交县交通运输局，该局答复将于8月底前完工。",
    "县交通运输局答复：站台已列入今年的提升计划，将于8月底前完工。",
  ])("stands above what is said to it: %s", (answer) => {
    const [letter, news] = signed("城东新区居民 白小露", answer);
    expect(letter).toEqual([
      "盼望站台添个遮阳棚",
      "paragraph 编辑同志：",
      `paragraph ${LETTER}`,
      `paragraph ${answer}`,
      "signature 城东新区居民 白小露",
    ]);
    expect(news?.[0]).toBe("夏粮收购会议召开");
  });

  test("is no subhead above more of the letter", () => {
    const [letter] = signed("还有一件烦心事", "公交车晚上八点半就收班了，很多工人下班后只能走路回家。");
    expect(letter).toContain("subheading 还有一件烦心事");
  });

  test("stands below a letter of one paragraph, above the next headline", () => {
    const [letter, news] = read(
      `河堤上的垃圾该清一清\n\n编辑同志：${LETTER}\n\n读者 白小露\n\n夏粮收购会议召开\n\n${NEWS}\n`,
    );
    expect(letter?.at(-1)).toBe("signature 读者 白小露");
    expect(news?.[0]).toBe("夏粮收购会议召开");
  });

  test("is no second line", () => {
    const text = `# 盼望站台添个遮阳棚\n\n编辑同志：\n\n${LETTER}\n\n读者 白小露\n\n## 秋分时节\n\n林小满\n\n${LETTER}\n`;
    expect(read(text).map(([headline]) => headline)).toEqual(["盼望站台添个遮阳棚", "秋分时节"]);
  });
});
