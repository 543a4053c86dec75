import { describe, expect, it } from "vitest";
import { pageOfRows, REPORT_ROWS } from "./printed-rows.ts";
import { REPORT, readBlocks, readPage, TEXT } from "./read-blocks.ts";

/** Columns in parts, and pictures with a text of their own below articles that break off or are signed. Names and places are invented. */

describe("a series and which of it this is", () => {
  it.each(["老手艺⑥", "汀源古厝⑦", "驻村日记（二十三）", "走基层·乡村见闻(3)"])(
    "stands in a column's place above a headline: %s",
    (series) => {
      const [, article] = readBlocks("县里召开春耕会", REPORT, series, "箍桶匠和他的刨子", "□ 本报记者 谷雨", TEXT);
      expect(article?.column?.normalize("NFKC")).toBe(series.normalize("NFKC"));
      expect(article?.headline).toBe("箍桶匠和他的刨子");
    },
  );

  it("may stand close above it", () => {
    const [, article] = readBlocks("县里召开春耕会", REPORT, `老手艺⑥\n箍桶匠老郭和他的最后一把刨子\n${TEXT}`);
    expect(article).toMatchObject({ headline: "箍桶匠老郭和他的最后一把刨子", column: "老手艺⑥" });
  });

  it("is the title of what is told in parts where its author stands below it", () => {
    const [, part] = readBlocks("县里召开春耕会", REPORT, "渡口人家（十九）", "□ 谷声远", TEXT);
    expect(part).toMatchObject({ headline: "渡口人家（十九）", column: undefined });
  });
});

describe("a picture's text that begins with a day", () => {
  const PICTURE = "12月18日，米粿作坊里，村民正在制作糍粑。糍粑已列入非物质文化遗产名录。";

  it("goes on with no article that its column's end has broken off", () => {
    const articles = readBlocks(
      "巡回审判车开进茶园",
      REPORT,
      "今年以来，法庭巡回办案46场次，群众坐在自家门口就能",
      PICTURE,
      "记者 洪雁 摄",
    );
    expect(articles.map(({ headline }) => headline)).toEqual(["巡回审判车开进茶园", null]);
    expect(articles[1]?.blocks).toEqual([`paragraph ${PICTURE}`]);
  });

  it("may be the rest of a sentence that leads on to a day", () => {
    const [article, ...others] = readBlocks(
      "县里召开会议",
      REPORT,
      "会议要求，各乡镇要抓好春耕生产，不误农时，安排好人力物力，从",
      "3月1日起全面组织干部下田间地头。",
      "李建国 摄",
    );
    expect(others).toEqual([]);
    expect(article?.blocks.map((block) => block.slice(-8)).join()).toContain("田间地头。");
  });

  it("though nobody took it, may be the rest of such an article", () => {
    const CUT = "这个案子拖了两年，双方各执一词，谁也不让谁，乡里村里都劝过，法庭定于今年";
    const [article, ...others] = readBlocks("巡回审判车开进茶园", REPORT, CUT, PICTURE);
    expect(others).toEqual([]);
    expect(article?.blocks.at(-1)).toBe(`paragraph ${CUT}${PICTURE}`);
  });

  it.each([
    "七月一日，县邮电局新开通两乡的摩托邮路。（彭先楚 摄）",
    "7月1日，县邮电局新开通两乡的摩托邮路。（彭先楚 摄）",
  ])("stands below whoever signed a letter, in figures of either kind: %s", (picture) => {
    const articles = readBlocks("感谢不留姓名的司机", TEXT, "洞下乡枫木村 瞿美生", picture);
    expect(articles.map(({ headline, by }) => ({ headline, by }))).toEqual([
      { headline: "感谢不留姓名的司机", by: ["作者 瞿美生"] },
      { headline: null, by: ["摄影 彭先楚"] },
    ]);
  });
});

describe("who took a picture", () => {
  const ROWS = [
    "立秋过后，禾市镇万亩百合进入采",
    "挖期。该镇引进客商办起三家加工",
    "厂，今年鲜百合每公斤收购价达到",
    "4.4元，比去年上涨6角。",
  ];
  const [first = "", ...report] = REPORT_ROWS;

  it.each([
    ["图为工人在晾晒百合片。记者 温", "丽萍 摄"],
    ["图为工人在晾晒百合。本报记者", "温丽萍 摄"],
    ["图为工人晾晒百合。通讯员 温", "丽萍/摄"],
  ])("may be named in two rows: %s / %s", (row, rest) => {
    const { articles } = pageOfRows(...ROWS, row, rest, first, ...report);
    expect(articles[0]?.bylines.map(({ role, names }) => `${role} ${names.join(" ")}`)).toEqual(["摄影 温丽萍"]);
    expect(articles[0]?.blocks.at(-1)?.text).toMatch(/百合片?。$/);
  });
});

it.each(["图为工人在晾晒百合。本报记者 陈立新", "图为受表彰的“优秀”通讯员"])(
  "a photographer below a whole name, or none, is one: %s",
  (row) => {
    const { articles } = pageOfRows("石桥修缮完工", ...REPORT_ROWS.slice(1), row, "李建国 摄");
    expect(articles.flatMap(({ bylines }) => bylines.flatMap(({ names }) => names))).toContain("李建国");
  },
);

describe("a credited sentence below a headline", () => {
  const CAPTION = "老人们在长者饭堂用餐。（覃立 摄）";
  const HEAD = ["六往村的老人饭堂开张了", "四元一餐，两荤一素一汤"];

  it("is the picture of a text that names its author at its end", () => {
    const [, article, ...others] = readBlocks("县里召开会议", REPORT, ...HEAD, CAPTION, TEXT, `${TEXT}（记者 覃立）`);
    expect(others).toEqual([]);
    expect(article).toMatchObject({ headline: "六往村的老人饭堂开张了", by: ["摄影 覃立", "记者 覃立"] });
    expect(article?.blocks[0]).toBe("caption 老人们在长者饭堂用餐。");
  });

  it("is all of a picture item where the text below names nobody", () => {
    const [, picture] = readBlocks("县里召开会议", REPORT, ...HEAD, CAPTION, TEXT, TEXT);
    expect(picture?.blocks).toEqual(["paragraph 老人们在长者饭堂用餐。"]);
  });
});

it("what is seen from above, and nobody there, is a caption between a report's paragraphs", () => {
  const [, article] = readBlocks(
    "县里召开会议",
    REPORT,
    "一座土堡 三百年烟火",
    "●本报记者 童谣",
    TEXT,
    "俯瞰安和堡。",
    TEXT,
  );
  expect(article?.blocks).toEqual([`paragraph ${TEXT}`, "caption 俯瞰安和堡。", `paragraph ${TEXT}`]);
});

it("简明新闻 stands over several short news", () => {
  const BRIEF = "县总工会筹集资金9.8万元，资助54名困难职工子女走进大学校门。";
  const articles = readBlocks(
    "县里召开会议",
    REPORT,
    "简明新闻",
    "县总工会助学子圆梦",
    `${BRIEF}（刘敏）`,
    "快巴每日增至八班",
    `${BRIEF}（余波）`,
  );
  expect(articles.map(({ column }) => column)).toEqual([undefined, "简明新闻", "简明新闻"]);
});

it("a day without its year behind who signed is none of the signature", () => {
  const [article] = readPage(
    "化肥票为什么不算数？",
    "编辑同志：",
    TEXT,
    TEXT,
    "青竹乡塘冲村 罗仲生 六月二十二日",
  ).articles;
  const signed = article?.blocks.flatMap(({ type, text }) => (type === "signature" ? [text] : []));
  expect(signed).toEqual(["青竹乡塘冲村 罗仲生"]);
});
