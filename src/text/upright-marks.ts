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

/** The text with the marks of vertical print set upright, half-width ones wide, and wide figures and letters narrow, one for one. */
export function setMarksUpright(text: string): string {
  if (!CONVERTED.test(text)) return text;
  return narrowCharacters(text.replace(CONVERTED_MARKS, (mark) => MARKS.charAt(OTHER_MARKS.indexOf(mark)) || mark));
}
