import { type Misread, readAs } from "./misread.ts";

/** `2OO3年`, `第1O7号`, `5月l0日`: figures, with letters among them it may be, before what is counted. */
const FIGURE = /(?<![A-Za-z\d.])[\dOoIl]+(?=\s?[年月日号期版时分秒点元角万亿亩人户个名吨公斤米页%％])/gu;
const LETTER = /[OoIl]/;
const DIGIT = /\d/;
const DIGITS: ReadonlyMap<string, string> = new Map([
  ["O", "0"],
  ["o", "0"],
  ["I", "1"],
  ["l", "1"],
]);

/** Finds letters that stand for figures: each is read as its figure, and the whole is told of once. In order of the text. */
export function findMisreadFigures(text: string): readonly Misread[] {
  return Array.from(text.matchAll(FIGURE)).flatMap(({ 0: figure, index }) => {
    // `O2O模式` counts nothing, and letters alone are none.
    if (!LETTER.test(figure) || !DIGIT.test(figure)) return [];
    const likely = Array.from(figure, (character) => DIGITS.get(character) ?? character).join("");
    const letters = Array.from(figure).flatMap((character, i) => {
      const digit = DIGITS.get(character);
      return digit === undefined ? [] : [readAs(index + i, character, digit)];
    });
    return letters.map((letter, i) =>
      i === 0 ? { ...letter, whole: figure, told: likely } : { ...letter, told: false },
    );
  });
}
