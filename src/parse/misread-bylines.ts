import { looksLikeName } from "../text/surnames.ts";
import { type Misread, readAs } from "./misread.ts";

/** The roles with which a byline begins, as a source of expressions. */
export const ROLE =
  "(?:本[报刊]\\s?)?(?:特约|特派|见习|实习|首席|全媒体|融媒体|摄影)?(?:记\\s?者|通\\s?讯\\s?员|评论员)";

/**
 * Finds the marks before a byline in its line that are others, `口 本报记者 甲`, `[] 通讯员 甲`, and the specks behind its names, `□ 记者 甲.`: the
 * first is read as □, all others as white space. In order of the text.
 */
export function findMisreadBylines(text: string): readonly Misread[] {
  const found = new Map<number, readonly Misread[]>();
  for (const { index } of text.matchAll(OPENING)) {
    const { start, line } = lineAround(text, index);
    if (line === undefined || found.has(start)) continue;
    const [whole, indent = "", marks = "", speck = ""] = findByline(line) ?? findMarkedNames(text, start, line) ?? [];
    if (whole === undefined) continue;
    const before = Array.from(marks, (mark, i) => readAs(start + indent.length + i, mark, i === 0 ? "□" : " "));
    found.set(start, speck === "" ? before : [...before, readAs(start + line.lastIndexOf(speck), speck, " ")]);
  }
  return [...found.values()].flat();
}

/** A role, or a mark that may be one's lookalike, by which such a line is found. */
const OPENING = /记\s?者|讯\s?员|评论员|[口囗ロ]/g;

/** The line in which an offset stands and where it begins; undefined where it is longer than bylines are. */
function lineAround(text: string, offset: number): { readonly start: number; readonly line: string | undefined } {
  const from = Math.max(0, offset - LONGEST_BYLINE);
  const before = text.slice(from, offset);
  const after = text.slice(offset, offset + LONGEST_BYLINE);
  const feed = before.lastIndexOf("\n");
  const end = after.indexOf("\n");
  const isWhole = (feed >= 0 || from === 0) && (end >= 0 || offset + LONGEST_BYLINE >= text.length);
  const start = from + feed + 1;
  const line = before.slice(feed + 1) + (end < 0 ? after : after.slice(0, end));
  return { start, line: isWhole && line.length <= LONGEST_BYLINE ? line : undefined };
}

/** In characters. */
const LONGEST_BYLINE = 60;
/** What □, ■ or ● are taken for: characters like them, and marks that begin no byline. */
const LOOKALIKES = "[口囗ロ日曰目回〇一]{1,2}|['’‘`@#&^~=_.<>\\[\\]|-]{1,2}|[OoD0]";
const SPECK = "[.·'’‘`|_~I-]?";
/** Marks that do open a byline. */
const MARK = "[□■◆◇●○▲△★☆◎▪•·*＊]?";
/** `口 本报记者 甲`, `日 通讯员 甲 乙`, `O记者 罗 娜`, `记者 甲.`; what is named is looked at apart. */
const BYLINE = new RegExp(
  `^([ \\u3000]*)(${LOOKALIKES}|)(${MARK})[ \\u3000]?${ROLE}((?:[ \\u3000:：、]+\\p{Script=Han}{1,6})+)[ \\u3000]*(${SPECK})[ \\u3000\\r]*$`,
  "u",
);
/** `：` and `、` of `记者：张三、李四` */
const BETWEEN_NAMES = /[\s:：、]+/u;
/** `特约通讯员` among the names. */
const ROLE_ALONE = new RegExp(`^${ROLE}$`, "u");

/** The line, its indent, the marks before the byline and the speck behind it; but not of `日 记者 走进 大山`, a row that begins with a day's end. */
function findByline(line: string): readonly string[] | undefined {
  const [whole, indent = "", marks = "", mark = "", named = "", speck = ""] = BYLINE.exec(line) ?? [];
  if (whole === undefined) return undefined;
  if (mark !== "" || BOXES.test(marks)) return [whole, indent, marks, speck];
  // `罗 娜`: a name of two characters may be set wide.
  const isNamed = (name: string) => name.length === 1 || ROLE_ALONE.test(name) || looksLikeName(name);
  return named.trim().split(BETWEEN_NAMES).every(isNamed) ? [whole, indent, marks, speck] : undefined;
}

/** Characters like □ that begin no row before a role. */
const BOXES = /^[口囗ロ回]/u;

/** The same of names alone in their line, above a text: `口 龚一凡 晏平`, but not a list's `口 白菜 白糖`. */
function findMarkedNames(text: string, start: number, line: string): readonly string[] | undefined {
  const found = MARKED_NAMES.exec(line);
  if (found?.[3]?.split(/\s/u).every(looksLikeName) !== true) return undefined;
  const below = text.slice(start + line.length, start + line.length + LONGEST_BYLINE).trimStart();
  return below.length >= LEAST_TEXT && !below.slice(0, LEAST_TEXT).includes("\n") ? found.slice(0, 3) : undefined;
}

/** `口 龚一凡 晏平` */
const MARKED_NAMES =
  /^([ \u3000]*)([口囗ロ])[ \u3000](\p{Script=Han}{2,3}(?:\s\p{Script=Han}{2,3}){0,2})[ \u3000\r]*$/u;
/** In characters: so long at least is the first line of a text. */
const LEAST_TEXT = 12;
