import { withoutSpace } from "../text/characters.ts";
import { looksLikeName } from "../text/surnames.ts";
import { isLabel } from "./column-names.ts";
import type { Drafts } from "./drafts.ts";
import { DASH } from "./headline-words.ts";
import { opensQuestion } from "./letters.ts";
import type { PrintedPassage } from "./passages.ts";
import { CLAUSE_MARK, isBody, isLine } from "./running-text.ts";

/** `老兵刘兴华：` / `六十年珍藏一枚军功章`: whether a block of two rows, the first of which names whom it is of, stands over text. */
export function isHeadlineBegun(flow: readonly PrintedPassage[], i: number, { open }: Drafts): boolean {
  const [first, second, text] = [flow[i], flow[i + 1], flow[i + 2]];
  if (first === undefined || first.width > WIDEST_NAMING || !NAMING.test(first.text)) return false;
  // Where no blank lines part blocks, the text above has ended.
  const isApart = first.afterBlank || open?.paragraphs.at(-1)?.endsSentence === true;
  if (!isApart || ((open?.closed === false || !first.afterBlank) && !namesPerson(first.text))) return false;
  if (second === undefined || !second.tight || !isLine(second) || CLAUSE_MARK.test(second.text)) return false;
  return text !== undefined && text.afterBlank === first.afterBlank && isBody(text);
}

/** `“这个合同，我认！”` / `——记菜农周传友`: whether a short call stands over a deck with a dash and text. */
export function isCalledOverDeck(flow: readonly PrintedPassage[], i: number): boolean {
  const [call, deck, text] = [flow[i], flow[i + 1], flow[i + 2]];
  if (call === undefined || call.width > LONGEST_ASKING || !CALL.test(call.text)) return false;
  return deck !== undefined && isLine(deck) && deck.text.startsWith(DASH) && text !== undefined && isBody(text);
}

/** `“这个合同，我认！”`: one call or question. */
const CALL = /^[^。！？]+[！？!?][”"]?$/;

/** The widest first row of a headline that names somebody, in ems. */
const WIDEST_NAMING = 14;
/** `老兵刘兴华：`, but not `他说：`, `现公告如下：`. */
const NAMING = /(?<!说|道|问|答|称|如下|下列|以下|同志)[：:]$/;

/** `老兵刘兴华：`, but not `报名地点：`, `王局长：`, `记者：`. */
function namesPerson(text: string): boolean {
  const name = withoutSpace(text).slice(0, -1);
  return !OFFICE_END.test(name) && (looksLikeName(name.slice(-3)) || looksLikeName(name.slice(-2)));
}

/** `报名地点`, `王局长`, `一等奖`: an office, a place or a prize. */
const OFFICE_END = /(?:单位|[长任员师记者奖点式间])$/;

/** `曝光台` / `这里的垃圾何时能清？`: under a column's name, a short sentence above text is a headline. */
export function isAskingHeadline(flow: readonly PrintedPassage[], at: number, state: Drafts): boolean {
  const [label, passage, next] = [flow[at - 1], flow[at], flow[at + 1]];
  if (label === undefined || passage === undefined || next === undefined) return false;
  if (passage.sign !== "none" || passage.headline || passage.steering !== undefined || passage.beginsArticle)
    return false;
  if (passage.width > LONGEST_ASKING || !ASKING.test(passage.text)) return false;
  if (isBody(next)) return isLabel(label.text, state.columns, passage.afterBlank);
  // `案情回放`, `【读者提问】`: where the column's name shows by its words, a first subhead may stand between headline and text.
  return (
    isSubheadOver(next, flow[at + 2]) &&
    isLabel(label.text, state.columns, next.sign === "bracket-label" && passage.afterBlank)
  );
}

/**
 * `老年优待证还要不要每年年检？` over `市民余先生来电：我今年71岁…`: whether a question in a block or a line of its own, below a text that has ended, stands over
 * what somebody asks.
 */
export function isAskedBelow(flow: readonly PrintedPassage[], i: number, { open }: Drafts): boolean {
  const [passage, next] = [flow[i], flow[i + 1]];
  if (passage?.sign !== "none" || next?.sign !== "none") return false;
  if (passage.setAs !== "line" && !(passage.afterBlank && next.afterBlank)) return false;
  if (passage.width > LONGEST_ASKING || !ASKING.test(passage.text)) return false;
  if (!ASKED_BY.test(next.text) && !opensQuestion(next.text)) return false;
  return open === undefined || open.closed || open.paragraphs.at(-1)?.endsSentence === true || open.parts.length === 0;
}

/** `市民余先生来电：`, `网友“山风过岗”问：`, `读者汪先生：`: who asks. */
const ASKED_BY =
  /^(?:问|[^。：:，]{0,12}(?:市民|读者|网友|村民|居民|家长|用户)[^。：:，]{0,12}|[^。：:，]{1,12}(?:先生|女士|大爷|大妈|师傅|同学))(?:来电|来信|问|反映|留言|咨询)?[：:]\S/;

/** The widest headline that asks or calls, in ems. */
const LONGEST_ASKING = 24;

/** `灵活就业人员如何参加医保？`, `“好意同乘”出了车祸 车主要不要赔？`: one sentence and nobody's words. */
const ASKING = /^(?:“[^“”。？！：]{1,12}”)?[^。？！“：][^。？！：]*[？！?!]$/;

function isSubheadOver(line: PrintedPassage, text: PrintedPassage | undefined): boolean {
  return (isLine(line) || line.sign === "bracket-label") && text !== undefined && isBody(text);
}
