import type { Article, Block, Byline, LineRange } from "../model/article.ts";
import type { Correction, CorrectionRole } from "../model/correction.ts";
import type { Page } from "../model/issue.ts";
import { holdsLine } from "../text/line-range.ts";
import { type FoldedLine, foldLine } from "./fold-line.ts";

/** What a stretch of a source line became. */
export type LineRole =
  | "kicker"
  | "headline"
  | "deck"
  | "column"
  | "summary"
  | "dateline"
  | "byline"
  | "body"
  | "subhead"
  | "caption"
  | "signature"
  | "jump"
  | "furniture"
  | "fragment"
  /** In an article, but in a form that its parts do not repeat. */
  | "other";

export interface RoleSpan {
  readonly role: LineRole;
  /** Offsets in the source line, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** One source line with what the parser made of it. */
export interface SourceLine {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
  /** In order, side by side; none for an empty line. */
  readonly spans: readonly RoleSpan[];
  /** Place of the article it belongs to among the page's articles, from 0. */
  readonly article?: number;
}

/**
 * The page's source lines with the role of every stretch. A parsed page holds its parts without their places in a line,
 * so that each part is looked for in the lines of its article; what no part repeats stays `other`.
 */
export function findLineRoles({ sourceLines, partLines, parsed, corrections }: Page): readonly SourceLine[] {
  const [first, last] = partLines ?? [1, sourceLines.length];
  const furnished = new Set(parsed.furniture.flatMap(({ lines }) => numbersIn(lines)));
  const fragments = new Set(parsed.fragments.map(({ line }) => line));
  return sourceLines.slice(first - 1, last).map((text, index): SourceLine => {
    const number = first + index;
    const whole = (role: LineRole): SourceLine => ({ number, text, spans: [{ role, start: 0, end: text.length }] });
    const correction = corrections.find(({ as, lines }) => as !== undefined && holdsLine(lines, number));
    // A blank line is shown where something was added in it.
    if (text.trim() === "" && correction?.was !== "") return { number, text, spans: [] };
    if (correction?.as !== undefined) {
      const { as, of = number } = correction;
      const article = parsed.articles.findIndex(({ lines }) => holdsLine(lines, of));
      return { ...whole(CORRECTION_ROLES[as]), ...(article >= 0 && { article }) };
    }
    const owners = parsed.articles.flatMap((article, at) =>
      holdsLine(article.lines, number) ? [{ article, at }] : [],
    );
    const owner =
      owners.find(({ article }) => article.blocks.some(({ lines }) => holdsLine(lines, number))) ?? owners[0];
    if (fragments.has(number)) return whole("fragment");
    if (owner === undefined) {
      const labelled = parsed.articles.findIndex(({ columnLabel }) => isSameText(columnLabel, text));
      if (labelled >= 0) return { ...whole("column"), article: labelled };
      return whole(furnished.has(number) ? "furniture" : "other");
    }
    const found = owners.map(({ article }) => article);
    const corrected = correctedLine(text, number, corrections);
    if (corrected !== text) {
      // The offsets are not those of the filed line; of a line that is all one part they are not needed.
      const roles = new Set(rolesIn(foldLine(corrected), number, found).values());
      const [only] = roles;
      if (only !== undefined && roles.size === 1) return { ...whole(only), article: owner.at };
    }
    return { number, text, spans: spansOf(text, rolesIn(foldLine(text), number, found)), article: owner.at };
  });
}

/** The line with its corrections' wordings, as it was parsed. */
function correctedLine(text: string, line: number, corrections: readonly Correction[]): string {
  return corrections.reduce(
    (corrected, { lines, was, now }) =>
      now !== undefined && lines[0] === line && lines[1] === line ? corrected.replace(was, () => now) : corrected,
    text,
  );
}

/** The roles in which an editor may put lines, as the report shows them. */
export const CORRECTION_ROLES: Readonly<Record<CorrectionRole, LineRole>> = {
  headline: "headline",
  kicker: "kicker",
  deck: "deck",
  subhead: "subhead",
  byline: "byline",
  caption: "caption",
  paragraph: "body",
  lead: "body",
  line: "body",
  summary: "summary",
  column: "column",
  signature: "signature",
  furniture: "furniture",
  fragment: "fragment",
};

function numbersIn([first, last]: LineRange): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function isSameText(label: string | undefined, text: string): boolean {
  if (label === undefined) return false;
  const [ours, printed] = [foldLine(label).text, foldLine(text).text];
  return printed.includes(ours) && printed.length <= ours.length + LABEL_MARKS;
}

/** Brackets and a mark around a label. */
const LABEL_MARKS = 4;

/** The role of each offset of the line that holds a character of text. */
type Roles = Map<number, LineRole>;

function rolesIn(line: FoldedLine, number: number, articles: readonly Article[]): Roles {
  const roles: Roles = new Map();
  for (const article of articles) markSmallParts(line, number, article, roles);
  for (const article of articles) markHeadline(line, number, article, roles);
  for (const article of articles) markBlocks(line, number, article, roles);
  for (const offset of line.offsets) if (!roles.has(offset)) roles.set(offset, "other");
  return roles;
}

/** Jump lines, dateline and bylines, which stand at the ends of other text. */
function markSmallParts(line: FoldedLine, number: number, article: Article, roles: Roles): void {
  for (const jump of article.jumps) if (jump.line === number) mark(line, jump.text, "jump", roles);
  if (article.dateline !== undefined) mark(line, article.dateline.text, "dateline", roles);
  const dated = article.dateline !== undefined && line.text.includes(foldLine(article.dateline.text).text);
  markBylines(line, article.bylines, dated, roles);
  if (isSameText(article.columnLabel, line.text)) mark(line, line.text, "column", roles);
}

/** `（记者 甲 通讯员 乙）`, `□ 通讯员 甲`: brackets, or a short line, around names of the article's bylines. */
function markBylines(line: FoldedLine, bylines: readonly Byline[], dated: boolean, roles: Roles): void {
  const names = bylines.flatMap((byline) => byline.names.map((name) => foldLine(name).text));
  const holdsName = (text: string) => names.some((name) => name !== "" && text.includes(name));
  if (!dated && line.text.length <= LONGEST_BYLINE && !/[。,]/.test(line.text) && holdsName(line.text)) {
    mark(line, line.text, "byline", roles);
    return;
  }
  for (const [bracket] of line.text.matchAll(BRACKETS)) if (holdsName(bracket)) mark(line, bracket, "byline", roles);
  const tail = LAST_WORDS.exec(line.text)?.[0] ?? "";
  if (holdsName(tail)) mark(line, tail, "byline", roles);
}

const LONGEST_BYLINE = 60;
/** `(记者楼郁馨)`: round brackets, as folding leaves them. */
const BRACKETS = /\([^()]{2,80}\)/g;
/** `……现场。某某摄`: what stands after the last sentence. */
const LAST_WORDS = /(?<=[。!?"])[^。!?"()，,]{2,40}$/;

function markHeadline(line: FoldedLine, number: number, article: Article, roles: Roles): void {
  const { headline, summary, blocks } = article;
  const text = blocks.find(({ type }) => type === "paragraph");
  if (summary !== undefined) {
    if (summary.label !== undefined) mark(line, summary.label, "summary", roles);
    markPart(line, summary.text, "summary", roles);
  }
  if (headline === undefined || (text !== undefined && number > text.lines[0])) return;
  // Where the text begins in the headline's line, only what stands first is headline: the lead often repeats it.
  const markHead = number === text?.lines[0] ? markStart : markPart;
  for (const kicker of headline.kicker) markHead(line, kicker, "kicker", roles);
  markHead(line, headline.main, "headline", roles);
  for (const deck of headline.decks) markHead(line, deck, "deck", roles);
}

function markStart(line: FoldedLine, text: string, role: LineRole, roles: Roles): void {
  const part = foldLine(text).text;
  if (line.text.startsWith(part)) markAt(line, 0, part.length, role, roles);
}

const BLOCK_ROLES: Readonly<Record<Block["type"], LineRole>> = {
  paragraph: "body",
  subheading: "subhead",
  caption: "caption",
  signature: "signature",
  credit: "byline",
  label: "signature",
};

/** Gives what is left of the line to the blocks that hold it: of several, to the one that has its words. */
function markBlocks(line: FoldedLine, number: number, article: Article, roles: Roles): void {
  const blocks = article.blocks.filter(({ lines }) => holdsLine(lines, number));
  const [only] = blocks;
  if (only === undefined) return;
  if (blocks.length > 1) {
    for (const block of blocks) markPart(line, block.text, roleOf(block, article), roles);
  }
  for (const offset of line.offsets) if (!roles.has(offset)) roles.set(offset, roleOf(only, article));
}

/** A label inside the text is a line that keeps its place: verse, a table's row. */
function roleOf({ type, lines }: Block, { signedDate, lines: [, last] }: Article): LineRole {
  return type === "label" && (signedDate === undefined || lines[1] < last - 1) ? "body" : BLOCK_ROLES[type];
}

/** Marks where a part stands whole in the line, or the line whole in the part. */
function markPart(line: FoldedLine, text: string, role: LineRole, roles: Roles): void {
  const part = foldLine(text).text;
  if (part.includes(line.text)) mark(line, line.text, role, roles);
  else if (line.text.includes(part)) mark(line, part, role, roles);
  else markEnds(line, part, role, roles);
}

/** Marks the line's start where the part ends with it, and its end where the part begins with it. */
function markEnds(line: FoldedLine, part: string, role: LineRole, roles: Roles): void {
  const most = Math.min(part.length, line.text.length) - 1;
  for (let length = most; length >= SHORTEST_END; length--) {
    const [head, tail] = [line.text.slice(0, length), line.text.slice(-length)];
    const found = part.endsWith(head) ? head : part.startsWith(tail) ? tail : undefined;
    if (found === undefined) continue;
    markAt(line, found === head ? 0 : line.text.length - length, length, role, roles);
    return;
  }
}

/** Shorter ends are alike by chance. */
const SHORTEST_END = 4;

function mark(line: FoldedLine, text: string, role: LineRole, roles: Roles): void {
  const folded = foldLine(text).text;
  const at = folded === "" ? -1 : line.text.indexOf(folded);
  if (at >= 0) markAt(line, at, folded.length, role, roles);
}

/** The first role given stands. */
function markAt(line: FoldedLine, at: number, length: number, role: LineRole, roles: Roles): void {
  for (const offset of line.offsets.slice(at, at + length)) if (!roles.has(offset)) roles.set(offset, role);
}

/** Neighbouring offsets of one role as spans; white space goes with what stands before it. */
function spansOf(text: string, roles: Roles): readonly RoleSpan[] {
  const spans: { role: LineRole; start: number; end: number }[] = [];
  for (let i = 0; i < text.length; i++) {
    const last = spans.at(-1);
    const role = roles.get(i) ?? last?.role;
    if (role === undefined) continue;
    if (last !== undefined && last.role === role) last.end = i + 1;
    else spans.push({ role, start: last === undefined ? 0 : i, end: i + 1 });
  }
  return spans;
}
