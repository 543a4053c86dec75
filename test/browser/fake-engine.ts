import type { Page } from "playwright-core";
import type { Answer, Result } from "../../src/search/answer.ts";
import { NO_FACETS } from "../../src/search/facets.ts";
import { RESULTS_A_PAGE } from "../../src/search/question.ts";

/** Has the search page ask an engine that finds so many articles, all alike, whatever is asked; to the query `unanswered` it owes the answer. */
export async function findAlways(page: Page, total: number, unanswered = ""): Promise<void> {
  const answer: Omit<Answer, "question" | "first"> = {
    total,
    results: Array.from({ length: RESULTS_A_PAGE }, () => RESULT),
    facets: NO_FACETS,
    newspapers: {},
    periods: [],
    hints: [],
    missing: [],
    suggestions: [],
    failures: [],
    orderFailures: [],
  };
  const script = `
    onmessage = ({ data: { id, argument: question } }) =>
      question.query === ${JSON.stringify(unanswered)} ||
      postMessage({ id, value: { ...${JSON.stringify(answer)}, question, first: ${RESULTS_A_PAGE} * (question.page - 1) + 1 } });
    postMessage({ id: 0 });
  `;
  await page.route("**/search-worker.js", (route) => route.fulfill({ contentType: "text/javascript", body: script }));
}

const RESULT: Result = {
  url: "kecheng/2021-01-20/01-25.html",
  title: [{ text: "防控疫情", hit: true }],
  newspaper: "今日柯城",
  date: "2021-01-20",
  dateUncertain: false,
  page: 1,
  line: 25,
  kind: "news",
  bylines: [],
  snippet: [],
};
