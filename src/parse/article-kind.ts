import type { ArticleKind } from "../model/article.ts";
import { endsClause, endsSentence } from "../text/characters.ts";
import { isPictureRole, namesWork } from "./art-credits.ts";
import { textsOf } from "./article-parts.ts";
import type { Reading } from "./article-reading.ts";
import { isContactLine } from "./contacts.ts";
import { type Draft, isPhotoText } from "./drafts.ts";
import { areLetterParts, isAnswered, opensLetterToPaper, opensQuestion } from "./letters.ts";
import { isNoticeTitle, readSignature } from "./notices.ts";
import { endsWithRemark } from "./sources.ts";

/** What kind of article it is: a report unless its parts show another. */
export function kindOf(draft: Draft, reading: Reading, headline: string | undefined): ArticleKind {
  const paragraphs = reading.blocks.filter((block) => block.type === "paragraph").length;
  const reported = reading.dateline !== undefined || reading.bylines.some((byline) => !isPictureRole(byline.role));
  if (paragraphs === 0 && reading.blocks.length === 0 && headline !== undefined && reading.bylines.length === 0)
    return "teaser";
  if (paragraphs === 0 && headline !== undefined && namesWork(headline)) return "photo";
  const givesNotice =
    (headline !== undefined && isNoticeTitle(headline)) ||
    isSignedAsNotice(reading, headline) ||
    isAdvertisement(draft);
  if (!reported && givesNotice && !isLetterToPaper(reading)) return "notice";
  const credited = reading.bylines.some((byline) => isPictureRole(byline.role));
  const texts = draft.parts.filter((part) => part.role === "paragraph").map((part) => part.passage);
  const isPicture = paragraphs === 0 || isPhotoText(texts);
  const hasCaption = draft.parts.some((part) => part.role === "caption");
  return credited && !reported && isPicture && !hasCaption ? "photo" : "news";
}

/**
 * Whether whoever signs gives notice: with the day, unless that is an answer, or of what one may do, buy or call; others give advice,
 * `秋冬谨防煤气中毒`. With the day all are notices in the truths of all pages.
 */
function isSignedAsNotice({ signature, blocks }: Reading, headline: string | undefined): boolean {
  if (signature.length === 0) return false;
  if (headline === undefined) return true;
  if (ANSWER.test(headline)) return false;
  if (signature.some(({ text }) => isDated(text))) return true;
  return NOTICE_WORD.test(headline) || blocks.some(({ type, text }) => type === "paragraph" && GIVING.test(text));
}

/** `县交通局答复：年底前修通`, `关于机井通电问题的答复`, `县自来水公司答复`, but not `网民留言回复工作安排` */
const ANSWER = /[答回]复(?:[：:]|$)/;
/** `温馨提示`, `抗灾捐款公告（第二批）`, `停电信息`, `失物招领`, `高价收购废旧钢铁`, `恭贺新春` */
const NOTICE_WORD =
  /提示|公告|通知|启事|声明|预[报告]|信息|招[领聘生租商]|征[集订]|名单|价格|电话|方式|安排|订阅|收购|供应|敬告|告知|倡议|致歉|优惠|酬宾|拜年|^恭[贺祝]|停[水电气]/;
/** `现将有关事项通知如下`, `特此告知`, `欢迎选购`, `联系电话：6212277` */
const GIVING = /现将|特此|敬请|欢迎\S{0,6}(?:选购|订阅|光临|垂询|来电|洽谈|报名|惠顾)|(?:电话|地址|热线)\s?[：:]/;

function isDated(signature: string): boolean {
  return readSignature(signature).dateText !== undefined;
}

/** Whether it is nothing but lines under a headline, which offer something and say whom to call: `贷款对象：个体工商户` / `咨询电话：96596`. */
function isAdvertisement({ parts }: Draft): boolean {
  const lines = parts.filter(({ role }) => role !== "headline");
  if (!lines.every(({ role }) => role === "verse")) return false;
  return (
    lines.some(({ passage }) => isContactLine(passage.text)) && lines.some(({ passage }) => OFFER.test(passage.text))
  );
}

/** `贷款对象：`, `地址：`: what is offered, for how much, and where. */
const OFFER = /^[^：:]{0,8}(?:价|额度|利率|对象|地址|地点|优惠|面积|时间)[^：:]{0,4}[：:]/;

/** A letter to the paper, or a question that it or a body answers, is signed as notices are. */
function isLetterToPaper({ blocks }: Reading): boolean {
  if (areLetterParts(blocks.flatMap(({ type, text }) => (type === "subheading" ? [text] : [])))) return true;
  const texts = blocks.flatMap(({ type, text }) => (type === "paragraph" ? [text] : []));
  const first = texts[0] ?? "";
  return opensLetterToPaper(first) || opensQuestion(first) || texts.some(isAnswered);
}

/** Whether the text stops in mid-sentence. Verse and lists have no sentences; names and jump lines end a text. */
export function isTruncated(draft: Draft, reading: Reading, kind: ArticleKind): boolean {
  if (textsOf(draft).at(-1)?.role === "verse") return false;
  const last = reading.blocks.filter((block) => block.type === "paragraph").at(-1);
  if (last === undefined || kind === "teaser" || kind === "notice") return false;
  const ends = endsSentence(last.text) || endsClause(last.text) || endsWithRemark(last.text) || REMARK.test(last.text);
  return !ends && !reading.jumps.some((jump) => jump.direction === "to");
}

/** `（作者单位：县第二中学）`, in a line of its own. */
const REMARK = /^（[^（）]+）$/;
