import { describe, expect, it } from "vitest";
import { isSurelyApart } from "../../src/parse/headline-words.ts";
import { parsePage } from "../../src/parse/page.ts";

/** Kickers, main line and decks of the headline in these lines over a report. Names and places are invented. */
function headlineOf(lines: readonly string[], lead = "本报讯（记者 龚一凡）9月8日，县里召开会议，部署下一步工作。") {
  const { articles } = parsePage([...lines, "", lead, "", "会议要求，各级各部门要抓好落实。"].join("\n"), {
    file: "01.txt",
  });
  const { kicker = [], main, decks = [] } = articles[0]?.headline ?? {};
  return [kicker.join(" / "), main, decks.join(" / ")].join(" | ");
}

const apart = (lines: readonly string[]) => lines.flatMap((line) => [line, ""]);

describe("what somebody stressed", () => {
  const said = ["苏铭在全县重点项目现场推进会上强调", "紧盯节点抓进度 压实责任提质效", "以项目大突破带动县域大发展"];

  it.each(["柏建国主持 彭玉珍 傅立人参加", "柏建国主持会议 彭玉珍安排部署", "柏建国讲话 彭玉珍主持并作具体部署"])(
    "is the main part in as many rows as it takes, above who was there: %s",
    (deck) => {
      const found = `${said[0]} | ${said[1]} ${said[2]} | ${deck}`;
      expect(headlineOf([...said, deck])).toBe(found);
      expect(headlineOf(apart([...said, deck]))).toBe(found);
    },
  );

  it("may have a deck with a mark, and may tell of a speech", () => {
    expect(headlineOf([...said.slice(0, 2), "——全县重点项目现场推进会侧记"])).toMatch(
      / \| ——全县重点项目现场推进会侧记$/,
    );
    expect(headlineOf([...said.slice(0, 2), "学习贯彻重要讲话精神见行动"])).toMatch(/见行动 \| $/);
  });
});

describe("of two lines close together", () => {
  it("a whole line above one far wider has a deck", () => {
    const lines = ["国有企业改制迈出新步子", "上半年已有十一家企业完成产权制度改革"];
    expect(headlineOf(lines)).toBe(` | ${lines[0]} | ${lines[1]}`);
  });

  it.each([[["临漪县警银联动", "成功劝阻一起电信诈骗"]], [["一辆图书车", "跑遍四十七所村小"]]])(
    "others are one part: %s",
    (lines) => {
      expect(headlineOf(lines)).toBe(` | ${lines.join(" ")} | `);
    },
  );
});

it.each([
  ["县委召开区委书记会议", "抓紧春耕准备工作", true],
  ["县委会召集区委书记会议决定", "抓紧春耕准备工作", true],
  ["全县林业工作会议", "在云台召开", false],
  ["县委召开常委会议", "专题研究防汛工作", false],
])("%s surely stands apart from %s: %s", (above, below, expected) => {
  expect(isSurelyApart(above, below)).toBe(expected);
});

describe("of two parts that no word marks", () => {
  it.each([
    ["无人机巡山 护林员换班", "派出所试水“空中巡逻”"],
    ["3月12日起为期一周", "全县中小学校开展应急演练"],
    ["投资小 见效快 污染少", "石桥镇小木耳撑起大产业"],
    ["乡亲们盼的放心路", "终于修到了自家的大门口"],
  ])("the lower is the main one where it is turned and the upper gives facts, or is short: %s / %s", (kicker, main) => {
    expect(headlineOf(apart([kicker, main]))).toBe(`${kicker} | ${main} | `);
  });

  it.each([
    ["光伏板下长出“金蘑菇”", "石桥镇发展林下种植业"],
    ["全县中小学生田径运动会开始报名", "25支代表队参赛"],
    ["石桥镇乡村旅游添上新景", "游客在花海中流连忘返"],
  ])("the upper is the main one otherwise: %s / %s", (main, deck) => {
    expect(headlineOf(apart([main, deck]))).toBe(` | ${main} | ${deck}`);
  });
});

describe("of three parts", () => {
  it("the second is the main one, as in the full form", () => {
    const parts = ["石桥镇抓好春季生产", "万亩水田披上新绿衣裳", "农机手日夜轮班不停歇"];
    expect(headlineOf(apart(parts))).toBe(parts.join(" | "));
  });

  it("the first is where it tells that a meeting was held", () => {
    const [main, ...decks] = ["县委常委会召开扩大会议", "传达学习会议精神", "安排部署安全生产"];
    expect(headlineOf(apart([main ?? "", ...decks]))).toBe(` | ${main} | ${decks.join(" / ")}`);
  });
});

describe("below a couplet", () => {
  const couplet = "书记挂帅 全民动手";
  const lead = "本报讯 城关公社三天翻犁秧田六百亩，梅坞乡“立体农业”富了半山腰里的人家。";

  it("two wide lines are the main line and its deck", () => {
    expect(headlineOf([couplet, "城关公社三天翻犁秧田六百亩", "社员昼夜苦战质量进度双丰收"], lead)).toBe(
      `${couplet} | 城关公社三天翻犁秧田六百亩 | 社员昼夜苦战质量进度双丰收`,
    );
  });

  it("two short ones are one part", () => {
    expect(headlineOf([couplet, "梅坞乡“立体农业”", "富了半山腰里的人家"], lead)).toBe(
      `${couplet} | 梅坞乡“立体农业” 富了半山腰里的人家 | `,
    );
  });
});

it("what kind of report it is stands below a couplet that tells it", () => {
  const lines = ["一步跨出大山 日子越过越甜", "", "青柯县易地扶贫搬迁工作综述"];
  expect(headlineOf(lines, "本报讯 青柯县易地扶贫搬迁工作走过五年。")).toBe(` | ${lines[0]} | ${lines[2]}`);
});

describe("of two lines", () => {
  const lead = "本报讯 全县第三季度重点项目观摩活动举行，农村饮水安全工程正在收尾。";

  it.each([
    ["县政协视察组建议", "加快农村饮水安全工程进度"],
    ["省农科院植保专家建议", "晚稻抢晴收割颗粒归仓"],
  ])("the upper leads on to the main one: %s / %s", (kicker, main) => {
    expect(headlineOf([kicker, main], lead)).toBe(`${kicker} | ${main} | `);
    expect(headlineOf(apart([kicker, main]), lead)).toBe(`${kicker} | ${main} | `);
  });

  it.each([
    ["全县第三季度重点项目观摩", "章丽华 江国栋 高汉民"],
    ["县政府认真办理代表建议", "加快农村饮水安全工程"],
    ["一只羊引出两场官司", "法官提醒：过激维权也要担责"],
  ])("the upper is the main one: %s / %s", (main, deck) => {
    expect(headlineOf(apart([main, deck]), lead)).toBe(` | ${main} | ${deck}`);
  });

  it("what somebody warns of is a deck also close below", () => {
    expect(headlineOf(["一只羊引出两场官司", "法官提醒：过激维权也要担责"])).toMatch(/^ \| 一只羊引出两场官司 \| 法官/);
    expect(headlineOf(["一只羊引出两场官司", "法官当庭提醒双方克制"])).toMatch(/ \| $/);
  });
});

describe("the part that takes more rows than the others", () => {
  it("is the main one, above or below them", () => {
    const long = ["石梯古镇：停了五十六天的", "茶馆又开张"];
    expect(headlineOf(["疫情过后 人气回来了", "", ...long])).toBe(`疫情过后 人气回来了 | ${long.join(" ")} | `);
    expect(headlineOf([...long, "", "六十七岁的掌柜重拾“盖碗”手艺"])).toBe(
      ` | ${long.join(" ")} | 六十七岁的掌柜重拾“盖碗”手艺`,
    );
  });
});
