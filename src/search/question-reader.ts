import type { TextFolder } from "../text/fold.ts";
import { createOwnTextFolder } from "../text/own-text-folder.ts";
import { parseQuery, type Query } from "./query.ts";

/** What reads a question: it folds texts as the index folded them, and cuts a query into words. */
export interface QuestionReader {
  readonly folder: TextFolder;
  readonly parseQuery: (text: string) => Query;
}

/** A reader of questions. */
export function createQuestionReader(): QuestionReader {
  const folder = createOwnTextFolder();
  return { folder, parseQuery: (text) => parseQuery(text, folder) };
}
