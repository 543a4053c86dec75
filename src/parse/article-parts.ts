import type { Block } from "../model/article.ts";
import { normalizePrinted } from "../text/normalize.ts";
import { addByline, pushBlock, type Reading, remainder } from "./article-reading.ts";
import { parseAuthorLine } from "./authors.ts";
import { isAsName } from "./byline-names.ts";
import { AUTHOR } from "./byline-roles.ts";
import { wordsOf } from "./byline-words.ts";
import { findDateline } from "./dateline.ts";
import { type Draft, isPhotoItem, type Part } from "./drafts.ts";
import { joinEntries } from "./joined-entries.ts";
import { findSigningBody, readSignature } from "./notices.ts";
import { linesOf, type Passage, splitPassage } from "./slice.ts";
import { readText, type TextPlace, takeClosingByline } from "./text-ends.ts";

/** Reads the parts of a draft, in printed order, into what its article is made of; its headline is read by itself. */
export function readParts(draft: Draft): Reading {
  const reading: Reading = {
    blocks: [],
    bylines: [],
    jumps: [],
    doubtfulNames: [],
    marks: [],
    signature: [],
    summaryLabel: undefined,
  };
  const texts = textsOf(draft);
  const photoItem = isPhotoItem(draft.parts);
  for (const part of draft.parts) {
    readPart(part, { isFirst: part === texts[0], isLast: part === texts.at(-1), photoItem }, reading);
  }
  return reading;
}

/** The parts of a draft that are its running text: paragraphs and verse. */
export function textsOf(draft: Draft): readonly Part[] {
  return draft.parts.filter((part) => part.role === "paragraph" || part.role === "verse");
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
      readSummaryLabel(passage, reading);
      break;
    case "summary":
      readSummary(passage, reading);
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
      pushBlock(reading, role, takeClosingByline(passage, passage.traits, true, reading));
      break;
    case "verse":
      pushLine(reading, passage);
      break;
    default:
      readText(passage, place, reading);
  }
}

/**
 * A byline, with a dateline before it or none; a body's name in brackets signs. One that cannot be read after all (its line was cut) stays
 * in the text as a credit; one that an editor says is a byline, or is by its place and as short as a name, names an author.
 */
function readByline(whole: Passage, isSet: boolean, reading: Reading): void {
  const passage = takeDateline(whole, reading);
  const body = findSigningBody(passage.text);
  const byline = body === undefined ? parseAuthorLine(passage.text) : undefined;
  if (body !== undefined) reading.blocks.push({ type: "signature", text: body, lines: linesOf(passage) });
  else if (byline !== undefined) addByline(byline, passage, reading);
  else if (isSet || isAsName(passage.text)) reading.bylines.push({ role: AUTHOR, names: wordsOf(passage.text) });
  else pushBlock(reading, "credit", passage);
}

/** `本报讯 记者 甲 通讯员 乙`: the passage without the dateline that it begins with. */
function takeDateline(passage: Passage, reading: Reading): Passage {
  const found = findDateline(passage.text);
  if (found === undefined || reading.dateline !== undefined) return passage;
  reading.dateline = found.dateline;
  return splitPassage(passage, found.end)[1];
}

/** A second label in one article stands inside its text. */
function readSummaryLabel(passage: Passage, reading: Reading): void {
  if (reading.summary !== undefined || reading.summaryLabel !== undefined) {
    pushBlock(reading, "subheading", passage);
    return;
  }
  reading.summaryLabel = normalizePrinted(passage.text).replace(LABEL_FRAME, "");
  reading.marks.push(...remainder(passage.text, reading.summaryLabel));
}

/** What is printed around the label of a summary: `【核心提示】`, `阅读提示：` */
const LABEL_FRAME = /[【】[\]：]/g;

/** A second box in one article is kept as a paragraph, so that the first is not lost. */
function readSummary(passage: Passage, reading: Reading): void {
  if (reading.summary !== undefined) {
    pushBlock(reading, "paragraph", passage);
    return;
  }
  const text = normalizePrinted(passage.text);
  reading.summary = reading.summaryLabel === undefined ? { text } : { label: reading.summaryLabel, text };
}

/** A line that keeps its place is a paragraph by itself, the spaces between its entries kept. */
function pushLine(reading: Reading, passage: Passage): void {
  reading.blocks.push({
    type: "paragraph",
    text: normalizePrinted(joinEntries(passage.text), "between-entries"),
    lines: linesOf(passage),
  });
}

/** Who signed an article and when: name and printed date as blocks, and the first date that is one, ISO. */
export function readSignatures(reading: Reading): { readonly blocks: readonly Block[]; readonly date?: string } {
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
