import type { Article, Headline } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { RuleId } from "../model/rules.ts";
import { isTruncated, kindOf } from "./article-kind.ts";
import { readParts, readSignatures, textsOf } from "./article-parts.ts";
import { jumpLine, type Reading } from "./article-reading.ts";
import { PICTURE_LABELS } from "./column-words.ts";
import { type Draft, firstLineOf, foundHeadline } from "./drafts.ts";
import { parseHeadline } from "./headline.ts";
import type { HeadlineLine } from "./headline-line.ts";
import { findPointer, findPointerBefore, isCutOff } from "./jump-line.ts";
import type { PrintedPassage } from "./passages.ts";
import { setHeadline } from "./set-headline.ts";
import { linesOf, splitPassage } from "./slice.ts";

/** An article read from its draft, and what was doubtful in it. */
export interface AssembledArticle {
  readonly article: Article;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a draft's passages into an article: dateline, bylines, jumps and signature out of the text, the rest as blocks. */
export function assembleArticle(
  draft: Draft,
  columnLabel: string | undefined,
  partsApart: boolean,
  file: string,
): AssembledArticle {
  const reading = readParts(draft);
  const texts = textsOf(draft).map(({ passage }) => passage.text);
  const read = parseHeadline(readHeadlineLines(draft, reading), texts, partsApart);
  const printed = setHeadline(draft, read?.headline);
  const signature = readSignatures(reading);
  const kind = kindOf(draft, reading, printed?.main);
  // `图片新闻` over a picture's text is its column's name.
  const isColumn = kind === "photo" && isPicturesLabel(printed);
  const headline = isColumn ? undefined : printed;
  const columns = [columnLabel, read?.columnLabel, isColumn ? printed?.main : undefined].filter(
    (name) => name !== undefined,
  );
  const column = columns[0];
  reading.marks.push(...columns.slice(1));
  const article: OpenArticle = {
    kind,
    bylines: reading.bylines,
    blocks: signature.blocks.length === 0 ? reading.blocks : [...reading.blocks, ...signature.blocks],
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
  return { article, diagnostics: diagnose(article, reading, file) };
}

function isPicturesLabel(headline: Headline | undefined): boolean {
  if (headline === undefined || headline.kicker.length > 0 || headline.decks.length > 0) return false;
  return PICTURE_LABELS.includes(headline.main);
}

/** An article that is still being put together. */
type OpenArticle = { -readonly [Key in keyof Article]: Article[Key] };

/** The headline's lines; where a headline without text points to another page, the pointer is taken off. */
function readHeadlineLines(draft: Draft, reading: Reading): readonly HeadlineLine[] {
  const lines = foundHeadline(draft);
  const last = lines.at(-1);
  if (last === undefined || draft.parts.length > lines.length) return lines;
  const pointer = findPointer(last.text);
  if (pointer === undefined) return lines.length === 1 ? [withoutPointerBefore(last, reading)] : lines;
  const [rest, printed] = splitPassage(last, pointer.start);
  reading.jumps.push(jumpLine(pointer, printed));
  const headline = [...lines.slice(0, -1), { text: rest.text, tight: last.tight, markup: last.markup }];
  return headline.map((line, i) => (i === 0 ? { ...line, text: line.text.replace(TEASER_MARK, "") } : line));
}

function withoutPointerBefore(line: PrintedPassage, reading: Reading): HeadlineLine {
  const pointer = findPointerBefore(line.text);
  if (pointer === undefined) return line;
  const [printed, rest] = splitPassage(line, pointer.end);
  reading.jumps.push(jumpLine(pointer, printed));
  return { text: rest.text, tight: line.tight, markup: line.markup };
}

/** `▶ 老茶厂里“泡”出新生活　详见3版`: the mark before a teaser. */
const TEASER_MARK = /^[▶►▷■□●○▲△◆◇★☆▪•>》☞]+\s*/;

function rangeOf(draft: Draft): readonly [number, number] {
  let last = 0;
  for (const { passage, guest } of draft.parts) if (guest !== true) last = Math.max(last, linesOf(passage)[1]);
  return [firstLineOf(draft), last];
}

function diagnose(article: Article, { doubtfulNames }: Reading, file: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (rule: RuleId, line: number, details: Diagnostic["details"] = {}) =>
    found.push({ rule, place: { file, line }, details });
  if (article.headline === undefined) report("no-headline", article.lines[0]);
  if (article.truncated) report("truncated", article.lines[1]);
  for (const { run, names, other, line } of doubtfulNames)
    report("names-run-together", line, { text: run, names: names.join("、"), other: other.join("、") });
  for (const jump of article.jumps) {
    if (isCutOff(jump)) report("jump-cut-off", jump.line, { text: jump.text });
  }
  return found;
}
