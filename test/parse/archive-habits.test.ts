import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";

/** What many a county archive's front and inner pages print, blocks parted by blank lines. Papers, people and places are invented. */
const read = (...blocks: string[]) => parsePage(blocks.join("\n\n"), { file: "01.txt" });
const headlinesOf = (...blocks: string[]) => read(...blocks).articles.map(({ headline }) => headline?.main);
const furnitureOf = (...blocks: string[]) => read(...blocks).furniture.map(({ text }) => text);
const blocksOf = (...blocks: string[]) =>
  read(...blocks).articles.map((article) => article.blocks.map(({ type, text }) => `${type}: ${text}`));

const HEADLINE = "石桥修缮完工";
const REPORT = "本报讯（记者 龚一凡）近日，县里召开会议，部署下一步工作。";
const TEXT = "干部职工走进社区，为居民送去政策和服务，受到好评。";
const PLATE = "今日沐川\n\n2018年6月15日 星期五 第947期";

describe("a body in brackets", () => {
  const news = "本报讯 近日，县里组织宣讲团走进各乡镇，群众听得懂、记得住。";

  it.each(["县妇联", "县纪委", "县纪委监委", "县经济开发区管委会", "县新农合办", "共青团青柯县委"])(
    "signs the text above it: %s",
    (body) => {
      expect(blocksOf(HEADLINE, news, `（${body}）`, "大桥通车", REPORT)[0]?.at(-1)).toBe(`signature: ${body}`);
      expect(blocksOf(HEADLINE, `${news}（${body}）`, "大桥通车", REPORT)[0]?.at(-1)).toBe(`signature: ${body}`);
    },
  );

  it.each(["县妇联", "县科协", "共青团青柯县委"])("signs without brackets, too: %s", (body) => {
    expect(blocksOf(HEADLINE, news, body, "大桥通车", REPORT)[0]?.at(-1)).toBe(`signature: ${body}`);
  });

  it("is no author's name, which bylines have", () => {
    const [article] = read(HEADLINE, news, "（章国华）").articles;
    expect(article?.bylines).toEqual([{ role: "作者", names: ["章国华"] }]);
  });

  it("that has correspondents of its own lent the text", () => {
    expect(blocksOf(HEADLINE, news, "（县社报道组）")[0]?.at(-1)).toBe("credit: （县社报道组）");
  });
});

describe("a nameplate", () => {
  it("has a permit whose number is not the issue's", () => {
    const { nameplate, furniture } = read(
      "沐川报",
      "总第2094期",
      "川新出内字（2018）第0617号",
      "本期4版",
      HEADLINE,
      REPORT,
    );
    expect([nameplate.serialNumber, nameplate.pageCount]).toEqual([2094, 4]);
    expect(furniture.map(({ kind }) => kind)).toEqual(["nameplate", "nameplate", "nameplate", "nameplate"]);
    expect(
      read("沐川报", "2018年6月15日", "川新出内字（2018）第0617号", HEADLINE, REPORT).nameplate.serialNumber,
    ).toBeUndefined();
  });

  it("has how many pages there are, wherever that stands", () => {
    expect(read(HEADLINE, REPORT, "本期4版", "大桥通车", REPORT).nameplate.pageCount).toBe(4);
    expect(headlinesOf(HEADLINE, REPORT, "今日四版推出大桥通车特别报道", TEXT)).toHaveLength(2);
  });

  it("has the weather in two lines, and what stands beside a code", () => {
    const lines = ["今日天气", "阴有小雨 7℃～12℃", "扫一扫 看更多"];
    expect(furnitureOf(PLATE, ...lines, HEADLINE, REPORT)).toEqual(expect.arrayContaining(lines));
  });

  it.each(["扫一扫 查一查 农资真假一目了然", "阴雨天气持续 县里组织抢收"])("has no headline: %s", (line) => {
    expect(headlinesOf(PLATE, line, REPORT)).toEqual([line]);
  });

  it("stands below a campaign's phrases and its name", () => {
    const banner = "为民 务实 清廉 ——深入开展党的群众路线教育实践活动";
    expect(furnitureOf(banner, "中共沐川县委主办", PLATE, HEADLINE, REPORT)[0]).toBe(banner);
    expect(headlinesOf(banner, REPORT)).toHaveLength(1);
  });

  it("of a page made together stands above who makes it", () => {
    const lines = ["7 专版", "深化平安建设 护航沐川发展", "中共沐川县委政法委员会 沐川县融媒体中心 合办"];
    expect(furnitureOf(...lines, HEADLINE, REPORT)).toEqual(lines);
    expect(headlinesOf("7 专版", "我县与省农科院合办", REPORT)).toEqual(["我县与省农科院合办"]);
  });
});

describe("a page's number at its foot", () => {
  it("is furniture below a text that has ended", () => {
    expect(furnitureOf(HEADLINE, REPORT, "第三版")).toEqual(["第三版"]);
  });

  it("is where a headline above it is to be read", () => {
    const { articles } = read(HEADLINE, REPORT, "大桥通车", "第三版");
    expect(articles[1]).toMatchObject({ kind: "teaser", jumps: [{ page: 3 }] });
  });
});

describe("teasers", () => {
  it("may ask", () => {
    const { articles } = read(HEADLINE, REPORT, "小小合作社撑起大产业（3版）", "冬季养生，吃点啥好？（4版）");
    expect(articles.map(({ kind, jumps }) => [kind, jumps[0]?.page])).toEqual([
      ["news", undefined],
      ["teaser", 3],
      ["teaser", 4],
    ]);
  });

  it.each(["今日看点", "要闻导航"])("stand below a name that is none's column: %s", (name) => {
    const page = read(HEADLINE, REPORT, name, "小小合作社撑起大产业（3版）");
    expect(page.articles[1]).not.toHaveProperty("columnLabel");
    expect(page.furniture.map(({ text }) => text)).toEqual([name]);
  });
});

it("labels at a page's end may have a quotation in them", () => {
  const { articles, furniture } = read("大桥通车", REPORT, HEADLINE, REPORT, "身边好人", "“十二五”开局看亮点");
  expect(articles).toHaveLength(2);
  const labels = [...articles.flatMap(({ columnLabel }) => columnLabel ?? []), ...furniture.map(({ text }) => text)];
  expect(labels.toSorted()).toEqual(["身边好人", "“十二五”开局看亮点"].toSorted());
});

it.each([
  ["沐川县人民政府秋季森林防火命令", "notice"],
  ["县第二职业中学2006年秋季招生", "notice"],
  ["我县启动2006年秋季招生", "news"],
])("what kind of text %s is", (headline, kind) => {
  expect(read(headline, TEXT).articles[0]?.kind).toBe(kind);
});

describe("reporters in brackets", () => {
  it("open a lead without a dateline", () => {
    const [article] = read(HEADLINE, "(记者 石 磊) 9月12日至13日，省里来人对县城进行复审。").articles;
    expect(article?.bylines).toEqual([{ role: "记者", names: ["石磊"] }]);
    expect(article?.blocks[0]?.text).toBe("9月12日至13日，省里来人对县城进行复审。");
  });

  it("are a photographer's credit though the bracket is not closed", () => {
    const photo = "10月11日，双岗乡的收割机正在收割水稻。";
    const { articles } = read("机声隆隆秋收忙", photo, "（于洪波 张立冬 摄", "大桥通车", REPORT);
    expect(articles[0]).toMatchObject({ kind: "photo", bylines: [{ role: "摄影", names: ["于洪波", "张立冬"] }] });
  });
});

describe("subheads built alike", () => {
  const dated = "11月2日，在岩脚镇，四十多名群众正忙着采收西兰花，下午就装车外运。";
  const subheads = ["换思路：从“种什么卖什么”到“卖什么种什么”", "换组织：从“单打独斗”到“抱团发展”"];

  it("are of one article, though a date opens the text below the first", () => {
    const [article, ...others] = read(HEADLINE, REPORT, subheads[0] ?? "", dated, subheads[1] ?? "", TEXT).articles;
    expect(others).toEqual([]);
    expect(article?.blocks.filter(({ type }) => type === "subheading").map(({ text }) => text)).toEqual(subheads);
  });

  it("are no two lines with one quotation each", () => {
    expect(headlinesOf(HEADLINE, REPORT, "县里“一站式”化解矛盾", dated, "乡里“零距离”为民服务", dated)).toHaveLength(3);
  });

  it("are not parted by another's headline", () => {
    const [first = "", second = ""] = subheads;
    expect(headlinesOf(HEADLINE, REPORT, first, dated, "大桥通车", REPORT, second, dated)).toContain(first);
  });

  it.each(["县里“一站式”化解矛盾", "合作社：带着大伙一起干"])("stand in twos: %s is another's headline", (other) => {
    expect(headlinesOf(HEADLINE, REPORT, subheads[0] ?? "", dated, other, REPORT)).toHaveLength(3);
  });
});

it("a line below a column's name begins an article, though a part's label stands below it", () => {
  const parts = ["【案情回顾】", TEXT, "【法官提醒】", TEXT];
  expect(headlinesOf(HEADLINE, REPORT, TEXT, "以案说法", "出借银行卡 当心成“帮凶”", ...parts)).toEqual([
    HEADLINE,
    "出借银行卡 当心成“帮凶”",
  ]);
  expect(headlinesOf(HEADLINE, REPORT, TEXT, "出借银行卡 当心成“帮凶”", ...parts)).toEqual([HEADLINE]);
});

it.each(["会前", "会后"])("a paragraph that a column's end has cut may begin with %s", (word) => {
  const paragraphs = blocksOf(HEADLINE, REPORT, `${word}，县政协组成专题调`, "研组，深入各乡镇调研，形成了报告。")[0];
  expect(paragraphs?.at(-1)).toBe(`paragraph: ${word}，县政协组成专题调研组，深入各乡镇调研，形成了报告。`);
});

it.each([
  ["【网友留言】", "【部门回复】", "news"],
  ["【活动时间】", "【活动地点】", "notice"],
])("what a body signs is by its parts, %s and %s, a kind of %s", (first, second, kind) => {
  const [article] = read(
    "健身器材坏了，谁来修",
    first,
    TEXT,
    second,
    TEXT,
    "沐川县城市管理局",
    "2019年3月19日",
  ).articles;
  expect(article?.kind).toBe(kind);
});
