import type { Dateline } from "../model/article.ts";
import { characterSet, isAt, isBetween } from "../text/characters.ts";
import { ANY_TRAITS, TRAITS } from "./traits.ts";

/** A dateline at the start of a text and how far it reaches. */
export interface DatelineReading {
  readonly dateline: Dateline;
  /** Offset after the dateline and the white space that follows. */
  readonly end: number;
}

/** `通讯`, `资讯`: words that end as a dateline does. */
const NO_NEWS = "(?<![通简资短快音喜捷电])";
/** `本报讯`, `■本报讯`, `〔本报讯〕`, `本报北京10月19日电`, `本台消息`, `本报综合消息`, `本报西川讯 `, `本报向阳十七日讯`. */
const LOCAL = new RegExp(
  `^[\\s【[〔■□◆●▲◎★▪]*(本\\s?[报刊台网站]\\s?(?:(?:\\p{Script=Han}{0,10}\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日|\\p{Script=Han}{2,4}[一二三四五六七八九十]{1,3}日)?\\s?(?:综合)?(?:讯|消息|电(?!话)|(?<=日)电话(?=[\\s（(]))|\\p{Script=Han}{2,4}${NO_NEWS}讯(?=[\\s（(])))[\\s】〕\\]]*`,
  "u",
);
/** `新华社北京9月7日电`, `据新华社北京9月7日电`, `中新社杭州10月1日讯`. */
const WIRE =
  /^[\s【[]*(据?(?:新华社|新华网|中新社|中新网|人民网|央视网?|中央社|光明网)[^，。,、；：“”"（）()]{0,14}?(?:\d{1,2}\s?月\s?\d{1,2}\s?日)?\s?(?:电|讯))[\s】\]]*/u;

/** Reporters in brackets: `（记者 甲`, `（西川报业全媒体记者 甲`. */
const REPORTERS = "(?=\\s?[（(]\\s?(?:本报|\\p{Script=Han}{0,10})?(?:记者|通讯员|报道员))";
/** With what a report begins: `近日`, `3月8日`. */
const WHEN = "(?=[\\s：:]?(?:近日|日前|昨日|连日来|近年来|(?:\\d{1,2}\\s?月\\s?)?\\d{1,2}\\s?日))";
/** Running text behind a space: `政务要讯 全县三级干部会召开` is a label and a headline. */
const TEXT = "(?=\\s+[^\\s，。]+[，。])";
/** Who sends a report: `西川县融媒体中心`, `西川在线`, `西川日报`. */
const SENDER = "\\p{Script=Han}{2,8}(?:中心|融媒|在线|[报台网社])";
/**
 * `某县日报讯（记者 甲 乙）`: the paper's own name, shown by the reporters' names after it, or what OCR has left of it, `讯（记者 甲）`; `县融媒体中心讯 3月8日`: who sends it, shown by
 * the space, the colon or the bracket after it; `西川讯近日，`, `掌上西川讯 `: where it comes from, shown by when it happened or by running
 * text behind a space; `【西川融媒】（通讯员 甲）`; `西川网承德1月21日讯（甲）`, `西川在线2月1日电（记者 甲）`; `西川在线消息 7月24日，`.
 */
const NAMED = new RegExp(
  `^[\\s【[]*(\\p{Script=Han}{0,10}讯${REPORTERS}|(?:\\p{Script=Han}{2,8}[-—－])?\\p{Script=Han}{0,8}(?:中心|融媒|[报台网社])讯(?=[\\s：:（(])|\\p{Script=Han}{2,4}${NO_NEWS}讯(?:${WHEN}|${TEXT})|${SENDER}\\p{Script=Han}{0,8}\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日\\s?[讯电](?=[\\s（(])|据?${SENDER}消息(?:${WHEN}|${TEXT})|(?<=【)\\p{Script=Han}{1,8}(?:融媒|发布|客户端|[报台网社讯])(?=】${REPORTERS}))[\\s】]*`,
  "u",
);
/** How far from its start such a dateline may end. */
const LONGEST_NAMED = 19;

/**
 * Reads the dateline 消息头 with which a text begins; undefined where it begins with none. `traits` are the text's, where they
 * are known.
 */
export function findDateline(text: string, traits = ANY_TRAITS): DatelineReading | undefined {
  if (!isAt(text, 0, DATELINE_STARTS)) return (traits & TRAITS.news) === 0 ? undefined : findNamed(text);
  const local = LOCAL.exec(text);
  const wire = local === null ? WIRE.exec(text) : null;
  const match = local ?? wire ?? NAMED.exec(text);
  const printed = match?.[1];
  if (match === null || printed === undefined) return undefined;
  return {
    dateline: { kind: wire === null ? "local" : "wire", text: printed.replace(/\s+/g, "") },
    end: match[0].length,
  };
}

function findNamed(text: string): DatelineReading | undefined {
  if (!isBetween(text, 0, Math.min(text.length, LONGEST_NAMED + 1), NEWS)) return undefined;
  const match = NAMED.exec(text);
  return match?.[1] === undefined ? undefined : { dateline: { kind: "local", text: match[1] }, end: match[0].length };
}

/** The last character of such a dateline. */
const NEWS = characterSet("讯电息");

/** First characters of every other dateline, so that most lines are told apart by one look. */
export const DATELINE_STARTS = characterSet("本据新中人央光【[〔 \u3000■□◆●▲◎★▪");
/** `……推进会召开 本报讯 (记者`, `……基础较好 新华社北京5月10日电 （记者`, `……公交线路 某县融媒讯（记者 甲）`, `……稳中有进【本报讯】（记者 甲）`: a headline and its text in one line. */
const INSIDE = new RegExp(
  `.(?=[【〔]本\\s?[报刊台网]\\s?讯[】〕\\s])|[\\s】\\]](?=据?(?:新华社|中新社)\\p{Script=Han}{2,8}\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日\\s?[电讯][\\s（(]|本\\s?[报刊台网]\\s?(?:\\p{Script=Han}{2,4}${NO_NEWS})?讯[\\s（(]|\\p{Script=Han}{2,10}${NO_NEWS}讯${REPORTERS})`,
  "u",
);

/**
 * Where in a line a dateline stands after a headline: `推进会召开 本报讯 (记者 洪纲)3月31日`. Returns its offset;
 * undefined where there is none, or where a sentence ends before it so that it is no headline's.
 */
export function findInsideDateline(text: string, traits = ANY_TRAITS): number | undefined {
  if ((traits & TRAITS.news) === 0) return undefined;
  const end = Math.min(text.length, LONGEST_HEADLINE);
  if (!isBetween(text, 1, end, NEWS)) return undefined;
  const match = INSIDE.exec(text.slice(0, end));
  if (match === null || match.index === 0) return undefined;
  const before = text.slice(0, match.index);
  return endsRunning(before) || LOCAL.test(before) ? undefined : match.index + 1;
}

/** Whether a line's beginning holds a sentence's end, or stops where it must go on, so that it is no headline. */
export function endsRunning(before: string): boolean {
  return RUNNING.test(before);
}

/** What no headline has, or ends with above its text: `县里转发了消息，据` goes on. */
const RUNNING = /[。；]|[，,、：:据]\s*$/;
const LONGEST_HEADLINE = 90;
