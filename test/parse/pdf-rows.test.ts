import { describe, expect, it } from "vitest";
import { parseByline } from "../../src/parse/byline.ts";
import { findTeasersBehind } from "../../src/parse/jump-line.ts";
import { bylines, headlines, kinds, pageOfRows, REPORT_ROWS, textsOf } from "./printed-rows.ts";

/** A second text in rows without indents, as `pdftotext -raw` gives them. */
const ROWS = ["每天晚上七点，七个村的农家书屋准", "时开门，农技类图书最受欢迎。"];

describe("an author that a PDF's text has in the title's line", () => {
  it.each([
    ["虹塍镇农家书屋夜夜有人 □谈子君", "虹塍镇农家书屋夜夜有人", "作者:谈子君"],
    ["羊倌“博士”平凡娃 本报记者 鲜于春", "羊倌“博士”平凡娃", "记者:鲜于春"],
    ["初冬（外一首） 通讯员 古正", "初冬（外一首）", "通讯员:古正"],
    ["退休干部老有所为 □李明", "退休干部老有所为", "作者:李明"],
    ["大山里走出的女局长 本报记者 王芳", "大山里走出的女局长", "记者:王芳"],
    ["一所村小 本报记者 阳芷 通讯员 昌玉林", "一所村小", "记者:阳芷 通讯员:昌玉林"],
  ])("%s", (line, headline, byline) => {
    const page = pageOfRows(...REPORT_ROWS, line, ...ROWS);
    expect(headlines(page)).toEqual(["石桥修缮完工", headline]);
    expect(bylines(page)[1]).toBe(byline);
  });

  it("is none behind a paper's own dateline, nor behind what is written and photographed", () => {
    const page = pageOfRows(...REPORT_ROWS, "书屋夜夜有人", "楚阳时报讯 记者 谈子君 7月1日，书屋准时开门。");
    expect(headlines(page)).toEqual(["石桥修缮完工", "书屋夜夜有人"]);
    const credited = pageOfRows(...REPORT_ROWS, "书屋夜夜有人", "图/文 本报记者 谈子君", ...ROWS);
    expect(headlines(credited)).toEqual(["石桥修缮完工", "书屋夜夜有人"]);
  });
});

describe("names in a line with what they are", () => {
  it("are no titles in a list, nor where a text names them", () => {
    const list = ["县委宣传部副部长 通讯员 张明", "县融媒体中心主任 记者 李强"];
    expect(headlines(pageOfRows(...REPORT_ROWS, ...list, ...ROWS))).not.toContain("县委宣传部副部长");
    expect(headlines(pageOfRows(...REPORT_ROWS, "参加座谈会的有 记者 王芳", ...ROWS))).not.toContain("参加座谈会的有");
  });
});

describe("the last characters of a headline in a row of their own", () => {
  it.each([
    ["社区矫正“七色档案”暖心一百二十三人无一重", "新犯罪"],
    ["县人民政府关于实行今年禁渔期制度的通", "告"],
  ])("%s / %s", (above, below) => {
    const page = pageOfRows(
      ...REPORT_ROWS,
      above,
      below,
      "　　本报讯（记者 谈子君）昨日，县里",
      "召开会议，部署下一步工作。",
    );
    expect(headlines(page)[1]?.replace(/\s/g, "")).toBe(above + below);
    expect(page.fragments).toEqual([]);
  });

  it("are not what kind of report it is", () => {
    const page = pageOfRows(
      ...REPORT_ROWS,
      "我县举行庆祝建党一百周年文艺晚会",
      "侧记",
      "　　本报讯（记者 谈子君）昨晚，晚会",
      "拉开帷幕。",
    );
    expect(page.articles[1]?.headline).toMatchObject({ main: "我县举行庆祝建党一百周年文艺晚会", decks: ["侧记"] });
  });

  it("are not an author's name below a title", () => {
    const page = pageOfRows(...REPORT_ROWS, "虹塍镇农家书屋夜夜有人", "谈子君", ...ROWS);
    expect(headlines(page)[1]).toBe("虹塍镇农家书屋夜夜有人");
  });
});

describe("several teasers in a line", () => {
  it.each([
    ["坝心镇：积分兑出文明新风（详见2版） 小满将至 这些农事要抓紧（详见3版）", 1],
    ["早稻收购开始（2版） 山里的医生（3版） 桂花树下（4版）", 2],
    ["县委书记在会上讲话（见2版），要求抓好春耕（详见3版）", 0],
    ["坝心镇：积分兑出文明新风（详见2版）", 0],
    ["动员大会昨日召开（见2版） 会后石桥开工。公路也修好了（见3版）", 0],
    ["据本报（2版）报道，昨日有雨。", 0],
  ])("%s", (line, count) => {
    expect(findTeasersBehind(line)).toHaveLength(count);
  });

  it("are as many articles", () => {
    const page = pageOfRows(...REPORT_ROWS, "坝心镇：积分兑出文明新风（详见2版） 小满将至抓农事（详见3版）");
    expect(headlines(page).slice(1)).toEqual(["坝心镇：积分兑出文明新风", "小满将至抓农事"]);
    expect(kinds(page).slice(1)).toEqual(["teaser", "teaser"]);
  });
});

describe("rows of a text", () => {
  it("that begin with what a reporter did are no byline", () => {
    expect(parseByline("记者了解到，理赔的难")).toBeUndefined();
    expect(parseByline("记者 谈子君")).toBeDefined();
    expect(parseByline("本报记者采访组")).toBeDefined();
  });

  it("that greet the paper's editors are paragraphs below a headline", () => {
    const letter = [
      "交爱国粮为何要等九个钟头",
      "编辑同志：",
      "六月八日，我们大队到北关粮站交售新",
      "麦，等了九个钟头。",
    ];
    const page = pageOfRows(...REPORT_ROWS.map((row) => row.trimStart()), ...letter);
    expect(headlines(page)).toEqual(["石桥修缮完工", "交爱国粮为何要等九个钟头"]);
    expect(textsOf(page, "paragraph")).toContain("编辑同志：");
  });
});
