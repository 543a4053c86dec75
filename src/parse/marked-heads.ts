import { mayBeHeadline } from "./headline-form.ts";
import { findJumpTo, findPointer } from "./jump-line.ts";
import { givesNotice, isNoticeTitle, isSignature } from "./notices.ts";
import type { LineSign } from "./openings.ts";
import { findClosingByline } from "./placed-byline.ts";
import type { SignedLine } from "./signed-lines.ts";

/** Which lines the text's markup shows to be headlines, and which to be subheads; of others it leaves open which. */
export interface MarkedHeads {
  readonly headlines: ReadonlySet<number>;
  readonly subheads: ReadonlySet<number>;
}

/** Of a page without headings. */
export const NO_HEADS: MarkedHeads = { headlines: new Set(), subheads: new Set() };

/**
 * Tells headlines and subheads apart by the ranks of headings: `# 小厕所里的大民生` with `## ——店子镇见闻` right below it is one
 * headline, `### 变废为宝` inside the text a subhead. Tools and models give ranks by the size of type, not by what a line
 * is, so what stands around a heading counts first.
 */
export function findMarkedHeads(lines: readonly SignedLine[]): MarkedHeads {
  const groups = groupHeadings(lines);
  if (groups.length === 0) return NO_HEADS;
  const isProof = ({ isReported, isBelowEnd }: HeadingGroup) => isReported || isBelowEnd;
  const proven = new Set(groups.filter(isProof).map(({ rank }) => rank));
  const top = groups.reduce((least, { rank }) => Math.min(least, rank), Number.POSITIVE_INFINITY);
  const isRanked = groups.some(({ rank }) => rank > top);
  const headlines = new Set<number>();
  const subheads = new Set<number>();
  let last: number | undefined;
  for (const group of groups) {
    const { rank, first, end } = group;
    // Headlines with nothing below them have their texts on other pages, each its own.
    if (end === lines.length && !group.isStacked) continue;
    const isBelow = last !== undefined && rank > last && !proven.has(rank);
    const isHeadline =
      isProof(group) ||
      group.isApart ||
      group.isNotice ||
      group.isOfPicture ||
      (!isBelow && (group.isStacked || (isRanked && rank === top)));
    if (!isHeadline && !isBelow) continue;
    for (let i = first; i < end; i++) (isHeadline ? headlines : subheads).add(i);
    if (isHeadline) last = rank;
  }
  return { headlines, subheads };
}

/** Headings that follow each other with no text and no rule between. */
interface HeadingGroup {
  readonly first: number;
  readonly end: number;
  /** The highest of their ranks. */
  readonly rank: number;
  /** Whether they are of more than one rank. */
  readonly isStacked: boolean;
  /** Whether a dateline or a byline stands below them. */
  readonly isReported: boolean;
  /** Whether an author's name, a source or a jump line ends the text above them. */
  readonly isBelowEnd: boolean;
  /** Whether a rule or nothing stands above them. */
  readonly isApart: boolean;
  readonly isNotice: boolean;
  /** Whether it is of a picture that stands above. */
  readonly isOfPicture: boolean;
}

function groupHeadings(lines: readonly SignedLine[]): readonly HeadingGroup[] {
  const groups: HeadingGroup[] = [];
  let i = 0;
  while (i < lines.length) {
    if (rankOf(lines[i]) === undefined || isSignature(textsFrom(lines, i))) {
      i++;
      continue;
    }
    let end = i + 1;
    while (rankOf(lines[end]) !== undefined && lines[end]?.line.markup?.afterRule !== true) end++;
    groups.push(groupOf(lines, i, end));
    i = end;
  }
  return groups;
}

/** A body's name in bold above a date signs a notice. */
function textsFrom(lines: readonly SignedLine[], i: number): readonly string[] {
  return lines.slice(i, i + 2).map(({ line }) => line.text);
}

function groupOf(lines: readonly SignedLine[], first: number, end: number): HeadingGroup {
  const ranks = lines.slice(first, end).map((line) => rankOf(line) ?? 0);
  const rank = ranks.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  return {
    first,
    end,
    rank,
    isStacked: ranks.some((other) => other > rank),
    isReported: OPENING_SIGNS.includes(lines[end]?.sign ?? "none"),
    isBelowEnd: endsArticle(lines[first - 1]),
    isApart: first === 0 || lines[first]?.line.markup?.afterRule === true,
    isNotice: isNoticeTitle(lines[end - 1]?.line.text ?? "") || givesNotice(lines[end]?.line.text ?? ""),
    isOfPicture: isOfPicture(lines, first, end),
  };
}

/**
 * `### 早春“莓”好时光` below a picture, its text and `谷 雨 摄` below that: a caption in an article has no headline. Above its picture it is
 * one where nothing but that stands below it; a subhead has more.
 */
function isOfPicture(lines: readonly SignedLine[], first: number, end: number): boolean {
  const [text, below] = [lines[end], lines[end + 1]];
  if (text === undefined) return false;
  const isBelow = lines.slice(first, end).some(({ line }) => line.markup?.belowPicture === true);
  if (!isBelow && text.line.markup?.belowPicture !== true) return false;
  if (isBelow && text.sign === "photo-credit") return true;
  if (text.sign !== "none" || !text.closes) return false;
  const isCredited = below?.sign === "photo-credit";
  if (!isCredited && findClosingByline(text.line.text, false)?.reading.isPhotoCredit !== true) return false;
  const next = lines[isCredited ? end + 2 : end + 1];
  return isBelow || next === undefined || rankOf(next) !== undefined;
}

/** What stands below the headline of a report. */
const OPENING_SIGNS: readonly LineSign[] = ["dateline", "byline", "jump-from", "summary-label"];

/** Whether an article ends with a line; a photographer's name may stand inside one. */
function endsArticle(line: SignedLine | undefined): boolean {
  if (line === undefined) return false;
  if (CLOSING_SIGNS.includes(line.sign) || findJumpTo(line.line.text) !== undefined) return true;
  return findClosingByline(line.line.text, true)?.reading.isPhotoCredit === false;
}

const CLOSING_SIGNS: readonly LineSign[] = ["closing-byline", "byline", "source"];

/**
 * The rank of a line that is marked as a heading and may be one: models mark bylines and whole paragraphs too. A headline that
 * points to another page stands by itself.
 */
function rankOf(line: SignedLine | undefined): number | undefined {
  const rank = line?.line.markup?.heading;
  if (line === undefined || rank === undefined || !mayBeHeadline(line, true, true)) return undefined;
  return findPointer(line.line.text) === undefined ? rank : undefined;
}
