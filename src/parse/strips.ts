import { isDigit } from "../text/characters.ts";
import { pairsOf, shareOfPairs } from "./character-pairs.ts";
import { goesOn, stops } from "./inserts.ts";
import type { PrintedPassage } from "./passages.ts";

/**
 * Takes slogans out that a page's layout set between the two halves of a paragraph, as papers fill the foot of a column: `登记学生1140名，` /
 * `节约用水 从点滴做起` / `志愿者达到216人。`. They are of no article.
 */
export function takeStripsOut(passages: readonly PrintedPassage[]) {
  const rest: PrintedPassage[] = [];
  const strips: PrintedPassage[] = [];
  for (let i = 0; i < passages.length; i++) {
    const passage = passages[i];
    if (passage === undefined) break;
    rest.push(passage);
    const length = stripLength(passages, i + 1);
    strips.push(...passages.slice(i + 1, i + 1 + length));
    i += length;
  }
  return { rest, strips };
}

/** How many passages from `from` on are slogans between two halves of a paragraph; 0 where none are. */
function stripLength(passages: readonly PrintedPassage[], from: number): number {
  const first = passages[from - 1];
  if (first === undefined || !stops(first) || isDigit(first.text.charCodeAt(first.text.length - 1))) return 0;
  for (let length = 1; length <= MOST_LINES; length++) {
    const [last, second] = [passages[from + length - 1], passages[from + length]];
    if (last === undefined || second === undefined || !mayBeSlogan(last)) return 0;
    const text = passages
      .slice(from, from + length)
      .map((line) => line.text)
      .join(" ");
    if (SLOGAN.test(text) && goesOn(second) && !repeats(text, `${first.text}\n${second.text}`)) return length;
  }
  return 0;
}

/** Whether a line has of a text what a headline has of it: more than a word that all texts have. */
function repeats(line: string, text: string): boolean {
  return shareOfPairs(pairsOf(line), text) > MOST_SHARED;
}

const MOST_SHARED = 0.12;

/** A slogan's phrases are in one line or in as many as they are. */
const MOST_LINES = 3;

function mayBeSlogan({ sign, closes, headline, steering }: PrintedPassage): boolean {
  return sign === "none" && !closes && !headline && steering === undefined;
}

/** `节约用水 从点滴做起`, `注意防火 平安过冬 森林草原防火指挥部宣`: phrases without marks and figures, and who says so. */
const SLOGAN = /^\p{Script=Han}{3,10}(?:\s{1,3}\p{Script=Han}{3,14}){1,3}$/u;
