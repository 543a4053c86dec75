import { characterSet, isAt } from "../text/characters.ts";
import { oneOf } from "../text/expressions.ts";
import { isCouplet } from "./column-names.ts";

/** Whether the words show the upper line to be a kicker or the lower one a deck; a couplet is a whole part. */
export function isMarkedApart(above: string, below: string): boolean {
  return (
    KICKER_END.test(above) || DECK_MARK.test(below) || MEETING_END.test(above) || isCouplet(above) || isCouplet(below)
  );
}

/**
 * `——`, `王某在全县禁毒工作会议上强调`, `县气象局提醒`, `县政协视察组建议` (but not `办理代表建议`), `在十一大路线指引下`, `县委召开电话会议要求各公社`: what a kicker may end with, its
 * sentence ending in the main line.
 */
export const KICKER_END =
  /(?:——|—|…|[，,]|(?:强调|要求|指出|表示|提出|希望|时说|的(?:伟大)?教导|(?:指引|鼓舞|领导|带领|推动|号召|帮助)下|(?:[局台会办站院所]|中心|专家|医生|部门|警方|交警|消防)提醒|(?:组|专家)建议|(?:要求|号召|动员)各\p{Script=Han}{1,4})[：:]?)$/u;

/** `某某在全县防汛工作会议上强调`, `某某调研时要求`, but not `我县提出新要求`: a kicker below which stands what was said. */
export const SAYS_END = /(?:强调|[时上中](?:要求|指出))[：:]?$/;

/** What a deck begins with below its headline, or behind it in its line. */
export const DASH = "——";

/** What marks a deck. */
export const DECK_MARK = oneOf(
  // `——记好人某某`
  /^(?:——|—|--)/u,
  // `记供热公司维修工某某`, but not `记住乡愁`
  /^记(?![者住得忆录取述载一])\p{Script=Han}{4}/u,
  // `林场职工再就业故事之一`
  /(?:故事|报道|系列|纪实|见闻|述评)之[一二三四五六七八九十]{1,2}$/u,
  // `本报5月8日报道的问题得到解决`
  /^本报\d{1,2}月\d{1,2}日/u,
  // `民警提醒：转账前要核实`
  /^\p{Script=Han}{2,8}提醒[：:]\S/u,
  // `（截至三月十五日）`, `（6月28日—7月1日）`
  /^[（(](?:截[至止]|(?:\d{4}年)?\d{1,2}月|[一二三四五六七八九十]{1,3}月)[^（）()]{1,24}[）)]$/u,
  // `县领导参加`
  /(?:参加|出席|主持|讲话)$/u,
  // `7月25日 单位：元/公斤`
  /单位\s?[：:]/u,
  // `县市场监管局：三十天内全部整改`
  /^\p{Script=Han}{2,10}(?:局|委|办|院|中心|公司|警方|部门)[：:](?=.)/u,
);

/** Whether a line says in brackets of which days or up to which day a table below it is: `（截至三月十五日）`, `（6月28日—7月1日）`. */
export function isDayInBrackets(text: string): boolean {
  return isAt(text, 0, ROUND_BRACKETS) && DECK_MARK.test(text);
}

const ROUND_BRACKETS = characterSet("（(");

/** `县委常委会（扩大）会议召开`, `县人大会议闭幕`, `县委常委会议研究防汛工作`, `市委市政府召开营商环境建设大会`: nothing is left to say but in a deck. */
export const MEETING_END = /(?:召开|举行|闭幕|会议(?:研究[^，。]{2,16}工作)?|大会|座谈会|推进会|动员会|现场会|报告会)$/;

/** The same as `isMarkedApart` beyond doubt, so that it counts even where parts of headlines stand apart by blank lines. */
export function isSurelyApart(above: string, below: string): boolean {
  return STRESSING.test(above) || NAMED_DECK.test(below) || (OF_A_MEETING.test(above) && !OF_THAT_MEETING.test(below));
}

/** `县人民政府召开区生产助理员会议` above `抓紧夏锄灭蚜`; not a meeting's name alone, `全县林业工作会议` above `在云台召开`. */
const OF_A_MEETING = /(?:召开|举行)[^，。]{0,40}(?:会议|大会|座谈会|推进会|动员会|现场会|报告会)$|会议决定$/;
/** `传达学习上级精神` below `县委召开常委会` */
const OF_THAT_MEETING = /^(?:在|于|精神|专题|传达|研究|部署|审议)/;

/** `王某在全县禁毒工作会议上强调`, `县防汛会议提出：`: leads on to the main line. */
const STRESSING = /(?:——|…|[？！?!]|(?:强调|要求|指出|表示|提出|时说)[：:]?)$/;
/** `李某讲话 王某主持`, `——记好人某某`, `（单位：元/吨）`: a deck beyond doubt. */
export const NAMED_DECK =
  /^(?:——|[^：:]{0,12}单位\s?[：:]|(?:\p{Script=Han}{2,4}(?:[、\s]+\p{Script=Han}{2,4}){0,9}等?(?:参加|出席|主持|讲话)\s*)+$)/u;

/** Whether the words of a line show it to be a deck. */
export function isDeck(text: string): boolean {
  return DECK_MARK.test(text) || ATTENDING.test(text);
}

/** `李某主持会议 王某安排部署`, `李某王某等分头督查`, but not `学习贯彻讲话精神`: who was there. */
const ATTENDING =
  /^\p{Script=Han}{4,24}等\p{Script=Han}{0,4}(?:督查|督导|检查|调研|指导)$|主持|参加|出席|陪同|列席|致辞|讲话(?!精神)|一同|随同|参与|带队|作[^，。]{0,6}(?:部署|发言|汇报|通报|报告)|^会[前后]/u;

/**
 * `王某在现场推进会上强调`: what he stressed is the main part, in as many rows as it takes (`紧盯节点抓进度` / `以项目带发展`): of
 * six such headlines of two or three rows not one has a deck below but who was there.
 */
export const SPEAKING = /(?:强调|要求|指出|提出)[：:]?$/;
