import { describe, expect, it } from "vitest";
import { isDeck } from "../../src/parse/headline-words.ts";
import { parsePage } from "../../src/parse/page.ts";

/** What inner pages print around their texts, blocks parted by blank lines. Papers, people and places are invented. */
const read = (...blocks: string[]) => parsePage(blocks.join("\n\n"), { file: "01.txt" });
const headlinesOf = (...blocks: string[]) => read(...blocks).articles.map(({ headline }) => headline?.main);
const furnitureOf = (...blocks: string[]) => read(...blocks).furniture.map(({ text }) => text);

const REPORT = "本报讯（记者 龚一凡）近日，县里召开会议，部署下一步工作。";
const TEXT = "干部职工走进社区，为居民送去政策和服务，受到好评。";

it("a jump line behind a headline in its line is none of it", () => {
  const [article] = read("洪水退去之后 （上接第一版）", `墙上留着一道黄泥印。${TEXT}`, TEXT).articles;
  expect(article?.headline?.main).toBe("洪水退去之后");
  expect(article?.jumps.map(({ direction, page }) => [direction, page])).toEqual([["from", 1]]);
});

it("a list of pages that begins with the first page's own keeps a line each", () => {
  const pages = [
    "一版：石桥修缮完工",
    "二版：一只山羊引出的官司",
    "三版：早春的果园迎来新主人",
    "四版：老街里的那些旧事",
  ];
  const [article] = read("石桥修缮完工", REPORT, pages.join("\n")).articles;
  expect(article?.blocks.slice(1).map(({ text }) => text)).toEqual(pages);
});

describe("below a page's texts", () => {
  const foot = ["本报地址：城关镇建设路一号", "电话：22374", "沐川县印刷厂印刷", "每份零售一角"];

  it("what reaches the paper is furniture, and a notice's telephone is not", () => {
    expect(furnitureOf("石桥修缮完工", REPORT, TEXT, ...foot)).toEqual(foot);
    expect(furnitureOf("招租启事", "门面一间出租，价格面议。", "电话：22374")).toEqual([]);
  });

  it("the hotline may be round the clock", () => {
    const { nameplate, furniture } = read(
      "石桥修缮完工",
      REPORT,
      TEXT,
      "责任编辑 应璐 校对 吴亮",
      "24小时新闻热线 65710110",
    );
    expect(furniture).toHaveLength(2);
    expect(nameplate.hotline).toBe("65710110");
  });
});

describe("in a nameplate", () => {
  it("a permit's year and number are no issue's, and a hotline may have its area in brackets", () => {
    const { nameplate, furniture } = read(
      "沐川报",
      "内部资料 准印证：（91）第0138号",
      "第417期",
      "热线：(0851)5223110",
      "石桥修缮完工",
      REPORT,
    );
    expect(nameplate.serialNumber).toBe(417);
    expect(nameplate.hotline).toBe("(0851)5223110");
    expect(furniture).toHaveLength(4);
  });
});

describe("in and below a text", () => {
  it("numbers in brackets begin heads", () => {
    const [article] = read(
      "一塘清水",
      REPORT,
      "【壹】一张罚单，逼出来的转身",
      TEXT,
      "【贰】一渠清水回头",
      TEXT,
    ).articles;
    expect(article?.blocks.map(({ type }) => type)).toEqual([
      "paragraph",
      "subheading",
      "paragraph",
      "subheading",
      "paragraph",
    ]);
  });

  it("a picture's kind ends its caption", () => {
    const [article] = read(
      "一塘清水",
      REPORT,
      `${TEXT}连片之后，`,
      "白鹭洲镇连片池塘与生态沟（航拍）。",
      "难题又来了。",
      TEXT,
    ).articles;
    expect(article?.blocks.filter(({ type }) => type === "caption").map(({ text }) => text)).toEqual([
      "白鹭洲镇连片池塘与生态沟（航拍）。",
    ]);
  });

  it("who drew for it, and whose author it is, begin no article", () => {
    const { articles } = read(
      "母亲的针线",
      "□余秋禾",
      TEXT,
      TEXT,
      "（插图：柳一鸣）",
      "（作者单位：青柯县实验小学）",
      "石桥修缮完工",
      REPORT,
    );
    expect(articles.map(({ headline }) => headline?.main)).toEqual(["母亲的针线", "石桥修缮完工"]);
    expect(articles[0]?.bylines).toContainEqual({ role: "插图", names: ["柳一鸣"] });
    expect(articles[0]?.blocks.filter(({ type }) => type === "paragraph")).toHaveLength(2);
  });

  it("a body that lent the text is no headline of a report without one", () => {
    expect(headlinesOf("油菜移栽三注意", TEXT, "县农业技术推广站供稿", REPORT)).toEqual(["油菜移栽三注意", undefined]);
  });
});

it("a question below a column's name is a headline above the first label of its parts, too", () => {
  const found = read(
    "小区停车位调解记",
    "■ 通讯员 柏 凤",
    TEXT,
    TEXT,
    "法官信箱",
    "网购生鲜变质 超市能否拒赔?",
    "【读者提问】",
    `古女士来信：${TEXT}`,
    "【法官解答】",
    TEXT,
  );
  expect(found.articles.map(({ headline }) => headline?.main)).toEqual([
    "小区停车位调解记",
    "网购生鲜变质 超市能否拒赔？",
  ]);
  expect(found.articles[1]?.columnLabel).toBe("法官信箱");
});

it("who or where comes first in a part of its own, and who went round is a deck", () => {
  const page = read(
    "从“走十里看病”到“出门就看病”\n我县287个标准化村卫生室投入使用",
    REPORT,
    TEXT,
    "石桥修缮完工",
    REPORT,
  );
  const { main, decks = [], kicker = [] } = page.articles[0]?.headline ?? {};
  expect([main, ...decks, ...kicker]).toHaveLength(2);
  expect(isDeck("李国华王卫东章丽等分头督查")).toBe(true);
});

it("a picture between two parts of a text, the second without a headline, is the text's own", () => {
  const { articles } = read(
    "守住海塘 稳住民心",
    "全媒体记者 乐天 林一帆",
    `9月14日，台风擦着海岸北上。${TEXT}`,
    "9月15日上午，供电抢修人员在外桁山岛扶正电杆。 林一帆 摄",
    `难守的关口在海塘。${TEXT}`,
    "西门渔港 千帆竞发",
    REPORT,
  );
  expect(articles.map(({ headline }) => headline?.main)).toEqual(["守住海塘 稳住民心", "西门渔港 千帆竞发"]);
  expect(articles[0]?.blocks.map(({ type }) => type)).toEqual(["paragraph", "caption", "paragraph"]);
});

it("pages with a colon point elsewhere, a line each", () => {
  const { articles } = read(
    "石桥修缮完工",
    REPORT,
    ...[TEXT, TEXT, TEXT, TEXT],
    "导 读",
    "二版:一只山羊引出的官司",
    "三版:征地补偿款发放到户",
    "四版:小说连载《渡船》",
  );
  expect(articles.slice(1).map(({ kind, jumps }) => [kind, jumps[0]?.page])).toEqual([
    ["teaser", 2],
    ["teaser", 3],
    ["teaser", 4],
  ]);
});

it("verse in numbered parts ends where its last part is as long as the others", () => {
  const found = read(
    "石桥修缮完工",
    REPORT,
    TEXT,
    "春天的农具（组诗）",
    "方既白",
    ...[
      "（一）犁",
      "在墙角睡了一个冬天",
      "父亲用青砖把它磨亮",
      "（二）水车",
      "一格喂稻子，一格喂月亮",
      "最后剩下的那一格",
    ],
    "沔塘旧事",
    "西门老茶馆",
    "□龚寿庭",
    TEXT,
  );
  expect(found.articles.map(({ headline }) => headline?.main)).toEqual([
    "石桥修缮完工",
    "春天的农具（组诗）",
    "西门老茶馆",
  ]);
  expect(found.articles[1]?.blocks).toHaveLength(6);
});

it("a question with a deck below a column's name is a headline", () => {
  const found = read(
    "热线追踪",
    "天天踩着泥上学，这条路啥时能修好？",
    "镇政府：下月初先铺砂石",
    "本报记者 郝晓芸",
    TEXT,
    TEXT,
  );
  expect(found.articles).toHaveLength(1);
  expect(found.articles[0]?.headline).toMatchObject({ main: "天天踩着泥上学，这条路啥时能修好？" });
  expect(found.articles[0]?.columnLabel).toBe("热线追踪");
});

it("a sentence of several clauses that breaks off is text, and no kicker of what stands below", () => {
  const found = read(
    "警方破获盗窃案",
    `本报讯 近日，派出所破获一起盗窃案。${TEXT}`,
    "警方提醒广大市民，电动自行车应停放在有人看管的场所，并加装",
    "全县农村居民喝上放心水",
    "■记者 于晓燕",
    TEXT,
  );
  expect(found.articles.map(({ headline }) => headline?.main)).toEqual(["警方破获盗窃案", "全县农村居民喝上放心水"]);
  expect(found.articles[1]?.headline?.kicker).toEqual([]);
  expect(found.articles[0]?.truncated).toBe(true);
});

it.each([
  "路通了，灯亮了，水清了，白水镇东山村人居环境整治一年见闻",
  "一人入伍，全家光荣，乡亲相送，青山乡十名新兵踏上从军路",
  "稳增长，促改革，调结构，惠民生，防风险，我县经济社会发展实现新跨越",
])("a headline may begin with clauses of few characters: %s", (headline) => {
  expect(headlinesOf(headline, REPORT, TEXT)).toEqual([headline]);
});

it("the telephone of an advertisement above who edited the page is the advertisement's", () => {
  expect(furnitureOf("招租启事", "门面一间出租。联系人：李先生", "电话：13912345678", "责任编辑：王五")).toEqual([
    "责任编辑：王五",
  ]);
});

it("a hotline ends before a remark in brackets", () => {
  const { nameplate } = read("沐川报", "第417期 新闻热线：3049743（24小时）", "石桥修缮完工", REPORT);
  expect(nameplate.hotline).toBe("3049743");
});
