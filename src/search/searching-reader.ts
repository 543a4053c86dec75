import { createQuestionReader, type QuestionReader } from "./question-reader.ts";
import { makeSnippet, markText } from "./snippet.ts";

/** What reads a question, and shows where its words stand in what was found: no question is answered without either. */
export interface SearchingReader extends QuestionReader {
  readonly makeSnippet: typeof makeSnippet;
  readonly markText: typeof markText;
}

/** A reader of questions that shows what was found, too. */
export function createSearchingReader(): SearchingReader {
  return { ...createQuestionReader(), makeSnippet, markText };
}
