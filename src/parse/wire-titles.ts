import { characterSet, isAt } from "../text/characters.ts";
import { DATELINE_STARTS } from "./dateline.ts";
import { holds, TRAITS } from "./traits.ts";

/** Whether a text is the title that an agency sends with a report, with its dateline or alone: it ends, though no sentence does. */
export function isWireTitle(text: string, traits: number): boolean {
  if (!holds({ traits }, TRAITS.colon) || text.length > LONGEST) return false;
  return (isAt(text, 0, TITLE) || isAt(text, 0, DATELINE_STARTS)) && WIRE_TITLE.test(text);
}

/** First character of a title without its dateline. */
const TITLE = characterSet("题");
/** With its dateline and its reporters, in characters. */
const LONGEST = 100;
/** `新华社西川10月23日电 题：山乡巨变——来自西川一线的报告`, `题：山乡巨变`, `新华社西川10月23日电（记者甲、乙）题：山乡巨变` */
const WIRE_TITLE = /^(?:[^，。：:]{3,24}[电讯]\s?(?:[（(][^（）()]{2,60}[）)])?\s*)?题\s?[：:]\s?[^。]{2,60}$/u;
