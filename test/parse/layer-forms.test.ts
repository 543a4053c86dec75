import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";
import { bylines, columns, furniture, headlines, kinds, pageOfBlocks, pageOfRows, textsOf } from "./printed-rows.ts";

const REPORT = [
  "石桥修缮完工",
  "本报讯（记者 龚一凡）县里昨天召开专题会议，部署下一步的工作任务，要求各乡镇抓好落实。",
] as const;

describe("an author in a site's or a typist's field", () => {
  it.each([
    ["作者：□本报记者 林小芳 陈建华", "记者:林小芳、陈建华"],
    ["2013年09月24日 作者：□本报记者 林小芳 陈建华", "记者:林小芳、陈建华"],
    ["作者：文/图 陈建华", "作者:陈建华 摄影:陈建华"],
    ["作者：县教育局 赵玉田", "作者:赵玉田"],
  ])("%s", (line, read) => {
    const page = pageOfRows(
      "石桥修缮完工",
      line,
      "",
      "县里昨天召开专题会议，部署下一步的工作任务，要求各乡镇抓好落实。",
    );
    expect(bylines(page)).toEqual([read]);
    expect(headlines(page)).toEqual(["石桥修缮完工"]);
  });
});

describe("who took a picture or wrote a text", () => {
  it("of whom only the second has a role before a word of pictures", () => {
    const page = pageOfBlocks(
      ...REPORT,
      "社火闹春",
      "3月12日，尧山镇举行社火展演，吸引周边群众近万人前来观看。",
      "雷鸣 通讯员 焦洋 摄",
    );
    expect(kinds(page)).toEqual(["news", "photo"]);
    expect(bylines(page)[1]).toBe("摄影:雷鸣 摄影:焦洋");
  });

  it("a pupil with the school in brackets, below a title", () => {
    const page = pageOfBlocks(
      ...REPORT,
      "读《边城》，识一条河",
      "向小曼（石桥一中高二）",
      "老师说，读懂一本书，先要认得书里的那条河。",
    );
    expect(bylines(page)[1]).toBe("作者:向小曼");
  });

  it("all of a body sign the letter above the next column", () => {
    const page = pageOfBlocks(
      "供销店来信检查",
      "编辑同志：接到报社转来的意见以后，我店召开了职工大会，对营业员进行了批评教育。",
      "石板滩供销店全体职工",
      "跃进歌声",
      "高炉对我笑哈哈",
      "石桥公社社员　罗长发",
      ...["高炉对我笑哈哈，", "我给高炉戴红花。", "炉火照红半边天，", "铁水流进万人家。"],
    );
    expect(headlines(page)).toEqual(["供销店来信检查", "高炉对我笑哈哈"]);
    expect(textsOf(page, "signature")).toEqual(["石板滩供销店全体职工"]);
    expect([columns(page)[1], bylines(page)[1]]).toEqual(["跃进歌声", "作者:罗长发"]);
  });
});

describe("what is no author and no signature", () => {
  it.each([
    "感谢县人民医院全体员工",
    "致石桥小学全体师生",
    "县领导慰问环卫站全体职工",
    "向雷锋同志学习的供销社全体职工",
    "获奖名单（石桥中学）",
    "我爱祖国（城关小学五年级）",
  ])("%s heads the text below it", (headline) => {
    const text = "我是柳湾村的一名普通村民，今年三月突发重病，住进了人民医院，医生和护士日夜照料。";
    const page = pageOfBlocks(...REPORT, headline, text);
    expect(headlines(page)[1]).toBe(headline);
    expect(textsOf(page, "signature")).toEqual([]);
  });

  it("headlines below a credited title are not its verse", () => {
    const page = pageOfBlocks(
      "石桥村修通水泥路",
      "□ 王小明",
      "城关镇开展爱国卫生运动",
      "县医院添置新设备",
      "全县经济工作会议召开",
      "本报讯 昨日，全县经济工作会议召开，部署今年的工作。",
    );
    expect(textsOf(page, "paragraph")).toEqual(["昨日，全县经济工作会议召开，部署今年的工作。"]);
  });

  it("a picture with a title below a report of one paragraph is its own", () => {
    const page = pageOfBlocks(
      ...REPORT,
      ...["春耕备耕忙", "图为柳湾村村民在田间插秧。", "王小明 摄", "连日来普降喜雨，农户不误农时，抢插早稻。"],
    );
    expect(headlines(page)[1]).toBe("春耕备耕忙");
  });
});

describe("verse", () => {
  const essay = ["母亲的手", "□ 周晓云", "母亲的手很粗糙，冬天里裂着口子，她却从来不肯歇一歇，总是从早忙到晚。"];

  it("of three lines without a mark is the text of its title and author, not the next title's column", () => {
    const page = pageOfBlocks("老渡口", "□ 余 光", "船早已不在", "只有石阶", "还数着脚步", ...essay);
    expect(headlines(page)).toEqual(["老渡口", "母亲的手"]);
    expect(textsOf(page, "paragraph").slice(0, 3)).toEqual(["船早已不在", "只有石阶", "还数着脚步"]);
    expect(columns(page)).toEqual([undefined, undefined]);
  });

  it("leaves a notice below it its title", () => {
    const page = pageOfBlocks(
      ...essay,
      ...["春到云溪（组诗）", "□ 余 光", "油菜花", "风吹过来", "在田野上翻身", "老渡口", "船早已不在"],
      ...["征稿启事", "本报副刊长期征集散文、诗歌、书画、摄影作品，来稿请注明姓名。"],
    );
    expect(headlines(page)).toEqual(["母亲的手", "春到云溪（组诗）", "征稿启事"]);
  });

  it("has its author between a title that says it is verse and a part's title as short as a name", () => {
    const lines = ["把一条江扛在肩上", "就再也放不下来", "纤绳勒进石头", "石头没有喊疼"].join("\n");
    const page = pageOfBlocks(...REPORT, "沅水谣（组诗）", "覃柳", "船工", lines, "渡口", lines);
    expect([headlines(page)[1], bylines(page)[1]]).toEqual(["沅水谣（组诗）", "作者:覃柳"]);
  });
});

describe("a list of names that the text announces", () => {
  it.each([2, 3, 4])("is the notice's, %i names of it", (count) => {
    const names = ["王立新  双坑小学", "陈秀英  枫树湾小学", "周德明  白沙中学", "徐小红  城关小学"].slice(0, count);
    const page = pageOfRows(
      "公示",
      "根据《云溪县乡村教师奖励办法》，现将2021年度拟奖励人员名单公示如下：",
      ...names,
      "公示时间：2021年4月13日至4月19日。联系电话：0570-1234567。",
      "云溪县教育局",
      "2021年4月12日",
    );
    expect(headlines(page)).toEqual(["公示"]);
    expect(textsOf(page, "signature")).toEqual(["云溪县教育局"]);
  });
});

it("a text that only goes on belongs to the article around a picture with its own headline", () => {
  const page = pageOfRows(
    ...REPORT,
    "连廊全长218米，集步行、休闲于一体，总投资两千万元。",
    "抢栽",
    "5月15日，铁佛镇的农民驾驶高速插秧机在田间作业。目前全县水稻已栽插过半。屈波 摄",
    "据了解，我县今年还将启动南岸慢行步道等五个滨河项目。",
  );
  expect(headlines(page)).toEqual(["石桥修缮完工", "抢栽"]);
});

it("two headlines side by side below a nameplate's line are two", () => {
  const page = parsePage(
    `2021年4月6日 星期二 农历辛丑年二月廿五 总第3013期
云溪报

石桥镇千亩油菜花引客来                  疫苗接种点进社区
本报讯（记者 张三）4月3日至5日，        本报讯（通讯员 毛小兵）4月1日起，
石桥镇千亩油菜花海迎来了赏花高峰，      县卫健局在城关镇六个社区设立新冠疫
三天共接待游客2.6万人次，带动农         苗临时接种点，方便居民就近接种。
产品销售85万元。                        截至4月5日，全县累计接种新冠疫苗
“我们的青团、笋干一天就卖了三千多      18643剂次。
元。”农家乐老板娘余美仙笑得合不拢      在城东社区接种点，居民们戴着口罩，
嘴。                                    自觉间隔一米排队。社区书记带着志愿
油菜花海位于石桥镇双坑村，连片种植      者引导登记、测温。
面积达1100亩。去年冬天，村里请          “家门口就能打，太方便了。”七十岁
来专家指导。                            的邵阿婆说。
`,
    { file: "01.txt" },
  );
  expect(headlines(page)).toEqual(["石桥镇千亩油菜花引客来", "疫苗接种点进社区"]);
});

it("what an old paper's nameplate says of its address and price is furniture, and so is a site's list of pages", () => {
  const lines = [
    "岷江农民报",
    "一九五八年十月九日 星期四",
    "中共岷阳县委会主办　社址：岷阳县人民街四十二号　电话：二〇七",
    "零售每份二分　每月订价二角五分",
    "准印证号：川新出内（巴）字第007号",
    "第01版：要闻 | 第02版：综合新闻 | 第03版：社会民生 | 第04版：蕉溪副刊",
  ];
  const page = pageOfBlocks(...lines, ...REPORT, "本报代号：六一——二三　岷阳县印刷厂印刷");
  expect(headlines(page)).toEqual(["石桥修缮完工"]);
  expect(furniture(page)).toHaveLength(7);
});
