import type { ParsedPageJson } from "./parsed.ts";
import type { TruthPage } from "./truth.ts";

/** The page a parser would print that made no mistake: the truth in the parser's shape. */
export function perfectParse(truth: TruthPage): ParsedPageJson {
  return {
    masthead: truth.masthead,
    furniture: [...truth.furniture, ...(truth.labels ?? [])],
    fragments: truth.fragments.map((text) => ({ text })),
    articles: truth.articles.map(
      ({ body, captions = [], column, signature, signedDate, creditLine, summaryLabel, ...article }) => ({
        ...article,
        ...(column !== undefined && { columnLabel: column }),
        blocks: [
          ...body.map((text) => ({ type: "paragraph" as const, text })),
          ...captions.map((text) => ({ type: "caption" as const, text })),
          ...(signature !== undefined ? [{ type: "signature" as const, text: signature }] : []),
        ],
      }),
    ),
  };
}
