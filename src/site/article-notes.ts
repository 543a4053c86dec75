import type { FullArticleEntry } from "./catalog-entries.ts";
import type { Strings } from "./strings.ts";

/** What an article says below its text of what it lacks: what it points to, its picture. */
export function articleNotes({ article, page }: FullArticleEntry, strings: Strings): readonly string[] {
  const notes: string[] = [];
  if (article.kind === "teaser" && article.blocks.length === 0) notes.push(strings.pointerNote);
  if (article.kind === "photo" && page.scan === undefined) notes.push(strings.photoNotHeld);
  return notes;
}
