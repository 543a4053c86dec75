import { describe, expect, it } from "vitest";
import type { LineRole } from "../../src/model/correction.ts";
import { parsePage } from "../../src/parse/page.ts";
import { bylines, columns, furniture, headlines, kinds, pageOfRows, textsOf } from "./printed-rows.ts";

/** An export of an invented archive's database. */
const EXPORT = [
  "泗桥县档案馆地方报刊全文数据库",
  "导出时间：2019-05-21 10:42:07",
  "----------------------------------------",
  "记录号：1",
  "报名：泗桥报",
  "日期：1996-04-12",
  "期号：1086",
  "版次：第1版",
  "栏目：",
  "引题：县委全体会议提出",
  "标题：把科技兴县摆上突出位置",
  "副题：到本世纪末贡献率达到50%",
  "作者：本报记者 傅新华 通讯员 耿立",
  "正文：本报讯 4月8日至9日，县委全体会议在县城召开。",
  "　　会议提出，主要农作物良种覆盖率达到95%。",
  "----------------------------------------",
  "记录号：2",
  "栏目：泗水漫笔",
  "标题：",
  "作者：皖 舟",
  "正文：某乡干部年前到一个贫困村走访，许下了愿。",
  "图片说明：干部在走访。",
  "----------------------------------------",
  "记录号：3",
  "栏目：读者之声",
  "标题：村头的变压器该“看医生”了",
  "正文：编辑同志：",
  "　　我们村全靠村头一台老变压器供电，盼望能早一点换上。",
  "　　又及，盼复。",
  "　　　　　　丁集镇小陈庄村 陈绍光",
  "　　　　　　4月3日",
];

describe("a page that a database has exported, a field a line", () => {
  const page = pageOfRows(...EXPORT);

  it("is an article a record", () => {
    expect(page.articles.map(({ headline }) => headline)).toEqual([
      { kicker: ["县委全体会议提出"], main: "把科技兴县摆上突出位置", decks: ["到本世纪末贡献率达到50%"] },
      undefined,
      { kicker: [], main: "村头的变压器该“看医生”了", decks: [] },
    ]);
    expect(bylines(page)).toEqual(["记者:傅新华 通讯员:耿立", "作者:皖舟", ""]);
    expect(columns(page)).toEqual([undefined, "泗水漫笔", "读者之声"]);
    expect(textsOf(page, "caption")).toEqual(["干部在走访。"]);
    expect(textsOf(page, "signature")).toEqual(["丁集镇小陈庄村 陈绍光"]);
  });

  it("tells paper, day and number of the issue", () => {
    expect(page.nameplate).toMatchObject({ paper: "泗桥报", date: "1996-04-12", serialNumber: 1086 });
  });

  it("keeps the fields' names, and what a record tells of itself, as furniture", () => {
    expect(furniture(page)).toEqual(
      expect.arrayContaining(["标题：", "正文：", "版次：第1版", "泗桥县档案馆地方报刊全文数据库"]),
    );
  });

  it("is read anew by what an editor says of a line", () => {
    const place = { file: "01.corrections.yml", line: 1 };
    const roles: readonly LineRole[] = [{ lines: [15, 15], as: "caption", place }];
    const corrected = parsePage(EXPORT.join("\n"), { file: "01.txt", roles });
    expect(textsOf(corrected, "caption")).toEqual(["会议提出，主要农作物良种覆盖率达到95%。", "干部在走访。"]);
  });

  it("is none where a box in a report has such lines once", () => {
    const box = ["健康讲座预告", "主题：老年人科学养生", "日期：5月20日上午9时", "内容：高血压的防治。"];
    const page = pageOfRows("石桥修缮完工", "本报讯 石桥近日修缮完工。", "来源：县水利局", ...box);
    expect(headlines(page)[0]).toBe("石桥修缮完工");
    expect(furniture(page)).toEqual([]);
  });

  it("is none where the words are a notice's", () => {
    const page = pageOfRows("石桥修缮完工", "本报讯 石桥近日修缮完工。", "遗失声明", "标题：旧桥", "内容：车辆绕行。");
    expect(furniture(page)).toEqual([]);
    expect(kinds(page)).toContain("notice");
    expect(headlines(page)).toContain("石桥修缮完工");
  });
});

describe("a page that a newsroom's system has exported with tags", () => {
  const page = pageOfRows(
    '<div class="paper">今日桐原</div>',
    '<div class="date">2008年11月6日 星期四 总第1542期</div>',
    '<article id="20081106_01_01">',
    "<introtitle>扩内需 保增长</introtitle>",
    "<title>我县启动农村公路&ldquo;断头路&rdquo;工程</title>",
    "<author>本报记者 史建波 通讯员 项敏</author>",
    "<content>",
    "<p>&nbsp;&nbsp;本报讯 11月4日，石岭至东源公路正式开工。</p>",
    "</content>",
    "</article>",
    "<article>",
    "<title>老年大学开新课</title>",
    "<author>虞伟 摄</author>",
    "<content>",
    "<p>11月5日，县老年大学的学员们在学剪纸。</p>",
    "</content>",
    "</article>",
  );

  it("is an article a record, its entities the characters that they name", () => {
    expect(page.articles.map(({ headline }) => headline)).toEqual([
      { kicker: ["扩内需 保增长"], main: "我县启动农村公路“断头路”工程", decks: [] },
      { kicker: [], main: "老年大学开新课", decks: [] },
    ]);
    expect(bylines(page)).toEqual(["记者:史建波 通讯员:项敏", "摄影:虞伟"]);
    expect(kinds(page)).toEqual(["news", "photo"]);
    expect(page.nameplate).toMatchObject({ paper: "今日桐原", date: "2008-11-06", serialNumber: 1542 });
  });
});

describe("a page that is a table, a record a row", () => {
  const page = pageOfRows(
    "汀浦报|1994年5月18日|星期三|总第1126期|今日4版||",
    "版次|栏目|引题|标题|副题|作者|正文",
    "1||工业重点项目进展顺利|水泥技改工程昨日点火|投产后年增产值六百万元|本报记者 凌志远|　　本报讯 昨日上午，工程点火试产。　　工程去年2月动工。",
    "1|致富路上||桑宝珍办起“甲鱼银行”||蒲小燕|　　在杨家渡村，提起桑宝珍，无人不晓。　　她靠的是一本书。",
    "2|||||余江平摄|　　县丝绸总厂生产的真丝围巾出口创汇86万美元。",
  );

  it("has the headline, byline and column of each cell, and the text's paragraphs", () => {
    expect(headlines(page)).toEqual(["水泥技改工程昨日点火", "桑宝珍办起“甲鱼银行”", undefined]);
    expect(page.articles[0]?.headline?.decks).toEqual(["投产后年增产值六百万元"]);
    expect(columns(page)).toEqual([undefined, "致富路上", undefined]);
    expect(bylines(page)).toEqual(["记者:凌志远", "作者:蒲小燕", "摄影:余江平"]);
    expect(textsOf(page, "paragraph")).toHaveLength(5);
    expect(page.nameplate).toMatchObject({ paper: "汀浦报", date: "1994-05-18", serialNumber: 1126 });
  });

  it("parts records of which one has no text, and a first row that stands again", () => {
    const head = "版次|栏目|引题|标题|副题|作者|正文";
    const again = pageOfRows(head, "1|||石桥修缮完工|||", "1|||公交站亭换新||晏平|　　站亭换新，方便居民。", head);
    expect(headlines(again).slice(0, 2)).toEqual(["石桥修缮完工", "公交站亭换新"]);
    expect(again.diagnostics.map(({ rule }) => rule)).not.toContain("correction-overlaps");
  });

  it("is none where the words are a table's in a report", () => {
    const page = pageOfRows("石桥修缮完工", "本报讯 石桥近日修缮完工。", "标题|票数", "石桥|12");
    expect(headlines(page)).toEqual(["石桥修缮完工"]);
  });
});

describe("manuscripts that a newsroom has put together", () => {
  const pages = [
    "第1版  要闻",
    "1、标题：石桥修缮完工",
    "　　　　　车马重新通行",
    "　　本报讯（记者 凌志远）石桥近日修缮完工。",
    "（430字）",
    "2、标题：公交站亭换新",
    "作者：通讯员 蒲小燕",
    "　　站亭换新，方便居民。",
    "（字数：320）",
    "3、栏目：再就业之歌",
    "标题：董秋菊开店记",
    "　　店主董秋菊今年41岁，开了一家小面馆。",
    "（约300字，可删末段）",
  ];

  it("are read by the fields before their texts", () => {
    const page = pageOfRows(...pages);
    expect(headlines(page)).toEqual(["石桥修缮完工 车马重新通行", "公交站亭换新", "董秋菊开店记"]);
    expect(columns(page)).toEqual([undefined, undefined, "再就业之歌"]);
    expect(bylines(page)).toEqual(["记者:凌志远", "通讯员:蒲小燕", ""]);
    expect(furniture(page)).toContain("（约300字，可删末段）");
  });

  it("may be verse", () => {
    const verse = ["春风吹过田野", "麦苗一片青青", "我走在小路上"];
    const poem = ["2、标题：故乡", "作者：李明", ...verse, "（字数：40）"];
    const page = pageOfRows(...pages.slice(0, 5), ...poem, ...pages.slice(9));
    expect(headlines(page)[1]).toBe("故乡");
    expect(bylines(page)[1]).toBe("作者:李明");
    expect(page.articles[1]?.blocks.map(({ text }) => text)).toEqual(verse);
  });

  it("may have a row of their text in each line", () => {
    const rows = ["　　本报讯（记者 凌志远）4月8日，县里召", "开会议，安排春耕生产工作。", "（字数：320）"];
    const page = pageOfRows(
      ...["石桥修缮完工", "站亭换新", "面馆开张"].flatMap((title) => [`1、标题：${title}`, ...rows]),
    );
    expect(headlines(page)).toEqual(["石桥修缮完工", "站亭换新", "面馆开张"]);
    expect(bylines(page)).toEqual(["记者:凌志远", "记者:凌志远", "记者:凌志远"]);
  });

  it("are none where fields without texts are a list", () => {
    const list = ["石桥修缮完工", "站亭换新", "面馆开张"].flatMap((title) => [`标题：${title}`, "（字数：320）"]);
    expect(furniture(pageOfRows(...list))).not.toContain("标题：");
  });

  it("are none where a letter has a title and an author", () => {
    const page = pageOfRows("读者来信", "标题：石桥该修了", "作者：蒲小燕", "石桥年久失修，盼早日修缮。");
    expect(furniture(page)).not.toContain("标题：");
  });
});
