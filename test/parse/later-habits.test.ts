import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";

/** Habits of pages met later, blocks parted by blank lines; what must not be taken for them stands beside each. */
function pageOf(...blocks: string[]) {
  return parsePage(blocks.join("\n\n"), { file: "01.txt" });
}

type Page = ReturnType<typeof pageOf>;
const headlines = ({ articles }: Page) => articles.map(({ headline }) => headline?.main);
const furniture = ({ furniture: lines }: Page) => lines.map(({ text }) => text);

const REPORT = "本报讯（记者 龚一凡）近日，县里召开会议，部署下一步工作。";
const HEADLINES = ["石桥修缮完工", "公交站亭换新", "绣娘走进课堂"];

describe("a line above each text that holds a page's number or a site's word", () => {
  const repeated = (line: string, times = HEADLINES.length) =>
    pageOf(...HEADLINES.flatMap((headline, i) => (i < times ? [line, headline, REPORT] : [headline, REPORT])));

  it.each(["洮原报　第03版：镇街　稿件检索", "第03版 镇街", "洮原在线　返回目录　图文"])("is furniture: %s", (line) => {
    const page = repeated(line);
    expect(furniture(page)).toEqual([line, line, line]);
    expect(headlines(page)).toEqual(HEADLINES);
  });

  it.each(["镇街风采 乡村来信", "镇街·乡村"])("is none without them: %s", (line) => {
    expect(furniture(repeated(line))).toEqual([]);
  });

  it("is none that stands there twice", () => {
    expect(furniture(repeated("洮原在线　返回目录　图文", 2))).toEqual([]);
  });

  it("is none where it points to a page", () => {
    const page = pageOf(...HEADLINES.flatMap((headline) => [headline, REPORT, "（下转 第2版）"]));
    expect(furniture(page)).toEqual([]);
    expect(page.articles.map(({ jumps }) => jumps.length)).toEqual([1, 1, 1]);
  });

  it("is none in a list without texts", () => {
    const listed = HEADLINES.map(() => "第2版 镇街");
    const page = pageOf("石桥修缮完工", REPORT, ...listed);
    expect(page.furniture.filter(({ kind }) => kind === "other")).toEqual([]);
  });
});

describe("what a site calls its pages", () => {
  it.each(["洮原报　2019年11月15日　星期五　数字报", "洮原报电子报　2019年11月15日　星期五"])(
    "is no part of the title: %s",
    (line) => {
      expect(pageOf(line, "石桥修缮完工", REPORT).nameplate.paper).toBe("洮原报");
    },
  );

  it("may be the title of what is no other paper's", () => {
    expect(pageOf("洮原手机报　2019年11月15日　星期五", "石桥修缮完工", REPORT).nameplate.paper).toBe("洮原手机报");
  });
});
