import { characterSet, endsWithAny, withoutSpace } from "../text/characters.ts";
import { isLabel } from "./column-names.ts";
import { keepToSignature, STANZA_LINES } from "./line-runs.ts";
import { isNoticeTitle } from "./notices.ts";
import { isInText, type SignedLine } from "./signed-lines.ts";

/** `青山绿水皆诗意，` / `紫燕黄莺共唱和。`: two lines of one length, the second ending a sentence or its half; at least two such pairs. */
export function coupletRuns(lines: readonly SignedLine[], i: number): number {
  if (isWholeCouplet(lines[i])) {
    let last = i + 1;
    while (isWholeCouplet(lines[last])) last++;
    return last - i >= LEAST_COUPLETS ? last - i : 0;
  }
  let end = i;
  while (isCouplet(lines[end], lines[end + 1])) end += 2;
  return end - i >= 4 ? end - i : 0;
}

function isCouplet(first: SignedLine | undefined, second: SignedLine | undefined): boolean {
  if (first === undefined || second === undefined || first.sign !== "none" || second.sign !== "none") return false;
  return (
    first.line.width <= WIDEST_VERSE &&
    (second.line.endsSentence || endsWithAny(second.line.text, PAIR_STOPS)) &&
    endsWithAny(first.line.text, VERSE_STOPS) &&
    withoutSpace(first.line.text).length === withoutSpace(second.line.text).length
  );
}

/** `危阁凌虚倚夕晖，潞河如带绕城围。`: both lines of a pair in one row, of five characters each or of seven. */
const WHOLE_COUPLET =
  /^(?:\p{Script=Han}{5}[，,]\p{Script=Han}{5}|\p{Script=Han}{7}[，,]\p{Script=Han}{7})[。；！？;!?]$/u;
/** How long they are, in characters. */
const COUPLET_LENGTHS = { fives: 12, sevens: 16 };
/** A quatrain has so many. */
const LEAST_COUPLETS = 2;

function isWholeCouplet(line: SignedLine | undefined): boolean {
  if (line?.sign !== "none" || !line.line.endsSentence) return false;
  const { length } = line.line.text;
  if (length !== COUPLET_LENGTHS.fives && length !== COUPLET_LENGTHS.sevens) return false;
  return WHOLE_COUPLET.test(line.line.text);
}

/** `公社社员下田忙；`: the end of a pair that more follow. */
const PAIR_STOPS = characterSet("；;");
/** `诗意，` */
const VERSE_STOPS = characterSet("，,；;？?！!");

/**
 * Stanzas of free verse on a page whose paragraphs are whole lines: short lines that end no sentence, close together,
 * below the author's name or another stanza.
 */
export function addStanzas(lines: readonly SignedLine[], kept: Set<number>): void {
  let i = 0;
  while (i < lines.length) {
    let end = i;
    while (isVerseLine(lines[end]) && (end === i || lines[end]?.line.afterBlank === false)) end++;
    const follows = lines[i - 1]?.sign === "byline" || kept.has(i - 1);
    const next = lines[end];
    const heads = next?.sign === "dateline" || next?.sign === "byline";
    if (follows && end - i >= STANZA_LINES && !heads) keepToSignature(lines, i, end, kept);
    i = Math.max(end, i + 1);
  }
}

/**
 * Verse whose lines stand apart as paragraphs do, below its author's name: up to who taught the author, or to the last line
 * with a mark at its end.
 */
export function spacedVerse(lines: readonly SignedLine[], i: number): number {
  if (lines[i - 1]?.sign !== "byline") return 0;
  let end = i;
  while (isVerseLine(lines[end]) && lines[end]?.line.afterBlank === true) end++;
  const isSigned = lines[end]?.sign === "closing-byline";
  while (!isSigned && end > i && !VERSE_MARK.test(lines[end - 1]?.line.text ?? "")) end--;
  return end - i >= LEAST_VERSE ? end - i : 0;
}

/**
 * Verse below a title that says so, `木棉（外一首）`, and its author's name: all short lines up to the last with a mark at its end, whatever their
 * rows look like. Another poem's title may stand between.
 */
export function titledVerse(lines: readonly SignedLine[], i: number): number {
  const [title, author] = isVerseTitle(lines[i - 1]) ? [lines[i - 1]] : [lines[i - 2], lines[i - 1]];
  if (!isVerseTitle(title) || (author !== undefined && author.line.width > WIDEST_AUTHOR)) return 0;
  let end = i;
  while (end < lines.length && end - i < LONGEST_VERSE && !isVerseTitle(lines[end])) {
    const block = verseBlockEnd(lines, end);
    if (block === end) break;
    end = block;
  }
  while (end > i && !VERSE_MARK.test(lines[end - 1]?.line.text ?? "")) end--;
  return end - i >= LEAST_VERSE ? end - i : 0;
}

/**
 * Verse without an author, each line a block of its own: short lines that all end with a mark, and some in mid-sentence, as no paragraph does:
 * `太阳没有醒来的时候，` / `茶树先醒来了；`.
 */
export function markedVerse(lines: readonly SignedLine[], i: number): number {
  let end = i;
  let open = 0;
  for (; end - i < LONGEST_VERSE; end++) {
    const line = lines[end];
    if (line === undefined || !isVerseLine(line) || !line.line.afterBlank || !VERSE_MARK.test(line.line.text)) break;
    if (!line.line.endsSentence) open++;
  }
  const ends = lines[end - 1]?.line.endsSentence === true;
  return ends && open > 0 && end - i >= LEAST_VERSE ? end - i : 0;
}

/**
 * Verse in numbered parts below such a title, `（一）犁`, `（二）蓑衣`, each line in a block of its own: up to the last part's lines, of which there are no more than in
 * the longest before it. With one part there is no telling where it ends.
 */
export function numberedVerse(lines: readonly SignedLine[], i: number): number {
  if (lines[i]?.sign !== "numbered-head") return 0;
  if (!isVerseTitle(lines[i - 1]) && !isVerseTitle(lines[i - 2])) return 0;
  let longest = 0;
  let part = 0;
  let parts = 0;
  let end = i;
  while (isVerseLine(lines[end]) || lines[end]?.sign === "numbered-head") {
    if (lines[end]?.sign !== "numbered-head") part++;
    else {
      longest = Math.max(longest, part);
      part = 0;
      parts++;
    }
    if (part > longest && parts > 1) break;
    end++;
  }
  return parts > 1 && longest > 1 ? end - i : 0;
}

/** Index after the lines from line `i` to the next blank one that are verse: short, and most with a mark; `i` where they are not. */
function verseBlockEnd(lines: readonly SignedLine[], i: number): number {
  let end = i;
  const isShort = (line: SignedLine | undefined) => isVerseLine(line) || isWholeCouplet(line) || line?.sign === "kept";
  while (end - i < LONGEST_VERSE && isShort(lines[end]) && (end === i || lines[end]?.line.afterBlank === false)) end++;
  // `骑楼`: the next poem's title; but `简讯`.
  if (end === i + 1 && (!isShort(lines[end]) || isLabel(lines[i]?.line.text ?? "", [], false))) return i;
  const marked = lines.slice(i, end).filter(({ line }) => VERSE_MARK.test(line.text)).length;
  return marked >= (end - i) * MARKED || end === i + 1 ? end : i;
}

/** In lines. */
const LONGEST_VERSE = 80;
/** Of a stanza's lines: a row of prose ends with a mark by chance. */
const MARKED = 0.6;

/** Whether a line is a title that says it is one of verse: `木棉（外一首）`. */
export function isVerseTitle(line: SignedLine | undefined): boolean {
  return line !== undefined && endsWithAny(line.line.text, CLOSING_BRACKETS) && VERSE_TITLE.test(line.line.text);
}

const CLOSING_BRACKETS = characterSet("）)");
/** `木棉（外一首）`, `专业户之歌（快板）` */
export const VERSE_TITLE =
  /[（(](?:外[一二三四五六]首|[两三四五六]首|组诗|诗歌?|快板书?|歌词|顺口溜|山歌|民歌|童谣|三句半|词)[）)]$/;
/** In ems: `作者　余若虹` */
const WIDEST_AUTHOR = 8;

/** So many lines apart from each other under an author's name are a poem. */
const LEAST_VERSE = 4;

/** `一盏灯，亮在山坳，` */
export const VERSE_MARK = /[，。；！？…,;!?]$/;

/** Whether a line is as short as verse, and nothing else by its own words. */
export function isVerseLine(line: SignedLine | undefined): boolean {
  return (
    line !== undefined && line.sign === "none" && line.line.width <= WIDEST_VERSE && !isNoticeTitle(line.line.text)
  );
}

/** Widest line of verse, in ems with its mark. */
const WIDEST_VERSE = 13;

/**
 * Stanzas that stand between two that are kept already, in blocks with blank lines around them: `风从田埂上走过` / `拾起` /
 * `我们遗漏的那一穗`. A line alone there is the next poem's title.
 */
export function addStanzasBetween(lines: readonly SignedLine[], kept: Set<number>): void {
  for (const above of [...kept]) {
    let end = above + 1;
    while (end <= above + MOST_BETWEEN && isStanzaLine(lines[end]) && !kept.has(end)) end++;
    if (end === above + 1 || !kept.has(end)) continue;
    for (let i = above + 1; i < end; i++) {
      const isAlone = lines[i]?.line.afterBlank === true && lines[i + 1]?.line.afterBlank === true;
      if (!isAlone) kept.add(i);
    }
  }
}

/** Most lines between two such stanzas. */
const MOST_BETWEEN = 12;

function isStanzaLine(line: SignedLine | undefined): boolean {
  return isVerseLine(line) && line?.closes === false && !isInText(line);
}
