import { characterSet, endsWithAny } from "../text/characters.ts";
import { findPointerBefore } from "./jump-line.ts";
import { endsWithDate } from "./notices.ts";
import { isInText, type SignedLine } from "./signed-lines.ts";
import { holds, TRAITS } from "./traits.ts";

/**
 * Whether a line can be a headline's: short, and no sentence ends in it; at its end a mark that asks or calls may.
 *
 * @param asks whether such a mark may end it, as it may the lowest line of a block
 * @param trails whether a row of dots may end it too, as it may a kicker close above its headline
 */
export function mayBeHeadline(line: SignedLine, asks: boolean, trails = false): boolean {
  if (line.sign !== "none" && line.sign !== "bracket-label") return false;
  const { text } = line.line;
  if (findPointerBefore(text) !== undefined) return false;
  if (isInText(line) && !(line.role === "whole" && CALLING_END.test(text))) return false;
  if (line.line.width > LONGEST_HEADLINE || line.line.width < 1.5) return false;
  if ((holds(line.line, TRAITS.flow) && SENTENCE_MARK.test(text)) || endsWithDate(text)) return false;
  if (holds(line.line, TRAITS.flow) && isOfClauses(line.line)) return false;
  // Above the text itself stands no line that stops at a comma: `至晚上9点，`.
  if (!line.closes) return trails || !endsWithAny(text, STOPS);
  return text.endsWith("…") ? trails : asks && CALLING_END.test(text);
}

/** Longest headline line in ems: two decks set in one line of a full page. */
const LONGEST_HEADLINE = 60;

/** `水压低、水发黄、停水没人通知……`, `试用期辞工，老板能扣工资吗？` */
const CALLING_END = /[！？!?”"’…]$/;

/**
 * Whether a line is a sentence of three clauses and more that breaks off: `警方提醒广大市民，电动自行车应停放在有人看管的场所，并加装`. Of 7,081 parts of
 * headlines in the truths five have so many, and none as wide but for what somebody says.
 */
export function isOfClauses({ text, width }: { readonly text: string; readonly width: number }): boolean {
  return width > LONGEST_OF_CLAUSES && CLAUSES.test(text) && !isOfPhrases(text) && !isTwoParts(text);
}

/** Whether a line is two parts of a headline, neither of so many clauses: `气温骤降，脑卒中病人多了三成 时间就是大脑，这六十分钟别耽误`. */
export function isTwoParts(text: string): boolean {
  const parts = text.split(PART_BREAK);
  return parts.length === 2 && parts.every((part) => part.length >= LEAST_PART && !CLAUSES.test(part));
}

/** The space between two parts. */
const PART_BREAK = /[ \u3000]/;
/** In characters. */
const LEAST_PART = 8;

/** `路通了，灯亮了，水清了，白水镇东山村整治见闻`: a headline's turn of words begins with clauses of so few characters. */
function isOfPhrases(text: string): boolean {
  return text.split(CLAUSE_STOP, 2).every((clause) => clause.length <= LONGEST_PHRASE);
}

/** `，` */
const CLAUSE_STOP = /[，,]/;
/** In characters. */
const LONGEST_PHRASE = 4;

/** `警方提醒广大市民，电动自行车应停放在有人看管的场所，并加装` */
const CLAUSES = /^[^，,“”"：:]+[，,][^，,“”"：:]+[，,][^“”"]/;
/** In ems. */
const LONGEST_OF_CLAUSES = 26;
/** `9点，` */
const STOPS = characterSet("，,、");
/** `；` */
const SENTENCE_MARK = /[。；;]/;
