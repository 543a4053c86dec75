import { hasHan } from "../text/characters.ts";
import { type Misread, orderMisreads, readAs } from "./misread.ts";
import { findMisreadBrackets } from "./misread-brackets.ts";
import { findMisreadBylines } from "./misread-bylines.ts";

/**
 * Finds marks by which a page is read and that OCR has taken for others, or made of what is no text: `口 通讯员 甲` for `□ 通讯员 甲`,
 * `本报讯〔记者 甲}` for `本报讯（记者 甲）`, `| 县委召开会议`. In order of the text.
 */
export function findMisreadMarks(text: string): readonly Misread[] {
  return orderMisreads([...findMisreadBylines(text), ...findRules(text), ...findMisreadBrackets(text)]);
}

/** `| 县委召开会议`, `召开会议 ｜`: a rule between columns at one edge of a line that has no other, as rows of tables have. */
function findRules(text: string): readonly Misread[] {
  if (!RULE.test(text)) return [];
  return Array.from(text.matchAll(LINE)).flatMap(({ 0: line, index }) => {
    const at = line.search(RULE);
    if (at < 0 || RULE.test(line.slice(at + 1)) || !hasHan(line)) return [];
    const isAtEdge = line.slice(0, at).trim() === "" || line.slice(at + 1).trim() === "";
    return isAtEdge ? [readAs(index + at, line.charAt(at), " ")] : [];
  });
}

/** `│县委召开会议` */
const RULE = /[|｜│┃¦]/;
/** Each line as it stands. */
const LINE = /[^\n]+/g;
