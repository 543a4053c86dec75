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
  LUNAR,
  PAGE_COUNT,
  PAGE_NUMBER,
  readDate,
  readLunarDate,
  readPageFigures,
  readSerialNumber,
  SERIAL,
  WEEKDAY,
} from "./nameplate-fields.ts";
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
  lines.forEach((line, i) => {
    const kind =
      kinds[i] ?? (isTitleAbove(lines, kinds, i) ? "nameplate" : isOtherByPlace(lines, i) ? "other" : undefined);
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

/** Whether a line is furniture by what stands beside it: a rule of the print, a site's fields in two lines. */
function isOtherByPlace(lines: readonly Line[], i: number): boolean {
  const text = lines[i]?.text ?? "";
  if (isDatedSource(text, lines[i + 1]?.text ?? "") || isDatedSource(lines[i - 1]?.text ?? "", text)) return true;
  return isRule(lines, i);
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

/** `中共衢州市衢江区委主办`, `某区委宣传部 主管`, `主办：中共某县委`, `中共某县委机关报` */
const PUBLISHER =
  /(?:主管主办|主办|主管)\s*[：:]\s*\S+|\S+?(?:主管主办|主办|主管)|\p{Script=Han}{4,24}\s(?:主管主办|主办|主管)|中共\S{2,12}?委(?:员会)?机关报/u;
/** `衢江传媒集团承办`, `某县融媒体中心编印` */
const PRODUCER =
  /(?:承办|编印|编辑出版|出版|协办|出品)\s*[：:]\s*\S+|\S+?(?:承办|编印|编辑出版|出版发行|出版(?!物)|出品)|\p{Script=Han}{4,24}\s(?:承办|编印|出版|出品)/u;
/** `采编热线：3049743`, `新闻热线 0570-3049743` */
const HOTLINE = /\p{Script=Han}{0,6}(?:热线|电话)\s*(?:电话)?\s*[：:]?\s*([0-9０-９][0-9０-９\-—－ ]{4,20})/u;
/** Registrations and addresses: `国内统一刊号CN33-0001`, `浙内准字第0123号`, `邮发代号 31-1`, `www.example.cn`, `E-mail: a@b.cn`. */
const REGISTRATION =
  /国内统一(?:连续出版物|刊)号\s*[：:]?\s*(?:CN\s*)?[0-9\-—]+(?:\s*[/／]\s*\w+)?|CN\s*\d{2}[-—]\d{4}(?:[/／]\w+)?|(?:内部资料(?:出版物)?准印证\s?)?\p{Script=Han}{0,8}(?:准字|准印证|内资)\p{Script=Han}{0,4}\s?(?:第\s*)?[A-Z]{0,2}\s?[0-9-]+\s*号|准印证号?\s*[：:]?\s*[（(]?\p{Script=Han}{1,4}[）)]?\s*\p{Script=Han}{0,4}\s*第?\s*[0-9-]+\s*号|邮发代号\s*[：:]?\s*[0-9\-—]+|(?:网址|邮箱|E-?mail|投稿邮箱|\p{Script=Han}{1,6}(?:[·•]\p{Script=Han}{1,6})?网)?\s*[：:]?\s*(?:https?:\/\/|www\.)[\w./-]+|[\w.-]+@[\w.-]+\w|(?:电子邮箱|投稿邮箱|邮箱|E-?mail|网址|官网|微信公众号|微博|QQ群?)\s*[：:]\s*\S+|零售价?\s*[：:]?\s*[0-9.]+\s*元/iu;
/** `责任编辑 潘承雯`, `版式：方嘉根`, `责编/师 音`: one of several in a folio. */
const STAFF_ENTRY =
  /(?:值班主任|值班总编|值班编委|值班领导|责任编辑|本版编辑|本版责编|责编|编辑|版面设计|版式设计|版式|美编|美术编辑|组版|排版|照排|校对|责任校对|审核|主编|策划|统筹)\s*[：:/／\s]\s*(?:\p{Script=Han}{2,4}(?:[ 、]\p{Script=Han}{2,4}(?=\s|$))?|\p{Script=Han}\s\p{Script=Han}(?=\s|$))/gu;

/** Every body named as publisher: `某区委宣传部 主管 某区融媒体中心 主办`. */
const PUBLISHERS = new RegExp(PUBLISHER.source, "gu");
/** `今日天气 晴到多云 偏北风2-3级 3℃—11℃` */
const WEATHER = /(?:(?:今日|今天|明日|明天)天气|天气[：:])\s?[：:]?\s?[^。，]{2,40}(?:℃|度|级)/u;
/** `内部资料 免费交流`, `内部刊物，免费赠阅` */
const NOT_FOR_SALE = /内部(?:资料|刊物|发行)[\s，,·]*(?:免费|注意|妥善|请勿)\p{Script=Han}{2,4}/u;
/** `爱苇城APP 微苇城`, `某县发布微信公众号　某县新闻网`: where else the paper's news is to be read. */
const CHANNELS =
  /\p{Script=Han}{2,8}(?:APP|App)|(?<=^|\s)\p{Script=Han}{2,6}(?:微信公众号|微信视频号|视频号|抖音号|客户端|新闻网)(?=\s|$)/gu;

/** A part of a nameplate line: its form, and the trait that a line has which holds it. */
interface NameplatePart {
  readonly form: RegExp;
  readonly trait: number;
}

const PARTS: readonly NameplatePart[] = [
  { form: STAFF_ENTRY, trait: TRAITS.staff },
  { form: DATE, trait: TRAITS.date },
  { form: WEEKDAY, trait: TRAITS.weekday },
  { form: LUNAR, trait: TRAITS.lunarDate },
  { form: SERIAL, trait: TRAITS.serialNumber },
  { form: PAGE_NUMBER, trait: TRAITS.pageFigures },
  { form: PAGE_COUNT, trait: TRAITS.pageFigures },
  { form: HOTLINE, trait: TRAITS.hotline },
  { form: REGISTRATION, trait: TRAITS.registration },
  { form: PUBLISHERS, trait: TRAITS.publisher },
  { form: PRODUCER, trait: TRAITS.producer },
  { form: WEATHER, trait: TRAITS.weather },
  { form: NOT_FOR_SALE, trait: TRAITS.notForSale },
  { form: CHANNELS, trait: TRAITS.channels },
];

/** How many parts a line may hold: all others lack their trait. */
function countPossibleParts(line: NameplateLine): number {
  let possible = 0;
  for (const { trait } of PARTS) if (holds(line, trait)) possible++;
  return possible;
}

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
    else if ((line.text.length > 16 && !isPaperTitle(line.text)) || /[。]/.test(line.text)) break;
  }
  return end;
}

/** Whether a county's motto, apart from what follows it, is the first line below the nameplate. */
function isMottoBelow(lines: readonly Line[], zoneEnd: number): boolean {
  const [line, below] = [lines[zoneEnd], lines[zoneEnd + 1]];
  if (line === undefined || below?.afterBlank === false) return false;
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
  if (lines[i]?.text !== "一" || !isLong(lines[i - 1]) || !isLong(lines[i + 1])) return false;
  // The first of several numbers: `一`, `二`.
  return !lines.some(({ text }) => text === "二");
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
  if (VALUES.test(line.text)) return "slogan";
  if (isPathOnSite(line.text)) return "nameplate";
  if (isSiteLine(line)) return undefined;
  return isNameplateLine(line, 1) || findTitleBesideSection(line) !== undefined ? "nameplate" : undefined;
}

/** `爱国 创新 包容 厚德`, `爱国 创新 包容厚德 大美青柯`: what a town holds to, above its paper's name. */
const VALUES = /^(?:\p{Script=Han}{2}\s){2}(?:\p{Script=Han}{2}(?:\p{Script=Han}{2})?\s){1,9}\p{Script=Han}{2,4}$/u;

/** The same below the top, where a date alone may be a notice's and so at least two parts are asked for. */
function looseFurnitureKindOf(line: Line): FurnitureKind | undefined {
  if (line.text.length > LONGEST_NAMEPLATE_LINE) return undefined;
  const isFolio = isNameplateLine(line, 2) || findTitleBesideSection(line) !== undefined;
  const kind = plainFurnitureKindOf(line) ?? (isFolio ? "folio" : undefined);
  if (kind !== undefined) return kind;
  return isOtherFurniture(line) ? "other" : undefined;
}

/** Whether the line is made up of nameplate parts, so many at least, and nothing else stands in it. */
function isNameplateLine(line: Line, least: number): boolean {
  const { text } = line;
  if (countPossibleParts(line) < least || NO_NAMEPLATE.test(text)) return false;
  let left = text;
  let parts = 0;
  for (const { form, trait } of PARTS) {
    if (!holds(line, trait)) continue;
    const shorter = left.replace(form, " ");
    if (shorter === left) continue;
    left = shorter;
    parts++;
  }
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
  const words = text.split(/[\s|｜丨·•]+/).filter((word) => word !== "" && !PAGE_MARK.test(word));
  const titles = words.filter(isPaperTitle);
  const isWhole = words.length > titles.length && words.every((word) => isPaperTitle(word) || isSectionName(word));
  return isWhole ? titles.find((title) => paperTitleOf(title) !== undefined) : undefined;
}

/** In characters. */
const LONGEST_TITLE_LINE = 30;
/** `3`, `A02`, `第二版`, `03版` */
const PAGE_MARK = /^(?:[A-D]?\d{1,2}版?|第?[一二三四五六七八九十\d]{1,2}版)$/;

/** `2022年8月10日 第5期 总第812期 今日青柯`: the paper's name in a line with other parts, also behind two serial numbers. */
function titleBesideParts(line: NameplateLine): string | undefined {
  const { text } = line;
  let left = text.replace(SERIAL, " ");
  for (const { form, trait } of PARTS) if (holds(line, trait)) left = left.replace(form, " ");
  if (left === text) return undefined;
  // Beside the title may stand the page's number and its section: `2011年11月4日 星期五 望浦新闻 4`, `| 澄湖新闻 | 水利专版 | 6`.
  // A path on the paper's site names it too: `首页 > 澄湖新闻 > 2011-11-04`.
  const words = left.split(/[\s|｜丨>＞»›→]+/).filter((word) => !isSectionName(word));
  return paperTitleOf(words.join("").replace(/\d{1,2}$/, "")) ?? words.find((word) => paperTitleOf(word) !== undefined);
}
