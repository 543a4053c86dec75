import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";

/** What a page is called whose text begins, and ends, with these lines. */
function sectionOf(head: readonly string[], foot: readonly string[] = []): string | undefined {
  const article = ["城东大桥建成通车", "", "　　本报讯（记者 甲乙）昨日，城东大桥建成通车。全桥长三百米，工期两年。"];
  return parsePage([...head, "", ...article, "", ...foot].join("\n"), { file: "02.txt" }).nameplate.section;
}

describe("what a page is called", () => {
  const heads: readonly [line: string, section: string | undefined][] = [
    ["2 综合新闻", "综合新闻"],
    ["第二版 综合新闻 2006年11月29日 星期三 责编 丘念祖", "综合新闻"],
    ["2018年11月28日 星期三 编辑:折小宁 校对:惠转转 2 要闻 绥川报", "要闻"],
    ["2018年3月22日 星期四 综合", "综合"],
    ["第０３版　社会·生活", "社会·生活"],
    ["【要 闻】", "要闻"],
    ["社会·民生", "社会·民生"],
    ["经 济 生 活", "经济生活"],
    ["B4 校园", "校园"],
    ["首页 > 龙陂报 > 2017年11月03日 > 第01版：要闻", "要闻"],
    ["2021.3.22 星期一 | 澄湖新闻 | 水利专版 | 6", "水利专版"],
    // Beside its number any name is one,
    ["3版 法治在线", "法治在线"],
    ["4 榕江副刊 2018年4月26日 星期四", "榕江副刊"],
    ["2 综合 新闻", "综合新闻"],
    // but not the paper's, nor without a number what is no section's.
    ["第二版 经济新闻 讷林报 2003年7月11日 星期五", "经济新闻"],
    ["三版 社会·服务 2018年8月17日", "社会·服务"],
    ["民生·城事 3版 2013年5月22日 星期三", "民生·城事"],
    ["洛塬报 2001年11月15日 星期四 第四版", undefined],
    ["第4版（总第1234期）", undefined],
    ["第3版（星期五）", undefined],
    ["2018年6月15日 芒种 第2版", undefined],
    ["2版 阴转多云", undefined],
    ["第3版 责任编辑：张三丰 李四光 王五", undefined],
    ["第3版 编辑部电话：3322110 邮编 324000", undefined],
    ["第二版 县委宣传部 2018年6月15日", undefined],
    ["第01版：龙陂报", undefined],
    ["第02版：上一版", undefined],
    ["第01版：要闻 第02版：综合 第03版：副刊", undefined],
    ["2001年11月15日 星期四 天高云淡", undefined],
    ["导读", undefined],
    ["2022年4月1日 星期五 农历壬寅年三月初一 今日 4版 总第 3547 期", undefined],
  ];
  it.each(heads)("%s: %s", (line, section) => {
    expect(sectionOf([line])).toBe(section);
  });

  it("may stand in a folio at the page's foot", () => {
    expect(sectionOf([], ["第3版 民声 编辑：武静怡 校对：祝大勇"])).toBe("民声");
  });

  it("is not told by a box's name within the page", () => {
    expect(sectionOf([], ["法治"])).toBeUndefined();
  });

  it("is that of its own number in a site's menu", () => {
    const head = ["今日沐川 2018年6月15日 星期五 第2版", "第01版：要闻", "第02版：综合新闻"];
    expect(sectionOf(head)).toBe("综合新闻");
  });

  it("is sooner what stands beside the number than what stands alone", () => {
    expect(sectionOf(["专题"], ["第3版 法治"])).toBe("法治");
  });

  it("tells its line", () => {
    const { nameplate } = parsePage("今日安岭\n2 综合新闻\n\n甲乙丙丁", { file: "02.txt" });
    expect(nameplate.lines["section"]).toBe(2);
  });
});
