import { characterSet, isAt, isHan, isWhiteSpace } from "../text/characters.ts";
import type { Line } from "./lines.ts";
import { isSectionName } from "./section-names.ts";

/**
 * Whether a line is what the site of an electronic paper sets around an article and no press printed: when it went up and
 * how often it was read, how to enlarge or print it, where one is on the site, whose the rights are.
 */
export function isSiteLine({ text, width }: Pick<Line, "text" | "width">): boolean {
  if (!opensSiteLine(text) && !isAt(text, text.length - 1, SITE_ENDS)) return false;
  if (isAt(text, 0, RIGHTS_STARTS) && text.length <= LONGEST_RIGHTS && RIGHTS.test(text)) return true;
  if (width > WIDEST_SITE_LINE) return false;
  if (isAt(text, text.length - 1, SITE_ENDS) && OWNER.test(text)) return true;
  return isPathOnSite(text) || NEIGHBOUR.test(text) || isPageList(text) || isFieldsOnly(text);
}

/** The widest line of such fields, in ems. */
const WIDEST_SITE_LINE = 70;
/** Notes about rights are sentences; in characters. */
const LONGEST_RIGHTS = 300;

/** First characters of all these lines but some that end as `SITE_ENDS` has it: most lines are told apart by one look. */
export const SITE_STARTS = characterSet(
  "首主网本数电您你当现所发更录日时来稿信文新作责编审浏阅点访人字打关分收评返上下版往标第已共APp0123456789【[（(©CcI凡未技放缩复转",
);

/** Second characters of those that begin with a Chinese one, all of whose words have two or more. */
const SITE_SECONDS = characterSet(
  "页站文版字子当现所的位前在布表新入期间源件息章闻浪者任编辑核览读击赞问气号体印闭享藏论回一传载次名面权题有经被浏阅点访人本术大小制发友0123456789ABCD",
);

function opensSiteLine(text: string): boolean {
  if (!isAt(text, 0, SITE_STARTS)) return false;
  return !isHan(text.charCodeAt(0)) || isAt(text, 1, SITE_SECONDS) || isWhiteSpace(text.charCodeAt(1));
}

const RIGHTS_STARTS = characterSet("版【[Cc©(凡未技");
/** Last characters of notes about rights that begin with the owner's name, or with the place a site is registered in. */
export const SITE_ENDS = characterSet("有号0123456789");

/** `首页 > 数字报 > 第3版：社会`, `您当前的位置：首页 >> 新闻`, but not `所在位置：建设路12号`: where one is on the site. */
const PATH_ON_SITE =
  /^(?:(?:[您你]?(?:当前|现在)?(?:所在)?的?位置\s?[：:]\s*)?(?:网站|本站)?(?:首页|主页)|数字报刊?|电子报刊?)\s*(?:>|＞|》|»|›|→|::)/;

/** Whether a line says where on the paper's site its page stands. */
export function isPathOnSite(text: string): boolean {
  return opensSiteLine(text) && PATH_ON_SITE.test(text) && !SENTENCE_MARK.test(text);
}

/** `……已发布。`: marks of sentences, which no such line has. */
const SENTENCE_MARK = /[。！？；]/;

/** `上一篇：秋粮丰收在望`, `下一版：副刊`, but not `下一步：全面推开`: another text of the site. */
const NEIGHBOUR = /^[上下]一(?:篇|条|则|版)\s?[：:]\s?[^。]{0,60}$/;

/** `第01版：要闻 第02版：社会·民生`: the pages of an issue; `2版：秋粮丰收` names a text. */
const PAGE_AND_NAME = /第?\s?[A-D]?\d{1,2}版\s?[：:]\s?([\p{Script=Han}·]{2,8})\s*/gu;

/** `第01版`, `A2版` at a line's beginning, so that most lines are told apart at once. */
const PAGE_AHEAD = /^第?\s?[A-D]?\d{1,2}版/;

function isPageList(text: string): boolean {
  if (!PAGE_AHEAD.test(text)) return false;
  const pages = [...text.matchAll(PAGE_AND_NAME)];
  if (pages.length === 0 || text.replace(PAGE_AND_NAME, "") !== "") return false;
  return pages.every(([, name = ""]) => name.split("·").every(isSectionName));
}

/** `版权声明：凡本报记者署名文字…`, `版权所有 不得转载`, `Copyright © 2020`, `技术支持：某公司`; but not `版权所有者起诉`. */
const RIGHTS =
  /^(?:版权声明\s?[：:】]|[【[]版权声明[】\]]|版权所有(?:[\s：:，,©]|$)|copyright\b|©|\(c\)|凡本[网站报]注明|未经(?:本[网站报])?(?:书面)?(?:授权|许可|允许)\S{0,12}(?:不得|禁止|请勿)\S{0,4}转载|技术支持\s?[：:])/iu;
/** `某县融媒体中心 版权所有`, `主办：某县委宣传部 浙ICP备12345678号`: whose the site is. */
const OWNER = /^\p{Script=Han}{2,20}\s{1,3}版权所有$|ICP[备证]\S{0,3}\d{6,10}号(?:-\d{1,3})?(?:$|\s)/u;

/** A date of a site, with the time of day it may have: `2022-11-25 08:30`. */
const DAY = String.raw`(?:19|20)\d{2}\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}日?`;
const CLOCK = String.raw`\s{1,3}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?`;
/** The sizes of type that a site offers. */
const SIZE = "(?:特大|超大|最大|大|中|小|默认|标准|正常|还原)号?";

/** What each field of such a line says, and how it is printed. */
const FIELDS = {
  /** `发布时间：2022-11-25`: only sites say when they put a text up, */
  posted: `(?:发布时间|发布日期|发表时间|更新时间|更新日期|录入时间|上传时间|刊发时间|出版日期)\\s?[：:]\\s?${DAY}(?:${CLOCK})?`,
  /** `2022-11-25 08:30`: or the time of day beside the date. */
  clocked: `(?:(?:日期|时间)\\s?[：:]\\s?)?${DAY}${CLOCK}`,
  /** `版次：[02]`, `版名：综合新闻` */
  page: "版[次名面]\\s?[：:]\\s?[[【]?(?:[A-D]?\\d{1,2}|\\p{Script=Han}{2,6})[\\]】]?",
  /** `日期：[2020年10月16日]`: a notice has dates too. */
  day: `(?:(?:日期|时间)\\s?[：:]\\s?)?[[【]?${DAY}(?:\\s?(?:星期|周)[一二三四五六日天])?`,
  /** `来源：某县日报` */
  source: "(?:信息|稿件|文章|新闻)?(?:来源|稿源)\\s?[：:]\\s?[《“]?[\\p{Script=Han}\\w]{2,20}[》”]?",
  /** `浏览：652次`, `点击数 1206`, `[阅读 34]`, `本文被浏览 321 次`, `已有321人阅读` */
  count:
    "(?:本文)?(?:已经?|共)?被?(?:浏览|阅读|点击|访问|人气)(?:(?:次数|数|量|率)\\s?[：:]?\\s?\\d{1,9}\\s?(?:人?次)?|\\s?[：:]\\s?\\d{1,9}\\s?(?:人?次)?|\\s?\\d{1,9}\\s?(?:人?次|(?=[\\]】）)])))|已有\\s?\\d{1,9}\\s?人次?(?:浏览|阅读|点击|评论)",
  /** `责任编辑：某某`, `作者：某某`: an author stands in other lines too. */
  person: "(?:作者|责任编辑|责编|编辑|审核|录入)\\s?[：:]\\s?\\p{Script=Han}{2,4}(?![\\p{Script=Han}])",
  /** `字号：大 中 小`, `【字体：大 中 小】` */
  size: `(?:字号|字体|字体大小|文字大小)\\s?[：:]?\\s?[[【(（]?(?:\\s?[|/｜]?\\s?${SIZE})*(?![\\p{Script=Han}])`,
  /** `打印本页`, `返回目录`: words that stand alone only on a site, */
  tool: "(?:打印本[页文]|关闭(?:本页|窗口|本窗口)|返回(?:目录|顶部|首页|列表|上一页|版面)|上一[篇版期]|下一[篇版期]|首页(?=[\\s|｜])|版面(?:导航|概览|目录)|标题导航|网友评论|发表评论|共\\s?\\d{1,6}\\s?条评论|往期(?:回顾|报纸|浏览)|(?:查看|下载)?PDF(?:版|下载)?|分享(?:到|至)\\s?[：:]?|复制链接|放大\\s?缩小|本版标题导航|本版新闻)",
  /** `打印`, `关闭`: and those that a headline may be made of. */
  act: "(?:打印|关闭|分享|收藏|评论|纠错|放大|缩小|默认|转发|点赞|微信|微博|朋友圈|QQ空间|QQ好友|新浪微博|复制|朗读)",
} as const;

type Field = keyof typeof FIELDS;

const FIELD_NAMES = Object.keys(FIELDS) as readonly Field[];
/** Any of the fields, each in a group by its name. */
const FIELD = new RegExp(FIELD_NAMES.map((name) => `(?<${name}>${FIELDS[name]})`).join("|"), "gu");
/** One of them at a line's beginning, after a bracket it may be. */
const FIELD_AHEAD = new RegExp(`^[\\s\\d[【(（《<]*(?:${Object.values(FIELDS).join("|")})`, "u");
/** What parts fields: spaces, bars, brackets, the numbers of pages, signs on buttons. */
const PARTS_FIELDS = /^[\s\d+＋－○●|｜丨·,，;；/／\-—【】[\]()（）<>《》〈〉»›:：]*$/;
/** Fields one of which is enough. */
const TELLING: readonly Field[] = ["posted", "count", "page", "tool"];
/** Two of these are enough: `大 中 小` is none, `打印 关闭` is. */
const LEAST_ACTS = 2;

/** `2022-11-25 08:30`: a date as programs write it. */
const FIGURES = /^[\d\s:./-]+$/;

/** Whether a line is made up of such fields and says at least one thing that only a site says. */
function isFieldsOnly(text: string): boolean {
  // Most lines begin with none: they are told apart before the others are looked for.
  if (!FIELD_AHEAD.test(text) || !PARTS_FIELDS.test(text.replace(FIELD, " "))) return false;
  const found = [...text.matchAll(FIELD)].flatMap(({ groups = {} }) =>
    FIELD_NAMES.filter((name) => groups[name] !== undefined),
  );
  const count = (field: Field) => found.filter((name) => name === field).length;
  if (TELLING.some((name) => count(name) > 0) || count("act") >= LEAST_ACTS) return true;
  // `时间：2019年3月25日 15:00` alone may be a notice's.
  if (count("clocked") > 0 && (found.length > 1 || FIGURES.test(text))) return true;
  if (count("size") > 0) return SIZES.test(text);
  if (count("person") > 0 && EDITED.test(text)) return true;
  return count("source") > 0 && count("day") > 0;
}

/** `（责任编辑：某某）`: who put the text up; a page's editors stand without brackets. */
const EDITED = /^[（([【]\s?(?:责任编辑|责编)/;

/** `字号：大`, but not `字体` alone. */
const SIZES = new RegExp(`字\\S{1,3}\\s?[：:]?\\s?[[【(（]?\\s?${SIZE}`);

/** `作者：某某` among a site's fields. */
const AUTHOR_FIELD = /作者\s?[：:]\s?\p{Script=Han}{2,4}(?!\p{Script=Han})/u;

/** Where in a site's line its author is named; undefined where none is. */
export function findSiteAuthor(text: string): { readonly start: number; readonly end: number } | undefined {
  const match = AUTHOR_FIELD.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

/** `2020年03月04日`, `2020-03-04`: a day and nothing else, */
const DAY_ALONE = new RegExp(`^${DAY}$`, "u");
/** First characters of the years of such days. */
const YEAR_STARTS = characterSet("12");
/** `来源：今日某县`: a source and nothing else. */
const SOURCE_ALONE = new RegExp(`^${FIELDS.source}$`, "u");

/** Whether of two lines, one below the other, the upper is a day and the lower a source: a site's fields in two lines. */
export function isDatedSource(upper: string, lower: string): boolean {
  return isAt(upper, 0, YEAR_STARTS) && DAY_ALONE.test(upper) && SOURCE_ALONE.test(lower);
}

/** What stands over a site's list of a page's headlines. */
const MENU_TITLES: readonly string[] = [
  "标题导航",
  "本版标题导航",
  "本版标题",
  "本版新闻",
  "版面导航",
  "本版目录",
  "内容导航",
];

const LONGEST_MENU_TITLE = Math.max(...MENU_TITLES.map((title) => title.length));

/**
 * Indexes of the lines that a site's list of the page's headlines is made of: those below its title that stand once more on
 * the page, over their texts.
 */
export function findMenuLines(lines: readonly Pick<Line, "text">[]): ReadonlySet<number> {
  const found = new Set<number>();
  const titles: number[] = [];
  lines.forEach(({ text }, i) => {
    if (text.length <= LONGEST_MENU_TITLE && MENU_TITLES.includes(text)) titles.push(i);
  });
  if (titles.length === 0) return found;
  const last = new Map(lines.map(({ text }, i) => [text, i]));
  for (const title of titles) {
    for (let i = title + 1; i < lines.length && (last.get(lines[i]?.text ?? "") ?? 0) > i; i++) found.add(i);
  }
  return found;
}
