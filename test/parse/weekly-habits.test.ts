import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";
import { findWrapSpaces } from "../../src/parse/wrap-spaces.ts";
import { columns, furniture, headlines, type Page } from "./printed-rows.ts";

/** Habits of weeklies and of their text layers, blocks parted by blank lines; a counter-example stands beside each. */
function pageOf(...blocks: string[]) {
  return parsePage(blocks.join("\n\n"), { file: "01.txt" });
}

const blocksOf = ({ articles }: Page, type: string) =>
  articles.map(({ blocks }) => blocks.filter((block) => block.type === type).map(({ text }) => text));

const REPORT = "本报讯（记者 龚一凡）近日，县里召开会议，部署下一步工作。";
const TEXT = "干部职工走进社区，为居民送去政策和服务，受到好评。";

describe("the first line of a nameplate that ends as other lines do too", () => {
  const paperOf = (title: string) =>
    pageOf(title, "2009年10月30日 星期五 第1186期", "石桥修缮完工", REPORT).nameplate.paper;

  it.each(["溪山大众", "桐溪乡讯", "桐溪通讯"])("is the paper's title: %s", (title) => {
    expect(paperOf(title)).toBe(title);
  });

  it.each(["服务大众", "走进大众", "各界观众"])("is none where it tells what is done: %s", (title) => {
    expect(paperOf(title)).toBeUndefined();
  });

  it("stands in two rows of two characters, but not of others", () => {
    const paperOfRows = (...rows: string[]) =>
      pageOf(`${rows.join("\n")}\n2009年10月30日 星期五 第1186期`, "石桥修缮完工", REPORT).nameplate.paper;
    expect(paperOfRows("溪山", "通讯")).toBe("溪山通讯");
    expect(paperOfRows("走进", "大众")).toBeUndefined();
    expect(paperOfRows("溪山", "名人通讯")).toBeUndefined();
  });

  it("is none where another line names the paper", () => {
    expect(pageOf("溪山大众", "今日溪山", "2009年10月30日 第1186期", "石桥修缮完工", REPORT).nameplate.paper).toBe(
      "今日溪山",
    );
  });
});

describe("parts of a nameplate of other years", () => {
  const topOf = (line: string) => pageOf("溪山报", "第214期", line, "石桥修缮完工", REPORT);

  it("count two pages", () => {
    const page = topOf("今日本报两版 每份二分");
    expect(page.nameplate.pageCount).toBe(2);
    expect(headlines(page)).toEqual(["石桥修缮完工"]);
  });

  it.each(["（内部发行）", "(内部资料)"])("say who may read it: %s", (line) => {
    expect(furniture(topOf(line))).toContain(line);
  });

  it("are no headline's words", () => {
    expect(headlines(topOf("内部发行制度改革"))).not.toEqual(["石桥修缮完工"]);
  });
});

describe("who or what a line above a headline is for", () => {
  const headlineOf = (...lines: string[]) => pageOf("溪山报 第214期", ...lines, REPORT).articles[0]?.headline;

  it("is none where it tells what is given", () => {
    expect(headlineOf("献给乡亲的一座桥今日通车", "三尺讲台 一条山路 三十个春秋")?.main).toBe(
      "献给乡亲的一座桥今日通车",
    );
  });
});

describe("a notice of several entries below a paragraph that a column's end has cut", () => {
  const LOST = "阮某不慎遗失房屋所有权证，证号第003718号，声明作废。";
  const cut = (rest: string) =>
    pageOf(
      "石桥修缮完工",
      REPORT,
      "据了解，全县今年计划建设公共浴室25座，截至目前已建成16座，",
      "遗失声明",
      LOST,
      rest,
    );

  it("keeps its second entry", () => {
    const second = "溪山县天源粮油公司不慎遗失公章一枚，声明作废。";
    expect(blocksOf(cut(second), "paragraph")[1]).toEqual([LOST, second]);
  });

  it("stands between the halves where what follows is no entry", () => {
    const rest = "其余九座将在年底以前全部建成，免费向村里的老人和孩子开放。";
    expect(blocksOf(cut(rest), "paragraph")[1]).toEqual([LOST]);
  });
});

describe("a space behind a mark written as in ASCII", () => {
  it("may stand for a row's end before a figure", () => {
    expect(findWrapSpaces('公布了图斑的"身份证": 436个图斑, 4300亩').starts).toEqual([12, 20]);
  });

  it("stands for none between Latin words", () => {
    expect(findWrapSpaces("NO. 436, G65 A").starts).toEqual([]);
  });
});

describe("who signs a notice", () => {
  const signers = (line: string) =>
    blocksOf(pageOf("溪山报 第214期", "征文启事", TEXT, line, "1957年11月25日"), "signature")[0];

  it.each(["中国人民银行溪山县支行", "溪山报社 溪山县文联"])("may be a branch or an editor's office: %s", (line) => {
    expect(signers(line)).toEqual([line]);
    expect(blocksOf(pageOf("溪山报 第214期", "征文启事", TEXT, line, "岁月留痕"), "signature")[0]).toEqual([line]);
  });

  it("is nobody in a line that tells of one", () => {
    expect(
      blocksOf(pageOf("溪山报 第214期", "征文启事", TEXT, "金融服务送到支行外", "岁月留痕"), "signature")[0],
    ).toEqual([]);
  });
});

/** Rows of one column, each paragraph set in, no blank line between. */
const SET_IN = [
  "　　本报讯　6月15日，塔山乡人民政",
  "府正式挂牌办公。至此，全县十四个公",
  "社已有十三个改建为乡、镇，大队改建",
  "为村民委员会，工作基本结束。",
  "　　建乡后，全县乡镇干部的平均年龄",
  "由原来的四十六点三岁下降到三十八点",
  "五岁，具有高中以上文化程度的占百分",
  "之六十一，群众很满意。",
];
const rowsOf = (...rows: string[]) => parsePage(["溪山报", "第214期", ...rows].join("\n"), { file: "01.txt" });

describe("a column's name in three characters close above a headline", () => {
  it("may stand above one part", () => {
    expect(columns(rowsOf("小言论", "少开一点陪会多办一点实事", ...SET_IN))).toEqual(["小言论"]);
  });

  it("is none where the row below is no wider, as the other half of a headline", () => {
    expect(columns(rowsOf("开门红", "首季增", ...SET_IN))).toEqual([undefined]);
  });
});

describe("two halves of one length close above a meeting", () => {
  const partsOf = (...lines: string[]) => {
    const headline = rowsOf(...lines, ...SET_IN).articles[0]?.headline;
    return [headline?.kicker, headline?.main];
  };

  it.each([
    ["打好项目攻坚战 跑出发展加速度", "全县重大项目集中开工仪式举行"],
    ["打好项目攻坚战 跑出发展加速度", "塔山乡召开动员大会"],
  ])("are the headline: %s / %s", (main, deck) => {
    expect(partsOf(main, deck)[1]?.toString().startsWith(main)).toBe(true);
  });
});

describe("the headline over a deck with a dash, below rows whose words spaces part", () => {
  const prices = ["项鸡　每市斤二元一角", "塘角鱼　每市斤二元四角", "空心菜　每市斤六分", "黄豆　每市斤四角二分"];

  it("is no row of theirs", () => {
    const page = rowsOf(
      "县城农贸市场部分商品价格",
      ...prices,
      "不等不靠　自己办电",
      "——塔山村集资建水电站的故事",
      ...SET_IN.slice(4),
    );
    expect(headlines(page)).toEqual(["县城农贸市场部分商品价格", "不等不靠 自己办电"]);
    expect(page.articles[1]?.headline?.decks).toEqual(["——塔山村集资建水电站的故事"]);
  });

  it("is one of them where no deck follows", () => {
    const page = rowsOf("县城农贸市场部分商品价格", ...prices, "糯米　每市斤三角八分");
    expect(blocksOf(page, "paragraph")[0]).toHaveLength(prices.length + 1);
  });
});

describe("two specks that OCR has read", () => {
  it.each(["丨 ·", "· |"])("are furniture: %s", (line) => {
    expect(furniture(pageOf("石桥修缮完工", REPORT, line, "公交站亭换新", REPORT))).toEqual([line]);
  });

  it("are none where they are figures", () => {
    expect(furniture(pageOf("石桥修缮完工", REPORT, "1 2", "公交站亭换新", REPORT))).toEqual([]);
  });
});

describe("a day without its year", () => {
  const end = (...lines: string[]) => pageOf("溪山报 第214期", "溪山县人民银行启事", TEXT, ...lines);

  it("stands below who signs a notice", () => {
    const page = end("中国人民银行溪山县支行", "十一月二十五日");
    expect(blocksOf(page, "signature")[0]).toEqual(["中国人民银行溪山县支行"]);
    expect(blocksOf(page, "label")[0]).toEqual(["十一月二十五日"]);
  });

  it("dates a notice that nobody signs", () => {
    expect(blocksOf(end("十一月二十五日", "公交站亭换新", REPORT), "label")[0]).toEqual(["十一月二十五日"]);
  });

  it("is part of no headline below a report", () => {
    const page = pageOf("石桥修缮完工", REPORT, TEXT, "十一月二十五日", "公交站亭换新", REPORT);
    expect(page.articles.map(({ headline }) => headline?.main)).toContain("公交站亭换新");
  });
});

describe("two rows that begin with a word and a colon", () => {
  const texts = (...lines: string[]) =>
    blocksOf(pageOf("溪山报 第214期", "林场招标公告", TEXT, ...lines), "paragraph")[0];

  it("are one entry where the first ends with a comma", () => {
    expect(texts("开标时间：9月25日上午9时。联系人：俞先生，", "电话：5326018。")).toHaveLength(2);
  });

  it("are two entries where it ends with none", () => {
    expect(texts("开标时间：9月25日上午9时", "电话：5326018。")).toContain("开标时间：9月25日上午9时");
  });
});

describe("a sentence of who does what at a report's end", () => {
  const captions = (line: string) => blocksOf(pageOf("石桥修缮完工", REPORT, TEXT, line), "caption")[0];

  it("is a picture's, however short the name", () => {
    expect(captions("俞小木在给学生上课。")).toEqual(["俞小木在给学生上课。"]);
  });

  it.each(["他们在等这一天。", "老人们都在村里。"])("is the text's own where it tells of a state: %s", (line) => {
    expect(captions(line)).toEqual([]);
  });
});

describe("the name of a column of advice to farmers after everything else", () => {
  const ADVICE = "秧苗一叶一心期降温前要盖严薄膜，每亩喷施药液五十毫升，做好病虫防治。";
  const VILLAGE = "农户把撂荒地交给合作社种植饲草，村集体年底分红，村民很满意。";
  const page = (label: string) =>
    pageOf(
      "溪山报 第214期",
      "水稻育秧注意三点",
      REPORT,
      ADVICE,
      "撂荒地种上饲草",
      REPORT,
      VILLAGE,
      "石桥修缮完工",
      REPORT,
      TEXT,
      label,
    );

  it("goes to what tells how to work the fields", () => {
    expect(columns(page("农技110"))).toEqual(["农技110", undefined, undefined]);
  });

  it("goes to what tells of villages where it names them", () => {
    expect(columns(page("乡村视窗"))).toEqual([undefined, "乡村视窗", undefined]);
  });
});

describe("a space behind a full stop where lines keep no rows", () => {
  const first =
    "今后三年改造低产林地三十万亩，重点推广早实抗病的好品种，嫁接一株、成活一株、管好一株，在九个乡镇建起集中脱皮清洗烘干站，让树上树下都有收入。";
  const paragraphsOf = (line: string) => {
    const page = pageOf("石桥修缮完工", REPORT, "核桃产业推进会召开", `本报讯（记者 龚一凡）${TEXT}`, line);
    return blocksOf(page, "paragraph")[1]?.slice(1);
  };

  it("parts two paragraphs", () => {
    const second = "两个乡镇和两家核桃加工企业作了交流发言。";
    expect(paragraphsOf(`${first} ${second}`)).toEqual([first, second]);
  });

  it("parts none from a name or from a row's end in mid-sentence", () => {
    expect(paragraphsOf(`${first} 谷雨 摄`)).not.toContain("谷雨 摄");
    expect(paragraphsOf(`${first.slice(0, -1)}， 两个乡镇作了交流发言。`)).toHaveLength(1);
  });
});

describe("a nameplate that the text layer put below a picture", () => {
  const picture = ["一江两岸鸟儿回", "冬日的沙洲水清岸绿，成群的白鹭在江面觅食，引来游人。", "谷雨 摄"];
  const pageWith = (line: string) =>
    pageOf(
      "石桥修缮完工",
      REPORT,
      ...picture,
      line,
      "本报讯（记者 江枫）县委书记率队巡查沙洲河道，现场督办整改。",
      TEXT,
    );

  it("parts it from the report below, whose headline is lost", () => {
    const page = pageWith("2022年11月18日 星期五 农历壬寅年十月廿五 今日溪漾 JIN RI XI YANG 今日 4版 总第 2907 期");
    expect(headlines(page)).toEqual(["石桥修缮完工", "一江两岸鸟儿回", undefined]);
    expect(page.articles[1]?.kind).toBe("photo");
  });

  it("is no folio, above which a picture may be the report's", () => {
    expect(headlines(pageWith("2022年11月18日 星期五 4版"))).toEqual(["石桥修缮完工", "一江两岸鸟儿回"]);
  });
});
