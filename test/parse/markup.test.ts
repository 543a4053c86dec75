import { describe, expect, test } from "vitest";
import { takeMarks } from "../../src/parse/markup.ts";
import { parsePage } from "../../src/parse/page.ts";
import { pageToJson } from "../../src/parse/page-json.ts";

const read = (text: string) => pageToJson(parsePage(text, { file: "01.txt" }));

/** Type and text of each block. */
const blocksOf = (text: string, article = 0) => read(text).articles[article]?.blocks.map((b) => `${b.type} ${b.text}`);
const headlinesOf = (text: string) =>
  read(text).articles.map(({ kicker = [], headline, decks = [] }) => [kicker.join("/"), headline, decks.join("/")]);

const REPORT = "本报讯（记者 林小满）6月10日，全县夏粮收购工作会议召开，部署今年夏粮收购任务。";
const REST = "会议指出，今年全县夏粮丰收在望，要确保颗粒归仓，不让一户农民吃亏。";

describe("marks at a line's ends", () => {
  test.each([
    ["## 县委常委会召开会议", { text: "县委常委会召开会议", heading: 2 }],
    ["###变废为宝", { text: "变废为宝", heading: 3 }],
    ["## 变废为宝 ##", { text: "变废为宝", heading: 2 }],
    ["**学党史 办实事**", { text: "**学党史 办实事**", heading: 7 }],
    ["<h2>变废为宝</h2>", { text: "<h2>变废为宝</h2>", heading: 2 }],
    ["---", { text: "", stands: "rule" }],
    ["* * *", { text: "", stands: "rule" }],
    ["————————", { text: "", stands: "rule" }],
    ["![](images/a.png)", { text: "", stands: "picture" }],
    ["![image](a.png)", { text: "", stands: "picture" }],
    ['<div align="center"><img src="a.jpg" alt="Image" /></div>', { text: "", stands: "picture" }],
    ["| --- | :---: |", { text: "" }],
    ["```markdown", { text: "" }],
    ["| 小麦 | 公斤 | 2.40 |", { text: " 小麦 公斤 2.40 " }],
    ["- 征文对象：全县中小学生", { text: "征文对象：全县中小学生", isEntry: true }],
    ["> 编者按：本报今起刊发农产品价格。", { text: "编者按：本报今起刊发农产品价格。" }],
    ["*（林小满 摄）*", { text: "（林小满 摄）" }],
  ])("%s", (line, expected) => {
    const { marks: _marks, ...found } = takeMarks(line);
    expect(found).toEqual(expected);
  });

  test.each([
    "——记城关镇退休职工老周",
    "—— 献给丰收节",
    "#1楼业主大会召开",
    "- 3 -",
    "-12℃的坚守",
    ">> 更多",
    "**电话：6220011**",
    "本报讯（记者 **林小满**）6月10日",
    "评为5*级景区",
    "![演练现场](images/a.png)",
    "| 澄湖新闻 | 水利专版 | 6",
  ])("none at %s", (line) => {
    expect(takeMarks(line)).toEqual({ text: line, marks: [] });
  });
});

describe("ranks of headings", () => {
  test("tell kicker, headline and deck", () => {
    const text = `## 县委理论学习中心组举行学习会\n\n# 学史明理 学史增信\n\n## 方一舟主持并讲话\n\n${REPORT}\n`;
    expect(headlinesOf(text)).toEqual([["县委理论学习中心组举行学习会", "学史明理 学史增信", "方一舟主持并讲话"]]);
  });

  test("yield to words that lead on", () => {
    const text = `# 方一舟在全县夏粮收购工作会议上强调\n\n## 确保颗粒归仓\n\n${REPORT}\n`;
    expect(headlinesOf(text)).toEqual([["方一舟在全县夏粮收购工作会议上强调", "确保颗粒归仓", ""]]);
  });

  test("tell subheads inside a text, however long they are", () => {
    const text = `# 小巷里的修鞋匠\n\n记者 林小满\n\n${REST}\n\n## 一把锥子扎出街坊邻里的信任\n\n${REST}\n\n**一句承诺**\n\n${REST}\n`;
    expect(headlinesOf(text)).toHaveLength(1);
    expect(blocksOf(text)?.filter((block) => block.startsWith("subheading"))).toEqual([
      "subheading 一把锥子扎出街坊邻里的信任",
      "subheading 一句承诺",
    ]);
  });

  test("make no subhead of a lower rank that stands over reports elsewhere", () => {
    const text = `# 全县夏粮收购工作会议召开\n\n${REPORT}\n\n## 县城新增公厕12座\n\n${REPORT}\n\n## 夏日送清凉\n\n6月9日，县总工会为环卫工人送去绿豆汤。\n\n（林小满 摄）\n`;
    expect(headlinesOf(text).map(([, headline]) => headline)).toEqual([
      "全县夏粮收购工作会议召开",
      "县城新增公厕12座",
      "夏日送清凉",
    ]);
  });

  test("make no headline of a paragraph or an author", () => {
    const text = `# 小巷里的修鞋匠\n\n## 记者 林小满\n\n## ${REST}\n\n${REST}\n`;
    expect(headlinesOf(text)).toEqual([["", "小巷里的修鞋匠", ""]]);
    expect(blocksOf(text)).toEqual([`paragraph ${REST}`, `paragraph ${REST}`]);
  });

  test("keep a headline apart from the text below it", () => {
    expect(headlinesOf(`# 三代人，一本账\n\n${REST}\n`)).toEqual([["", "三代人，一本账", ""]]);
  });

  test("make decks of plain lines below a headline", () => {
    const text = `# 三代人一本账\n\n——桐河镇见闻\n\n${REST}\n`;
    expect(headlinesOf(text)).toEqual([["", "三代人一本账", "——桐河镇见闻"]]);
  });

  test("make no column of a short headline above its deck", () => {
    const text = `## 秋分\n\n——献给丰收节\n\n林小满\n\n${REST}\n`;
    expect(headlinesOf(text)).toEqual([["", "秋分", "——献给丰收节"]]);
  });
});

describe("rules", () => {
  test("are no column, and part a picture from the article above", () => {
    const text = `# 全县夏粮收购工作会议召开\n\n${REPORT}\n\n---\n\n![](a.png)\n\n6月9日，县总工会为环卫工人送去绿豆汤。图为领取现场。\n\n林小满 摄\n\n---\n\n# 县城新增公厕12座\n\n${REPORT}\n`;
    const { articles } = read(text);
    expect(articles.map(({ kind, headline }) => [kind, headline])).toEqual([
      ["news", "全县夏粮收购工作会议召开"],
      ["photo", null],
      ["news", "县城新增公厕12座"],
    ]);
    expect(articles.every(({ columnLabel }) => columnLabel === undefined)).toBe(true);
  });

  test("part a letter's writer from the headline below", () => {
    const text = `# 河堤上的垃圾该清一清\n\n编辑同志：${REST}\n\n读者 白小露\n\n***\n\n# 县城新增公厕12座\n\n${REPORT}\n`;
    expect(blocksOf(text)?.at(-1)).toBe("signature 读者 白小露");
    expect(headlinesOf(text)).toHaveLength(2);
  });

  test("part no essay into articles", () => {
    const text = `# 秋天的老屋\n\n温小玉\n\n${REST}\n\n***\n\n${REST}\n\n***\n\n${REST}\n`;
    expect(headlinesOf(text)).toHaveLength(1);
    expect(blocksOf(text)).toHaveLength(3);
  });
});

describe("pictures", () => {
  test("have a sentence below them for their caption inside a report", () => {
    const text = `# 春茶开采\n\n□ 记者 林小满\n\n![](a.png)\n\n3月16日，茶农在茶园里采摘春茶。\n\n${REST}\n\n${REST}\n`;
    expect(blocksOf(text)?.map((block) => block.split(" ")[0])).toEqual(["caption", "paragraph", "paragraph"]);
  });

  test("have none where the text goes on", () => {
    const text = `# 春茶开采\n\n□ 记者 林小满\n\n${REST}\n\n![](a.png)\n\n茶园里，茶农们忙着采茶。他们天不亮就上了山，一直要忙到太阳落山才回家。\n`;
    expect(blocksOf(text)?.map((block) => block.split(" ")[0])).toEqual(["paragraph", "paragraph"]);
  });

  test("with a headline alone are a picture item", () => {
    const { articles } = read(`# 校园小菜园\n\n![](a.png)\n\n3月12日，学生在菜园里浇水。\n\n（林小满 摄）\n`);
    expect(articles[0]).toMatchObject({ kind: "photo", headline: "校园小菜园", blocks: [{ type: "paragraph" }] });
  });
});

describe("headings of a lower rank than the headline above", () => {
  const report = `# 县城新增公厕12座\n\n${REPORT}\n\n${REST}\n\n`;

  const head = "### 早春“莓”好时光\n\n";
  const text = "3月9日，游客在大棚里采摘草莓。";
  const picture = "![](a.png)\n\n";
  const next = `# 全县夏粮收购工作会议召开\n\n${REPORT}\n`;

  test.each([
    `${picture}${head}${text}\n\n林小满 摄\n\n${next}`,
    `${picture}${head}${text}（林小满 摄）\n\n${next}`,
    `${picture}${head}本报记者 林小满 摄影报道\n\n${text}\n\n${next}`,
    `${head}${picture}${text}\n\n林小满 摄\n\n${next}`,
    `## 图片新闻\n\n${picture}${head}${text}\n\n林小满 摄\n`,
  ])("are a picture's beside it, with its text and its photographer: %j", (item) => {
    expect(headlinesOf(report + item)[1]).toEqual(["", "早春“莓”好时光", ""]);
  });

  test.each([`${picture}${head}${REST}\n`, `${head}${picture}${text}\n\n林小满 摄\n\n${REST}\n`])(
    "are subheads where more than that stands below them: %j",
    (part) => {
      expect(headlinesOf(report + part)).toHaveLength(1);
    },
  );
});

describe("lines that an export has run into one", () => {
  test("are paragraphs of their own", () => {
    const text = `<h1>县城新增公厕12座</h1>\n<p>${REPORT}</p><p>　　${REST}</p><p>${REST}<br>　　${REST}</p>\n`;
    expect(headlinesOf(text)).toEqual([["", "县城新增公厕12座", ""]]);
    expect(blocksOf(text)?.slice(1)).toEqual([REST, REST, REST].map((rest) => `paragraph ${rest}`));
  });

  test("are rows of a table", () => {
    const text = `# 本周菜价\n\n${REPORT}\n\n<table><tr><td>品名</td><td>均价</td><td>涨跌</td></tr><tr><td>白菜</td><td>1.20</td><td>0.10</td></tr><tr><td>番茄</td><td>3.50</td><td>-0.20</td></tr></table>\n`;
    expect(blocksOf(text)?.slice(1)).toEqual([
      "paragraph 品名 均价 涨跌",
      "paragraph 白菜 1.20 0.10",
      "paragraph 番茄 3.50 -0.20",
    ]);
  });
});

test("entries of a list keep their lines, and teasers among them stay headlines", () => {
  const text = `# 读书征文通知\n\n为营造阅读氛围，县图书馆举办读书征文，现通知如下：\n\n- 征文对象：中小学生\n- 征文字数\n- 奖项设置\n\n---\n\n## 导读\n\n- 我县新增两个特色产业小镇（2版）\n- 一笔善款牵出四十年师生情（3版）\n`;
  expect(blocksOf(text)).toHaveLength(4);
  expect(headlinesOf(text).map(([, headline]) => headline)).toEqual([
    "读书征文通知",
    "我县新增两个特色产业小镇",
    "一笔善款牵出四十年师生情",
  ]);
});

test("a link's words stay", () => {
  const text = `# 县城新增公厕12座\n\n${REPORT}详见[相关报道](http://www.example.cn/1.html)。\n`;
  expect(blocksOf(text)?.[0]).toMatch(/详见相关报道。$/);
});

test("more headings than a call takes arguments are read", () => {
  expect(read("# 标题一二三\n\n## 副题\n\n".repeat(64_000)).articles.length).toBeGreaterThan(0);
});
