import { characterSet, isAt } from "../text/characters.ts";
import { type Misread, readAs } from "./misread.ts";

/** Figures with letters among them, it may be, before what is counted. */
const FIGURE = /(?<![A-Za-z\d.])[\dOoIl]+(?=\s?[年月日号期版时分秒点元角万亿亩人户个名吨公斤米页%％])/uy;
const LETTER = /[OoIl]/g;
const DIGIT = /\d/;
const FIGURES_AND_LETTERS = characterSet("0123456789OoIl");
const DIGITS: ReadonlyMap<string, string> = new Map([
  ["O", "0"],
  ["o", "0"],
  ["I", "1"],
  ["l", "1"],
]);

/** Finds letters that stand for figures, `2OO3年`, `第1O7号`, `5月l0日`: each is read as its figure, and the whole is told of once. In order of the text. */
export function findMisreadFigures(text: string): readonly Misread[] {
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
    if (figure !== undefined && DIGIT.test(figure)) found.push(...lettersOf(figure, start));
  }
  return found;
}

function lettersOf(figure: string, start: number): readonly Misread[] {
  const likely = Array.from(figure, (character) => DIGITS.get(character) ?? character).join("");
  const letters = Array.from(figure).flatMap((character, i) => {
    const digit = DIGITS.get(character);
    return digit === undefined ? [] : [readAs(start + i, character, digit)];
  });
  return letters.map((letter, i) =>
    i === 0 ? { ...letter, whole: figure, told: likely } : { ...letter, told: false },
  );
}
