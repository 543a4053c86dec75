import { describe, expect, it } from "vitest";
import { parseLines } from "../../src/parse/lines.ts";
import { closeTrackedLines } from "../../src/parse/tracked-lines.ts";
import { REPORT, readPage } from "./read-blocks.ts";

describe("lines whose characters are set wide", () => {
  it.each([
    ["关 于 禁 止 燃 放 的 通 告", "关于禁止燃放的通告"],
    ["　　关　于　开　展　普　查　的　通　告", "　　关于开展普查的通告"],
    ["2 0 2 4 年 3 月 2 1 日　第 2 1 5 6 期", "2024年3月21日 第2156期"],
    ["3 月 2 1 日 是 春 分 星期四", "3月21日是春分星期四"],
    ["“ 夜 校 ” 开 进 村", "“夜校”开进村"],
    ["新 闻  热 线  开 通 了", "新闻 热线 开通了"],
    ["喜 迎 新 春　共 谋 发 展", "喜迎新春 共谋发展"],
  ])("are closed: %s", (line, closed) => {
    expect(closeTrackedLines([line])).toEqual([closed]);
  });

  it.each([
    "罗 娜 王 敏",
    "记者 罗 娜 通讯员 王 敏",
    "王 红 李 明 张 伟",
    "王 红 李 明 张 伟 等",
    "□ 王 红 李 明 张 伟",
    "王 大 明　　李 小 红　　张 伟 民",
    "记 者　王 大 明　通 讯 员　李 小 红",
    "树正气 打歪风 促和谐",
    "1 2 3 4 5 6 7",
    "诗 苑",
    "甲 乙 A B C D E",
    "第 1 页 共 4 页",
  ])("are others: %s", (line) => {
    expect(closeTrackedLines([line])).toEqual([line]);
  });

  it.each([
    ["a table's rows", ["东 山 三 二 五", "西 河 四 一 五", "南 坪 二 二 四"]],
    ["verse", ["千 里 莺 啼 绿 映 红", "水 村 山 郭 酒 旗 风", "", "南 朝 四 百 八 十 寺"]],
    ["moves", ["炮 二 平 五 马 8 进 7", "马 二 进 三 车 9 平 8", "车 一 平 二 马 2 进 3"]],
  ])("are none where three and more are of one length: %s", (_, lines) => {
    expect(closeTrackedLines(lines)).toEqual(lines);
  });

  it("tear no text whose paragraphs stand in its lines", () => {
    const told = "各地要抓住农时，种足种好，确保丰收。";
    const lines = [`防汛会议召开　　${REPORT}　　${told}　　${told}`, "抓 好 责 任 落 实 工 作", `${told}　　${told}`];
    const closed = parseLines(lines.join("\n"), "01.txt").lines.find(({ text }) => text === "抓好责任落实工作");
    expect(closed).toBeDefined();
    expect(closed?.markup).toBeUndefined();
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
