import { describe, expect, it } from "vitest";
import { furniture, headlines, pageOfBlocks, textsOf } from "./printed-rows.ts";

/** A feature with subheads in brackets, as pages of health and law print them. Papers, people and places are invented. */
const FEATURE = [
  "气温骤降 脑卒中病人多了三成",
  "■记者 尹延青",
  "入冬以来最强的一股冷空气抵达，县人民医院卒中中心的急救电话接连响了三次。",
  "[警惕信号]",
  "脑卒中俗称“中风”，发病前往往一侧脸部或肢体突然麻木无力、说话含糊不清。",
  "[防大于治]",
  "冬季血管遇冷收缩，高血压患者要坚持用药，不要随意停药换药。",
] as const;

describe("a line over text without byline or dateline", () => {
  it("is a headline where the text tells of something else", () => {
    const other = [
      "县里新增三家“国医堂”",
      "三处乡镇卫生院的国医堂通过验收，能开展针灸、推拿等六类服务。",
      "这些“养生经”别再信",
      "流言一：喝骨头汤能补钙。",
      "骨头里的钙很难溶到汤里。",
    ];
    expect(headlines(pageOfBlocks(...FEATURE, ...other))).toEqual([FEATURE[0], other[0], other[2]]);
  });

  it("is a subhead where the text goes on with what was told before", () => {
    const report = [
      "二十七个社区办起暑期学堂",
      "□本报记者 韩冰",
      "今年暑假，社区把闲置的房子利用起来，办起暑期学堂，一千多个孩子有了去处。",
      "空房子变成小课堂",
      "文昌社区的会议室一个月用不了两回，如今孩子们在这里写作业。",
      "一张课表排满四十天",
      "学堂不教新课，社区请来柳编艺人，教孩子们编小筐。",
    ];
    const page = pageOfBlocks(...report);
    expect(headlines(page)).toEqual([report[0]]);
    expect(textsOf(page, "subheading")).toEqual([report[3], report[5]]);
  });

  it("is a subhead where it is the report's own though a day stands below it", () => {
    const dated = "6月14日，文昌社区的暑期学堂开了课，孩子们在会议室里写作业。";
    const lines = ["暑期学堂办到家门口", "□本报记者 韩冰", "社区办起暑期学堂，孩子们有了去处。", "会议室变课堂", dated];
    expect(headlines(pageOfBlocks(...lines))).toEqual([lines[0]]);
  });
});

describe("a slogan between two halves of a paragraph", () => {
  const halves = ["社区办起同样的学堂，登记学生1140名，", "志愿者达到二百一十六人。"] as const;
  const above = "放假了，孩子没人看、作业没人管，是不少双职工家庭的心病。返乡的大学生来教他们写作业、下象棋、编小筐。";
  const around = (...lines: string[]) =>
    pageOfBlocks("二十七个社区办起暑期学堂", "□本报记者 韩冰", above, halves[0], ...lines, halves[1]);

  it.each([[["节约用水 从点滴做起"]], [["珍爱生命", "远离毒品"]], [["节约粮食　反对浪费", "文明健康　有你有我"]]])(
    "is of no article: %j",
    (lines) => {
      const page = around(...lines);
      expect(textsOf(page, "paragraph")).toEqual([above, halves.join("")]);
      expect(furniture(page)).toEqual(lines.map((line) => line.replace("　", " ")));
    },
  );

  it("is none where it has a figure, or the text below it tells of it", () => {
    for (const line of ["登记学生 1140名", "志愿者服务 二百一十六人"]) expect(furniture(around(line))).toEqual([]);
  });

  it("is none where the text above has ended", () => {
    const page = pageOfBlocks(
      "暑期学堂开课",
      "□本报记者 韩冰",
      "孩子有了去处。",
      "节约用水 从点滴做起",
      "水是生命之源。",
    );
    expect(furniture(page)).toEqual([]);
  });
});

it("what one reader asks after another's answer stands under a headline of its own", () => {
  const column = [
    "芸豆光开花不结荚咋办",
    "前李村李爱民问：我种了二分地的早春芸豆，秧子长得很旺，为什么不结荚？",
    "答：多半是水肥过大、温度过高引起的徒长，要控水控肥，及时摘心。",
    "兔子拉稀是怎么回事",
    "于楼村一读者问：我养的三十多只肉兔有一半拉稀，该怎么治？",
    "答：可能是球虫病，也可能是喂了带露水的青草引起的肠炎。",
  ];
  expect(headlines(pageOfBlocks(...column))).toEqual([column[0], column[3]]);
});

it("subheads that begin with whom they are of stand in one article, a picture between them", () => {
  const feature = [
    "高温下的坚守",
    "本报记者 于海燕 本报通讯员 曲 文",
    "进入中伏，热浪一天高过一天，有这么一群人离不开太阳地，记者记录下他们的汗水。",
    "环卫工老鞠：六瓶凉白开撑一上午",
    "7月24日上午10点，老鞠推着三轮车，把烫手的烟头一个个夹进簸箕里。",
    "电力抢修工小丛：钻进“蒸笼”的人",
    "中午1点，小丛刚从电缆沟里钻出来，脱下绝缘靴，倒出小半碗水。",
    "7月24日，电力工人在检修电缆。孙 鹏 摄",
    "交警小姜：鞋底“粘”在马路上",
    "下午3点，女交警站在岗台上，一个手势接着一个手势，柏油路晒化了。",
  ];
  const page = pageOfBlocks(...feature);
  expect(headlines(page)).toEqual([feature[0]]);
  expect(textsOf(page, "subheading")).toEqual([feature[3], feature[5], feature[8]]);
});
