import { characterSet, endsSentence, endsWithAny, isAt, isBetween, isWhiteSpace } from "../text/characters.ts";

/** Those with which a text ends, printed below it. */
const CLOSING_REMARKS = ["待续", "未完", "续完", "完", "完毕", "全文完", "未完待续", "本文未完"];
/** Words in closing brackets that look like names. */
const REMARKS = [
  ...CLOSING_REMARKS,
  ...["略", "上", "中", "下", "节选", "反馈", "有删节", "有删减"],
  // Under or behind a table's columns.
  ...["万元", "亿元", "万亩", "万吨", "公斤", "公顷", "公里", "平方米", "立方米"],
];

/** Whether a line is a remark in brackets that the text above it has ended, or goes on another day: `（未完待续）`. */
export function isClosingRemark(text: string): boolean {
  return (
    isAt(text, 0, ROUND_BRACKETS) &&
    text.length <= LONGEST_REMARK &&
    BRACKETED.test(text) &&
    CLOSING_REMARKS.includes(text.replace(/[\s（）()]/g, ""))
  );
}

/** Whether a text says at its end that it goes on another day, `……穿。”（未完待续）`: here it has ended. */
export function endsToBeContinued(text: string): boolean {
  if (!endsWithAny(text, CLOSING_BRACKETS)) return false;
  const open = Math.max(text.lastIndexOf("（"), text.lastIndexOf("("));
  return open > 0 && isClosingRemark(text.slice(open));
}

/** Whether a line says in brackets when and where the text above it was written, or who its author is: `（2018年4月20日写于弄怀）`, `（作者单位：县实验小学）`. */
export function isWrittenRemark(text: string): boolean {
  return isAt(text, 0, ROUND_BRACKETS) && text.length <= LONGEST_WRITTEN && WRITTEN.test(text);
}

/** `（写于2018年3月4日，改定于3月20日）` */
const WRITTEN =
  /^[（(][^（）()。]*(?:写于|作于|改定于|完稿于|定稿于|草于|记于)[^（）()。]*[）)]$|^[（(]作者(?:单位\s?[：:]|系|为|是)[^（）()。]{3,36}[）)]$/;
const LONGEST_WRITTEN = 40;

/** `（完）` */
const BRACKETED = /^[（(].*[）)]$/;

/** With its brackets and with spaces between its characters. */
const LONGEST_REMARK = 12;

/** Whether brackets hold a remark (`（待续）`) rather than names. */
export function isBracketedRemark(text: string): boolean {
  return text.length <= LONGEST_REMARK && mayBeRemark(text) && REMARKS.includes(text.replace(/[\s（）()]/g, ""));
}

/** First characters of remarks, so that most texts are told apart by one look. */
const REMARK_STARTS = characterSet(REMARKS.map((remark) => remark.charAt(0)).join(""));
const ROUND_BRACKETS = characterSet("（）()");

function mayBeRemark(text: string): boolean {
  let first = 0;
  while (isAt(text, first, ROUND_BRACKETS) || isWhiteSpace(text.charCodeAt(first))) first++;
  return isAt(text, first, REMARK_STARTS);
}

/**
 * Whether a text ends with brackets behind a sentence: `……实现共同富裕。（2017年6月23日，在座谈会上的讲话）` says whose words they were, and
 * the text has ended.
 */
export function endsWithRemark(text: string): boolean {
  if (!endsWithAny(text, CLOSING_BRACKETS)) return false;
  const open = Math.max(text.lastIndexOf("（"), text.lastIndexOf("("));
  return (
    open > 0 && text.length - open <= LONGEST_ENDING && endsSentence(text.slice(Math.max(0, open - SENTENCE_END), open))
  );
}

const CLOSING_BRACKETS = characterSet("）)");
/** With its brackets, in characters. */
const LONGEST_ENDING = 60;
/** A sentence's last mark and what may close behind it, `。”`, in characters. */
const SENTENCE_END = 3;

/** Endings of the names of media, which sign what they lent: `鄞州新闻网`, but not `城区集中供热管网`, nor in verse `把话都说给了网`. */
const MEDIA_NAME =
  /^[（(]?(?:来源|据|转自|稿件来源|摘自|原载)?\s*[：:]?\s*《?(?:(?![了着把给])\p{Script=Han}){0,10}(?:新闻网|日报|晚报|晨报|时报|新华社|中新社|新华网|人民网|央视网?|客户端|公众号|电视台|广播电台|融媒体中心|传媒集团|微信|发布|(?<![管路电水河联防护渔球天法])网)》?[）)]?$/u;
/** The last characters of any of these names: most lines are told apart by them. */
export const SOURCE_ENDS = characterSet("网报社视端号台心团信布稿供测组理》）)");
/** `来源：某县日报`, `据新华社`: a source named as such. */
const SOURCE_LEAD = /^[（(]?(?:来源|据|转自|稿件来源|摘自|原载|综合)\s*[：:《\p{Script=Han}]/u;
/** `（县经信局供稿）`, `县疾控中心 供稿`, `某乡文化站 搜集整理`, `县物价局价格监测中心提供`, `县气象局1月15日17时发布`: a body that lent the text or its figures, or took it down. */
const SUPPLIED =
  /^[（(]?\s?(?:\p{Script=Han}{3,16}\s?供稿|\p{Script=Han}{1,14}(?:局|办|中心|社|站|所|公司|队|科|股|馆)\s?(?:提供|监测|(?:搜集|收集)整理)|\p{Script=Han}{1,10}(?:局|台|站|中心)\d[\d年月日时分：:]{2,14}发布)\s?[）)]?$/u;
/** `石桥公社通讯组`, `（县委报道组）`: a body's own correspondents. */
const CORRESPONDENTS = /^[（(]?\p{Script=Han}{2,10}(?:通讯|报道|写作|政工)组[）)]?$/u;
/** `摘自《某某时讯》`: what another paper printed. */
const TAKEN_FROM = /^[（(]?(?:摘自|据|原载|转自|转载自)\s?《[^《》]{2,14}》[）)]?$/u;
/** `（均据新华社电）`, `(本报综合新华社电)`, `摘自县医院健康教育专栏`: where all that stands above was taken from. */
const GATHERED = /^(?:[（(](?:以上)?(?:均据|本报综合|综合)\p{Script=Han}{2,12}[）)]|摘自\p{Script=Han}{4,16})$/u;
const GATHERED_STARTS = characterSet("（(摘");
/** Any of the first characters of 供稿, 提供, 监测, 整理 and 发布. */
const SUPPLYING = characterSet("供提监整发");
/** `来源：通川融媒`, `稿件来源：通川在线`: a source named as such, whatever it is called. */
const NAMED_SOURCE = /^(?:来源|(?:稿件|文章|信息|数据|资料)来源)\s?[：:]\s?《?[\p{Script=Han}\w]{2,14}》?$/u;
/** First characters of such sources, so that most lines are told apart by one look. */
export const SOURCE_STARTS = characterSet("来稿文信数资");
const SOURCE_SECONDS = characterSet("源件章息据料");
/** `【来源：棠岭县公安局】`, `［稿源：各乡镇］`: below a text in brackets of labels. */
const BRACKETED_SOURCE = /^[【〔［[](?:来源|稿源|转自|摘自)\s?[：:][^】〕］\]]{2,24}[】〕］\]]$/;
const LABEL_BRACKETS = characterSet("【〔［[");

/** `……让秸秆有个好去处。②8`: the number of the editor or reader behind the last sentence of a text, as many papers print it. */
const EDITORS_CODE = /(?<=[。！？!?…”’）)]\s{0,2})[①-⑳]\s?\d{1,2}$/u;
/** The same as a text of its own. */
const EDITORS_CODE_ALONE = /^[①-⑳]\s?\d{1,2}$/u;
/** In characters: such a code, and the end of the sentence before it. */
const LONGEST_CODE = 8;
const FIGURES = characterSet("0123456789");
/** First characters of such codes. */
export const CODE_STARTS = characterSet("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳");

/** Where in a text its editor's code begins behind a sentence; undefined where it ends in none. */
export function findEditorsCode(text: string): number | undefined {
  if (!endsWithAny(text, FIGURES)) return undefined;
  const from = Math.max(0, text.length - LONGEST_CODE);
  if (!isBetween(text, from, text.length, CODE_STARTS)) return undefined;
  const match = EDITORS_CODE.exec(text.slice(from));
  return match === null ? undefined : from + match.index;
}

/** Whether a line is an editor's code and no more. */
export function isEditorsCode(text: string): boolean {
  return isAt(text, 0, CODE_STARTS) && EDITORS_CODE_ALONE.test(text);
}

/** `鄞州新闻网`, `据新华社`, `（来源：某县发布）`, `（县经信局供稿）`, `来源：通川融媒` */
export function isSource(text: string): boolean {
  if (isAt(text, 0, SOURCE_STARTS) && isAt(text, 1, SOURCE_SECONDS) && NAMED_SOURCE.test(text)) return true;
  if (isAt(text, 0, LABEL_BRACKETS) && BRACKETED_SOURCE.test(text)) return true;
  if (isAt(text, 0, GATHERED_STARTS) && GATHERED.test(text)) return true;
  const last = text.length - 1;
  if (!isAt(text, last, SOURCE_ENDS) && !isWhiteSpace(text.charCodeAt(last))) return false;
  const bare = text.trim();
  return (
    bare.length <= 24 &&
    isAt(bare, bare.length - 1, SOURCE_ENDS) &&
    ((isBetween(bare, 0, bare.length, SUPPLYING) && SUPPLIED.test(bare)) ||
      TAKEN_FROM.test(bare) ||
      CORRESPONDENTS.test(bare) ||
      (MEDIA_NAME.test(bare) && (SOURCE_LEAD.test(bare) || bare.length <= 10)))
  );
}
