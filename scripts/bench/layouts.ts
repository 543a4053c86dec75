import { readPagesApart, scoreChanged } from "../../test/generate/score-faults.ts";
import { canBeSet, LAYOUTS, setAnew } from "../../test/generate/set-anew.ts";

const MEASURES = ["article", "headline", "byline", "paragraph", "jump+column+signature", "caption"] as const;

/** Sets the written pages whose paragraphs are lines anew in each other layout, and prints what comes out right. */
export async function benchLayouts(print: (text: string) => void): Promise<void> {
  const pages = readPagesApart(1).filter(canBeSet);
  print(`${pages.length} pages\n\n| layout | ${MEASURES.join(" | ")} |\n|---|${"---|".repeat(MEASURES.length)}`);
  const printRow = (name: string, score: ReturnType<typeof scoreChanged>) =>
    print(`| ${name} | ${MEASURES.map((measure) => score(measure).toFixed(3)).join(" | ")} |`);
  printRow(
    "as written",
    scoreChanged(pages, ({ text }) => text),
  );
  for (const [name, layout] of Object.entries(LAYOUTS))
    printRow(
      name,
      scoreChanged(pages, (page, random) => setAnew(page, layout, random)),
    );
}
