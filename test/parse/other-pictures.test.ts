import { describe, expect, it } from "vitest";
import { pageOfBlocks, textsOf } from "./printed-rows.ts";

const REPORT = [
  "退休老钳工义务修锁十一年",
  "本报讯（记者 戎蓉）城南街道的退休钳工乔德林每天在社区门口摆摊，为街坊修锁配钥匙，十一年没有收过一分钱。",
  "“能为街坊做点事，比喝酒打牌有滋味。”乔德林说。",
];

const kinds = (...blocks: string[]) =>
  pageOfBlocks(...REPORT, ...blocks).articles.map(({ kind, headline }) => `${kind} ${headline?.main ?? "-"}`);

describe("a picture below a report", () => {
  it("with hardly a word of the report is an item of its own, though it names no day", () => {
    expect(kinds("柳编工艺厂技术员亓桂兰正在向青年女工传授编织技艺，产品远销九个国家。　郇明 摄")).toEqual([
      "news 退休老钳工义务修锁十一年",
      "photo -",
    ]);
  });

  it("that tells of the same is the report's", () => {
    expect(kinds("乔德林在社区门口的摊位上教街坊修锁配钥匙。　郇明 摄")).toEqual(["news 退休老钳工义务修锁十一年"]);
  });

  it("in a word or two is the report's, whatever it says", () => {
    expect(kinds("图为工人在装车。　郇明 摄")).toEqual(["news 退休老钳工义务修锁十一年"]);
  });

  it("is the report's where more of that stands below", () => {
    const rest = "社区书记说，有了这个修锁摊，老人们心里踏实。";
    expect(kinds("柳编工艺厂技术员亓桂兰正在向青年女工传授编织技艺，产品远销九个国家。　郇明 摄", rest)).toHaveLength(
      1,
    );
  });
});

it("a picture of its own below an article that is at its end is none of its captions", () => {
  const picture = "图为县良种场技术员疏桂香向社员传授水稻旱育秧技术。（倪国安摄）";
  const { articles } = pageOfBlocks("一中办起气象哨", "本报讯 县一中学生自办气象哨，预报准确。（茆林生）", picture);
  expect(articles.map(({ kind }) => kind)).toEqual(["news", "photo"]);
});

describe("a picture's title before its text in one line", () => {
  it("is its headline", () => {
    expect(kinds("稻鱼双丰收 10月12日，打岗村的群众在稻田里捉鱼。今年亩均产值超过六千元。 黎启江 摄")).toEqual([
      "news 退休老钳工义务修锁十一年",
      "photo 稻鱼双丰收",
    ]);
  });

  it.each([
    "新华社北京 1月3日电 国家统计局发布的数据显示，粮食生产形势较好。",
    "新华社北京  1月3日电 国家统计局发布的数据显示，粮食生产形势较好。",
    "活动时间 3月5日，地点在县城人民广场。",
    "即日起至 8月30日，报名者持户口簿到县职教中心报名。",
  ])("is none in %s", (line) => {
    const { articles } = pageOfBlocks(...REPORT, line);
    expect(articles.map(({ headline }) => headline?.main)).not.toContain(line.slice(0, line.indexOf(" ")));
  });
});

describe("a picture's credit", () => {
  it("may name who took a whole group", () => {
    const page = pageOfBlocks(...REPORT, "果农在密植园里疏花。", "本组图片由屈宏伟摄");
    expect(page.articles[0]?.bylines.at(-1)).toEqual({ role: "摄影", names: ["屈宏伟"] });
  });
});

it("a picture of its own may stand below another's caption", () => {
  const other = "8月4日，在五竹镇景区，游客在体验滑草。入伏以来，该县推出避暑研学产品。　陇小军 摄";
  expect(kinds("图为乔德林在社区门口修锁。", other)).toEqual(["news 退休老钳工义务修锁十一年", "photo -"]);
});

it("a picture's title may stand above who took it and where", () => {
  const { articles } = pageOfBlocks(...REPORT, "晒秋", "石国栋 摄于祁家庙乡");
  expect(articles.map(({ kind, headline, bylines }) => [kind, headline?.main, bylines[0]?.names[0]]).at(-1)).toEqual([
    "photo",
    "晒秋",
    "石国栋",
  ]);
});

describe("a picture's sentence with its photographer between the paragraphs of a feature", () => {
  const feature = [
    "九旬“剃头匠”的老店",
    "□ 记者 李彩虹",
    "在老街井头巷17号，有一间不足十平方米的理发店，没有招牌，只有一把1962年的老椅子。",
    "一把剃刀走过七十六年",
    "15岁那年，余添福跟着舅舅学手艺，挑着担子走村串户。新中国成立后，他进了县理发社。",
  ] as const;
  const rest = [
    "上门剪发从来不肯收钱",
    "每月初一和十五，余添福都会背上帆布包，到行动不便的老人家里上门理发。",
  ] as const;

  it.each(["余添福在为街坊刮脸。李彩虹 摄", "余添福在为街坊刮脸。黄小玉 摄", "余添福在为街坊刮脸。\n\n（黄小玉 摄）"])(
    "leaves the subheads above and below it what they are: %j",
    (picture) => {
      const page = pageOfBlocks(...feature, picture, ...rest);
      expect(page.articles.map(({ headline }) => headline?.main)).toEqual(["九旬“剃头匠”的老店"]);
      expect(textsOf(page, "caption")).toEqual(["余添福在为街坊刮脸。"]);
      expect(textsOf(page, "subheading")).toEqual(["一把剃刀走过七十六年", "上门剪发从来不肯收钱"]);
    },
  );

  it("is the reporter's own whatever it tells of", () => {
    const page = pageOfBlocks(...feature, "丁凯和社员在查看秧苗长势。李彩虹 摄", ...rest);
    expect(page.articles).toHaveLength(1);
  });

  it("is the last of a picture item whose text tells of a day", () => {
    const page = pageOfBlocks(
      ...feature,
      "棉田里的“铁臂”在作业",
      "9月18日，沙泉总场三连的采棉机正在作业，今年垦区投入采棉机56台。",
      "一台采棉机每天可采收150亩左右。陈疆生 摄",
    );
    expect(page.articles.map(({ kind }) => kind)).toEqual(["news", "photo"]);
  });
});
