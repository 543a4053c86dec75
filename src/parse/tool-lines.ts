import { characterSet, isAt } from "../text/characters.ts";
import { oneOf } from "../text/expressions.ts";
import type { Line } from "./lines.ts";

/** Whether a line is what a scanner or a printer set beside the page: `第 1 页 共 4 页`, `CamScanner`, `Page 1 of 4`. */
export function isToolLine({ text, afterBlank }: Line): boolean {
  if (text.length > LONGEST || !isAt(text, 0, TOOL_STARTS)) return false;
  return COUNTER.test(text) || TOOL.test(text) || (afterBlank && ALONE.test(text));
}

/** First characters of all of them. */
export const TOOL_STARTS = characterSet("第共Pp由扫SC0123456789");
/** In characters. */
const LONGEST = 30;

/** A page's number among how many there are. */
const COUNTER = oneOf(
  // `第 1 页 共 4 页`, `第1页/共4页`, `第1页，共4页`
  /^第?\s?\d{1,3}\s?页\s?[,，/／]?\s?共\s?\d{1,3}\s?页$/u,
  // `共4页 第1页`
  /^共\s?\d{1,3}\s?页\s?[,，/／]?\s?第\s?\d{1,3}\s?页$/u,
  // `第 1 页`
  /^第\s?\d{1,3}\s?页$/u,
  // `Page 1 of 4`, `P. 1`
  /^(?:[Pp]age\s?\d{1,3}(?:\s?(?:of|\/)\s?\d{1,3})?|[Pp]\.?\s?\d{1,3})$/u,
);

/** Who made the scan or the print. */
const TOOL = oneOf(
  // `扫描全能王 创建`, `由扫描全能王扫描创建`
  /^由?\s?扫描全能王\s?(?:扫描)?创建$/u,
  // `Scanned with CamScanner`, `CamScanner`
  /^(?:Scanned\s(?:with|by)\s)?CamScanner$/u,
);

/** `1/4`, which in a paragraph's row may be of its text. */
const ALONE = /^\d{1,2}\s?[/／]\s?\d{1,2}$/u;
