import { narrowCharacters } from "./normalize.ts";

/**
 * The marks of vertical print, as OCR of such a page gives them, and the half-width ones of old systems, and each as it stands in a row:
 * `︹本報訊︺`, `﹁`, `｡`; a space that is not to be broken.
 */
const OTHER_MARKS = "︰︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈｡､｢｣･\u00a0";
const MARKS = "：（）{}〔〕【】《》〈〉「」『』[]。、「」· ";

/** Those, and figures and letters as wide as characters: `２０２１年`, `ＫＴＶ`. */
const CONVERTED = /[\u00a0\ufe30-\ufe48\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff61-\uff65]/;
/** `﹁` and `︵` of vertical print, `｡` of half width */
const CONVERTED_MARKS = /[\u00a0\ufe30-\ufe48\uff61-\uff65]/g;

/** `──` before a deck or a part of a text, as rules, hyphens and other dashes stand for it: `--记双坪小学教师`. */
const OTHER_DASHES = /(?:[─━―–－ー﹣]{2}|--)(?<=^[ \t\u3000]*..)(?=[\p{Script=Han}“"《])/gmu;

/**
 * The text with the marks of vertical print set upright, half-width ones wide, and wide figures and letters narrow, one for one, and what stands for a dash at
 * a line's beginning a dash.
 */
export function setMarksUpright(text: string): string {
  const dashed = text.replace(OTHER_DASHES, "——");
  if (!CONVERTED.test(dashed)) return dashed;
  return narrowCharacters(dashed.replace(CONVERTED_MARKS, (mark) => MARKS.charAt(OTHER_MARKS.indexOf(mark)) || mark));
}
