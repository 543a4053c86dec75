import { characterSet, isAt } from "../text/characters.ts";
import { type Misread, orderMisreads, readAs } from "./misread.ts";

/** Figures with letters among them, it may be, before what is counted. */
const FIGURE = /(?<![A-Za-z\d.])[\dOoIl]+(?=\s?[年月日号期版时分秒点元角万亿亩人户个名吨公斤米页%％])/uy;
/** `O` and `l` of `2O1l年` */
const LETTER = /[OoIl]/g;
/** `2` of `2O1l年` */
const DIGIT = /\d/;
const FIGURES_AND_LETTERS = characterSet("0123456789OoIl");
const DIGITS: ReadonlyMap<string, string> = new Map([
  ["O", "0"],
  ["o", "0"],
  ["I", "1"],
  ["l", "1"],
]);

/** What stands for 〇 among Chinese figures: Latin, Greek and Cyrillic letters, the figure, and a larger circle. `OO` of `二OO五年` */
const CIRCLES = /[OoΟοОо0◯](?<=[〇一二三四五六七八九十].)[OoΟοОо0◯]{0,2}(?=[〇一二三四五六七八九年])/gu;

/**
 * Finds letters that stand for figures, `2OO3年`, `第1O7号`, `5月l0日`, and what stands for 〇, `二OO五年`, `二0一二年`: each figure is read as it was
 * printed. In order of the text.
 */
export function findMisreadFigures(text: string): readonly Misread[] {
  return orderMisreads([...findLetters(text), ...findCircles(text)]);
}

function findCircles(text: string): readonly Misread[] {
  return Array.from(text.matchAll(CIRCLES), ({ 0: circles, index }) =>
    readAs(index, circles, "〇".repeat(circles.length)),
  );
}

function findLetters(text: string): readonly Misread[] {
  const found: Misread[] = [];
  let end = 0;
  for (const { index } of text.matchAll(LETTER)) {
    if (index < end) continue;
    let start = index;
    while (start > end && isAt(text, start - 1, FIGURES_AND_LETTERS)) start--;
    end = index + 1;
    while (isAt(text, end, FIGURES_AND_LETTERS)) end++;
    FIGURE.lastIndex = start;
    const [figure] = FIGURE.exec(text) ?? [];
    // `O2O模式` counts nothing, and letters alone are none.
    if (figure === undefined || !DIGIT.test(figure)) continue;
    const likely = Array.from(figure, (character) => DIGITS.get(character) ?? character).join("");
    found.push(readAs(start, figure, likely));
  }
  return found;
}
