import type { Byline } from "../model/article.ts";
import { characterSet, isAt, withoutSpace } from "../text/characters.ts";
import { looksLikeName } from "../text/surnames.ts";
import type { BylineReading } from "./byline-groups.ts";

const NAME = "\\p{Script=Han}{2,4}|\\p{Script=Han}\\s\\p{Script=Han}";
/** Whose word it is and who wrote it down: `讲述/田阿婆（83岁，石桥镇三溪村） 整理/谷雨`, `口述：麻胜贵 整理：本报记者 谌 亮`. */
const TELLER = new RegExp(
  `^(讲述|口述|采访|解答|演唱|传唱|采录|搜集|搜集整理)[人者]?\\s?[：:/／]\\s?(${NAME})(?:\\s?[（(][^（）()]{2,24}[）)])?` +
    `(?:\\s+(整理|记录|采录|搜集整理|执笔)[人者]?\\s?[：:/／]\\s?(?:本报(记者|通讯员)\\s?)?(${NAME}))?$`,
  "u",
);

/** First characters of such lines, so that most are told apart by one look. */
export const TELLER_STARTS = characterSet("讲口采解演传搜");

/** Reads who told or sang a text, and who wrote it down; undefined where a line says anything else. */
export function readTeller(text: string): BylineReading | undefined {
  if (!isAt(text, 0, TELLER_STARTS)) return undefined;
  const [, role, teller, task, post, writer] = TELLER.exec(text) ?? [];
  if (role === undefined || teller === undefined || !looksLikeName(withoutSpace(teller))) return undefined;
  const bylines: Byline[] = [{ role, names: [withoutSpace(teller)] }];
  const secondRole = post ?? task;
  if (secondRole !== undefined && writer !== undefined)
    bylines.push({ role: secondRole, names: [withoutSpace(writer)] });
  return { bylines, isPhotoCredit: false };
}
