import type { Furniture, FurnitureKind, Nameplate } from "../model/page.ts";
import { hasHan } from "../text/characters.ts";
import { findDateline } from "./dateline.ts";
import { isOtherFurniture, plainFurnitureKindOf } from "./furniture-lines.ts";
import { type Line, lineOf } from "./lines.ts";
import { isMarkedEntry } from "./list-entries.ts";
import {
  DATE,
  type FieldReading,
  findWeekday,
  readDate,
  readLunarDate,
  readPageFigures,
  readSerialNumber,
  SERIAL,
} from "./nameplate-fields.ts";
import { countPossibleParts, HOTLINE, PRODUCER, PUBLISHER, takeParts } from "./nameplate-parts.ts";
import { isMotto, isPaperTitle, paperTitleOf } from "./paper-title.ts";
import { isSectionName } from "./section-names.ts";
import { findMenuLines, findSiteAuthor, isDatedSource, isPathOnSite, isSiteLine } from "./site-lines.ts";
import { holds, TRAITS, traitsOf } from "./traits.ts";

/** The nameplate, the lines that made it and other furniture that shows by its words alone, and the lines that are left. */
export interface NameplateReading {
  readonly nameplate: Nameplate;
  readonly furniture: readonly Furniture[];
  readonly impossible: readonly ImpossibleField[];
  readonly rest: readonly Line[];
}

/** Printed words in the place of a nameplate's value that cannot be one: `2022年2月30日`, `第0期`. */
export interface ImpossibleField {
  readonly line: number;
  readonly text: string;
}

/**
 * Reads nameplate 报头, imprint 版权栏, folio 报眉, staff lines and slogans.
 *
 * A nameplate line is one that holds nothing but parts of a nameplate. From the top of the page to the last such line
 * before any article, short lines between are nameplate too (a paper's other titles and its apps).
 */
export function parseNameplate(lines: readonly Line[]): NameplateReading {
  const fields: Fields = { lines: {} };
  const furniture: Furniture[] = [];
  const impossible: ImpossibleField[] = [];
  const rest: Line[] = [];
  const zoneEnd = findZoneEnd(lines);
  const kinds: (FurnitureKind | undefined)[] = lines.map((line, i) =>
    i < zoneEnd ? kindAtTop(line) : looseFurnitureKindOf(line),
  );
  for (const i of findMenuLines(lines)) kinds[i] = "other";
  if (isMottoBelow(lines, zoneEnd)) kinds[zoneEnd] = "slogan";
  for (let i = 0; i < zoneEnd; i++) if (isValues(lines[i])) kinds[i] = "slogan";
  // `一` is the first of several numbers where a `二` stands too.
  const isNumbered = lines.some(({ text }) => text === "二");
  lines.forEach((line, i) => {
    const isOther = () => isOtherByPlace(lines, i) || (!isNumbered && isRule(lines, i));
    const kind = kinds[i] ?? (isTitleAbove(lines, kinds, i) ? "nameplate" : isOther() ? "other" : undefined);
    if (kind === undefined || (kind === "label" && headsText(line, lines[i + 1]))) {
      rest.push(line);
      return;
    }
    if (kind === "nameplate" || kind === "folio") readFields(line, kind === "nameplate", fields, impossible);
    const author = kind === "other" ? cutAuthor(line) : undefined;
    if (author !== undefined) rest.push(author.line);
    furniture.push({ kind, text: author?.left ?? line.text, lines: [line.number, line.number] });
  });
  return { nameplate: fields, furniture, impossible, rest };
}

/** Whether a line is furniture by what stands beside it: a site's fields in two lines. */
function isOtherByPlace(lines: readonly Line[], i: number): boolean {
  const text = lines[i]?.text ?? "";
  return isDatedSource(text, lines[i + 1]?.text ?? "") || isDatedSource(lines[i - 1]?.text ?? "", text);
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
  const fields: Fields = { lines: {} };
  for (const { kind, text, lines } of furniture) {
    if (kind === "nameplate" || kind === "folio")
      readFields({ text, number: lines[0], traits: traitsOf(text) }, kind === "nameplate", fields, []);
  }
  return fields;
}

/** What is asked of a line whose nameplate is read. */
type NameplateLine = Pick<Line, "text" | "number" | "traits">;

type Fields = { -readonly [K in keyof Nameplate]: Nameplate[K] } & { lines: Record<string, number> };

const LONGEST_NAMEPLATE_LINE = 120;
/** How many Han characters a nameplate line may hold besides its parts: a short title or a section's name. */
const SPARE_HAN = 8;

/** Whether a section's name is over marked short news, or what a page is devoted to is a report's headline. */
function headsText({ text }: Line, below: Line | undefined): boolean {
  if (below === undefined) return false;
  return isMarkedEntry(below.text) || (!isSectionName(text) && findDateline(below.text) !== undefined);
}

/** Index after the last nameplate line at the top of the page, 0 where the page has none. */
function findZoneEnd(lines: readonly Line[]): number {
  let end = 0;
  for (let i = 0; i < lines.length && i < end + 8; i++) {
    const line = lines[i];
    if (line === undefined) break;
    if (isOfSite(line, lines[i + 1])) continue;
    if (furnitureKindOf(line) !== undefined || (end > 0 && isPaperTitle(line.text))) end = i + 1;
    else if (isValuesAbove(line, lines[i + 1])) continue;
    else if ((line.text.length > 16 && !isPaperTitle(line.text)) || /[。]/.test(line.text)) break;
  }
  return end;
}

/** Whether a line holds a town's values right above its paper's nameplate. */
function isValuesAbove({ text }: Pick<Line, "text">, below: Line | undefined): boolean {
  if (!isValues({ text })) return false;
  return below !== undefined && (isPaperTitle(below.text) || furnitureKindOf(below) !== undefined);
}

function isValues(line: Pick<Line, "text"> | undefined): boolean {
  return line !== undefined && (VALUES.test(line.text) || FOURS.test(line.text));
}

/** Whether a county's motto, apart from what follows it, is the first line below the nameplate. */
function isMottoBelow(lines: readonly Line[], zoneEnd: number): boolean {
  const [line, below] = [lines[zoneEnd], lines[zoneEnd + 1]];
  if (line === undefined || below?.afterBlank === false) return false;
  // Above a lead it is the headline.
  if (below !== undefined && findDateline(below.text) !== undefined) return false;
  return isMotto(
    line.text,
    lines.slice(0, zoneEnd).flatMap(({ text }) => paperTitleOf(text) ?? []),
  );
}

/** Whether a line tells of a text on the paper's site, and not of the issue as the path there does. */
function isOfSite(line: Line, below: Line | undefined): boolean {
  return (isSiteLine(line) && !isPathOnSite(line.text)) || isDatedSource(line.text, below?.text ?? "");
}

/** Whether a line is the paper's title, in characters or in letters, above a folio that stands within the page. */
function isTitleAbove(lines: readonly Line[], kinds: readonly (FurnitureKind | undefined)[], i: number): boolean {
  // Few lines stand above a folio: what the others say is not looked at.
  let folio = i + 1;
  while (folio <= i + MOST_TITLES && kinds[folio] !== "folio") folio++;
  if (folio > i + MOST_TITLES) return false;
  let below = i;
  while (below < i + MOST_TITLES && isPaperTitle(lines[below]?.text ?? "")) below++;
  return below > i && kinds[below] === "folio";
}

/** Whether a line is `一` and nothing else, with longer lines around: a rule of the print, as among pieces of a headline it is none. */
function isRule(lines: readonly Line[], i: number): boolean {
  const isLong = (line: Line | undefined) => (line?.text.length ?? LONG_LINE) >= LONG_LINE;
  return lines[i]?.text === "一" && isLong(lines[i - 1]) && isLong(lines[i + 1]);
}

/** In characters. */
const LONG_LINE = 6;

/** The title in characters, and in letters. */
const MOST_TITLES = 2;

/** What a line at the top of a page is: part of the nameplate, but for what the paper's site says of a text. */
function kindAtTop(line: Line): FurnitureKind {
  return furnitureKindOf(line) ?? (isSiteLine(line) ? "other" : "nameplate");
}

/** What kind of furniture a line is by its words alone, for the top of a page. */
function furnitureKindOf(line: Line): FurnitureKind | undefined {
  if (line.text.length > LONGEST_NAMEPLATE_LINE) return undefined;
  const kind = plainFurnitureKindOf(line);
  if (kind !== undefined) return kind;
  if (isPathOnSite(line.text)) return "nameplate";
  if (isSiteLine(line)) return undefined;
  return isNameplateLine(line, 1) || findTitleBesideSection(line) !== undefined ? "nameplate" : undefined;
}

/** `开明开放 求真求实 争先进位 创新创优`: the same in fours, as headlines are too, but not above a nameplate. */
const FOURS = /^\p{Script=Han}{4}(?:\s\p{Script=Han}{4}){2,5}$/u;

/** `爱国 创新 包容 厚德`, `爱国 创新 包容厚德 大美青柯`: what a town holds to, above its paper's name. */
const VALUES = /^(?:\p{Script=Han}{2}\s){2}(?:\p{Script=Han}{2}(?:\p{Script=Han}{2})?\s){1,9}\p{Script=Han}{2,4}$/u;

/** The same below the top, where a date alone may be a notice's and so at least two parts are asked for. */
function looseFurnitureKindOf(line: Line): FurnitureKind | undefined {
  if (line.text.length > LONGEST_NAMEPLATE_LINE) return undefined;
  const isFolio = isNameplateLine(line, 2) || (holdsPageMark(line) && findTitleBesideSection(line) !== undefined);
  const kind = plainFurnitureKindOf(line) ?? (isFolio ? "folio" : undefined);
  if (kind !== undefined) return kind;
  return isOtherFurniture(line) ? "other" : undefined;
}

/** Whether the line is made up of nameplate parts, so many at least, and nothing else stands in it. */
function isNameplateLine(line: Line, least: number): boolean {
  const { text } = line;
  if (countPossibleParts(line) < least || NO_NAMEPLATE.test(text)) return false;
  const { left, parts } = takeParts(line);
  if (parts < least) return false;
  const spare = left.match(/\p{Script=Han}/gu)?.length ?? 0;
  return spare <= Math.min(SPARE_HAN, parts * 4);
}

/** `……推进会召开。`, `（上接1版）`, `老人走失（3版）`: a sentence's end, a jump line, a teaser's pointer; no nameplate has one. */
const NO_NAMEPLATE = /[。！？；]|上\s*接|下\s*转|[（(](?:详见|见)?第?[\d一二三四五六七八九十]{1,2}版[）)]$/;

function readFields(line: NameplateLine, atTop: boolean, fields: Fields, impossible: ImpossibleField[]): void {
  // A longer line is no nameplate, whatever an editor's transcription says, and its parts are looked for at a cost.
  if (line.text.length > LONGEST_NAMEPLATE_LINE) return;
  const set = <K extends Exclude<keyof Nameplate, "lines">>(key: K, value: Nameplate[K] | undefined) => {
    if (value === undefined || fields[key] !== undefined) return;
    fields[key] = value;
    fields.lines[key] = line.number;
  };
  const { text } = line;
  const take = <K extends Exclude<keyof Nameplate, "lines">>(
    key: K,
    reading: FieldReading<NonNullable<Nameplate[K]>> | undefined,
  ) => {
    if (reading?.impossible !== undefined) impossible.push({ line: line.number, text: reading.impossible });
    else set(key, reading?.value);
  };
  if (holds(line, TRAITS.date)) take("date", readDate(text));
  if (holds(line, TRAITS.weekday)) set("weekday", findWeekday(text));
  if (holds(line, TRAITS.lunarDate)) take("lunar", readLunarDate(text));
  const serial = holds(line, TRAITS.serialNumber) ? readSerialNumber(text) : undefined;
  take("serialNumber", serial);
  if (holds(line, TRAITS.pageFigures)) {
    const pages = readPageFigures(text, atTop && (serial !== undefined || fields.serialNumber !== undefined));
    take("pageCount", pages.count);
    set("pageNumber", pages.number);
  }
  if (holds(line, TRAITS.publisher)) set("publisher", PUBLISHER.exec(text)?.[0]);
  if (holds(line, TRAITS.producer))
    set("producer", PRODUCER.exec(text.replace(PUBLISHER, " ").replace(DATE, " "))?.[0]);
  if (holds(line, TRAITS.hotline)) set("hotline", HOTLINE.exec(text)?.[1]?.normalize("NFKC").replace(/\s+/g, ""));
  if (!atTop || !hasHan(text)) return;
  set("paper", paperTitleOf(text) ?? findTitleBesideSection(line) ?? titleBesideParts(line));
}

/** `今日安岭 综合新闻 3`, `静塬县报 专题`, `综合新闻 第二版 桐陵时讯`: the paper's name beside its page's, and nothing else. */
function findTitleBesideSection({ text, traits }: NameplateLine): string | undefined {
  if (text.length > LONGEST_TITLE_LINE || !holds({ traits }, TRAITS.space | TRAITS.frame)) return undefined;
  const words = wordsOf(text).filter((word) => !PAGE_MARK.test(word));
  const titles = words.filter((word) => isPaperTitle(word) && !TODAYS.test(word));
  const isWhole = words.length > titles.length && words.every((word) => isPaperTitle(word) || isSectionName(word));
  return isWhole ? titles.find((title) => paperTitleOf(title) !== undefined) : undefined;
}

function holdsPageMark({ text }: Line): boolean {
  return text.length <= LONGEST_TITLE_LINE && wordsOf(text).some((word) => PAGE_MARK.test(word));
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[\s|｜丨·•]+/).filter((word) => word !== "");
}

/** `今日关注`, `今日视点`: columns that are called as papers are. */
const TODAYS = /^今日(?:关注|视点|焦点|提示|看点|聚焦|话题|头条|推荐|热点)$/;

/** In characters. */
const LONGEST_TITLE_LINE = 30;
/** `3`, `A02`, `第二版`, `03版` */
const PAGE_MARK = /^(?:[A-D]?\d{1,2}版?|第?[一二三四五六七八九十\d]{1,2}版)$/;

/** `2022年8月10日 第5期 总第812期 今日青柯`: the paper's name in a line with other parts, also behind two serial numbers. */
function titleBesideParts(line: NameplateLine): string | undefined {
  const { text } = line;
  const { left } = takeParts({ ...line, text: text.replace(SERIAL, " ") });
  if (left === text) return undefined;
  // Beside the title may stand the page's number and its section: `2011年11月4日 星期五 望浦新闻 4`, `| 澄湖新闻 | 水利专版 | 6`.
  // A path on the paper's site names it too: `首页 > 澄湖新闻 > 2011-11-04`.
  const words = left.split(/[\s|｜丨>＞»›→]+/).filter((word) => !isSectionName(word));
  return paperTitleOf(words.join("").replace(/\d{1,2}$/, "")) ?? words.find((word) => paperTitleOf(word) !== undefined);
}
