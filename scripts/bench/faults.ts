import { FAULTS } from "../../test/generate/faults.ts";
import { readPagesApart, scoreFault } from "../../test/generate/score-faults.ts";

const MEASURES = ["article", "headline", "kicker+deck", "byline", "paragraph", "jump+column+signature"] as const;

/** Reads all written pages with blank lines between paragraphs with each fault of OCR in turn, and prints what comes out right. */
export async function benchFaults(print: (text: string) => void): Promise<void> {
  const pages = readPagesApart(1);
  print(`${pages.length} pages\n\n| fault | ${MEASURES.join(" | ")} |\n|---|${"---|".repeat(MEASURES.length)}`);
  for (const [name, fault] of Object.entries({ none: (text: string) => text, ...FAULTS })) {
    const score = scoreFault(pages, fault);
    print(`| ${name} | ${MEASURES.map((measure) => score(measure).toFixed(3)).join(" | ")} |`);
  }
}
