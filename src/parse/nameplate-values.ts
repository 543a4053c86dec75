import type { Nameplate } from "../model/page.ts";
import { hasHan } from "../text/characters.ts";
import type { Line } from "./lines.ts";
import {
  DATE,
  type FieldReading,
  findWeekday,
  readDate,
  readLunarDate,
  readPageFigures,
  readSerialNumber,
} from "./nameplate-fields.ts";
import { COMES_OUT, HOTLINE, LONGEST_NAMEPLATE_LINE, PRODUCER, PUBLISHER } from "./nameplate-parts.ts";
import { findTitleBesideParts, findTitleBesideSection } from "./nameplate-title.ts";
import { paperTitleOf } from "./paper-title.ts";
import { holds, TRAITS } from "./traits.ts";

/** Printed words in the place of a nameplate's value that cannot be one: `2022年2月30日`, `第0期`. */
export interface ImpossibleField {
  readonly line: number;
  readonly text: string;
}

/** A nameplate whose values are still being read; the first of each kind stands. */
export type OpenNameplate = { -readonly [K in keyof Nameplate]: Nameplate[K] } & { lines: Record<string, number> };

/** What is asked of a line whose nameplate is read. */
type NameplateLine = Pick<Line, "text" | "number" | "traits">;

/**
 * Reads a nameplate line's values into those that are not known yet. What stands in the place of one and cannot be it is added
 * to `impossible`.
 *
 * @param atTop whether the line is of the nameplate, which names the paper and counts its pages, and not of a folio
 */
export function readFields(
  line: NameplateLine,
  atTop: boolean,
  fields: OpenNameplate,
  impossible: ImpossibleField[],
): void {
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
  if (holds(line, TRAITS.producer)) {
    const left = text.replace(PUBLISHER, " ").replace(DATE, " ").replace(COMES_OUT, " ");
    set("producer", PRODUCER.exec(left)?.[0]);
  }
  if (holds(line, TRAITS.publisher)) set("producer", SUPERVISED.exec(text)?.[1]);
  if (holds(line, TRAITS.hotline)) set("hotline", HOTLINE.exec(text)?.[1]?.normalize("NFKC").replace(/\s+/g, ""));
  if (!atTop || !hasHan(text)) return;
  set("paper", paperTitleOf(text) ?? findTitleBesideSection(line) ?? findTitleBesideParts(line));
}

/** `某县委宣传部主管 某县融媒体中心主办`: below the body that supervises a paper, the one that makes it. */
const SUPERVISED = /主管\s+(\p{Script=Han}{4,20}\s?主办)(?=\s|$)/u;

/** Takes the paper's hotline from a line of who made the page, where the nameplate has none: `责任编辑：甲 新闻热线：3061127`. */
export function readStaffHotline({ text, number }: Pick<Line, "text" | "number">, fields: OpenNameplate): void {
  const hotline = fields.hotline === undefined ? STAFF_HOTLINE.exec(text)?.[1] : undefined;
  if (hotline === undefined) return;
  fields.hotline = hotline;
  fields.lines["hotline"] = number;
}

/** `新闻热线：3061127`, `本报热线 0570-3061127`; other lines of staff have telephones of other things. */
const STAFF_HOTLINE = /(?:新闻|爆料|本报|读者)热线\s?[：:]?\s?([0-9][0-9-]{4,14})/;
