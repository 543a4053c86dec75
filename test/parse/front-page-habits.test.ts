import { describe, expect, it } from "vitest";
import { parseLines } from "../../src/parse/lines.ts";
import { mergePieces } from "../../src/parse/merge-pieces.ts";
import { parsePage } from "../../src/parse/page.ts";
import { measureRows } from "../../src/parse/rows.ts";
import { bylines, type Page, pageOfRows, textsOf } from "./printed-rows.ts";

/** A page that keeps a line for each printed row or paragraph. */

const headlines = ({ articles }: Page) => articles.map(({ headline }) => headline);

const REPORT = "本报讯（记者 龚一凡）近日，县里召开会议，部署下一步工作。";

describe("who reports without brackets", () => {
  it("stands above 报道 that a row's end has cut", () => {
    const page = pageOfRows(
      "全县备足春耕机具",
      "　　本报讯 记者龚一凡 通讯员林小满报",
      "道 记者从县农机局获悉，今年全县春耕",
      "面积五十八万亩，各类机具已检修完毕，",
      "可以满足需要。",
    );
    expect(bylines(page)).toEqual(["记者:龚一凡 通讯员:林小满"]);
    expect(textsOf(page, "paragraph")[0]).toMatch(/^记者从县农机局获悉/);
  });

  it("does not where the row's end cuts 呈报 / 道路", () => {
    const page = pageOfRows(
      "公路改造获批",
      "　　本报讯 记者龚一凡 近日向上级呈报",
      "道路改造方案，获得批准，不日开工。",
    );
    expect(textsOf(page, "paragraph")[0]).toContain("呈报道路改造方案");
  });
});

describe("headline rows", () => {
  it.each([
    ["城区集中供热工程", "10月底具备通暖条件", ["城区集中供热工程10月底具备通暖条件"]],
    ["查处“小官贪腐”", "3名村干部被通报", ["查处“小官贪腐” 3名村干部被通报"]],
    ["县农具厂突击赶制", "插秧船和秧马", ["县农具厂突击赶制 插秧船和秧马"]],
    [
      "规范收费 减轻农民负担",
      "全县取消涉农收费项目二十三个",
      ["规范收费 减轻农民负担", "全县取消涉农收费项目二十三个"],
    ],
    ["缓解企业用工难题", "县人社局组织百家企业进校园招聘", ["县人社局组织百家企业进校园招聘"]],
    ["洮源县自然资源局", "国有建设用地使用权挂牌出让公告", ["洮源县自然资源局 国有建设用地使用权挂牌出让公告"]],
    ["老榨油坊里飘出新香味", "五十六岁的掌柜重拾木榨手艺", ["老榨油坊里飘出新香味", "五十六岁的掌柜重拾木榨手艺"]],
  ])("are one part where they are as narrow as large print is: %s / %s", (above, below, parts) => {
    const [headline] = headlines(pageOfRows(above, below, REPORT));
    expect([headline?.main, ...(headline?.decks ?? [])]).toEqual(parts);
  });
});

describe("a sentence about a picture inside a feature that is signed at its end", () => {
  const FEATURE = [
    "老渡口的摆渡人",
    "　　早上五点半，河上的雾还没有散尽，何",
    "阿毛就把船撑到了西岸，船头坐着三个赶",
    "集的妇女。",
    "　　这里是溪口镇的老渡口。最红火的时候，",
    "渡口上有四条船、八个船工，逢集一天要",
    "摆上千人。",
  ];
  const END = ["　　桥通了，渡口也就该歇了，何阿毛把篙", "往水里一插，船稳稳地靠了岸。", "（本报记者 林小满）"];

  it("is a caption where it is set flush between paragraphs that are set in", () => {
    const page = pageOfRows(...FEATURE, "图为何阿毛撑船送村民过河。", ...END);
    expect(textsOf(page, "caption")).toEqual(["图为何阿毛撑船送村民过河。"]);
  });

  it("is text where it is set in as they are", () => {
    const page = pageOfRows(...FEATURE, "　　图为何阿毛撑船送村民过河。", ...END);
    expect(textsOf(page, "caption")).toEqual([]);
  });
});

describe("names at a page's foot", () => {
  const [END, LABEL] = ["县里还建立了长效机制，聘请省内专家，确保茶园有人管。", "乡村振兴看一线"];

  it.each([
    ["民族团结一家亲", 1],
    ["老城十字街口的烧饼铺", 2],
  ])("are columns' beside one of the same length: %s", (line, articles) => {
    const page = pageOfRows("古茶树有了身份证", "", REPORT, "", END, "", LABEL, "", line);
    expect(page.articles).toHaveLength(articles);
  });
});

describe("spaces for the ends of rows", () => {
  const VIEWED =
    "视察组一行深入溪口古寨、渔溪古寨等地， 察看廊桥、戏楼、粮仓修缮和消防水池、线 路改造情况，并与村干部座谈。目前，全县 有37个村寨列入省级保护名录，已争取资金 1.11亿元，实施项目214个，完成木质房屋 电线改造6128户。";
  const STRAY =
    "大桥位于渔溪水乡， 全长328米， 桥面宽9米，主跨120米，总投资4360万元， 是我县“十三五”农村公路“渡改桥”项目 之一。项目2017年11 月开工，建设者先后 经受了三次洪水考验，去年“6·22”洪水曾 冲走河中两座钢围堰， 损失130多万元。";

  const rowsOf = (...lines: string[]) => mergePieces(measureRows(parseLines(lines.join("\n\n"), "01.txt").lines)).rows;

  it("stand inside rows too: a column's measure is that of the rows that hold most of a line", () => {
    const rows = rowsOf(VIEWED, STRAY, VIEWED).map(({ text }) => text);
    expect(rows).toContain("大桥位于渔溪水乡， 全长328米，");
    expect(rows).toContain("之一。项目2017年11 月开工，建设者先后");
  });

  it("part rows that fill the column", () => {
    const rows = rowsOf(VIEWED, STRAY, VIEWED).map(({ text }) => text);
    expect(rows).toContain("是我县“十三五”农村公路“渡改桥”项目");
    expect(rows).toContain("电线改造6128户。");
  });

  const ANSWERED =
    '座谈会上,县卫健委、县医保局、县人社 局负责人一一回应委员们的追问。林长清指出, 看病难,难在人才下不去、留不住。要完善 "县聘乡用、乡聘村用"办法,在编制、职称、 待遇上向基层倾斜;要建好县域医共体,让检查 在乡镇、诊断在县里;要关心老村医的养老保';
  const REST = '"督"出实效。对这次发现的17个问题, 要形 成监督意见书报县委、县政府,三个月后组织 "回头看",一个一个对账。';

  it.each([
    ["who speaks in a row that is full where it is set in", "林长清强调", 2],
    ["another beginning, which may be the row's that is full with it", "大家都知道", 1],
  ])("part a paragraph's short last row from %s", (_, opening, count) => {
    const text = `${ANSWERED} 障。 ${opening},民主监督贵在"监"出问题、 ${REST}`;
    const page = pageOfRows("县政协开展监督", "", REPORT, "", VIEWED, "", "县政协座谈", "", `本报讯 ${text}`, "", text);
    expect(textsOf(page, "paragraph").filter((paragraph) => paragraph.startsWith(opening))).toHaveLength(
      count === 2 ? 2 : 0,
    );
  });

  it.each(["3. ", "3."])("part nothing behind an entry's number: %s", (number) => {
    const notice = [
      "溪口县关于禁止采砂的通告",
      "为加强河道采砂管理,维护河势稳定,保障 防洪和通航安全,根据《中华人民共和国水法》 等法律法规规定,现就有关事项通告如下:",
      "1.饮用水水源保护区、桥梁上下游各500 米、堤防护堤地以内,任何单位和个人不得以 任何理由取砂、取土、取石。",
      `${number}每年3月10日至6月20日为鱼类繁殖期, 已批准的可采区在此期间一律停采。`,
    ];
    expect(textsOf(pageOfRows(...notice.flatMap((line) => [line, ""])), "paragraph").at(-1)).toMatch(
      /^3\.\s?每年3月10日/,
    );
  });
});

describe("lines under a list of contents that begin with a page", () => {
  it("are teasers, and no part of the headline below", () => {
    const lines = ["2版 县城又添三处口袋公园", "3版 老龙眼树有了“身份证”", "把糖料蔗基地管出效益来", REPORT];
    const { articles } = parsePage(["导读", ...lines].join("\n"), { file: "01.txt" });
    expect(articles.map(({ kind, headline, jumps }) => [kind, headline?.main, jumps[0]?.page])).toEqual([
      ["teaser", "县城又添三处口袋公园", 2],
      ["teaser", "老龙眼树有了“身份证”", 3],
      ["news", "把糖料蔗基地管出效益来", undefined],
    ]);
  });
});

describe("several sentences with a photographer's name below them", () => {
  it("are a picture's own text, also above a report without a headline", () => {
    const picture = "连日来，供电公司党员服务队深入抗旱一线。图为队员在调试抽水设备。";
    const { articles } = parsePage(["田间地头送清凉", picture, "宁涛 摄", REPORT].join("\n\n"), { file: "01.txt" });
    expect(articles.map(({ kind }) => kind)).toEqual(["photo", "news"]);
  });
});
