import { withoutSpace } from "../text/characters.ts";
import { isCouplet, isLabel, LONGEST_LABEL } from "./column-names.ts";
import type { Drafts } from "./drafts.ts";
import { findPointer } from "./jump-line.ts";
import { affinity } from "./label-topics.ts";
import { textOf } from "./labels.ts";
import type { PrintedPassage } from "./passages.ts";
import { CLAUSE_MARK } from "./running-text.ts";

/** Whether lines with nothing below them are names of columns. */
export function areNames(lines: readonly PrintedPassage[], state: Drafts): boolean {
  return lines.length <= MOST_NAMES && lines.every((line) => namesColumnOf(line, state));
}

/** So many columns' names at most stand after everything else. */
const MOST_NAMES = 4;

/**
 * Whether a line without a text is a column's name, `建设法治青柯 弘扬宪法精神`, `树立社会主义荣辱观`: a couplet, or words that stand
 * in one article of the page. What points to another page tells of something that is not on this one.
 */
function namesColumnOf({ text, width }: PrintedPassage, { drafts, columns }: Drafts): boolean {
  if (isLabel(text.replace(INSTALMENT, ""), columns, true)) return true;
  const name = withoutSpace(text);
  if (width > LONGEST_LABEL || name.length < LEAST_TELLING || CLAUSE_MARK.test(text)) return false;
  if (findPointer(text) !== undefined) return false;
  const isCampaign = isCouplet(text) || (CAMPAIGN.test(text) && !TOLD.test(text));
  const least = isCampaign ? LEAST_SHARED : (name.length - 1) * NAME_SHARE;
  return drafts.some((draft) => affinity(name, textOf(draft)) >= least);
}

/** `青柯往事（连载之十七）`: what stands behind a column's name. */
const INSTALMENT = /[（(][^（()）]{1,10}[）)]$/;
/** Of a column's name that tells what its article is about so large a share of pairs stands in that. */
const NAME_SHARE = 0.8;
/** A name has at least so many characters: fewer stand together by chance. */
const LEAST_TELLING = 6;

/** `学习贯彻党的十九大精神`, `喜迎国庆`: what many articles of a season stand under. */
const CAMPAIGN = /^(?:深入|认真)?(?:学习贯彻|学习宣传|贯彻落实|喜迎|庆祝|纪念)\p{Script=Han}{2,12}$/u;

/** `庆祝教师节文艺晚会举行`: what is told of such a season. */
const TOLD = /(?:举行|召开|举办|开幕|启动|揭晓|结束|落幕)$/;
/** A campaign's name has so many pairs of characters in common with an article that stands under it. */
const LEAST_SHARED = 2;
