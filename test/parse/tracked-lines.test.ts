import { describe, expect, it } from "vitest";
import { closeTracked } from "../../src/parse/tracked-lines.ts";
import { REPORT, readPage } from "./read-blocks.ts";

describe("lines whose characters are set wide", () => {
  it.each([
    ["关 于 禁 止 燃 放 的 通 告", "关于禁止燃放的通告"],
    ["　　关　于　开　展　普　查　的　通　告", "　　关于开展普查的通告"],
    ["2 0 2 4 年 3 月 2 1 日　　第 2 1 5 6 期", "2024年3月21日 第2156期"],
    ["3 月 2 1 日 是 春 分 星期四", "3月21日是春分星期四"],
    ["“ 夜 校 ” 开 进 村", "“夜校”开进村"],
    ["新 闻  热 线  开 通 了", "新闻 热线 开通了"],
  ])("are closed: %s", (line, closed) => {
    expect(closeTracked(line)).toBe(closed);
  });

  it.each([
    "罗 娜 王 敏",
    "记者 罗 娜 通讯员 王 敏",
    "王 红 李 明 张 伟",
    "树正气 打歪风 促和谐",
    "1 2 3 4 5 6 7",
    "诗 苑",
    "甲 乙 A B C D E",
    "第 1 页 共 4 页",
  ])("are others: %s", (line) => {
    expect(closeTracked(line)).toBe(line);
  });

  it("are read as what they are", () => {
    const page = readPage(
      "青 川 新 闻",
      "2 0 2 4 年 3 月 2 1 日 星 期 四",
      "县 里 部 署 春 耕 生 产",
      REPORT,
      "关 于 禁 止 燃 放 的 通 告",
      "为保护环境，城区自即日起禁止燃放烟花爆竹，违者依法处理。",
      "青 川 县 公 安 局",
      "2 0 2 4 年 3 月 2 0 日",
    );
    expect(page.masthead.date).toBe("2024-03-21");
    expect(page.articles.map(({ headline }) => headline)).toEqual(["县里部署春耕生产", "关于禁止燃放的通告"]);
    expect(page.articles[1]?.blocks.find(({ type }) => type === "signature")?.text).toBe("青川县公安局");
  });
});
