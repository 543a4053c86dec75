import { describe, expect, it } from "vitest";
import { bylines, columns, headlines, pageOfBlocks, pageOfRows, REPORT_ROWS, textsOf } from "./printed-rows.ts";

const REPORT = "本报讯（记者 龚一凡）近日，县里召开会议，部署下一步工作。";
const TEXT = "干部职工走进社区，为居民送去政策和服务，受到好评。";

describe("who wrote a text, in brackets at its end", () => {
  it.each([
    ["秋 野", "作者:秋野"],
    ["凤山公社通讯组 谷有田、常小妹", "作者:谷有田、常小妹"],
    ["待 续", ""],
  ])("%s", (names, byline) => {
    expect(bylines(pageOfBlocks("石桥修缮完工", REPORT, "三中组建舞龙队", `${TEXT}（${names}）`))[1]).toBe(byline);
  });

  it("may be a body's own correspondents", () => {
    const page = pageOfBlocks("石桥修缮完工", REPORT, "妇女大战黄泥畈", `${TEXT}（石马公社通讯組）`);
    expect(textsOf(page, "paragraph").at(-1)).toBe(TEXT);
    expect(textsOf(page, "credit")).toEqual(["（石马公社通讯組）"]);
  });
});

describe("columns", () => {
  it.each(["记者帮你问", "短評"])("%s", (label) => {
    const page = pageOfRows(
      ...REPORT_ROWS,
      label,
      "巷口的路灯又亮了",
      "本报记者 谷雨",
      "　　巷子里的十一盏路灯从月初起全",
      "都亮了，家长再也不打手电。",
    );
    expect(columns(page)).toEqual([undefined, label]);
    expect(bylines(page)[0]).toBe("记者:龚一凡");
  });

  it("leave a title that looks like a name to the author below it", () => {
    const text = ["老乔头要走了，临走前把儿子叫到床", "边，摸出一张发黄的纸。"];
    const page = pageOfRows(...REPORT_ROWS, "", "微小说", "", "借 据", "", "鱼得水", "", ...text);
    expect(headlines(page)).toEqual(["石桥修缮完工", "借据"]);
    expect(bylines(page)[1]).toBe("作者:鱼得水");
    const verse = ["春雷一声天门开，", "社员挑肥上山来；", "担子压得扁担叫，", "歌声压倒九重崖。"];
    const poem = pageOfRows(...REPORT_ROWS, "社員詩歌", "春耕謠", "竹垅公社　常春牛", ...verse);
    expect(headlines(poem)).toEqual(["石桥修缮完工", "春耕謠"]);
    expect(bylines(poem)[1]).toBe("作者:常春牛");
    const essay = pageOfRows(...REPORT_ROWS, "", "回乡散记", "", "宁 静", "", ...text);
    expect(bylines(essay)[1]).toBe("作者:宁静");
  });

  it("are no couplets, which are kickers", () => {
    const report = ["记者 谷雨", "一张卡托起了群众的幸福，住院有报销，买药有优惠，乡亲们都说好。", TEXT];
    const couplet = pageOfBlocks("石桥修缮完工", REPORT, "小医保 大民生", "一张卡托起群众的幸福", ...report);
    expect(couplet.articles[1]?.headline).toMatchObject({ kicker: ["小医保 大民生"], main: "一张卡托起群众的幸福" });
    expect(columns(pageOfBlocks("石桥修缮完工", REPORT, "家常话", "一张卡托起群众的幸福", ...report))[1]).toBe(
      "家常话",
    );
  });
});

describe("a title of two characters", () => {
  it("stands over an author with a body", () => {
    const verse = ["犁儿翻来耙儿耙，", "请问耙儿耙的啥？", "耙出一面大镜子，", "照见荷锄千万家。"];
    const page = pageOfRows(...REPORT_ROWS, "问耙", "江口中学　卓文华", ...verse);
    expect(headlines(page)[1]).toBe("问耙");
    expect(bylines(page)[1]).toBe("作者:卓文华");
  });
});

describe("letters", () => {
  it("are signed in traditional characters too", () => {
    const letter = ["　　編輯同志：", "　　我们大队的水圳塌了一段，石头横", "在圳里。希望有关同志早点动手。"];
    const page = pageOfRows(
      ...REPORT_ROWS,
      "水圳里的石头没有人搬",
      ...letter,
      "　　上窑大队社员　危茂生",
      "新华书店启事",
      TEXT,
    );
    expect(textsOf(page, "signature")).toEqual(["上窑大队社员 危茂生"]);
    expect(headlines(page)[2]).toBe("新华书店启事");
  });

  it("of questions keep who asks, what was found and the answer apart", () => {
    const asked = ["读者秦先生来电：我家住在柳荫巷，", "巷子里的路灯一盏都不亮，请问一问？"];
    const found = ["记者调查：昨晚记者来到巷口，路灯", "确实不亮，随后与所里取得了联系。"];
    const answered = ["所长常青答复：电缆被挖断了，昨天", "傍晚全部恢复照明。"];
    const page = pageOfRows(
      ...REPORT_ROWS,
      "记者帮你问",
      "巷口的路灯为啥“睡”了半个月?",
      ...asked,
      ...found,
      ...answered,
    );
    expect(headlines(page)[1]).toBe("巷口的路灯为啥“睡”了半个月？");
    expect(textsOf(page, "paragraph").slice(2)).toHaveLength(3);
  });
});

describe("a headline's first row", () => {
  it("may name whom it is of, right below a text", () => {
    const text = ["　　“种猪咋配料，书上都写着哩！”昨", "天，村民从书屋借到一本书。"];
    expect(headlines(pageOfRows(...REPORT_ROWS, "老党员常志诚：", "捐出五间瓦房办书屋", ...text))[1]).toBe(
      "老党员常志诚：捐出五间瓦房办书屋",
    );
    expect(headlines(pageOfRows(...REPORT_ROWS, "报名地点：", "捐出五间瓦房办书屋", ...text))).not.toContain(
      "报名地点：捐出五间瓦房办书屋",
    );
  });
});

describe("a teaser", () => {
  it("points with 见 behind a space", () => {
    const page = pageOfBlocks("石桥修缮完工", REPORT, "▲退休人员养老金今起补发 见二版", "▲月饼抽检不合格两批 见三版");
    expect(headlines(page).slice(1)).toEqual(["退休人员养老金今起补发", "月饼抽检不合格两批"]);
    expect(page.articles.slice(1).map(({ jumps }) => jumps.map((jump) => jump.page))).toEqual([[2], [3]]);
  });
});

describe("names with rare surnames", () => {
  const read = (...blocks: string[]) => bylines(pageOfBlocks("石桥修缮完工", TEXT, ...blocks, "大桥通车", TEXT))[0];

  it.each([
    ["（苍立军）", "作者:苍立军"],
    ["（乜建平）", "作者:乜建平"],
    ["（外一首）", ""],
    ["（县农场）", ""],
  ])("%s below a text", (line, found) => {
    expect(read(line)).toBe(found);
  });

  it("behind a text, beside others", () => {
    const page = pageOfBlocks("石桥修缮完工", `${TEXT}（孔繁礼 职秀萍）`, "大桥通车", TEXT);
    expect(bylines(page)[0]).toBe("作者:孔繁礼、职秀萍");
  });
});

it("a pupil and who taught the pupil stand in one line between title and text", () => {
  const page = pageOfBlocks("外婆的酸汤", "湄岭县第三小学五（2）班 罗依依 指导教师：陈芳", TEXT, TEXT);
  expect([headlines(page), bylines(page)]).toEqual([["外婆的酸汤"], ["作者:罗依依 指导教师:陈芳"]]);
});

it("a pupil stands between title and text above who taught the pupil", () => {
  const page = pageOfBlocks("我和弟弟的战争", "古砦乡那良小学四年级 陆小雨\n指导老师：韦文兴", TEXT, TEXT);
  expect([headlines(page), bylines(page)]).toEqual([["我和弟弟的战争"], ["作者:陆小雨 指导老师:韦文兴"]]);
});

it("a headline of two parts with commas in one line is no paragraph that was cut", () => {
  const headline = "三伏将至，贴“三伏贴”的人又排起了队 这些问题，听中医怎么说";
  const long = "再过三天就要入伏。这几天，县中医院二楼治未病科门口，每天早上七点不到就有人来排队取号。";
  expect(headlines(pageOfBlocks(headline, long, long, long, long))).toEqual([headline]);
});
