import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";
import { bylines, pageOfBlocks } from "./printed-rows.ts";

const TEXT = "县城中南门市场新建摊位、门面，现面向社会公开招租，先交定金者优先。";
const NEXT = ["乡镇党委书记谈作风", "麻溪铺镇党委书记 邓友生", "常听农民讲，干部要多到田坎上走走，听听大家的话。"];

function read(text: string) {
  return parsePage(text, { file: "01.txt" }).articles.map(({ headline, blocks }) => ({
    headline: headline?.main,
    signature: blocks.find(({ type }) => type === "signature")?.text,
    text: blocks.find(({ type }) => type === "paragraph")?.text,
  }));
}

describe("a body close below a text, with a blank line below it", () => {
  it("signs the text above, not the headline below", () => {
    const [first, second] = read(`招商启事\n\n${TEXT}\n县工商行政管理局市场科\n\n${NEXT.join("\n\n")}`);
    expect(first?.signature).toBe("县工商行政管理局市场科");
    expect(second?.headline).toBe("乡镇党委书记谈作风");
  });

  it("may do so with a day without its year", () => {
    const [first] = read(`县水利局的答复\n\n${TEXT}\n洎阳县水利局　六月八日\n\n${NEXT.join("\n\n")}`);
    expect(first?.signature).toBe("洎阳县水利局");
  });

  it.each(["西关街居民 何守业", "复兴乡妇联 仲秀兰"])("may be somebody of it: %s", (who) => {
    const [first, second] = read(`门前的路灯啥时能亮\n\n${TEXT}\n\n${who}\n\n${NEXT.join("\n\n")}`);
    expect([first?.headline, second?.headline]).toEqual(["门前的路灯啥时能亮", "乡镇党委书记谈作风"]);
  });

  it("may be somebody of it above a notice", () => {
    const [first, second] = read(
      `门前的路灯啥时能亮\n\n${TEXT}\n\n西关街居民 何守业\n\n遗失声明\n\n营业执照丢失，声明作废。`,
    );
    expect([first?.headline, second?.headline]).toEqual(["门前的路灯啥时能亮", "遗失声明"]);
  });

  it("is no source above a day", () => {
    const [first] = read(`记者证人员名单公示\n\n${TEXT}\n\n渭原县融媒体中心\n2024年8月9日`);
    expect(first?.signature).toBe("渭原县融媒体中心");
  });

  it("is none above a headline where no text has ended", () => {
    const rows = "县委书记李某深入调研\n重点企业和农村合作社\n\n既要抓好春耕又要抓好生产";
    const { articles } = parsePage(`县里开会\n\n本报讯 会议闭幕。\n\n${rows}\n\n本报讯 近日，李某到企业调研。`, {
      file: "01.txt",
    });
    expect(articles[1]?.headline?.main).toContain("县委书记李某深入调研");
  });

  it("is none in a line with a comma", () => {
    const [first] = read(`招商启事\n\n${TEXT}\n去年她租下两间门面，今年又开粉馆\n\n${NEXT.join("\n\n")}`);
    expect(first?.signature).toBeUndefined();
  });
});

it("somebody of a body below a text is no part of the title below that, though the text there shows nothing", () => {
  const page = parsePage(
    "合理施肥\n本报讯 春耕在即，各社队要合理施肥。\n县农业局 粟显扬\n鸡公岭下（散文）\n鸡公岭下的春天来得早，桃花一夜之间就开满了山坡，远远看去像一片红云。",
    { file: "01.txt" },
  );
  expect(page.articles.map(({ headline }) => headline?.main)).toEqual(["合理施肥", "鸡公岭下（散文）"]);
  expect(bylines(page)[0]).toBe("作者:粟显扬");
});

it("somebody may be named with a title grown onto the body, in brackets below a text", () => {
  const page = pageOfBlocks("健康问答", "本报讯 老人要按时吃药。", "（县医院心内科主治医师 童建忠）");
  expect(bylines(page)).toEqual(["作者:童建忠"]);
});

describe("a body right above a notice's title, in rows", () => {
  const under = (...above: readonly string[]) =>
    read([...above, "县气象站", "停电预告", "因线路检修，下列地段将按时停电，请用户做好准备。"].join("\n"));

  it("signs what nobody has reported", () => {
    const [first, second] = under("本旬天气", "旬内气温偏高，有一次冷空气活动，融雪期提前。");
    expect([first?.signature, second?.headline]).toEqual(["县气象站", "停电预告"]);
  });

  it.each([
    ["a report", ["麦收过大半", "本报讯 全县麦收已过大半，各社队抢打抢晒。"]],
    ["another notice", ["遗失声明", "营业执照丢失，声明作废。"]],
  ])("gives that notice below %s", (_, above) => {
    const [first, second] = under(...above);
    expect([first?.signature, second?.headline]).toEqual([undefined, "停电预告"]);
  });
});

describe("a name of three characters below a text", () => {
  const below = (name: string) =>
    parsePage(`党员包户\n\n本报讯 孟家岭乡党员包户不包二流子。\n${name}\n小站故事\n本报讯 长白山脚下有个小站。`, {
      file: "01.txt",
    });

  it("is the author's", () => {
    expect(bylines(below("尚志远"))).toEqual(["作者:尚志远", ""]);
  });

  it("is a column's that ends as theirs do", () => {
    expect(bylines(below("石板路"))).toEqual(["", ""]);
  });

  const LETTER = ["好司机，你在哪里", "那天多亏一位司机，把老伴送到县医院。"];
  const overPlain = (above: readonly string[], ...between: readonly string[]) =>
    parsePage([...above, ...between, "春季怎样防火", "春季风大物燥，上坟烧纸、烧地边都容易引起火灾。"].join("\n"), {
      file: "01.txt",
    });

  it("is the author's above a title over a text without a mark, a column's name between or not", () => {
    expect(bylines(overPlain(LETTER, "吕凤兰"))).toEqual(["作者:吕凤兰", ""]);
    const page = overPlain(LETTER, "吕凤兰", "咨询台");
    expect(bylines(page)).toEqual(["作者:吕凤兰", ""]);
    expect(page.articles[1]?.columnLabel).toBe("咨询台");
  });

  it("is none's where it is a song's title, or a notice stands above", () => {
    expect(bylines(overPlain(LETTER, "麦收谣")).join("")).toBe("");
    expect(bylines(overPlain(["寻物启事", "拾到者请送县林业局，必有酬谢。"], "姜德明")).join("")).toBe("");
  });
});

describe("a body in brackets behind a report's last sentence", () => {
  it("sent it in", () => {
    const [article] = pageOfBlocks(
      "麦收过大半",
      "本报讯　全县麦收已过大半。",
      "各社队不许随便加码。（县委夏收办公室）",
    ).articles;
    expect(article?.kind).toBe("news");
    expect(article?.blocks.map(({ type, text }) => `${type} ${text}`)).toEqual([
      "paragraph 全县麦收已过大半。",
      "paragraph 各社队不许随便加码。",
      "signature 县委夏收办公室",
    ]);
  });

  it("may be a rare name's, or that of a pupil with the school", () => {
    const authors = ["（苌青山）", "（吴桥乡初中 宋金玲）"].map((credit) =>
      bylines(pageOfBlocks("麦收过大半", "本报讯　全县麦收已过大半。", `各社队抢打抢晒。${credit}`)),
    );
    expect(authors).toEqual([["作者:苌青山"], ["作者:宋金玲"]]);
  });

  it.each(["（见下图）", "（资料图）", "（社员们）", "（二〇一一年六月八日）"])("is nobody in %s", (remark) => {
    const page = pageOfBlocks("麦收过大半", "本报讯　全县麦收已过大半。", `各社队抢打抢晒。${remark}`);
    expect(bylines(page)).toEqual([""]);
    expect(page.articles[0]?.blocks.map(({ type }) => type)).not.toContain("signature");
  });

  it("is none in brackets that say something else", () => {
    const [article] = pageOfBlocks("麦收过大半", "本报讯　全县麦收已过大半。", "各社队抢打抢晒。（详情待续）").articles;
    expect(article?.blocks.at(-1)?.text).toBe("各社队抢打抢晒。（详情待续）");
  });
});

describe("who signs, between a text that has ended and a headline, in a line like any other", () => {
  const REPORT = "本报讯（记者 谷雨）近日，县里召开会议，部署下一步工作。";
  const tips = (line: string, text = "雨后要抓紧松土追肥，防治蚜虫。") =>
    pageOfBlocks("玉米田间管理要点", text, line, "石桥修缮完工", REPORT);
  const signatures = (page: ReturnType<typeof pageOfBlocks>) =>
    page.articles.flatMap(({ blocks }) => blocks.filter(({ type }) => type === "signature").map(({ text }) => text));

  it.each(["县林业局", "沄口县城乡居民社会养老保险局", "出租车驾驶员 周师傅", "县五金厂 一读者"])("%s", (line) => {
    const page = tips(line, "编辑同志：雨后要抓紧松土追肥，防治蚜虫。");
    expect(signatures(page)).toEqual([line]);
    expect(page.articles[1]?.headline).toEqual({ kicker: [], main: "石桥修缮完工", decks: [] });
  });

  it.each(["县医院派出六支防疫队", "全县首个养老服务中心", "区里新添便民服务站", "市场里的缝纫社"])(
    "is not %s, which says something",
    (line) => {
      expect(signatures(tips(line))).toEqual([]);
    },
  );

  it("is not the first row of a notice's title", () => {
    const page = pageOfBlocks(
      "石桥修缮完工",
      REPORT,
      "潭峪县人民政府",
      "关于森林防火封山的通告",
      "为防止火灾，现通告如下：",
    );
    expect(signatures(page)).toEqual([]);
  });

  it("may ask what is answered below", () => {
    const page = pageOfBlocks(
      "小区的充电桩何时能装上",
      "来信：我住在湖滨新村，小区没有充电桩。",
      "湖滨新村居民 窦先生",
      "答复：窦先生您好，来信收悉，八月底前装好。",
    );
    expect(page.articles).toHaveLength(1);
    expect(page.articles[0]?.kind).toBe("news");
  });
});
