import type { Article, ArticleTitle } from "../model/article.ts";
import { UNTITLED } from "../model/untitled.ts";
import { shorten } from "./escape.ts";

/** Longest title taken from a text, in characters: two lines of a phone's screen. */
const longestInferredTitle = 40;

// The first sentence, closing quotation mark included: 会议强调，要坚定政治责任。|会议指出……
const firstSentence = /^[^。！？!?；;]+[。！？!?；;]?[”’」』"]?/u;

// The mark at a sentence's end, which a title does not carry: 。
const sentenceEnd = /[。；;，,]$/u;

/**
 * The headline's main line; of a later part of a text that has none its first part's, （续）石桥修缮完工; or the first sentence of the first text there
 * is: 3月30日下午，区政协召开会议
 */
export function articleTitle(article: Article): ArticleTitle {
  const main = article.headline?.main.trim() ?? "";
  if (main !== "") return { text: main, inferred: false };
  if (article.continues !== undefined) return continuedTitle(article.continues);
  const text = firstText(article);
  const sentence = firstSentence.exec(text)?.[0] ?? text;
  const title = shorten(sentence.replace(sentenceEnd, ""), longestInferredTitle);
  return { text: title === "" ? UNTITLED : title, inferred: true };
}

/** The title of a later part of a text that has no headline of its own, by that of the first part. */
export function continuedTitle(headline: string): ArticleTitle {
  return { text: `${CONTINUED}${headline}`, inferred: true, continued: true };
}

/** What stands before the headline of a text's first part where a later one has none: as papers themselves mark what goes on. */
const CONTINUED = "（续）";

function firstText(article: Article): string {
  const candidates = [
    ...article.blocks.filter((block) => block.type === "paragraph"),
    ...article.blocks,
    ...(article.summary === undefined ? [] : [article.summary]),
    ...article.jumps,
  ];
  return candidates.map((candidate) => candidate.text.trim()).find((text) => text !== "") ?? "";
}

// A space inside a headline that stands for the end of a printed line: 严密防线 区领导督导 — but not the one in 往返 3200 余公里.
const printedBreak = /(?<=[\p{Script=Han}”"’》）)!！?？]) (?=[\p{Script=Han}“"‘《（(])/u;

/** The printed lines of a headline, which a joined one tells apart by spaces between Chinese characters. */
export function headlineLines(main: string): readonly string[] {
  // Most have no space at all.
  return main.includes(" ") ? main.split(printedBreak) : [main];
}
