import { withoutSpace } from "../text/characters.ts";
import { looksLikeName } from "../text/surnames.ts";
import { isAfterRule } from "./borders.ts";
import { isCouplet, isLabel, LONGEST_LABEL } from "./column-names.ts";
import { holdsContact, isContactLine } from "./contacts.ts";
import { add, close, type Drafts, has, openDraft, type Part } from "./drafts.ts";
import { findPointer } from "./jump-line.ts";
import { affinity, textOf } from "./labels.ts";
import { opensParagraph } from "./leads.ts";
import { isMarkedEntry, isMarkedNews } from "./list-entries.ts";
import { opensWithWord } from "./list-rows.ts";
import { isNoticeTitle, isTitleBegun } from "./notices.ts";
import { isPhotoAhead, opensArticle } from "./opening-lines.ts";
import type { PrintedPassage } from "./passages.ts";
import { CLAUSE_MARK, isBody, isLine } from "./running-text.ts";
import { findSignature, isAnswer } from "./signatures.ts";

/** Takes a run of short lines without a sentence's end, which only what follows can explain. */
export function takeLines(flow: readonly PrintedPassage[], i: number, state: Drafts): number {
  let end = i + 1;
  while (isLine(flow[end]) && !isAfterRule(flow[end])) end++;
  if (isAskingHeadline(flow, end, state)) end++;
  const lines = flow.slice(i, end);
  const signature = findSignature(lines, flow[end], state);
  if (signature === undefined) {
    explainLines(flow, lines, end, state);
    return end;
  }
  for (const line of lines.slice(0, signature.first)) add(state, "paragraph", line);
  for (const line of lines.slice(signature.first, signature.end)) add(state, "signature", line);
  if (signature.end < lines.length || !isAnswer(flow[end], state)) close(state);
  return i + signature.end;
}

/** The widest first row of a headline that names somebody, in ems. */
const WIDEST_NAMING = 14;
/** `老兵刘兴华：`, but not `他说：`, `现公告如下：`. */
const NAMING = /(?<!说|道|问|答|称|如下|下列|以下|同志)[：:]$/;

/** `老兵刘兴华：` / `六十年珍藏一枚军功章`: whether a block of two rows, the first of which names whom it is of, stands over text. */
export function isHeadlineBegun(flow: readonly PrintedPassage[], i: number, { open }: Drafts): boolean {
  const [first, second, text] = [flow[i], flow[i + 1], flow[i + 2]];
  if (first === undefined || !first.afterBlank || first.width > WIDEST_NAMING || !NAMING.test(first.text)) return false;
  if (open?.closed === false && !namesPerson(first.text)) return false;
  if (second === undefined || !second.tight || !isLine(second) || CLAUSE_MARK.test(second.text)) return false;
  return text?.afterBlank === true && isBody(text);
}

/** `老兵刘兴华：`, but not `报名地点：`, `王局长：`, `记者：`. */
function namesPerson(text: string): boolean {
  const name = withoutSpace(text).slice(0, -1);
  return !OFFICE_END.test(name) && (looksLikeName(name.slice(-3)) || looksLikeName(name.slice(-2)));
}

/** `报名地点`, `王局长`, `一等奖`: an office, a place or a prize. */
const OFFICE_END = /(?:单位|[长任员师记者奖点式间])$/;

/** The widest headline that asks or calls, in ems. */
const LONGEST_ASKING = 24;

/** `曝光台` / `这里的垃圾何时能清？`: under a column's name, a short sentence above text is a headline. */
function isAskingHeadline(flow: readonly PrintedPassage[], at: number, state: Drafts): boolean {
  const [label, passage, next] = [flow[at - 1], flow[at], flow[at + 1]];
  if (label === undefined || passage === undefined || next === undefined) return false;
  if (passage.sign !== "none" || passage.headline || passage.steering !== undefined || passage.beginsArticle)
    return false;
  if (passage.width > LONGEST_ASKING || !ASKING.test(passage.text) || !isBody(next)) return false;
  return isLabel(label.text, state.columns, passage.afterBlank);
}

/** `灵活就业人员如何参加医保？`: one sentence and nobody's words. */
const ASKING = /^[^。？！“：][^。？！：]*[？！?!]$/;

/** Decides what short lines are by what follows them: headlines that point elsewhere, a headline, subheads, or text. */
function explainLines(
  flow: readonly PrintedPassage[],
  lines: readonly PrintedPassage[],
  end: number,
  state: Drafts,
): void {
  const next = flow[end];
  const rest = takeNotices(takeTeasers(lines, state), next, state);
  if (rest.length === 0) return;
  if (next === undefined && rest.length <= MOST_NAMES && rest.every((line) => namesColumnOf(line, state))) {
    for (const line of rest) addLabel(line, state);
  } else if (isCreditedTitle(flow, rest, end, state)) {
    openDraft(state, rest);
  } else if (rest.length >= LEAST_VERSE && awaitsText(state)) {
    // `秋山人家`: the last line may be the title of a picture below the poem.
    const verse = isPhotoAhead(flow, end, 1) ? rest.slice(0, -1) : rest;
    for (const line of verse) add(state, "verse", line);
    if (verse.length < rest.length) openDraft(state, rest.slice(-1));
  } else if (next !== undefined && isMarkedEntry(next.text) && isListHeading(rest, state)) {
    openDraft(state, rest);
  } else if (next !== undefined && isMarkedNews(next.text)) {
    takeLooseLines(rest, state);
  } else if (followsSubhead(state) && next !== undefined) {
    for (const line of rest) add(state, "paragraph", line);
  } else if (next === undefined || next.headline || NO_TEXT_SIGNS.includes(next.sign)) {
    takeLooseLines(rest, state);
  } else if ((isHeadlineSet(state) && !isAfterRule(rest[0])) || awaitsHeadline(state)) {
    for (const line of rest) add(state, "headline", line);
  } else if (awaitsText(state)) {
    for (const line of rest) add(state, "subheading", line);
  } else if (opensArticle(flow, rest, end, state)) {
    openDraft(state, rest);
  } else {
    for (const line of rest)
      add(state, opensParagraph(line.text) || followsSubhead(state) ? "paragraph" : "subheading", line);
  }
}

/** So many short lines under a title and its author are a poem. */
const LEAST_VERSE = 4;
/** A picture's title that stands without a text, `渔舟晚归`, is no wider than this, in ems: a longer line is a caption. */
const LONGEST_PICTURE_TITLE = 6.5;

/** Whether a photographer's name stands between these lines, a picture's title, and its text, or below a title alone. */
function isCreditedTitle(
  flow: readonly PrintedPassage[],
  lines: readonly PrintedPassage[],
  end: number,
  { open }: Drafts,
): boolean {
  const [credit, below] = [flow[end], flow[end + 1]];
  if (credit?.sign !== "photo-credit") return false;
  if (open !== undefined && !open.closed && open.paragraphs.at(-1)?.endsSentence !== true) return false;
  const [title] = lines;
  if (below !== undefined && isBody(below)) return below.sign === "none";
  return lines.length === 1 && title !== undefined && title.afterBlank && title.width <= LONGEST_PICTURE_TITLE;
}

/** Whether the open article is nothing yet but a byline, printed above its headline. */
function awaitsHeadline({ open }: Drafts): boolean {
  return open?.closed === false && open.parts.length > 0 && open.parts.every(({ role }) => role === "byline");
}

/** Whether the open article has headline and byline and no text yet, so that a line below them is its first subhead. */
function awaitsText({ open }: Drafts): boolean {
  return open?.closed === false && has(open, "headline") && has(open, "byline") && !has(open, "paragraph", "verse");
}

/** `简讯`, `部门动态`: the name of a column over marked entries, which are one article under it. */
function isListHeading(lines: readonly PrintedPassage[], { columns }: Drafts): boolean {
  const last = lines.at(-1);
  return last !== undefined && isLabel(last.text, columns, lines.length === 1);
}

/**
 * Whether the open article is nothing yet but a headline that an editor or the text's markup knows of, so that lines below it
 * are decks.
 */
function isHeadlineSet({ open }: Drafts): boolean {
  const isSet = ({ role, passage }: Part) =>
    role === "headline" &&
    (passage.steering !== undefined || passage.beginsArticle === true || passage.markup?.heading !== undefined);
  return open?.closed === false && open.parts.every(isSet);
}

/**
 * Takes notices that are nothing but short lines: a title (`门面招租启事`) and the lines under it, up to the next title.
 * Returns the lines left: those that stand over running text.
 */
function takeNotices(
  lines: readonly PrintedPassage[],
  next: PrintedPassage | undefined,
  state: Drafts,
): readonly PrintedPassage[] {
  const titles = lines.flatMap((line, k) => (isNoticeTitle(line.text) ? [k] : []));
  const isTitle = new Set(titles);
  const [first] = titles;
  if (first === undefined) return lines;
  const above = titleStart(lines, first, state);
  takeLooseLines(lines.slice(0, above), state);
  const overText = next !== undefined && isBody(next) && titles.at(-1) === lines.length - 1;
  const last = overText ? titleStart(lines, lines.length - 1, state) : lines.length;
  for (let k = Math.min(above, last); k < last; k++) {
    const line = lines[k];
    if (line === undefined) continue;
    if (isTitle.has(k)) openDraft(state, lines.slice(k === first ? above : k, k + 1));
    else if (k > first) add(state, "verse", line);
  }
  return lines.slice(Math.max(last, 0));
}

/**
 * Where the notice's title that ends with line `k` begins: its first row stands close above and is no label, or the two
 * are one title by their words.
 */
function titleStart(lines: readonly PrintedPassage[], k: number, state: Drafts): number {
  const [above, title] = [lines[k - 1], lines[k]];
  if (above === undefined || title === undefined) return k;
  if (isTitleBegun(above.text, title.text)) return k - 1;
  if (!title.tight) return k;
  if (
    isLabel(above.text, state.columns, above.width <= SHORT_NAME) ||
    isNoticeTitle(above.text) ||
    CLAUSE_MARK.test(above.text)
  )
    return k;
  return k - 1;
}

function followsSubhead(state: Drafts): boolean {
  return state.open?.closed === false && state.open.parts.at(-1)?.role === "subheading";
}

/** Signs of passages that are no text for a headline above them. */
const NO_TEXT_SIGNS: readonly PrintedPassage["sign"][] = [
  "dateline",
  "photo-credit",
  "byline",
  "closing-byline",
  "source",
];

/** Takes the lines that point to another page, and labels before them, out of the run. */
function takeTeasers(lines: readonly PrintedPassage[], state: Drafts): readonly PrintedPassage[] {
  const last = lines.findLastIndex((line) => findPointer(line.text) !== undefined);
  takeLooseLines(lines.slice(0, last + 1), state);
  return lines.slice(last + 1);
}

/** `报名地址：青柯县粮食大厦4楼` */
function isContact(line: PrintedPassage): boolean {
  return opensWithWord(line.text) && isContactLine(line.text);
}

/** So large a share of a headline's pairs of characters stand in its own text. */
const OWN_SHARE = 0.4;

/** Whether these lines are the headline of the open article, which has none and which a text layer gave first. */
function standsBelowText(lines: readonly PrintedPassage[], { open }: Drafts): boolean {
  if (lines.length === 0 || open === undefined || open.closed || open.roles.has("headline")) return false;
  if (open.paragraphs[0]?.sign !== "dateline" || lines.some(({ text }) => findPointer(text) !== undefined))
    return false;
  const text = withoutSpace(open.paragraphs.map((paragraph) => paragraph.text).join(""));
  const headline = withoutSpace(lines.map((line) => line.text).join(""));
  return affinity(headline, text) >= (headline.length - 1) * OWN_SHARE;
}

function addLabel(line: PrintedPassage, { labels, drafts }: Drafts): void {
  labels.push({ passage: line, after: drafts.length });
}

/** So many columns' names at most stand after everything else. */
const MOST_NAMES = 4;
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

/**
 * Whether a line without a text is a column's name, `建设法治青柯 弘扬宪法精神`, `树立社会主义荣辱观`: a couplet, or words that stand
 * in one article of the page. What points to another page tells of something that is not on this one.
 */
function namesColumnOf({ text, width }: PrintedPassage, { drafts, columns }: Drafts): boolean {
  // `青柯往事（连载之十七）`
  if (isLabel(text.replace(/[（(][^（()）]{1,10}[）)]$/, ""), columns, true)) return true;
  const name = withoutSpace(text);
  if (width > LONGEST_LABEL || name.length < LEAST_TELLING || CLAUSE_MARK.test(text)) return false;
  if (findPointer(text) !== undefined) return false;
  const isCampaign = isCouplet(text) || (CAMPAIGN.test(text) && !TOLD.test(text));
  const least = isCampaign ? LEAST_SHARED : (name.length - 1) * NAME_SHARE;
  return drafts.some((draft) => affinity(name, textOf(draft)) >= least);
}

/** A line as short as this above a notice's title is a column's name, in ems: `警方提示`, but not `国有建设用地`. */
const SHORT_NAME = 4.5;

/** Lines with no text of their own: labels, headlines that point inside the paper, or a headline below its text. */
function takeLooseLines(lines: readonly PrintedPassage[], state: Drafts): void {
  if (standsBelowText(lines, state)) {
    for (const line of lines) add(state, "headline", line);
    close(state);
    return;
  }
  for (const line of lines) {
    const follows = opensParagraph(line.text) || isContact(line) || holdsContact(line.text);
    if (state.open?.closed === false && follows) add(state, "paragraph", line);
    else if (isLabel(line.text, state.columns, true)) addLabel(line, state);
    else {
      openDraft(state, [line]);
      close(state);
    }
  }
}
