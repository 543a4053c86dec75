import type { Article, ArticleKind, Block, Byline, Dateline, JumpLine, Summary } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { RuleId } from "../model/rules.ts";
import { endsClause, endsSentence, isHan } from "../text/characters.ts";
import { normalizePrinted } from "../text/normalize.ts";
import { parseAuthorLine } from "./authors.ts";
import { parseByline } from "./byline.ts";
import type { BylineReading } from "./byline-groups.ts";
import { AUTHOR, PHOTOGRAPHER } from "./byline-roles.ts";
import { wordsOf } from "./byline-words.ts";
import { findDateline } from "./dateline.ts";
import { type Draft, firstLineOf, isPhotoItem, isPhotoText, type Part } from "./drafts.ts";
import { type HeadlineHabit, type HeadlineLine, parseHeadline } from "./headline.ts";
import { findJumpFrom, findJumpTo, findPointer, isCutOff, type JumpLineReading } from "./jump-line.ts";
import { opensLetterToPaper } from "./letters.ts";
import { isMarkedEntry } from "./list-entries.ts";
import { isNoticeTitle, readSignature } from "./notices.ts";
import type { PrintedPassage } from "./passages.ts";
import { findClosingByline, findLeadByline, findOpeningByline, type OpeningByline } from "./placed-byline.ts";
import { setHeadline } from "./set-headline.ts";
import { linesOf, type Passage, splitPassage } from "./slice.ts";

/** An article read from its draft, and what was doubtful in it. */
export interface AssembledArticle {
  readonly article: Article;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a draft's passages into an article: dateline, bylines, jumps and signature out of the text, the rest as blocks. */
export function assembleArticle(
  draft: Draft,
  columnLabel: string | undefined,
  habit: HeadlineHabit,
  file: string,
): AssembledArticle {
  const reading: Reading = { blocks: [], bylines: [], jumps: [], marks: [], signature: [], summaryLabel: undefined };
  const texts = draft.parts.filter((part) => TEXT_ROLES.includes(part.role));
  const photoItem = isPhotoItem(draft.parts);
  for (const part of draft.parts) {
    readPart(part, { isFirst: part === texts[0], isLast: part === texts.at(-1), photoItem }, reading);
  }
  const headlines = readHeadlineLines(draft, reading);
  const read = parseHeadline(
    headlines,
    texts.map(({ passage }) => passage.text),
    habit,
  );
  const headline = setHeadline(draft, read?.headline);
  const signature = readSignatures(reading);
  const column = columnLabel ?? read?.columnLabel;
  if (columnLabel !== undefined && read?.columnLabel !== undefined) reading.marks.push(read.columnLabel);
  const kind = kindOf(draft, reading, headline?.main);
  const article: OpenArticle = {
    kind,
    bylines: reading.bylines,
    blocks: [...reading.blocks, ...signature.blocks],
    jumps: reading.jumps,
    truncated: isTruncated(draft, reading, kind),
    marks: reading.marks,
    lines: rangeOf(draft),
  };
  // What is there is set one by one: a spread for each would take longer than all that is read of the article.
  if (headline !== undefined) article.headline = headline;
  if (column !== undefined) article.columnLabel = column;
  if (reading.summary !== undefined) article.summary = reading.summary;
  if (reading.dateline !== undefined) article.dateline = reading.dateline;
  if (signature.date !== undefined) article.signedDate = signature.date;
  return { article, diagnostics: diagnose(article, file) };
}

/** An article that is still being put together. */
type OpenArticle = { -readonly [Key in keyof Article]: Article[Key] };

/** The headline's lines; where a headline without text points to another page, the pointer is taken off. */
function readHeadlineLines(draft: Draft, reading: Reading): readonly HeadlineLine[] {
  const lines = draft.parts
    .filter(({ role, passage }) => role === "headline" && passage.steering === undefined)
    .map(({ passage }) => passage);
  const last = lines.at(-1);
  const pointer = last === undefined || draft.parts.length > lines.length ? undefined : findPointer(last.text);
  if (last === undefined || pointer === undefined) return lines;
  const [rest, printed] = splitPassage(last, pointer.start);
  reading.jumps.push(jumpLine(pointer, printed));
  const headline = [...lines.slice(0, -1), { text: rest.text, tight: last.tight, markup: last.markup }];
  return headline.map((line, i) => (i === 0 ? { ...line, text: line.text.replace(TEASER_MARK, "") } : line));
}

/** `▶ 老茶厂里“泡”出新生活　详见3版`: the mark before a teaser. */
const TEASER_MARK = /^[▶►▷■□●○▲△◆◇★☆▪•>》☞]+\s*/;

const TEXT_ROLES: readonly Part["role"][] = ["paragraph", "verse"];

interface Reading {
  readonly blocks: Block[];
  readonly bylines: Byline[];
  readonly jumps: JumpLine[];
  readonly marks: string[];
  readonly signature: PrintedPassage[];
  dateline?: Dateline;
  summary?: Summary;
  summaryLabel: string | undefined;
}

/** Where a text stands in its article. */
interface TextPlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Whether the article is a picture with its text. */
  readonly photoItem: boolean;
}

function readPart(part: Part, place: TextPlace, reading: Reading): void {
  const { passage, role } = part;
  switch (role) {
    case "headline":
      break;
    case "byline":
    case "photo-credit":
      readByline(passage, passage.steering !== undefined, reading);
      break;
    case "summary-label":
      if (reading.summary !== undefined || reading.summaryLabel !== undefined) {
        pushBlock(reading, "subheading", passage);
        break;
      }
      reading.summaryLabel = normalizePrinted(passage.text).replace(/[【】[\]：]/g, "");
      reading.marks.push(...remainder(passage.text, reading.summaryLabel));
      break;
    case "summary":
      if (reading.summary !== undefined) {
        // A second box in one article: its text is kept as a paragraph, so that the first is not lost.
        pushBlock(reading, "paragraph", passage);
        break;
      }
      reading.summary = {
        ...(reading.summaryLabel === undefined ? {} : { label: reading.summaryLabel }),
        text: normalizePrinted(passage.text),
      };
      break;
    case "signature":
      reading.signature.push(passage);
      break;
    case "source":
      pushBlock(reading, "credit", passage);
      break;
    case "subheading":
      pushBlock(reading, role, passage);
      break;
    case "caption":
      pushBlock(reading, role, takeClosingByline(passage, true, reading));
      break;
    case "verse":
      pushLine(reading, passage);
      break;
    default:
      readText(passage, place, reading);
  }
}

function pushBlock(reading: Reading, type: Block["type"], passage: Passage): void {
  const text = normalizePrinted(passage.text, ONE_LINE.includes(type) ? "between-parts" : "none");
  if (text !== "") reading.blocks.push({ type, text, lines: linesOf(passage) });
}

/** A line that keeps its place is a paragraph by itself, the spaces between its entries kept. */
function pushLine(reading: Reading, passage: Passage): void {
  reading.blocks.push({
    type: "paragraph",
    text: normalizePrinted(passage.text, "between-entries"),
    lines: linesOf(passage),
  });
}

/** Blocks of one printed line, in which a space parts two phrases. */
const ONE_LINE: readonly Block["type"][] = ["subheading", "credit", "signature"];

/**
 * A byline that cannot be read after all (its line was cut) stays in the text as a credit; one that an editor says is a
 * byline names an author.
 */
function readByline(passage: Passage, isSet: boolean, reading: Reading): void {
  const byline = parseAuthorLine(passage.text);
  if (byline !== undefined) takeByline(byline, passage, reading);
  else if (isSet) reading.bylines.push({ role: AUTHOR, names: wordsOf(passage.text) });
  else pushBlock(reading, "credit", passage);
}

function takeByline(byline: BylineReading, passage: Passage, reading: Reading): void {
  let kept = "";
  for (const entry of byline.bylines) {
    reading.bylines.push(entry);
    kept += entry.role;
    for (const name of entry.names) kept += name;
  }
  reading.marks.push(...remainder(passage.text, kept));
}

/** Takes dateline, jump lines and bylines off a paragraph's two ends; what is left is its text. */
function readText(passage: Passage, { isFirst, isLast, photoItem }: TextPlace, reading: Reading): void {
  let rest = takeJumpFrom(passage, reading);
  rest = takeDateline(rest, isFirst, reading);
  rest = takeJumpTo(rest, reading);
  const credited = reading.bylines.length;
  rest = takeClosingByline(rest, isLast, reading);
  const closing = reading.bylines.slice(credited);
  const isPicture = closing.length > 0 && closing.every((byline) => byline.role === PHOTOGRAPHER);
  pushBlock(reading, isPicture && !photoItem ? "caption" : "paragraph", rest);
}

function takeJumpFrom(passage: Passage, reading: Reading): Passage {
  const jump = findJumpFrom(passage.text);
  if (jump === undefined) return passage;
  const [printed, rest] = splitPassage(passage, jump.end);
  reading.jumps.push(jumpLine(jump, printed));
  return rest;
}

function takeJumpTo(passage: Passage, reading: Reading): Passage {
  const jump = findJumpTo(passage.text);
  if (jump === undefined) return passage;
  const [rest, printed] = splitPassage(passage, jump.start);
  reading.jumps.push(jumpLine(jump, printed));
  return rest;
}

function jumpLine(jump: JumpLineReading, printed: Passage): JumpLine {
  return {
    direction: jump.direction,
    ...(jump.page === undefined ? {} : { page: jump.page }),
    text: normalizePrinted(printed.text),
    line: linesOf(printed)[0],
  };
}

/** `(记者 洪纲 邵秀清)` right after the dateline. */
const BYLINE_BRACKET = /^\s*[（(]([^（）()]{2,120})[）)]\s*/;
/** `记者 甲 通讯员 乙 报道：` after the dateline without brackets. */
const BYLINE_REPORTED =
  /^\s*((?:本报)?(?:\p{Script=Han}{0,3}记者|通讯员)\s?[^，。,：:“”]{2,40}?)\s?(?:报道|摄影报道)[：:]?\s*/u;

function takeDateline(passage: Passage, isFirst: boolean, reading: Reading): Passage {
  const found = findDateline(passage.text);
  if (found === undefined) return isFirst ? takeOpeningByline(passage, findLeadByline(passage.text), reading) : passage;
  if (!isFirst && reading.dateline !== undefined) return passage;
  reading.dateline = found.dateline;
  const [, after] = splitPassage(passage, found.end);
  const match = BYLINE_BRACKET.exec(after.text) ?? BYLINE_REPORTED.exec(after.text);
  const bracketed = match?.[1] === undefined ? undefined : parseByline(match[1], true);
  const opening =
    match === null || bracketed === undefined
      ? findOpeningByline(after.text)
      : { reading: bracketed, end: match[0].length };
  return takeOpeningByline(after, opening, reading);
}

function takeOpeningByline(passage: Passage, opening: OpeningByline | undefined, reading: Reading): Passage {
  if (opening === undefined) return passage;
  const [printed, rest] = splitPassage(passage, opening.end);
  takeByline(opening.reading, printed, reading);
  return rest;
}

function takeClosingByline(passage: Passage, isLast: boolean, reading: Reading): Passage {
  // Each of several marked entries may have its own author.
  const closing = findClosingByline(passage.text, isLast || isMarkedEntry(passage.text));
  if (closing === undefined) return passage;
  const [rest, printed] = splitPassage(passage, closing.start);
  takeByline(closing.reading, printed, reading);
  return rest;
}

function readSignatures(reading: Reading): { readonly blocks: readonly Block[]; readonly date?: string } {
  const blocks: Block[] = [];
  let date: string | undefined;
  for (const passage of reading.signature) {
    const signature = readSignature(passage.text);
    const name = normalizePrinted(signature.name, "between-parts");
    if (name !== "") blocks.push({ type: "signature", text: name, lines: linesOf(passage) });
    if (signature.dateText !== undefined) {
      blocks.push({ type: "label", text: normalizePrinted(signature.dateText), lines: linesOf(passage) });
    }
    date ??= signature.date;
  }
  return { blocks, ...(date === undefined ? {} : { date }) };
}

function kindOf(draft: Draft, reading: Reading, headline: string | undefined): ArticleKind {
  const paragraphs = reading.blocks.filter((block) => block.type === "paragraph").length;
  const reported = reading.dateline !== undefined || reading.bylines.some((byline) => byline.role !== PHOTOGRAPHER);
  if (paragraphs === 0 && reading.blocks.length === 0 && headline !== undefined && reading.bylines.length === 0)
    return "teaser";
  if (!reported && headline !== undefined && isNoticeTitle(headline)) return "notice";
  if (!reported && reading.signature.length > 0 && !isLetterToPaper(reading)) return "notice";
  const credited = reading.bylines.some((byline) => byline.role === PHOTOGRAPHER);
  const texts = draft.parts.filter((part) => part.role === "paragraph").map((part) => part.passage);
  const isPicture = paragraphs === 0 || isPhotoText(texts);
  const hasCaption = draft.parts.some((part) => part.role === "caption");
  return credited && !reported && isPicture && !hasCaption ? "photo" : "news";
}

/** A letter to the paper is signed as notices are. */
function isLetterToPaper({ blocks }: Reading): boolean {
  return opensLetterToPaper(blocks.find(({ type }) => type === "paragraph")?.text ?? "");
}

/** Whether the text stops in mid-sentence. Verse and lists have no sentences; names and jump lines end a text. */
function isTruncated(draft: Draft, reading: Reading, kind: ArticleKind): boolean {
  if (draft.parts.findLast(({ role }) => TEXT_ROLES.includes(role))?.role === "verse") return false;
  const last = reading.blocks.filter((block) => block.type === "paragraph").at(-1);
  if (last === undefined || kind === "teaser" || kind === "notice") return false;
  return !endsSentence(last.text) && !endsClause(last.text) && !reading.jumps.some((jump) => jump.direction === "to");
}

function rangeOf(draft: Draft): readonly [number, number] {
  let last = 0;
  for (const { passage, guest } of draft.parts) if (guest !== true) last = Math.max(last, linesOf(passage)[1]);
  return [firstLineOf(draft), last];
}

function diagnose(article: Article, file: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (rule: RuleId, line: number, details: Diagnostic["details"] = {}) =>
    found.push({ rule, place: { file, line }, details });
  if (article.headline === undefined) report("no-headline", article.lines[0]);
  if (article.truncated) report("truncated", article.lines[1]);
  for (const jump of article.jumps) {
    if (isCutOff(jump)) report("jump-cut-off", jump.line, { text: jump.text });
  }
  return found;
}

/** The Han characters of a printed piece that its values, one after another, do not repeat, as one string; none where all are kept. */
function remainder(printed: string, values: string): string[] {
  const kept = [...values];
  let left = "";
  for (const character of printed) {
    if (!isHan(character.codePointAt(0) ?? 0)) continue;
    const index = kept.indexOf(character);
    if (index < 0) left += character;
    else kept.splice(index, 1);
  }
  return left === "" ? [] : [left];
}
