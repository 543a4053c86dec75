import { describe, expect, test } from "vitest";
import { parsePage } from "../../src/parse/page.ts";
import { pageToJson } from "../../src/parse/page-json.ts";
import { isSiteLine } from "../../src/parse/site-lines.ts";
import { printedWidth } from "../../src/text/characters.ts";

const lineOf = (text: string) => ({ text, width: printedWidth(text) });

describe("lines that the site of an electronic paper sets around a text", () => {
  test.each([
    "2020年10月16日 来源：桐河日报 浏览：652次",
    "发布时间：2022-11-25 来源：石溪时讯 点击：1206",
    "日期：2020年10月16日 来源：今日桐河",
    "2022-11-25 08:30",
    "2022-11-25 08:30:12 来源：今日桐河 责任编辑：张三",
    "[阅读 34]",
    "本文被浏览 321 次",
    "已有321人阅读",
    "日期：[2020年03月04日] 版次：[02]",
    "版名：综合新闻 版次：A03",
    "（责任编辑：方一舟）",
    "3上一篇 下一篇4",
    "放大＋ 缩小－ 默认○",
    "首页 >> 数字报 >> 石溪时讯 >> 2022-11-25 >> 第3版：社会·民生",
    "您当前的位置：首页 > 数字报",
    "电子报 > 第四版",
    "字号：大 中 小",
    "【字体：大 中 小】 【打印】 【关闭】",
    "打印 关闭 分享",
    "打印　关闭　回到顶部",
    "回到顶部",
    "首页 | 在线投稿 | 联系我们 | 设为首页 | 加入收藏",
    "联系我们 关于我们",
    "网站首页 | 本地新闻 | 数字报 | 版权声明",
    "首页　新闻　专题　视频",
    "打印此文 关闭窗口 回顶部",
    "+放大　-缩小　默认",
    "分享到：新浪微博 腾讯微博 人人网 QQ空间",
    "您是第123456位访客",
    "今日访问：123 总访问：45678",
    "点击收听",
    "更多>>",
    "本版共5篇",
    "PDF版 | 文字版",
    "选择日期 2012-07-19",
    "建议使用IE6.0以上浏览器 1024*768分辨率浏览本站",
    "桐ICP备05001234号 技术支持：桐河电子",
    "桐公网安备 53042302000123号",
    "返回概览　　下一版»　本期共4版，当前第1版　PDF",
    "上一篇　下一篇　　放大⊕　缩小⊖　默认○　　朗读",
    "放大 缩小 默认",
    "分享到： 微信 微博",
    "[打印本页] [关闭窗口]",
    "上一篇：秋粮丰收在望",
    "下一篇",
    "上一版 3 4 下一版",
    "返回目录",
    "版面导航",
    "第02版：综合新闻",
    "第01版：要闻 第02版：综合 第03版：社会·民生",
    "第01版：要闻　　上一篇　下一篇",
    "上一版　第A02版：综合新闻　下一版",
    "要闻 上一篇 下一篇",
    "第03版：镇街风采 返回目录",
    "第02版：社会 放大 缩小 默认",
    "版次：第01版 要闻",
    "版面导航 第01版 要闻",
    "2019年11月15日 星期五 出版 返回目录",
    "前一天 2019-11-15 后一天",
    "◀ 上一期 下一期 ▶",
    "首页 上页 下页 末页 共3页",
    "字号：A- A A+",
    "放大 朗读 收藏",
    "全文复制 语音播报",
    "查看PDF 查看大图",
    "按日期检索 往期查询",
    "版权声明：凡本报记者署名文字、图片，版权均属本报所有，未经授权不得转载。",
    "版权所有 不得转载",
    "桐河县融媒体中心 版权所有",
    "Copyright © 2020 All Rights Reserved",
    "主办：中共桐河县委宣传部 浙ICP备12345678号",
    "2017-10-24 11:02:10  来源:桐河新闻网  责任编辑:方一舟   我来说两句",
    "2024年06月26日 10时19分   桐河日报",
    "2024年08月27日 15:41",
    "日期：12-31 字号：大 中 小",
    "作者： 来源：桐河时讯 时间：2022-05-30",
    "2009-06-17 09:09:45 来源：桐河日报 作者：薛小梅 点击：",
    "来源：桐河融媒 编辑：redcloud",
    "设为首页 | 加入收藏",
    "返回概览 <<上一记录 下一记录>> 打印预览 下载记录",
    "【日期】= 1990.03.18",
    "【版名】=",
    "第03版：清源时评·综合新闻",
    "第A07版：魅力乡镇·健康桐河",
    "本网站所刊登的各种新闻、专题等信息资料，均为桐河网版权所有，未经授权，请勿转载或建立镜像。",
    "本文为桐河新闻网原创文章，转载请附上原文出处链接和本声明。",
  ])("%s", (text) => {
    expect(isSiteLine(lineOf(text))).toBe(true);
  });
});

describe("lines of articles with the same words", () => {
  test.each([
    "打印",
    "联系我们",
    "回到故乡 回到童年",
    "联系我们身边的群众",
    "首页 | 县城新增公厕12座 | 石桥修缮完工 | 夏粮丰收",
    "您是第一位报名的人",
    "更多孩子走进校园",
    "建议使用高分辨率地图规划路线，少走弯路。",
    "某ICP许可证的故事",
    "人人网店忙 微博带货",
    "本期共4版",
    "收藏",
    "大 中 小",
    "来源：桐河日报",
    "来源：县统计局监测",
    "作者：薛小梅",
    "编辑：张三",
    "（记者 方一舟 责任编辑）",
    "已有321人报名",
    "2020年03月04日",
    "时间：2023年7月14日",
    "日期：2021年3月4日",
    "2020年10月10日",
    "2020年10月16日 星期五",
    "发布时间：每月1日上午",
    "首页推荐",
    "所在位置：建设路12号",
    "位置：县城建设路",
    "下一步：全面推开",
    "下一期开奖",
    "浏览过万的短视频火了",
    "点击民生热词",
    "分享收获的喜悦",
    "关闭煤矿 还绿青山",
    "阅读：照亮乡村孩子",
    "微信 微博两开花",
    "2版：秋粮丰收",
    "2版：秋粮丰收 分享收获喜悦",
    "要闻 社会",
    "要闻回放 上一篇章",
    "前一天",
    "目录",
    "登录大会舞台",
    "健康生活 收藏热",
    "A+级景区",
    "第2版：我县新增两个省级特色小镇",
    "版权声明",
    "日期：12-31",
    "时间：10时19分",
    "时间：2024年8月27日 15:41",
    "作者：",
    "【标题】两行",
    "3版：约翰·史密斯来访",
    "第03版：田间新事·我县三个乡镇的麦收见闻",
    "本网站所有栏目改版上线，欢迎浏览。",
    "本文作者为原创音乐人，转载者众。",
    "加入收藏热潮 我县集邮者近千人",
    "桐河日报 桐河晚报",
    "版权所有者起诉侵权网站",
    "来源：今日桐河，浏览了652次的短视频让这个村子火了起来。",
  ])("%s", (text) => {
    expect(isSiteLine(lineOf(text))).toBe(false);
  });
});

describe("a page as the site of an electronic paper gives it", () => {
  const page = pageToJson(
    parsePage(
      `您现在的位置：首页 >> 数字报 >> 今日桐河 >> 2019年11月8日 >> 第二版
上一版 下一版
县城新增公厕12座
2019-11-08 09:12:33　来源：今日桐河　作者：林小满　浏览：331次　字号：[大 中 小]
　　连日来，县城管局加快推进公厕改造，在车站、广场等人流密集区域新建公厕12座，方便群众出行。
　　据介绍，每座公厕均配备无障碍设施和第三卫生间。
【打印】 【关闭】
下一篇：我县举办职工运动会
我县举办职工运动会
发布日期：2019-11-08 来源：今日桐河
　　11月6日，全县职工运动会在体育馆开幕，来自32个单位的600余名职工参加。
`,
      { file: "02.txt" },
    ),
  );

  test("has the articles and nothing of the site in them", () => {
    expect(page.articles.map(({ headline, blocks }) => [headline, blocks.length])).toEqual([
      ["县城新增公厕12座", 2],
      ["我县举办职工运动会", 1],
    ]);
    expect(page.furniture).toHaveLength(6);
  });

  test("takes the author out of the site's line", () => {
    expect(page.articles[0]?.bylines).toEqual([{ role: "作者", names: ["林小满"] }]);
    expect(page.furniture.join()).not.toContain("林小满");
  });

  test("names its paper, day and number in the path on the site", () => {
    expect(page.masthead).toEqual({ paper: "今日桐河", date: "2019-11-08", pageNumber: 2 });
  });
});

const articlesOf = (text: string) =>
  pageToJson(parsePage(text, { file: "02.txt" })).articles.map(({ headline, blocks }) => [headline, blocks.length]);
const TEXT = "3月2日，走进县经济开发区，机器轰鸣，工人们正忙着赶制订单，全县企业复工率已达95%。";

describe("a site's fields in two lines", () => {
  test("are furniture below a headline", () => {
    const text = `我县复工复产有序推进\n2020年03月04日\n来源：今日平溪\n记者 林小满\n　　${TEXT}\n　　${TEXT}\n`;
    expect(articlesOf(text)).toEqual([["我县复工复产有序推进", 2]]);
  });

  test("are none where a day signs a notice", () => {
    const text = `关于停水的通知\n　　${TEXT}\n县自来水公司\n2020年03月04日\n`;
    const [notice] = pageToJson(parsePage(text, { file: "02.txt" })).articles;
    expect(notice).toMatchObject({ kind: "notice", signedDate: "2020-03-04" });
  });
});

describe("a site's list of a page's headlines", () => {
  const page = (title: string) =>
    `${title}\n我县复工复产有序推进\n县医院开通夜间门诊\n我县复工复产有序推进\n记者 林小满\n　　${TEXT}\n县医院开通夜间门诊\n记者 白小露\n　　${TEXT}\n`;
  const ARTICLES = [
    ["我县复工复产有序推进", 1],
    ["县医院开通夜间门诊", 1],
  ];

  test("is furniture", () => {
    expect(articlesOf(page("标题导航"))).toEqual(ARTICLES);
  });

  test("is none under another title", () => {
    const furnitureUnder = (title: string) => pageToJson(parsePage(page(title), { file: "02.txt" })).furniture.join();
    expect(furnitureUnder("标题导航")).toContain("县医院开通夜间门诊");
    expect(furnitureUnder("导读")).not.toContain("县医院开通夜间门诊");
  });
});

describe("lines that a paper's public account sets around its texts", () => {
  const own = [
    "点击上方蓝字 关注我们",
    "今日岚江 2022-06-21 08:02 发表于安徽",
    "— END —",
    "阅读 1024",
    "在看 26",
    "写留言",
  ];
  const text = ["石桥修缮完工", "本报讯 石桥近日修缮完工，车马重新通行。"];
  const furnitureOf = (lines: readonly string[]) =>
    pageToJson(parsePage(lines.join("\n\n"), { file: "01.txt" })).furniture;

  test("are furniture, and so are the titles that it lists of others", () => {
    const list = ["往期推荐", "岚江这条“断头路”今天通了！", "又到一年杨梅红，请你来当“试吃官”"];
    expect(furnitureOf([...own.slice(0, 2), ...text, own[2] ?? "", list.join("\n"), ...own.slice(3)])).toEqual([
      ...own.slice(0, 3),
      ...list,
      ...own.slice(3),
    ]);
  });

  test("are no rows of a text, nor headlines below a list", () => {
    const rows = ["本报讯 连日来，石桥镇整治人居环境，", "受到群众一致点赞。"];
    const kept = furnitureOf([...own.slice(0, 2), "石桥整治环境", rows.join("\n"), "阅读 1024"]);
    expect(kept).toEqual([...own.slice(0, 2), "阅读 1024"]);
    const below = furnitureOf([...own, "往期推荐", "又到一年杨梅红", "石桥修缮完工", "本报讯 石桥近日修缮完工。"]);
    expect(below).not.toContain("石桥修缮完工");
    const essay = [
      "石桥镇修路忙",
      "李明",
      "老周今年五十八岁，在石桥镇的山上守了三十年林子，风里来雨里去，没有一天休息。",
    ];
    expect(furnitureOf([...own, "往期推荐", ...essay])).not.toContain("石桥镇修路忙");
  });

  test("are none where one alone stands on a page", () => {
    expect(furnitureOf([...text, "写留言"])).toEqual([]);
  });
});
