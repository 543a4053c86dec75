import { characterSet, endsWithAny, isAt, isWhiteSpace, withoutSpace } from "../text/characters.ts";
import { oneOf } from "../text/expressions.ts";
import { endsAsBody, isBodyAlone } from "./county-bodies.ts";
import { findDate } from "./nameplate-fields.ts";

/** Titles of notices: `……的通告`, `招标公告`, `遗失声明`. */
const NOTICE_WORDS = [
  "通告",
  "公告",
  "启事",
  "通知",
  "声明",
  "公示",
  "告示",
  "须知",
  "讣告",
  "广告",
  "倡议书",
  "一封信",
  "慰问信",
  "感谢信",
  "贺信",
  "公开信",
  "告知书",
  "招聘",
  "招租",
  "告市民书",
  "鸣谢",
  "征稿",
  "征文",
  "的函",
  ...["贺词", "献词", "唁电", "悼词"],
  ...["停电预告", "停水预告", "停气预告", "节目预告", "放映预告", "电影预告", "影剧预告", "节目表", "简章"],
  // `县城区禁止燃放烟花爆竹的提示`, `县第二建筑公司装饰分公司开业志禧`
  ...["的提示", "报名提示", "志禧", "志庆"],
  // `江圩市电影院一周影讯`, `人民电影院映期`, `扶贫监督举报电话`
  ...["影讯", "映期", "举报电话"],
];

/** `县水利局 2021年7月13日`, `二○○五年四月八日`, `2021.7.13` */
const DATE_END =
  /(?:[\d０-９]{4}|[〇零○一二三四五六七八九]{4})\s*年\s*(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*日$|(?<!\d)(?:19|20)\d{2}([.\-/])\d{1,2}\1\d{1,2}$/u;

/** A line that is a date and nothing else. */
const DATE_ALONE = new RegExp(`^(?:${DATE_END.source})`, "u");
const DATE_ENDS = characterSet("日0123456789");
/** Marks that no signature has. */
const SENTENCE_MARK = /[，。；：！？,;:!?]/;

/** `……的通告`, `《遗失声明》`, `招聘！`, `公开招聘教师公告（摘要）`, `指挥部通告（第19号）` */
const NOTICE_END = new RegExp(
  `(?:${NOTICE_WORDS.join("|")})(?:[\\s》”"）)！!]*|\\s?[（(](?:摘要|节选|[^（）()]{0,8}第?[\\d一二三四五六七八九十]{1,4}号)[）)])$`,
  "u",
);
/** Shorter words, which other lines end with, too: `地名标识更正`, `完成首宗林权转让`, `冲锋令`. */
const SHORT_TITLE = oneOf(
  // `更正`
  /^《?(?:更正|致歉|稿约)》?$/u,
  // `挂失`, `售房`
  /^(?:挂失|售房|表扬信|红榜|捐款名单|祝贺)$/u,
  // `门面转让`
  /^(?:门面房?|旺铺|店面|商铺|房屋|厂房|急|低价)?(?:出租|转让|出售)$/u,
  // `急转`, `寻物`
  /^(?:急[售租转](?:\s(?:转让|出租))?|求租|求购|征婚|寻人|寻物)$/u,
  // `封山禁火令`
  /(?:公告|通告|戒严|管制|嘉奖|任免|禁\p{Script=Han}{1,4})令[》”"]?$/u,
  // `某县人民政府防火令`
  /^\p{Script=Han}{2,12}(?:政府|指挥部|委员会)\p{Script=Han}{0,8}防火命?令$/u,
  // `县酿酒厂招聘推销员`, but not `赴某公司招聘技术员`
  /^(?!\p{Script=Han}*[赴到进为向])\p{Script=Han}{2,14}(?:公司|厂|店|超市|宾馆)(?:诚聘|急聘|招聘)\p{Script=Han}{0,6}(?:员|人员|工)$/u,
  // `县职校1996年春季招生`
  /^(?!我)\p{Script=Han}{2,14}(?:中学|学校|职校|技校|幼儿园)\d{4}年(?:春季|秋季)?招生$/u,
);
/** `……印发通知`, `我县启动廉政主题征文`, `写给张老师的一封信`: a notice told of, not given. */
const NOTICE_GIVEN =
  /^写给|(?:(?:发布|印发|下发|出台|接|收)(?:通告|公告|通知)|(?:启动|举办|开展)[^，。]{0,12}征文)[\s》”"）)！!]*$/u;

/** Whether a line is that with which a notice ends: `特此公告。` */
export function closesNotice(text: string): boolean {
  return NOTICE_CLOSE.test(text);
}

/** `特此公告` */
const NOTICE_CLOSE = /^特此/;

/** With the spaces between its characters. */
const LONGEST_WIDE_TITLE = 16;

/** `关于2016年冬季森林防火封山的通告`: the second row of a title whose first is the body that gives notice, */
const TITLE_REST = /^关于/;
/** `某县疾病预防控制中心关于开展适龄女性`: or the row that goes on with what it is about. */
const TITLE_BEGUN = /关于[^，。；：！？]{1,40}$/;

/** Whether a line is the first row of the notice's title in the line below it. */
export function isTitleBegun(above: string, title: string): boolean {
  if (SENTENCE_MARK.test(above)) return false;
  return TITLE_REST.test(title) ? endsAsBody(above) : TITLE_BEGUN.test(above) && !isNoticeTitle(above);
}

/** Last characters of notices' titles, so that most lines are told apart by one look. */
const NOTICE_ENDS = characterSet(
  `${NOTICE_WORDS.map((word) => word.slice(-1)).join("")}正歉约令租购让售婚人物员工生失房信榜单贺》”"）)！!`,
);

/** `公 告`, `更　正`, `遗　失　声　明`: a title set wide. */
const WIDE_TITLE = /^\S(?:\s+\S){1,5}$/;

/** Whether a line is a notice's title. */
export function isNoticeTitle(text: string): boolean {
  const mayBeWide = text.length <= LONGEST_WIDE_TITLE && isWhiteSpace(text.charCodeAt(1));
  if (mayBeWide && WIDE_TITLE.test(text)) return isNoticeTitle(withoutSpace(text));
  const last = text.length - 1;
  if (!isAt(text, last, NOTICE_ENDS) && !isWhiteSpace(text.charCodeAt(last))) return false;
  if (SHORT_TITLE.test(text)) return true;
  return NOTICE_END.test(text) && !NOTICE_GIVEN.test(text) && !NOTICE_CLOSE.test(text);
}

/** `为方便群众，现将住院报销标准公布如下：`: what a text begins with that gives notice. */
const GIVES_NOTICE = /现将[^。]{2,60}(?:公布|公告|通告|公示|通知|告知)如下[：:]?$/u;

/** Whether a paragraph announces what is made known below it. */
export function givesNotice(text: string): boolean {
  return endsWithAny(text, NOTICE_GIVERS) && GIVES_NOTICE.test(text);
}

const NOTICE_GIVERS = characterSet("：:下");

/**
 * Whether these lines begin a signature: a body's name, whatever stands right above a date, or the date itself.
 */
export function isSignature(lines: readonly string[]): boolean {
  const [line, next] = lines;
  if (line === undefined) return false;
  if ((DATE_END.test(line) && !NAMES_TIME.test(line)) || isBodyWithDay(line)) return true;
  if (next !== undefined && DATE_ALONE.test(next)) return !SENTENCE_MARK.test(line);
  // `县广播站` / `六月十四日`
  if (next !== undefined && isDay(next)) return signs(line);
  return signs(line) && (next === undefined || DATE_END.test(next) || signs(next));
}

/** `公示时间：2021年7月13日至2021年8月11日`: a day that the notice sets. */
const NAMES_TIME = /^\p{Script=Han}{2,8}(?:时间|日期|期限|期)\s?[：:]/u;

/** `某县水利局　六月八日`: a body, and a day without its year in the same line. */
function isBodyWithDay(line: string): boolean {
  const day = DAY_END.exec(line);
  return day !== null && endsAsBody(line.slice(0, day.index));
}

/** `（县妇联）`, `□ 县妇联`: the body in brackets or behind a mark from which a text comes; undefined for other words in brackets. */
export function findSigningBody(text: string): string | undefined {
  const body = withoutSpace(BRACKETED_BODY.exec(text)?.[1] ?? "");
  if (body === "" || endsWithDate(body) || isDay(body)) return undefined;
  return isSignature([body]) || isBodyAlone(body) ? body : undefined;
}

/** `（县妇联）`, `□ 县法律援助中心`, but not `（图片由县气象局）` */
const BRACKETED_BODY =
  /^(?:[（(]\s?(?=[^（）()]*[）)]\s*$)|□\s(?=[^（）()]*$))(?!图|照|作者|由|据|来)(\p{Script=Han}[\p{Script=Han}\s]{1,16}\p{Script=Han})\s?[）)]?\s*$/u;

/** `某县县委书记 张某` */
const OFFICER =
  /^\p{Script=Han}{3,20}(?:书记|主任|主席|主官|院长|局长|所长|站长|社长|馆长|[县市区镇乡校会]长)[\s　]+\p{Script=Han}[\s　]?\p{Script=Han}{1,3}$/u;
/** Whether a line is an officer with a name, who may sign. */
export function isOfficer(text: string): boolean {
  return OFFICER.test(text);
}

/** `县公安局、县税务局、某镇、某乡、某街道`: the end of a list. */
const LISTED = /、.*、/;

function signs(text: string): boolean {
  return (
    (endsAsBody(text) && !SENTENCE_MARK.test(text) && !LISTED.test(text)) || isOfficer(text) || THANKING.test(text)
  );
}

/** `柳某某携子女 敬谢`, `全体同学 敬挽`, `全体家属 敬告`, `县自来水公司启`: who thanks, mourns or gives notice. */
const THANKING =
  /^[^，。；：！？]{2,20}(?:(?:公司|[局厂店站社校院委办会所])\s?[启宣]|敬告|谨告|敬谢|叩谢|泣谢|拜谢|敬上|敬启|谨启|谨上|敬挽|泣挽|敬贺|同贺)$/;

/** Whether a line is a whole date and nothing else. */
export function isDate(text: string): boolean {
  return endsWithAny(text, DATE_ENDS) && DATE_ALONE.test(text);
}

/** `十一月二十五日`: a day without its year, as older papers' notices have below who signs. */
const DAY_ALONE = /^(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,2})月(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})日$/;

/** The same behind a body's name and a space. */
const DAY_END = /[\s　]{1,4}(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日$/;

/** Whether a line is a day without its year and nothing else. */
export function isDay(text: string): boolean {
  return text.endsWith("日") && DAY_ALONE.test(text);
}

/** Whether a line ends with a whole date, as signatures do and headlines do not. */
export function endsWithDate(text: string): boolean {
  return endsWithAny(text, DATE_ENDS) && DATE_END.test(text);
}

/** A signature's own words and the date at its end, ISO. */
export function readSignature(text: string): {
  readonly name: string;
  readonly date?: string;
  readonly dateText?: string;
} {
  if (isDay(text)) return { name: "", dateText: text };
  const match = DATE_END.exec(text);
  const date = match === null ? undefined : findDate(match[0]);
  if (match !== null && date !== undefined)
    return { name: text.slice(0, match.index).trim(), date, dateText: match[0] };
  const day = match === null ? DAY_END.exec(text) : null;
  return day === null ? { name: text } : { name: text.slice(0, day.index), dateText: day[0].trim() };
}
