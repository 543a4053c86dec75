import { characterSet, isAt, isWhiteSpace } from "../text/characters.ts";

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
/** `3月31日`, `12月14日上午`, `3月2日至4日`, `七月一日`: a date that opens a lead. */
const LEAD_DATE =
  /^(?:(?:\d{4}|[一二三四五六七八九〇○零]{4})\s?年)?\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s?月\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?日/;
const FIGURE_CHARACTERS = "0123456789一二三四五六七八九十";
const FIGURES = characterSet(FIGURE_CHARACTERS);
/** First characters of leads, so that most lines are told apart by one look. */
const LEAD_STARTS = characterSet(`${FIGURE_CHARACTERS}据记${LEAD_WORDS.map((word) => word.charAt(0)).join("")}`);

/** A lead shows in so many characters. */
const LEAD_LENGTH = 32;

/** Whether a text begins as leads do: with a time, or with the purpose of what is reported. */
export function opensLead(text: string): boolean {
  if (!isAt(text, 0, LEAD_STARTS) && !isWhiteSpace(text.charCodeAt(0))) return false;
  const start = startOf(text);
  return isDay(start) || LEAD_WORD.test(start) || LEAD_SOURCE.test(start);
}

/** Whether a text begins with the day of what it tells. */
export function opensWithDay(text: string): boolean {
  return isDay(startOf(text));
}

function startOf(text: string): string {
  return text.slice(0, LEAD_LENGTH).trimStart();
}

function isDay(start: string): boolean {
  return isAt(start, 0, FIGURES) && LEAD_DATE.test(start);
}

/** Words with which paragraphs open and headlines seldom do. */
const PARAGRAPH_WORDS = [
  ...["目前", "据", "会上", "会前", "会后", "会议", "近年来", "此外", "同时", "截至", "下一步", "随后", "接着", "当天"],
  ...["活动现场", "今年", "去年", "记者"],
];

/** Whether a line with a comma opens as paragraphs do: `目前，案件正在进一步`. It is text that stops short, not a headline. */
export function opensParagraph(text: string): boolean {
  return /[，,]/.test(text) && (PARAGRAPH_WORDS.some((word) => text.startsWith(word)) || opensLead(text));
}

/** `据了解，`, `与此同时，`: with which a paragraph opens that goes on with what was told before, and no headline. */
const LATER_PARAGRAPH = /^(?:据了解|据悉|据介绍|据统计|此外|随后|接下来|下一步|与此同时|不仅如此)[，,]/;

/** Whether a line opens as only later paragraphs of a text do. */
export function opensLaterParagraph(text: string): boolean {
  return LATER_PARAGRAPH.test(text);
}
