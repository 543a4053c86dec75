import { describe, expect, it } from "vitest";
import { headlines, kinds, type Page, pageOfBlocks, pageOfRows, REPORT_ROWS, textsOf } from "./printed-rows.ts";

const decks = ({ articles }: Page) => articles.map(({ headline }) => headline?.decks ?? []);

const REPORT = "本报讯（记者 龚一凡）近日，县里召开会议，部署下一步工作。";
const TEXT = "干部职工走进社区，为居民送去政策和服务，受到好评。";

describe("a notice's title", () => {
  it.each([
    "城区禁止燃放烟花爆竹的提示",
    "县二建公司装饰分公司开业志禧",
    "县有线电视台节目预告",
    "遗　失　声　明",
    "门面房转让",
  ])("%s", (title) => {
    const page = pageOfBlocks("石桥修缮完工", REPORT, title, TEXT);
    expect(headlines(page)).toEqual(["石桥修缮完工", title.replaceAll("　", "")]);
    expect(kinds(page)).toEqual(["news", "notice"]);
  });

  it.each(["村民得到提示", "三 月 风 暖"])("%s is none", (title) => {
    expect(kinds(pageOfBlocks("石桥修缮完工", REPORT, title, TEXT))).not.toContain("notice");
  });

  it("is what stands over a text that makes something known", () => {
    const parts = ["石桥修缮完工", REPORT, "加强组织领导", TEXT, "医保待遇早知道"];
    const given = "为方便群众，现将住院报销标准公布如下：";
    expect(headlines(pageOfBlocks(...parts, given, TEXT))).toEqual(["石桥修缮完工", "医保待遇早知道"]);
    const told = "会议听取了各乡镇的汇报，并部署下一步工作如下：";
    expect(headlines(pageOfBlocks(...parts, told, TEXT))).toEqual(["石桥修缮完工"]);
  });

  it("may have a deck of days in brackets", () => {
    const listed = ["19:00 转播新闻联播", "19:45 岚湾新闻", "20:05 点歌台"];
    const title = ["县有线电视台节目预告", "（6月28日—7月1日）"];
    expect(decks(pageOfRows(...REPORT_ROWS, ...title, ...listed))[1]).toEqual(["（6月28日—7月1日）"]);
    expect(decks(pageOfRows(...REPORT_ROWS, title[0] ?? "", "（请留意更改）", ...listed))[1]).toEqual([]);
  });
});

describe("hours with what is shown", () => {
  it("are a list", () => {
    const listed = ["19:00 转播新闻联播", "19:45 岚湾新闻", "20:10 农家乐"];
    expect(textsOf(pageOfRows(...REPORT_ROWS, "县有线电视台节目预告", ...listed), "paragraph").slice(2)).toEqual(
      listed,
    );
  });

  it("are none in running text", () => {
    const page = pageOfRows(
      ...REPORT_ROWS,
      "　　19:45左右，岚湾桥头发生一起交",
      "通事故，交警20:05 到场，秩序随即",
      "恢复。",
    );
    expect(textsOf(page, "paragraph")).toHaveLength(3);
  });
});

describe("a table", () => {
  const table = ["石马 计划一五二○亩 完成一四三○亩", "江口 计划一八六○亩 完成一六九五亩"];
  const more = ["城关 计划二四五○亩 完成一七六○亩", "凤山 计划二二四○亩 完成一三八○亩"];

  it("has its days in a deck", () => {
    const page = pageOfRows(
      ...REPORT_ROWS,
      "各公社秧田整地进度",
      "（截至三月十五日）",
      ...table,
      ...more,
      ...REPORT_ROWS,
    );
    expect(headlines(page)).toEqual(["石桥修缮完工", "各公社秧田整地进度", "石桥修缮完工"]);
    expect(decks(page)[1]).toEqual(["（截至三月十五日）"]);
  });
});

describe("entries with a number", () => {
  const entries = ["1.举报电话：5223310", "2.来信地址：县文昌路19号"];
  it("belong to the text that announces them", () => {
    const page = pageOfBlocks(
      "石桥修缮完工",
      REPORT,
      "关于开通举报渠道的公告",
      "现将举报渠道公告如下：",
      ...entries,
      TEXT,
    );
    expect(headlines(page)).toEqual(["石桥修缮完工", "关于开通举报渠道的公告"]);
    expect(textsOf(page, "paragraph")).toHaveLength(5);
  });
});

describe("rows that begin something", () => {
  it("with a mark begin an entry below a full row that ends one", () => {
    const entries = [
      "▲乡供销社遗失营业执照一份，编号14",
      "，声明作废。",
      "▲仇建设遗失摩托车行驶证，声明作废。",
      "▲县二小遗失财务专用章，声明作废。",
    ];
    expect(textsOf(pageOfRows(...REPORT_ROWS, "遗失声明", ...entries), "paragraph").slice(2)).toHaveLength(3);
  });

  it("say how to reach whom below a notice's last sentence, and not inside it", () => {
    const call = ["农机公司招聘启事", "　　我公司招聘营业员五名，有意者请", "于七月十日前携带证件到公司报名。"];
    expect(textsOf(pageOfRows(...REPORT_ROWS, ...call, "电话：22196"), "paragraph").slice(2)).toHaveLength(2);
    expect(
      textsOf(pageOfRows(...REPORT_ROWS, ...call, "电话：22196，白天均可来人。"), "paragraph").slice(2),
    ).toHaveLength(1);
  });
});

describe("who wrote a text, in a line of its own below it", () => {
  const HEAD = "万元户带起一个茶叶队";
  const rest = (dateline: string) => [
    `　　${dateline}石桥公社有个种茶能手，承包了四十`,
    "亩荒山，三年里把它变成了茶园。",
  ];

  it.each([
    ["（县农业局　谷　雨　本报记者　常　青）", ""],
    ["（县农技站刘建国）", ""],
    ["石桥镇北关村　刘建国", "本报讯　"],
  ])("is no row of the next headline: %s", (credit, dateline) => {
    const page = pageOfRows(...REPORT_ROWS, credit, HEAD, ...rest(dateline), "（常　青）", ...REPORT_ROWS);
    expect(headlines(page).slice(0, 2)).toEqual(["石桥修缮完工", HEAD]);
  });
});
