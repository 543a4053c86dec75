import { describe, expect, test } from "vitest";
import { parsePage } from "../../src/parse/page.ts";
import { pageToJson } from "../../src/parse/page-json.ts";
import { pageOfBlocks } from "./printed-rows.ts";

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

describe("an answer below a letter's signature", () => {
  const letter = ["盼望站台添个遮阳棚", "编辑同志：", LETTER, "请报社帮我们问一问。", "城东新区居民 白小露"];
  const answer = "来信收悉。站台已列入今年的提升计划，将于8月底前完工。";

  test.each(["记者核查", "部门回复", "编后"])("is the letter's under %s", (head) => {
    const [found, ...others] = read([...letter, head, answer, "夏粮收购会议召开", NEWS].join("\n\n"));
    expect(found).toContain(`subheading ${head}`);
    expect(found).toContain("signature 城东新区居民 白小露");
    expect(others.map(([headline]) => headline)).toEqual(["夏粮收购会议召开"]);
  });

  test("is the letter's where it greets who wrote", () => {
    const [found, ...others] = read([...letter, "白小露同志：", answer, "夏粮收购会议召开", NEWS].join("\n\n"));
    expect(found).toContain("paragraph 白小露同志：");
    expect(others).toHaveLength(1);
    expect(read([...letter, "林大山同志：", answer, "夏粮收购会议召开", NEWS].join("\n\n"))).toHaveLength(3);
  });

  test("is another article under a headline of its own", () => {
    const found = read([...letter, "县交通局回复：八月底前完工", answer, "夏粮收购会议召开", NEWS].join("\n\n"));
    expect(found.map(([headline]) => headline)).toContain("县交通局回复：八月底前完工");
  });

  test("answers a body's letter, too", () => {
    const asked = ["邻居家的树遮了我的光", "县法律援助中心：", LETTER, "请问这树我能不能自己动手砍。", "石马乡 袁天华"];
    const found = read([...asked, "袁天华同志：", answer, "夏粮收购会议召开", NEWS].join("\n\n"));
    expect(found.map(([headline]) => headline)).toEqual(["邻居家的树遮了我的光", "夏粮收购会议召开"]);
  });
});

test("a letter to the editors under a question, and its answer, each with a signature", () => {
  const found = read(
    [
      ...["孩子写作业拖到十一点，怎么办？", "编辑老师：", LETTER, "一位焦急的妈妈"],
      ...["这位妈妈：", "从您的来信看，孩子的慢里有一部分是被守出来的。", "县家庭教育指导中心 罗世芬"],
      ...["夏粮收购会议召开", NEWS],
    ].join("\n\n"),
  );
  expect(found.map(([headline]) => headline)).toEqual(["孩子写作业拖到十一点，怎么办？", "夏粮收购会议召开"]);
  expect(found[0]?.slice(-2)).toEqual(["signature 一位焦急的妈妈", "signature 县家庭教育指导中心 罗世芬"]);
});

describe("a text that a body signs", () => {
  const kindOf = (...blocks: string[]) => pageOfBlocks(...blocks).articles.map(({ kind }) => kind);
  const ADVICE = "近期天气转冷，市民使用煤炉取暖时要保持室内通风，防止煤气中毒。";

  test("gives notice with the day, whatever its headline", () => {
    expect(kindOf("县电影放映队下乡放映", ADVICE, "岚溪县电影放映队", "2019年5月6日")).toEqual(["notice"]);
  });

  test("gives advice without one", () => {
    expect(kindOf("秋冬谨防煤气中毒", ADVICE, "县卫生防疫站")).toEqual(["news"]);
  });

  test.each(["温馨提示", "失物招领", "抗灾捐款公告（第二批）", "恭贺新春", "高价收购废旧钢铁", "敬告用户"])(
    "gives notice without one where its headline says so: %s",
    (headline) => {
      expect(kindOf(headline, ADVICE, "县红十字会")).toEqual(["notice"]);
    },
  );

  test("gives notice by what it says", () => {
    expect(kindOf("县物资局来了新钢材", `${ADVICE}欢迎选购，联系电话：6212277。`, "县物资局")).toEqual(["notice"]);
    expect(kindOf("网民留言回复工作安排", "现将网民留言回复工作安排如下。", "青柯县信访局", "2021年3月1日")).toEqual([
      "notice",
    ]);
  });

  test("answers with a day, where its headline says so", () => {
    expect(kindOf("县交通局答复：年底前修通", ADVICE, "潇浦县交通局", "九月八日")).toEqual(["news"]);
  });
});
