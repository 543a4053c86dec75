import { generatePage } from "./generate-page.ts";
import { habitName, parseHabit } from "./habit.ts";

/** Prints one generated page and its truth: `npx tsx test/generate/show.ts SEED HABIT`. */
function main(): void {
  const [seed = "1", name = "blank/full/one-line/dateline/lost/front"] = process.argv.slice(2);
  const habit = parseHabit(name);
  const { text, truth } = generatePage(Number(seed), habit);
  console.log(`# seed ${seed} · ${habitName(habit)}\n${text}\n# truth\n${JSON.stringify(truth, null, 1)}`);
}

main();
