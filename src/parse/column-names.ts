import {
  characterSet,
  endsWithAny,
  hasSpace,
  isAt,
  isWhiteSpace,
  printedWidth,
  withoutSpace,
} from "../text/characters.ts";
import { isSoundedName } from "../text/sounded-names.ts";
import { isCampaignGoal } from "./campaign-goals.ts";
import { CAMPAIGN_WORDS, COLUMN_WORDS, GENRES, LAST_WORDS } from "./column-words.ts";
import { findAnswerLabel } from "./letters.ts";

const COLUMN_ENDS = [...COLUMN_WORDS, ...LAST_WORDS];
/**
 * Endings of columns' names that headlines may have too, if they are longer: `农事提醒`, `企业在线`, `百姓民声`, but not `发布春季防火提醒`
 * nor `代表进站听民声`.
 */
const SHORT_COLUMN_END =
  /^[\p{Script=Han}“”]{0,6}(?:身边好人|天地|提醒|在线|说法|手记|访谈|对话|链接|解释|门诊|短波|杂谈|漫谈|夜话|寻踪|纵横|广角|扫描|视窗|必答|问药|荟萃|博览|驿站|掌故|工匠|常识|知识|进万家|面对面|直播间|之音|诗歌|诗词|诗选|散文|小说|速写|民歌|民声|百态|沙龙|剪影|画廊|帮[您你]\p{Script=Han}|短讯|新闻)$/u;
/** `对话局长`, `凡人小事`, `农技110`: with whom a column speaks, of whom, and for whose calls it is. */
const SHORT_COLUMN_START = /^(?:对话\p{Script=Han}{2,4}|凡人\p{Script=Han}{2}|\p{Script=Han}{2}1[12]\d)$/u;
/** `树正气 打歪风`, `学党史 悟思想 办实事`: parts that may be of one length. */
const EQUAL_PARTS = /^(\p{Script=Han}{2,6})(?:[\s　]+(\p{Script=Han}{2,6})){1,3}$/u;
/** `清明·追思`, `改革开放40年·松峦记忆`, `“我在现场”·抗旱一线见闻③`: a column and its part. */
const DOTTED_LABEL = /^[\p{Script=Han}\d“”]{2,12}[·•][\p{Script=Han}\d“”]{2,9}[①-⑳]?$/u;
/** `老手艺⑥`: a series and how many of it have been. */
const CIRCLED = /^[\p{Script=Han}“”·•]{2,12}\s?[①-⑳]$/u;
/** `驻村日记（二十三）`: the same, or a part of what is told in parts, `药王渡（12）`, which is a title. */
const NUMBERED = /^[\p{Script=Han}“”·•]{2,12}\s?[（(](?:[一二三四五六七八九十百]{1,4}|\d{1,3})[）)]$/u;
/** `乡村振兴看淮浦`, `农村税费改革在云嶂`: what a series looks at, and where. */
const SEEN = /^\p{Script=Han}{4,8}(?<![组团队员表导部者众])[在看](?!我[县市区]|直播|[见到出])\p{Script=Han}{2,3}$/u;
/** Marks before a label: `◎ 文明新风专栏`, `■我为群众办实事`. */
const MARKS = "□■◆◇●○▲△★☆◎▪◾◼♦☐▌▍►▶⊙⦿◉❖";
const LABEL_MARK = new RegExp(`^[\\s${MARKS}]+`);
const MARK_STARTS = characterSet(MARKS);
/** Marks that stand in no label. */
const TEXT_MARK = /[。，,；;：:]/;
/** `【关注】`, `·菜园子·` */
const IN_BRACKETS = /^(?:[【[〔［](.*)[】\]〕］]|[·•]([^·•]+)[·•])$/u;
/** Longest label in ems: a column's name is a short phrase, a headline a sentence. */
export const LONGEST_LABEL = 14;
/** A label that stands apart is at most this wide, in ems, even if nothing in its words shows it. */
export const SHORT_LABEL = 6.5;

/**
 * Whether a short line is a label 栏目 rather than a headline.
 *
 * @param columns names of the paper's columns that its editor has listed
 * @param apart whether it stands apart from the lines around it, so that it is no broken headline's first line
 */
export function isLabel(text: string, columns: readonly string[], apart: boolean): boolean {
  if (endsWithAny(text, SPONSOR_ENDS) && SPONSOR.test(text)) return printedWidth(text) <= LONGEST_SPONSORED;
  if (isAt(text, 0, CALLED_STARTS) && CALLED.test(text)) return true;
  const bare = closeSetWide(withoutMark(text));
  if (columns.includes(bare) || GENRES.includes(bare) || isCampaignGoal(bare)) return true;
  if (isSoundedName(bare) || (bare.endsWith("日") && DAY_END.test(bare))) return false;
  if (endsWithAny(bare, LEADING_ON)) return false;
  const width = printedWidth(text);
  if (width > LONGEST_LABEL || TEXT_MARK.test(text)) return false;
  // `小医保 大民生`: what is no campaign's is a headline's kicker.
  if ((apart && width <= SHORT_LABEL && !isCouplet(text)) || isMarked(text) || IN_BRACKETS.test(text)) return true;
  return (
    isSlogan(text) ||
    DOTTED_LABEL.test(bare) ||
    CIRCLED.test(bare) ||
    SEEN.test(bare) ||
    (width <= SHORT_LABEL && (SHORT_COLUMN_END.test(bare) || SHORT_COLUMN_START.test(bare))) ||
    (isAt(bare, 0, WORD_STARTS) && COLUMN_WORDS.some((word) => bare.startsWith(word))) ||
    (endsWithAny(bare, WORD_ENDS) && COLUMN_ENDS.some((word) => bare.endsWith(word)))
  );
}

/** Whether a line names a series and which of it stands below, where a headline is below it: `驻村日记（二十三）` over `一碗油茶没喝成`. */
export function isOfSeries(text: string): boolean {
  return endsWithAny(text, SPONSOR_ENDS) && NUMBERED.test(text);
}

/** `一片叶子里的` above `民族团结`: words that lead on to a headline's next row. */
const LEADING_ON = characterSet("的和与及在把让将被向从");

/** `2024年8月9日`, `六月八日` */
const DAY_END = /月\s?[\d一二三四五六七八九十]{1,3}\s?日$/;

/** `专栏：农村纪行`, `栏目：县域要闻`: a column's name with that word before it, as databases of papers have it. */
const CALLED = /^(?:专栏|栏目)\s?[：:]\s?([^，。：:]{2,14})$/;
const CALLED_STARTS = characterSet("专栏");

/** `消费广角（县工商局协办）`: a column and who pays for it. */
const SPONSOR = /^[^，。：！？（）()]{2,10}[（(][^，。：！？（）()]{2,16}(?:协办|主办|承办|合办|特约|冠名)[）)]$/;
const SPONSOR_ENDS = characterSet("）)");
/** In ems. */
const LONGEST_SPONSORED = 26;

/** First and last characters of the words in columns' names, so that most lines are told apart by two looks. */
const WORD_STARTS = characterSet(COLUMN_WORDS.map((word) => word.charAt(0)).join(""));
const WORD_ENDS = characterSet(COLUMN_ENDS.map((word) => word.slice(-1)).join(""));

/** The column's name in a label: `凡人小事` in `◆凡人小事`, `【关注】`, `·菜园子·`, and behind the word in `专栏：农村纪行`. */
export function columnNameOf(label: string): string {
  const bare = withoutMark(label);
  const [, inBrackets, betweenDots] = IN_BRACKETS.exec(bare) ?? [];
  const words = inBrackets ?? betweenDots ?? findAnswerLabel(bare) ?? bare;
  return CALLED.exec(words)?.[1] ?? words;
}

function withoutMark(text: string): string {
  return (isMarked(text) || isWhiteSpace(text.charCodeAt(0)) ? text.replace(LABEL_MARK, "") : text).trim();
}

function isMarked(text: string): boolean {
  return isAt(text, 0, MARK_STARTS);
}

/** A name whose characters are set wide, without the spaces between. */
function closeSetWide(text: string): string {
  return text.length <= LONGEST_SET_WIDE && SET_WIDE.test(text) ? withoutSpace(text) : text;
}

/** `诗 苑`, `书　评` */
const SET_WIDE = /^\p{Script=Han}(?:[ \u3000]{1,3}\p{Script=Han}){1,3}$/u;
/** In characters. */
const LONGEST_SET_WIDE = 13;

/** Whether a text of a few characters ends as names of columns do that no list has: `石板路`, `富民篇`, `平安哨`. */
export function endsAsColumn(text: string): boolean {
  return endsWithAny(text, COLUMN_LAST);
}

const COLUMN_LAST = characterSet("篇路哨台栏园苑桥窗角站眼谈录记事线声镜榜坛榭廊");

/** Whether a line is the name of a campaign: `树正气 打歪风`, `奋进新征程 建功新时代`, `奋进“十四五” 开局看产业`. */
export function isSlogan(text: string): boolean {
  return isCampaign(text) && isCouplet(withoutQuotes(text));
}

/** Whether a word of campaigns stands in a text: `巩固拓展脱贫攻坚成果 全面推进乡村振兴`. */
export function isCampaign(text: string): boolean {
  return CAMPAIGN_WORDS.some((word) => text.includes(word));
}

/** `平安青柯 你我同行`, `主题教育进行时 民生实事看落实`: two or three parts of a few characters, as names of columns are and some headlines. */
const FEW_PARTS = /^\p{Script=Han}{2,7}(?:[\s　]\p{Script=Han}{2,7}){1,2}$/u;
/** `民族团结一家亲` beside `乡村振兴看一线`, `我在海岛当村官`: phrases of a few characters, but not what tells of a county, `县城东大桥通车`. */
const ONE_PHRASE = /^(?![全我]?[县市区镇乡])\p{Script=Han}{4,8}$/u;
/** `导读`: what headlines that point elsewhere stand below. */
const OVER_TEASERS = /导读|要闻|新闻|导航/;

/** Whether a line that nothing in its words shows to be a label is one beside a label, where both stand behind the last text of a page. */
export function isLabelBeside(text: string, label: string): boolean {
  const bare = withoutQuotes(text);
  return !OVER_TEASERS.test(label) && (FEW_PARTS.test(bare) || ONE_PHRASE.test(bare));
}

/** A text without its quotation marks, which names of campaigns have or have not: `“三个代表”`. */
export function withoutQuotes(text: string): string {
  return text.replace(QUOTES, "");
}

/** `“三个代表”`, `"不忘初心"` */
const QUOTES = /[“”"]/g;

/** `搬出大山沟 住进新楼房`: parts of one length, which are a whole. */
export function isCouplet(text: string): boolean {
  if (!hasSpace(text) || !EQUAL_PARTS.test(text.trim())) return false;
  const lengths = new Set(
    text
      .trim()
      .split(/[\s　]+/u)
      .map((part) => part.length),
  );
  return lengths.size === 1;
}
