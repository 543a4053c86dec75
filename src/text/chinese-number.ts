const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  "○": 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * Reads a whole number as papers print it: `12`, `１２`, `十二`, `二十一`, `一百零三`, and digit by digit `二〇二一`.
 * Returns undefined for anything else. Numbers of 万 and above do not occur in folios and serial numbers.
 */
export function parseChineseNumber(text: string): number | undefined {
  if (FIGURES.test(text)) return Number(text);
  const plain = text.normalize("NFKC").replace(GROUP_COMMAS, "").trim();
  if (FIGURES.test(plain)) return Number(plain);
  const characters = [...plain];
  if (characters.length === 0 || characters.length > 9) return undefined;
  return characters.some((c) => UNITS[c] !== undefined) ? sumOfUnits(characters) : digitByDigit(characters);
}

/** `12` */
const FIGURES = /^\d{1,9}$/;

/** `1,768`, but not `1,2` */
const GROUP_COMMAS = /(?<=\d),(?=\d{3}(?:,|$))/g;

function digitByDigit(characters: readonly string[]): number | undefined {
  let value = 0;
  for (const character of characters) {
    const digit = DIGITS[character];
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

function sumOfUnits(characters: readonly string[]): number | undefined {
  let sum = 0;
  let last = Number.POSITIVE_INFINITY;
  let digit: number | undefined;
  for (const character of characters) {
    const unit = UNITS[character];
    if (unit !== undefined) {
      // 百 stands before 十, and each but once.
      if (unit >= last) return undefined;
      last = unit;
      sum += (digit ?? 1) * unit;
      digit = undefined;
      continue;
    }
    const value = DIGITS[character];
    if (value === undefined || (digit !== undefined && digit !== 0)) return undefined;
    digit = value;
  }
  return sum + (digit ?? 0);
}
