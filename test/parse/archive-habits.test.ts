import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";

/** What many a county archive's front and inner pages print, blocks parted by blank lines. Papers, people and places are invented. */
const read = (...blocks: string[]) => parsePage(blocks.join("\n\n"), { file: "01.txt" });
const headlinesOf = (...blocks: string[]) => read(...blocks).articles.map(({ headline }) => headline?.main);
const furnitureOf = (...blocks: string[]) => read(...blocks).furniture.map(({ text }) => text);
const blocksOf = (...blocks: string[]) =>
  read(...blocks).articles.map((article) => article.blocks.map(({ type, text }) => `${type}: ${text}`));

const HEADLINE = "石桥修缮完工";
const REPORT = "本报讯（记者 龚一凡）近日，县里召开会议，部署下一步工作。";
const TEXT = "干部职工走进社区，为居民送去政策和服务，受到好评。";
const PLATE = "今日沐川\n\n2018年6月15日 星期五 第947期";

describe("a body in brackets", () => {
  const news = "本报讯 近日，县里组织宣讲团走进各乡镇，群众听得懂、记得住。";

  it.each(["县妇联", "县纪委", "县纪委监委", "县经济开发区管委会", "县新农合办", "共青团青柯县委"])(
    "signs the text above it: %s",
    (body) => {
      expect(blocksOf(HEADLINE, news, `（${body}）`, "大桥通车", REPORT)[0]?.at(-1)).toBe(`signature: ${body}`);
      expect(blocksOf(HEADLINE, `${news}（${body}）`, "大桥通车", REPORT)[0]?.at(-1)).toBe(`signature: ${body}`);
    },
  );

  it.each(["县妇联", "县科协", "共青团青柯县委"])("signs without brackets, too: %s", (body) => {
    expect(blocksOf(HEADLINE, news, body, "大桥通车", REPORT)[0]?.at(-1)).toBe(`signature: ${body}`);
  });

  it("is no author's name, which bylines have", () => {
    const [article] = read(HEADLINE, news, "（章国华）").articles;
    expect(article?.bylines).toEqual([{ role: "作者", names: ["章国华"] }]);
  });

  it.each(["图片由县气象局", "作者系石桥县第二中学"])("is no other remark: %s", (remark) => {
    expect(blocksOf(HEADLINE, news, `（${remark}）`)[0]?.at(-1)).toBe(`credit: （${remark}）`);
  });

  it("that has correspondents of its own lent the text", () => {
    expect(blocksOf(HEADLINE, news, "（县社报道组）")[0]?.at(-1)).toBe("credit: （县社报道组）");
  });
});

describe("a nameplate", () => {
  it("has a permit whose number is not the issue's", () => {
    const { nameplate, furniture } = read(
      "沐川报",
      "总第2094期",
      "川新出内字（2018）第0617号",
      "本期4版",
      HEADLINE,
      REPORT,
    );
    expect([nameplate.serialNumber, nameplate.pageCount]).toEqual([2094, 4]);
    expect(furniture.map(({ kind }) => kind)).toEqual(["nameplate", "nameplate", "nameplate", "nameplate"]);
    expect(
      read("沐川报", "2018年6月15日", "川新出内字（2018）第0617号", HEADLINE, REPORT).nameplate.serialNumber,
    ).toBeUndefined();
  });

  it("has how many pages there are, wherever that stands", () => {
    expect(read(HEADLINE, REPORT, "本期4版", "大桥通车", REPORT).nameplate.pageCount).toBe(4);
    expect(headlinesOf(HEADLINE, REPORT, "今日四版推出大桥通车特别报道", TEXT)).toHaveLength(2);
  });

  it("has the weather in two lines, and what stands beside a code", () => {
    const lines = ["今日天气", "阴有小雨 7℃～12℃", "扫一扫 看更多"];
    expect(furnitureOf(PLATE, ...lines, HEADLINE, REPORT)).toEqual(expect.arrayContaining(lines));
  });

  it.each(["扫一扫 查一查 农资真假一目了然", "阴雨天气持续 县里组织抢收"])("has no headline: %s", (line) => {
    expect(headlinesOf(PLATE, line, REPORT)).toEqual([line]);
  });

  it("stands below a campaign's phrases and its name", () => {
    const banner = "为民 务实 清廉 ——深入开展党的群众路线教育实践活动";
    expect(furnitureOf(banner, "中共沐川县委主办", PLATE, HEADLINE, REPORT)[0]).toBe(banner);
    const report = "凝心聚力 振兴乡村 ——石桥镇开展环境整治行动";
    expect(headlinesOf(report, "2018年6月15日 星期五 第947期", REPORT)).toEqual(["凝心聚力 振兴乡村"]);
  });

  it("of a page made together stands above who makes it", () => {
    const lines = ["7 专版", "深化平安建设 护航沐川发展", "中共沐川县委政法委员会 沐川县融媒体中心 合办"];
    expect(furnitureOf(...lines, HEADLINE, REPORT)).toEqual(lines);
    const headline = "青年歌手大赛落幕 三家单位联合主办";
    expect(headlinesOf("7 专版", headline, "记者 王小明", TEXT)).toEqual([headline]);
  });
});

describe("a page's number at its foot", () => {
  it("is furniture below a text that has ended", () => {
    expect(furnitureOf(HEADLINE, REPORT, "第三版")).toEqual(["第三版"]);
  });

  it("is where a headline that asks is to be read", () => {
    const { articles } = read(HEADLINE, REPORT, "冬季养生，吃点啥好？", "第四版");
    expect(articles[1]).toMatchObject({ kind: "teaser", jumps: [{ page: 4 }] });
  });

  it("is where a headline above it is to be read", () => {
    const { articles } = read(HEADLINE, REPORT, "大桥通车", "第三版");
    expect(articles[1]).toMatchObject({ kind: "teaser", jumps: [{ page: 3 }] });
  });
});

describe("teasers", () => {
  it("may ask", () => {
    const { articles } = read(HEADLINE, REPORT, "小小合作社撑起大产业（3版）", "冬季养生，吃点啥好？（4版）");
    expect(articles.map(({ kind, jumps }) => [kind, jumps[0]?.page])).toEqual([
      ["news", undefined],
      ["teaser", 3],
      ["teaser", 4],
    ]);
  });

  it("are none below what is a report's column", () => {
    expect(read("今日看点", HEADLINE, REPORT).articles[0]?.columnLabel).toBe("今日看点");
  });

  it.each(["今日看点", "要闻导航"])("stand below a name that is none's column: %s", (name) => {
    const page = read(HEADLINE, REPORT, name, "小小合作社撑起大产业（3版）");
    expect(page.articles[1]).not.toHaveProperty("columnLabel");
    expect(page.furniture.map(({ text }) => text)).toEqual([name]);
  });
});

it("labels at a page's end may have a quotation in them", () => {
  const { articles, furniture } = read("大桥通车", REPORT, HEADLINE, REPORT, "身边好人", "“十二五”开局看亮点");
  expect(articles).toHaveLength(2);
  const labels = [...articles.flatMap(({ columnLabel }) => columnLabel ?? []), ...furniture.map(({ text }) => text)];
  expect(labels.toSorted()).toEqual(["身边好人", "“十二五”开局看亮点"].toSorted());
});

it.each([
  ["沐川县人民政府秋季森林防火命令", "notice"],
  ["县长签发第一道防火令", "news"],
  ["县委吹响脱贫攻坚动员令", "news"],
  ["县第二职业中学2006年秋季招生", "notice"],
  ["我县启动2006年秋季招生", "news"],
  ["县教育局规范民办学校招生", "news"],
])("what kind of text %s is", (headline, kind) => {
  expect(read(headline, TEXT).articles[0]?.kind).toBe(kind);
});

describe("reporters in brackets", () => {
  it("open a lead without a dateline", () => {
    const [article] = read(HEADLINE, "(记者 石 磊) 9月12日至13日，省里来人对县城进行复审。").articles;
    expect(article?.bylines).toEqual([{ role: "记者", names: ["石磊"] }]);
    expect(article?.blocks[0]?.text).toBe("9月12日至13日，省里来人对县城进行复审。");
  });

  it("open none where they took its picture", () => {
    const [article] = read(HEADLINE, "（记者 王小明 摄）9月12日，省里来人对县城进行复审，看了三个点。").articles;
    expect(article?.blocks[0]?.text).toMatch(/^（记者王小明摄）9月12日/);
  });

  it("are a photographer's credit though the bracket is not closed", () => {
    const photo = "10月11日，双岗乡的收割机正在收割水稻。";
    const { articles } = read("机声隆隆秋收忙", photo, "（于洪波 张立冬 摄", "大桥通车", REPORT);
    expect(articles[0]).toMatchObject({ kind: "photo", bylines: [{ role: "摄影", names: ["于洪波", "张立冬"] }] });
  });
});

describe("subheads built alike", () => {
  const dated = "11月2日，在岩脚镇，四十多名群众正忙着采收西兰花，下午就装车外运。";
  const subheads = ["换思路：从“种什么卖什么”到“卖什么种什么”", "换组织：从“单打独斗”到“抱团发展”"];

  it("are of one article, though a date opens the text below the first", () => {
    const [article, ...others] = read(HEADLINE, REPORT, subheads[0] ?? "", dated, subheads[1] ?? "", TEXT).articles;
    expect(others).toEqual([]);
    expect(article?.blocks.filter(({ type }) => type === "subheading").map(({ text }) => text)).toEqual(subheads);
  });

  it("are no two lines with one quotation each", () => {
    expect(headlinesOf(HEADLINE, REPORT, "县里“一站式”化解矛盾", dated, "乡里“零距离”为民服务", dated)).toHaveLength(3);
  });

  it("are no headlines of two reports", () => {
    const [first, second] = ["石桥镇“党建红”引领“生态绿”", "大湾乡“小积分”兑出“大文明”"];
    expect(headlinesOf(HEADLINE, REPORT, first, dated, second, dated)).toEqual([HEADLINE, first, second]);
  });

  it("are not parted by another's headline", () => {
    const [first = "", second = ""] = subheads;
    expect(headlinesOf(HEADLINE, REPORT, first, dated, "大桥通车", REPORT, second, dated)).toContain(first);
  });

  it.each(["县里“一站式”化解矛盾", "合作社：带着大伙一起干"])("stand in twos: %s is another's headline", (other) => {
    expect(headlinesOf(HEADLINE, REPORT, subheads[0] ?? "", dated, other, REPORT)).toHaveLength(3);
  });
});

it("a line below a column's name begins an article, though a part's label stands below it", () => {
  const parts = ["【案情回顾】", TEXT, "【法官提醒】", TEXT];
  const lines = ["以案说法", "出借银行卡 当心成“帮凶”"];
  expect(headlinesOf(HEADLINE, REPORT, ...parts, ...lines, ...parts)).toEqual([HEADLINE, lines[1]]);
  expect(headlinesOf(HEADLINE, REPORT, ...parts, lines[1] ?? "", ...parts)).toEqual([HEADLINE]);
  // Over a numbered head both are a text's own.
  expect(headlinesOf(HEADLINE, REPORT, TEXT, "工作要求", "加强对春耕的组织领导", "一、压实责任", TEXT)).toEqual([
    HEADLINE,
  ]);
});

it.each(["会前", "会后"])("a paragraph that a column's end has cut may begin with %s", (word) => {
  const paragraphs = blocksOf(HEADLINE, REPORT, `${word}，县政协组成专题调`, "研组，深入各乡镇调研，形成了报告。")[0];
  expect(paragraphs?.at(-1)).toBe(`paragraph: ${word}，县政协组成专题调研组，深入各乡镇调研，形成了报告。`);
});

it.each([
  ["【网友留言】", "【部门回复】", "news"],
  ["【活动时间】", "【意见反馈】", "notice"],
])("what a body signs is by its parts, %s and %s, a kind of %s", (first, second, kind) => {
  const [article] = read(
    "健身器材坏了，谁来修",
    first,
    TEXT,
    second,
    TEXT,
    "沐川县城市管理局",
    "2019年3月19日",
  ).articles;
  expect(article?.kind).toBe(kind);
});

describe("marks and words of some papers alone", () => {
  it("a mark before bylines", () => {
    const [article] = read(HEADLINE, "⦿记者 汪晓虹 程昱", TEXT, TEXT).articles;
    expect(article).toMatchObject({
      headline: { main: HEADLINE },
      bylines: [{ role: "记者", names: ["汪晓虹", "程昱"] }],
    });
  });

  it("a text that goes on from page 1", () => {
    const [article] = read(HEADLINE, "（紧接第1版）行，把企业反映的问题全部录入平台。", TEXT).articles;
    expect(article?.jumps).toMatchObject([{ direction: "from", page: 1 }]);
    expect(article?.blocks[0]?.text).toBe("行，把企业反映的问题全部录入平台。");
  });

  it.each([
    "高举邓小平理论伟大旗帜 全面贯彻“三个代表”重要思想",
    "解放思想 抢抓机遇 攻坚克难 全力打造沿海开发新高地",
    "深入贯彻落实科学发展观 全面建设美好家园",
  ])("a campaign's phrases above a nameplate, and an account's name in it: %s", (banner) => {
    const { furniture, articles } = read(banner, PLATE, "“微渭川”公众号", HEADLINE, REPORT);
    expect(furniture.map(({ text }) => text)).toEqual(expect.arrayContaining([banner, "“微渭川”公众号"]));
    expect(articles).toHaveLength(1);
  });

  it("a body behind a mark, below a headline", () => {
    const [article] = read("抚养费能要到多大岁数", "□ 县法律援助中心", TEXT, TEXT).articles;
    expect(article?.headline).toEqual({ kicker: [], main: "抚养费能要到多大岁数", decks: [] });
    expect(article?.blocks.filter(({ type }) => type === "signature").map(({ text }) => text)).toEqual([
      "县法律援助中心",
    ]);
  });
});

describe("columns' names", () => {
  const names = ["决战决胜 脱贫攻坚", "优化营商环境看行动", "壮丽70年 奋斗新时代"];

  it("close together at a page's end are no verse", () => {
    const { articles, furniture } = read(HEADLINE, REPORT, "大桥通车", REPORT, names.join("\n"));
    expect(articles).toHaveLength(2);
    const placed = [...articles.flatMap(({ columnLabel }) => columnLabel ?? []), ...furniture.map(({ text }) => text)];
    expect(placed.toSorted()).toEqual(names.toSorted());
  });

  it("are none where most lines are another's", () => {
    const verse = ["谷子熟了", "低下沉甸甸的头", "像我的父亲", "壮丽70年 奋斗新时代"];
    expect(blocksOf(HEADLINE, REPORT, TEXT, "大桥通车", REPORT, TEXT, verse.join("\n")).at(-1)?.slice(-4)).toEqual(
      verse.map((line) => `paragraph: ${line}`),
    );
  });

  it.each(["“我在现场”·抗旱一线见闻③", "庆祝改革开放40周年·口述", "乡村纪事"])("may be %s", (name) => {
    const [article] = read(name, HEADLINE, REPORT).articles;
    expect([article?.columnLabel, article?.headline?.main]).toEqual([name, HEADLINE]);
  });

  it("are no kickers with a banner's words", () => {
    const [article] = read("解放思想 抢抓机遇", "全力推动县域经济跨越发展", REPORT).articles;
    expect(article?.headline?.kicker).toEqual(["解放思想 抢抓机遇"]);
  });

  it("may be two above a headline", () => {
    const page = read("沐川政协", "春耕一线", "技术送到田头", REPORT);
    expect(page.articles.map(({ headline }) => headline)).toEqual([{ kicker: [], main: "技术送到田头", decks: [] }]);
  });
});

describe("an article begins", () => {
  const parts = ["【人物名片】", TEXT, "【桥头故事】", TEXT];

  it("with the line above the first label of a text's parts", () => {
    expect(headlinesOf(HEADLINE, REPORT, "四代“守桥人” 一座“状元桥”", ...parts)).toEqual([
      HEADLINE,
      "四代“守桥人” 一座“状元桥”",
    ]);
  });

  it.each([
    ["of a text with such labels already", [HEADLINE, REPORT, ...parts, "四代“守桥人” 一座“状元桥”", ...parts]],
    [
      "over a label that each part has",
      [
        HEADLINE,
        REPORT,
        "建强堡垒 让党旗在一线飘扬",
        "【典型案例】",
        TEXT,
        "做强产业 让群众腰包鼓起来",
        "【典型案例】",
        TEXT,
      ],
    ],
    [
      "over a label with a number",
      [HEADLINE, REPORT, "医生提醒这些症状要当心", "【误区一】", TEXT, "【误区二】", TEXT],
    ],
    ["that are as short as subheads", [HEADLINE, REPORT, "守桥的人", ...parts]],
    [
      "below a text that has not ended",
      [HEADLINE, REPORT, `${TEXT.repeat(3)}为居民送去`, "四代“守桥人” 一座“状元桥”", ...parts],
    ],
  ])("with no line %s", (_, page) => {
    expect(headlinesOf(...page)).toEqual([HEADLINE]);
  });

  it("with a picture below a list of entries", () => {
    const entries = ["●某某厂遗失营业执照副本，声明作废。", "●马有福遗失出生医学证明，声明作废。"];
    const photo = "连日来，县园林所组织工人补植补种。图为工人们在栽植花卉。";
    const { articles } = read("遗失声明", ...entries, photo, "（通讯员 米 娜 摄）");
    expect(articles.map(({ kind }) => kind)).toEqual(["notice", "photo"]);
  });

  it("with no picture between two entries", () => {
    const entries = ["●县邮政局开展送报下乡活动，受到欢迎。", "●县林业局组织义务植树，栽下树苗三千株。"];
    const photo = ["图为群众在植树现场忙碌，干劲十足。", "（王小明 摄）", "●县水利局疏浚河道五公里。"];
    expect(headlinesOf("简讯", ...entries, ...photo)).toEqual(["简讯"]);
  });

  it("with a title and its author below verse, which ends without a mark", () => {
    const verse = ["谷子熟了", "低下沉甸甸的头", "像我的父亲"].join("\n");
    const { articles } = read("秋天的谷子", "白雪梅", verse, "父亲的自行车", "段晓燕", TEXT.repeat(3), TEXT.repeat(3));
    expect(articles.map(({ headline, bylines }) => [headline?.main, bylines[0]?.names[0]])).toEqual([
      ["秋天的谷子", "白雪梅"],
      ["父亲的自行车", "段晓燕"],
    ]);
  });
});

it("two clauses of one length are a subhead as the one above was", () => {
  const dated = "眼下，合作社投资260万元建设的车间正在安装设备，建成后价格可以翻两番。";
  const page = [HEADLINE, REPORT, "三金都进账，日子有盼头", TEXT, "接二又连三，产业链更长", dated];
  expect(headlinesOf(...page)).toEqual([HEADLINE]);
});

it("words set wide between two labels are nobody's name", () => {
  const names = "■记者 程昱\n见习记者 吴双";
  const { articles } = read("头采“抢鲜”总关情", names, "【关键词】\n早 鲜 智", `【见闻录】\n${TEXT}`, TEXT);
  expect(articles.map(({ bylines }) => bylines.flatMap((byline) => byline.names))).toEqual([["程昱", "吴双"]]);
});

describe("a picture with its credit below a headline", () => {
  const photo = ["9月1日凌晨，上坊村第一口抗旱井喷涌出清流。", "饶俊 摄"];
  const told = "“出水了！出水了！”凌晨1时40分，村里响起一片欢呼，村民围着井口不肯散去。";

  it("is a feature's where the headline has a deck with a dash", () => {
    const { articles } = read("深井出水那一刻，全村人都笑了", "——区国土勘测队找水记", ...photo, told, TEXT);
    expect(articles).toHaveLength(1);
    expect(articles[0]?.blocks.map(({ type }) => type)).toEqual(["caption", "paragraph", "paragraph"]);
  });

  it.each([
    ["of several sentences", ["9月1日凌晨，上坊村一片欢呼。抗旱井喷涌出清流。", "饶俊 摄"]],
    ["without a credit", ["9月1日凌晨，上坊村第一口抗旱井喷涌出清流。"]],
  ])("is none of it %s", (_, picture) => {
    const { articles } = read("深井出水那一刻，全村人都笑了", "——区国土勘测队找水记", ...picture, told, TEXT);
    expect(articles[0]?.blocks[0]?.type).toBe("paragraph");
  });

  it("is an item of its own else", () => {
    expect(read("深井出水", ...photo, told, TEXT).articles[0]?.kind).toBe("photo");
  });
});
