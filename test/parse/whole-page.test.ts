import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";

/** A front page as pdftotext gives it, of a paper with habits of its own. Paper, people and places are invented. */
const PAGE = `2023年10月20日 星期五
国内统一连续出版物号：CN 53-0066 第5821期 今日8版
溪原日报
XIYUAN RIBAO
中共溪原县委机关报

全县秋冬农田水利建设现场会强调
抓紧抓实水利建设 筑牢粮食安全根基
李正华讲话 王晓燕主持

本报讯（记者 赵海云）10月18日，全县秋冬农田水利建设现
场会在石岗镇召开。县委副书记、县长李正华出席会议并讲
话。
李正华指出，水利是农业的命脉。各乡镇、各部门要充分认识
抓好秋冬农田水利建设的极端重要性，抢抓当前有利时机，迅
速掀起秋冬农田水利建设新高潮。（下转第三版）

图为村民在清理沟渠。 白兰 摄

停水公告
因城区供水管网改造施工，定于2023年10月22日8:00至20:00对
以下区域停水：
一、人民路（邮政大楼至县一中段）；
二、兴江路全线；
三、滨河小区、金竹苑小区。
特此公告
溪原县自来水有限责任公司
2023年10月19日
责任编辑：陈琳 版式：杨波 校对：周敏
`;

describe("a front page in printed rows", () => {
  const page = parsePage(PAGE, { file: "01.txt" });
  const [news, notice] = page.articles;

  it("has its paper's name, letters and party organ in the nameplate", () => {
    expect(page.nameplate).toMatchObject({
      paper: "溪原日报",
      publisher: "中共溪原县委机关报",
      serialNumber: 5821,
      pageCount: 8,
    });
    expect(page.nameplate.producer).toBeUndefined();
    expect(page.articles).toHaveLength(2);
  });

  it("has kicker, main line and deck where the words leave no doubt, though no blank line parts them", () => {
    expect(news?.headline).toEqual({
      kicker: ["全县秋冬农田水利建设现场会强调"],
      main: "抓紧抓实水利建设 筑牢粮食安全根基",
      decks: ["李正华讲话 王晓燕主持"],
    });
  });

  it("gives a picture below a text to that text", () => {
    expect(news?.blocks.at(-1)).toMatchObject({ type: "caption", text: "图为村民在清理沟渠。" });
    expect(news?.jumps).toMatchObject([{ direction: "to", page: 3 }]);
  });

  it("keeps a notice's numbered entries as text and its closing words out of the titles", () => {
    expect(notice?.blocks.map(({ type, text }) => `${type} ${text.slice(0, 6)}`)).toEqual([
      "paragraph 因城区供水管",
      "paragraph 一、人民路（",
      "paragraph 二、兴江路全",
      "paragraph 三、滨河小区",
      "paragraph 特此公告",
      "signature 溪原县自来水",
      "label 2023年1",
    ]);
  });
});
