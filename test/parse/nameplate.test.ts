import { describe, expect, it } from "vitest";
import { parseLines } from "../../src/parse/lines.ts";
import { parseNameplate } from "../../src/parse/nameplate.ts";
import { findDate } from "../../src/parse/nameplate-fields.ts";

function read(...lines: string[]) {
  return parseNameplate(parseLines(lines.join("\n"), "01.txt").lines);
}

describe("parseNameplate", () => {
  it("reads a nameplate in one line", () => {
    const { nameplate, rest } = read("2022年4月1日 星期五 农历壬寅年三月初一 JIN RI OU JIANG 今日 4版 总第 3547 期");
    expect(nameplate).toMatchObject({
      date: "2022-04-01",
      weekday: "星期五",
      lunar: "壬寅年三月初一",
      serialNumber: 3547,
      pageCount: 4,
    });
    expect(rest).toEqual([]);
  });

  it("reads a nameplate in many lines, with what stands between them", () => {
    const { nameplate, furniture, rest } = read(
      "2021年1月20日",
      "第1768期",
      "今日柯城",
      "运动柯城APP",
      "中共衢州市柯区委主办",
      "衢州市柯城区融媒体中心编印",
      "今日四版",
      "采编热线：3049743",
      "区委常委会召开会议",
      "本报讯 会议指出。",
    );
    expect(nameplate).toMatchObject({
      paper: "今日柯城",
      pageCount: 4,
      publisher: "中共衢州市柯区委主办",
      producer: "衢州市柯城区融媒体中心编印",
      hotline: "3049743",
    });
    expect(furniture).toHaveLength(8);
    expect(rest.map((line) => line.text)).toEqual(["区委常委会召开会议", "本报讯 会议指出。"]);
  });

  it("reads a folio with its section, marks between its parts and names set wide", () => {
    expect(read("2021.3.22 星期一 | 澄湖新闻 | 水利专版 | 6").nameplate).toMatchObject({
      paper: "澄湖新闻",
      date: "2021-03-22",
    });
    const folio = read("2007·7·26 星期四", "澧水报 第二版 责编/师 音 照排/文 采", "本报讯 会议指出。");
    expect(folio.nameplate).toMatchObject({ paper: "澧水报", date: "2007-07-26", pageNumber: 2 });
    expect(folio.rest).toHaveLength(1);
  });

  it("reads the paper's name in a whole nameplate within a page, and not in a folio", () => {
    const paperOf = (line: string) =>
      read("全县重点项目推进会召开", "本报讯 会议指出，要加快进度。", line, "本报讯 会议强调，要抓好落实。").nameplate
        .paper;
    expect(paperOf("2022年11月18日 星期五 农历壬寅年十月廿五 今日溪漾 JIN RI XI YANG 今日 4版 总第 2907 期")).toBe(
      "今日溪漾",
    );
    expect(paperOf("2022年11月18日 星期五 今日溪漾 4版")).toBeUndefined();
  });

  it("takes a nameplate in the middle of a page out of the text, its title set wide or in letters with it", () => {
    const title = ["青 溪 时 讯", "QING XI SHI XUN", "2023年5月18日 星期四 农历癸卯年三月廿九"];
    const text = [
      "全县重点项目推进会召开",
      "本报讯 会议指出，要抓好落实。会议还要求，各乡镇要",
      "倒排工期，按时完成。",
    ];
    const { nameplate, rest } = read(...text.slice(0, 2), ...title, ...text.slice(2));
    expect(nameplate).toMatchObject({ paper: "青溪时讯", date: "2023-05-18" });
    expect(rest.map((line) => line.text)).toEqual(text);
  });

  it("takes a stroke with text around it for a rule of the print, and not among pieces of a headline", () => {
    expect(read("本报讯 会议指出，要", "一", "抓好各项工作落实。").rest).toHaveLength(2);
    expect(read("统", "一", "战线").rest).toHaveLength(3);
    expect(read("乡村故事三则", "一", "春天来了，果园里一片繁忙。", "二", "夏天到了。").rest).toHaveLength(5);
  });

  it("does not take how many pages there are for the paper's name", () => {
    expect(read("总第1126期", "2003年5月16日 星期五", "今日四版").nameplate.paper).toBeUndefined();
  });

  it.each([
    ["桐溪乡讯", "TONGXI XIANGXUN", "桐溪乡讯"],
    ["汶 北 大 众", "WEN BEI DA ZHONG", "汶北大众"],
    ["农业学大寨", "TONGXI XIANGXUN", undefined],
    ["桐溪之声", "桐溪县委主办", undefined],
  ])("knows a title without a newspaper's ending by the letters below it: %s / %s", (above, below, paper) => {
    const { nameplate } = read(above, below, "2013年4月12日 星期五", "总第877期", "县里召开会议", "本报讯 会议指出。");
    expect(nameplate.paper).toBe(paper);
  });

  it.each([
    ["溪山大众 XISHAN DAZHONG", "溪山大众"],
    ["农业学大寨 XISHAN DAZHONG", undefined],
    ["综合新闻 ZONGHE XINWEN", undefined],
  ])("knows it by the letters beside it: %s", (title, paper) => {
    const { nameplate } = read(title, "2013年4月12日 星期五", "总第877期", "县里召开会议", "本报讯 会议指出。");
    expect(nameplate.paper).toBe(paper);
  });

  it.each([
    [["青柯", "大众", "QING KE DA ZHONG"], "青柯大众"],
    [["青柯", "大众", "QING KE"], undefined],
    [["青柯", "大众", "党建引领"], undefined],
  ])("knows a title in two rows by the letters below both: %s", (rows, paper) => {
    const lines = [...rows, "2023年11月3日 星期五", "总第877期", "县里召开会议", "本报讯 会议指出。"];
    const apart = lines.flatMap((line) => [line, ""]);
    expect(parseNameplate(parseLines(apart.join("\n"), "01.txt").lines).nameplate.paper).toBe(paper);
  });

  it("reads an inner page's folio with its staff", () => {
    const { nameplate, rest } = read("2 副刊 2006年10月12日 星期四 编辑：董一梅 电话：2297085", "故乡的河");
    expect(nameplate).toMatchObject({ date: "2006-10-12", weekday: "星期四" });
    expect(rest.map((line) => line.text)).toEqual(["故乡的河"]);
  });

  it.each([
    "中共苇城区委宣传部 主管 苇城区融媒体中心 主办",
    "内部资料 免费交流",
    "准印证号：（泾）字第0231号",
    "今日天气 晴到多云 偏北风2-3级 3℃—11℃",
    "中国·云陂新闻网 http://www.yunpi.invalid",
    "云陂县融媒体中心出品",
    "爱苇城APP 微苇城",
  ])("takes %s for a line of the nameplate", (line) => {
    const { rest } = read("今日苇城", "2024年2月23日 星期五", line, "区委召开会议", "本报讯 会议指出。");
    expect(rest.map(({ text }) => text)).toEqual(["区委召开会议", "本报讯 会议指出。"]);
  });

  it("reads the paper's name from a line with other parts, and staff parted by strokes", () => {
    const folio = read("2022年8月10日 第5期 总第812期 星期三 壬寅年七月十三 今日青柯");
    expect(folio.nameplate).toMatchObject({ paper: "今日青柯", serialNumber: 812 });
    expect(read("A02 综合新闻 2017年3月9日 星期四 责编/柯岩 版式/苏苏 校对/方正 石壕日报").rest).toEqual([]);
  });

  it.each([
    "本报地址：琼岭县人民路88号 邮编：325500 广告热线：62220000",
    "印刷：琼岭县印刷厂",
    "扫码关注“岚水发布”微信公众号",
    "请扫描二维码观看视频",
    "云陂报社地址：云陂县城关镇中山路12号",
    "广告许可证:云工商广字005号 刊登热线:0911-6620815",
    "本版图片由县水利局提供 责任编辑:沈一舟",
    "扫一扫",
    "要闻·公告",
    "B4 校园",
    "2016年云陂县人民代表大会会议专版",
    "·",
  ])("takes %s at a page's foot for furniture", (line) => {
    expect(read("区委召开会议", "本报讯 会议指出。", line).rest).toHaveLength(2);
  });

  it.each([
    "扫码付停车费 市民点赞",
    "扫码点餐岂能强制关注公众号",
    "关注老年人用餐难",
    "抗击台风，我们在行动！",
    "省报推出我县发展专版引起反响",
    "县报推出抗疫专刊",
    "县里推出政府工作报告特刊",
    "C1 驾照新规",
    "D32 次动车",
    "县气象局发布高温天气预警 气温将达39℃",
    "市民社址何处寻",
  ])("leaves the headline %s alone", (headline) => {
    expect(read("今日苇城", "2024年2月23日 星期五", headline, "本报讯 会议指出。").rest).toHaveLength(2);
    expect(read("本报讯 会议指出。", headline).rest).toHaveLength(2);
  });

  it("takes no line that says whose organ the paper is for its name", () => {
    const { nameplate } = read("中共云陂县委机关报", "云陂报", "1985年8月10日", "星期六", "本报讯 会议指出。");
    expect(nameplate).toMatchObject({ paper: "云陂报", date: "1985-08-10" });
  });

  it("leaves a notice's telephone alone", () => {
    expect(
      read("关于保障对象的公示", "公示期七天，如有异议，请向民政局反映。", "监督电话：0911-6620396").rest,
    ).toHaveLength(3);
  });

  it("leaves a jump line, a notice's date and text alone", () => {
    const { rest } = read("农技专家田间送“良方”", "（上接一版）", "白集乡组织党员志愿服务队11支。", "2022年3月29日");
    expect(rest).toHaveLength(4);
  });

  it.each([
    "责任编辑：甲乙 版面设计：丙丁",
    "本版责任编辑 黄承芳",
    "富强 民主 文明 和谐",
    "公益广告：讲文明 树新风",
    "综合新闻",
  ])("takes %s for furniture anywhere", (line) => {
    expect(read("会议指出，要抓好落实。", line).furniture.map(({ text }) => text)).toEqual([line]);
  });
});

describe("a nameplate that a text layer put within the page", () => {
  const TEXT = ["石桥修缮完工", "本报讯 石桥近日修缮完工。", ""];

  it("is one with the issue's number, its day and its title", () => {
    const { nameplate, rest } = read(
      ...TEXT,
      "２００６年５月１２日",
      "",
      "星期五 农历丙戌年四月十五",
      "",
      "澄湾报",
      "",
      "CHENG WAN BAO",
      "总第１３２６期",
      "今日四版",
      "中共澄湾县委主办 澄湾报社编辑出版",
      "今日天气：多云到阴，夜里有阵雨，东南风４—５级，１９—２６℃",
      "",
      ...TEXT,
    );
    expect(nameplate).toMatchObject({
      paper: "澄湾报",
      date: "2006-05-12",
      weekday: "星期五",
      serialNumber: 1326,
      pageCount: 4,
      publisher: "中共澄湾县委主办",
    });
    expect(rest).toHaveLength(4);
  });

  it("is one with title and publisher at the page's foot, the folio on top", () => {
    const { nameplate, rest } = read(
      "2009年3月18日 星期三 总第1126期",
      ...TEXT,
      "今日青崖",
      "JIN RI QING YA",
      "中共青崖县委主办",
      "青崖县新闻中心承办",
    );
    expect(nameplate).toMatchObject({ paper: "今日青崖", publisher: "中共青崖县委主办", serialNumber: 1126 });
    expect(rest).toHaveLength(2);
  });

  it("leaves the day of a notice above it to the notice", () => {
    const { rest } = read(...TEXT, "县水利局", "2006年5月10日", "2006年5月12日", "星期五", "总第1326期", "今日四版");
    expect(rest.map(({ text }) => text)).toContain("2006年5月10日");
  });

  it.each([
    ["what a report says of an issue", ["本报总第1326期出版", "2006年5月12日"]],
    ["who holds a meeting", ["县全民健身运动会", "县体育局主办"]],
  ])("is not: %s", (_, lines) => {
    expect(read("今日青崖 2009年3月18日", ...TEXT, ...lines, ...TEXT).rest).toHaveLength(4 + lines.length);
  });
});

describe("below or beside the paper's name", () => {
  const PLATE = ["涟溪报", "中共涟溪县委主办", "2018年10月26日 星期五"];

  it("what its town holds to stands above it in fours, and the weather below it", () => {
    const weather = "今日天气 多云 偏东风3到4级 18℃~29℃ 明日天气 晴到多云 19°C~31°C";
    const top = ["开明开放 求真求实 争先进位 创新创优", "", ...PLATE, "", weather, ""];
    expect(read(...top, "全县推进会召开", "本报讯 推进会召开。").rest).toHaveLength(2);
  });

  it("what its town holds to stands above it", () => {
    const { furniture, rest } = read(
      "爱国 创新 包容厚德 大美青柯",
      "",
      ...PLATE,
      "",
      "全县推进会召开",
      "本报讯 推进会召开。",
    );
    expect(furniture[0]).toMatchObject({ kind: "slogan", text: "爱国 创新 包容厚德 大美青柯" });
    expect(rest).toHaveLength(2);
    expect(read(...PLATE, "", "学史明理 学史增信 学史崇德 学史力行", "", "本报讯 推进会召开。").rest).toHaveLength(2);
  });

  it.each([
    ["不忘初心 牢记使命 绿水青山就是金山银山", true],
    ["石桥农民喜笑颜开 早稻亩产再创新高", false],
  ])("a campaign's phrases stand above it: %s, %s", (line, isSlogan) => {
    const plate = ["中共青柯县委主办 青柯县融媒体中心承办", "2019年6月12日 星期三 今日青柯 JIN RI QING KE 今日 4版"];
    const { furniture, nameplate } = read(line, "", ...plate, "", "全县推进会召开", "本报讯 推进会召开。");
    expect(furniture[0]?.text === line).toBe(isSlogan);
    expect(nameplate.paper).toBe(isSlogan ? "今日青柯" : undefined);
  });

  it("a campaign's slogans stand above it", () => {
    const slogans = "新时代 新征程 新伟业 喜迎丰收 感恩奋进 共建和美青柯";
    const { furniture, rest } = read(slogans, "", ...PLATE, "", "全县推进会召开", "本报讯 推进会召开。");
    expect(furniture[0]).toMatchObject({ kind: "slogan", text: slogans });
    expect(rest).toHaveLength(2);
    expect(read(slogans, "", "本报讯 推进会召开。").rest).toHaveLength(2);
    expect(read("涟溪报 星期五 中共涟溪县委主办 总第四十七期", "", "本报讯 推进会召开。").nameplate.weekday).toBe(
      "星期五",
    );
  });

  it("staff follow staff without a colon", () => {
    expect(
      read("涟溪报 2018年10月26日 星期五", "", "4 综合新闻 责任编辑 刘颖 组版 赵静", "", "全县推进会召开").rest,
    ).toHaveLength(1);
    expect(
      read("涟溪报 2018年10月26日 星期五", "", "4 综合新闻 责任编辑 刘颖 全县植树造林现场会召开", "").rest,
    ).toHaveLength(1);
  });

  it.each([
    ["another place's", ["建设富饶美丽幸福新青柯", "", "全县推进会召开"]],
    ["what its headline goes on with", ["建设富饶美丽幸福新涟溪", "全县推进会召开"]],
    ["no new place", ["全县各界人士参观涟溪", "", "全县推进会召开"]],
  ])("%s is not", (_, lines) => {
    expect(read(...PLATE, "", ...lines, "本报讯 推进会召开。").rest).toHaveLength(3);
  });

  it.each([
    "今日安岭 综合新闻 3",
    "综合新闻　第二版　桐陵时讯",
    "静塬县报 专题",
    "第二版 经济新闻 静塬县报 2003年7月11日 星期五",
  ])("its page's name is read: %s", (line) => {
    const { nameplate, rest } = read(line, "", "全县推进会召开", "本报讯 推进会召开。");
    expect(nameplate.paper).toBe(line.match(/今日安岭|桐陵时讯|静塬县报/)?.[0]);
    expect(rest).toHaveLength(2);
  });

  it.each(["今日安岭 春耕正忙", "综合新闻 文化", "县报 通讯员 学习班开班"])("a headline is not: %s", (line) => {
    expect(read("会议指出，要抓好落实。", line, "本报讯 春耕开始。").rest.map(({ text }) => text)).toContain(line);
  });

  it.each([
    "某县发布微信公众号　某县新闻网",
    "内部资料准印证 苏准字G2023018号",
    "甘肃省内部资料准印证（甘）LK063号",
    "岚浦县融媒体中心编 内部资料 免费交流",
    "“瓯濂发布”微信公众号　“爱瓯濂”客户端",
    "每周四出版 免费赠阅",
    "粤内登字Y第10047号",
    "湘刊字第0512号",
    "准印证：黔新出（2011）内资字第217号",
    "今日气象 白天晴，偏西风三到四级，最高气温十九度",
    "今天 多云 15℃~24℃ 偏北风2级",
    "天气预报：今天多云转阵雨，偏南风4到5级，23℃—29℃",
    "天气预报 今天白天到夜间 多云转阴 南风3到4级 最高气温19℃ 最低气温8℃",
    "湘新出准字 Q-031 号",
    "赣内资准字K第058号",
    "湘内准印字(95)第0218号",
    "川新出内字07—033号",
    "统一刊号：皖内资准字〔2011〕03号",
    "社长：蒙远 总编辑：于理",
    "本报印刷：某县印刷厂",
  ])("%s is furniture", (line) => {
    expect(read("某县报", "2018年10月26日 星期五", line, "全县推进会召开", "本报讯 推进会召开。").rest).toHaveLength(2);
  });

  it.each(["县新闻网开通", "全县首个微信公众号评选启动"])("%s is a headline", (line) => {
    expect(read("会议指出，要抓好落实。", line, "本报讯 网站开通。").rest.map(({ text }) => text)).toContain(line);
  });
});

describe("findDate", () => {
  it.each([
    ["2022年4月1日", "2022-04-01"],
    ["二〇二一年十二月十五日", "2021-12-15"],
    ["二〇一五年七月三十一日", "2015-07-31"],
    ["2021年13月1日", undefined],
    ["4月1日", undefined],
  ])("%s", (text, iso) => {
    expect(findDate(text)).toBe(iso);
  });
});
