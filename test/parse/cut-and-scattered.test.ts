import { describe, expect, it } from "vitest";
import { parseLines } from "../../src/parse/lines.ts";
import { readPrintedPage } from "../../src/parse/printed-page.ts";
import { bylines, pageOfBlocks, textsOf } from "./printed-rows.ts";

/** The printed rows that a line is cut into. */
const rowsOf = (line: string) =>
  readPrintedPage(parseLines(`全区推进会召开\n\n${line}`, "01.txt").lines).rows.map((row) => row.text);

/** What OCR cuts and scatters over a page, blocks parted by blank lines. Papers, people and places are invented. */

const REPORT = "本报讯（记者 龚一凡）近日，县里召开会议，部署下一步工作。";
const TEXT = "冬日的营盘岭，海拔一千七百米，六十二岁的护林员背起水壶和砍刀出了门。";

describe("a byline below the pieces of a vertical headline", () => {
  it("begins an article without one", () => {
    const page = pageOfBlocks("石桥修缮完工", REPORT, "守", "着", "一", "片", "林", "海", "本报记者 晏平", TEXT);
    expect(bylines(page)).toEqual(["记者:龚一凡", "记者:晏平"]);
    expect(page.articles[1]?.headline).toBeUndefined();
  });

  it("is the text's above where no text of its own follows", () => {
    const page = pageOfBlocks("石桥修缮完工", REPORT, "守", "着", "一", "片", "林", "海", "本报记者 晏平");
    expect(bylines(page)).toEqual(["记者:龚一凡 记者:晏平"]);
  });

  it("is the text's above without such pieces", () => {
    expect(bylines(pageOfBlocks("石桥修缮完工", REPORT, "本报记者 晏平", TEXT))[0]).toBe("记者:龚一凡 记者:晏平");
  });
});

describe("a paper's title in two lines apart", () => {
  const day = "2022年6月24日 星期五";

  it("is one where the first is 今日", () => {
    expect(pageOfBlocks("今日", "郁浦", day, "石桥修缮完工", REPORT).nameplate.paper).toBe("今日郁浦");
  });

  it.each(["郁浦", "关注"])("is none otherwise: %s", (first) => {
    expect(pageOfBlocks(first, "新闻", day, "石桥修缮完工", REPORT).nameplate.paper).toBeUndefined();
  });
});

describe("rows of one line with spaces between them", () => {
  const rows = (last: string) =>
    pageOfBlocks(
      "县城区冬季机动车限时停放公告",
      "为缓解县城区停车难问题,保障道 路交通安全、畅通,根据《中华人民共 和国道路交通安全法》有关规定,结合 我县实际,现就有关事项公告如下:",
      last,
      "三、凡违反本公告的, 由公安机关",
      "交通管理部门依法予以处罚。",
      "青柯县公安局交通警察大队",
      "2018年12月4日",
    );
  const hours =
    "二、限停时间:2018年 12 月10日至 2019年 3 月10日,每日7:00一20:00。 期 间小型客车免费停放不得超过30分钟,";

  it("end with a single character, however narrow the line's other rows are", () => {
    expect(rowsOf(hours)).toContain("2019年 3 月10日,每日7:00一20:00。 期");
  });

  it("are a paragraph behind a number where they say whoever does something", () => {
    expect(textsOf(rows(`${hours} 大型车辆禁止停放。`), "paragraph").at(-1)).toBe(
      "三、凡违反本公告的，由公安机关交通管理部门依法予以处罚。",
    );
  });

  it("are a head behind one otherwise", () => {
    const page = pageOfBlocks("石桥修缮完工", REPORT, "三、提高认识,加强领导", TEXT);
    expect(textsOf(page, "subheading")).toEqual(["三、提高认识，加强领导"]);
  });
});

describe("a column's name behind all texts", () => {
  const kind = "老板娘每天为环卫工人送去热粥，榜样的力量像灯光一样，公益联盟已有十一家店。";

  it("belongs to the one that tells of its topic", () => {
    const told = ["早餐灯亮了", `本报讯（记者 晏平）${kind}`];
    const page = pageOfBlocks("石桥修缮完工", REPORT, ...told, "石桥修缮完工", REPORT, "身边好人");
    expect(page.articles.map(({ columnLabel }) => columnLabel)).toEqual([undefined, "身边好人", undefined]);
  });

  it("belongs to the last where none does", () => {
    const page = pageOfBlocks("早餐灯亮了", `本报讯（记者 晏平）${TEXT}`, "石桥修缮完工", REPORT, "身边好人");
    expect(page.articles.map(({ columnLabel }) => columnLabel)).toEqual([undefined, "身边好人"]);
  });
});

describe("between the halves of a paragraph", () => {
  const halves = [
    "老人当了一辈子农技员。墙上挂着一本翻得起了毛边的“病历”，这样的“病历”，老人已经记",
    "了满满二十六本，一本也没有丢。",
  ];
  const page = (insert: string) => pageOfBlocks("石桥修缮完工", REPORT, halves[0] ?? "", insert, halves[1] ?? "");

  it("a sentence on somebody with a nickname says by where they stand that it is a picture's", () => {
    const caption = "“庄稼大夫”冷占奎（左）在指导村民做种子发芽试验。";
    expect(textsOf(page(caption), "caption")).toEqual([caption]);
    expect(textsOf(page(caption), "paragraph")).toContain(halves.join(""));
  });

  it("one without their place does not", () => {
    expect(textsOf(page("“庄稼大夫”冷占奎（七十一岁）在指导村民做发芽试验。"), "caption")).toEqual([]);
  });
});

describe("among the pieces of a vertical headline", () => {
  const fragments = (...pieces: string[]) =>
    pageOfBlocks("石桥修缮完工", REPORT, ...pieces, "早稻丰收", REPORT).fragments.map(({ text }) => text);

  it("the last row of two is a column's name", () => {
    expect(fragments("茶", "山茶", "飘油", "法治 青柯")).toEqual(["茶", "山茶", "飘油"]);
  });
});

describe("a short line that stops in a list", () => {
  const notice = (line: string) =>
    textsOf(pageOfBlocks("禁渔通告", "现将有关事项通告如下：", line, "地笼等渔具进行捕捞。"), "paragraph");

  it("goes on below a blank line", () => {
    expect(notice("2.禁止使用网目小于三厘米的刺网、")).toContain(
      "2.禁止使用网目小于三厘米的刺网、地笼等渔具进行捕捞。",
    );
  });

  it("does not without such a mark", () => {
    expect(notice("2.禁止使用网目小于三厘米的刺网")).toContain("地笼等渔具进行捕捞。");
  });
});

describe("a short line with a comma above a paragraph, below one that has ended", () => {
  const paragraphs = (line: string) =>
    textsOf(pageOfBlocks("石桥修缮完工", REPORT, `${TEXT}大家都说好。`, line, TEXT), "paragraph");

  it.each(["一座冷库，留住一个季节", "“我走了，娃娃们怎么办”", "不仅富了老板，还富了老乡"])("is a head: %s", (line) => {
    expect(paragraphs(line)).toContain(TEXT);
  });

  it.each(["郑国平强调，要强化招", "目前，全县旱情已得", "今年1至10月，该院共开庭"])(
    "is the paragraph's first row: %s",
    (line) => {
      expect(paragraphs(line)).toContain(`${line}${TEXT}`);
    },
  );
});

describe("a quotation that a column's end has cut at a sentence", () => {
  const paragraphs = (...lines: string[]) =>
    pageOfBlocks("渔民上岸记", REPORT, ...lines)
      .articles[0]?.blocks.map(({ text }) => text)
      .slice(1);

  it.each([
    ["村里人说：“三千多只网箱，拆的时候哪个不心疼？", "有的渔民蹲在船头抹眼泪。”村支书记得。"],
    ['村里人说："三千多只网箱，拆的时候哪个不心疼？', '有的渔民蹲在船头抹眼泪。"村支书记得。'],
  ])("is one paragraph: %s", (before, after) => {
    expect(paragraphs(before, after)).toHaveLength(1);
  });

  it.each([
    ["opens anew in each paragraph", "他说：“路修通了，日子好过了。", "“往后还要修水渠。”他又说。"],
    ["is over", "他说：“路修通了，日子好过了。”", "大家都说“好”。村里的路修通了。"],
  ])("is two where it %s", (_, before, after) => {
    expect(paragraphs(before, after)).toHaveLength(2);
  });
});

describe("a paragraph's first row without a mark, that a column's end has cut within a word", () => {
  const first = "县里要求到九月底前环城东";
  const rest = "路全线通车，沿线两个村的村民出行不再绕道，学生上学也近了。";
  const read = (...others: string[]) => pageOfBlocks("石桥修缮完工", REPORT, first, rest, ...others);

  it("is known by the word, where it stands whole elsewhere on the page", () => {
    const page = read("环城东路去年开工，全长四公里，投资一千二百万元。");
    expect(textsOf(page, "paragraph")).toContain(`${first}${rest}`);
  });

  it.each([
    ["nowhere", ["这条路去年开工，全长四公里，投资一千二百万元。"]],
    ["further away than a printed page is long", [...new Array<string>(700).fill(TEXT), "环城东路去年开工。"]],
  ])("is a headline where it stands %s", (_, others) => {
    const page = read(...others);
    expect(page.articles[1]?.headline?.main).toBe(first);
    expect(textsOf(page, "paragraph")).toContain(rest);
  });
});
