import { describe, expect, it } from "vitest";
import type { LineRole } from "../../src/model/correction.ts";
import { parsePage } from "../../src/parse/page.ts";
import { bylines, columns, furniture, headlines, kinds, pageOfRows, textsOf } from "./printed-rows.ts";

/** An export of an invented archive's database. */
const EXPORT = [
  "泗桥县档案馆地方报刊全文数据库",
  "导出时间：2019-05-21 10:42:07",
  "----------------------------------------",
  "记录号：1",
  "报名：泗桥报",
  "日期：1996-04-12",
  "期号：1086",
  "版次：第1版",
  "栏目：",
  "引题：县委全体会议提出",
  "标题：把科技兴县摆上突出位置",
  "副题：到本世纪末贡献率达到50%",
  "作者：本报记者 傅新华 通讯员 耿立",
  "正文：本报讯 4月8日至9日，县委全体会议在县城召开。",
  "　　会议提出，主要农作物良种覆盖率达到95%。",
  "----------------------------------------",
  "记录号：2",
  "栏目：泗水漫笔",
  "标题：",
  "作者：皖 舟",
  "正文：某乡干部年前到一个贫困村走访，许下了愿。",
  "图片说明：干部在走访。",
  "----------------------------------------",
  "记录号：3",
  "栏目：读者之声",
  "标题：村头的变压器该“看医生”了",
  "正文：编辑同志：",
  "　　我们村全靠村头一台老变压器供电，盼望能早一点换上。",
  "　　又及，盼复。",
  "　　　　　　丁集镇小陈庄村 陈绍光",
  "　　　　　　4月3日",
];

describe("a page that a database has exported, a field a line", () => {
  const page = pageOfRows(...EXPORT);

  it("is an article a record", () => {
    expect(page.articles.map(({ headline }) => headline)).toEqual([
      { kicker: ["县委全体会议提出"], main: "把科技兴县摆上突出位置", decks: ["到本世纪末贡献率达到50%"] },
      undefined,
      { kicker: [], main: "村头的变压器该“看医生”了", decks: [] },
    ]);
    expect(bylines(page)).toEqual(["记者:傅新华 通讯员:耿立", "作者:皖舟", ""]);
    expect(columns(page)).toEqual([undefined, "泗水漫笔", "读者之声"]);
    expect(textsOf(page, "caption")).toEqual(["干部在走访。"]);
    expect(textsOf(page, "signature")).toEqual(["丁集镇小陈庄村 陈绍光"]);
  });

  it("tells paper, day and number of the issue", () => {
    expect(page.nameplate).toMatchObject({ paper: "泗桥报", date: "1996-04-12", serialNumber: 1086 });
  });

  it("keeps the fields' names, and what a record tells of itself, as furniture", () => {
    expect(furniture(page)).toEqual(
      expect.arrayContaining(["标题：", "正文：", "版次：第1版", "泗桥县档案馆地方报刊全文数据库"]),
    );
  });

  it("is read anew by what an editor says of a line", () => {
    const place = { file: "01.corrections.yml", line: 1 };
    const roles: readonly LineRole[] = [{ lines: [15, 15], as: "caption", place }];
    const corrected = parsePage(EXPORT.join("\n"), { file: "01.txt", roles });
    expect(textsOf(corrected, "caption")).toEqual(["会议提出，主要农作物良种覆盖率达到95%。", "干部在走访。"]);
  });

  it("is none where the words are a notice's", () => {
    const page = pageOfRows("石桥修缮完工", "本报讯 石桥近日修缮完工。", "遗失声明", "标题：旧桥", "内容：车辆绕行。");
    expect(furniture(page)).toEqual([]);
    expect(kinds(page)).toContain("notice");
    expect(headlines(page)).toContain("石桥修缮完工");
  });
});
