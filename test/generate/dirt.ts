import type { Habit } from "./habit.ts";
import type { Random } from "./random.ts";

/** A number between two Chinese characters: `在3月30日`. */
const NUMBER_IN_HAN = /(?<=\p{Script=Han})\d+(?=\p{Script=Han})/gu;

/**
 * What OCR adds to a page without changing its wording: spaces around numbers (`3 月 30 日`) and after commas,
 * a run of bold marks (`**李明**`). Only where rows are joined, since a PDF's own rows have none.
 */
export function addDirt(random: Random, text: string, habit: Habit): string {
  if (habit.spacing === "wrapped" && random.chance(0.3)) {
    return text
      .replace(NUMBER_IN_HAN, (number) => (random.chance(0.3) ? ` ${number} ` : number))
      .replace(/，(?=\p{Script=Han})/gu, (comma) => (random.chance(0.04) ? "， " : comma));
  }
  const bold = habit.spacing === "blank" || habit.spacing === "wrapped";
  return bold && random.chance(0.06) ? withBold(random, text) : text;
}

/** Names of a byline between bold marks, as in `本报讯（记者 刘威 **李钱乾）**`. */
function withBold(random: Random, text: string): string {
  const names = [...text.matchAll(/(?<=（记者 )\p{Script=Han}{2,3}(?=）)/gu)];
  if (names.length === 0) return text;
  const name = random.pick(names);
  return `${text.slice(0, name.index)}**${name[0]}**${text.slice(name.index + name[0].length)}`;
}
