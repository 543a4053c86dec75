/** Text of the content as a terminal is given it: what would be lost there, or move its cursor, is shown as `␣`. */
export function showUnseen(text: string): string {
  return text.replace(UNSEEN, "\u2423");
}

/** An escape, a zero-width space, a mark that turns the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;
