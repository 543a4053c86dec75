import { characterSet, isAt } from "../text/characters.ts";

/** Where on a page something stands: `一版左下`, `二版下半版`, `报眼`, `中缝`. */
const PLACES =
  "(?:第?[一二三四五六七八\\d]版(?:[上下左右中]|头条|最?[上下]?[左右]?[上下角半]|，|$)|报头|报眼|中缝|版心|[左右][上下]角)";
/** How it is set, and what the typist left out, at the remark's end: `通栏大字`, `占两栏`, `加黑框`, `照片从略`, `已剪去`; but not `花边新闻`. */
const SETTING =
  "(?:通栏|占[一二两三四五]栏|跨栏|加[黑花红]?[框边]|竖排|横排|套红|(?:红|大|美术)字|[照插][片图][一二两三]幅|从略|已剪去|录毕|录至此)";
const REMARK = new RegExp(
  `^[【〔［[][^【】〔〕［］[\\]]{0,24}(?:${PLACES}[^【】〔〕［］[\\]]{0,24}|${SETTING})[】〕］\\]]$`,
  "u",
);
const PLACED = new RegExp(`^.{1,3}?${PLACES}`, "u");
const BRACKETS = characterSet("【〔［[");

/** Whether a line is what a typist says in brackets of the print: `【一版左下，竖排加花边】`, `【此下插图一幅，占两栏】`, `【录毕】`. */
export function isLayoutRemark(text: string): boolean {
  return isAt(text, 0, BRACKETS) && REMARK.test(text);
}

/** Whether such a remark says where what is below it stands, and so parts it from what is above. */
export function placesBelow(text: string): boolean {
  return isLayoutRemark(text) && PLACED.test(text);
}
