import { describe, expect, it, test } from "vitest";
import { REPORT, readPage, readText, TEXT } from "./read-blocks.ts";

/** What of a page is the paper's, a typist's or a site's, and what looks so. Names and places are invented. */

test("who lettered the head of a supplement is furniture", () => {
  const page = readPage("桃花渡", "刊头题字：霍锡庚", "石桥修缮完工", REPORT);
  expect(page.furniture).toContain("刊头题字：霍锡庚");
});

test("a paper's title may stand a character a block", () => {
  const { masthead } = readPage("安", "澧", "报", "ANLI BAO", "1997年11月12日 星期三", "石桥修缮完工", REPORT);
  expect(masthead.paper).toBe("安澧报");
});

test("what a typist remarks on the print is furniture", () => {
  const remark = "（注：原报此处右下角缺损，约缺二十字。）";
  const page = readPage("石桥修缮完工", REPORT, remark);
  expect(page.furniture).toContain(remark);
});

test.each(["琼湾发布", "LUAN　FENG　BAO"])("%s below a nameplate is furniture", (line) => {
  const page = readPage("琼湾日报", "2024年10月16日 星期三", line, "石桥修缮完工", REPORT);
  expect(page.furniture).toContain(line);
  expect(page.articles).toHaveLength(1);
});

describe("a site's fields without a name before the text", () => {
  it("part headline, author and source from the text below the source", () => {
    const article = (title: string, author: string, text: string) =>
      `标题：${title}\n作者：${author}\n来源：泉浦报\n　　本报讯 ${text}\n　　${TEXT}\n`;
    const page = [
      `引题：修旧如旧\n标题：一座老戏台的“第二春”\n副题：古戏台热起来\n作者：本报记者 庄惠敏\n来源：泉浦报\n　　${TEXT}\n`,
      article("县图书馆延长开放时间", "林婉婷", "自9月10日起，闭馆时间延至晚上九点。"),
      article("洋下社区换了新路灯", "通讯员 蔡明哲", "洋下社区八十盏路灯昨日全部换新。"),
      "【本版责编】方锦华 【校对】郭少敏",
    ];
    const [stage, library, lamps, next] = readText(page.join("\n"));
    expect(stage).toMatchObject({ headline: "一座老戏台的“第二春”", by: ["记者 庄惠敏"] });
    expect(library?.headline).toBe("县图书馆延长开放时间");
    expect(lamps).toMatchObject({ headline: "洋下社区换了新路灯", by: ["通讯员 蔡明哲"] });
    expect(next).toBeUndefined();
  });
});

test("a site's field of which nothing is told is no text", () => {
  const [article] = readText(
    `县图书馆延长开放时间\n作者：\n来源：县文化局\n本报讯 自9月10日起，闭馆时间延至晚上九点。\n`,
  );
  expect(article).toMatchObject({ headline: "县图书馆延长开放时间", by: [] });
  expect(article?.blocks.filter((block) => block.includes("作者"))).toEqual([]);
});

describe("no furniture", () => {
  it.each(["中考分数线发布", "高考成绩发布"])("is a headline below the nameplate: %s", (headline) => {
    const page = readPage("琼湾日报", "2024年10月16日 星期三", headline, REPORT);
    expect(page.articles[0]?.headline).toBe(headline);
  });

  it.each(["【策划】春运里的县城", "【统筹】城乡供水一张网"])("is a headline behind its label: %s", (headline) => {
    expect(readPage("石桥修缮完工", REPORT, headline, REPORT).furniture).not.toContain(headline);
  });

  it.each([
    "（原报名地点不变）",
    "（作者系原报社编辑）",
    "电话：5222369（编辑部） 联系人王先生，请于月底前寄来。",
    "民生热线：12345",
  ])("is what a notice says: %s", (line) => {
    expect(readPage("石桥修缮完工", REPORT, "征文启事", TEXT, line).furniture).not.toContain(line);
  });
});

test.each(["电话：5222369（编辑部）　安澧县印刷厂印刷", "民生热线：0796-5322110"])(
  "how to reach the paper is furniture at its foot: %s",
  (line) => {
    expect(readPage("石桥修缮完工", REPORT, TEXT, line).furniture).toContain(line);
  },
);

test("the paper's title may stand at its foot in letters, too", () => {
  const page = readPage("石桥修缮完工", REPORT, TEXT, "洮　原　报", "TAO YUAN BAO", "责任编辑：晏平 版式：石远");
  expect(page.masthead.paper).toBe("洮原报");
  expect(page.articles.map(({ columnLabel }) => columnLabel)).toEqual([undefined]);
});
