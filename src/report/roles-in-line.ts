import type { Article, Block, Byline } from "../model/article.ts";
import type { ByLine } from "./by-line.ts";
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

/** An article with its place among the page's, from 0. */
export interface PlacedArticle {
  readonly at: number;
  readonly article: Article;
  readonly blocksOn: ByLine<Block>;
}

/** The role of each offset of the line that holds a character of text. */
export type Roles = Map<number, LineRole>;

/** The roles of a line's characters, as the articles' parts tell that hold it; what no part repeats is `other`. */
export function rolesIn(line: FoldedLine, number: number, articles: readonly PlacedArticle[]): Roles {
  const roles: Roles = new Map();
  for (const { article } of articles) markSmallParts(line, number, article, roles);
  for (const { article } of articles) markHeadline(line, number, article, roles);
  for (const { article, blocksOn } of articles) markBlocks(line, blocksOn(number), article, roles);
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
function markBlocks(line: FoldedLine, blocks: readonly Block[], article: Article, roles: Roles): void {
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

/** Whether a line holds a column's name and little else. */
export function isSameText(label: string | undefined, text: string): boolean {
  if (label === undefined) return false;
  const [ours, printed] = [foldLine(label).text, foldLine(text).text];
  return printed.includes(ours) && printed.length <= ours.length + LABEL_MARKS;
}

/** Brackets and a mark around a label. */
const LABEL_MARKS = 4;
