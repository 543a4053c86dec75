import { characterSet, isAt, isWhiteSpace } from "../text/characters.ts";
import { SECTION_NAMES_PATTERN } from "./section-names.ts";

/**
 * Whether a line is made up of what a paper's site says of a text and offers beside it, and holds at least one thing that only
 * a site says.
 */
export function isFieldsOnly(text: string): boolean {
  const fields = fieldsAlone(text);
  if (fields === undefined) return false;
  const count = (field: Field) => fields.filter((name) => name === field).length;
  if (TELLING.some((name) => count(name) > 0) || count("act") >= LEAST_ACTS) return true;
  if (count("section") > 0 && count("act") > 0) return true;
  // `时间：2019年3月25日 15:00` alone may be a notice's.
  if (count("clocked") > 0 && (fields.length > 1 || FIGURES.test(text))) return true;
  if (count("size") > 0) return SIZES.test(text);
  if (count("person") > 0 && EDITED.test(text)) return true;
  // `2013年09月24日 作者：□本报记者 某某`
  if (count("day") > 0 && count("person") > 0 && AUTHOR_FIELD.test(text)) return true;
  return count("record") > 0 || (count("source") > 0 && (count("day") > 0 || count("person") > 0));
}

/** The fields of a line that holds nothing else but what parts them; undefined of any other. */
function fieldsAlone(text: string): readonly Field[] | undefined {
  const fields: Field[] = [];
  let at = 0;
  while (at < text.length) {
    const match = FIELD_HERE.exec(text.slice(at));
    if (match === null) {
      const mayPart = isAt(text, at, fields.length === 0 ? BEFORE_FIELDS : BETWEEN_FIELDS);
      if (!mayPart && !isWhiteSpace(text.charCodeAt(at))) return undefined;
      at++;
      continue;
    }
    at += match[0].length;
    for (const name of FIELD_NAMES) if (match.groups?.[name] !== undefined) fields.push(name);
  }
  return fields.length === 0 ? undefined : fields;
}

/** Where in a site's line its author is named; undefined where none is. */
export function findSiteAuthor(text: string): { readonly start: number; readonly end: number } | undefined {
  const match = AUTHOR_FIELD.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

/** Whether of two lines, one below the other, the upper is a day and the lower a source: a site's fields in two lines. */
export function isDatedSource(upper: string, lower: string): boolean {
  return isAt(upper, 0, YEAR_STARTS) && DAY_ALONE.test(upper) && SOURCE_ALONE.test(lower);
}

/** Whether a text is a day as programs write it and nothing else: `2021-05-08`. */
export function isFigureDay(text: string): boolean {
  return text.length <= LONGEST_DAY && isAt(text, 0, YEAR_STARTS) && FIGURE_DAY.test(text);
}

/** `2021-05-08` */
const FIGURE_DAY = /^(?:19|20)\d{2}-\d{1,2}-\d{1,2}$/;
const LONGEST_DAY = 10;

/** A date of a site, with the time of day it may have: `2022-11-25 08:30`. */
const DAY = String.raw`(?:19|20)\d{2}\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}日?`;
const CLOCK = String.raw`\s{1,3}\d{1,2}(?:[:：]\d{2}(?:[:：]\d{2})?|时\d{1,2}分(?:\d{1,2}秒)?)`;
/** The sizes of type that a site offers. */
const SIZE = "(?:(?:特大|超大|最大|大|中|小|默认|标准|正常|还原)号?|[AT][+＋\\-－]?)";

/** What a site offers to do with a text or a page, and where it leads from there. */
const TOOLS = [
  ...[
    "打印(?:本[页文稿]|此[页文])",
    "关闭(?:本页|窗口|本窗口|此页)",
    "返回(?:目录|顶部|首页|列表|上一[页级]|版面|本[版期]|(?:数字|电子)报)",
    "回到(?:顶部|首页|目录)",
    "回顶部",
  ],
  ...["[上下]一[篇版期]", "首页(?=[\\s|｜])", "(?:本版标题|本版|版面|标题|稿件)导航", "版面(?:概览|目录)", "本版新闻"],
  ...["本期版面", "版面图", "往期(?:回顾|报纸|浏览|查询|查阅|检索)", "按日期(?:查询|查阅|检索)", "高级(?:检索|搜索)"],
  ...["(?:查看|下载|版面)?PDF(?:版|下载)?", "(?:点击)?查看[大原]图", "点击图片可?放大", "语音(?:朗读|播报)"],
  ...[
    "网友评论",
    "发表评论",
    "我来说两句",
    "设为首页",
    "加入收藏",
    "返回概览",
    "[上下]一[条主]?记录",
    "[上下]一主题",
    "打印预览",
    "下载记录",
    "共\\s?\\d{1,6}\\s?条评论",
    "分享(?:到|至)\\s?[：:]?",
    "复制链接",
    "全文复制",
    "放大\\s?缩小",
    "点击(?:收听|播放|下载)",
    "阅读器下载",
    "选择日期",
    "更多\\s?[>＞»]{1,2}",
    "本版共\\s?\\d{1,3}\\s?[篇条](?:新闻|稿件)?",
    "我[要来]评论",
  ],
];
/** The same where the words mean other things too. */
const ACTS = [
  ...["没有了", "打印", "关闭", "分享", "收藏", "评论", "纠错", "放大", "缩小", "默认", "转发", "点赞", "复制"],
  ...[
    "朗读",
    "听新闻",
    "播放",
    "暂停",
    "微信扫一扫",
    "微信",
    "微博",
    "朋友圈",
    "QQ空间",
    "QQ好友",
    "新浪微博",
    "腾讯微博",
    "人人网",
  ],
  ...["[前后上下]一[天日页]", "[上下末尾首]页", "共\\s?\\d{1,3}\\s?页", "返回", "目录", "版面", "检索", "搜索"],
  ...["联系我们", "关于我们", "在线投稿", "网站地图", "文字版", "图[片文]版", "原大"],
  ...["登录", "注册", "手机版", "电脑版", "(?:数字|电子)报(?:首页)?", "A[+＋]", "A[-－]"],
];

/** `周文静 潘凯`, `□通讯员 梁玉玲`: names and their roles, but not `来源：` behind them. */
const NAMES =
  "(?:[□■◆●]\\s?)?\\p{Script=Han}{2,5}(?![\\p{Script=Han}：:])(?:[\\s、]\\p{Script=Han}{2,5}(?![\\p{Script=Han}：:])){0,4}";

/** What each field of such a line says, and how it is printed. */
const FIELDS = {
  /** `发布时间：2022-11-25`: only sites say when they put a text up, */
  posted: `(?:发布时间|发布日期|发表时间|更新时间|更新日期|录入时间|上传时间|刊发时间|出版日期)\\s?[：:]\\s?${DAY}(?:${CLOCK})?`,
  /** `2022-11-25 08:30`: or the time of day beside the date. */
  clocked: `(?:(?:日期|时间)\\s?[：:]\\s?)?${DAY}${CLOCK}`,
  /** `版次：[02]`, `版次：第01版`, `版名：综合新闻`, `当前版：A02` */
  page: "(?:版[次名面]|当前版面?)\\s?[：:]\\s?[[【]?(?:第?[A-D]?\\d{1,2}版?|\\p{Script=Han}{2,6})[\\]】]?",
  /** `日期：[2020年10月16日]`, `日期：12-31`: a notice has dates too. */
  day: `日期\\s?[：:]\\s?\\d{1,2}-\\d{1,2}(?![\\d-])|(?:(?:日期|时间)\\s?[：:]\\s?)?[[【]?${DAY}(?:\\s?(?:星期|周)[一二三四五六日天])?(?:\\s?出版)?`,
  /** `来源：某县日报` */
  source: "(?:信息|稿件|文章|新闻)?(?:来源|稿源)\\s?[：:]\\s?[《“]?[\\p{Script=Han}\\w]{2,20}[》”]?",
  /** `2024年6月26日 10时19分 某县日报`: beside a day the source without that word. */
  outlet: "\\p{Script=Han}{2,8}(?:日报|晚报|时报|时讯|新闻网|县报|融媒体中心)(?![\\p{Script=Han}：:])",
  /** `浏览：652次`, `点击数 1206`, `点击：` before its figure is shown, `[阅读 34]`, `本文被浏览 321 次`, `已有321人阅读`, `总访问：45678`, `您是第123456位访客` */
  count:
    "[您你]是(?:本[站报])?第\\s?\\d{1,9}\\s?位(?:访客|访问者|浏览者|读者)|(?:本文|今日|昨日|总|本站)?(?:已经?|共)?被?(?:浏览|阅读|点击|访问|人气)(?:(?:次数|数|量|率)\\s?[：:]?\\s?\\d{1,9}\\s?(?:人?次)?|\\s?[：:]\\s?\\d{1,9}\\s?(?:人?次)?|\\s?\\d{1,9}\\s?(?:人?次|(?=[\\]】）)])))|已有\\s?\\d{1,9}\\s?人次?(?:浏览|阅读|点击|评论)|(?:浏览|阅读|点击)(?:次数|数|量)?\\s?[：:](?=\\s*$|\\s+\\p{Script=Han}{2,4}\\s?[：:])",
  /** `责任编辑：某某`, `作者：某某 某某`, `编辑：redcloud`, `作者：` where none is told: an author stands in other lines too. */
  person: `(?:作者|责任编辑|责编|编辑|审核|录入)\\s?[：:](?:\\s?(?:${NAMES}|\\w{3,16}(?![\\w：:]))|(?=\\s+\\p{Script=Han}{2,4}\\s?[：:]))`,
  /** `字号：大 中 小`, `【字体：大 中 小】` */
  size: `(?:字号|字体|字体大小|文字大小)\\s?[：:]?\\s?[[【(（]?(?:\\s?[|/｜]?\\s?${SIZE})*(?![\\p{Script=Han}])`,
  /** `【版次】= 01`, `第2版（要闻）`, `专栏：`: a record of a paper's database, of which each field is a line. */
  record:
    "第\\d{1,2}版[（(]\\p{Script=Han}{0,6}[）)]|专栏\\s?[：:](?=\\s*$)|【(?:日期|期号|标题|版次|版名|版号|作者|专栏|栏目|正文)】\\s?=.{0,60}",
  /** `打印本页`, `返回目录`: words that stand alone only on a site, */
  tool: `(?:${TOOLS.join("|")})`,
  /** `打印`, `关闭`: and those that a headline may be made of. */
  act: `(?:${ACTS.join("|")})`,
  /**
   * `第01版：要闻`, `A02版 综合新闻`: a page's number with what it is called, as one that is pointed to has it too; `本期共4版，当前第1版`, of
   * which a nameplate has the first half,
   */
  section: `本期共\\s?\\d{1,3}\\s?版|当前第\\s?[A-D]?\\d{1,2}\\s?版|(?:第\\s?)?[A-D]?\\d{1,2}\\s?版(?:\\s?[：:]\\s?[\\p{Script=Han}·]{2,8}|\\s?(?:${SECTION_NAMES_PATTERN}))?(?!\\p{Script=Han})`,
  /** `要闻`: or what it is called alone. */
  name: `(?:${SECTION_NAMES_PATTERN})(?!\\p{Script=Han})`,
} as const;

type Field = keyof typeof FIELDS;

const FIELD_NAMES = Object.keys(FIELDS) as readonly Field[];
/** Any of the fields at a text's beginning, each in a group by its name. */
const FIELD_HERE = new RegExp(`^(?:${FIELD_NAMES.map((name) => `(?<${name}>${FIELDS[name]})`).join("|")})`, "u");
/** What may stand before the first of them: a bracket, the number of a page, a sign on a button. */
const BEFORE_FIELDS = characterSet("0123456789[【(（《<«〈‹◀◁←+＋");
/** What parts them: spaces, bars, brackets and the like. */
const BETWEEN_FIELDS = characterSet(`0123456789+＋－⊕⊖○●|｜丨·,，;；/／-—【】[]()（）<>《》〈〉«»‹›◀◁←▶▷→:：`);
/** Fields one of which is enough. */
const TELLING: readonly Field[] = ["posted", "count", "page", "tool"];
/** Two of these are enough: `大 中 小` is none, `打印 关闭` is. */
const LEAST_ACTS = 2;

/** `2022-11-25 08:30`, `2022年11月25日 08:30`: a date and a time of day as programs write them. */
const FIGURES = /^[\d\s:./年月日-]+$/;

/** `（责任编辑：某某）`: who put the text up; a page's editors stand without brackets. */
const EDITED = /^[（([【]\s?(?:责任编辑|责编)/;

/** `字号：大`, but not `字体` alone. */
const SIZES = new RegExp(`字\\S{1,3}\\s?[：:]?\\s?[[【(（]?\\s?${SIZE}`);

/** `作者：某某` among a site's fields. */
const AUTHOR_FIELD = new RegExp(`作者\\s?[：:]\\s?${NAMES}`, "u");

/** `2020年03月04日`, `2020-03-04`: a day and nothing else, */
const DAY_ALONE = new RegExp(`^${DAY}$`, "u");
/** First characters of the years of such days. */
const YEAR_STARTS = characterSet("12");
/** `来源：今日某县`: a source and nothing else. */
const SOURCE_ALONE = new RegExp(`^${FIELDS.source}$`, "u");
