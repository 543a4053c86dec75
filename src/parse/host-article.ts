import { isHan, withoutSpace } from "../text/characters.ts";
import { looksLikeName } from "../text/surnames.ts";
import { type Drafts, isPhotoDraft, type OpenDraft } from "./drafts.ts";
import { opensLaterParagraph } from "./leads.ts";
import type { PrintedPassage } from "./passages.ts";

/**
 * The article that goes on with this text below a picture's own headline and credit, which a press set between its paragraphs; undefined where
 * the text is of no article above. It shows by a name of three characters that the article has again and again, or by words that begin none.
 */
export function findHost(passage: PrintedPassage, { drafts, open }: Drafts): OpenDraft | undefined {
  if (open === undefined || !isPicture(open)) return undefined;
  const host = drafts.slice(-1 - MOST_PICTURES).findLast((draft) => !isPicture(draft));
  if (host === undefined || host.closed || isPhotoDraft(host)) return undefined;
  const text = textOf(host);
  // `据了解，这条路今年建成。`: it begins no article.
  if (opensLaterParagraph(passage.text) && host.paragraphs.at(-1)?.endsSentence === true) return host;
  const isOfHost = namesIn(withoutSpace(passage.text.slice(0, ENOUGH))).some((name) => isRepeated(name, text));
  return isOfHost ? host : undefined;
}

/** More pictures in a row are a page of them. */
const MOST_PICTURES = 5;

/** Whether an article is a picture under a headline of its own, with its credit. */
function isPicture(draft: OpenDraft): boolean {
  return draft.closed && isPhotoDraft(draft) && draft.roles.has("headline");
}

/** An article's first text, as much as tells whom it is of: else a long one is read again for each picture in it. */
function textOf({ parts }: OpenDraft): string {
  let text = "";
  for (const { passage } of parts) {
    if (text.length > ENOUGH) break;
    text += withoutSpace(passage.text);
  }
  return text;
}

/** In characters. */
const ENOUGH = 3000;

/** All three Chinese characters, wherever they begin, that may be a name. */
function namesIn(text: string): readonly string[] {
  const names: string[] = [];
  let han = 0;
  for (let i = 0; i < text.length; i++) {
    han = isHan(text.charCodeAt(i)) ? han + 1 : 0;
    const name = han < NAME ? "" : text.slice(i + 1 - NAME, i + 1);
    if (looksLikeName(name)) names.push(name);
  }
  return names;
}

const NAME = 3;

function isRepeated(name: string, text: string): boolean {
  let at = -1;
  for (let found = 0; found < LEAST_REPEATED; found++) {
    at = text.indexOf(name, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** So often the name of whom an article tells stands in it. */
const LEAST_REPEATED = 3;
