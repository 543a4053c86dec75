import { PLAN_NAMES } from "./generate-issue.ts";
import { type JoinScore, precisionAndRecall, scoreJoins } from "./score-joins.ts";

/**
 * Joins generated issues whose pages jump to each other and prints precision and recall by plan, with the seeds of wrong
 * and of missed joins: `npx tsx test/generate/report-joins.ts [ROUNDS]`.
 */
function main(): void {
  const [rounds = "12"] = process.argv.slice(2);
  const scores = scoreJoins(Number(rounds));
  for (const plan of PLAN_NAMES) {
    printRow(
      plan,
      scores.filter((score) => score.plan === plan),
    );
  }
  printRow("all", scores);
}

function printRow(title: string, scores: readonly JoinScore[]): void {
  const { precision, recall } = precisionAndRecall(scores);
  const seeds = (of: readonly JoinScore[]) =>
    of
      .map(({ seed }) => seed)
      .slice(0, 6)
      .join(" ") || "–";
  const wrong = seeds(scores.filter((score) => score.wrong > 0));
  const missed = seeds(scores.filter((score) => score.right < score.wanted));
  console.log(
    `precision ${precision.toFixed(3)} · recall ${recall.toFixed(3)} · ${title} · wrong ${wrong} · missed ${missed}`,
  );
}

main();
