import { describe, expect, it } from "vitest";
import {
  bylines,
  headlines,
  kinds,
  type Page,
  pageOfBlocks,
  pageOfRows,
  REPORT_ROWS,
  textsOf,
} from "./printed-rows.ts";
import { TEXT } from "./read-blocks.ts";

/** Pictures and works of art that a supplement prints with a title, whoever made them, and no text. Names are invented. */

const ESSAY = ["外公的秤", "□ 方家骏", TEXT, TEXT];
const NEXT = ["修表的人", "□ 汪海波", TEXT];
const read = (page: Page) => kinds(page).map((kind, i) => `${kind} ${headlines(page)[i]} ${bylines(page)[i]}`);
const ESSAYS = ["news 外公的秤 作者:方家骏", "news 修表的人 作者:汪海波"];

describe("a work of art between two essays", () => {
  it.each([
    [["山居图（国画）", "宋怀玉 作"], "山居图（国画）", "宋怀玉"],
    [["山居图(国画) 宋怀玉 作"], "山居图（国画）", "宋怀玉"],
    [["春和景明（书法）　刘宗汉"], "春和景明（书法）", "刘宗汉"],
    [["春和景明（书法）", "刘宗汉"], "春和景明（书法）", "刘宗汉"],
  ])("is an item of its own: %j", (lines, title, artist) => {
    const page = pageOfBlocks(...ESSAY, ...lines, ...NEXT);
    expect(read(page)).toEqual([ESSAYS[0], `photo ${title} 作者:${artist}`, ESSAYS[1]]);
  });

  it("is none that a text tells of", () => {
    const page = pageOfBlocks(...ESSAY, "学习书法 陶冶情操", ...NEXT);
    expect(kinds(page)).not.toContain("photo");
  });
});

describe("a picture's title with its photographer alone", () => {
  it.each(["水乡秋晓", "补网"])("is an item of its own: %s", (title) => {
    const page = pageOfBlocks(...ESSAY, title, "程墨林 摄", ...NEXT);
    expect(read(page)).toEqual([ESSAYS[0], `photo ${title} 摄影:程墨林`, ESSAYS[1]]);
  });

  it("is one in a row of its own below a text that has ended", () => {
    const page = pageOfRows(...REPORT_ROWS, "水乡秋晓", "程墨林 摄", ...REPORT_ROWS);
    expect(read(page)[1]).toBe("photo 水乡秋晓 摄影:程墨林");
  });

  it("is no line of the poem above it", () => {
    const page = pageOfBlocks(
      "重阳三题",
      "□ 柳溪",
      "挖出来的时候",
      "月亮正好圆了一半",
      "另一半",
      "在远方儿子的手机里",
      "秋染稻田",
      "宓一舟 摄",
    );
    expect(headlines(page)).toEqual(["重阳三题", "秋染稻田"]);
    expect(textsOf(page, "paragraph")).toHaveLength(4);
  });
});

it("a work of art of which something is told has that for its text", () => {
  const told = "这幅画是画家去年秋天在青柯山写生时所作，曾在全县书画展上展出，画的是山里人家收晒辣椒的情景。";
  const page = pageOfBlocks(...ESSAY, "秋山图（国画）", "李建国", told, ...NEXT);
  expect(read(page)).toEqual([ESSAYS[0], "news 秋山图（国画） 作者:李建国", ESSAYS[1]]);
});

it("a title of three characters over a report is no artist's name", () => {
  const page = pageOfBlocks(...ESSAY, "松风（国画）", "金银花", "本报讯（记者 赵一）金银花进入采摘季。");
  expect(headlines(page)).toContain("金银花");
});

it.each(["闵小平 余燕飞 摄", "本报记者 化文静 摄", "县文化馆 覃世明 摄", "欧阳修文 王兆林 摄", "青柯中学 王兆林 摄"])(
  "who took a picture is no title: %s",
  (credit) => {
    const page = pageOfBlocks("稻田里的课堂", "10月12日，打岗村的孩子们在稻田里捉鱼。", credit);
    expect(headlines(page)).toEqual(["稻田里的课堂"]);
  },
);
