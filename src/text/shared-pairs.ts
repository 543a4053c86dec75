import { isHan } from "./characters.ts";

/** How many pairs of neighbouring Han characters of a label or headline the text holds: `春耕`, `耕备` of `春耕备耕`. */
export function countSharedPairs(label: string, text: string): number {
  let shared = 0;
  for (let i = 1; i < label.length; i++) {
    if (!isHan(label.charCodeAt(i - 1)) || !isHan(label.charCodeAt(i))) continue;
    if (text.includes(label.slice(i - 1, i + 1))) shared++;
  }
  return shared;
}
