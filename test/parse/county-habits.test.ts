import { describe, expect, it } from "vitest";
import { findJumpTo } from "../../src/parse/jump-line.ts";
import { parsePage } from "../../src/parse/page.ts";
import { columns, furniture, headlines, textsOf } from "./printed-rows.ts";

/** Habits of county papers, and beside each what must not be taken for it. Names and places are invented. */
function pageOf(...blocks: string[]) {
  return parsePage(blocks.join("\n\n"), { file: "01.txt" });
}

/** Lines close together. */
const tightPageOf = (...lines: string[]) => parsePage(lines.join("\n"), { file: "01.txt" });

const REPORT = "本报讯（记者 龚一凡）近日，县里召开会议，部署下一步工作。";
const TEXT = "干部职工走进社区，为居民送去政策和服务，受到好评。";
const NAMEPLATE = ["桐渡报", "2018年5月22日 星期二 第2213期"];

/** Kickers, main line and decks of the headline in these lines. */
function headlineOf(lines: readonly string[], lead: string) {
  const { kicker = [], main, decks = [] } = tightPageOf(...lines, lead).articles[0]?.headline ?? {};
  return [kicker.join(" / "), main, decks.join(" / ")].join(" | ");
}

describe("a jump line", () => {
  it.each(["▶▶下转第2版", "→下转2版", "▲▲▲下转2版", ">>>下转2版"])("has its arrows: %s", (jump) => {
    const text = `代写法律文书 ${jump}`;
    expect(text.slice(0, findJumpTo(text)?.start).trim()).toBe("代写法律文书");
  });

  it("has no mark that stands apart from it", () => {
    expect(findJumpTo("如图▲ 下转2版")?.start).toBe("如图▲ 下转2版".indexOf("▲"));
    expect(findJumpTo("▲县里下转型的功夫")).toBeUndefined();
  });
});

describe("a page's number before a headline without a text", () => {
  it.each(["A03▶ 初夏采杨梅 这几条路线请收好", "03版→初夏采杨梅 这几条路线请收好"])(
    "is where it points: %s",
    (line) => {
      const teaser = pageOf("石桥修缮完工", REPORT, TEXT, line).articles.at(-1);
      expect([teaser?.kind, teaser?.headline?.main]).toEqual(["teaser", "初夏采杨梅 这几条路线请收好"]);
      expect(teaser?.jumps.map(({ page }) => page)).toEqual([3]);
    },
  );

  it("is a number of the headline's without its arrow", () => {
    expect(headlines(pageOf("石桥修缮完工", REPORT, TEXT, "03专列驶入茶乡迎来首批游客"))).toContain(
      "03专列驶入茶乡迎来首批游客",
    );
  });
});

describe("figures behind a text's last sentence", () => {
  it.each(["②8", "①10"])("are its editor's where the first is in a circle: %s", (code) => {
    const page = tightPageOf("石桥修缮完工", REPORT, `${TEXT}${code}`, "公交站亭换新", REPORT);
    expect(textsOf(page, "paragraph")).toContain(TEXT);
    expect(textsOf(page, "credit")).toEqual([code]);
    expect(page.articles.some(({ truncated }) => truncated)).toBe(false);
  });

  it.each(["8", "②", "，分别是①3、②8"])("are the text's otherwise: %s", (end) => {
    const page = tightPageOf("石桥修缮完工", REPORT, `${TEXT}${end}`, "公交站亭换新", REPORT);
    expect(textsOf(page, "credit")).toEqual([]);
  });
});

describe("a line below the nameplate that tells of sky, wind and degrees", () => {
  const under = (line: string) => tightPageOf(...NAMEPLATE, line, "石桥修缮完工", REPORT);

  it.each(["今天白天到夜里　多云转阴有阵雨　偏东风3到4级　最高气温27℃", "今天多云转阴,有阵雨 东南风4-5级 26-32°C"])(
    "is furniture: %s",
    (line) => {
      expect(furniture(under(line))).toContain(line);
      expect(headlines(under(line))).toEqual(["石桥修缮完工"]);
    },
  );

  it.each(["今天起暑热再升级 茶农冒雨抢收夏茶", "今晨最低气温跌至-5℃ 全县供暖平稳"])(
    "is a headline's otherwise: %s",
    (line) => {
      expect(furniture(under(line))).not.toContain(line);
    },
  );
});

it("who checked a page is staff, and a report of editors is none", () => {
  const staff = "编审:柏舟 责编:祁雯 版式:严骏 校对:仇冬";
  expect(furniture(pageOf("石桥修缮完工", REPORT, staff))).toContain(staff);
  expect(furniture(pageOf("编审 一本县志的守望者", REPORT))).toEqual([]);
});

describe("a nameplate", () => {
  const read = (...lines: string[]) => tightPageOf(...lines, "", "石桥修缮完工", REPORT).nameplate;

  it.each([
    ["中共桐渡县委宣传部主管 桂内登字（2019）第1203号 第518期", 518],
    ["2019年3月29日 第1203号", 1203],
  ])("numbers its issue, and its permit another way: %s", (line, serial) => {
    expect(read("桐渡报", line).serialNumber).toBe(serial);
  });

  it.each([
    ["第518期 每周二、五出版", undefined],
    ["第518期 逢周五出版", undefined],
    ["第518期 桐渡报社出版", "桐渡报社出版"],
    ["第518期 中共桐渡县委宣传部主管 桐渡县新闻中心主办", "桐渡县新闻中心主办"],
    ["第518期 中共桐渡县委主办", undefined],
  ])("says who makes the paper, and when it comes out another way: %s", (line, producer) => {
    expect(read("桐渡报", line).producer).toBe(producer);
  });

  it.each([
    ["中共桐渡县委 桐渡县人民政府主办 第518期", "中共桐渡县委 桐渡县人民政府主办"],
    ["中共桐渡县委 桐渡县新闻中心主办 第518期", "桐渡县新闻中心主办"],
  ])("has two publishers where they are party and government: %s", (line, publisher) => {
    expect(read("桐渡报", line).publisher).toBe(publisher);
  });

  it("may have its title a character a line", () => {
    expect(read("桐", "渡", "江", "报", "2019年3月29日 星期五").paper).toBe("桐渡江报");
    expect(read("桐", "渡报", "2019年3月29日 星期五").paper).toBe("桐渡报");
    expect(read("桐", "渡", "江", "", "报", "2019年3月29日 星期五").paper).toBeUndefined();
  });
});

it("a row of a notice that tells of a main pipe and a day is no folio", () => {
  const row = "因青年路供水主管道改造,定于2016年8月11日";
  expect(furniture(tightPageOf("石桥修缮完工", REPORT, row, "中共桐渡县委主管 2016年8月11日"))).toEqual([
    "中共桐渡县委主管 2016年8月11日",
  ]);
});

describe("a campaign named for its end", () => {
  it.each(["学习宣传贯彻党的十九大精神", "深入学习贯彻党的十八届三中全会精神", "决战决胜脱贫攻坚", "决胜全面小康"])(
    "is a column's name: %s",
    (label) => {
      const page = tightPageOf("石桥修缮完工", REPORT, label, "文艺队把歌声送进草原", "本报记者 谷雨", TEXT);
      expect([columns(page).at(-1), headlines(page).at(-1)]).toEqual([label, "文艺队把歌声送进草原"]);
    },
  );

  it.each(["学习贯彻全市人才工作会议精神", "决战脱贫攻坚一线的年轻人"])("is a headline's otherwise: %s", (line) => {
    const page = tightPageOf("石桥修缮完工", REPORT, line, "文艺队把歌声送进草原", "本报记者 谷雨", TEXT);
    expect(columns(page).at(-1)).toBeUndefined();
  });
});

describe("names in brackets between two lines", () => {
  it("stand below a headline where a dateline follows", () => {
    const page = pageOf(
      "石桥修缮完工",
      REPORT,
      "老区医改迈大步\n让群众看病更省心",
      "（通讯员 谷雨）",
      "本报讯 今年以来，基层就诊更方便。",
    );
    expect(headlines(page)).toEqual(["石桥修缮完工", "老区医改迈大步 让群众看病更省心"]);
    expect(page.articles[1]?.bylines).toEqual([{ role: "通讯员", names: ["谷雨"] }]);
  });

  it("stand below a text that has ended", () => {
    const page = pageOf(
      "石桥修缮完工",
      "本报讯 近日，石桥修缮完工。",
      "（通讯员 谷雨）",
      "本报讯 今年以来，基层就诊更方便。",
    );
    expect(page.articles.map(({ bylines }) => bylines.length)).toEqual([1, 0]);
  });
});

describe("of two lines close together", () => {
  const lead = "本报讯 河口镇有机肥厂去年消化牛粪三万吨，带动四百户牧民增收百万元。";

  it.each([
    [["牛粪变“黑金”", "河口镇有机肥厂去年增收一百万元"]],
    [["“老柏热线”不打烊", "记县供热公司维修工柏长江"]],
    [["“伐木工”变身“木耳王”", "停伐后林场职工再就业故事之一"]],
  ])("the lower is a deck: %s", (lines) => {
    expect(headlineOf(lines, lead)).toBe(` | ${lines.join(" | ")}`);
  });

  it.each([
    [["强降雨来袭", "全县紧急转移群众八千人"]],
    [["牛粪变成“黑金”", "记住乡愁留住绿色"]],
    [["公路改造完成", "县里事故之一度减少"]],
  ])("both are one part: %s", (lines) => {
    expect(headlineOf(lines, lead)).toBe(` | ${lines.join(" ")} | `);
  });

  it.each(["县农民工服务中心提醒", "县公安局交警提醒"])("a kicker says who reminds: %s", (kicker) => {
    expect(headlineOf([kicker, "外出务工 这四样东西要带好"], lead)).toBe(`${kicker} | 外出务工 这四样东西要带好 | `);
  });

  it("nobody reminds in others", () => {
    expect(headlineOf(["闹钟准时响起来提醒", "外出务工东西要带好"], lead)).toMatch(/^ \| 闹钟准时响起来提醒 外出/);
  });
});

describe("below a meeting's report", () => {
  const lead = "本报讯 县人大会议在圆满完成各项议程后闭幕，县委常委会议研究防汛工作。";

  it.each([
    ["县十六届人大五次会议闭幕", "覃江当选县人大常委会副主任"],
    ["县委常委会议研究安全生产工作", "以及防汛抗旱秋粮收购等"],
  ])("lines are decks: %s", (main, deck) => {
    expect(headlineOf([main, deck], lead)).toBe(` | ${main} | ${deck}`);
  });
});

describe("a picture's words between a byline and the text", () => {
  const page = (...lines: string[]) => pageOf("一座矿山的绿色“重生”", "本报记者 谷雨", ...lines, TEXT.repeat(3), TEXT);

  it("are a caption, with or without who took it", () => {
    const caption = "图为修复后的石煤矿区一角。";
    expect(textsOf(page(caption, "谷雨 摄"), "caption")).toEqual([caption]);
    expect(textsOf(page(caption), "caption")).toEqual([caption]);
  });

  it("are the text where they tell more", () => {
    const lead = "矿区有了一片林。老人在这里种了三十年的树。";
    expect(textsOf(page(lead, "谷雨 摄"), "caption")).toEqual([]);
  });
});

describe("a paragraph that stops at a semicolon", () => {
  const page = (first: string, second: string) => textsOf(pageOf("石桥修缮完工", REPORT, first, second), "paragraph");
  const begun = "会议要求，要抓住农时，不误春耕。要抓好特色产业，让群众有稳定的收入来源；";
  const rest = "要强化作风建设，让基层干部把更多精力用在解决问题上。";

  it("goes on where sentences end in it and in the next", () => {
    expect(page(begun, rest)).toContain(`${begun}${rest}`);
  });

  it.each([
    ["要抓好特色产业，让群众有稳定的收入来源；", rest],
    [begun, "要强化作风建设，让基层干部把更多精力用在解决问题上；"],
    [begun, `二是${rest}`],
    [`一是抓农时。${begun}`, rest],
  ])("is an item of a list otherwise: %s %s", (first, second) => {
    expect(page(first, second).slice(-2)).toEqual([first, second]);
  });
});
