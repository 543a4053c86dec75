import { characterSet, endsClause, isAt } from "../text/characters.ts";
import { holdsContact } from "./contacts.ts";
import type { SignedLine } from "./signed-lines.ts";
import { holds, TRAITS } from "./traits.ts";

/** Whether a text begins as the rows of lists and the contacts under notices do: `联系电话：6220011 陆先生`. */
export function opensWithWord(text: string): boolean {
  return LIST_ROW.test(text);
}

/** `一等奖：潘怡红`, `电话：13950090614`: a short word, a colon and what belongs to it. */
const LIST_ROW = /^[\p{Script=Han}（）()]{2,8}\s?[：:]\s?\S/u;

/** Whether a kept line is an entry of a list, whose names may run on in the next row. */
export function isListEntry(text: string): boolean {
  return LIST_ROW.test(text) && !holdsContact(text);
}

/** List rows under a line that announces them; elsewhere two of one series, or three. */
export function listRuns(lines: readonly SignedLine[], i: number): number {
  if (isAt(lines[i]?.line.text ?? "", 0, DIGITS)) return timedRun(lines, i);
  let end = i;
  while (isListRow(lines[end], end - i < 2 ? LIST_ROW : LONG_LIST_ROW)) end++;
  if (end === i) return 0;
  const announced = i > 0 && endsClause(lines[i - 1]?.line.text ?? "");
  return end - i >= (announced ? 1 : isSeries(lines[i], lines[i + 1]) ? 2 : 3) ? end - i : 0;
}

const DIGITS = characterSet("0123456789");
/** `19:45 岚湾新闻`: what is shown or leaves at an hour. */
const TIMED = /^\d{1,2}[:：]\d{2}\s+\S/;
/** So many hours are a list. */
const LEAST_TIMED = 2;

function timedRun(lines: readonly SignedLine[], i: number): number {
  let end = i;
  while (isTimed(lines[end])) end++;
  return end - i >= LEAST_TIMED ? end - i : 0;
}

function isTimed(line: SignedLine | undefined): boolean {
  return (
    line?.sign === "none" && line.line.width <= WIDEST_TIMED && !line.line.endsSentence && TIMED.test(line.line.text)
  );
}

/** In ems. */
const WIDEST_TIMED = 30;

/** `建成智慧水利监测点：486个`: the same below two such rows. */
const LONG_LIST_ROW = /^[\p{Script=Han}（）()]{2,14}\s?[：:]\s?\S/u;

function isListRow(line: SignedLine | undefined, form = LIST_ROW): boolean {
  return (
    line !== undefined &&
    line.sign === "none" &&
    line.line.width <= WIDEST_LIST_ROW &&
    holds(line.line, TRAITS.colon) &&
    form.test(line.line.text) &&
    !SENTENCE_END.test(line.line.text)
  );
}

/** In ems. */
const WIDEST_LIST_ROW = 60;
/** `注意：出入请戴口罩。` */
const SENTENCE_END = /[。！？]/;

/** `二等奖：…`, `三等奖：…`: the words before the colon end alike. */
function isSeries(first: SignedLine | undefined, second: SignedLine | undefined): boolean {
  const word = seriesWord(first);
  return word !== undefined && word === seriesWord(second);
}

function seriesWord(line: SignedLine | undefined): string | undefined {
  if (line === undefined || !holds(line.line, TRAITS.colon)) return undefined;
  return SERIES_WORD.exec(line.line.text)?.[1];
}

/** `三等奖：` */
const SERIES_WORD = /^\p{Script=Han}+(\p{Script=Han})[：:]/u;
