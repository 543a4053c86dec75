import { describe, expect, it } from "vitest";
import { REPORT, readBlocks, readPage, readText, TEXT } from "./read-blocks.ts";

/** Short lines below a text that close it or begin what follows. Names and places are invented. */

/** A headline over a line of its own and its reporters, as the last lines of a text are easily taken for its own. */
const NEXT = ["个体运输户要守规矩", "县工商局 阳 平", "近来，有的运输户不讲信誉，随意加价，群众意见很大，应当改一改。"];

const LETTER = ["搭售化肥该不该", "我们村去买化肥，供销点说要搭两包农药才卖。请问，文件管不管得到这里？"];

describe("one of the people below a text that has ended", () => {
  it.each(["石盘乡三村农民 补国兴", "杜庄大队社员 田 苗等六人", "出租车驾驶员 周师傅", "南关市场部分个体户"])(
    "signs that above a headline and its reporters: %s",
    (who) => {
      const [first, second] = readBlocks(...LETTER, who, ...NEXT);
      expect(first?.blocks.at(-1)).toContain(who.replace(/[\s　]/g, " ").slice(0, 5));
      expect(second?.headline).toBe("个体运输户要守规矩");
    },
  );

  it("is the author of the verse below where a title stands above", () => {
    const verse = ["三月插秧水汪汪，", "公社社员下田忙；", "姐妹排成一字雁，", "退后一步绿一行。"];
    const [, second] = readText([...LETTER, "插秧歌", "枫林公社社员　郑水娇", ...verse].join("\n"));
    expect([second?.headline, second?.by]).toEqual(["插秧歌", ["作者 郑水娇"]]);
  });
});

describe("a body below a text that has ended", () => {
  const ADVICE = ["果树早春管理要点", "花前每株追施尿素一斤，随后浇一遍透水，干旱地块可在树盘覆草保墒。"];

  it("signs that, and is no title over a column's name that looks like an author's", () => {
    const [first] = readText([...ADVICE, "县林业局", "新风谱", "四个儿媳争养孤老人", TEXT].join("\n"));
    expect(first?.blocks).toContain("signature 县林业局");
  });

  it.each(["县人力资源和社会保障局医保股", "棠源县教委教研室", "棠源市拍卖行"])("may be a part of one: %s", (body) => {
    const [first, second] = readBlocks(...ADVICE, body, "七旬鞋匠免费修鞋十年", REPORT);
    expect(first?.blocks.at(-1)).toBe(`signature ${body}`);
    expect(second?.headline).toBe("七旬鞋匠免费修鞋十年");
  });

  it("may be a city with somebody of it", () => {
    const [first, second] = readText(
      [...LETTER, "棠源市 张桂芝", "粮站磅秤该校校了", "本报讯（通讯员 牛犇）粮站的磅秤该校一校了。"].join("\n"),
    );
    expect(first?.by).toEqual(["作者 张桂芝"]);
    expect(second?.headline).toBe("粮站磅秤该校校了");
  });
});

describe("where a text was taken from", () => {
  it.each(["（均据新华社电）", "（本报综合新华社电）"])("closes short news above a text: %s", (source) => {
    const [news] = readBlocks(
      "国际简讯",
      "●联合国粮农组织1日发布报告说，受食糖价格上涨影响，全球食品价格连续第三个月上升。",
      "●日本气象部门4日说，今年第12号台风正沿九州西部海域北上。",
      source,
      "东海伏季休渔期满 千余渔船扬帆出海 本报综合消息 禁渔三个半月后，9月1日12时，东海海域部分作业类型渔船伏季休渔期满。",
    );
    expect(news?.blocks.at(-1)).toBe(`credit ${source}`);
  });

  it.each(["摘自县医院健康教育专栏", "数据来源：棠源县农业农村局"])("closes it above a headline: %s", (source) => {
    const [first, second] = readBlocks("简明新闻", REPORT, source, "县城出租车告别“一口价”", REPORT);
    expect(first?.blocks.at(-1)).toBe(`credit ${source}`);
    expect(second?.headline).toBe("县城出租车告别“一口价”");
  });

  it("names whoever has answered", () => {
    const [first, second] = readBlocks(
      "彩礼能不能要回",
      "问：我家给了彩礼，现在能要回吗？",
      "答：彩礼一般按赠与处理，造成生活困难的可以酌情返还。",
      "解答人：祝远帆",
      "县城出租车告别“一口价”",
      REPORT,
    );
    expect(first?.by).toEqual(["解答 祝远帆"]);
    expect(second?.headline).toBe("县城出租车告别“一口价”");
  });
});

it("a question over what is asked, 问：, is a headline below the answer to another", () => {
  const [, second] = readBlocks(
    "血压降下来了，能不能停药？",
    "问：我今年五十七岁，血压一直稳定，请问能不能把药停了？",
    "答：血压正常是药物控制的结果，擅自停药，血压往往会反弹。",
    "（县医院心内科主治医师 童建忠）",
    "宝宝长痱子能擦爽身粉吗？",
    "问：我的宝宝八个月大，脖子和后背长了许多红痱子，擦爽身粉对吗？",
    "答：不对。爽身粉遇到汗水容易结块，反而加重痱子。",
  );
  expect(second?.headline).toBe("宝宝长痱子能擦爽身粉吗？");
});

it.each(["人民电影院映期", "江圩市电影院一周影讯", "扶贫监督举报电话"])("a list's title is a notice's: %s", (title) => {
  const { articles } = readPage(
    "石桥修缮完工",
    REPORT,
    title,
    "七月二十五日放映故事片，每日三场，望广大群众按时前往。",
  );
  expect(articles.map(({ kind, headline }) => `${kind} ${headline}`)).toEqual(["news 石桥修缮完工", `notice ${title}`]);
});

it("a stanza of two lines between two others, and the next part's title, are verse", () => {
  const prose = `今年五月，我陪外地的朋友回${"村里看河边新修的水车，七架水车一字排开，".repeat(4)}一上架就转了。`;
  const stanzas = [
    ["雨落在塬上", "是一件要紧的事", "母亲放下针线", "把盆摆到屋檐下", "把碗摆到盆旁边"],
    ["一村人的脸", "都朝着同一朵云"],
    ["老井"],
    ["它把天空含在嘴里", "几十年没有咽下去", "打水的人走了", "它还在等"],
  ].map((lines) => lines.join("\n"));
  const [, poem] = readBlocks(
    ...["老水车", "□ 谷声远", prose, prose, prose],
    ...["塬上的雨（外一首）", "□ 王兰香", ...stanzas],
    ...["石桥修缮完工", REPORT, prose],
  );
  expect(poem?.headline).toBe("塬上的雨（外一首）");
  expect(poem?.blocks).toContain("paragraph 一村人的脸");
  expect(poem?.blocks).toContain("subheading 老井");
});

it.each(["淮浦风物", "风物小志", "清明专稿", "行情快递", "滦河闲话"])(
  "%s is a column's name over a title apart",
  (name) => {
    const prose = "到这里来的人，没有不尝一尝小鱼锅贴的。三四寸长的小杂鱼，收拾干净，下锅煎到两面微黄，添水，放酱。";
    const [, second] = readBlocks("石桥修缮完工", REPORT, name, "小鱼锅贴", "文/左其林", prose, prose);
    expect([second?.column, second?.headline]).toEqual([name, "小鱼锅贴"]);
  },
);

it.each(["县文化馆 覃世明 摄", "（县文化馆 覃世明摄）", "县公安局 王 勇 摄", "石桥中学 王勇 摄"])(
  "a photographer's body is no second one: %s",
  (credit) => {
    const [, photo] = readBlocks(
      ...["石桥修缮完工", REPORT, "左图：城关镇缝纫社职工赶制秋季服装，支援农业。", credit, "全县冬修水利", REPORT],
    );
    expect(photo?.by).toEqual([`摄影 ${credit.includes("覃") ? "覃世明" : "王勇"}`]);
  },
);

it.each(["·古小玲·", "撰稿 古小玲", "特约撰稿 古小玲", "采访：古小玲 整理：王小虎"])(
  "names who wrote between a headline and its text: %s",
  (author) => {
    const prose = "走进石桥村，一排排新建的民居掩映在绿树丛中，村民们脸上洋溢着幸福的笑容。";
    const [, article] = readBlocks("石桥修缮完工", REPORT, "小山村飞出“金凤凰”", author, prose, TEXT);
    expect(article?.headline).toBe("小山村飞出“金凤凰”");
    expect(article?.by.join()).toContain("古小玲");
  },
);
