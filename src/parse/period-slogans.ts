import { characterSet, endsWithAny, isAt, withoutSpace } from "../text/characters.ts";
import { findDateline } from "./dateline.ts";
import type { Line } from "./lines.ts";

/** Slogans of their years that papers printed beside their name, from the 1950s to the 1980s. */
const PERIOD_SLOGANS: ReadonlySet<string> = new Set([
  ...["鼓足干劲", "力争上游", "多快好省地建设社会主义", "总路线万岁", "大跃进万岁", "人民公社万岁"],
  ...["发展经济", "保障供给", "以农业为基础", "以工业为主导", "以粮为纲", "全面发展", "勤俭建国", "勤俭办社"],
  ...["抓革命", "促生产", "促工作", "促战备", "备战备荒为人民", "农业学大寨", "工业学大庆", "全国学人民解放军"],
  ...["提高警惕", "保卫祖国", "深挖洞", "广积粮", "不称霸", "备战", "备荒", "为人民"],
  ...["独立自主", "自力更生", "艰苦奋斗", "团结紧张", "严肃活泼", "团结起来", "争取更大的胜利"],
  ...["百花齐放", "百家争鸣", "推陈出新", "古为今用", "洋为中用"],
  ...["为人民服务", "全心全意为人民服务", "千万不要忘记阶级斗争"],
  ...["解放思想", "实事求是", "团结一致向前看", "实现四个现代化", "振兴中华", "改革", "开放", "搞活"],
]);
/** What parts them: `鼓足干劲　力争上游　多快好省地建设社会主义`. */
const PARTS = /[\s，、；,。！!“”]+/;

/** `解放思想 实事求是`: two of them may be a headline or its kicker. */
const LEAST_SLOGANS = 3;

/** `高举总路线、大跃进、人民公社三面红旗奋勇前进！`, `中国共产党万岁！`: a call of those years, printed below the nameplate. */
const CALL = /^(?:高举|紧跟)[^。？]{6,40}[！!]$|^[^。？]{2,30}万岁[！!]$/u;

/** Whether a line is such a call and nothing else. */
export function isPeriodCall(text: string): boolean {
  return endsWithAny(text, CALL_ENDS) && CALL.test(text);
}

const CALL_ENDS = characterSet("！!");

/** Whether a line is three such slogans or more, and nothing else. */
export function arePeriodSlogans(text: string): boolean {
  return countSlogans(text) >= LEAST_SLOGANS;
}

/** How many such slogans a text is made of; 0 where anything else stands in it. */
function countSlogans(text: string): number {
  if (!isAt(text, 0, SLOGAN_STARTS)) return 0;
  const parts = text.split(PARTS).filter((part) => part !== "");
  return parts.every((part) => PERIOD_SLOGANS.has(part)) ? parts.length : 0;
}

/** First characters of them, so that most lines are told apart by one look. */
const SLOGAN_STARTS = characterSet(Array.from(PERIOD_SLOGANS, (slogan) => slogan.charAt(0)).join(""));

/** What stands over a quotation in a box. */
const QUOTATION_LABELS: ReadonlySet<string> = new Set([
  "毛主席语录",
  "最高指示",
  "毛主席指示",
  "马克思语录",
  "列宁语录",
]);
const LABEL_STARTS = characterSet("毛最马列");
/** A box holds no more characters. */
const LONGEST_QUOTATION = 150;

/**
 * The lines that are no article's but what such papers printed in boxes and strips between them: three slogans and more that stand
 * apart, in one line or in several, and quotations under their label, up to the blank line or the sentence's end.
 */
export function findPeriodLines(lines: readonly Line[]): readonly number[] {
  const found: number[] = [];
  for (let i = 0; i < lines.length; ) {
    const end = isAt(lines[i]?.text ?? "", 0, LABEL_STARTS) ? quotationEnd(lines, i) : sloganEnd(lines, i);
    for (let line = i; line < end; line++) found.push(line);
    i = Math.max(end, i + 1);
  }
  return found;
}

/** After which line the quotation under the label in line `i` ends; `i` where none stands there. */
function quotationEnd(lines: readonly Line[], i: number): number {
  if (!QUOTATION_LABELS.has(withoutSpace(lines[i]?.text ?? ""))) return i;
  let length = 0;
  for (let end = i + 1; end < lines.length; end++) {
    const line = lines[end];
    if (line === undefined) return end;
    // Where every paragraph stands apart the quotation is the one below the label.
    if (line.afterBlank) return end === i + 1 && isQuotation(line, lines[end + 1]) ? end + 1 : end;
    length += line.text.length;
    if (length > LONGEST_QUOTATION) return i + 1;
    if (line.endsSentence) return end + 1;
  }
  return lines.length;
}

/** Whether a paragraph below such a label is no report: it has no dateline, and is not the headline of one. */
function isQuotation({ text, endsSentence }: Line, below: Line | undefined): boolean {
  if (!endsSentence || text.length > LONGEST_QUOTATION || findDateline(text) !== undefined) return false;
  return below === undefined || findDateline(below.text) === undefined;
}

/** After which line the slogans end that stand apart from line `i` on; `i` where none do. */
function sloganEnd(lines: readonly Line[], i: number): number {
  if (i > 0 && lines[i]?.afterBlank !== true) return i;
  let count = 0;
  let end = i;
  for (; end === i || lines[end]?.afterBlank === false; end++) {
    const own = countSlogans(lines[end]?.text ?? "");
    if (own === 0) return i;
    count += own;
  }
  return count >= LEAST_SLOGANS ? end : i;
}
