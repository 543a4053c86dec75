import type { FurnitureKind } from "../model/page.ts";
import { characterSet, isAt, unionOf } from "../text/characters.ts";
import { isLayoutRemark } from "./layout-remarks.ts";
import type { Line } from "./lines.ts";
import { INVITATION_STARTS, isInvitation, isPageRemark, REMARK_STARTS } from "./page-remarks.ts";
import { isPaperTitle } from "./paper-title.ts";
import { isPageLabel, isSectionLine, LONGEST_SECTION_NAME } from "./section-names.ts";
import { isSiteLine, SITE_ENDS, SITE_STARTS } from "./site-lines.ts";
import { isToolLine, TOOL_STARTS } from "./tool-lines.ts";
import { holds, TRAITS } from "./traits.ts";

/** What kind of furniture a line is wherever it stands: a staff line, a slogan, the name of a section; undefined for any other. */
export function plainFurnitureKindOf(line: Line): FurnitureKind | undefined {
  const { text } = line;
  if (isPageLabel(text)) return "label";
  // All of the others but a short name of a section are parted by spaces or marks.
  const parted = holds(line, TRAITS.space | TRAITS.frame | TRAITS.colon);
  const mayBeSpecial = isAt(text, text.length - 1, SPECIAL_ENDS);
  if (!parted && text.length > LONGEST_SECTION_NAME && !mayBeSpecial) return undefined;
  if (parted && isStaffLine(text)) return "staff";
  if (holds(line, TRAITS.slogan) && (isCoreValues(text) || PUBLIC_SERVICE.test(text))) return "slogan";
  if (mayBeSpecial && line.width <= WIDEST_SPECIAL && SPECIAL_PAGE.test(text)) return "label";
  if (isAt(text, text.length - 1, SPONSOR_ENDS) && SPONSORS.test(text)) return "label";
  return isSectionLine(line) ? "label" : undefined;
}

/** What bodies' names end with that make a page together. */
const BODY =
  "\\p{Script=Han}{2,18}(?:委员会|[县市区]委|局|中心|报社|电视台|联合会|公司|学校|医院|法院|检察院|大队|支队|政府|办公室)";
/** `中共某县委政法委员会 某县融媒体中心 合办`: who makes a page together, below what it is devoted to; but not `青年歌手大赛落幕 三家单位联合主办`. */
const SPONSORS = new RegExp(`^${BODY}(?:[\\s、]{1,3}${BODY}){1,4}\\s?(?:合办|协办|联办|联合主办|共同主办)$`, "u");
const SPONSOR_ENDS = characterSet("办");

/** Whether a line says how long it is to go: `距杭州亚运会开幕还有3天`. */
export function isCountdown(text: string): boolean {
  return COUNTDOWN.test(text);
}

/** `距省运会开幕还有30天` */
const COUNTDOWN = /^距离?[^，。：]{2,20}(?:还有|仅剩|倒计时)\s?\d{1,3}\s?天$/u;

/** `2016年某县人民代表大会会议专版`, but not `县报推出抗疫专刊`: what a page is devoted to. */
const SPECIAL_PAGE = /^(?!.*(?:推出|出版|部署|开设|开辟|举办|刊发|发行))[^，。：！？]{4,}(?:专版|专刊|特刊)$/u;
const SPECIAL_ENDS = characterSet("版刊");
const WIDEST_SPECIAL = 24;

/** Whether words say what a page is devoted to: `脱贫攻坚特刊`. */
export function isSpecialPage(text: string): boolean {
  return SPECIAL_PAGE.test(text);
}

function isStaffLine(text: string): boolean {
  if (text.length > LONGEST_STAFF || !isAt(text, 0, STAFF_STARTS)) return false;
  return (STAFF.test(text) && !/[。，]/.test(text)) || STAFF_IN_BRACKETS.test(text);
}

function isCoreValues(text: string): boolean {
  if (!CORE_VALUE.test(text)) return false;
  const words = text.split(/[\s·、|]+/);
  return words.length >= 3 && words.filter((word) => CORE_VALUES.includes(word)).length > words.length / 2;
}

/** What the staff of an issue did; before a colon alone where other lines begin with the same words. */
const STAFF_ROLES: readonly RegExp[] = [
  /责任编辑|责编|编辑|本版美编|美术编辑|美编|本版主编|执行主编|主编|总编辑?|统筹|策划|签发|监制/u,
  // `版面编辑：甲 文字编辑：乙`, `检校 甲`
  /(?:版面|文字|图片|视觉|首席)编辑|检校/u,
  /总值班|值班(?:编辑|总编|主编|领导|编委|主任)/u,
  /版面设计|版式设计|版式|组版|制版|排版|照排/u,
  /责任校对|校对|审核|审读/u,
  // `初审 甲`, `终审、三校：乙`
  /[初复终]审(?:、[一二三]校)?/u,
  // `一审：甲 二校：乙`
  /[一二三][审校读](?=\s?[：:｜|]\s?\p{Script=Han}{2,4}(?:[\s）)]|$))/u,
  // `社长、总编：甲`, a typist's `录入：乙`
  /(?:社长|台长|录入)(?:、总编辑?)?(?=\s?[：:])/u,
  /编审(?=\s?[：:])/u,
  // `刊头题字：甲`
  /刊头(?:题字|设计|题签|摄影)(?=\s?[：:/])/u,
];
/** `责任编辑：甲 版面设计：乙`, `本版编辑 甲`, `（一审：甲 二审：乙 三审：丙）`, a typist's `录入：甲 校：乙` */
const STAFF = new RegExp(
  `^[\\s|｜■□●（(【[]*(?:本[版期报])?(?:${STAFF_ROLES.map(({ source }) => source).join("|")})\\s*[：:/\\s｜|]\\s*\\S`,
  "u",
);
/** `【本版责编】方某华 【校对】郭某敏`, but not the headline `【策划】春运里的县城` */
const STAFF_IN_BRACKETS =
  /^(?:[【[](?:本版)?(?:责任编辑|责编|编辑|美编|版式|校对|审核)[】\]]\s?\p{Script=Han}{2,3}(?:\s\p{Script=Han}{2,3})?(?:\s+|$)){1,4}$/u;
/** First characters of staff lines, so that most lines are told apart by one look. */
const STAFF_STARTS = characterSet("|｜■□●（(【[本责值编版美组制排校审初复终一二三主总社台签统策照监录刊执文图视首检");
/** The characters of staff lines besides names. */
const LONGEST_STAFF = 80;
/** 社会主义核心价值观, printed as a strip on many papers. */
const CORE_VALUES = ["富强", "民主", "文明", "和谐", "自由", "平等", "公正", "法治", "爱国", "敬业", "诚信", "友善"];
const CORE_VALUE = new RegExp(CORE_VALUES.join("|"), "u");
/** `公益广告：讲文明 树新风`, `讲文明 树新风 公益广告`, `讲文明 树新风 社会主义核心价值观公益广告` */
const PUBLIC_SERVICE = /^公益广告(?:[：:\s]|$)|\s(?:社会主义核心价值观)?公益广告$/u;

/**
 * Whether a line is of the paper or its site and of no article: how to reach its desks, a QR code's words, how often a text
 * was read, a speck that OCR has read.
 */
export function isOtherFurniture(line: Line): boolean {
  if (line.afterBlank && holds(line, TRAITS.weather) && WEATHER_LINE.test(line.text)) return true;
  if (!mayBeOther(line)) return false;
  return (
    isNoise(line.text) ||
    isLayoutRemark(line.text) ||
    isDesk(line) ||
    isInvitation(line) ||
    isPageRemark(line.text) ||
    isToolLine(line) ||
    isSiteLine(line)
  );
}

/** `今天晴到多云 偏东风3级 26℃～35℃`, `天气预报：晴到多云，东南风2-3级，气温12-23℃`, alone in a block: sky, and wind or the degrees from and to. */
const WEATHER_LINE =
  /^(?:[今明][日天])?天气(?:预报)?[：:\s][^。！？；]{0,24}[晴云阴雨雪雾霾][^。！？；]{0,20}(?:\d\s?级|\d\s?(?:℃|°C)?\s?[～~—-])[^。！？；]{0,20}(?:℃|°C)$|^(?:今天|明天)[^。，！？；：]{0,12}[晴云阴雨雪雾霾][^。，！？；：]{0,20}(?:\d\s?级|\d\s?(?:℃|°C)?\s?[～~—-])[^。，！？；：]{0,20}(?:℃|°C)$/u;

/** Whether any of these may hold: by a line's first and last characters most are told apart at once. */
function mayBeOther(line: Line): boolean {
  const { text } = line;
  const last = text.length - 1;
  return (
    isAt(text, 0, OTHER_STARTS) ||
    isAt(text, last, OTHER_ENDS) ||
    holds(line, TRAITS.colon) ||
    last === 0 ||
    last === TWO_SPECKS - 1
  );
}

/** `·`, `|`, `~`: a speck or a rule that OCR has read as a mark, alone in its line. */
const NOISE = characterSet("·•|丨｜~_.．,，、。`'\"“”*^-");

/** `丨 ·`: two of them with a space between; `* *` and `- -` part articles. */
const TWO_SPECKS = 3;
const SPECKS = characterSet("·•|丨｜.．");
const SPACE = characterSet(" \u3000");

function isNoise(text: string): boolean {
  if (text.length === 1) return isAt(text, 0, NOISE);
  if (isAt(text, 0, ORNAMENT_MARKS)) return ORNAMENTS.test(text);
  if (text.length === TWO_SPECKS && isAt(text, 1, SPACE) && isAt(text, 0, SPECKS) && isAt(text, 2, SPECKS)) return true;
  return isAt(text, 0, FIGURE_MARKS) && PAGE_FIGURE.test(text);
}

/** `※ ※ ※`, `◆◆◆`, `□ □`, `＊＊＊`: what parts two texts, alone in its line. */
const ORNAMENTS = /^([※＊□■◇◆☆★])(?:\s{0,4}\1)+$/u;
const ORNAMENT_MARKS = characterSet("※＊□■◇◆☆★");

/** `- 3 -`, `·12·`: the page's number between two marks. */
const PAGE_FIGURE = /^([-—–~·•])\s?\d{1,3}\s?\1$/;
const FIGURE_MARKS = characterSet("-—–~·•");

/**
 * `本版投稿邮箱：…`, `新闻热线：…`, `民生热线：…`, `全媒体报料热线：…`, `投递投诉电话：…`, but not a notice's `监督电话：…`, nor the government's
 * `民生热线：12345`: how to reach the paper's desks.
 */
const DESK =
  /^(?!\S*[：:]\s*1[12]\d{3}$)(?:(?:本[版报刊]|全媒体|新闻|副刊|文艺)?(?:投稿|新闻|民生|采编|编辑部|发行|广告|读者|来稿|刊登|报料|爆料|投递|订阅)(?:投诉)?|本[版报刊](?:监督)?)(?:邮箱|信箱|热线|电话|QQ)\s*[：:]\s*[\w@.\-—()（）× ]+$/;
/** `投稿信箱：沔塘县文化路16号`, beside its postal code. */
const DESK_BY_POST = /^(?:投稿|来稿|本报|编辑部)(?:信箱|地址)\s?[：:]\s?\p{Script=Han}{4,16}\d{1,4}号$/u;
/** `邮编：431900` */
const POSTAL_CODE = /^(?:邮编|邮政编码)\s?[：:]\s?\d{6}$/;
/** `广告许可证：霁工商广字005号 刊登热线：6620815`, `刊登热线：8865588 地址：广播电视中心五楼`: the desk that takes advertisements. */
const AD_DESK =
  /^(?:广告(?:经营)?许可证|(?:遗失声明|分类广告|广告)(?:办理|刊登)(?:地址|地点)|刊登热线|刊登电话|广告刊登|广告部|广告热线|广告电话)\S{0,4}[：:]/;
/** `石桥县印刷厂印`, `县印刷厂承印`: who printed the paper, at a page's foot. */
const PRINTER = /^\p{Script=Han}{1,12}印(?:刷厂|刷所|刷公司|务公司|务中心)(?:承?印|印刷)$/u;
const PRINTER_ENDS = characterSet("印刷");

function isDesk(line: Line): boolean {
  const { text } = line;
  if (isAt(text, 0, IMPRINT_STARTS) && PRINTED_IMPRINT.test(text)) return true;
  if (isAt(text, text.length - 1, PRINTER_ENDS) && PRINTER.test(text)) return true;
  if (!holds(line, TRAITS.colon)) return false;
  if (AD_DESK.test(text) || IMPRINT.test(text)) return true;
  const fields = holds(line, TRAITS.space) ? text.split(FIELD_START) : [text];
  if (fields.length === 2 && DESK_BY_POST.test(fields[0] ?? "") && POSTAL_CODE.test(fields[1] ?? "")) return true;
  if (fields.every(isDeskField)) return true;
  return fields.some(isDeskField) && fields.every((field) => isDeskField(field) || standsByDesk(field));
}

/**
 * `投稿热线：0856-5236618 本报地址：县府前路12号`, `今日青柯 社址：县湖滨路26号 值班总编：晓 月`: between two fields of one line, among them the
 * paper's name and who made it.
 */
const FIELD_START = /(?<!\s)\s+(?=\p{Script=Han}{2,6}[：:/]|零售每份)/u;

/** `地址：县城文昌路19号　新闻热线：6100110　技术支持：某县新闻网`: what stands beside how to reach a desk in its line. */
function standsByDesk(text: string): boolean {
  return isStaffLine(text) || isPaperTitle(text) || PLACE_OF_DESK.test(text) || PRICE.test(text);
}

/** `零售每份0.30元` */
const PRICE = /^零售每份\s?\S{1,6}[元角分]$/;
/** `地址：城关镇中山路8号` */
const PLACE_OF_DESK = /^(?:地址|邮编|邮政编码|传真|技术支持|承印)\s?[：:]\s?\S{2,24}$/;

function isDeskField(text: string): boolean {
  return DESK.test(text) || AD_DESK.test(text) || IMPRINT.test(text);
}

/**
 * `本报地址：某县人民路88号`, `印刷：某县印刷厂`, `本报代号：六一——二三　某县印刷厂印刷`, `本报法律顾问：某律师事务所`, `国内零售：每份0.50元`, but not a price list's `零售价：2.5元/公斤`: the imprint at a page's foot.
 */
const IMPRINT =
  /^(?:(?:本报|\p{Script=Han}{0,8}报社|编辑部)(?:社址|地址|通讯处)|社址|本报代号|(?:本报)?(?:印刷|承印))(?:单位)?\s*[：:]\s*\S|^(?:(?:国内|本报|每份)(?:零售|定价)价?\s*[：:]\s*|(?:零售|定价)价?\s*[：:]\s*每份)\S{0,8}[元角分]$|^本报(?:常年)?法律顾问\s*[：:]\s*[^，。；]{2,30}$/u;

/** `地址 某市团结路77号 邮编 138700 零售价 0.50元 印刷 市报印刷厂`: the same with the printer in the same line. */
const PRINTED_IMPRINT =
  /^(?:本报)?(?:社址|地址)\s?[：:]?\s?\S{4,24}\s.{0,40}(?:印刷|承印)\s?[：:]?\s?\S{0,12}(?:印务|印刷)/u;
const IMPRINT_STARTS = characterSet("本社地");

/** First and last characters of all of them but what is one character or has a colon. */
const OTHER_STARTS = unionOf(
  FIGURE_MARKS,
  ORNAMENT_MARKS,
  REMARK_STARTS,
  IMPRINT_STARTS,
  INVITATION_STARTS,
  SITE_STARTS,
  TOOL_STARTS,
);
const OTHER_ENDS = unionOf(SITE_ENDS, PRINTER_ENDS);
