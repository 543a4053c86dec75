import { endsClause } from "../text/characters.ts";
import { isAddition } from "./additions.ts";
import { namesBodyAndPerson, namesKindAndPerson } from "./affiliated-name.ts";
import { hasLikeBelow, isLikeSubhead } from "./alike-subheads.ts";
import { headsArticle, LONGEST_SUBHEAD } from "./article-heads.ts";
import { parseByline } from "./byline.ts";
import type { BylineReading } from "./byline-groups.ts";
import { AUTHOR } from "./byline-roles.ts";
import { afterPictureNumber, opensCaption } from "./captions.ts";
import { isLabel } from "./column-names.ts";
import { type Drafts, has, type OpenDraft, PHOTO_PARAGRAPHS } from "./drafts.ts";
import { opensLaterParagraph, opensLead, opensParagraph } from "./leads.ts";
import { opensAnswer } from "./letters.ts";
import { isMarkedEntry } from "./list-entries.ts";
import { givesNotice, isNoticeTitle } from "./notices.ts";
import type { LineSign } from "./openings.ts";
import type { PrintedPassage } from "./passages.ts";
import { isPictureInside, isSceneCredited } from "./picture-captions.ts";
import { findClosingByline } from "./placed-byline.ts";
import { isBody, isLine } from "./running-text.ts";
import { isAnswer } from "./signatures.ts";

/** What stands over the parts of a text. */
const OVER_PARTS: readonly LineSign[] = ["bracket-label", "numbered-head", "subhead"];

/** Whether short lines above running text are the headline of a new article rather than a subhead of the open one. */
export function opensArticle(
  flow: readonly PrintedPassage[],
  lines: readonly PrintedPassage[],
  end: number,
  state: Drafts,
): boolean {
  const next = flow[end];
  const last = lines.at(-1);
  if (next === undefined || last === undefined) return false;
  if (state.open !== undefined && lines.every((line) => opensParagraph(line.text))) return false;
  const overLabel = next.sign === "bracket-label";
  const isTitle =
    isNoticeTitle(last.text) || (overLabel && (isUnderLabel(lines, state) || isOverLabels(flow, end, last, state)));
  const overPart = OVER_PARTS.includes(next.sign) && !isTitle;
  if (state.open !== undefined && !state.open.closed && overPart) return false;
  if (state.open === undefined || state.open.closed || !has(state.open, "paragraph", "verse")) return true;
  if (isTitle || givesNotice(next.text) || lines.length > 1) return true;
  return opensBelowText(flow, last, end, state, state.open);
}

/** Whether a single line below the text of the open article is the headline of another: where no form of print tells, by weights. */
function opensBelowText(
  flow: readonly PrintedPassage[],
  line: PrintedPassage,
  end: number,
  state: Drafts,
  open: OpenDraft,
): boolean {
  const next = flow[end];
  if (next === undefined) return false;
  if (line.width <= LONGEST_SUBHEAD) {
    if (goesOnBelow(flow, end, state)) return false;
    // `报名方式` over a notice's fields.
    if (next.sign === "kept" && isNoticeTitle(open.headlines.at(-1)?.text ?? "")) return false;
  }
  if (isOverTable(flow, end) && TABLE_TITLE.test(line.text)) return true;
  // `晒秋` over `①9月15日，村民在屋顶翻晒玉米。`
  if (afterPictureNumber(next.text) !== undefined && isPhotoAhead(flow, end, MOST_PICTURES)) return true;
  // `■岛上的“流动窗口”`: a subhead with a mark. `（节选）`, `城关镇 王大山`: a remark, or whom the text below is of.
  if (isMarkedEntry(line.text) || IN_BRACKETS.test(line.text)) return false;
  if (namesBodyAndPerson(line.text) || namesKindAndPerson(line.text)) return false;
  if (isAddition(line.text)) return false;
  if (isLikeSubhead(line, state) || hasLikeBelow(flow, end, line) || isAnswer(line, state)) return false;
  if (isBelowEntries(next, state) || isBoxTitle(line, state) || isBelowAnswer(open)) return true;
  if (WEATHER_TITLE.test(line.text)) return true;
  if (isBelowTable(next, state) && !TABLE_NOTE.test(line.text)) return true;
  return headsArticle(flow, end, line, open, {
    closesSoon: closesSoon(flow, end, state),
    hasOwnAuthor: isAuthorAhead(flow, end, state),
    isOverPhoto: isPhotoAhead(flow, end, 1),
    isLone: isLoneHead(flow, end, state),
  });
}

/** `（节选）` */
const IN_BRACKETS = /^[（(][^（）()]*[）)]$/;

/** Whether a picture below a line is the open article's, which goes on below it: not of a report that may end with its one paragraph. */
function goesOnBelow(flow: readonly PrintedPassage[], i: number, { open }: Drafts): boolean {
  if (!isPictureInside(flow, i) || open === undefined) return false;
  if (!open.reported || open.paragraphs.length > 1) return true;
  const below = flow[flow[i + 1]?.sign === "photo-credit" ? i + 2 : i + 1];
  return opensLaterParagraph(below?.text ?? "");
}

/**
 * `四代“守桥人” 一座“状元桥”` over `【人物名片】`: whether a line stands over the first label of a text's parts, at `end`, below a text
 * without such labels that has ended. A label that is one of several alike, `【误区一】` or `【典型案例】` in each part, stands below a subhead.
 */
function isOverLabels(flow: readonly PrintedPassage[], end: number, line: PrintedPassage, { open }: Drafts): boolean {
  const label = flow[end];
  if (label === undefined || line.width <= LONGEST_SUBHEAD || open === undefined) return false;
  if (isMarkedEntry(line.text) || NUMBERED_LABEL.test(label.text)) return false;
  if (open.parts.at(-1)?.passage.endsSentence !== true || open.parts.some(({ passage }) => passage.sign === label.sign))
    return false;
  return !flow.slice(end + 1, end + MOST_IN_PARTS).some(({ text }) => text === label.text);
}

/** `【误区一】`, `【问题2】` */
const NUMBERED_LABEL = /[\d一二三四五六七八九]\s?.$/u;
/** So many passages at most make the parts of a text. */
const MOST_IN_PARTS = 30;

/** `以案说法` / `出借银行卡 当心成“帮凶”`: whether a line stands below a column's name. */
function isUnderLabel([label, line]: readonly PrintedPassage[], { columns }: Drafts): boolean {
  return label !== undefined && line !== undefined && isLabel(label.text, columns, label.afterBlank);
}

/** `皖岭集贸市场价格一览表`, `部分公社早稻插秧进度`, `各公社炼铁进度（十月十六日止）`: what stands over a table. */
const TABLE_TITLE =
  /(?:一览表?|价格表?|节目表|行情|统计表|情况表|进度表?|指标|对照表|时刻表|排班表|值班表|排行榜?)(?:[（(][^（）()]{2,12}[）)])?$/;

/** `本周天气`, `天气预报`: over what tells of it; `天气` alone is a part of some text. */
const WEATHER_TITLE = /^(?:(?:本周|一周|今明|今日|明日|近期|未来[两三几]天)天气(?:预报|趋势)?|天气(?:预报|趋势))$/u;

/** Whether a table's rows begin at `i`, or below who gave its figures: `据县物价委员会六月十三日提供：`. */
function isOverTable(flow: readonly PrintedPassage[], i: number): boolean {
  const [first, second] = [flow[i], flow[i + 1]];
  return first?.sign === "kept" || (second?.sign === "kept" && first !== undefined && endsClause(first.text));
}

/** Most pictures under one title. */
const MOST_PICTURES = 5;

/** Whether the open article is nothing but marked short news, `▲县邮政局近日…`, and the text below has no mark. */
function isBelowEntries(next: PrintedPassage, { open }: Drafts): boolean {
  const paragraphs = open?.paragraphs ?? [];
  return paragraphs.length > 1 && !isMarkedEntry(next.text) && paragraphs.every(({ text }) => isMarkedEntry(text));
}

/** Whether the open article is a signed letter to whose end its answer has come: `编后：…`. */
function isBelowAnswer({ roles, paragraphs }: OpenDraft): boolean {
  const last = paragraphs.at(-1);
  return roles.has("signature") && last?.endsSentence === true && opensAnswer(last.text);
}

/** Whether the open article is a table and nothing else, and below this line stands running text. */
function isBelowTable(next: PrintedPassage, { open }: Drafts): boolean {
  if (open === undefined || open.roles.has("paragraph") || !isBody(next)) return false;
  const rows = open.parts.filter(({ role }) => role === "verse");
  return rows.length >= LEAST_TABLE && rows.filter(({ passage }) => CELLS.test(passage.text)).length * 2 > rows.length;
}

/** `注意事项`: over what is said of the table itself. */
const TABLE_NOTE = /^(?:备?注|说明|注意事项|几点说明)[：:]?$/;
/** In rows. */
const LEAST_TABLE = 3;
/** `龙单四号　　玉米　　　1.35`: words and figures in columns. */
const CELLS = /\S\s+\S.*\d/;

/** `节水小常识`, `健康提示`: what is printed over a box of advice beside a report. */
const BOX_TITLE = /(?:小常识|小贴士|小知识|提示|攻略)$/;
/** The widest of them, in ems. */
const WIDEST_BOX_TITLE = 8;

/** Whether a line is a box's title below a reported article whose last paragraph has ended. */
function isBoxTitle({ text, width }: PrintedPassage, { open }: Drafts): boolean {
  if (width > WIDEST_BOX_TITLE || !BOX_TITLE.test(text) || open === undefined) return false;
  return open.reported && open.paragraphs.at(-1)?.endsSentence === true;
}

/**
 * Whether the line above `from` has no like in the open article, before it or after: subheads stand in twos and more,
 * so a single one over the last paragraphs is the headline of another article.
 */
function isLoneHead(flow: readonly PrintedPassage[], from: number, state: Drafts): boolean {
  const { open } = state;
  if (open === undefined || open.roles.has("subheading") || !open.roles.has("headline")) return false;
  if (closesSoon(flow, from, state)) return true;
  if (!open.reported) return false;
  let i = from;
  while (i < flow.length && flow[i]?.headline === false && (flow[i]?.sign === "none" || flow[i]?.sign === "kept")) {
    if (isLine(flow[i])) return false;
    i++;
  }
  return i < flow.length ? flow[i]?.headline === true : true;
}

/** Whether one of so many paragraphs from here on ends with a photographer's name. */
export function isPhotoAhead(flow: readonly PrintedPassage[], from: number, paragraphs: number): boolean {
  for (let i = from; i < from + paragraphs; i++) {
    const passage = flow[i];
    if (passage === undefined || !isBody(passage) || passage.sign !== "none") return false;
    // `图为居民跳起芦笙舞。（甲 摄）` between paragraphs is a picture of their article.
    if (i > from && (opensCaption(passage.text, passage.traits) || isSceneInside(flow, from, i))) return false;
    if (flow[i + 1]?.sign === "photo-credit") return true;
    if (findClosingByline(passage.text, false, passage.traits)?.reading.isPhotoCredit) return true;
  }
  return false;
}

/**
 * Whether a picture's sentence with its photographer's name stands below text of another kind, from `from` on, and so between the paragraphs of an
 * article; below what tells of a day it is the last of a picture item.
 */
function isSceneInside(flow: readonly PrintedPassage[], from: number, i: number): boolean {
  return i > from && isSceneCredited(flow, i) && !opensLead(flow[from]?.text ?? "");
}

/** How far ahead a photo's credit or a byline at the end is looked for. */
const LOOK_AHEAD = 5;

/** `本报讯（记者 甲）`, `本报讯 通讯员 甲 报道`: a lead that names who reports. */
const NAMED = /^[^，。]{0,24}(?:记者|通讯员)/;

/** Whether an author is named under the text from here though the open article has its own: it is another's. */
function isAuthorAhead(flow: readonly PrintedPassage[], from: number, { open }: Drafts): boolean {
  if (open === undefined) return false;
  if (!open.roles.has("byline") && !NAMED.test(open.paragraphs[0]?.text ?? "")) return false;
  // Below subheads a second reporter is the report's; a name alone is an author's.
  const isOther = ({ bylines, isPhotoCredit }: BylineReading) =>
    !isPhotoCredit && (!open.roles.has("subheading") || bylines.every(({ role }) => role === AUTHOR));
  for (let i = from; i < from + LOOK_AHEAD; i++) {
    const passage = flow[i];
    if (passage?.sign === "closing-byline") {
      // What is no byline by itself is an author with a note.
      const reading = parseByline(passage.text, true);
      return i > from && (reading === undefined || isOther(reading));
    }
    if (passage?.sign !== "none" || passage.headline || isLine(passage)) return false;
    const closing = findClosingByline(passage.text, true, passage.traits);
    if (closing !== undefined && isOther(closing.reading)) return true;
  }
  return false;
}

/** Whether the text from here is closed by a credit or an author's name before anything else opens. */
function closesSoon(flow: readonly PrintedPassage[], from: number, { open }: Drafts): boolean {
  const isReported = open?.reported === true;
  for (let i = from; i < Math.min(flow.length, from + LOOK_AHEAD); i++) {
    const passage = flow[i];
    if (passage === undefined || passage.headline || passage.sign === "dateline" || isLine(passage)) return false;
    if (isSceneInside(flow, from, passage.sign === "photo-credit" ? i - 1 : i)) continue;
    if (passage.sign === "photo-credit" || passage.sign === "source") return true;
    // An author in a line of its own is the open article's unless that has one.
    if (passage.sign === "closing-byline") return isReported;
    if (passage.sign === "byline") return flow[i + 1]?.sign !== "dateline";
    const closing = findClosingByline(passage.text, true, passage.traits);
    // `村民在分拣辣椒。（甲 摄）` below more than a picture's text is a caption inside a longer one.
    const isInside = closing?.reading.isPhotoCredit === true && isReported && i - from >= PHOTO_PARAGRAPHS;
    if (closing !== undefined && !isInside) return true;
  }
  return false;
}
