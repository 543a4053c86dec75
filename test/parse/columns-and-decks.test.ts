import { describe, expect, it } from "vitest";
import { isMarkedApart } from "../../src/parse/headline-words.ts";
import { bylines, columns, headlines, pageOfBlocks, pageOfRows, textsOf } from "./printed-rows.ts";

/** What stands around headlines and texts: names of columns, decks, captions, who told a tale; with what must not be taken for it. */

/** A page that keeps a line for each printed row. */

const REPORT = "本报讯（记者 龚一凡）近日，县里召开会议，部署下一步工作。";
const TEXT = "干部职工走进社区，为居民送去政策和服务，受到好评。";

/** Rows of a column of fourteen characters. */
const ROWS = [
  "　　本报讯（记者　龚一凡）养护工推",
  "开道班房的门，积雪没过了脚踝，七个",
  "人、三台车，一头扎进了风雪里，直到",
  "天黑才回来。",
  "　　这场雪从夜里下起，是今冬以来最",
  "大的一次降雪，公路段连夜调来机械，",
  "撒下防滑料，一线职工都上了路，没有",
  "一个人叫苦。",
];

describe("a nameplate", () => {
  const under = (line: string) =>
    pageOfRows("沱　溪　报", "2008年11月18日　星期二", "第1126期", line, "大棚草莓上市", ...ROWS);

  it.each(["中共沱溪县委主办　国内统一刊号：CN61－0147", "中共沱溪县委主办　国内统一刊号：CN61-0147"])(
    "names its publisher beside its registration: %s",
    (line) => {
      const page = under(line);
      expect(page.nameplate.publisher).toBe("中共沱溪县委主办");
      expect(headlines(page)).toEqual(["大棚草莓上市"]);
    },
  );

  it("is no headline that tells who gave what", () => {
    expect(under("县文化馆主办春节灯会　十里长街人如潮").nameplate.publisher).toBeUndefined();
  });
});

describe("dots", () => {
  it("before any other remark end a text", () => {
    const page = pageOfBlocks("老水车", "□ 李小红", TEXT, "从那以后，我再也没有见过他……（节选自《石桥》）");
    expect(textsOf(page, "paragraph")).toHaveLength(2);
  });
});

describe("a line with an arrow", () => {
  const around = (...lines: string[]) =>
    pageOfRows("一千里乡道谁来扫", ...ROWS.slice(0, 2), "", ...lines, "", ...ROWS.slice(2));

  it("is the caption of a picture, one below another", () => {
    const page = around("↑12月2日清晨，养护工在人工铲冰。", "↑融雪剂撒布车在国道上作业。");
    expect(textsOf(page, "caption")).toEqual(["↑12月2日清晨，养护工在人工铲冰。", "↑融雪剂撒布车在国道上作业。"]);
    expect(textsOf(page, "paragraph")).toHaveLength(2);
  });

  it.each(["→下转3版", "→二版"])("is none where it points to a page: %s", (line) => {
    expect(textsOf(pageOfRows("一千里乡道谁来扫", ...ROWS, line), "caption")).toEqual([]);
  });
});

describe("what stands between two dots", () => {
  it("is a column's name", () => {
    const page = pageOfBlocks("石桥修缮完工", REPORT, "·身边好事·", "“百家钥匙”管家", "□ 谷雨", TEXT);
    expect(columns(page)).toEqual([undefined, "身边好事"]);
    expect(headlines(page)[1]).toBe("“百家钥匙”管家");
  });

  it("is none where a dot parts it too", () => {
    expect(columns(pageOfBlocks("石桥修缮完工", REPORT, "·山里·山外人家过大年·", "□ 谷雨", TEXT))).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe("questions and answers", () => {
  it("are parts of one text where no question stands below them", () => {
    const page = pageOfBlocks("石桥修缮完工", REPORT, "一、雪从哪里来？", TEXT, "二、雪到哪里去？", TEXT);
    expect(page.articles).toHaveLength(1);
  });

  it("a sentence that tells who pays for a column is no remark in brackets", () => {
    const remark = "本栏目由县民政局协办，欢迎读者来信";
    expect(textsOf(pageOfBlocks("石桥修缮完工", REPORT, TEXT, remark), "credit")).toEqual([]);
  });
});

describe("who told a tale", () => {
  it.each([
    ["讲述/田阿婆（83岁，石桥镇三溪村）", "整理/佘　野", "讲述:田阿婆 整理:佘野"],
    ["讲述：田阿婆", "整理：谷雨", "讲述:田阿婆 整理:谷雨"],
  ])("stands above who wrote it down: %s", (teller, writer, expected) => {
    const page = pageOfBlocks("石桥修缮完工", REPORT, "民间故事", "哑巴桥的来历", teller, writer, TEXT, TEXT);
    expect(headlines(page)).toEqual(["石桥修缮完工", "哑巴桥的来历"]);
    expect(bylines(page)[1]).toBe(expected);
  });

  it("both may stand in one line", () => {
    const page = pageOfBlocks("石桥修缮完工", REPORT, "哑巴桥的来历", "口述：田阿婆　整理：谷雨", TEXT, TEXT);
    expect(bylines(page)[1]).toBe("口述:田阿婆 整理:谷雨");
  });

  it.each(["讲述老兵故事", "口述：老兵回忆"])("is not named by a subhead or a headline: %s", (line) => {
    expect(bylines(pageOfBlocks("石桥修缮完工", REPORT, line, TEXT)).join("")).not.toMatch(/讲述|口述/);
  });
});

describe("rows of one headline", () => {
  it("two halves in sevens are a whole part above the main line", () => {
    const page = pageOfRows(
      "扩大内需保增长　抢抓机遇上项目",
      "我县论证重点养路项目一百三十七个",
      "总投资四十六亿元　首批二十二个项目本月上报",
      ...ROWS,
    );
    expect(page.articles[0]?.headline).toEqual({
      kicker: ["扩大内需保增长 抢抓机遇上项目"],
      main: "我县论证重点养路项目一百三十七个",
      decks: ["总投资四十六亿元 首批二十二个项目本月上报"],
    });
  });

  it.each(["全力扩大内需 抢抓机遇上项目", "扩大内需保增长抢抓机遇上项目"])(
    "halves of other lengths may be one with it: %s",
    (line) => {
      expect(isMarkedApart(line, "推动县域经济再上一个新台阶")).toBe(false);
    },
  );
});
