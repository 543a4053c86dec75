import { characterSet, endsWithAny, isAt, withoutSpace } from "../text/characters.ts";
import { isLabel } from "./column-names.ts";
import { endsWithContact } from "./contacts.ts";
import { isTwoParts } from "./headline-form.ts";
import { opensLead, opensParagraph, opensWithDay } from "./leads.ts";
import { isMarkedEntry, startsListEntry } from "./list-entries.ts";
import { opensWithWord } from "./list-rows.ts";
import { isNoticeTitle } from "./notices.ts";
import type { PrintedPassage } from "./passages.ts";
import { findClosingByline, findClosingSource } from "./placed-byline.ts";
import { NOT_FIRST } from "./row-fit.ts";
import { isBody } from "./running-text.ts";
import { isSpoken } from "./sentence-starts.ts";
import { joinTraits } from "./traits.ts";

/** Two characters of one word, it may be (`5月25` / `日`): no mark between them, as after `拼干劲——奋力冲刺“满堂红”`. */
const ONE_WORD = /^[\p{Script=Han}\d]\p{Script=Han}$/u;

/**
 * Joins what a column break cut: a paragraph that stops in mid-sentence and the text that follows it. `columns` are names of the
 * paper's columns 栏目 that its editor has listed.
 */
export function joinCutParagraphs(passages: readonly PrintedPassage[], columns: readonly string[]): PrintedPassage[] {
  // Few pages ask for any: white space is taken out of what is looked at alone.
  const plain: string[] = [];
  const plainAt = (i: number) => {
    const text = plain[i] ?? withoutSpace(passages[i]?.text ?? "");
    plain[i] = text;
    return text;
  };
  const joined: PrintedPassage[] = [];
  passages.forEach((passage, i) => {
    const last = joined.at(-1);
    const next = passages[i + 1];
    const straddles: Straddling = (before, after) => standsNear(cutWords(before, after), i, passages.length, plainAt);
    if (
      last !== undefined &&
      ((!isHeadWithComma(joined.at(-2), last, columns) && continues(last, passage, next, straddles)) ||
        (isSecondSentence(joined.at(-2), last, passage) && isCredited(passage, next)))
    )
      joined[joined.length - 1] = joinTwo(last, passage);
    else joined.push(passage);
  });
  return joined;
}

/** `选好一个人，配强一班人`, `新河大队图书室：三间草房，天天客满`: halves of one length, or a topic and two halves. */
const IN_HALVES = /^(?:\p{Script=Han}{2,10}[：:])?(\p{Script=Han}{3,8})[，,](\p{Script=Han}{3,8})$/u;
/** `一座冷库，留住一个季节`, `“我走了，娃娃们怎么办”`: two short clauses and nothing cut, it seems. */
const TWO_CLAUSES = /^[“"]?[\p{Script=Han}\d“”"]{2,9}[，,][\p{Script=Han}\d“”"]{3,10}$/u;
/** In ems: a paragraph's first row, cut by a column's end, is rarely so narrow. */
const WIDEST_CLAUSES = 15;
/** The widest line with a comma that is a head, in ems. */
const WIDEST_HEAD = 22;
/** A column's name that shows by standing above such a line is no wider, in ems. */
const WIDEST_LABEL = 6.5;

/** Whether a line with a comma is a headline or a subhead rather than a paragraph that a column break has cut. */
function isHeadWithComma(above: PrintedPassage | undefined, line: PrintedPassage, columns: readonly string[]): boolean {
  if (line.sign !== "none" || isBody(line) || line.width > WIDEST_HEAD) return false;
  // Close below a text it stands apart where that has ended and no rows are known that it could be one of.
  if (!line.afterBlank && (above?.closes !== true || line.setAs !== undefined)) return false;
  const [, first, second] = IN_HALVES.exec(line.text) ?? [];
  if (first !== undefined && first.length === second?.length) return true;
  if (isTwoClauses(line) && above?.closes === true) return true;
  if (!line.afterBlank) return false;
  // `凡人善举` / `一碗面，守了三年的约定`
  if (opensLead(line.text) || isNoticeTitle(above?.text ?? "")) return false;
  if (above?.sign !== "none" || above.closes || above.width > WIDEST_LABEL) return false;
  return isLabel(above.text, columns, above.afterBlank);
}

/**
 * Whether a line is two short clauses that open as no paragraph does, `目前，全县旱情已得`, and tell of nobody's words, `县长强调，要坚持统`.
 * Of the lines with a comma below a text that has ended, in all truths, these are 27 heads and none of 17 first rows of paragraphs that were cut.
 */
function isTwoClauses({ text, width }: PrintedPassage): boolean {
  const tight = withoutSpace(text);
  return width <= WIDEST_CLAUSES && TWO_CLAUSES.test(tight) && !SAYS.test(tight) && !opensParagraph(tight);
}

function joinTwo(first: PrintedPassage, second: PrintedPassage): PrintedPassage {
  return {
    ...first,
    slices: [...first.slices, ...second.slices],
    text: `${first.text}\n${second.text}`,
    traits: joinTraits(first, second),
    rows: first.rows + second.rows,
    width: first.width + second.width,
    endsSentence: second.endsSentence,
    closes: second.closes,
  };
}

/** Whether a word that stands whole on the page would have been cut by a break between two texts without spaces. */
type Straddling = (before: string, after: string) => boolean;

/** So many characters in a row, seen on both sides of a break and elsewhere on the page, are a word that was cut. */
const WORD_LENGTH = 3;

/** The words of three characters that such a break would have cut: `月25|日`, `5|日上`. */
function cutWords(before: string, after: string): readonly string[] {
  const words = [before.slice(-2) + after.slice(0, 1), before.slice(-1) + after.slice(0, 2)];
  return words.filter(({ length }) => length === WORD_LENGTH);
}

/** More characters than a printed page has: what a longer text has of a word further away was never on its page. */
const NEAR = 20_000;

/** Whether one of these words stands in a passage within so many characters of passage `i`, of so many passages. */
function standsNear(words: readonly string[], i: number, count: number, textAt: (i: number) => string): boolean {
  const holdsWord = (text: string) => words.some((word) => text.includes(word));
  for (let at = i, seen = 0; at < count && seen < NEAR; seen += textAt(at).length + 1, at++)
    if (holdsWord(textAt(at))) return true;
  for (let at = i - 1, seen = 0; at >= 0 && seen < NEAR; seen += textAt(at).length + 1, at--)
    if (holdsWord(textAt(at))) return true;
  return false;
}

function continues(
  before: PrintedPassage,
  after: PrintedPassage,
  next: PrintedPassage | undefined,
  straddles: Straddling,
): boolean {
  if (before.steering !== undefined || after.steering !== undefined || after.beginsArticle) return false;
  if (before.markup?.heading !== undefined || after.markup?.heading !== undefined) return false;
  if (before.headline || after.headline || after.sign !== "none") return false;
  if (before.sign !== "none" && before.sign !== "dateline" && before.sign !== "jump-from") return false;
  if (before.closes && !isCutAtSemicolon(before, after) && !isCutInQuote(before.text, after.text)) return false;
  if (findClosingSource(before.text, before.traits) !== undefined) return false;
  if (endsWithContact(before.text) && !isAt(after.text, 0, NOT_FIRST)) return false;
  if (!isBody(after) || startsListEntry(after.text) || isMarkedEntry(after.text) || isSpoken(after.text)) return false;
  // Where rows are known and both are set in, the print began a paragraph with each.
  if (before.indented && after.indented && after.setAs === "paragraph") return false;
  // The joined text may be long: it is looked at last.
  // `联系人：俞小雨，` / `电话：5326018。` are two rows of one entry: no list's ends with a comma.
  if (opensWithWord(after.text) && opensWithWord(before.text) && !endsWithAny(before.text, COMMAS)) return false;
  // `12月18日，村民正在制作糍粑。` / `甲 摄` below a text that breaks off at its column's end is a picture's.
  if (after.afterBlank && !endsWithAny(before.text, LEADING_ON) && opensWithDay(after.text) && isCredited(after, next))
    return false;
  // `2.禁止使用刺网、` / `地笼等渔具。`: nothing but a list that goes on stops so.
  if (isBody(before) || endsWithAny(before.text, LIST_MARKS)) return true;
  // `■减章，更要减环节`: a subhead with a mark.
  if (isMarkedEntry(before.text)) return false;
  // A short line without a sentence's end: a cut paragraph's first words, or a headline.
  if (opensLead(after.text) || next?.sign === "photo-credit") return false;
  if (after.afterBlank && isCredited(after, next)) return false;
  if (isShortOfColumn(before, after)) return false;
  // Where no rows are known a space in a line parts it, as it parts headlines.
  if (before.setAs === undefined && after.afterBlank && isTwoParts(before.text)) return false;
  // `三代人，一本账`: above a paragraph that is set in it is a headline; so is a row by itself close above a paragraph's.
  if (/[，,]/.test(before.text))
    return (before.indented || !after.indented) && !(before.setAs === "line" && after.tight);
  const [above, below] = [withoutSpace(before.text), withoutSpace(after.text)];
  return ONE_WORD.test(above.slice(-1) + below.slice(0, 1)) && !isNoticeTitle(above) && straddles(above, below);
}

/** `从` / `3月1日起全面组织…`: after what a day is still to come. */
const LEADING_ON = characterSet("从于至到自在由，,、");
const LIST_MARKS = characterSet("、");

/** `一是`, `首先`, `第二，`, `（三）`, `其次`: with what items of a list begin that go by no figure. */
const ITEM = /^(?:[一二三四五六七八九十]+[是要、]|第[一二三四五六七八九十]|首先|其次|再次|最后|[（(])/u;

/**
 * Whether a paragraph of several sentences stops at a semicolon and the next one ends as sentences do: a column's end stands between
 * them, `要增收。要抓好春耕，让群众有收入；` / `要强化作风建设。`. Items of a list are one sentence each.
 */
function isCutAtSemicolon(before: PrintedPassage, after: PrintedPassage): boolean {
  if (!endsWithAny(before.text, SEMICOLONS) || !after.endsSentence) return false;
  return before.text.includes("。") && !ITEM.test(before.text) && !ITEM.test(after.text);
}

/**
 * Whether a text ends within a quotation that the next one goes on with and closes: `“三千多只网箱，拆的时候哪个不心疼？` / `有的渔民蹲在船头抹眼泪。”村支书说。`
 * A paragraph of its own would open the quotation anew.
 */
function isCutInQuote(before: string, after: string): boolean {
  const close = after.indexOf("”");
  // Straight quotes have no sides: an odd one on either side of the break is one quotation's.
  if (close < 0) return isOdd(before) && isOdd(after) && !after.startsWith(STRAIGHT_QUOTE);
  const open = after.indexOf("“");
  return before.lastIndexOf("“") > before.lastIndexOf("”") && (open < 0 || close < open);
}

const STRAIGHT_QUOTE = '"';

function isOdd(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf(STRAIGHT_QUOTE); at >= 0; at = text.indexOf(STRAIGHT_QUOTE, at + 1)) odd = !odd;
  return odd;
}

const COMMAS = characterSet("，,");
const SEMICOLONS = characterSet("；;");

/** Whether a photographer's name stands below a passage, or at its end. */
function isCredited({ text, traits }: PrintedPassage, next: PrintedPassage | undefined): boolean {
  return next?.sign === "photo-credit" || findClosingByline(text, false, traits)?.reading.isPhotoCredit === true;
}

/**
 * `连日来，抢修队员检修线路，确保农田用电。` / `图为队员在转移电杆。` above the photographer's name: what is to be seen is told behind a
 * picture's text, of which each row fills its column. In the truths of other papers' pages it is so in all of 15 picture items.
 */
function isSecondSentence(above: PrintedPassage | undefined, before: PrintedPassage, after: PrintedPassage): boolean {
  if (after.setAs !== "paragraph" || !after.tight || after.indented || !after.text.startsWith("图为")) return false;
  if (before.setAs !== "paragraph" || before.sign !== "none") return false;
  // Where blank lines part articles and not paragraphs, a picture's text begins below one, whatever it tells.
  if (before.afterBlank && above?.tight === true && above.closes) return true;
  if (!opensLead(before.text)) return false;
  // Below more text, or a reporter's name, it is the caption of a picture inside a report.
  if (above === undefined || above.sign === "byline") return above === undefined;
  return !isBody(above) || findClosingByline(above.text, true, above.traits) !== undefined;
}

/** A line by itself at most this much as wide as the rows after it ends before its column does. */
const SHORT_ROW = 0.85;
/** So many rows tell how wide a column is. */
const TELLING_ROWS = 3;
/** `县长强调，要坚持统`: who says something says it in a sentence, however short its first row is beside a picture. */
const SAYS = /(?:强调|要求|指出|表示|提出|希望|认为|介绍|[说讲])[，,]/;

/** `头一件事，修路`: one row that leaves room at its end, above a paragraph of printed rows, was not cut. */
function isShortOfColumn(before: PrintedPassage, after: PrintedPassage): boolean {
  if (before.setAs !== "line" || before.rows > 1) return false;
  if (after.setAs !== "paragraph" || after.rows < TELLING_ROWS) return false;
  return before.width <= (after.width / after.rows) * SHORT_ROW && !SAYS.test(before.text);
}
