import { looksLikeName } from "../text/surnames.ts";
import { namesBodyAndPerson } from "./affiliated-name.ts";
import { isAfterRule } from "./borders.ts";
import { isLabel, LONGEST_LABEL } from "./column-names.ts";
import { isContactLine } from "./contacts.ts";
import { endsAsBody } from "./county-bodies.ts";
import { add, close, type Drafts, has, type OpenDraft, openDraft, type Part, type PartRole } from "./drafts.ts";
import { takeFieldBox } from "./field-boxes.ts";
import { isDayInBrackets } from "./headline-words.ts";
import { areLastLabels } from "./last-labels.ts";
import { opensParagraph } from "./leads.ts";
import { isMarkedEntry, isMarkedNews, startsListEntry } from "./list-entries.ts";
import { areNames } from "./lone-names.ts";
import { addLabel, takeLooseLines, takeTeasers } from "./loose-lines.ts";
import { takeNotices } from "./notice-lines.ts";
import { isPhotoAhead, opensArticle } from "./opening-lines.ts";
import { isOfPaper } from "./paper-lines.ts";
import type { PrintedPassage } from "./passages.ts";
import { isBody, isLine } from "./running-text.ts";
import { isAskingHeadline, isCalledOverDeck } from "./sentence-headlines.ts";
import { findSignature, isAnswer } from "./signatures.ts";

/** Takes a run of short lines without a sentence's end, which only what follows can explain. */
export function takeLines(flow: readonly PrintedPassage[], i: number, state: Drafts): number {
  let end = i + 1;
  while (isLine(flow[end]) && !isAfterRule(flow[end])) end++;
  if (isAskingHeadline(flow, end, state)) {
    end++;
  } else if (isCalledOverDeck(flow, end)) {
    // `办个暂住证` / `跑了四趟腿？` / `——县公安局：一次告知`
    end++;
    while (isLine(flow[end])) end++;
  }
  const lines = flow.slice(i, end);
  const signature = areAnnounced(lines, flow[end], state) ? undefined : findSignature(lines, flow[end], state);
  if (signature === undefined) {
    explainLines(flow, lines, end, state);
    return end;
  }
  addAll(lines.slice(0, signature.first), "paragraph", state);
  addAll(lines.slice(signature.first, signature.end), "signature", state);
  // `记者回访` over text answers the letter; over a headline it is a column's name.
  const goesOn =
    signature.goesOn === true || (i + signature.end >= end - 1 && isAnswer(flow[i + signature.end], state));
  if (!goesOn) close(state);
  return i + signature.end;
}

function addAll(lines: readonly PrintedPassage[], role: PartRole, state: Drafts): void {
  for (const line of lines) add(state, role, line);
}

/** Decides what short lines are by what follows them: headlines that point elsewhere, a headline, subheads, or text. */
function explainLines(
  flow: readonly PrintedPassage[],
  lines: readonly PrintedPassage[],
  end: number,
  state: Drafts,
): void {
  const next = areLastLabels(flow, end) ? undefined : flow[end];
  const behind = takeTeasers(lines, state);
  const unexplained = takeContacts(next === undefined ? takeLabelsBehind(behind, lines, state) : behind, state);
  const rest = takeNotices(takeFieldBox(unexplained, flow, end, state), next, state);
  if (rest.length === 0) return;
  if (next === undefined && areNames(rest, state)) {
    for (const line of rest) addLabel(line, state);
  } else if (areAnnounced(rest, next, state)) {
    addAll(rest, rest.every(isLot) ? "verse" : "paragraph", state);
  } else if (isCreditedTitle(flow, rest, end, state)) {
    openDraft(state, rest);
  } else if (rest.length >= LEAST_VERSE && awaitsText(state)) {
    // `秋山人家`: the last line may be the title of a picture below the poem.
    const isTitled = isPhotoAhead(flow, end, 1) || isTitleOfPicture(rest.at(-1), flow[end]);
    const verse = isTitled ? rest.slice(0, -1) : rest;
    addAll(verse, "verse", state);
    if (verse.length < rest.length) openDraft(state, rest.slice(-1));
  } else if (next !== undefined && isMarkedEntry(next.text) && isListHeading(rest, state)) {
    openDraft(state, rest);
  } else if (next !== undefined && isMarkedNews(next.text)) {
    takeLooseLines(rest, state);
  } else if (followsSubhead(state) && next !== undefined) {
    addAll(rest, "paragraph", state);
  } else if (next === undefined || next.headline || NO_TEXT_SIGNS.includes(next.sign)) {
    takeLooseLines(rest, state, next === undefined);
  } else if ((isHeadlineSet(state) && !isAfterRule(rest[0])) || awaitsHeadline(state)) {
    addAll(rest, "headline", state);
  } else if (awaitsText(state) && rest.every(({ text }) => isDayInBrackets(text))) {
    // `（2014年3月3日）` below who spoke: when it was said.
    addAll(rest, "headline", state);
  } else if (awaitsText(state)) {
    // `[人物名片]` / `80后 县妇联干部 驻村三年`: what stands below a label in brackets is its text.
    const labelled = rest[0]?.sign === "bracket-label" ? 1 : rest.length;
    addAll(rest.slice(0, labelled), "subheading", state);
    addAll(rest.slice(labelled), "paragraph", state);
  } else if (opensArticle(flow, rest, end, state)) {
    openDraft(state, rest);
  } else {
    // Below the first, which is a subhead, the others are its text.
    for (const line of rest)
      add(state, opensParagraph(line.text) || followsSubhead(state) ? "paragraph" : "subheading", line);
  }
}

/**
 * Takes the lines at a page's end behind its teasers, which point to other pages: what points nowhere there is a column's name, `学习贯彻全国两会精神`,
 * where it is as short. Returns the others.
 */
function takeLabelsBehind(
  behind: readonly PrintedPassage[],
  lines: readonly PrintedPassage[],
  state: Drafts,
): readonly PrintedPassage[] {
  const isNone = ({ text, width }: PrintedPassage) => width > LONGEST_LABEL || isOfPaper(text);
  if (behind.length === lines.length || behind.some(isNone)) return behind;
  for (const line of behind) addLabel(line, state);
  return [];
}

/**
 * Takes the lines that say how to reach whom the open article is of, `厂址：县东门外　电话：四五八`, or add a table to it, `附：…`, though its
 * author stands above; returns the others.
 */
function takeContacts(lines: readonly PrintedPassage[], state: Drafts): readonly PrintedPassage[] {
  const { open } = state;
  if (open === undefined || !has(open, "paragraph", "verse")) return lines;
  if (APPENDIX.test(lines[0]?.text ?? "")) open.closed = false;
  const first = lines.findIndex(({ text }) => open.closed || !(isContactLine(text) || APPENDIX.test(text)));
  const end = first < 0 ? lines.length : first;
  addAll(lines.slice(0, end), "verse", state);
  return lines.slice(end);
}

/** `附：前九个月产值前五名乡镇` */
const APPENDIX = /^附(?:表|录)?[一二三四五\d]?\s?[：:]/;

/**
 * `1.举报电话：5223310` below `现将举报渠道公告如下：`: entries of the list that the text above announces; also names, `王立新 双坑小学`, with which the text has
 * not ended.
 */
function areAnnounced(lines: readonly PrintedPassage[], next: PrintedPassage | undefined, { open }: Drafts): boolean {
  if (open?.closed !== false || open.parts.at(-1)?.role !== "paragraph") return false;
  if (!COLON_END.test(open.paragraphs.at(-1)?.text ?? "")) return false;
  if (lines.every(({ text }) => startsListEntry(text)) || lines.every(isLot)) return true;
  const goesOn = next?.sign === "none" && !next.headline && isBody(next);
  return goesOn && lines.every(({ text }) => namesPersonAndBody(text));
}

/** `王立新  双坑小学`, `县中医院 阙医明`: somebody with the body that they are of. */
function namesPersonAndBody(text: string): boolean {
  if (namesBodyAndPerson(text)) return true;
  const [name = "", body = ""] = text.split(SPACES);
  return looksLikeName(name) && endsAsBody(body);
}

/** `石佛公社  清退非生产用工` */
const SPACES = /\s+/;

function isLot({ text }: PrintedPassage): boolean {
  return LOT.test(text);
}

/** `1号标的 人民路118号 面积46.2㎡`: a thing offered, by its number. */
const LOT = /^\d{1,2}\s?(?:号|#)/;

/** `现公告如下：` */
const COLON_END = /[：:]$/;

/** So many short lines under a title and its author are a poem. */
const LEAST_VERSE = 4;

/** Whether a photographer's name stands between these lines, a picture's title, and its text, or below a title alone. */
function isCreditedTitle(
  flow: readonly PrintedPassage[],
  lines: readonly PrintedPassage[],
  end: number,
  { open }: Drafts,
): boolean {
  const [credit, below] = [flow[end], flow[end + 1]];
  if (credit?.sign !== "photo-credit") return false;
  if (open !== undefined && !open.closed && !isVerseLast(open) && open.paragraphs.at(-1)?.endsSentence !== true)
    return false;
  const [title] = lines;
  if (below !== undefined && isBody(below)) return below.sign === "none";
  return lines.length === 1 && isTitleOfPicture(title, credit);
}

/** Whether a line is a picture's title, with nothing below it but its photographer. */
function isTitleOfPicture(line: PrintedPassage | undefined, credit: PrintedPassage | undefined): boolean {
  if (line === undefined || credit?.sign !== "photo-credit" || line.width > LONGEST_PICTURE_TITLE) return false;
  return line.afterBlank || line.setAs === "line";
}

/** Verse ends where it ends, without a mark. */
function isVerseLast({ parts }: OpenDraft): boolean {
  return parts.at(-1)?.role === "verse";
}

/**
 * A picture's title that stands without a text, `渔舟晚归`, is no wider than this, in ems: a longer line is a caption. In the truths of all pages 21 of 21
 * such lines right above a photographer's name alone are titles.
 */
const LONGEST_PICTURE_TITLE = 6.5;

/** Whether the open article is nothing yet but a byline, printed above its headline. */
function awaitsHeadline({ open }: Drafts): boolean {
  return open?.closed === false && open.parts.length > 0 && open.parts.every(({ role }) => role === "byline");
}

/**
 * Whether the open article has headline and byline and no text yet, or a headline that ends as a sentence does (`车主要不要赔？`), so
 * that a line below them is its first subhead.
 */
function awaitsText({ open }: Drafts): boolean {
  if (open?.closed !== false || !has(open, "headline") || has(open, "paragraph", "verse")) return false;
  const last = open.parts.at(-1);
  return has(open, "byline") || (last?.role === "headline" && last.passage.endsSentence);
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
