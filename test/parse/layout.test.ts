import { describe, expect, it } from "vitest";
import { parseLines } from "../../src/parse/lines.ts";
import { parsePage } from "../../src/parse/page.ts";
import { measureRows } from "../../src/parse/rows.ts";

function paragraphs(...lines: string[]): string[] {
  return parsePage(lines.join("\n"), { file: "01.txt" }).articles.flatMap(({ blocks }) =>
    blocks.filter(({ type }) => type === "paragraph").map(({ text }) => text),
  );
}

function headlines(...lines: string[]) {
  return parsePage(lines.join("\n"), { file: "01.txt" }).articles.map(({ headline }) => headline);
}

describe("rows of a column", () => {
  const ROWS = [
    "县气象局发布天气预报",
    "本报讯（记者 钱芳）记者从县气",
    "象局获悉，受高空槽和冷空气共同影",
    "响，周末我县将有一次明显的降水过",
    "程，大部分乡镇有中到大雨。气象部",
    "门将密切监视天气变化，及时发布。",
    "县防汛抗旱指挥部要求，各乡镇",
    "落实领导带班和全天值班制度，对地",
    "质灾害隐患点逐一排查。",
  ];

  it("join into paragraphs; one that is set in after a full row begins another", () => {
    expect(paragraphs(...ROWS)).toEqual([
      "记者从县气象局获悉，受高空槽和冷空气共同影响，周末我县将有一次明显的降水过程，大部分乡镇有中到大雨。气象部门将密切监视天气变化，及时发布。",
      "县防汛抗旱指挥部要求，各乡镇落实领导带班和全天值班制度，对地质灾害隐患点逐一排查。",
    ]);
  });

  it("kept as spaces inside a line join the same", () => {
    const wrapped = [ROWS[0] ?? "", "", ROWS.slice(1, 6).join(" "), "", ROWS.slice(6).join(" ")];
    expect(paragraphs(...wrapped)).toEqual(paragraphs(...ROWS));
  });
});

describe("a paragraph cut by a column's end", () => {
  it("is joined, and not with the headline below a text that stops short", () => {
    const lines = [
      "柯城公安查处案件",
      "",
      "本报讯 警方认定这是一起有组织的案件。把疫情防控作为当前首要任务，全面紧起来、",
      "",
      "严起来、动起来，不折不扣落实好各项工作部署。经调查。城西派出所民警",
      "",
      "“最多跑一次”改革延伸至全领域",
      "",
      "■记者 严嘉慧",
      "",
      "近日，工作人员熟练地办理业务。",
    ];
    expect(paragraphs(...lines)[0]).toBe(
      "警方认定这是一起有组织的案件。把疫情防控作为当前首要任务，全面紧起来、严起来、动起来，不折不扣落实好各项工作部署。经调查。城西派出所民警",
    );
    const [first] = parsePage(lines.join("\n"), { file: "01.txt" }).articles;
    expect(first?.truncated).toBe(true);
  });
});

describe("headline lines", () => {
  it("are a headline and its deck where they stand apart", () => {
    expect(
      headlines(
        "衢宁铁路抢时间抓复工",
        "",
        "往返三千余公里接员工返岗",
        "",
        "□ 通讯员 吴梦飞",
        "",
        "本报讯 员工顺利返回。",
      ),
    ).toEqual([{ kicker: [], main: "衢宁铁路抢时间抓复工", decks: ["往返三千余公里接员工返岗"] }]);
  });

  it("are a kicker and the main line where the first leads to the second", () => {
    expect(headlines("周琪在全县禁毒工作会议上强调", "", "推动禁毒工作再上新台阶", "", "本报讯 会议召开。")).toEqual([
      { kicker: ["周琪在全县禁毒工作会议上强调"], main: "推动禁毒工作再上新台阶", decks: [] },
    ]);
  });

  it("give up a column named in brackets", () => {
    const [article] = parsePage("【民生热线】下屯村路灯亮了\n\n本报讯 路灯亮了。", { file: "01.txt" }).articles;
    expect(article).toMatchObject({ columnLabel: "民生热线", headline: { main: "下屯村路灯亮了" } });
  });
});

describe("lines that keep their place", () => {
  it("are verse, one block a line", () => {
    const verse = ["青山绿水皆诗意，", "紫燕黄莺共唱和。", "党恩浩荡如春雨，", "百姓欢歌唱小康。"];
    expect(paragraphs("七绝·春色", "", "□徐 琪", "", ...verse)).toEqual(verse);
  });

  it("are stanzas of free verse below the author's name, though most lines stand close", () => {
    const stanzas = ["艾草挂上门楣", "粽叶裹紧糯米", "母亲把一根五色线", "系在我的手腕"];
    expect(paragraphs("端午", "□ 李明", "", ...stanzas, "", "江水", "一条龙舟划过", "鼓声里", "有人喊出名字")).toEqual([
      ...stanzas,
      ...["江水", "一条龙舟划过", "鼓声里", "有人喊出名字"],
    ]);
  });

  it("are rows of a table", () => {
    const lines = ["乡镇 面积 产量", "马台镇 5898 437", "双岗镇 4651 734"];
    expect(paragraphs("苹果喜获丰收", "", "本报讯 各乡镇生产情况如下：", "", ...lines)).toEqual([
      "各乡镇生产情况如下：",
      ...lines,
    ]);
  });
});

describe("scattered characters", () => {
  it("are fragments of a vertical headline, and none is lost", () => {
    const page = parsePage("规\n\n为坚\n\n济领\n\n高統\n\n本报讯 会议召开。", { file: "01.txt" });
    expect(page.fragments.map(({ text }) => text)).toEqual(["规", "为坚", "济领", "高統"]);
    expect(page.diagnostics.map(({ rule }) => rule)).toContain("fragments");
  });
});

describe("spaces for line ends", () => {
  const WRAPPED = [
    "真正的变化始于 1998 年。那一年,老支书 带着几只样品闯进了广交会, 在展馆门口蹲 了三天,硬是用一只柳编狗窝敲开了外国客 商的门。当年,村里拿到了第一笔 12 万美 元的订单。",
    "",
    "订单多了,质量就成了命根子。村里先后成 立了柳编合作社和产品研发室,从美术院校 请来老师当顾问,把柳条和草、木、铁、布 搭配起来,开发出",
    "",
    "园艺、家居、宠物、节庆四大系列 6000 多 个花色品种。合作社统一接单、统一供料、 统一验收,农户分散加工,谁的活儿出了毛病, 一查编号就知道。",
  ];

  it("end no row beside a figure that has spaces on both sides, unless the row is full there", () => {
    expect(paragraphs("小小柳条编出亿元村", "", ...WRAPPED)).toEqual([
      expect.stringMatching(/^真正的变化.*订单。$/),
      expect.stringMatching(/^订单多了.*开发出园艺.*就知道。$/),
    ]);
  });

  it("end a row that is full there beside such a figure", () => {
    const line =
      "荷塘村依托千亩荷塘发展农家乐、民宿共 有 6 处,去年接待游客三十万人次,旅游收 入全县第一。村里办起了荷花节和采摘园 68 家,古堰村保存有明清古民居四十六幢。";
    const { rows } = measureRows(parseLines([line, "", line, "", line].join("\n"), "01.txt").lines);
    expect(rows.slice(0, 4).map(({ text }) => text)).toEqual([
      "荷塘村依托千亩荷塘发展农家乐、民宿共",
      "有 6 处,去年接待游客三十万人次,旅游收",
      "入全县第一。村里办起了荷花节和采摘园 68",
      "家,古堰村保存有明清古民居四十六幢。",
    ]);
  });

  it("end one beside a figure with a space on one side alone", () => {
    const line =
      "荷塘村依托千亩荷塘发展农家乐、民宿68 家,去年接待游客 32 万人次,旅游收 入2600万元。村里办起了荷花节和采摘 园,古堰村保存有明清古民居四十六幢。";
    const { rows } = measureRows(parseLines([line, "", line, "", line].join("\n"), "01.txt").lines);
    expect(rows.slice(0, 4).map(({ text }) => text)).toEqual([
      "荷塘村依托千亩荷塘发展农家乐、民宿68",
      "家,去年接待游客 32 万人次,旅游收",
      "入2600万元。村里办起了荷花节和采摘",
      "园,古堰村保存有明清古民居四十六幢。",
    ]);
  });
});

describe("a text layer that parts figures from words by spaces", () => {
  const ROWS = [
    "全县项目建设推进会召开",
    "本报讯（记者 龚一凡）8 月 22 日上午，全县",
    "重点项目建设推进会在县委会议中心召开。会上",
    "通报了 1 至 7 月份的情况。今年共安排重点项目",
    "68 个，总投资 146.8 亿元，年度投资 52.3 亿元，",
    "截至 7 月底，已开工 61 个，完成投资 31.6 亿",
    "元，占年度计划的 60.4%，进展顺利。",
  ];

  it("makes no tables of their rows", () => {
    const [article] = parsePage(ROWS.join("\n"), { file: "01.txt" }).articles;
    expect(article?.blocks.filter(({ type }) => type === "paragraph")).toHaveLength(1);
  });

  it("leaves tables what they are", () => {
    const table = ["乡镇 面积 产量 增长", "马台镇 5898 437 10.3", "石坪乡 4210 398 9.8", "枫林乡 3120 301 8:30"];
    const [article] = parsePage(["各乡镇水稻产量", ...table].join("\n"), { file: "01.txt" }).articles;
    expect(article?.blocks.filter(({ type }) => type === "paragraph")).toHaveLength(4);
  });
});

it("puts a jump line together that a row's end cut in two", () => {
  const page = [
    "县里召开现场会",
    "本报讯 会议提出，推行一线工作法，做到情况在一线掌（下转第",
    "三版）",
    "玉米丰收在望",
    "本报讯 今年玉米长势喜人，农户忙着收割。",
  ];
  const [first, second] = parsePage(page.join("\n"), { file: "01.txt" }).articles;
  expect(first?.jumps).toMatchObject([{ direction: "to", page: 3 }]);
  expect(second?.headline?.main).toBe("玉米丰收在望");
});
