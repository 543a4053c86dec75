import { characterSet, isAt, isWhiteSpace, printedWidth, withoutSpace } from "../text/characters.ts";
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
  "的函",
  "令",
  "更正",
  "致歉",
];
/** Words that open a lead: a notice of when, as first paragraphs have it and later ones seldom. */
const LEAD_WORDS = [
  "近日",
  "日前",
  "连日来",
  "近期",
  "昨日",
  "昨天",
  "今天",
  "今日",
  "前天",
  "前日",
  "眼下",
  "时下",
  "当前",
  "入冬",
  "入夏",
  "入秋",
  "入春",
  "今年以来",
  "一大早",
  "清晨",
  "为进一步",
  "为深入",
  "为切实",
  "为全面",
  "为加强",
  "为了",
];
const LEAD_WORD = new RegExp(`^(?:${LEAD_WORDS.join("|")})`, "u");
/** `据县气象站预报：`, `据市统计局消息，`, `记者从县旅游局获悉，`: whose news a lead gives. */
const LEAD_SOURCE =
  /^(?:据[^，。：、]{2,12}(?:预报|预测|消息|通报|介绍|统计)|记者[^，。]{0,6}从[^，。]{2,20}(?:获悉|了解到))/u;
/** `3月31日`, `12月14日上午`, `3月2日至4日`: a date that opens a lead. */
const LEAD_DATE = /^(?:\d{4}\s?年)?\s?\d{1,2}\s?月\s?\d{1,2}\s?日/;
/** First characters of leads, so that most lines are told apart by one look. */
const LEAD_STARTS = characterSet(`0123456789据记${LEAD_WORDS.map((word) => word.charAt(0)).join("")}`);
/** Words in the names of columns 栏目. */
const COLUMN_WORDS = [
  "专栏",
  "专题",
  "特别报道",
  "系列报道",
  "连续报道",
  "专版",
  "进行时",
  "在行动",
  "办实事",
  "巡礼",
  "回眸",
  "回望",
  "论坛",
  "之窗",
  "之声",
  "时评",
  "快评",
  "微评",
  "短评",
  "社论",
  "评论员文章",
  "要闻",
  "时讯",
  "简讯",
  "快讯",
  "短讯",
  "综合新闻",
  "公益广告",
  "导读",
  "图片新闻",
  "一线",
  "新征程",
  "新时代",
  "新变化",
  "新篇章",
  "开新局",
  "故事",
  "风采",
  "风貌",
  "走基层",
  "大家谈",
  "曝光台",
  "红黑榜",
  "光荣榜",
  "聚焦",
  "视点",
  "关注",
  "副刊",
  "天地",
  "园地",
  "观察",
  "热点",
  "评论员",
  "小贴士",
  "小知识",
  "有问有答",
  "一句话新闻",
  "速递",
  "速览",
  "来信",
  "信箱",
  "回音",
  "顾问",
  "动态",
  "服务台",
  "讲堂",
  "课堂",
  "连载",
  "史话",
  "旧事",
  "往事",
  "轶事",
  "掠影",
  "采风",
  "写真",
  "传真",
  "集锦",
  "拾零",
  "随笔",
  "茶座",
  "窗口",
  "橱窗",
  "人物",
  "先锋",
  "榜样",
  "献一计",
  "直通车",
  "回音壁",
  "留言板",
  "百科",
];
/** `树正气 打歪风`, `学党史 悟思想 办实事`: parts that may be of one length. */
const EQUAL_PARTS = /^(\p{Script=Han}{2,6})(?:[\s　]+(\p{Script=Han}{2,6})){1,3}$/u;
/** `清明·追思`, `改革开放40年·松峦记忆`: a column and its part. */
const DOTTED_LABEL = /^[\p{Script=Han}\d“”]{2,9}[·•][\p{Script=Han}\d“”]{2,9}$/u;
/** Marks before a label: `◎ 文明新风专栏`, `■我为群众办实事`. */
const LABEL_MARK = /^[\s□■◆◇●○▲△★☆◎▪◾◼♦☐▌▍►▶⊙]+/;
/** Longest label in ems: a column's name is a short phrase, a headline a sentence. */
const LONGEST_LABEL = 14;
/** A label that stands apart is at most this wide even if nothing in its words shows it. */
const SHORT_LABEL = 6.5;
/** Endings of bodies that sign notices and letters. */
const SIGNING_BODY =
  /(?:办公室|委员会|指挥部|领导小组|局|公司|政府|中心|法院|检察院|医院|学校|中学|小学|协会|商会|联合会|[县区市]委|办事处|街道|派出所|大队|支队|站|所|处|厂|合作社|银行|编辑部|本报|集团|学会|工会|社区|村委会|居委会|党组|纪委|监委|馆|部|段|公社)(?:（盖?章）)?$/u;
const DATE_END =
  /(?:[\d０-９]{4}|[〇零○一二三四五六七八九]{4})\s*年\s*(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*日$/u;

/** A line that is a date and nothing else. */
const DATE_ALONE = new RegExp(`^${DATE_END.source}`, "u");
/** Marks that no signature has. */
const SENTENCE_MARK = /[，。；：！？,;:!?]/;

/** Words in closing brackets that look like names. */
const REMARKS = [
  "待续",
  "未完",
  "续完",
  "完",
  "略",
  "上",
  "中",
  "下",
  "节选",
  "反馈",
  "完毕",
  "全文完",
  "未完待续",
  "有删节",
  "有删减",
];

/** With its brackets and with spaces between its characters. */
const LONGEST_REMARK = 12;

/** Whether brackets hold a remark (`（待续）`) rather than names. */
export function isBracketedRemark(text: string): boolean {
  return text.length <= LONGEST_REMARK && REMARKS.includes(text.replace(/[\s（）()]/g, ""));
}

/** Endings of the names of media, which sign what they lent: `鄞州新闻网`. */
const MEDIA_NAME =
  /^[（(]?(?:来源|据|转自|稿件来源|摘自|原载)?\s*[：:]?\s*《?\p{Script=Han}{0,10}(?:新闻网|日报|晚报|晨报|时报|新华社|中新社|新华网|人民网|央视网?|客户端|公众号|电视台|广播电台|融媒体中心|传媒集团|微信|发布|网)》?[）)]?$/u;
/** The last characters of any of these names: most lines are told apart by them. */
const MEDIA_ENDS = characterSet("网报社视端号台心团信布稿》）)");
/** `来源：某县日报`, `据新华社`: a source named as such. */
const SOURCE_LEAD = /^[（(]?(?:来源|据|转自|稿件来源|摘自|原载|综合)\s*[：:《\p{Script=Han}]/u;
/** `（县经信局供稿）`, `县疾控中心 供稿`: a body that lent the text. */
const SUPPLIED = /^[（(]?\s?\p{Script=Han}{3,16}\s?供稿\s?[）)]?$/u;
/** `鄞州新闻网`, `据新华社`, `（来源：某县发布）`, `（县经信局供稿）` */
export function isSource(text: string): boolean {
  const bare = text.trim();
  return (
    bare.length <= 24 &&
    isAt(bare, bare.length - 1, MEDIA_ENDS) &&
    (SUPPLIED.test(bare) || (MEDIA_NAME.test(bare) && (SOURCE_LEAD.test(bare) || bare.length <= 10)))
  );
}

/** `……的通告`, `《遗失声明》`, `招聘！` */
const NOTICE_END = new RegExp(`(?:${NOTICE_WORDS.join("|")})[\\s》”"）)！!]*$`, "u");
/** `……印发通知`: a notice told of, not given. */
const NOTICE_GIVEN = /(?:发布|印发|下发|出台|接|收)(?:通告|公告|通知)[\s》”"）)！!]*$/u;

/** `特此公告`: with which a notice ends. */
const NOTICE_CLOSE = /^特此/;

const LONGEST_WIDE_TITLE = 8;

/** `关于2016年冬季森林防火封山的通告`: the second row of a title whose first is the body that gives notice, */
const TITLE_REST = /^关于/;
/** `某县疾病预防控制中心关于开展适龄女性`: or the row that goes on with what it is about. */
const TITLE_BEGUN = /关于[^，。；：！？]{1,40}$/;

/** Whether a line is the first row of the notice's title in the line below it. */
export function isTitleBegun(above: string, title: string): boolean {
  if (SENTENCE_MARK.test(above)) return false;
  return TITLE_REST.test(title) ? SIGNING_BODY.test(above) : TITLE_BEGUN.test(above) && !isNoticeTitle(above);
}

/** Last characters of notices' titles, so that most lines are told apart by one look. */
const NOTICE_ENDS = characterSet(`${NOTICE_WORDS.map((word) => word.slice(-1)).join("")}》”"）)！!`);

/** `公 告`, `更　正`: a title of two characters set wide. */
const WIDE_TITLE = /^(\S)\s+(\S)$/;

/** Whether a line is a notice's title. */
export function isNoticeTitle(text: string): boolean {
  if (text.length <= LONGEST_WIDE_TITLE && WIDE_TITLE.test(text)) return NOTICE_END.test(withoutSpace(text));
  const last = text.length - 1;
  if (!isAt(text, last, NOTICE_ENDS) && !isWhiteSpace(text.charCodeAt(last))) return false;
  return NOTICE_END.test(text) && !NOTICE_GIVEN.test(text) && !NOTICE_CLOSE.test(text);
}

/** A lead shows in so many characters. */
const LEAD_LENGTH = 32;

/** Whether a text begins as leads do: with a time, or with the purpose of what is reported. */
export function opensLead(text: string): boolean {
  if (!isAt(text, 0, LEAD_STARTS) && !isWhiteSpace(text.charCodeAt(0))) return false;
  const start = text.slice(0, LEAD_LENGTH).trimStart();
  return LEAD_DATE.test(start) || LEAD_WORD.test(start) || LEAD_SOURCE.test(start);
}

/** `图为村民在采摘柑橘。`, `图①：…`; `王某某（前排左二）在车间调研。`: who stands where. */
const CAPTION_OPENING = /^(?:图[为一二三四①②③]|\p{Script=Han}{2,4}\s?[（(](?:[前后中左右]|从左)[^（）()]{0,6}[）)])/u;

/** Whether a text begins as captions do. */
export function opensCaption(text: string): boolean {
  if (!text.startsWith("图") && !mayNamePlace(text)) return false;
  return CAPTION_OPENING.test(text);
}

/** `①12月6日，一群红嘴鸥在水面翱翔。`, `图②：…`: one of several pictures that stand together. */
const PICTURE_NUMBER = /^图?[①-⑳][：:\s]*/;
const PICTURE_NUMBERS = characterSet("图①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳");

/** What stands after the number of one of several pictures; undefined where a text begins with none. */
export function afterPictureNumber(text: string): string | undefined {
  const number = isAt(text, 0, PICTURE_NUMBERS) ? PICTURE_NUMBER.exec(text)?.[0] : undefined;
  return number === undefined ? undefined : text.slice(number.length);
}

/** Where in a text the bracket after a name of two to four characters may stand. */
const NAME_LENGTHS = { least: 2, most: 5 };

const OPENING_BRACKETS = characterSet("（(");

function mayNamePlace(text: string): boolean {
  for (let i = NAME_LENGTHS.least; i <= NAME_LENGTHS.most; i++) {
    if (isAt(text, i, OPENING_BRACKETS)) return true;
  }
  return false;
}

/** Words with which paragraphs open and headlines seldom do. */
const PARAGRAPH_WORDS = [
  ...["目前", "据", "会上", "会议", "近年来", "此外", "同时", "截至", "下一步", "随后", "接着", "当天"],
  ...["活动现场", "今年", "去年", "记者"],
];

/** Whether a line with a comma opens as paragraphs do: `目前，案件正在进一步`. It is text that stops short, not a headline. */
export function opensParagraph(text: string): boolean {
  return /[，,]/.test(text) && (PARAGRAPH_WORDS.some((word) => text.startsWith(word)) || opensLead(text));
}

/**
 * Whether a short line is a label 栏目 rather than a headline.
 *
 * @param columns names of the paper's columns that its editor has listed
 * @param apart whether it stands apart from the lines around it, so that it is no broken headline's first line
 */
export function isLabel(text: string, columns: readonly string[], apart: boolean): boolean {
  const bare = text.replace(LABEL_MARK, "").trim();
  if (columns.includes(bare)) return true;
  const width = printedWidth(text);
  if (width > LONGEST_LABEL || /[。，,；;：:]/.test(text)) return false;
  if ((apart && width <= SHORT_LABEL) || bare !== text.trim() || /^[【[〔].*[】\]〕]$/u.test(text)) return true;
  return (
    isSlogan(text) ||
    DOTTED_LABEL.test(bare) ||
    COLUMN_WORDS.some((word) => bare.startsWith(word) || bare.endsWith(word))
  );
}

/** `树正气 打歪风`, `奋进新征程 建功新时代`: the name of a campaign. */
function isSlogan(text: string): boolean {
  return isCouplet(text) && (SHORT_PARTS.test(text) || CAMPAIGN_WORDS.some((word) => text.includes(word)));
}

/** `搬出大山沟 住进新楼房`: parts of one length, which are a whole. */
export function isCouplet(text: string): boolean {
  if (!EQUAL_PARTS.test(text.trim())) return false;
  const lengths = new Set(
    text
      .trim()
      .split(/[\s　]+/u)
      .map((part) => part.length),
  );
  return lengths.size === 1;
}

/** `学党史 悟思想 办实事`: parts of three characters. */
const SHORT_PARTS = /^\p{Script=Han}{3}[\s　]/u;
/** Words in the names of campaigns, which stand over many articles; other couplets are headlines' kickers. */
const CAMPAIGN_WORDS = [
  ...[
    "新时代",
    "新征程",
    "新篇章",
    "新思想",
    "党史",
    "初心",
    "使命",
    "百年",
    "周年",
    "嘱托",
    "感恩",
    "奋进",
    "喜迎",
    "庆祝",
    "献礼",
    "决战",
    "决胜",
  ],
  ...["全面小康", "脱贫攻坚", "乡村振兴", "共同富裕", "创建", "争创", "文明", "先锋", "担当", "四化", "改革开放"],
];

/**
 * Whether these lines begin a signature: a body's name, whatever stands right above a date, or the date itself.
 */
export function isSignature(lines: readonly string[]): boolean {
  const [line, next] = lines;
  if (line === undefined) return false;
  if (DATE_END.test(line)) return true;
  if (next !== undefined && DATE_ALONE.test(next)) return !SENTENCE_MARK.test(line);
  return SIGNING_BODY.test(line) && (next === undefined || DATE_END.test(next) || SIGNING_BODY.test(next));
}

/** Whether a line ends with a whole date, as signatures do and headlines do not. */
export function endsWithDate(text: string): boolean {
  return text.endsWith("日") && DATE_END.test(text);
}

/** Whom letters to the paper and to everybody greet: `编辑同志：`, `编辑部：`, `广大居民朋友：`, `乡亲们：`. */
const SALUTATION =
  /^(?:尊敬的|亲爱的)?\p{Script=Han}{0,12}(?:编辑部?|报社|记者|同志们?|朋友们?|同胞们?|先生|女士|乡亲们?|父老|居民|村民|市民|群众)[：:]/u;
/** What ends a salutation, and after how many characters at most. */
const SALUTATION_ENDS = characterSet("：:");
const LONGEST_SALUTATION = 20;

/** Whether a text begins as letters do, with whom it greets. */
export function opensLetter(text: string): boolean {
  for (let i = 0; i < LONGEST_SALUTATION; i++) if (isAt(text, i, SALUTATION_ENDS)) return SALUTATION.test(text);
  return false;
}

/** A signature's own words and the date at its end, ISO. */
export function readSignature(text: string): {
  readonly name: string;
  readonly date?: string;
  readonly dateText?: string;
} {
  const match = DATE_END.exec(text);
  const date = match === null ? undefined : findDate(match[0]);
  if (match === null || date === undefined) return { name: text };
  return { name: text.slice(0, match.index).trim(), date, dateText: match[0] };
}

/** `1.扫码入区。`, `（3）`, `二、`, `08:00—16:00 城南线`: an entry of a list. */
const LIST_ENTRY =
  /^(?:\d{1,2}\s?[.、．](?!\d)|\d{1,2}[:：]\d{2}\s?[-—–~～至]|[（(]\d{1,2}[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}\s*、|[（(][一二三四五六七八九十]{1,3}[）)])/u;

/** First characters of such entries, so that most lines are told apart by one look. */
const ENTRY_STARTS = characterSet("0123456789（(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳一二三四五六七八九十");

/** `●3月7日，我县举行…`: a mark before each of several short news. */
const ITEM_MARK = /^[●○▲△■□◆◇★☆▪◾•]\s?/;
const ITEM_MARKS = characterSet("●○▲△■□◆◇★☆▪◾•");

/** Whether a text is a short news among others: a mark and a lead. */
export function isMarkedNews(text: string): boolean {
  return isAt(text, 0, ITEM_MARKS) && opensLead(text.replace(ITEM_MARK, ""));
}

/** Whether a text is an entry of a list of short news: it begins with a mark. */
export function isMarkedEntry(text: string): boolean {
  return isAt(text, 0, ITEM_MARKS);
}

/** Whether a text begins as an entry of a list does. */
export function startsListEntry(text: string): boolean {
  return isAt(text, 0, ENTRY_STARTS) && LIST_ENTRY.test(text);
}
