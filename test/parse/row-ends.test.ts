import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";
import { headlines, pageOfRows, REPORT_ROWS, textsOf } from "./printed-rows.ts";

describe("a row goes on with what its column had no room for", () => {
  it("a quotation mark below the words it closes", () => {
    const page = pageOfRows(
      ...REPORT_ROWS,
      "　　翠屏把缆绳往怀里拽了拽，对着舱",
      "里喊：“爹，把船上的灯往高里举！",
      "”",
      "　　舱里没有人应。",
    );
    expect(textsOf(page, "paragraph")[2]).toBe("翠屏把缆绳往怀里拽了拽，对着舱里喊：“爹，把船上的灯往高里举！”");
    expect(pageOfRows(...REPORT_ROWS, "", "”", "", ...REPORT_ROWS).furniture.map(({ text }) => text)).toEqual(["”"]);
  });

  it("half of a dash", () => {
    const page = pageOfRows(
      ...REPORT_ROWS,
      "　　灯光照着河面，远处渡口上有个人",
      "隔着水大声在喊：“快过来，过——河—",
      "—喽——”",
      "　　“来了！”她应了一声。",
    );
    expect(textsOf(page, "paragraph")[2]).toBe("灯光照着河面，远处渡口上有个人隔着水大声在喊：“快过来，过——河——喽——”");
    expect(textsOf(page, "subheading")).toEqual([]);
  });

  it("figures of one number", () => {
    const page = pageOfRows(
      ...REPORT_ROWS,
      "　　得知公司今年已收购鲜叶，支付92",
      "0多万元，带动贫困户增收，他连声说",
      "好。",
    );
    expect(textsOf(page, "paragraph")[2]).toContain("支付920多万元");
  });

  it("what is added to 互联网", () => {
    const first =
      "本报讯 (记者 龚一凡)县里昨天召开专 题会议,部署下一步的各项工作,要求 各乡镇各部门抓好落实,确保到年底前 完成全年的任务。";
    const second =
      '这是该校"云端名 师课堂"的第 6期。 常山乡中心小学地处海拔 800 多米的 山区,离县城 有65公里。今年3 月以来, 县教育局牵头, 依托省里的"互联网+ 义务教育"平台,把博物馆馆长、运动 员、非遗传承人"请"进山村课堂,已 经开课18节。';
    const page = parsePage(["石桥修缮完工", first, second].join("\n\n"), { file: "01.txt" });
    expect(textsOf(page, "paragraph").join("")).toContain("“互联网+义务教育”平台");
    expect(textsOf(page, "subheading")).toEqual([]);
  });
});

describe("what is to be seen", () => {
  const picture = ["　　连日来，抢修队员对沿岸的线路进", "行检修，确保双抢期间农田抽水用电。"];
  it("is told behind a picture's text, above its credit", () => {
    const rows = [
      "连日来，常山镇供电所组织抢修队",
      "员对岚河沿岸的排灌线路进行检修",
      "维护，确保双抢期间农田抽水用电。",
    ];
    const scene = "图为六月八日抢修队员转移电杆。";
    const report = REPORT_ROWS.map((row) => row.trim());
    const pageBelow = (name: string) => pageOfRows(...report, name, ...rows, scene, "本报记者 谷雨 摄", ...REPORT_ROWS);
    expect(textsOf(pageBelow("（常青）"), "paragraph")).toContain([...rows, scene].join(""));
    // Below a report that nobody signs it may be a picture of that.
    expect(
      textsOf(pageOfRows(...report, ...rows, scene, "本报记者 谷雨 摄", ...REPORT_ROWS), "paragraph").join(""),
    ).not.toContain(scene);
  });

  it("is a paragraph of its own where it is set in", () => {
    const page = pageOfRows(...REPORT_ROWS, ...picture, "　　图为抢修队员在转移电杆。", "本报记者 谷雨 摄");
    expect(textsOf(page, "paragraph").at(-1)).toBe(picture.map((row) => row.trim()).join(""));
  });
});

describe("a report at a column's foot", () => {
  const halves = [
    ["法庭把国徽挂到田埂上", "　　本报讯（通讯员 常青）法庭管辖四", "个乡镇，配了一辆面包车和一套便"],
    ["携式打印机，哪里有纠纷就开到哪里，", "一年多来巡回开庭一百多次。"],
  ];
  const box = ["小额贷款助妇女创业", "　　本报讯 今年以来，县妇联为妇女发", "放贷款，带动就业一千多人。"];

  it("that says who sent it stands between the halves of another", () => {
    const page = pageOfRows(
      ...REPORT_ROWS,
      ...(halves[0] ?? []),
      ...box,
      "（县妇联）",
      ...(halves[1] ?? []),
      ...REPORT_ROWS,
    );
    expect([...headlines(page)].sort()).toEqual(
      ["石桥修缮完工", "法庭把国徽挂到田埂上", "小额贷款助妇女创业", "石桥修缮完工"].sort(),
    );
    expect(textsOf(page, "paragraph").join("")).toContain("一套便携式打印机");
  });

  it("is none above a picture's text", () => {
    const page = pageOfRows(
      ...REPORT_ROWS,
      ...(halves[0] ?? []),
      ...box,
      "（县妇联）",
      ...(halves[1] ?? []),
      "常青 摄",
      ...REPORT_ROWS,
    );
    expect(textsOf(page, "paragraph").join("")).not.toContain("一套便携式打印机");
  });
});

describe("a sentence below a picture of the text's markup", () => {
  const report = [
    "## 乡村工厂缝出好日子",
    "记者 谷雨",
    "早上七点半，社区的舒春梅坐到缝纫机前，从家里到车间只要六分钟。",
  ];
  const captionsOf = (sentence: string) => {
    const text = [...report, "![](imgs/1.jpg)", sentence, "车间门口的小黑板上，每天更新着各组的产量。"];
    return textsOf(parsePage(text.join("\n\n"), { file: "01.txt" }), "caption");
  };

  it("is its caption with a name in quotation marks, and none with what somebody says", () => {
    expect(captionsOf("社区“乡村工厂”内，女工们正在赶制校服。")).toHaveLength(1);
    expect(captionsOf("舒春梅说：“我们最担心的是赶不出货。”")).toHaveLength(0);
  });
});
