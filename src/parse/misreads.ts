import { mendText } from "./mend-page.ts";
import { type Misread, orderMisreads } from "./misread.ts";
import { findMisreadFigures } from "./misread-figures.ts";
import { findMisreadMarks } from "./misread-marks.ts";
import { findMisreadWords } from "./misread-words.ts";

/** The words, figures and marks of a text that OCR has misread, and that all papers print. In order of the text. */
export function findMisreads(text: string): readonly Misread[] {
  const words = orderMisreads([...findMisreadWords(text), ...findMisreadFigures(text)]);
  // Marks are known by the words beside them.
  return orderMisreads([...words, ...findMisreadMarks(mendText(text, words))]);
}
