import { describe, expect, it } from "vitest";
import { pageOfRows, REPORT_ROWS, textsOf } from "./printed-rows.ts";

const HEAD = "一、优秀教师（9名）";
const NAMES = ["　　任百川 拓永红 呼延静 寇满仓", "权景萍 郝文斌 成引弟 阴保忠 蔺小", "燕 乔西岭"];
const AMOUNTS = ["　　县果品协会2000 金源煤炭运销", "公司2000 裴建邦1000 桥头社区500", "尚武勋500 匿名200"];

describe("a list of words in printed rows", () => {
  it.each([
    ["of names", NAMES, "任百川 拓永红 呼延静 寇满仓 权景萍 郝文斌 成引弟 阴保忠 蔺小燕 乔西岭"],
    ["of amounts", AMOUNTS, "县果品协会2000 金源煤炭运销公司2000 裴建邦1000 桥头社区500 尚武勋500 匿名200"],
    [
      "whose last row is one word",
      ["　　城关镇政府 县财政局 县信用联", "社 柳沟村委会"],
      "城关镇政府 县财政局 县信用联社 柳沟村委会",
    ],
  ])("%s is one paragraph where its first row is set in", (_, rows, text) => {
    const page = pageOfRows(...REPORT_ROWS, HEAD, ...rows, "二、优秀班主任（2名）");
    expect(textsOf(page, "paragraph")).toContain(text);
    expect(page.articles.map(({ truncated }) => truncated)).not.toContain(true);
  });

  it.each([
    ["all are set in", NAMES.map((row) => `　　${row.trim()}`)],
    ["none is", NAMES.map((row) => row.trim())],
  ])("keeps its rows where %s", (_, rows) => {
    const page = pageOfRows(...REPORT_ROWS, HEAD, ...rows, "二、优秀班主任（2名）");
    expect(textsOf(page, "paragraph")).not.toContainEqual(expect.stringContaining("寇满仓 权"));
  });

  it("ends with a row that does not fill its column", () => {
    const page = pageOfRows(...REPORT_ROWS, HEAD, ...NAMES, "师德 风采");
    expect(textsOf(page, "paragraph")).not.toContainEqual(expect.stringContaining("风采"));
  });

  it("is a headline above a report, though its first row is set in", () => {
    const head = ["　　柚农们喜笑颜开 柚商纷至沓来", "柚乡今年 又丰收"];
    const page = pageOfRows(...REPORT_ROWS, ...head, ...REPORT_ROWS.slice(1));
    expect(page.articles.at(-1)?.headline).toEqual(
      expect.objectContaining({ main: head[0]?.trim(), decks: [head[1]] }),
    );
  });
});
