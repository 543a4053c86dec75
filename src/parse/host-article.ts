import { isHan, withoutSpace } from "../text/characters.ts";
import { looksLikeName } from "../text/surnames.ts";
import { type Drafts, isPhotoDraft, type OpenDraft } from "./drafts.ts";
import type { PrintedPassage } from "./passages.ts";

/**
 * The article that goes on with this text below a picture's own headline and credit, which a press set between its paragraphs; undefined where
 * the text is of no article above. It shows by a name of three characters that the article has again and again.
 */
export function findHost(passage: PrintedPassage, { drafts, open }: Drafts): OpenDraft | undefined {
  if (open === undefined || !isPicture(open)) return undefined;
  const host = drafts.findLast((draft) => !isPicture(draft));
  if (host === undefined || host.closed || isPhotoDraft(host)) return undefined;
  const text = textOf(host);
  const isOfHost = namesIn(withoutSpace(passage.text)).some((name) => isRepeated(name, text));
  return isOfHost ? host : undefined;
}

/** Whether an article is a picture under a headline of its own, with its credit. */
function isPicture(draft: OpenDraft): boolean {
  return draft.closed && isPhotoDraft(draft) && draft.roles.has("headline");
}

function textOf({ parts }: OpenDraft): string {
  return withoutSpace(parts.map(({ passage }) => passage.text).join(""));
}

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
