import type { Furniture, FurnitureKind, Nameplate } from "../model/page.ts";
import { characterSet, endsClause, endsWithAny, isAt } from "../text/characters.ts";
import { findAccountLines } from "./account-lines.ts";
import { findDateline } from "./dateline.ts";
import { findPointer } from "./jump-line.ts";
import { placesBelow } from "./layout-remarks.ts";
import { type Line, lineOf } from "./lines.ts";
import { isMarkedEntry } from "./list-entries.ts";
import { kindAtTop, looseFurnitureKindOf } from "./nameplate-lines.ts";
import { type ImpossibleField, type OpenNameplate, readFields, readStaffHotline } from "./nameplate-values.ts";
import { areSlogans, findLinesOfZoneWithin, findZone, type NameplateZone } from "./nameplate-zone.ts";
import { FOOT_LINES, isFootLine, isNumberAtFoot, isReachAtFoot, isTitleAtFoot } from "./page-foot.ts";
import { isPaperTitle } from "./paper-title.ts";
import { withPartedDate } from "./parted-date.ts";
import { findPeriodLines } from "./period-slogans.ts";
import { findTitleByPlace } from "./placed-title.ts";
import { BOXES_OR_COLUMNS, isPageLabel, isSectionName } from "./section-names.ts";
import { findSiteAuthor, isDatedSource, isFigureDay } from "./site-fields.ts";
import { findMenuLines, isSiteLine } from "./site-lines.ts";
import { isSloganBelow, opensText } from "./slogans-below.ts";
import { holds, TRAITS, traitsOf } from "./traits.ts";

/** The nameplate, the lines that made it and other furniture that shows by its words alone, and the lines that are left. */
export interface NameplateReading {
  readonly nameplate: Nameplate;
  readonly furniture: readonly Furniture[];
  readonly impossible: readonly ImpossibleField[];
  readonly rest: readonly Line[];
}

/**
 * Reads nameplate 报头, imprint 版权栏, folio 报眉, staff lines and slogans.
 *
 * A nameplate line is one that holds nothing but parts of a nameplate. From the top of the page to the last such line
 * before any article, short lines between are nameplate too (a paper's other titles and its apps).
 */
export function parseNameplate(lines: readonly Line[]): NameplateReading {
  const fields: OpenNameplate = { lines: {} };
  const furniture: Furniture[] = [];
  const impossible: ImpossibleField[] = [];
  const rest: Line[] = [];
  const period = new Set(findPeriodLines(lines));
  const zone = findZone(lines, period);
  const within = new Set(findLinesOfZoneWithin(lines, zone.end));
  const kinds = kindsByWords(lines, zone, within, period);
  // `一` is the first of several numbers where a `二` stands too.
  const isNumbered = lines.some(({ text }) => text === "二");
  let isParted = false;
  lines.forEach((line, i) => {
    const kind = kinds[i] ?? kindByPlace(lines, kinds, i, isNumbered);
    if (kind === undefined || (kind === "label" && headsText(line, lines[i + 1]))) {
      rest.push(isParted ? afterRule(line) : line);
      isParted = false;
      return;
    }
    if (kind === "nameplate" || kind === "folio") {
      const isWhole = kind === "folio" && isWholeNameplate(line);
      isParted ||= isWhole;
      readFields(line, kind === "nameplate" || isWhole, fields, impossible);
    }
    isParted ||= (kind === "label" && isPageLabel(line.text)) || (kind === "other" && placesBelow(line.text));
    if ((kind === "staff" || kind === "other") && holds(line, TRAITS.hotline)) readStaffHotline(line, fields);
    const author = kind === "other" ? cutAuthor(line) : undefined;
    if (author !== undefined) rest.push(author.line);
    furniture.push({ kind, text: author?.left ?? line.text, lines: [line.number, line.number] });
  });
  const zoneLines = lines.filter((_, i) => i < zone.end || within.has(i));
  const broken = fields.paper === undefined ? findTitleByPlace(zoneLines, furniture) : undefined;
  if (broken !== undefined) {
    fields.paper = broken.title;
    fields.lines["paper"] = broken.line;
  }
  return { nameplate: withPartedDate(fields, furniture), furniture, impossible, rest };
}

/** What each line is by its words and by the nameplate's zone, above all articles or within; undefined where neither tells. */
function kindsByWords(
  lines: readonly Line[],
  { end, kinds: known }: NameplateZone,
  within: ReadonlySet<number>,
  period: ReadonlySet<number>,
): (FurnitureKind | undefined)[] {
  const kinds = lines.map((line, i) => {
    if (within.has(i)) return kindAtTop(line, undefined);
    if (i < end) return kindAtTop(line, known[i]);
    return closesWords(lines, i) ? undefined : looseFurnitureKindOf(line);
  });
  for (const i of [...findMenuLines(lines), ...findAccountLines(lines)]) {
    if (!within.has(i)) kinds[i] = "other";
  }
  for (const i of period) kinds[i] = "slogan";
  if (isSloganBelow(lines, end, kinds)) kinds[end] = "slogan";
  for (let i = 0; i < end; i++) {
    if (known[i] === undefined && areSlogans(lines[i]?.text ?? "")) kinds[i] = "slogan";
  }
  return kinds;
}

/**
 * `2022年11月18日 星期五 农历壬寅年十月廿五 今日溪漾 JIN RI XI YANG 今日 4版 总第 2907 期`: whether a line within a page is the nameplate that a text layer
 * put there; a folio has neither the moon's day nor the number.
 */
function isWholeNameplate(line: Line): boolean {
  return holds(line, TRAITS.lunarDate) && holds(line, TRAITS.serialNumber);
}

/** A line below such a nameplate, or below a page's number, which part texts as a rule does. */
function afterRule(line: Line): Line {
  const { heading, isEntry = false, belowPicture = false } = line.markup ?? {};
  return { ...line, markup: { heading, isEntry, belowPicture, afterRule: true } };
}

/** What kind of furniture a line is by what stands beside it; undefined where that tells nothing. */
function kindByPlace(
  lines: readonly Line[],
  kinds: readonly (FurnitureKind | undefined)[],
  i: number,
  isNumbered: boolean,
): FurnitureKind | undefined {
  if (isTitleAbove(lines, kinds, i) || isTitleAtFoot(lines, kinds, i)) return "nameplate";
  if (isNumberAtFoot(lines, i)) return "folio";
  if (isReachAtFoot(lines, kinds, i)) return "other";
  return isOtherByPlace(lines, i) || (!isNumbered && isRule(lines, i)) ? "other" : undefined;
}

/** Whether a line is what closes the words above it, for which their row had no room: `”` below `把灯往高里举！`. */
function closesWords(lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  if (line === undefined || line.text.length > 1 || line.afterBlank || !isAt(line.text, 0, CLOSING_QUOTES))
    return false;
  const above = lines[i - 1];
  return above?.endsSentence === true && !endsWithAny(above.text, CLOSING_QUOTES);
}

const CLOSING_QUOTES = characterSet("”’』」");

/**
 * Whether a line is furniture by where it stands: how to reach the paper at the page's foot, a site's fields in two lines, its day
 * between a headline and the text.
 */
function isOtherByPlace(lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  const text = line?.text ?? "";
  if (line !== undefined && i >= lines.length - FOOT_LINES && isFootLine(line)) return true;
  if (text.length <= LONGEST_FIELD_LABEL && endsClause(text) && isSiteAt(lines, i + 1))
    if (isSiteAt(lines, i - 1) || EMPTY_FIELD.test(text)) return true;
  if (EMPTY_FIELD.test(text) && [lines[i - 1], lines[i + 1]].some((near) => FIELD.test(near?.text ?? ""))) return true;
  if (isFigureDay(text)) return lines[i - 1]?.endsSentence === false && opensText(lines[i + 1]);
  return isDatedSource(text, lines[i + 1]?.text ?? "") || isDatedSource(lines[i - 1]?.text ?? "", text);
}

/** `作者：` where a site names none, between a headline and when the text went up. */
const EMPTY_FIELD = /^(?:作者|来源|稿源|编辑)\s?[：:]$/;
/** `来源：县文化局`: what stands above or below such a one. */
const FIELD = /^(?:作者|来源|稿源|编辑)\s?[：:]/;

/** `日期检索：`, in characters. */
const LONGEST_FIELD_LABEL = 6;

function isSiteAt(lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  return line !== undefined && isSiteLine(line);
}

/** Whether a line is the paper's title, in characters or in letters, above a folio that stands within the page. */
function isTitleAbove(lines: readonly Line[], kinds: readonly (FurnitureKind | undefined)[], i: number): boolean {
  // Few lines stand above a folio: what the others say is not looked at.
  if (kinds[i + 1] !== "folio" && kinds[i + MOST_TITLES] !== "folio") return false;
  let below = i;
  while (below < i + MOST_TITLES && isPaperTitle(lines[below]?.text ?? "")) below++;
  return below > i && kinds[below] === "folio";
}

/** The title in characters, and in letters. */
const MOST_TITLES = 2;

/** Whether a line is `一` and nothing else, with longer lines around: a rule of the print, as among pieces of a headline it is none. */
function isRule(lines: readonly Line[], i: number): boolean {
  return lines[i]?.text === "一" && isLong(lines[i - 1]) && isLong(lines[i + 1]);
}

function isLong(line: Line | undefined): boolean {
  return (line?.text.length ?? LONG_LINE) >= LONG_LINE;
}

/** In characters. */
const LONG_LINE = 6;

/** Whether a section's name is over marked short news, or what a page is devoted to is a report's headline. */
function headsText({ text }: Line, below: Line | undefined): boolean {
  if (below === undefined) return false;
  if (BOXES_OR_COLUMNS.includes(text) && findPointer(below.text) === undefined) return true;
  return isMarkedEntry(below.text) || (!isSectionName(text) && findDateline(below.text) !== undefined);
}

/** The author whom a site's line names, as a line of its own, and what is left of that line; undefined where none is. */
function cutAuthor(line: Line): { readonly line: Line; readonly left: string } | undefined {
  const found = findSiteAuthor(line.text);
  if (found === undefined) return undefined;
  const { start, end } = found;
  const place = { ...line, offset: line.offset + start, indented: false };
  return {
    line: lineOf(line.text.slice(start, end), place),
    left: `${line.text.slice(0, start)}${line.text.slice(end)}`.trim(),
  };
}

/** What furniture that was kept as nameplate or folio says of the issue. */
export function readNameplate(furniture: readonly Furniture[]): Nameplate {
  const fields: OpenNameplate = { lines: {} };
  for (const { kind, text, lines } of furniture) {
    if (kind === "nameplate" || kind === "folio")
      readFields({ text, number: lines[0], traits: traitsOf(text) }, kind === "nameplate", fields, []);
    else if (kind === "staff") readStaffHotline({ text, number: lines[0] }, fields);
  }
  return withPartedDate(fields, furniture);
}
