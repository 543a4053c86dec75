import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";
import { pageOfBlocks } from "./printed-rows.ts";

/** Parts of articles, blocks parted by blank lines. Names and places are invented. */

const REPORT = "本报讯（记者 龚一凡）近日，县里召开会议，部署下一步工作。";
const TEXT = "干部职工走进社区，为居民送去政策和服务，受到好评。";

describe("below a label in brackets", () => {
  const report = ["蹲下身子拔穷根", "■记者 谷雨\n通讯员 白小露"];

  it.each(["80后 县妇联干部 驻村三年", "白小露，女，侗族，34岁，县档案局干部，任石竹乡第一书记"])(
    "a line is its text: %s",
    (line) => {
      const page = pageOfBlocks(...report, `[人物名片]\n${line}\n[帮扶故事]`, TEXT, TEXT);
      expect(page.articles[0]?.blocks.slice(0, 3).map(({ type }) => type)).toEqual([
        "subheading",
        "paragraph",
        "subheading",
      ]);
    },
  );

  it("and without one a subhead may have two rows", () => {
    const page = pageOfBlocks(...report, "一个背篓走遍全乡", "八年不改初心", TEXT, TEXT);
    expect(page.articles[0]?.blocks.slice(0, 2).map(({ type }) => type)).toEqual(["subheading", "subheading"]);
  });
});

describe("quotations with their sources in brackets", () => {
  const [first, second] = ["冲锋号已经吹响。", "这是一场硬仗。"];

  it("end where these do, and the text is whole", () => {
    const quoted = [
      `“${first}”（2015年11月27日，在扶贫开发工作会议上的讲话）`,
      `“${second}”（2017年6月23日，在座谈会上的讲话）`,
    ];
    const page = pageOfBlocks("论扶贫（摘登）", ...quoted, "2.3万亩辣椒采收忙", REPORT);
    expect(page.articles[0]?.blocks).toHaveLength(2);
    expect(page.articles[0]?.truncated).not.toBe(true);
  });

  it("brackets within a sentence end none", () => {
    const page = pageOfBlocks(
      "石桥修缮完工",
      "本报讯 石桥始建于清代（嘉庆十七年）",
      "，去年列为文物保护单位，如今修葺一新。",
    );
    expect(page.articles[0]?.blocks).toHaveLength(1);
  });
});

describe("a work of art", () => {
  const essay = ["母亲的缝纫机", "□ 谷雨", TEXT, TEXT];

  it("is a picture with its maker", () => {
    const { articles } = pageOfBlocks("麦黄杏", "□ 龚一凡", TEXT, "厚德载物", "（书法 许庆元）", ...essay);
    expect(articles.map(({ kind, headline }) => [kind, headline?.main])).toEqual([
      ["news", "麦黄杏"],
      ["photo", "厚德载物"],
      ["news", "母亲的缝纫机"],
    ]);
    expect(articles[1]?.bylines).toEqual([expect.objectContaining({ role: "书法", names: ["许庆元"] })]);
  });

  it.each(["（书法 优秀奖）", "（书法 许庆元等）", "（书协 许庆元）"])(
    "has its kind and a name in the brackets, unlike %s",
    (line) => {
      expect(
        pageOfBlocks("麦黄杏", "□ 龚一凡", TEXT, "厚德载物", line, ...essay).articles.map(({ kind }) => kind),
      ).not.toContain("photo");
    },
  );
});

it("a sentence of what several did in several places is no caption", () => {
  const reported = (last: string) => pageOfBlocks("县领导督导抗旱", REPORT, TEXT, last, "蜜梨直发外省", REPORT);
  const typeOf = (last: string) => reported(last).articles[0]?.blocks.find(({ text }) => text === last)?.type;
  expect(typeOf("县领导谷雨、白朗分别在联系乡镇督导。")).toBe("paragraph");
  expect(typeOf("县领导谷雨、白朗在梨花村果园督导。")).toBe("caption");
});

it("a dateline below a byline's is kept in the text", () => {
  const page = pageOfBlocks("本报讯□ 通讯员 龚一凡", "本报讯");
  expect(page.articles[0]?.dateline?.text).toBe("本报讯");
  expect(page.articles[0]?.blocks.map(({ text }) => text)).toEqual(["本报讯"]);
});

it("a row of a few words keeps the space that parts them, a sentence none", () => {
  const { articles } = parsePage(
    "乡村讲堂解民忧\n\n■记者 严一帆\n[关键词]\n一站式 幸福感\n\n[新变化]\n\n近日，讲堂里办起了 便民窗口，村民不出村就能办事。\n",
    { file: "01.txt" },
  );
  const texts = articles[0]?.blocks.map(({ text }) => text);
  expect(texts).toContain("一站式 幸福感");
  expect(texts).toContain("近日，讲堂里办起了便民窗口，村民不出村就能办事。");
});
