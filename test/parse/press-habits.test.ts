import { describe, expect, it } from "vitest";
import { isMarkedEntry } from "../../src/parse/list-entries.ts";
import { parsePage } from "../../src/parse/page.ts";
import { bylines, furniture, headlines, pageOfBlocks } from "./printed-rows.ts";

/** Habits of print, blocks parted by blank lines; what must not be taken for them stands beside each. Papers and people are invented. */

const REPORT = "本报讯（记者 龚一凡）近日，县里召开会议，部署下一步工作。";
const TEXT = "刚到村里，我最怕的不是走山路，而是填表，密密麻麻几十项，填错一个格子就要返工。";

describe("an arrow to another page", () => {
  it("is a jump line behind running text", () => {
    const [article] = pageOfBlocks("石桥修缮完工", `${REPORT}目前，销售额占到总数的六成还多➡2版`).articles;
    expect(article?.jumps.map(({ page }) => page)).toEqual([2]);
    expect(article?.blocks.at(-1)?.text).toMatch(/六成还多$/u);
  });

  it("is a teaser's behind a headline alone", () => {
    const page = pageOfBlocks("石桥修缮完工", REPORT, "绣娘走进课堂➡2版");
    expect(page.articles.map(({ kind }) => kind)).toEqual(["news", "teaser"]);
  });

  it("before a headline that asks makes it a teaser's", () => {
    const page = pageOfBlocks("石桥修缮完工", REPORT, "►老旧小区加装电梯，谁出钱、出多少？（3版）");
    expect(page.articles.map(({ kind }) => kind)).toEqual(["news", "teaser"]);
  });

  it("before what points nowhere makes it none", () => {
    const page = pageOfBlocks("石桥修缮完工", REPORT, "►老旧小区加装电梯，谁出钱、出多少？居民说了算。");
    expect(page.articles.map(({ kind }) => kind)).not.toContain("teaser");
  });
});

describe("lines of a nameplate and an imprint", () => {
  const day = "2020年7月9日 星期四";

  it.each([
    "国内统一刊号 准印证(准)字第0087号 网址:www.qingke-news.example",
    "今日天气：大雨转中雨，22℃～27℃，偏南风3级",
  ])("belong to no article: %s", (line) => {
    expect(furniture(pageOfBlocks("今日青柯", day, line, "石桥修缮完工", REPORT))).toContain(line);
  });

  it("may hold the paper's name and who made it at the foot", () => {
    const line = "今日青柯 社址:青柯县湖滨路26号 值班总编:郜海波 责任编辑:谷雨晴";
    expect(furniture(pageOfBlocks("石桥修缮完工", REPORT, line))).toEqual([line]);
  });

  it("hold a way to the paper", () => {
    const line = "今日青柯 书记:郜海波 县长:谷雨晴";
    expect(furniture(pageOfBlocks("石桥修缮完工", REPORT, line))).toEqual([]);
  });

  it("may name the paper beside what the page is devoted to", () => {
    expect(pageOfBlocks("青柯新闻　　脱贫攻坚专版　　3", day, "石桥修缮完工", REPORT).nameplate.paper).toBe("青柯新闻");
  });

  it("name none beside other words", () => {
    expect(pageOfBlocks("青柯新闻　　脱贫攻坚纪实　　3", day, "石桥修缮完工", REPORT).nameplate.paper).toBeUndefined();
  });
});

describe("who told and who wrote down", () => {
  it("have a role each", () => {
    const page = pageOfBlocks("我要当一回领跑人", "本报记者 晏平", TEXT, "（口述：麻胜贵　整理：本报记者　谌　亮）");
    expect(bylines(page).at(-1)).toContain("口述:麻胜贵 记者:谌亮");
  });

  it("are none in a sentence", () => {
    expect(bylines(pageOfBlocks("石桥修缮完工", REPORT, "（口述历史整理出版。）"))).toEqual(["记者:龚一凡"]);
  });
});

describe("an office before a name below a title", () => {
  it("may be a village's first secretary", () => {
    const page = pageOfBlocks("石桥修缮完工", REPORT, "我当表叔的那些天", "石旗村第一书记　庞　博", TEXT);
    expect(bylines(page)).toEqual(["记者:龚一凡", "作者:庞博"]);
  });

  it("is none without a name", () => {
    const page = pageOfBlocks("石桥修缮完工", REPORT, "我当表叔的那些天", "石旗村第一书记　进村入户记", TEXT);
    expect(bylines(page)).toEqual(["记者:龚一凡", ""]);
  });
});

describe("an office with a colon below a headline", () => {
  const partsOf = (below: string) => pageOfBlocks(`电动车充电，为何同桩不同价\n${below}`, REPORT).articles[0]?.headline;

  it("speaks in a deck", () => {
    expect(partsOf("县市场监管局：三十天内全部整改")).toMatchObject({
      main: "电动车充电，为何同桩不同价",
      decks: ["县市场监管局：三十天内全部整改"],
    });
  });
});

describe("a line over marked figures below a text, printed row by row", () => {
  const figures = [
    "　　▲全年受理投诉举报11246件，同比增长17.2%",
    "　　▲为消费者挽回经济损失362.8万元，办结率",
    "99.6%",
    "　　▲商品类投诉前三位：食品2187件，家居用品",
    "1309件，交通工具874件",
    "　　▲服务类投诉前三位：餐饮1562件，美容美发",
    "938件，培训健身705件",
  ];
  const rows = (line: string, entries: readonly string[]) =>
    parsePage(
      [
        "电动车充电为何同桩不同价",
        "本报记者 晏平",
        "　　“小区里的充电桩，一元钱充四个小时，出",
        "了门隔一条马路，一元钱只能充两个半小时，到",
        "底是谁说了算？”近日，一位市民向本报反映。",
        "　　记者走访了城区17个小区的充电点位，发现",
        "计费方式五花八门，按次、按时、按功率、按电",
        "量，有的甚至把电费和服务费合并成一口价。",
        "建议看秤",
        "　　律师认为，消费者依法享有知情权和公平交",
        "易权，运营商在充电界面不显示单价，已涉嫌侵",
        "害消费者权益，她提醒市民充电前看清单价。",
        line,
        ...entries,
      ].join("\n"),
      { file: "01.txt" },
    );

  it("is the headline of their box", () => {
    expect(headlines(rows("我县去年消费投诉账单出炉", figures))).toEqual([
      "电动车充电为何同桩不同价",
      "我县去年消费投诉账单出炉",
    ]);
  });

  it("is none over sentences", () => {
    const sentences = figures.map((row) => row.replace(/[%件]$/u, "$&。"));
    expect(headlines(rows("去年受理投诉的主要做法", sentences))).toEqual(["电动车充电为何同桩不同价"]);
  });
});

describe("a mark before rows", () => {
  const texts = (...rows: string[]) =>
    parsePage(
      [
        "脱贫攻坚数读",
        "　　◆易地搬迁：累计搬迁2974户，建成安置点9个，新",
        "建住房八百余套",
        ...rows,
        "　　◆安全饮水：实施工程413处，解决6.83万人的问题",
        "石桥修缮完工",
        "　　本报讯（记者 龚一凡）县里昨天召开专题会议，部",
        "署下一步的工作任务，要求各乡镇抓好落实，确保取得实",
        "效。",
        "　　会议强调，各乡镇要把防汛工作抓在手上，落实到每",
        "座水库、每条河堤，确保安全度汛。",
      ].join("\n"),
      { file: "01.txt" },
    ).articles.flatMap(({ blocks }) => blocks.map(({ text }) => text));

  it("opens an entry, also where the one above ends no sentence", () => {
    expect(texts("　　◆教育保障：资助贫困学生4.7万人次，发放资金382")).toContainEqual(
      expect.stringMatching(/^◆安全饮水/u),
    );
  });

  it("is none where it is the zero of a year that a row's end has cut", () => {
    expect(["○○八年，全县", "○五年底", "○我县举行"].map(isMarkedEntry)).toEqual([false, false, true]);
  });

  it("is needed for that", () => {
    expect(texts("　　发放资金382")).not.toContainEqual(expect.stringMatching(/^发放资金/u));
  });
});

describe("a mark before a headline", () => {
  it("is none of its words", () => {
    expect(headlines(pageOfBlocks("■石桥镇老街修缮完工", REPORT, "△ 文昌路段改造", REPORT))).toEqual([
      "石桥镇老街修缮完工",
      "文昌路段改造",
    ]);
  });

  it("is none where it is the zero of a year", () => {
    expect(headlines(pageOfBlocks("○八年全县工业开门红", REPORT, "○ 文昌路段改造", REPORT))).toEqual([
      "○八年全县工业开门红",
      "文昌路段改造",
    ]);
  });

  it("stays inside it", () => {
    expect(headlines(pageOfBlocks("石桥镇■老街修缮完工", REPORT))).toEqual(["石桥镇■老街修缮完工"]);
  });
});
