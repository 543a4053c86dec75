import { withoutSpace } from "../text/characters.ts";
import { opensWithWord } from "./kept-lines.ts";
import type { PrintedPassage } from "./passages.ts";
import { isNoticeTitle, opensLead, startsListEntry } from "./phrases.ts";
import { isBody } from "./running-text.ts";

/** Two characters of one word, it may be (`5月25` / `日`): no mark between them, as after `拼干劲——奋力冲刺“满堂红”`. */
const ONE_WORD = /^[\p{Script=Han}\d]\p{Script=Han}$/u;

/** Joins what a column break cut: a paragraph that stops in mid-sentence and the text that follows it. */
export function joinCutParagraphs(passages: readonly PrintedPassage[]): PrintedPassage[] {
  let known: ReadonlySet<string> | undefined;
  // Few pages ask, and the answer takes a look at every character of the page.
  const straddles = (pair: string) => {
    known ??= straddlingPairs(passages);
    return known.has(pair);
  };
  const joined: PrintedPassage[] = [];
  passages.forEach((passage, i) => {
    const last = joined.at(-1);
    const next = passages[i + 1];
    if (last !== undefined && continues(last, passage, next, straddles))
      joined[joined.length - 1] = joinTwo(last, passage);
    else joined.push(passage);
  });
  return joined;
}

function joinTwo(first: PrintedPassage, second: PrintedPassage): PrintedPassage {
  return {
    ...first,
    slices: [...first.slices, ...second.slices],
    text: `${first.text}\n${second.text}`,
    rows: first.rows + second.rows,
    width: first.width + second.width,
    endsSentence: second.endsSentence,
    closes: second.closes,
  };
}

/** Characters share so few slots that a page's table is small, and so many that few share one. */
const ENDING_SLOTS = 4096;

/** Of the pairs of characters that end one passage and begin the next, those that stand side by side on the page. */
function straddlingPairs(passages: readonly PrintedPassage[]): ReadonlySet<string> {
  const plain = passages.map((passage) => withoutSpace(passage.text));
  const wanted = new Set(plain.map((text, i) => text.slice(-1) + (plain[i + 1] ?? "").slice(0, 1)));
  // A page has many pairs and few breaks: its characters are looked at one by one, and only those that end a passage twice.
  const endings = new Uint8Array(ENDING_SLOTS);
  for (const pair of wanted) endings[pair.charCodeAt(0) % ENDING_SLOTS] = 1;
  const found = new Set<string>();
  for (const text of plain) {
    for (let i = 1; i < text.length; i++) {
      if (endings[text.charCodeAt(i - 1) % ENDING_SLOTS] === 0) continue;
      const pair = text.slice(i - 1, i + 1);
      if (wanted.has(pair)) found.add(pair);
    }
  }
  return found;
}

function continues(
  before: PrintedPassage,
  after: PrintedPassage,
  next: PrintedPassage | undefined,
  straddles: (pair: string) => boolean,
): boolean {
  if (before.steering !== undefined || after.steering !== undefined || after.beginsArticle) return false;
  if (before.headline || after.headline || after.sign !== "none") return false;
  if (before.sign !== "none" && before.sign !== "dateline" && before.sign !== "jump-from") return false;
  if (before.closes) return false;
  if (!isBody(after) || startsListEntry(after.text)) return false;
  if (opensWithWord(before.text) && opensWithWord(after.text)) return false;
  if (isBody(before)) return true;
  // A short line without a sentence's end: a cut paragraph's first words, or a headline.
  if (opensLead(after.text) || next?.sign === "photo-credit") return false;
  const straddling = withoutSpace(before.text).slice(-1) + withoutSpace(after.text).slice(0, 1);
  return (
    /[，,]/.test(before.text) || (ONE_WORD.test(straddling) && !isNoticeTitle(before.text) && straddles(straddling))
  );
}
