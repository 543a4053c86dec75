import type { Diagnostic } from "../model/diagnostic.ts";
import { foldLine } from "./fold-line.ts";

/** A stretch of a line, by offsets in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The part of its line that a finding is about; undefined where it is about the line, the article or the file. */
export function findDoubt({ rule, details }: Diagnostic, line: string): Stretch | undefined {
  if (rule === "truncated") return lastCharacters(line);
  const pattern = PATTERNS[rule];
  if (pattern !== undefined) return firstMatch(pattern, line);
  for (const name of QUOTING_DETAILS) {
    const text = details[name];
    const found = text === undefined ? undefined : findText(String(text), line);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What the findings of these rules show by itself. */
const PATTERNS: Readonly<Partial<Record<Diagnostic["rule"], RegExp>>> = {
  // 塔\ufffd片区
  "unreadable-character": /[\ufffd\p{Co}]+/u,
  // 楼郁\u200b馨
  "invisible-character": /(?:(?!\t)[\p{Cc}\p{Cf}])+/u,
  // 2021年1月21日, 二〇二一年一月二十一日
  "date-disagrees":
    /[\d〇零○一二三四五六七八九]{4}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日/u,
  // 星期三, 周三
  "weekday-disagrees": /(?:星期|礼拜|周)[一二三四五六日天]/u,
};

/** Details that quote the line; the first of them that it holds is the doubt. */
const QUOTING_DETAILS = ["text", "printed", "serial", "was"] as const;

function findText(text: string, line: string): Stretch | undefined {
  const plain = line.indexOf(text);
  if (plain >= 0 && text !== "") return { start: plain, end: plain + text.length };
  const wanted = foldLine(text).text;
  if (wanted === "") return undefined;
  const folded = foldLine(line);
  const at = folded.text.indexOf(wanted);
  const [start, last] = [folded.offsets[at], folded.offsets[at + wanted.length - 1]];
  return at < 0 || start === undefined || last === undefined ? undefined : { start, end: last + 1 };
}

function firstMatch(pattern: RegExp, line: string): Stretch | undefined {
  const match = pattern.exec(line);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

/** A text that stops short is doubtful at its end. */
function lastCharacters(line: string): Stretch {
  const end = line.trimEnd().length;
  return { start: Math.max(0, end - 2), end };
}
