import { isHan, withoutSpace } from "../text/characters.ts";
import { type Drafts, isPhotoDraft, type OpenDraft } from "./drafts.ts";
import type { PrintedPassage } from "./passages.ts";

/**
 * The article that goes on with this text below a picture's own headline and credit, which a press set between its paragraphs; undefined where
 * the text is of no article above. It shows by a word of three characters, a name mostly, that the article has again and again and the picture has not.
 */
export function findHost(passage: PrintedPassage, { drafts, open }: Drafts): OpenDraft | undefined {
  const host = drafts.at(-2);
  if (open === undefined || host === undefined || open !== drafts.at(-1)) return undefined;
  if (!open.closed || !isPhotoDraft(open) || !open.roles.has("headline")) return undefined;
  if (host.closed || !host.reported || isPhotoDraft(host)) return undefined;
  const text = textOf(host);
  const picture = textOf(open);
  return wordsOf(withoutSpace(passage.text)).some((word) => isRepeated(word, text) && !picture.includes(word))
    ? host
    : undefined;
}

function textOf({ parts }: OpenDraft): string {
  return withoutSpace(parts.map(({ passage }) => passage.text).join(""));
}

/** All words of three Chinese characters, wherever they begin. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  let han = 0;
  for (let i = 0; i < text.length; i++) {
    han = isHan(text.charCodeAt(i)) ? han + 1 : 0;
    if (han >= WORD) words.push(text.slice(i + 1 - WORD, i + 1));
  }
  return words;
}

const WORD = 3;

function isRepeated(word: string, text: string): boolean {
  let at = -1;
  for (let found = 0; found < LEAST_REPEATED; found++) {
    at = text.indexOf(word, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** So often what an article tells of stands in it. */
const LEAST_REPEATED = 3;
