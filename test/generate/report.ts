import { describeWorst, type ScoredPage, scoreRounds, sumTally } from "./run.ts";
import { FURTHER_MEASURES, f1, MEASURES, type Measure } from "./score.ts";

const TRAITS = ["spacing", "punctuation", "headline", "byline", "indent", "nameplate"] as const;

/**
 * Scores the parser on generated pages, one of each habit a round, and prints F1 by measure and habit, then the
 * worst pages with what was wanted and got: `npx tsx test/generate/report.ts [ROUNDS] [WORST] [MEASURE]`.
 */
function main(): void {
  const [rounds = "1", worst = "10", only = ""] = process.argv.slice(2);
  const pages = scoreRounds(Number(rounds));
  console.log(`${pages.length} pages`);
  for (const measure of [...MEASURES, ...FURTHER_MEASURES]) {
    const sum = sumTally(pages, measure);
    console.log(
      `  ${measure.padEnd(24)} F1 ${f1(sum).toFixed(4)}   right ${sum.hit} · given ${sum.got} · wanted ${sum.want}`,
    );
  }
  console.log(`${"".padEnd(26)} ${MEASURES.map((measure) => short(measure).padEnd(9)).join("")}`);
  for (const trait of TRAITS) {
    for (const value of new Set(pages.map((page) => page.habit[trait]))) {
      printRow(
        `${trait} ${value}`,
        pages.filter((page) => page.habit[trait] === value),
      );
    }
  }
  console.log(`\n${describeWorst(pages, Number(worst), only)}`);
}

function printRow(title: string, pages: readonly ScoredPage[]): void {
  const cells = MEASURES.map((measure) => f1(sumTally(pages, measure)).toFixed(3).padEnd(9));
  console.log(`${title.padEnd(26)} ${cells.join("")}`);
}

function short(measure: Measure): string {
  return measure.split(/[ +]/)[0]?.slice(0, 8) ?? measure;
}

main();
