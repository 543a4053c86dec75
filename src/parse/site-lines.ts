import { characterSet, isAt, isHan, isWhiteSpace, unionOf } from "../text/characters.ts";
import { oneOf } from "../text/expressions.ts";
import type { Line } from "./lines.ts";
import { isSectionName, LONGEST_SECTION_NAME, SECTION_SECONDS, SECTION_STARTS } from "./section-names.ts";
import { isFieldsOnly } from "./site-fields.ts";

/**
 * Whether a line is what the site of an electronic paper sets around an article and no press printed: when it went up and
 * how often it was read, how to enlarge or print it, where one is on the site, whose the rights are.
 */
export function isSiteLine({ text, width }: Pick<Line, "text" | "width">): boolean {
  const isPermit = isAt(text, 1, PERMIT) && ICP.test(text);
  if (!isPermit && !opensSiteLine(text) && !isAt(text, text.length - 1, SITE_ENDS)) return false;
  if (isAt(text, 0, RIGHTS_STARTS) && text.length <= LONGEST_RIGHTS && RIGHTS.test(text)) return true;
  if (width > WIDEST_SITE_LINE) return false;
  if (isPermit) return true;
  if (isAt(text, text.length - 1, SITE_ENDS) && OWNER.test(text)) return true;
  return isPathOnSite(text) || BAR.test(text) || NEIGHBOUR.test(text) || isPageList(text) || isFieldsOnly(text);
}

/** The widest line of such fields, in ems. */
const WIDEST_SITE_LINE = 70;
/** Notes about rights are sentences; in characters. */
const LONGEST_RIGHTS = 300;

/** First characters of all these lines but some that end as `SITE_ENDS` has it, or begin with a section's name. */
const OWN_STARTS = characterSet(
  "首主网本数电您你当现所发更录日时来稿信文新作责编审浏阅点访人字打关分收评返上下版往标第已共APp0123456789【[（(©CcI凡未技放缩复转" +
    "设加我专回联总您昨选建推请网+" +
    "查按前后末尾听语全朗播暂搜检登注目手高微默<◀◁←«",
);

/** First characters of all of them: most lines are told apart by one look. */
export const SITE_STARTS = unionOf(OWN_STARTS, SECTION_STARTS);

/** Second characters of those that begin with a Chinese one, all of whose words have two or more. */
const SITE_SECONDS = characterSet(
  "页站文版字子当现所的位前在布表新入期间源件息章闻浪者任编辑核览读击赞问气号体印闭享藏论回一传载次名面权题有经被浏阅点访人本术大小制发友0123456789ABCD" +
    "看日音索录册放停机脑级信认网为入来栏到系于顶是访择议荐使站要多",
);

function opensSiteLine(text: string): boolean {
  if (isAt(text, 0, OWN_STARTS)) {
    const second = text.charCodeAt(1);
    if (!isHan(text.charCodeAt(0)) || isAt(text, 1, SITE_SECONDS) || isWhiteSpace(second)) return true;
  }
  return isAt(text, 0, SECTION_STARTS) && isAt(text, 1, SECTION_SECONDS) && opensWithSection(text);
}

/** Whether the first word of a line is a section's name: `要闻 上一篇 下一篇`. */
function opensWithSection(text: string): boolean {
  let end = 0;
  while (end <= LONGEST_SECTION_NAME && end < text.length && !isWhiteSpace(text.charCodeAt(end))) end++;
  return end < text.length && isSectionName(text.slice(0, end));
}

const RIGHTS_STARTS = characterSet("版【[Cc©(凡未技本建推请");
/** Last characters of notes about rights that begin with the owner's name, or with the place a site is registered in. */
export const SITE_ENDS = characterSet("有号载像0123456789");

/** `首页 > 数字报 > 第3版：社会`, `您当前的位置：首页 >> 新闻`, but not `所在位置：建设路12号`: where one is on the site. */
const PATH_ON_SITE =
  /^(?:(?:[您你]?(?:当前|现在)?(?:所在)?的?位置\s?[：:]\s*)?(?:网站|本站)?(?:首页|主页)|数字报刊?|电子报刊?)\s*(?:>|＞|》|»|›|→|::)/;

/** Whether a line says where on the paper's site its page stands. */
export function isPathOnSite(text: string): boolean {
  return opensSiteLine(text) && PATH_ON_SITE.test(text) && !SENTENCE_MARK.test(text);
}

/** `……已发布。`: marks of sentences, which no such line has. */
const SENTENCE_MARK = /[。！？；]/;

/** `首页 | 本地新闻 | 数字报 | 视频`, `网站首页　新闻　专题　投稿`: the site's own pages side by side. */
const BAR = /^(?:网站|本站)?首页(?:(?:\s{0,3}[|｜丨]\s{0,3}|\s{1,3})[\p{Script=Han}A-Z]{2,9}){3,12}$/u;

/** `上一篇：秋粮丰收在望`, `下一版：副刊`, but not `下一步：全面推开`: another text of the site. */
const NEIGHBOUR = /^[上下]一(?:篇|条|则|版)\s?[：:]\s?[^。]{0,60}$/;

/** `第01版：要闻 第02版：社会·民生`, `第01版：要闻 | 第02版：副刊`: the pages of an issue; `2版：秋粮丰收` names a text. */
const PAGE_AND_NAME = /第?\s?[A-D]?\d{1,2}\s?版\s?[：:]\s?([\p{Script=Han}·]{2,11})\s*(?:[|｜丨]\s*)?/gu;

/** `第01版`, `A2版` at a line's beginning, so that most lines are told apart at once. */
const PAGE_AHEAD = /^第?\s?[A-D]?\d{1,2}\s?版/;

function isPageList(text: string): boolean {
  if (!PAGE_AHEAD.test(text)) return false;
  const pages = [...text.matchAll(PAGE_AND_NAME)];
  if (pages.length === 0 || text.replace(PAGE_AND_NAME, "") !== "") return false;
  if (pages.length >= MANY_PAGES && pages.every(([page]) => PADDED.test(page))) return true;
  return pages.every(
    ([page, name = ""]) => name.split("·").every(isSectionName) || (PADDED.test(page) && SHARED_PAGE.test(name)),
  );
}

/** So many pages in a line with numbers of a site are an issue's, whatever they are called: `第04版：蕉溪副刊`. */
const MANY_PAGES = 3;

/** `第03版：清源时评·综合新闻`, `第A07版：魅力乡镇·健康滨河`: what shares a page whose number is one of a site; `3版：` may name a text. */
const SHARED_PAGE = /^\p{Script=Han}{2,5}·\p{Script=Han}{2,5}$/u;
/** `第02版`, `A2版` */
const PADDED = /^第?\s?(?:[A-D]|0\d)/;

/** Whose the texts of a site are, and what it asks of its readers. */
const RIGHTS = oneOf(
  // `版权声明：凡本报记者署名文字…`
  /^(?:版权声明\s?[：:】]|[【[]版权声明[】\]])/iu,
  // `版权所有 不得转载`, but not `版权所有者起诉`
  /^版权所有(?:[\s：:，,©]|$)/iu,
  // `Copyright © 2020`
  /^(?:copyright\b|©|\(c\))/iu,
  // `凡本网注明来源的…`
  /^凡本[网站报]注明/iu,
  // `未经本网书面授权不得转载`
  /^未经(?:本[网站报])?(?:书面)?(?:授权|许可|允许)\S{0,12}(?:不得|禁止|请勿)\S{0,4}转载/iu,
  // `技术支持：某公司`
  /^技术支持\s?[：:]/iu,
  // `建议使用IE6.0以上浏览器`
  /^(?:建议|推荐|请)使用\S{0,12}(?:IE\s?\d|\d{3,4}\s?[×*x]\s?\d{3,4})/iu,
  // `本网站所刊登的各种新闻，…请勿转载`
  /^本网站?所(?:刊登|刊载|登载|转载)\S{0,60}(?:授权|许可|转载)/iu,
  // `本文为某网原创文章，转载请附上原文出处链接`
  /^本文[为系由]\S{2,20}原创(?:文章|作品|稿件)?，(?:转载|未经)/iu,
);
/** `某县融媒体中心 版权所有`, `某报社版权所有 未经书面授权不得复制或建立镜像`, `主办：某县委宣传部 浙ICP备12345678号`: whose the site is. */
const OWNER =
  /^\p{Script=Han}{2,20}\s{1,3}版权所有$|^\p{Script=Han}{2,12}版权所有\s+未经\p{Script=Han}{2,24}$|ICP[备证]\S{0,3}\d{6,10}号(?:-\d{1,3})?(?:$|\s)|^\p{Script=Han}公网安备\s?\d{10,16}号$/u;

/** `滇ICP备05001234号 技术支持：某公司`: the same with the site's permit first. */
const ICP = /^\p{Script=Han}ICP[备证]\S{0,3}\d{6,10}号(?:-\d{1,3})?(?:$|\s)/u;
const PERMIT = characterSet("I");

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
 * Indexes of the lines that a site's lists are made of: of the page's headlines, those below its title that stand once more on
 * the page, over their texts, or all up to the next of the site's words where they are short; and buttons one below the other.
 */
export function findMenuLines(lines: readonly Pick<Line, "text" | "width" | "endsSentence">[]): ReadonlySet<number> {
  const found = new Set<number>();
  const titles: number[] = [];
  let [buttons, words, pages] = [0, 0, 0];
  lines.forEach(({ text }, i) => {
    if (text.length <= LONGEST_MENU_TITLE && MENU_TITLES.includes(text)) titles.push(i);
    const isOne = isButton(text);
    buttons = isOne ? buttons + 1 : 0;
    words = isOne ? words + (text.length > 1 && !COUNT.test(text) ? 1 : 0) : 0;
    for (let line = i; words >= LEAST_BUTTONS && line > i - buttons; line--) found.add(line);
    pages = isPageOfList(text) ? pages + 1 : 0;
    for (let line = i; pages >= LEAST_PAGES && line > i - pages; line--) found.add(line);
  });
  if (titles.length === 0) return found;
  const last = new Map(lines.map(({ text }, i) => [text, i]));
  for (const title of titles) {
    const end = menuEnd(lines, title + 1);
    for (let i = title + 1; i < lines.length && (i < end || (last.get(lines[i]?.text ?? "") ?? 0) > i); i++)
      found.add(i);
  }
  return found;
}

/** `第06版：法眼观察`: a page and what it is called, as a site lists all of an issue's one below the other. */
const PAGE_OF_LIST = /^第\s?(?:[A-D]\d{1,2}|0\d)\s?版\s?[：:]\s?[\p{Script=Han}·]{2,9}$/u;
/** So many pages one below the other are a list of the site. */
const LEAST_PAGES = 3;

function isPageOfList(text: string): boolean {
  return text.length <= LONGEST_PAGE && isAt(text, 0, PAGE_STARTS) && PAGE_OF_LIST.test(text);
}

const PAGE_STARTS = characterSet("第");
/** In characters. */
const LONGEST_PAGE = 18;

/** The next of the site's own lines from here on where all before it are short and end no sentence; else where the search begins. */
function menuEnd(lines: readonly Pick<Line, "text" | "width" | "endsSentence">[], first: number): number {
  for (let i = first; i < Math.min(lines.length, first + LONGEST_MENU); i++) {
    const line = lines[i];
    if (line === undefined || line.width > WIDEST_TITLE || line.endsSentence) break;
    if (isButton(line.text) || isSiteLine(line)) return i;
  }
  return first;
}

/** Most headlines of a page. */
const LONGEST_MENU = 40;
/** The widest headline in a list, in ems. */
const WIDEST_TITLE = 40;

/** `放大`, `上一篇`, `字号：`, `新浪微博`, `12`: what a site's buttons say, alone in a line. */
const BUTTON =
  /^(?:放大|缩小|默认|[大中小]|打印|收藏|分享到?|[上下]一[版篇期页]|[首末尾][版页]|(?:字号|字体|日期检索|版面检索)[：:]|人人网|QQ空间|(?:新浪|腾讯|网易)微博|微信|\d{1,4})$/;
const LONGEST_BUTTON = 5;
/** Figures stand one below the other in tables too, and sizes, 大, are single characters as pieces of a headline are. */
const COUNT = /^\d+$/;
/** So many buttons with words one below the other are a site's. */
const LEAST_BUTTONS = 3;

function isButton(text: string): boolean {
  return text.length <= LONGEST_BUTTON && BUTTON.test(text);
}
