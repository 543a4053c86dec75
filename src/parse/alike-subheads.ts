import type { Drafts } from "./drafts.ts";
import type { PrintedPassage } from "./passages.ts";
import { findClosingByline } from "./placed-byline.ts";
import { isLine } from "./running-text.ts";

/** Whether a line begins with a topic as long as that of the subhead above it in the open article, or is built as that is. */
export function isLikeSubhead({ text }: PrintedPassage, { open }: Drafts): boolean {
  const above = open?.parts.findLast(({ role }) => role === "subheading")?.passage.text ?? "";
  const topic = SUBHEAD_TOPIC.exec(text)?.[0];
  if (topic !== undefined && SUBHEAD_TOPIC.exec(above)?.[0].length === topic.length) return true;
  return areBuiltAlike(text, above);
}

/** `稳就业：`, `强配套：`: what a subhead begins with where all of an article begin so. */
const SUBHEAD_TOPIC = /^\p{Script=Han}{2,4}(?=[：:])/u;

/** Whether two lines both begin with whom or what they are of: `环卫工老鞠：六瓶凉白开撑一上午`, `交警小姜：鞋底“粘”在马路上`. */
export function areOfTopics(text: string, other: string): boolean {
  return OF_TOPIC.test(text) && OF_TOPIC.test(other);
}

/** `电力抢修工小丛：钻进“蒸笼”的人` */
const OF_TOPIC = /^[^，。：:]{2,10}[：:]\S/;

/** Whether a line built as this one stands below, with nothing but text that nobody signs between: both are subheads of one article. */
export function hasLikeBelow(flow: readonly PrintedPassage[], from: number, { text }: PrintedPassage): boolean {
  for (const passage of flow.slice(from, from + MOST_BETWEEN)) {
    if (passage.headline || passage.sign !== "none") return false;
    if (isLine(passage)) return areBuiltAlike(passage.text, text) && shareWords(passage.text, text);
    if (findClosingByline(passage.text, true, passage.traits) !== undefined) return false;
  }
  return false;
}

/**
 * Whether two lines have characters in common outside their quotations, as `换思路：从…到…` and `换组织：从…到…`; headlines of two
 * reports, `石桥镇“党建红”引领“生态绿”` and `大湾乡“小积分”兑出“大文明”`, have none.
 */
function shareWords(text: string, other: string): boolean {
  const own = new Set(text.replace(QUOTATION, "").match(HAN));
  const shared = new Set(
    other
      .replace(QUOTATION, "")
      .match(HAN)
      ?.filter((character) => own.has(character)),
  );
  return shared.size >= LEAST_SAME;
}

/** `“单打独斗”` */
const QUOTATION = /[“"][^“”"]*[”"]/gu;

/** So many paragraphs at most stand between two subheads. */
const MOST_BETWEEN = 8;

/**
 * `“三必看”，看的是冷暖` and `“三必报”，报的是平安`: the same marks in the same places, and some of the characters between, or clauses of
 * one length; or two quotations between the same marks, `换思路：从“种什么卖什么”到“卖什么种什么”` and `换组织：从“单打独斗”到“抱团发展”`.
 */
function areBuiltAlike(text: string, other: string): boolean {
  const frame = text.replace(HAN, "\u3000");
  if (!MARK.test(frame)) return false;
  if (QUOTED_TWICE.test(text) && frameOf(text) === frameOf(other)) return true;
  if (frame !== other.replace(HAN, "\u3000")) return false;
  if (HALVES.test(frame)) return true;
  const same = Array.from(text).filter((character, i) => character === other.charAt(i) && !MARK.test(character));
  return same.length >= LEAST_SAME;
}

/** The marks of a line, and where something stands between them. */
function frameOf(text: string): string {
  return text.replace(BETWEEN_MARKS, "\u3000");
}

/** `支部领着干，党员带头闯` and `三金都进账，日子有盼头`: two clauses of one length. */
const HALVES = /^(\u3000{3,8})[，,]\1$/;

/** `环`, `卫` */
const HAN = /\p{Script=Han}/gu;
/** `换思路` and `从` in `换思路：从“单打独斗”`, and `8` in `8月` */
const BETWEEN_MARKS = /[\p{Script=Han}\d]+/gu;
/** `纠纷“一站式” 化解矛盾“不出门”` */
const QUOTED_TWICE = /[“"][^“”"]+[”"][^“”"]*[“"][^“”"]+[”"]/u;
/** Anything but the white space that stands for characters. */
const MARK = /[^\s\p{Script=Han}]/u;
/** So many characters in the same places. */
const LEAST_SAME = 2;
