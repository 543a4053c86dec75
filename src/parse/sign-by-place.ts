import { characterSet, isAt } from "../text/characters.ts";
import { isSoundedName } from "../text/sounded-names.ts";
import { looksLikeName } from "../text/surnames.ts";
import { namesBodyAndPerson } from "./affiliated-name.ts";
import { isDottedName, namesTeacher, parseAuthorLine, parseRareNames } from "./authors.ts";
import { isCommentator } from "./byline.ts";
import { isAsName } from "./byline-names.ts";
import { endsAsColumn, isLabel, LONGEST_LABEL } from "./column-names.ts";
import { isAllOfBody } from "./county-bodies.ts";
import { isArtist, isAuthorBelow, isCreditBelow, isNameBelow, isPupil } from "./credits-below.ts";
import { mayBeHeadline } from "./headline-form.ts";
import { isInLabelledBlocks, isUnderLabelledDeck, numbersStanza } from "./labelled-blocks.ts";
import { opensLead } from "./leads.ts";
import { isMarkedSubhead } from "./marked-subheads.ts";
import { outranks } from "./markup.ts";
import { isDate, isNoticeTitle, isOfficer } from "./notices.ts";
import type { LineSign } from "./openings.ts";
import { endsAbove, isInText, type SignedLine } from "./signed-lines.ts";
import { isSigner } from "./signers.ts";
import { holds, TRAITS } from "./traits.ts";
import { isVerseTitle } from "./verse-lines.ts";

/** What a line is by where it stands and nothing in it shows; undefined where that tells nothing. */
export function signByPlace(lines: readonly SignedLine[], i: number): LineSign | undefined {
  const line = lines[i];
  // Each asks for a sign of the line's own, so that of most lines no more than one is asked.
  switch (line?.sign) {
    case "none":
      return signOfPlain(lines, i, line);
    case "byline":
      return isOverDate(lines, i) || isMarkedSubhead(lines, i) ? "none" : undefined;
    case "closing-byline":
      return isBracketAbove(lines, i) ? "byline" : undefined;
    case "source":
      // `某县融媒体中心` over a day signs, and is nobody's source.
      return isHeadlineLikeSource(lines, i) || isDate(lines[i + 1]?.line.text ?? "") ? "none" : undefined;
    default:
      return undefined;
  }
}

/** What a line whose own words show nothing is by its place. */
function signOfPlain(lines: readonly SignedLine[], i: number, { line }: SignedLine): LineSign | undefined {
  if (line.width <= WIDEST_AUTHOR) {
    const mayNameBody = holds(line, TRAITS.space);
    if (mayNameBody && isOverDate(lines, i)) return "none";
    if (isArtist(lines, i)) return "byline";
    if (isAuthorLine(lines, i)) return "byline";
    if (mayNameBody && isAuthorBelow(lines, i)) return "closing-byline";
    if (isNameBelow(lines, i)) return "closing-byline";
  }
  if (!holds(line, TRAITS.bracket) || !isCreditBelow(lines, i)) return undefined;
  return parseRareNames(line.text.slice(1, -1)) === undefined ? "source" : "closing-byline";
}

/**
 * Whether a byline in brackets, `（记者 甲）`, stands between a headline and its text rather than below a text: under a line that
 * ends nothing and above one that is no headline, or above the dateline, as `（通讯员 甲）` / `本报讯 “今天采了六斤多…`.
 */
function isBracketAbove(lines: readonly SignedLine[], i: number): boolean {
  const above = lines[i - 1];
  const below = lines[i + 1];
  if (above === undefined || above.closes || above.sign !== "none" || below === undefined) return false;
  if (below.sign === "dateline") return mayBeHeadline(above, true);
  if (below.sign !== "none" || isInText(above)) return false;
  return isInText(below) || below.line.width > WIDEST_HEADLINE;
}

/** In ems: a longer line is a paragraph. */
const WIDEST_HEADLINE = 45;

/** `来源：`, `据`, a bracket: what shows a source beyond doubt; `县农业技术推广站供稿`. */
const SOURCE_OPENING = /^(?:[（(]|来源|据|转自|摘自|原载|综合)|(?:局|办|中心|社|站|所|公司|队|科|股|会|院)\s?供稿$/;

/**
 * Whether a line that reads as a medium's name, `好人榜发布` as `某县发布`, is the headline of the report right below it, or, `补网` as `某某网`, the title of the
 * picture whose photographer is named there.
 */
function isHeadlineLikeSource(lines: readonly SignedLine[], i: number): boolean {
  const line = lines[i];
  const below = lines[i + 1]?.sign;
  if (line === undefined || SOURCE_OPENING.test(line.line.text)) return false;
  return below === "dateline" || (below === "photo-credit" && line.line.text.length === 2);
}

/** Most lines that name who signs a notice or a greeting. */
const MOST_SIGNERS = 4;

/**
 * Whether a line that names somebody stands, with none but its like around it, between the end of a text and a date: who signs that
 * text. Between a headline and a date it names the author, and the day is the article's.
 */
function isOverDate(lines: readonly SignedLine[], i: number): boolean {
  let end = i;
  while (end - i < MOST_SIGNERS && maySign(lines[end])) end++;
  if (end === i || !isDate(lines[end]?.line.text ?? "")) return false;
  let first = i;
  while (end - first < MOST_SIGNERS && maySign(lines[first - 1])) first--;
  return endsAbove(lines, first - 1);
}

function maySign(line: SignedLine | undefined): boolean {
  if (line === undefined || line.line.width > WIDEST_AUTHOR || isDate(line.line.text)) return false;
  if (line.sign === "byline") return true;
  const { text } = line.line;
  return line.sign === "none" && holds(line.line, TRAITS.space) && (isOfficer(text) || namesBodyAndPerson(text));
}

/** Widest line that holds nothing but who wrote the text, in ems: `县中医院 阙医明`. */
const WIDEST_AUTHOR = 26;

/** Narrowest title, and line of a text, in ems; a poem's subtitle may be `芦花`. */
const LEAST_TITLE = 3;
const LEAST_LINE = 2;

/** `冉静秋`, or `高质量`: what may be a name or a headline's last words. */
const BARE_NAME = /^\p{Script=Han}{2,4}$/u;
/** `蔺 宁`, `路 遥 知`: a name set wide. */
const SET_WIDE = /^\p{Script=Han}\s\p{Script=Han}(?:\s\p{Script=Han})?$/u;

/**
 * Whether line `i` is an author's name under a title: `母亲的腌菜缸` / `冉静秋`. The title, perhaps with a column's name above it,
 * stands where the text before it has ended, or begins a block that a blank line parts from it.
 */
function isAuthorLine(lines: readonly SignedLine[], i: number): boolean {
  const line = lines[i];
  const title = lines[i - 1];
  const below = lines[i + 1];
  if (line === undefined || title === undefined || below === undefined || !mayNameAuthor(line.line)) return false;
  if (isPupil(line, below)) return mayBeHeadline(title, true);
  // A block of text that begins with them is one by its blank line.
  const opensBlock =
    (title.line.afterBlank && !line.line.afterBlank) ||
    outranks(title.line.markup, line.line.markup) ||
    isUnderDeck(lines, i);
  // A notice ends with its day.
  const belowEnd = endsSigned(lines, i - 2) || isDate(lines[i - 2]?.line.text ?? "") || isBelowVerse(lines, i - 1);
  const titlesBelowEnd = endsSigned(lines, i - 3);
  if (!opensBlock && !belowEnd && !titlesBelowEnd && !mayBeLabel(lines[i - 2])) return false;
  if (holds(line.line, TRAITS.flow) && !namesTeacher(line.line.text)) return false;
  // Under a headline's last row stands a lead, which prose and verse have none of: `开门红` / `本报讯（记者 甲）`.
  if (below.sign === "byline" || below.sign === "dateline" || below.sign === "bracket-label") return false;
  const { text } = line.line;
  const isLabelled = isInLabelledBlocks(lines, i) && (looksLikeName(text) || standsAsNamesDo(lines, i));
  if (opensLead(below.line.text) && BARE_NAME.test(text) && !isLabelled) return false;
  // `县林业局` / `新风谱`: below the end of a text a body has signed that.
  if (!mayBeHeadline(title, true) || (endsAbove(lines, i - 2) && isSigner(title.line.text))) return false;
  const mayName = parseAuthorLine(text) !== undefined || (isLabelled && isAsName(text));
  if (!mayName || isNoticeTitle(text)) return false;
  if (isUnderAuthor(lines, i) || isTitleUnderLabel(lines, i)) return false;
  if (BARE_NAME.test(text) && !looksLikeName(text) && isInVerse(lines, i)) return false;
  // `咨询台` below `吕凤兰`, who wrote the text above
  if (endsAsColumn(text) && looksLikeName(title.line.text) && !looksLikeName(text)) return false;
  // `·言之·` behind a title in its line is no label, nor `·刘凤山·` between a title and its text.
  const isDotted = line.line.offset > 0 || (isDottedName(text) && (isInText(below) || holds(below.line, TRAITS.flow)));
  if (!isDotted && isLabel(text, [], false) && !isCommentator(text)) return false;
  // Among pieces of a vertical headline two characters may look like a name.
  const leastUnderShort = isVerseTitle(title) ? LEAST_LINE : LEAST_TITLE;
  const least = SET_WIDE.test(text) ? 1 : line.line.width < LEAST_TITLE ? leastUnderShort : LEAST_LINE;
  // `问耙` / `江口中学 卓文华`, `借 据`: beside a name's body, or set wide, a title of two characters is none of them.
  const isShortTitle = (holds(line.line, TRAITS.space) && namesBodyAndPerson(text)) || SET_WIDE.test(title.line.text);
  const leastTitle = isShortTitle || isLabelled ? LEAST_LINE : LEAST_TITLE;
  if (title.line.width < leastTitle || (below.line.width < least && !numbersStanza(below.line.text))) return false;
  if (opensBlock || isLabel(lines[i - 2]?.line.text ?? "", [], false)) return true;
  if (isUnderLabelledDeck(lines, i) && looksLikeName(text)) return true;
  return belowEnd || (titlesBelowEnd && mayBeHeadline(lines[i - 2] ?? title, true));
}

/** Whether a text has ended with line `i`, or with who signs it there: `供销店全体职工`. */
function endsSigned(lines: readonly SignedLine[], i: number): boolean {
  if (endsAbove(lines, i)) return true;
  return endsAbove(lines, i - 1) && isAllOfBody(lines[i]?.line.text ?? "");
}

/** Whether a title in a block of its own, `父亲的自行车`, stands below verse, which ends without a mark: two short lines close together and more. */
function isBelowVerse(lines: readonly SignedLine[], i: number): boolean {
  const [first, second, title, author] = [lines[i - 2], lines[i - 1], lines[i], lines[i + 1]];
  if (title?.line.afterBlank !== true || author?.line.afterBlank !== true) return false;
  const isVerse = (line: SignedLine | undefined) => line?.sign === "none" && line.line.width <= WIDEST_VERSE;
  return isVerse(first) && isVerse(second) && second?.line.afterBlank === false;
}

/** Whether a name stands in the same place in another of the page's columns nearby: `史海钩沉` / `一张“戒赌碑”` / `翁朝宗`. */
function standsAsNamesDo(lines: readonly SignedLine[], i: number): boolean {
  for (let k = Math.max(2, i - COLUMNS_REACH); k < Math.min(lines.length, i + COLUMNS_REACH); k++) {
    const text = lines[k]?.line.text ?? "";
    if (k !== i && text.length === LIKE_NAME && looksLikeName(text) && isInLabelledBlocks(lines, k)) return true;
  }
  return false;
}

/** In lines. */
const COLUMNS_REACH = 120;
/** In characters: words of two look like names oftener. */
const LIKE_NAME = 3;

/** `芦 花` under `秋日三题` / `仲小芹`: whether a line stands below a title with an author's name, and so is a part's title. */
function isUnderAuthor(lines: readonly SignedLine[], i: number): boolean {
  const [title, author] = [lines[i - 2], lines[i - 1]];
  if (title === undefined || author === undefined || !BARE_NAME.test(author.line.text)) return false;
  if (!looksLikeName(author.line.text) || looksLikeName(title.line.text)) return false;
  return mayBeHeadline(title, true) && endsAbove(lines, i - 3);
}

/** `像母亲` above the stanza's next line: whether nothing but lines that end nothing stands from a line up to an author's name. */
function isInVerse(lines: readonly SignedLine[], i: number): boolean {
  const below = lines[i + 1]?.line;
  if (below === undefined || below.afterBlank || below.width > WIDEST_VERSE) return false;
  for (let k = i - 1; k >= Math.max(0, i - LONGEST_POEM); k--) {
    if (lines[k]?.sign === "byline") return true;
    if (lines[k]?.sign !== "none" || lines[k]?.closes) return false;
  }
  return false;
}

/** In lines. */
const LONGEST_POEM = 40;
/** In ems. */
const WIDEST_VERSE = 14;

/** Whether a line is as short as a name, or holds what longer ones of an author do; most lines, inside a text, are told apart by it. */
function mayNameAuthor(line: SignedLine["line"]): boolean {
  return line.text.length <= LONGEST_NAME || holds(line, AUTHOR_TRAITS) || isSoundedName(line.text);
}

/** In characters: a longer one has a dot or a role, or is written out by its sound. */
const LONGEST_NAME = 4;
const AUTHOR_TRAITS = TRAITS.space | TRAITS.credit | TRAITS.bracket | TRAITS.frame;

/**
 * Whether a line stands close below a deck with a dash, `——西川农村纪行`, in a block that begins with the headline; or apart from it, as all lines do, and
 * is a name.
 */
function isUnderDeck(lines: readonly SignedLine[], i: number): boolean {
  const [deck, line] = [lines[i - 1], lines[i]];
  if (deck === undefined || !isAt(deck.line.text, 0, DASHES)) return false;
  if (deck.line.afterBlank) return line?.line.afterBlank === true && looksLikeName(line.line.text);
  return lines[i - 2]?.line.afterBlank === true && line?.line.afterBlank === false;
}

const DASHES = characterSet("—");

/** Whether a line that looks like a name, `借 据`, `春耕谣`, is the title between a column's name and the author. */
function isTitleUnderLabel(lines: readonly SignedLine[], i: number): boolean {
  const [label, below, text] = [lines[i - 1], lines[i + 1], lines[i + 2]];
  if (label === undefined || below === undefined || text === undefined) return false;
  if (below.line.width > WIDEST_AUTHOR || holds(below.line, TRAITS.flow)) return false;
  if (!isLabel(label.line.text, [], false) || isLabel(below.line.text, [], false)) return false;
  return text.sign !== "byline" && parseAuthorLine(below.line.text) !== undefined;
}

/** Whether a line is short enough for a column's name and has none of the marks that no such name has. */
function mayBeLabel(line: SignedLine | undefined): boolean {
  return line !== undefined && line.line.width <= LONGEST_LABEL && !holds(line.line, TRAITS.flow);
}
