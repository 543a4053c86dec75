import { characterSet, isAt } from "../text/characters.ts";
import { opensLead } from "./leads.ts";

/** `1.扫码入区。`, `（3）`, `二、`, `08:00—16:00 城南线`: an entry of a list. */
const LIST_ENTRY =
  /^(?:\d{1,2}\s?[.、．](?!\d)|\d{1,2}[:：]\d{2}\s?[-—–~～至]|[（(]\d{1,2}[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}\s*、|[（(][一二三四五六七八九十]{1,3}[）)])/u;

/** First characters of such entries, so that most lines are told apart by one look. */
const ENTRY_STARTS = characterSet("0123456789（(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳一二三四五六七八九十");

/** `●3月7日，我县举行…`: a mark before each of several short news. */
const ITEM_MARK = /^[●○▲△■□◆◇★☆▪◾•]\s?/;
const ITEM_MARKS = characterSet("●○▲△■□◆◇★☆▪◾•");

/** Whether a text is a short news among others: a mark and a lead. */
export function isMarkedNews(text: string): boolean {
  return isMarkedEntry(text) && opensLead(withoutItemMark(text));
}

/** The text without the mark that parts it from others of its kind: `■大田集镇` above one of several short news. */
export function withoutItemMark(text: string): string {
  return isMarkedEntry(text) ? text.replace(ITEM_MARK, "") : text;
}

/** Whether a text is an entry of a list of short news: it begins with a mark, as `○八年` and `○○九年` do not. */
export function isMarkedEntry(text: string): boolean {
  return isAt(text, 0, ITEM_MARKS) && !(text.startsWith("○") && isAt(text, 1, BEHIND_ZERO));
}

/** What stands behind the zero of a year's last figures; papers set it as a circle. */
const BEHIND_ZERO = characterSet("○〇零一二三四五六七八九年");

/** Whether a text begins as an entry of a list does. */
export function startsListEntry(text: string): boolean {
  return isAt(text, 0, ENTRY_STARTS) && LIST_ENTRY.test(text);
}
