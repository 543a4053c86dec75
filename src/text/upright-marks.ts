/**
 * The marks of vertical print, as OCR of such a page gives them, and the half-width ones of old systems, and each as it stands in a row:
 * `︹本報訊︺`, `﹁`, `｡`.
 */
const VERTICAL = "︰︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈｡､｢｣･";
const UPRIGHT = "：（）{}〔〕【】《》〈〉「」『』[]。、「」·";

const VERTICAL_MARK = /[\ufe30-\ufe48\uff61-\uff65]/;
const VERTICAL_MARKS = /[\ufe30-\ufe48\uff61-\uff65]/g;

/** The text with the marks of vertical print set upright and half-width ones wide, a mark for a mark. */
export function setMarksUpright(text: string): string {
  if (!VERTICAL_MARK.test(text)) return text;
  return text.replace(VERTICAL_MARKS, (mark) => UPRIGHT.charAt(VERTICAL.indexOf(mark)) || mark);
}
