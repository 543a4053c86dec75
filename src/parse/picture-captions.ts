import { looksLikeName } from "../text/surnames.ts";
import { afterPictureNumber, opensCaption } from "./captions.ts";
import { type Drafts, has, type OpenDraft } from "./drafts.ts";
import { opensLead } from "./leads.ts";
import type { PrintedPassage } from "./passages.ts";
import { findClosingByline } from "./placed-byline.ts";
import { isBody, isLine } from "./running-text.ts";

/** Whether a sentence says that it is a picture's, has a credit below it, or tells of a day: `3月16日，茶农采摘春茶。` */
function tellsOfPicture({ text }: PrintedPassage, next: PrintedPassage | undefined): boolean {
  return opensCaption(text) || opensLead(text) || next?.sign === "photo-credit";
}

/** The widest caption, in ems. */
const WIDEST_CAPTION = 70;
/** `3月16日，茶农在高山茶园里采摘春茶。`: one sentence and nobody's words. */
const UNQUOTED_SENTENCE = /^[^。！？“]+[。！？]$/;
/** `社区“乡村工厂”内，女工在赶制校服。`: the same with a name in quotation marks; credited it may be a picture item. */
const NAMING_SENTENCE = /^(?:[^。！？“：]|：(?!“)|“[^，。！？“”]{1,10}”)+[。！？]$/;

/**
 * Whether a sentence below a picture, as the text's markup shows it, is the picture's in a longer article. Of a picture with
 * its headline it is the text.
 */
export function isCaptionUnderPicture(flow: readonly PrintedPassage[], i: number, { open }: Drafts): boolean {
  const [passage, next] = [flow[i], flow[i + 1]];
  if (passage?.markup?.belowPicture !== true || passage.sign !== "none" || open === undefined || open.closed)
    return false;
  const form = next?.sign === "photo-credit" ? UNQUOTED_SENTENCE : NAMING_SENTENCE;
  if (passage.width > WIDEST_CAPTION || !form.test(passage.text)) return false;
  // In an essay a sentence alone is the essay's.
  if (has(open, "paragraph", "verse")) return open.reported || tellsOfPicture(passage, next);
  if (!has(open, "headline") || next === undefined || !isBody(next)) return false;
  // A picture often stands between a headline and its lead.
  return has(open, "byline") || next.sign === "dateline" || opensLead(next.text);
}

/** `艺人乔永福在给泥塑作品上彩。`, `县城段生态廊道一角。`: one short sentence of what is to be seen. */
const SCENE =
  /^[^，。！？“”：；,:;]{2,22}(?:(?<!现|存|所|实|潜|自|好|旨)在[^，。！？“”：；,:;]{3,16}|一角|一景|全景|外景|夜景|掠影|场景)。$/u;
/**
 * `老人一家住在新房子里。`, `这里已成为县城一景。`, `会上宣读了名单。`, `县领导分别在各乡镇督导。`: what a text tells, of a state, of what has come
 * about, of a meeting or of several places.
 */
const TOLD =
  /了|(?<!正在)将|分别|会上|会议|大会|座谈|仪式|成为|是|^(?:如今|现在|目前|这|那|我|他|她|它|大家)|[住落写忙留荡格坐站躺挂刻藏埋摆重难就都仍还也]在/u;
/** `李大山的家在青山脚下。`, `画面定格在1998年夏天。`: a place or a time, and nobody does anything there. */
const PLACE_END = /[里中上下间边旁头前后内外天年心]。$/u;
/** A text's first paragraph is at least so many times as wide as the caption above it. */
const LONGER = 2;

/**
 * Whether such a sentence is the caption of a picture that stood between a report's headline and its text, or at its end, where the
 * text layer keeps nothing but the words; also, above the text, a sentence that says who stands where.
 */
export function isSceneOfReport(flow: readonly PrintedPassage[], i: number, { open }: Drafts): boolean {
  const passage = flow[i];
  if (passage?.sign !== "none" || open === undefined || open.closed || !has(open, "headline")) return false;
  if (has(open, "paragraph", "verse"))
    return (
      open.reported &&
      tellsOfScene(passage.text) &&
      (endsReport(flow[i + 1]) || isFlushBetween(flow, i, open) || isActedBetween(flow, i, open))
    );
  // `图为修复后的矿区一角。` / `谷 雨 摄`: below a reporter's name the text follows the photographer's.
  const credited = flow[i + 1]?.sign === "photo-credit" && open.reported;
  const next = flow[credited ? i + 2 : i + 1];
  const isScene = opensCaption(passage.text)
    ? UNQUOTED_SENTENCE.test(passage.text)
    : open.reported && tellsOfScene(passage.text);
  return isScene && next !== undefined && isBody(next) && next.width >= passage.width * LONGER;
}

/** Whether the print tells that a passage is none of the text: that is set in above it and below it, and what stands under a picture is not. */
export function isFlushBetween(flow: readonly PrintedPassage[], i: number, { paragraphs }: OpenDraft): boolean {
  const [passage, next] = [flow[i], flow[i + 1]];
  if (passage?.indented !== false || paragraphs.at(-1)?.indented !== true) return false;
  return next?.sign === "none" && next.indented && isBody(next);
}

/**
 * Whether a sentence that somebody is at something, `绣娘在工坊里赶制订单。`, stands between a report's paragraphs. Of such sentences, alone between others, the
 * captions in the truths of all pages are some fifty, and none is a paragraph that `TOLD` does not tell or that has a thing for its subject, `类似的故事在…`.
 */
function isActedBetween(flow: readonly PrintedPassage[], i: number, { paragraphs }: OpenDraft): boolean {
  const [passage, next] = [flow[i], flow[i + 1]];
  if (passage === undefined || passage.rows > 1) return false;
  const plain = withoutMarks(passage.text);
  const subject = (ACTING.exec(plain) ?? HELPING.exec(plain))?.[1];
  if (!VIEW.test(passage.text) && (subject === undefined || !isSomebody(subject))) return false;
  if (paragraphs.at(-1)?.endsSentence !== true) return false;
  return next?.sign === "none" && !next.headline && isBody(next) && next.width >= passage.width * LONGER;
}

/** `绣娘在工坊里赶制订单。`, `工人正在将粉条装入集装箱。`, but not `党员们在田间忙个不停。` */
const ACTING =
  /^([^●■▲◆★\d，。！？“”：；、]{1,13}[^●■▲◆★\d，。！？“”：；、正])正?(?<!现|存|所|实|潜|自|好|旨)在[^，。！？“”：；、不]{3,14}。$/u;
/** What hands do, and are seen to do. */
const SHOWN_WORK = [
  ...[
    "传授",
    "讲解",
    "演示",
    "示范",
    "展示",
    "测量",
    "量血压",
    "检查",
    "查看",
    "更换",
    "维修",
    "修理",
    "办理",
    "运送",
    "搬运",
  ],
  ...[
    "发放",
    "宣传",
    "理发",
    "义诊",
    "把脉",
    "喂",
    "切",
    "施肥",
    "施冬肥",
    "剪",
    "采摘",
    "播种",
    "打扫",
    "清扫",
    "包扎",
  ],
];
/** `老人向徒弟传授剪纸技艺。`, `工作人员为群众办理登记业务。`, but not `群众给予高度评价。`: somebody who is seen to do something for others, or with something. */
const HELPING = new RegExp(
  `^([^●■▲◆★\\d，。！？“”：；、]{1,13}[^●■▲◆★\\d，。！？“”：；、正])(?:正在?)?(?:向|为|给|用|指导|帮助)(?![他她它此]|大家|予)[^，。！？“”：；、不]{1,12}(?:${SHOWN_WORK.join("|")})[^，。！？“”：；、不]{0,12}。$`,
  "u",
);
/** `俯瞰安和堡。`: what is seen, and nobody there. */
const VIEW = /^(?:俯瞰|鸟瞰|远眺|航拍)[^，。！？“”：；、]{2,14}。$/;
/** `村民`, `驾驶员`, `绣娘`, `魏冬生（右）`: whoever is seen at work. */
const SOMEBODY =
  /(?:[人民农工员者师生娘客们队手童妇翁匠户警兵医婆叔爷嫂夫妻友]|群众|干部|专家|同学|代表|领导|（[^（）]{1,4}）|\([^()]{1,4}\))$/u;

const NAME_LENGTH = 3;

function isSomebody(subject: string): boolean {
  if (SOMEBODY.test(subject) || (subject.length >= NAME_LENGTH && looksLikeName(subject))) return true;
  // `药农虎彦明`, but not `一条石板路`
  return looksLikeName(subject.slice(-NAME_LENGTH)) && SOMEBODY.test(subject.slice(0, -NAME_LENGTH));
}

function tellsOfScene(text: string): boolean {
  const plain = withoutMarks(text);
  if (TOLD.test(plain)) return false;
  const isAtWork = SCENE.test(plain) || isSomebody(HELPING.exec(plain)?.[1] ?? "");
  return VIEW.test(plain) || (isAtWork && !PLACE_END.test(plain));
}

/** `游客在民宿竹里馆体验磨豆花。`: a text whose names stand without quotation marks. */
function withoutMarks(text: string): string {
  return text.includes("“") ? text.replace(NAME_IN_MARKS, "$1") : text;
}

/** `“竹里馆”`, but not what somebody says */
const NAME_IN_MARKS = /(?<![：:])“([^“”，。！？]{1,8})”/g;

/** Whether no text of the open article follows: the page's end, a headline, or a line that may be one. */
function endsReport(next: PrintedPassage | undefined): boolean {
  return next === undefined || next.headline || isLine(next);
}

/**
 * Whether a text goes on below the caption at `i` and its photographer's name: `图为工人铺设沥青路面。（甲 摄）` between paragraphs, perhaps with a subhead
 * over it, is the text's own.
 */
export function isPictureInside(flow: readonly PrintedPassage[], i: number): boolean {
  const [caption, credit] = [flow[i], flow[i + 1]];
  if (caption === undefined || caption.headline || !opensCaption(caption.text, caption.traits)) return false;
  const isCredited = findClosingByline(caption.text, false, caption.traits)?.reading.isPhotoCredit === true;
  if (!isCredited && credit?.sign !== "photo-credit") return false;
  const below = flow[isCredited ? i + 1 : i + 2];
  return below?.sign === "none" && !below.headline && isBody(below) && !opensLead(below.text);
}

/** Whether a passage is one short sentence, with its photographer's name behind it or below it: `王兰英老人在为环卫工人盛粥。苏晴 摄`. */
export function isSceneCredited(flow: readonly PrintedPassage[], i: number): boolean {
  const passage = flow[i];
  if (passage?.sign !== "none" || passage.headline || passage.width > WIDEST_SCENE) return false;
  if (afterPictureNumber(passage.text) !== undefined) return false;
  const closing = findClosingByline(passage.text, false, passage.traits);
  const isCredited = closing?.reading.isPhotoCredit === true || flow[i + 1]?.sign === "photo-credit";
  return isCredited && UNQUOTED_SENTENCE.test(passage.text.slice(0, closing?.start).trimEnd());
}

/** In ems, with the photographer's name. */
const WIDEST_SCENE = 40;

/** Whether one of several pictures in an article that names its photographer is told of, `①车有福和工友们撞榨。`: its like stand beside it. */
export function isNumberedCaption(flow: readonly PrintedPassage[], i: number, { open }: Drafts): boolean {
  const [above, passage, below] = [flow[i - 1], flow[i], flow[i + 1]];
  const isNumbered = (one: PrintedPassage | undefined) =>
    one !== undefined && afterPictureNumber(one.text) !== undefined && UNQUOTED_SENTENCE.test(one.text);
  if (!isNumbered(passage) || !(isNumbered(above) || isNumbered(below))) return false;
  // A list, `归纳起来有三条`, has the article's text below it.
  let end = i;
  while (end - i < MOST_PICTURES && isNumbered(flow[end])) end++;
  const next = flow[end];
  if (next !== undefined && !next.headline && next.sign === "none" && isBody(next) && !opensLead(next.text))
    return false;
  return (
    open?.closed === false && open.parts.some(({ role, passage: { text } }) => role === "byline" && SHOT.test(text))
  );
}

/** Most pictures that stand together. */
const MOST_PICTURES = 20;
/** `谈笑岩 文 令狐安 摄` */
const SHOT = /摄/;
