import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";
import { pageToJson } from "../../src/parse/page-json.ts";

/** Texts as county papers' sites give them, a line a paragraph. Names and places are invented. */
const read = (...lines: readonly string[]) => pageToJson(parsePage(lines.join("\n"), { file: "01.txt" }));

const TEXT = "连日来，县城管局加快推进公厕改造，在车站、广场等人流密集区域新建公厕十二座，方便群众出行。";
const MORE = "据介绍，每座公厕均配备无障碍设施和第三卫生间，由专人负责保洁，受到群众的普遍好评。";

describe("a colon between a dateline and its text", () => {
  it.each(["本报讯：", "静塬新闻网讯："])("is of neither: %s", (head) => {
    const [article] = read("县城新增公厕十二座", `${head}${TEXT}`, MORE).articles;
    expect(article?.dateline).toBe(head.slice(0, -1));
    expect(article?.blocks.map(({ text }) => text)).toEqual([TEXT, MORE]);
    expect(article?.marks).toEqual(["："]);
  });

  it("and within the text it stays", () => {
    const [article] = read("县城新增公厕十二座", `本报讯 记者获悉：${TEXT}`, MORE).articles;
    expect(article?.blocks[0]?.text).toBe(`记者获悉：${TEXT}`);
  });
});

describe("below a text", () => {
  const next = ["", "城关镇安装路灯三百盏", `本报讯 ${TEXT}`];

  it.each([
    ["来源：静塬融媒"],
    ["稿件来源：静塬在线", "编辑：方一舟"],
    ["来源：静塬融媒 编辑：redcloud"],
    ["全媒体记者：方一舟", "编辑：薛小梅", "编审：林禾"],
  ])("who sent it and who edited it is no headline: %s", (...credits) => {
    const { articles } = read("县城新增公厕十二座", TEXT, MORE, ...credits, ...next);
    expect(articles.map(({ headline }) => headline)).toEqual(["县城新增公厕十二座", "城关镇安装路灯三百盏"]);
  });

  it("a source that is a phrase is a headline", () => {
    const { articles } = read("县城新增公厕十二座", TEXT, MORE, "", "来源于生活 升华于舞台", `本报讯 ${TEXT}`);
    expect(articles.map(({ headline }) => headline)).toEqual(["县城新增公厕十二座", "来源于生活 升华于舞台"]);
  });

  it("its author is named once, though the site names its reporter again", () => {
    const by = (...names: readonly string[]) =>
      read("县城新增公厕十二座", `本报讯（记者 方一舟 林禾）${TEXT}`, MORE, ...names).articles[0];
    expect(by("来源：静塬新闻网", "作者：方一舟 林禾")?.bylines).toEqual([{ role: "记者", names: ["方一舟", "林禾"] }]);
    expect(by("来源：静塬新闻网", "作者：薛小梅")?.bylines).toHaveLength(2);
  });
});

describe("between a byline and a dateline", () => {
  const head = ["秀水河畔的时代足音", "本报记者 方一舟"];

  it("one sentence is a picture's", () => {
    const { articles } = read(...head, "县领导考察宝塔村。", `静塬日报消息 ${TEXT}`, MORE);
    expect(articles).toHaveLength(1);
    expect(articles[0]?.blocks.map(({ type }) => type)).toEqual(["caption", "paragraph", "paragraph"]);
  });

  it("a text of more is an article's", () => {
    const { articles } = read(...head, `${TEXT}${MORE}`, `静塬日报消息 ${TEXT}`, MORE);
    expect(articles).toHaveLength(2);
  });
});

it("a report's name is no paper's", () => {
  expect(read("县防汛指挥部通报", "（2019年7月1日）", TEXT, MORE).masthead.paper).toBeUndefined();
  expect(read("静塬县报", "2019年7月1日 星期一", TEXT, MORE).masthead.paper).toBe("静塬县报");
});

describe("an agency's title below its dateline", () => {
  const TITLE = "题：山乡巨变——来自静塬一线的报告";

  it.each([
    [[`新华社静塬10月23日电 ${TITLE}`, "新华社记者方一舟、林禾"]],
    [["新华社静塬10月23日电", TITLE, "新华社记者方一舟、林禾"]],
    [[`新华社静塬10月23日电（记者方一舟、林禾）${TITLE}`]],
  ])("ends, and the report goes on below: %s", (head) => {
    const { articles } = read("山乡巨变", "", ...head.flatMap((line) => [line, ""]), TEXT, "", MORE);
    expect(articles).toHaveLength(1);
    expect(articles[0]?.headline).toBe("山乡巨变");
    expect(articles[0]?.dateline).toBe("新华社静塬10月23日电");
    expect(articles[0]?.bylines).toEqual([{ role: "记者", names: ["方一舟", "林禾"] }]);
    expect(articles[0]?.blocks.map(({ text }) => text)).toEqual([TITLE, TEXT, MORE]);
  });

  it("a text that stops without one goes on below", () => {
    const { articles } = read("山乡巨变", "", "新华社静塬10月23日电 记者问到题材：山乡", "", `的变化，${TEXT}`);
    expect(articles[0]?.blocks).toHaveLength(1);
  });
});

describe("between a title and its text", () => {
  it.each([
    ["中共静塬县委第一书记 束怀山", ["束怀山"]],
    ["东风公社党委副书记 束怀山", ["束怀山"]],
  ])("who wrote it: %s", (line, names) => {
    const [article] = read("山沟里的变化", line, TEXT, MORE).articles;
    expect(article?.headline).toBe("山沟里的变化");
    expect(article?.bylines).toEqual([{ role: "作者", names }]);
  });

  it.each(["东风公社建立报道组", "山村里来了记者", "春耕 县农机站忙检修", "县委会议 全体书记"])(
    "no writer: %s",
    (line) => {
      expect(read("山沟里的变化", line, TEXT, MORE).articles[0]?.bylines).toEqual([]);
    },
  );
});

describe("a line of two halves close above a paragraph", () => {
  const head = ["山沟里的变化", "本报记者 方一舟"];
  const HALVES = "日谋夜虑为群众，病中不忘抓生产";
  const LONG = `老支书的背篓里总装着两样东西，一本账和一把锄头。${MORE}`;
  const SHORT = "路修到哪里，背篓就背到哪里，二十多年没有歇过一天，村里人都看在眼里。";

  it("is no part of it below a text that has ended", () => {
    const { articles } = read(...head, LONG, HALVES, SHORT, LONG);
    expect(articles.flatMap(({ blocks }) => blocks.map(({ text }) => text))).toContain(SHORT);
    const [noted] = read(...head, `编者按：${LONG}`, HALVES, SHORT, LONG).articles;
    expect(noted?.blocks.map(({ type }) => type)).toEqual(["subheading", "paragraph", "paragraph"]);
  });

  it("is text where its halves are not alike", () => {
    const [article] = read(...head, LONG, "据县农业局介绍，今年早稻", SHORT, LONG).articles;
    expect(article?.blocks.map(({ type }) => type)).toEqual(["paragraph", "paragraph", "paragraph"]);
  });
});

describe("records of a paper's database", () => {
  it("are set apart, and the column they name is the article's", () => {
    const page = [
      "第2版()",
      "专栏:农村纪行",
      "",
      "方兴未艾",
      "——静塬农村纪行",
      "陈沂",
      MORE,
      TEXT,
      "",
      "第3版(要闻)",
      "专栏:",
    ];
    const { articles, furniture } = read(...page, "", "县城新增公厕十二座", TEXT, MORE);
    expect(articles.map(({ headline, columnLabel, decks }) => [headline, columnLabel, decks])).toEqual([
      ["方兴未艾", "农村纪行", ["——静塬农村纪行"]],
      ["县城新增公厕十二座", undefined, undefined],
    ]);
    expect(articles[0]?.bylines).toEqual([{ role: "作者", names: ["陈沂"] }]);
    expect(furniture).toContain("第3版(要闻)");
  });

  it("a column asked about is none", () => {
    expect(read("专栏：何时恢复？", `本报讯 ${TEXT}`, MORE).articles[0]?.columnLabel).toBeUndefined();
  });
});

it("a label over a picture without a headline is its column, and within a report it is a subhead", () => {
  const [photo] = read("【图片新闻】", "", TEXT, "", "方一舟摄影报道").articles;
  expect([photo?.kind, photo?.columnLabel]).toEqual(["photo", "图片新闻"]);
  expect(photo?.blocks.map(({ type }) => type)).toEqual(["paragraph"]);
  const [report] = read("县城新增公厕十二座", `本报讯 ${TEXT}`, "【村民反响】", MORE).articles;
  expect(report?.blocks.map(({ type }) => type)).toEqual(["paragraph", "subheading", "paragraph"]);
});

it("a day in brackets below a title at a page's top is of the notice", () => {
  const notice = read("县防汛指挥部通报", "（2019年7月1日）", TEXT, MORE);
  expect(notice.articles[0]?.headline).toContain("县防汛指挥部通报");
  expect(notice.furniture).toEqual([]);
});

it("names in brackets below a text are its credit, though not all are known", () => {
  const { articles } = read(
    "县城新增公厕十二座",
    `本报讯 ${TEXT}`,
    MORE,
    "",
    "(郭颖 天乐)",
    "",
    "山沟里的变化",
    `本报讯 ${TEXT}`,
  );
  expect(articles.map(({ columnLabel }) => columnLabel)).toEqual([undefined, undefined]);
  expect(articles[0]?.blocks.at(-1)).toMatchObject({ type: "credit", text: "（郭颖 天乐）" });
});

it.each(["采写：本报记者 方一舟", "采写/摄影：本报记者 方一舟"])(
  "what reporters did may stand before them: %s",
  (line) => {
    expect(read("山沟里的变化", line, TEXT, MORE).articles[0]?.bylines).toEqual([{ role: "记者", names: ["方一舟"] }]);
  },
);

describe("pages one below the other", () => {
  it("are the site's list of an issue", () => {
    const list = ["第06版:法眼观察", "第07版:财经快递", "第08版:新闻视点"];
    const { articles, furniture } = read("县城新增公厕十二座", TEXT, MORE, ...list);
    expect(articles).toHaveLength(1);
    expect(furniture).toEqual(list);
  });

  it("that tell of texts are teasers", () => {
    const list = ["2版：法眼看城管", "3版：财经进乡村", "4版：新闻进校园"];
    expect(read("县城新增公厕十二座", TEXT, MORE, "", ...list).furniture).toEqual([]);
  });
});

it("briefs of a section are no paper's name", () => {
  expect(read("1886期 第2版", "要闻简报", `◆${TEXT}`, `◆${MORE}`).masthead.paper).toBeUndefined();
});
