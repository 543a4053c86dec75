import type { Page } from "../../src/model/issue.ts";
import { joinJumps } from "../../src/parse/jumps.ts";
import { parsePage } from "../../src/parse/page.ts";
import { gramsOf, overlapOf } from "./compare.ts";
import { generateIssue, PLAN_NAMES, type PlanName, type TruthPart } from "./generate-issue.ts";

/** How the parts of one generated issue were joined. */
export interface JoinScore {
  readonly seed: number;
  readonly plan: PlanName;
  /** Joins made that are right, joins made that are wrong, and joins there are. */
  readonly right: number;
  readonly wrong: number;
  readonly wanted: number;
  /** Jump lines that were joined to nothing without a finding. */
  readonly untold: number;
}

/** Joins `rounds` issues of each plan and scores them. */
export function scoreJoins(rounds: number): readonly JoinScore[] {
  return PLAN_NAMES.flatMap((plan, at) =>
    Array.from({ length: rounds }, (_, round) => scoreIssue(1 + at + round * PLAN_NAMES.length, plan)),
  );
}

function scoreIssue(seed: number, plan: PlanName): JoinScore {
  const issue = generateIssue(seed, plan);
  const pages = issue.pages.map(({ number, text }): Page => {
    const file = `0${number}.txt`;
    return {
      number,
      sourceFile: file,
      sourceLines: [],
      form: "text",
      corrections: [],
      parsed: parsePage(text, { file }),
    };
  });
  const { joins, diagnostics } = joinJumps(pages);
  const made = joins.map(({ from, to }) => `${from.page}/${from.index}-${to.page}/${to.index}`);
  const wanted = issue.joins.map(({ from, to }) => `${placeOf(from, pages)}-${placeOf(to, pages)}`);
  const right = made.filter((join) => wanted.includes(join)).length;
  return {
    seed,
    plan,
    right,
    wrong: made.length - right,
    wanted: wanted.length,
    untold: untold(pages, made, diagnostics),
  };
}

/** `2/0` for the article on page 2 that has most of the part's words. */
function placeOf({ page, text }: TruthPart, pages: readonly Page[]): string {
  const grams = gramsOf(text);
  const articles = pages.find(({ number }) => number === page)?.parsed.articles ?? [];
  const shared = articles.map(({ blocks }) => overlapOf(gramsOf(blocks.map((block) => block.text).join("")), grams));
  return `${page}/${shared.indexOf(Math.max(...shared))}`;
}

function untold(
  pages: readonly Page[],
  made: readonly string[],
  diagnostics: ReturnType<typeof joinJumps>["diagnostics"],
): number {
  const told = new Set(diagnostics.map(({ place }) => `${place.file}:${place.line}`));
  return pages.flatMap(({ number, sourceFile, parsed }) =>
    parsed.articles.flatMap(({ kind, jumps }, index) =>
      kind === "teaser"
        ? []
        : jumps.filter(({ direction, line }) => {
            const place = `${number}/${index}`;
            const joined = made.some((join) =>
              direction === "to" ? join.startsWith(`${place}-`) : join.endsWith(`-${place}`),
            );
            return !joined && !told.has(`${sourceFile}:${line}`);
          }),
    ),
  ).length;
}

/** Shares of the joins made that are right, and of the joins there are that were made. */
export function precisionAndRecall(scores: readonly JoinScore[]): {
  readonly precision: number;
  readonly recall: number;
} {
  const sum = (key: "right" | "wrong" | "wanted") => scores.reduce((total, score) => total + score[key], 0);
  const [right, wrong, wanted] = [sum("right"), sum("wrong"), sum("wanted")];
  return { precision: right + wrong === 0 ? 1 : right / (right + wrong), recall: wanted === 0 ? 1 : right / wanted };
}
