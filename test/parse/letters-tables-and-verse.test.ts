import { describe, expect, it } from "vitest";
import { isLabel } from "../../src/parse/column-names.ts";
import { isDay } from "../../src/parse/notices.ts";
import { paperTitleOf } from "../../src/parse/paper-title.ts";
import { bylines, columns, headlines, kinds, pageOfBlocks, pageOfRows, REPORT_ROWS, textsOf } from "./printed-rows.ts";

/** Rows of a text that nobody reports, as wide as those of the report. */
const ROWS = ["　　预计本旬气温比常年同期略高，平", "均为零下四度左右，降水偏少。"];
const TEXT = "面粉走后门一事已经查清，局党委决定撤销姜某的职务，并责成其向居民公开检讨，请群众监督。";
const REPORT = "本报讯（记者 龚一凡）近日，县里召开会议，部署下一步工作。";

describe("letters and what answers them", () => {
  const letter = [
    "买袋面粉咋这样难",
    "编辑同志：",
    "我家住在东街，拿着粮证买面粉，去了五趟，三趟没有。",
    "东街十一组　关淑琴",
  ];

  it("stand under the label of an answer with its headline", () => {
    const page = pageOfBlocks("石桥修缮完工", REPORT, ...letter, "（反馈）", "粮店主任被撤职", "编辑部：", TEXT);
    expect(headlines(page).at(-1)).toBe("粮店主任被撤职");
    expect(columns(page).at(-1)).toBe("反馈");
  });

  it("are one article where the answer goes on behind its label", () => {
    const page = pageOfBlocks("石桥修缮完工", REPORT, ...letter, `（反馈）${TEXT}`, "城关建起新桥", REPORT);
    expect(headlines(page)).toEqual(["石桥修缮完工", "买袋面粉咋这样难", "城关建起新桥"]);
    expect(textsOf(page, "paragraph")).toContain(`（反馈）${TEXT}`);
  });

  it("are signed with days in full-width figures", () => {
    expect(isDay("３月９日")).toBe(true);
    expect(isDay("３月９日起")).toBe(false);
  });
});

describe("labels", () => {
  it("编后 stands over what the editors say under a headline of its own", () => {
    const page = pageOfRows(...REPORT_ROWS, "编后", "五十天，要住实", ...ROWS);
    expect(columns(page)[1]).toBe("编后");
    expect(headlines(page)[1]).toBe("五十天，要住实");
  });

  it.each(["奋进“十四五” 开局看产业", "奋进新征程 建功新时代"])("%s is the name of a campaign", (text) => {
    expect(isLabel(text, [], false)).toBe(true);
  });

  it("in quotes that no campaign is called by are headlines", () => {
    expect(isLabel("小店“老主人” 巷口旧面馆", [], false)).toBe(false);
  });

  it("文讯 stands over marked news, and is not their author", () => {
    const page = pageOfBlocks(
      "征文启事",
      `${TEXT}`,
      "《枧溪报》副刊部",
      "文讯",
      "■ 近日，省作协公布新会员名单。",
      "■ 读书会将于4月举行。",
    );
    expect(headlines(page)).toEqual(["征文启事", "文讯"]);
    expect(textsOf(page, "signature")).toEqual(["《枧溪报》副刊部"]);
  });

  it("of a paper's name may have its letters first", () => {
    expect(paperTitleOf("JINRI HUAIXU 今日淮圩")).toBe("今日淮圩");
    expect(paperTitleOf("NBA 今日看点播报员")).toBeUndefined();
  });
});

describe("tables", () => {
  const table = [
    "县种子公司良种供应价",
    "品　种　　　类别　　每斤价（元）",
    "龙单四号　　玉米　　　1.35",
    "四单八号　　玉米　　　1.28",
    "丰收十号　　大豆　　　0.62",
    "松粳二号　　水稻　　　0.74",
  ];

  it("end where a line stands over running text", () => {
    const page = pageOfRows(...REPORT_ROWS, "（于泽生）", ...table, "三月中旬天气趋势", ...ROWS);
    expect(headlines(page)).toEqual(["石桥修缮完工", "县种子公司良种供应价", "三月中旬天气趋势"]);
  });

  it("keep a note of their own", () => {
    const page = pageOfRows(...REPORT_ROWS, "（于泽生）", ...table, "注意事项", ...ROWS);
    expect(headlines(page)).toEqual(["石桥修缮完工", "县种子公司良种供应价"]);
  });

  it("may say below who gave their figures", () => {
    const page = pageOfBlocks(table.join("\n"), "（县物价局城调队提供）", "高山茶香十里", REPORT);
    expect(headlines(page).at(-1)).toBe("高山茶香十里");
  });
});

describe("verse under a title that says so", () => {
  const verse = ["打竹板，响连声，", "专业户们进了城。", "跑车的，高家后生，", "要问为啥这样富？", "三中全会指的路！"];

  it.each([
    ["专业户之歌（快板）", "孔庆余"],
    ["木棉（外一首）", "余若虹"],
  ])("%s keeps its lines", (title, author) => {
    const page = pageOfRows(...REPORT_ROWS, title, author, ...verse, "县供销社收购公告", ...ROWS);
    expect(textsOf(page, "paragraph")).toEqual(expect.arrayContaining(verse));
  });

  it("ends above another column's name, and where lines are prose", () => {
    const poem = ["重阳（外一首）", "余若虹", "九月的风吹过，", "吹落满地金黄，", "老人站在村口，", "望着远方。"];
    const brief = pageOfRows(
      ...REPORT_ROWS,
      "",
      ...poem,
      "",
      "简讯",
      "近日，县老龄委",
      "慰问高龄老人，",
      "送去慰问金。",
    );
    expect(textsOf(brief, "paragraph")).not.toContain("近日，县老龄委");
  });

  it("is no verse under another title", () => {
    const page = pageOfRows(
      ...REPORT_ROWS,
      "专业户进城（图）",
      "孔庆余",
      "　　打竹板，响连声，专业户们今天进",
      "了城。",
    );
    expect(textsOf(page, "paragraph")).toContain("打竹板，响连声，专业户们今天进了城。");
  });
});

describe("a line with a comma above a deck with a dash", () => {
  it("is its headline", () => {
    const page = pageOfBlocks(
      "石桥修缮完工",
      REPORT,
      "“非典”过后，娃娃们怎样上学",
      "——访县疾控中心主任席国瑞",
      "本报记者 安雪琴",
      TEXT,
    );
    expect(headlines(page)[1]).toBe("“非典”过后，娃娃们怎样上学");
    expect(page.articles[1]?.headline?.decks).toEqual(["——访县疾控中心主任席国瑞"]);
  });
});

describe("a picture below an article that nobody reports", () => {
  const comment = ["五十天，要住实", `${TEXT}${TEXT}`, `住下来，才知道谁家的牲口还在外村借着。${TEXT}`];
  const picture = "林海乡农民侯长顺学习水稻旱育稀植技术，今年承包荒洼地五十亩改种水稻，长势喜人。";

  it("is an article of its own where it shares no words with it", () => {
    const page = pageOfBlocks(...comment, picture, "郎玉琢 摄", "石桥修缮完工", REPORT);
    expect(kinds(page)).toEqual(["news", "photo", "news"]);
    expect(bylines(page)[1]).toBe("摄影:郎玉琢");
  });

  it("is its own where it says what is to be seen above, or little", () => {
    for (const text of ["图为工人在加工车间操作机器进行杀青、揉捻，忙碌不停，笑声阵阵。", "游客撑伞漫步，拍照留念。"])
      expect(kinds(pageOfBlocks(...comment, text, "郎玉琢 摄", "石桥修缮完工", REPORT))).toEqual(["news", "news"]);
  });

  it("is its own where it tells of the same", () => {
    const page = pageOfBlocks(
      ...comment,
      "姜某向居民公开检讨，面粉走后门一事查清。",
      "郎玉琢 摄",
      "石桥修缮完工",
      REPORT,
    );
    expect(kinds(page)).toEqual(["news", "news"]);
  });
});

describe("what belongs to pictures", () => {
  it("is told by numbers where the article names its photographer", () => {
    const pictures = "①车有福和工友们撞榨。\n②茶粉热气腾腾，要趁热踩成圆饼。\n③茶油从榨槽里流出。\n④车少鹏直播炒籽。";
    const page = pageOfBlocks("山坳里的木榨声", "谈笑岩 文 令狐安 摄", TEXT, pictures, "石桥修缮完工", REPORT);
    expect(textsOf(page, "caption")).toEqual(pictures.split("\n"));
    for (const list of [
      pageOfBlocks("木榨几步走", "谈笑岩", TEXT, pictures, "石桥修缮完工", REPORT),
      pageOfBlocks("木榨几步走", "谈笑岩 文 令狐安 摄", TEXT, pictures, TEXT, "石桥修缮完工", REPORT),
    ])
      expect(textsOf(list, "caption")).toEqual([]);
  });

  it("is a title and a name alone, also below verse", () => {
    const verse = "雨落在瓦上是一种声音\n落在芭蕉上是另一种\n就有了籍贯";
    const page = pageOfBlocks(
      "石桥修缮完工",
      REPORT,
      "夜雨",
      "□ 糜雪松",
      verse,
      "春染茶山",
      "薄云天 摄",
      "城关建起新桥",
      REPORT,
    );
    expect(headlines(page)).toEqual(["石桥修缮完工", "夜雨", "春染茶山", "城关建起新桥"]);
    expect(bylines(page)[2]).toBe("摄影:薄云天");
  });

  it("may carry a sign before it, as copies of apps have", () => {
    const page = pageOfBlocks("石桥修缮完工", REPORT, "▲ 修缮后的石桥。（汪蕾 摄）", TEXT);
    expect(textsOf(page, "caption")).toHaveLength(1);
  });
});

describe("the paper's hotline", () => {
  it("may stand beside who made the page", () => {
    const page = pageOfBlocks("石桥修缮完工", REPORT, "责任编辑：鄢若溪 版式：裘子昂 新闻热线：3061127");
    expect(page.nameplate.hotline).toBe("3061127");
    const twice = pageOfBlocks("新闻热线：5550001", "石桥修缮完工", REPORT, "责任编辑：鄢若溪 新闻热线：3061127");
    expect(twice.nameplate.hotline).toBe("5550001");
    expect(pageOfBlocks("石桥修缮完工", REPORT, "责任编辑：鄢若溪 电话：3061127").nameplate.hotline).toBeUndefined();
  });
});

describe("headlines of several parts without a report's marks", () => {
  it("stand in a block above a deck and a byline", () => {
    const block = "顺应牧民新期盼 打通草原断头路\n我旗投资1.2亿元实施\n苏木嘎查通油路工程";
    const page = pageOfBlocks(
      "石桥修缮完工",
      REPORT,
      block,
      "年内将有23个嘎查1.6万牧民受益",
      "本报记者 乌云斯琴",
      TEXT,
      TEXT,
    );
    expect(headlines(page)).toHaveLength(2);
    expect(page.articles[1]?.headline?.decks).toEqual(["年内将有23个嘎查1.6万牧民受益"]);
  });

  it("are no verse below its title", () => {
    const verse = "九月的风吹过山岗\n吹落满地金黄\n老人望着远方";
    const page = pageOfBlocks(
      "石桥修缮完工",
      REPORT,
      "重阳登高",
      "□ 余若虹",
      verse,
      "城关建起新桥",
      "本报记者 乌云斯琴",
      TEXT,
      TEXT,
    );
    expect(headlines(page)).toEqual(["石桥修缮完工", "重阳登高", "城关建起新桥"]);
  });

  it.each(["慢慢走的人看见得多", "乡村振兴看淮浦"])(
    "keep the line above a deck with a dash, whatever it looks like: %s",
    (main) => {
      const page = pageOfBlocks(
        "石桥修缮完工",
        REPORT,
        "【读书札记】",
        main,
        "——读《田垄笔记》",
        "○ 谢家树",
        TEXT,
        TEXT,
      );
      expect(headlines(page)[1]).toBe(main);
      expect(columns(page)[1]).toBe("读书札记");
    },
  );
});

describe("who signs", () => {
  it.each(["临湾县气象台", "沔川县文化馆"])("%s below a text that has ended", (body) => {
    const page = pageOfRows(
      ...REPORT_ROWS,
      body,
      "改建一个点 方便一条街",
      "　　本报讯（记者 王绥远）以前电动车",
      "只能从窗户吊根电线下来充。",
    );
    expect(textsOf(page, "signature")).toEqual([body]);
  });

  it.each([
    ["胡顺民 搜集整理", "搜集整理:胡顺民"],
    ["（摄影） 刘国华", "摄影:刘国华"],
  ])("%s", (line, byline) => {
    expect(bylines(pageOfBlocks("石桥修缮完工", REPORT, "石鼓的传说", line, TEXT, TEXT))[1]).toBe(byline);
  });

  it("is no headline that goes into a hall", () => {
    expect(headlines(pageOfBlocks("石桥修缮完工", REPORT, "走进县档案馆", TEXT, TEXT))[1]).toBe("走进县档案馆");
  });

  it("nobody in 稿 约, which is a notice", () => {
    expect(kinds(pageOfBlocks("石桥修缮完工", REPORT, "稿 约", TEXT))).toEqual(["news", "notice"]);
  });
});
