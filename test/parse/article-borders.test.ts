import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";

/** Articles of these lines, between two reports. Papers, people and places are invented. */
function between(...lines: string[]) {
  const page = [...BEFORE, ...lines, "", ...AFTER].join("\n");
  const { articles } = parsePage(page, { file: "01.txt" });
  return articles.filter(({ headline }) => headline?.main !== BEFORE[0] && headline?.main !== AFTER[0]);
}

const BEFORE = ["县总工会慰问一线职工", "", "本报讯（记者 龚一凡）9月8日，县总工会深入一线送去防暑降温用品。", ""];
const AFTER = ["县图书馆新馆试开放", "", "本报讯（记者 宓秋月）9月9日，县图书馆新馆试开放。"];

const headlinesOf = (...lines: string[]) => between(...lines).map(({ headline }) => headline?.main);
const blocksOf = (...lines: string[]) =>
  between(...lines).flatMap(({ blocks }) => blocks.map(({ type, text }) => `${type}: ${text}`));

describe("a headline in two rows over text", () => {
  const text = ["", "老人打开一只木匣，里面是一枚军功章，用红布裹了六十年。"];

  it("may name whom it is of in the first", () => {
    expect(headlinesOf("老兵刘守义：", "六十年珍藏一枚军功章", ...text)).toEqual(["老兵刘守义：六十年珍藏一枚军功章"]);
  });

  it("does not where the row leads on to what somebody says or to a list", () => {
    for (const row of ["他对孩子们说：", "现公告如下："])
      expect(headlinesOf(row, "六十年珍藏一枚军功章", ...text)).not.toContain(`${row}六十年珍藏一枚军功章`);
  });

  it("is none where quoted lines stand alone in a text", () => {
    const lines = ["园区一夜", "", "本报讯 9月7日，园区的灯亮着。", "", "“晚上也要有人值守！”", "", "老张说完就走了。"];
    expect(headlinesOf(...lines)).toEqual(["园区一夜"]);
  });

  it("may be quoted and have a deck with dashes", () => {
    const above = ["干部在企业", "", "本报讯 9月6日，干部来到企业。", "", "会上，县发改局作了发言。", ""];
    const lines = ["“两小时，问题就解决了！”", "", "——我县干部下沉企业送政策", "", "全媒体记者 向浩", ""];
    const [, article] = between(...above, ...lines, "“真没想到，中午就有了回音。”2月13日，一位老板说。");
    expect(article?.headline).toMatchObject({
      main: "“两小时，问题就解决了！”",
      decks: ["——我县干部下沉企业送政策"],
    });
  });
});

describe("an author's name at the end", () => {
  it("closes a report of one paragraph, so that lines below it are the next article's", () => {
    const report = ["干部在企业", "", "本报讯 9月7日，干部来到企业。（龚一凡 米多）", ""];
    const poem = ["渡口", "我们去看海", "去看潮起潮落", "看渔火点点", "秦雨田"];
    expect(headlinesOf(...report, ...poem)[0]).toBe("干部在企业");
    expect(between(...report, ...poem)[0]?.blocks).toHaveLength(1);
  });

  const essay = ["打谷场", "", "打谷场在村口，秋天一到，就堆起草垛。"];

  it.each([[["（秦雨田）"]], [["（秦雨田 文）"]]])(
    "makes a short line below a report an article's headline",
    ([name]) => {
      expect(headlinesOf(...essay.slice(0, -1), `${essay.at(-1)}${name}`)).toEqual(["打谷场"]);
      expect(headlinesOf(...essay, "", name ?? "")).toEqual(["打谷场"]);
    },
  );
});

describe("an author with a note", () => {
  const essay = ["秋天的打谷场", "", "打谷场在村口，秋天一到，就堆起一座座金黄的草垛。", ""];

  it.each(["梁月清（作者单位：县财政局）", "梁 月（作者系县作家协会会员）"])("closes the text: %s", (line) => {
    expect(between(...essay, line)[0]?.bylines).toMatchObject([{ role: "作者" }]);
  });

  it("is none where the brackets tell of something else", () => {
    expect(between(...essay, "梁月清（县财政局供图）")[0]?.bylines).toEqual([]);
  });
});

describe("a poem", () => {
  const lines = ["一盏灯亮在山坳", "星星伏在窗口偷瞧", "白日里摸犁把的大手", "今夜把钢笔握牢"];

  it("is all lines below its title and author, apart or close together", () => {
    for (const separator of [[], [""]]) {
      const poem = ["山村夜校", "□秦雨田", "", ...lines.flatMap((line) => [line, ...separator])];
      expect(headlinesOf(...poem)).toEqual(["山村夜校"]);
      expect(blocksOf(...poem)).toEqual(lines.map((line) => `paragraph: ${line}`));
    }
  });

  it("is an article under its title without an author, too", () => {
    expect(headlinesOf("山村夜校", "", ...lines)).toEqual(["山村夜校"]);
  });
});

describe("a picture's title over its credit, without a text", () => {
  it("is a picture", () => {
    expect(between("渔舟晚归", "夏天 摄")).toMatchObject([{ kind: "photo", headline: { main: "渔舟晚归" } }]);
  });

  it("is a part of the report it stands in", () => {
    expect(headlinesOf("园区企业赶订单", "", "本报讯 9月7日，生产线上一片繁忙。", "工人在装配。", "夏天 摄")).toEqual([
      "园区企业赶订单",
    ]);
  });
});

describe("reporters before a lead without a dateline", () => {
  it("are its byline", () => {
    const [article] = between("园区企业赶订单", "", "本报通讯员 高树林  4月7日，园区的生产线上一片繁忙。");
    expect(article?.bylines).toEqual([{ role: "通讯员", names: ["高树林"] }]);
    expect(article?.blocks[0]?.text).toBe("4月7日，园区的生产线上一片繁忙。");
  });

  it("are not where the sentence goes on to tell of them", () => {
    const text = "本报记者 高树林 走进园区，看到生产线上一片繁忙。";
    expect(blocksOf("园区企业赶订单", "", text)).toContain(`paragraph: ${text.replaceAll(" ", "")}`);
  });
});

describe("who sends a report", () => {
  it.each(["县融媒体中心讯 9月7日，干部来到企业。", "青柯台讯 9月7日，干部来到企业。"])(
    "stands before it: %s",
    (text) => {
      expect(between("干部下沉企业", "", text)[0]?.dateline?.text).toBe(text.slice(0, text.indexOf(" ")));
    },
  );

  it("does not where a sentence only speaks of news", () => {
    expect(between("干部下沉企业", "", "记者从县融媒体中心讯息栏获悉，干部来到企业。")[0]?.dateline).toBeUndefined();
  });
});

describe("a single row with a comma above rows of text", () => {
  const head = [
    "一个村支书的十年",
    "",
    "本报讯 9月7日，记者来到阿塬村采访村支书的故事，村民",
    "们说起他都竖起大拇指，村里的变化一年比一年大，大家",
    "的日子越过越好。",
    "",
  ];
  const rows = [
    "一年跑了四十多趟县城和市里，争取到了通村公路的项目",
    "，路要占二十七户人家的地，他一户一户上门去做工作，",
    "有人当面骂他他也不还嘴，先把自家的地让出来。",
    "",
  ];

  it("is a subhead where it leaves room at its end", () => {
    const blocks = blocksOf(...head, "头一件事，修路", "", ...rows, "第二件事，引水", "", ...rows);
    expect(blocks).toContain("subheading: 头一件事，修路");
  });

  it("is the beginning of a paragraph where somebody speaks", () => {
    const blocks = blocksOf(...head, "县长强调，要坚持", "", ...rows);
    expect(blocks.at(-1)).toMatch(/^paragraph: 县长强调，要坚持一年跑了/);
  });
});

describe("the name of a column", () => {
  const news = ["灯彩匠人的情意", "", "■记者 米多", "", "走进老宅，一盏盏龙灯引人注目。"];

  it.each(["群英谱", "柳林见闻录", "最美职工风采录", "乡村振兴看青柯", "文明实践在青溪", "凡人小事", "农技110"])(
    "%s",
    (label) => {
      expect(between(label, "", ...news)[0]?.columnLabel).toBe(label);
    },
  );

  it.each(["全县评选表彰身边好人", "春季运动会在县体育馆举行", "凡人不凡事", "我们走过难忘的五年时光"])(
    "is not %s",
    (line) => {
      expect(between(line, ...news)[0]?.columnLabel).toBeUndefined();
    },
  );

  it("stands at the page's end for the last article, if that is no notice", () => {
    const notice = [
      "关于调整公交线路的公告",
      "",
      "因施工，自5月20日起临时调整走向。",
      "",
      "县公共交通有限公司",
      "2023年5月16日",
    ];
    const page = [...BEFORE, ...AFTER, "", ...notice, "", "文明实践在青溪"].join("\n");
    const { articles } = parsePage(page, { file: "01.txt" });
    expect(articles.map(({ columnLabel }) => columnLabel)).toEqual([undefined, "文明实践在青溪", undefined]);
  });

  it.each([
    ["平安云屏", ["县公安局打掉一个诈骗团伙", "本报讯 11月22日，民警抓获犯罪嫌疑人九名。"]],
    ["以案说法", ["酒后代驾被查处", "本报讯 11月22日，交警查获一起违法案件，法院作出判决。"]],
    ["树立社会主义荣辱观", ["知荣明耻从我做起", "本报讯 树立社会主义荣辱观，要从小事做起。"]],
    ["弘扬宪法精神 建设法治青柯", ["集中普法宣传开展", "本报讯 弘扬宪法精神的宣传活动在广场举行，建设法治社会。"]],
  ])("stands at the page's end for the article that tells of its topic: %s", (label, [headline = "", text = ""]) => {
    const page = [headline, "", text, "", ...AFTER, "", label].join("\n");
    const found = parsePage(page, { file: "01.txt" }).articles.map(({ columnLabel }) => columnLabel);
    expect(found).toEqual([label, undefined]);
  });

  it("stands at the page's end for the last article where no topic tells", () => {
    const page = [...BEFORE, ...AFTER, "", "平安云屏"].join("\n");
    const found = parsePage(page, { file: "01.txt" }).articles.map(({ columnLabel }) => columnLabel);
    expect(found).toEqual([undefined, "平安云屏"]);
  });

  it("is no headline at the page's end that tells of what is not on the page", () => {
    const page = [...BEFORE, ...AFTER, "", "客运站春运首日发送旅客一万人次"].join("\n");
    const { articles } = parsePage(page, { file: "01.txt" });
    expect(articles.at(-1)).toMatchObject({ kind: "teaser", headline: { main: "客运站春运首日发送旅客一万人次" } });
  });
});

describe("the name of a column of short news", () => {
  const short = (name: string) => [`${name}办起农家书屋`, `${name}的农家书屋近日开门，藏书一万册。（龚一凡）`];

  it("is that of all that stand under it, up to a longer report", () => {
    const lines = ["乡镇传真", "", ...short("石枧镇"), "", ...short("黄箬乡"), "", ...AFTER];
    const found = parsePage([...BEFORE, ...lines].join("\n"), { file: "01.txt" }).articles;
    expect(found.map(({ columnLabel }) => columnLabel)).toEqual([undefined, "乡镇传真", "乡镇传真", undefined]);
  });

  it("is not what another column's name is", () => {
    const lines = ["凡人小事", "", ...short("石枧镇"), "", ...short("黄箬乡")];
    const found = parsePage([...BEFORE, ...lines].join("\n"), { file: "01.txt" }).articles;
    expect(found.map(({ columnLabel }) => columnLabel)).toEqual([undefined, "凡人小事", undefined]);
  });
});

describe("brackets in a line of their own below a text", () => {
  const advice = ["油菜苗床管理要点", "近日气温偏高，要及时浇水。"];
  const next = ["农家书屋夜夜有人", "每天晚上七点，农家书屋准时开门，藏书一万册。"];

  it.each(["（木易）", "（工商）"])("name whose it is: %s", (line) => {
    expect(blocksOf(...advice, line, ...next)).toContain(`credit: ${line}`);
  });

  it.each(["（二）", "（十二）", "（下）"])("do not where they number a part: %s", (line) => {
    expect(blocksOf(...advice, line, ...next)).not.toContain(`credit: ${line}`);
  });
});

it("a picture between paragraphs makes no article of the subhead above them", () => {
  const above = ["一步跨出大山", "", "■记者 米多", "", "清晨七点，社区热闹起来。", ""];
  const report = [...above, "家门口有工作", "", "社区办起了车间。", "", "上学看病在楼下", ""];
  const text = [
    "9月1日，社区旁的第六小学迎来了开学季。",
    "",
    "图为居民在广场上跳起芦笙舞。（夏天 摄）",
    "",
    "傍晚，社区广场上灯火通明，热闹不减。",
  ];
  expect(headlinesOf(...report, ...text)).toEqual(["一步跨出大山"]);
});

it("a plan to cut the power is a notice", () => {
  const plan = ["电业局计划停电预告", "", "5月10日6时至19时，城北一带停电，请相互转告。"];
  expect(between(...plan)).toMatchObject([{ kind: "notice" }]);
});

describe("labels in brackets", () => {
  const parts = ["祠堂里的课堂", "", "■记者 米多", ""];

  it("stand over the parts of a report, the second as the first", () => {
    const lines = [
      "[镜头一]",
      "祠堂里坐满了人",
      "",
      "老人们早早来了。",
      "",
      "[镜头二]",
      "采茶戏里唱新词",
      "",
      "戏台上演起了新戏。",
    ];
    expect(headlinesOf(...parts, ...lines)).toEqual(["祠堂里的课堂"]);
    expect(blocksOf(...parts, ...lines)).toContain("subheading: [镜头二]");
  });

  it.each(["[记者连线]", "【记者手记】"])("name no reporter: %s", (label) => {
    const [article] = between(...parts, label, "", "接到来信后，有关部门作了答复。");
    expect(article?.bylines).toEqual([{ role: "记者", names: ["米多"] }]);
    expect(article?.blocks.map(({ text }) => text)).toContain(label);
  });

  it("name one where one is named", () => {
    expect(between("祠堂里的课堂", "", "【记者 米多】", "", "宣讲员走村串户。")[0]?.bylines).toHaveLength(1);
  });
});

it.each(["摘自《山城时讯》", "（据《乡村周末》）"])("a text ends with where it is taken from: %s", (line) => {
  expect(blocksOf("茶市用上电子秤", "", "邻县推行电子秤，茶农放心。", "", line).at(-1)).toBe(`credit: ${line}`);
});

it("a text does not end with a book that is read", () => {
  expect(blocksOf("茶市用上电子秤", "", "邻县推行电子秤，茶农放心。", "", "读《乡村周末》").at(-1)).not.toMatch(
    /^credit/,
  );
});

describe("subheads of one form", () => {
  const report = (second: string) => [
    "一步跨出大山",
    "",
    "本报讯（记者 米多）清晨七点，社区热闹起来。",
    "",
    "稳就业：家门口端上“饭碗”",
    "",
    "社区办起了车间，居民在家门口上班。",
    "",
    second,
    "",
    "9月1日，第六小学迎来了第二个开学季。",
  ];

  it("go on where a lead stands below one", () => {
    expect(headlinesOf(...report("强配套：上学看病在楼下"))).toEqual(["一步跨出大山"]);
  });

  it("do not where a line has none of it", () => {
    expect(headlinesOf(...report("第六小学迎来第二个开学季"))).toHaveLength(2);
  });
});

it("a picture below a poem is an article of its own", () => {
  const verse = ["稻子低下头的时候", "父亲也低下了头", "他们用同一种姿势", "与土地说话"].flatMap((line) => [line, ""]);
  const picture = ["秋山人家", "", "深秋时节，山里层林尽染，宛如画卷。", "", "（夏天 摄）"];
  expect(headlinesOf("诗苑", "", "收割", "", "□ 秦雨田", "", ...verse, ...picture)).toEqual(["收割", "秋山人家"]);
});
