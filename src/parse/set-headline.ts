import type { Headline } from "../model/article.ts";
import { normalizePrinted } from "../text/normalize.ts";
import { type Draft, foundHeadline, headlineLinesOf } from "./drafts.ts";
import type { PrintedPassage } from "./passages.ts";
import { linesOf } from "./slice.ts";

/**
 * The headline with the parts an editor has set; `read` is what the parser made of the other lines. Where the editor
 * has set the main line, the parser's lines are kickers if they stand above it, decks otherwise.
 */
export function setHeadline(draft: Draft, read: Headline | undefined): Headline | undefined {
  const set = headlineLinesOf(draft).filter(({ steering }) => steering !== undefined);
  if (set.length === 0) return read;
  const textsAs = (role: string) => set.filter(({ steering }) => steering?.as === role).map(partText);
  const [kickers, mains, decks] = [textsAs("kicker"), textsAs("headline"), textsAs("deck")];
  if (mains.length === 0) {
    const { kicker = [], main = "", decks: below = [] } = read ?? {};
    return { kicker: [...kickers, ...kicker], main, decks: [...below, ...decks] };
  }
  const printed = read === undefined ? [] : [...read.kicker, read.main, ...read.decks];
  const isAbove = readLine(draft) < setLine(set);
  return {
    kicker: [...kickers, ...(isAbove ? printed : [])],
    main: mains.join(" "),
    decks: [...(isAbove ? [] : printed), ...decks],
  };
}

/** The lines of one part are one text: `从严从紧` / `打好攻坚战` is `从严从紧 打好攻坚战`. */
function partText(passage: PrintedPassage): string {
  return normalizePrinted(passage.text, "between-parts");
}

function readLine(draft: Draft): number {
  return Math.min(...foundHeadline(draft).map((passage) => linesOf(passage)[0]));
}

function setLine(set: readonly PrintedPassage[]): number {
  return Math.min(...set.filter(({ steering }) => steering?.as === "headline").map((passage) => linesOf(passage)[0]));
}
