/** The marks of vertical print, as OCR of such a page gives them, and each as it stands in a row: `︹本報訊︺`, `﹁`. */
const VERTICAL = "︰︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈";
const UPRIGHT = "：（）{}〔〕【】《》〈〉「」『』[]";

const VERTICAL_MARK = /[\ufe30-\ufe48]/;
const VERTICAL_MARKS = /[\ufe30-\ufe48]/g;

/** The text with the marks of vertical print set upright, a mark for a mark. */
export function setMarksUpright(text: string): string {
  if (!VERTICAL_MARK.test(text)) return text;
  return text.replace(VERTICAL_MARKS, (mark) => UPRIGHT.charAt(VERTICAL.indexOf(mark)) || mark);
}
