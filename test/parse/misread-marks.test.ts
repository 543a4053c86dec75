import { describe, expect, it } from "vitest";
import { mendText } from "../../src/parse/mend-page.ts";
import { findMisreadMarks } from "../../src/parse/misread-marks.ts";
import { parsePage } from "../../src/parse/page.ts";
import { readPage, readText, TEXT } from "./read-blocks.ts";

/** Marks by which a page is read, taken for others. Papers, people and places are invented. */

/** The text as it is read. */
const mended = (text: string) => mendText(text, findMisreadMarks(text));

describe("a misread mark", () => {
  it.each([
    ["口 本报记者 龚一凡", "□ 本报记者 龚一凡"],
    ["日 通讯员 龚一凡", "□ 通讯员 龚一凡"],
    ["　　O记者 龚一凡", "　　□记者 龚一凡"],
    [`口 龚一凡 晏平\n\n${TEXT}`, `□ 龚一凡 晏平\n\n${TEXT}`],
    ["本报讯〔记者 龚一凡〕近日，", "本报讯（记者 龚一凡）近日，"],
    ["本报讯【记者 龚一凡】近日，", "本报讯（记者 龚一凡）近日，"],
    ["本报讯 <通讯员 龚一凡 晏平)近日，", "本报讯 （通讯员 龚一凡 晏平)近日，"],
    ["新华社北京9月7日电(记者 晏平}近日，", "新华社北京9月7日电(记者 晏平）近日，"],
    ["村民在采茶。〔龚一凡 摄〕", "村民在采茶。（龚一凡 摄）"],
    ["工作正在推进{下转2版)", "工作正在推进（下转2版)"],
    ["| 县里部署下一步工作", "  县里部署下一步工作"],
    ["县里部署下一步工作 ｜", "县里部署下一步工作  "],
    // The other bracket is lost.
    ["本报讯（记者 龚一凡 3月8日，", "本报讯（记者 龚一凡）3月8日，"],
    ["本报讯（记者 龚一凡  全县召开会议，", "本报讯（记者 龚一凡） 全县召开会议，"],
    ["本报讯（记者龚一凡3月8日，", "本报讯 记者龚一凡3月8日，"],
    ["本报讯（记者 龚一凡 近日，全县（含乡镇）", "本报讯 记者 龚一凡 近日，全县（含乡镇）"],
    ["本报讯 记者 龚一凡）3月8日，", "本报讯（记者 龚一凡）3月8日，"],
    // Specks.
    ["本报讯（·记者 龚一凡. 晏平’）近日，", "本报讯（ 记者 龚一凡  晏平 ）近日，"],
    ["·本报讯（记者 龚一凡）", " 本报讯（记者 龚一凡）"],
    ["l 本报讯.（记者 龚一凡）", "  本报讯 （记者 龚一凡）"],
    ["本报讯（记者 龚一凡j近日，", "本报讯（记者 龚一凡）近日，"],
    ["□ 本报记者 龚一凡.", "□ 本报记者 龚一凡 "],
    ["[] 通讯员 龚一凡", "□  通讯员 龚一凡"],
    ["一 记者 龚一凡 特约通讯员 晏平", "□ 记者 龚一凡 特约通讯员 晏平"],
  ])("is read right in %s", (text, read) => {
    expect(mended(text)).toBe(read);
  });

  it.each([
    "本报讯（记者 龚一凡，通讯员 晏平）近日，",
    "本报讯（记者 龚一凡 通讯员\n晏平）近日，",
    "本报讯 记者 龚一凡 近日，全县（含乡镇）",
    "[记者手记]",
    "【本报记者 龚一凡】",
    "〔记者手记〕",
    "口碑好 生意旺",
    "| 晏平 | 石远 |",
    "晏平 | 石远",
    "|",
    "口 罐 头",
    "日记者来到县城",
    "日 记者从县里获悉",
    "日 记者 走进 大山",
    "日 通讯员 培训 开班",
    "记者 来到 现场，",
    "A：记者 王明",
    `口 白菜 白糖\n\n口 张家界`,
    "一 记者 爱 人民",
    "本报讯（通讯员 王明 实习生 Iris Lin）",
    "小王打来电话说停电（患者 李强）很急",
    "得知这一消息 记者 赶到现场）",
    "0 元",
    "据消息（记者在现场看到的）",
  ])("is none in %s", (text) => {
    expect(mended(text)).toBe(text);
  });
});

describe("a page with misread marks", () => {
  it("has its authors, and tells of each", () => {
    const page = readPage("石桥边的日子", "口 本报记者 龚一凡", TEXT, "口碑是这样来的。");
    expect(page.articles[0]?.bylines).toEqual([{ role: "记者", names: ["龚一凡"] }]);
    expect(page.diagnostics.map(({ rule, line }) => [rule, line])).toEqual([["misread-character", 3]]);
    expect(page.articles[0]?.blocks.at(-1)?.text).toBe("口碑是这样来的。");
  });

  it.each([
    ["本报讯（记者 龚一凡 3月8日，县里开会。", " 3月8日，县 ）3月8日，县"],
    ["本报讯（记者龚一凡3月8日，县里开会。", "（记者龚一凡3 "],
  ])(
    "tells of a bracket that is lost with what stands beside it, and what the paper had if it shows: %s",
    (text, told) => {
      const page = parsePage(`县里部署下一步工作\n\n${text}`, { file: "01.txt" });
      const [found] = page.diagnostics.filter(({ rule }) => rule === "misread-character");
      expect(`${found?.details["text"]} ${found?.details["likely"]}`).toBe(told);
    },
  );

  it("keeps a mark in running text as it is there", () => {
    const [article] = readText(
      `石桥边的日子\n\n□ 龚一凡\n\n他在题记里写着〔晏平 摄〕四个字，谁也不知道是什么时候写下的。`,
    );
    expect(article?.blocks.join("")).toContain("〔晏平摄〕");
  });
});
