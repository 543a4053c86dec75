import type { FurnitureKind } from "../model/page.ts";
import { isOtherFurniture, isSpecialPage, plainFurnitureKindOf } from "./furniture-lines.ts";
import type { Line } from "./lines.ts";
import { countPossibleParts, LONGEST_NAMEPLATE_LINE, takeParts } from "./nameplate-parts.ts";
import { findTitleBesideSection } from "./nameplate-title.ts";
import { isPaperTitle } from "./paper-title.ts";
import { isPathOnSite, isSiteLine } from "./site-lines.ts";
import { holds, TRAITS } from "./traits.ts";

/**
 * What a line at the top of a page is: part of the nameplate, but for what the paper's site says of a text. `known` is what
 * `furnitureKindOf` says of it, where that has been asked.
 */
export function kindAtTop(line: Line, known: FurnitureKind | undefined): FurnitureKind {
  return known ?? furnitureKindOf(line) ?? (isSiteLine(line) ? "other" : "nameplate");
}

/** The same of a line of the paper's site. */
export function kindOfSites(line: Line): FurnitureKind {
  return (line.text.length > LONGEST_NAMEPLATE_LINE ? undefined : plainFurnitureKindOf(line)) ?? "other";
}

/**
 * What kind of furniture a line is by its words alone, for the top of a page; `isSites` is whether it is one of the paper's
 * site, where that is known.
 */
export function furnitureKindOf(line: Line, isSites?: boolean): FurnitureKind | undefined {
  if (line.text.length > LONGEST_NAMEPLATE_LINE) return undefined;
  const kind = plainFurnitureKindOf(line);
  if (kind !== undefined) return kind;
  if (isPathOnSite(line.text)) return "nameplate";
  if (isSites ?? isSiteLine(line)) return undefined;
  return isNameplateLine(line, 1) || findTitleBesideSection(line) !== undefined ? "nameplate" : undefined;
}

/** The same below the top, where a date alone may be a notice's and so at least two parts are asked for. */
export function looseFurnitureKindOf(line: Line): FurnitureKind | undefined {
  if (line.text.length > LONGEST_NAMEPLATE_LINE) return undefined;
  const kind = plainFurnitureKindOf(line);
  if (kind !== undefined) return kind;
  if (isNameplateLine(line, 2)) return "folio";
  if (holds(line, TRAITS.pageFigures) && PAGES_ALONE.test(line.text)) return "nameplate";
  return isOtherFurniture(line) ? "other" : undefined;
}

/** `本期4版`, `今日八版`: how many pages there are, which nothing else on a page says by itself. */
const PAGES_ALONE = /^(?:本报)?(?:今日|今天|本期)\s?(?:本报)?共?\s?[\d一二两三四五六七八九十]{1,3}\s?个?版$/u;

/** Whether the line is made up of nameplate parts, so many at least, and nothing else stands in it. */
function isNameplateLine(line: Line, least: number): boolean {
  const { text } = line;
  if (countPossibleParts(line) < least || NO_NAMEPLATE.test(text)) return false;
  const { left, parts } = takeParts(line);
  if (parts < least) return false;
  const spare = left.split(/\s+/).filter((word) => !isPaperTitle(word) && !isSpecialPage(word));
  const spareHan = spare.join("").match(/\p{Script=Han}/gu)?.length ?? 0;
  return spareHan <= Math.min(SPARE_HAN, parts * 4);
}

/** How many Han characters a nameplate line may hold besides its parts: a short title or a section's name. */
const SPARE_HAN = 8;

/**
 * `……推进会召开。`, `（上接1版）`, `老人走失（3版）`, `（2019年7月1日）`: a sentence's end, a jump line, a teaser's pointer, the day below a notice's
 * title; no nameplate has one.
 */
const NO_NAMEPLATE =
  /^[（(][^（）()]*[日号][）)]$|[。！？；]|[上紧]\s*接|下\s*[转接]|[（(](?:详见|见|承?接|转|续)?第?[\d一二三四五六七八九十]{1,2}版[）)]$/;
