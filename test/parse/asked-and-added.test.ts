import { describe, expect, it, test } from "vitest";
import { parsePage } from "../../src/parse/page.ts";
import { pageToJson } from "../../src/parse/page-json.ts";

/*
 * What stands below an article and is its own, and what is the next one's: answers, additions, pictures, and headlines that ask. Papers,
 * people and places are invented.
 */

const REPORT = "本报讯（记者 龚一凡）近日，县里召开会议，部署下一步工作。";
const LETTER = "我家住在城东，每天接送孙子上学都在小区南门的公交站等车，站上没有遮阳棚，老人孩子吃不消。";
const TEXT = "干部职工走进社区，为居民送去政策和服务，受到好评。";

/** Headline, column, authors and each block's type and text of each article of a page whose blocks stand apart. */
function read(...blocks: string[]) {
  return readText(blocks.join("\n\n"));
}

function readText(text: string) {
  return pageToJson(parsePage(text, { file: "01.txt" })).articles.map(({ headline, columnLabel, bylines, blocks }) => ({
    headline,
    column: columnLabel ?? undefined,
    by: bylines.map(({ role, names }) => `${role} ${names.join(" ")}`),
    blocks: blocks.map(({ type, text: printed }) => `${type} ${printed}`),
  }));
}

describe("below a letter", () => {
  test.each(["编后：", "记者附记：", "编者附记：", "编者答：", "附记："])(
    "%s belongs to it, what stands below that does not",
    (label) => {
      const answer = `${label}县交通运输局已派人到现场察看，答应八月底前装好遮阳棚。`;
      const writer = "石桥乡大田村农民 舒启发";
      const [letter, prices] = read("盼望站台添个遮阳棚", "编辑同志：", LETTER, writer, answer, "集市行情", TEXT);
      expect(letter?.by).toEqual([]);
      expect(letter?.blocks).toEqual([
        "paragraph 编辑同志：",
        `paragraph ${LETTER}`,
        `paragraph ${answer}`,
        `signature ${writer}`,
      ]);
      expect(prices?.headline).toBe("集市行情");
    },
  );

  it("goes on with what its reporter found out, under a label in brackets", () => {
    const found = `7月10日傍晚，记者来到小区。${TEXT}`;
    const blocks = ["【读者反映】", `编辑同志：${LETTER}`, "读者 谭女士", "【记者调查】", found];
    const [, letter, next] = read("石桥修缮完工", REPORT, "民声回应", "龙泉小区为何一到傍晚就停水？", ...blocks);
    expect(letter).toMatchObject({ headline: "龙泉小区为何一到傍晚就停水？", column: "民声回应" });
    expect(letter?.blocks.at(-2)).toBe(`paragraph ${found}`);
    expect(next).toBeUndefined();
  });
});

describe("a question in a block of its own over a headline's next part", () => {
  it("is the headline's first", () => {
    const [, fields] = read(
      "石桥修缮完工",
      REPORT,
      "撂荒田怎么又“抢手”了?",
      "托管服务让1860亩冬闲地复耕",
      "□ 通讯员 徐志强",
      TEXT,
    );
    expect(fields?.headline).toContain("撂荒田怎么又“抢手”了");
  });

  it("is the text's last sentence where it speaks to somebody", () => {
    const [first, second] = read(
      "石桥修缮完工",
      REPORT,
      "母亲，您在那边还好吗？",
      "托管服务让冬闲地复耕",
      "□ 通讯员 徐志强",
      TEXT,
    );
    expect(first?.blocks.at(-1)).toBe("paragraph 母亲，您在那边还好吗？");
    expect(second?.headline).toBe("托管服务让冬闲地复耕");
  });
});

test("a question among rows, not set in, is the headline over who asks", () => {
  const page = `百姓热线
锦绣家园下水道堵了20多天
　　来电：锦绣家园3号楼下水道堵
了20多天，污水倒灌到一楼，物业和
开发商互相推，请问归谁管？——市
民 潘女士
　　回复：县住建局接报后，于9月
19日召集物业、开发商到场，确认堵
点在楼前化粪池进口，系建筑垃圾沉
积所致，还在保修期内，由开发商负
责。9月20日，疏通完成，一楼三户
居民的地板损失由开发商赔付。
沿河路路灯什么时候能亮？
　　来电：沿河路从彩虹桥到二中这
一段，路灯坏了11盏，孩子上晚自习
害怕。——市民 邵先生
　　回复：县市政处查明，该路段电
缆被施工挖断，25日前亮灯。
`;
  expect(readText(page).map(({ headline }) => headline)).toEqual([
    "锦绣家园下水道堵了20多天",
    "沿河路路灯什么时候能亮？",
  ]);
});

test.each(["新闻链接", "小贴士", "相关链接"])("%s stands over an addition to the report above it", (label) => {
  const [report, next] = read("高温下的“送清凉”", REPORT, label, "中暑先兆：大量出汗、口渴、头晕。应立即移至阴凉处。");
  expect(report?.blocks).toContain(`subheading ${label}`);
  expect(next).toBeUndefined();
});

describe("a picture", () => {
  it("whose photographer reports is the report's, though its sentence tells of a day, above a subhead", () => {
    const caption = "7月23日，金鼓镇邮政所前排队取汇款的村民。";
    const survey = "每逢赶场天，金鼓镇邮政所门前总要排起长队，多是老人和娃娃。";
    const houses = "走进双桥村，一条机耕道两边立着二十几栋小洋房，晃得人眼花。";
    const parts = [`${caption}廖明富 摄`, "盖房：砖头“吃”掉六成", houses, "读书：越来越舍得", houses];
    const [report, other] = read(
      "打工的钱都花到哪儿去了?",
      "——四个劳务大村的调查",
      "□ 本报记者 廖明富",
      survey,
      ...parts,
    );
    expect(report?.blocks).toContain(`caption ${caption}`);
    expect(other).toBeUndefined();
  });

  it("below a notice that ends with a telephone's number is no part of it", () => {
    const page = read(
      "沭滨县中医医院 公开招聘护理人员启事",
      "因业务发展需要,我院面向社会公开 招聘护理人员30名。",
      "条件:1.年龄28周岁以下,护理专业 大专及以上学历;2.持有护士执业证书或 通过2013年护士执业资格考试;3.身高 1.58米以上,身体健康, 品行端正。",
      "待遇:试用期三个月,月工资1500元; 试用期满签订劳动合同,缴纳五项社会保 险,工资福利与在职人员同等对待。 报名时间:3月31日至4月4日,地点: 医院门诊楼四楼人事科,报名时携带身份 证、毕业证、执业证原件及复印件,近期 一寸免冠照片三张。咨询电话:6220336",
      "春灌时节,柳泉灌区管理处职工对14.6公 里干渠进行清淤和闸门维护,确保3.2万亩小 麦及时浇上返青水。图为3月24日,职工在渠 道内清理淤泥。",
      "徐 宁 卢东亮 摄",
    );
    expect(page.map(({ blocks }) => blocks.at(-1)?.slice(0, 15))).toEqual([
      "paragraph 报名时间：",
      "paragraph 春灌时节，",
    ]);
  });

  it("in a page whose paragraphs are set in shows by its sentence, which is not", () => {
    const page = `护林员的山
本报记者 窦凯
　　清晨五点，沭岚山的雾还没散，
周太和已经走到了半山腰。五十八岁
的他背一把砍刀、两瓶水。
周太和在查看松材线虫病监测点。
　　他2006年当上护林员，巡护区是
北坡的九百二十亩松林。一天两趟，
一趟十六里。十年下来，走坏胶鞋六
十一双，记下日记四十七本。
　　2011年4月5日，清明，风大。下
午两点，周太和看见南坡起了烟。他
一边给镇上打电话，一边往上跑。
　　林业站站长说，老周的日记是全
县最早的鸟类记录之一，省林科院的
专家专门来复印过。
`;
    expect(readText(page)[0]?.blocks).toContain("caption 周太和在查看松材线虫病监测点。");
  });

  it("keeps its sentence with 图为 that begins a row", () => {
    const page = `县里开了会
本报讯 近日，县里召开了秋收秋
种会议，部署下一步的工作，要求各
乡抓紧。

县民族服装厂女工试制成功的傣
族绣花筒裙，在全省轻工产品展销会
上很受欢迎，三天就售出四百多条。
图为设计员刀美芬（左）在检查产品
质量。（杨国栋摄）
`;
    expect(readText(page).at(-1)?.blocks).toEqual([
      "paragraph 县民族服装厂女工试制成功的傣族绣花筒裙，在全省轻工产品展销会上很受欢迎，三天就售出四百多条。图为设计员刀美芬（左）在检查产品质量。",
    ]);
  });
});

describe("who wrote", () => {
  it("stands between two dots", () => {
    const [report] = readText(`一头耕牛 十六年积怨\n·本报通讯员 谭正江·\n${TEXT}${TEXT}\n`);
    expect(report?.by).toEqual(["通讯员 谭正江"]);
  });

  it("stands below a deck under a column's name", () => {
    const [review] = read("书 评", "泥土里长出的乡音", "——读徐某某《墟里集》", "方以琛", TEXT + TEXT, TEXT + TEXT);
    expect(review).toMatchObject({ column: "书评", by: ["作者 方以琛"] });
  });

  it("is not what a headline ends with behind a quotation", () => {
    const [, spray] = read("石桥修缮完工", REPORT, "早稻“一喷三防” 全覆盖", "□ 通讯员 聂文斌", TEXT);
    expect(spray).toMatchObject({ headline: "早稻“一喷三防” 全覆盖", by: ["通讯员 聂文斌"] });
  });
});

describe("verse", () => {
  it("in lines apart below a title under a column ends above the next column", () => {
    const poem = ["镰刀挂在墙上", "月亮弯在水缸里", "它们谁也不肯先说", "今年的谷子有多沉", "父亲用拇指试了试刃"];
    const prose = [`从县城往西走二十里，有一道缓坡。${TEXT}`, TEXT + TEXT];
    const [verse, place] = read(
      "诗歌",
      "秋天的农具",
      "□ 石 磙",
      ...poem,
      "地名故事",
      "“卧羊坡”里没有羊",
      "赵新铭",
      ...prose,
    );
    expect(verse?.blocks).toEqual(poem.map((line) => `paragraph ${line}`));
    expect(place).toMatchObject({ headline: "“卧羊坡”里没有羊", column: "地名故事" });
  });

  it("of whole couplets goes on with the second title that its own announces", () => {
    const [first, second] = ["树大阴浓系客船，几番新涨几番烟。", "老根不记人来去，只向长河抱碧天。"];
    const [third, fourth] = ["一夜潇潇到小窗，晓看新绿满前冈。", "田家不说春消息，已有牛声过石梁。"];
    const [poems, next] = read(
      "诗 词",
      "题渡口老樟（外一首）",
      "孙永年",
      `${first}\n${second}`,
      "春 雨",
      `${third}\n${fourth}`,
    );
    expect(poems?.by).toEqual(["作者 孙永年"]);
    expect(poems?.blocks.map((block) => block.replace(/^\S+ /, ""))).toEqual([first, second, "春 雨", third, fourth]);
    expect(next).toBeUndefined();
  });
});

test("a kicker that ends with a dash is one, though it opens as paragraphs do", () => {
  const kicker = "今年上半年，全县外出务工人员寄回现金3.14亿元——";
  const survey = ["本报调查", kicker, "打工的钱都花到哪儿去了？", "——来自四个村的调查", "□ 本报记者 游德全"];
  const blocks = [...survey, TEXT.repeat(4), TEXT.repeat(3), "石桥修缮完工", REPORT, TEXT.repeat(3)];
  const page = pageToJson(parsePage(blocks.join("\n\n"), { file: "01.txt" }));
  expect(page.articles[0]).toMatchObject({ kicker: [kicker], columnLabel: "本报调查" });
});

test("who lettered the head of a supplement is furniture", () => {
  const page = pageToJson(
    parsePage(["桃花渡", "刊头题字：霍锡庚", "石桥修缮完工", REPORT].join("\n\n"), { file: "01.txt" }),
  );
  expect(page.furniture).toContain("刊头题字：霍锡庚");
});

describe("a site's fields without a name before the text", () => {
  it("part headline, author and source from the text below the source", () => {
    const article = (title: string, author: string, text: string) =>
      `标题：${title}\n作者：${author}\n来源：泉浦报\n　　本报讯 ${text}\n　　${TEXT}\n`;
    const page = [
      `引题：修旧如旧\n标题：一座老戏台的“第二春”\n副题：古戏台热起来\n作者：本报记者 庄惠敏\n来源：泉浦报\n　　${TEXT}\n`,
      article("县图书馆延长开放时间", "林婉婷", "自9月10日起，闭馆时间延至晚上九点。"),
      article("洋下社区换了新路灯", "通讯员 蔡明哲", "洋下社区八十盏路灯昨日全部换新。"),
      "【本版责编】方锦华 【校对】郭少敏",
    ];
    const [stage, library, lamps, next] = readText(page.join("\n"));
    expect(stage).toMatchObject({ headline: "一座老戏台的“第二春”", by: ["记者 庄惠敏"] });
    expect(library?.headline).toBe("县图书馆延长开放时间");
    expect(lamps).toMatchObject({ headline: "洋下社区换了新路灯", by: ["通讯员 蔡明哲"] });
    expect(next).toBeUndefined();
  });
});

test("a paper's title may stand a character a block", () => {
  const { masthead } = pageToJson(
    parsePage(["安", "澧", "报", "ANLI BAO", "1997年11月12日 星期三", "石桥修缮完工", REPORT].join("\n\n"), {
      file: "01.txt",
    }),
  );
  expect(masthead.paper).toBe("安澧报");
});

test("what a typist remarks on the print is furniture", () => {
  const remark = "（注：原报此处右下角缺损，约缺二十字。）";
  const page = pageToJson(parsePage(["石桥修缮完工", REPORT, remark].join("\n\n"), { file: "01.txt" }));
  expect(page.furniture).toContain(remark);
});

test("who wrote in and the reporter beside them sign together", () => {
  const [report] = read("二十二年守着一盏灯", TEXT + TEXT, "（泉源公社　帅云生　本报记者　万国保）");
  expect(report?.by).toEqual(["作者 帅云生", "记者 万国保"]);
});

test("a kicker that breaks off stands in a block of its own", () => {
  const kicker = "樱桃萝卜、海阳里大集、渔家大嫂……";
  const blocks = [kicker, "12个“土味”品牌是怎样走出海岛的", "■记者 姜晓彤", TEXT.repeat(4), TEXT.repeat(3)];
  const page = pageToJson(parsePage(["石桥修缮完工", REPORT, ...blocks].join("\n\n"), { file: "01.txt" }));
  expect(page.articles[1]).toMatchObject({
    headline: "12个“土味”品牌是怎样走出海岛的",
    kicker: [kicker],
  });
});

test("the weather is no part of the report above it", () => {
  const weather = "16日白天多云，偏南风4到5级，最高气温15℃，最低气温2℃；17日至18日晴。";
  expect(read("石桥修缮完工", REPORT, TEXT, "本周天气", weather).map(({ headline }) => headline)).toEqual([
    "石桥修缮完工",
    "本周天气",
  ]);
});

describe("questions and answers", () => {
  it("go on below who asks, named behind the question, under a headline that asks", () => {
    const asked = "问：我家住沙溪镇，一栋土坯房墙体已经开裂，听说有补助，该怎么申请？（沙溪镇 张先生）";
    const answers = [
      "答：由户主提出书面申请，村里公示无异议后报乡镇审核。",
      "问：补助标准是多少？",
      "答：每户补助1.5万元。",
    ];
    const blocks = ["石桥修缮完工", REPORT, "记者帮你问", "土坯房改造补助怎么申请？", asked, ...answers];
    const [, article, next] = read(...blocks);
    expect(article).toMatchObject({ headline: "土坯房改造补助怎么申请？", column: "记者帮你问" });
    expect(article?.blocks.slice(1)).toEqual(answers.map((text) => `paragraph ${text}`));
    expect(next).toBeUndefined();
  });

  it("are signed by a lawyer of an office", () => {
    const [law, news] = read("立了遗嘱，还能改吗？", TEXT + TEXT, "（县法律顾问处 唐启明）", "警方简讯", TEXT + TEXT);
    expect(law?.by).toEqual(["作者 唐启明"]);
    expect(news?.headline).toBe("警方简讯");
  });
});

test("a kicker with a dash among rows stands over a question", () => {
  const page = `小区电费比别处高三毛，住户要个说法——
“总表价”怎样变成“一户一表”价？
　　□本报记者　孔令涛　实习生　董雪
　　7月14日，家住丽景花园的李先生打进本
报热线说，他所在的小区每度电收0.85元，而
隔壁小区只有0.5469元，“同一条街，同一个
电业局，凭什么差三毛钱？”
　　7月15日，记者在丽景花园2号楼看到，每
个单元门口都贴着一张物业公司的收费通知。
■小贴士
　　居民电价：一户一表月用电量50度以内，
每度0.5469元；51度至200度，每度0.5769元。
`;
  const [article, next] = readText(page);
  expect(article).toMatchObject({ headline: "“总表价”怎样变成“一户一表”价？", by: ["记者 孔令涛", "实习生 董雪"] });
  expect(article?.blocks).toContain("subheading ■小贴士");
  expect(next).toBeUndefined();
});

test("a site's field of which nothing is told is no text", () => {
  const [article] = readText(
    `县图书馆延长开放时间\n作者：\n来源：县文化局\n本报讯 自9月10日起，闭馆时间延至晚上九点。\n`,
  );
  expect(article).toMatchObject({ headline: "县图书馆延长开放时间", by: [] });
  expect(article?.blocks.filter((block) => block.includes("作者"))).toEqual([]);
});

test.each(["琼湾发布", "ＬＵＡＮ　ＦＥＮＧ　ＢＡＯ"])("%s below a nameplate is furniture", (line) => {
  const page = pageToJson(
    parsePage(["琼湾日报", "2024年10月16日 星期三", line, "石桥修缮完工", REPORT].join("\n\n"), { file: "01.txt" }),
  );
  expect(page.furniture).toContain(line);
  expect(page.articles).toHaveLength(1);
});
