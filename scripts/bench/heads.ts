import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { compileFunction } from "node:vm";
import type { Plugin } from "esbuild";
import fastGlob from "fast-glob";
import type { HeadCues } from "../../src/parse/article-heads.ts";
import { generatePage } from "../../test/generate/generate-page.ts";
import { allHabits } from "../../test/generate/habit.ts";
import type { TruthPage } from "../../test/generate/truth.ts";
import { bundleParserScript } from "./bundle.ts";
import { type Example, fitLogistic, oddsOf } from "./logistic.ts";

/** A page with its truth, and the lot it came in. */
interface TruePage {
  readonly group: string;
  readonly text: string;
  readonly truth: Pick<TruthPage, "articles">;
}

/** A line that was a headline or a subhead, and what the parser measured and chose. */
interface HeadLine {
  readonly group: string;
  readonly cues: HeadCues;
  readonly chosen: boolean;
  readonly isHeadline: boolean;
}

/** Generated pages are many and alike. */
const WEIGHT_GENERATED = 0.3;
/** The written pages are left out in so many parts. */
const PARTS = 12;
const GENERATED = "generated";

/**
 * Fits the weights of `src/parse/article-heads.ts` again: over all lines for which the parser asks them, on the written pages and a generated one of each
 * habit, and prints how many they tell, how many when measured without a twelfth of the lots in turn, and the weights.
 */
export async function benchHeads(print: (text: string) => void): Promise<void> {
  const observe = await observedParser();
  const lines = [...writtenPages(), ...generatedPages()].flatMap(observe);
  const [first] = lines;
  if (first === undefined) return;
  const written = lines.filter(({ group }) => group !== GENERATED);
  const right = written.filter(({ chosen, isHeadline }) => chosen === isHeadline).length;
  print(`${written.length} lines of written pages, ${lines.length - written.length} of generated ones`);
  print(
    `told now ${(right / written.length).toFixed(3)}, by weights fitted to the other lots ${leftOut(lines).toFixed(3)}\n`,
  );
  const { base, weights } = fitLogistic(lines.map(exampleOf));
  print(`base ${base.toFixed(2)}`);
  for (const [i, cue] of Object.keys(first.cues).sort().entries()) print(`${cue} ${(weights[i] ?? 0).toFixed(2)}`);
}

/** Which share of the written lines weights tell that were fitted without their lots. */
function leftOut(lines: readonly HeadLine[]): number {
  const lots = [...new Set(lines.map(({ group }) => group))].filter((group) => group !== GENERATED).sort();
  const partOf = new Map(lots.map((group, i) => [group, i % PARTS]));
  let right = 0;
  let count = 0;
  for (let part = 0; part < PARTS; part++) {
    const model = fitLogistic(lines.filter(({ group }) => partOf.get(group) !== part).map(exampleOf));
    for (const line of lines.filter(({ group }) => partOf.get(group) === part)) {
      count++;
      if (oddsOf(model, exampleOf(line).features) > 0 === line.isHeadline) right++;
    }
  }
  return right / count;
}

function exampleOf({ group, cues, isHeadline }: HeadLine): Example {
  const features = Object.entries(cues)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);
  return { features, isSo: isHeadline, weight: group === GENERATED ? WEIGHT_GENERATED : 1 };
}

/** A line, what was measured at it, and whether it was chosen for a headline. */
type Seen = (line: string, cues: HeadCues, chosen: boolean) => void;

/** The parser with an ear at its choice: what it measured and chose of each line that the truth knows for a headline or for text. */
async function observedParser(): Promise<(page: TruePage) => readonly HeadLine[]> {
  let seen: Seen = () => {};
  const parsePage = compileParser(await bundleParserScript(OBSERVE), (...choice) => seen(...choice));
  return ({ group, text, truth }) => {
    const heads = truth.articles.flatMap(({ headline, kicker = [], decks = [] }) => [
      headline ?? "",
      ...kicker,
      ...decks,
    ]);
    const [headlines, bodies] = [flat(heads.join("\n")), flat(truth.articles.flatMap(({ body }) => body).join("\n"))];
    const lines: HeadLine[] = [];
    seen = (line, cues, chosen) => {
      const isHeadline = headlines.includes(flat(line));
      if (isHeadline || bodies.includes(flat(line))) lines.push({ group, cues, chosen, isHeadline });
    };
    parsePage(text, { file: "01.txt" });
    return lines;
  };
}

/** Marks and spaces are the annotator's own. */
function flat(text: string): string {
  return text.normalize("NFKC").replace(/[\s*"“”—–-]+/gu, "");
}

/** Bundles the choice as one that tells what it chooses. */
const OBSERVE: Plugin = {
  name: "observe",
  setup: ({ onLoad }) => {
    onLoad({ filter: /article-heads\.ts$/ }, ({ path }) => ({
      contents: observed(readFileSync(path, "utf8")),
      loader: "ts",
    }));
  },
};

function observed(source: string): string {
  return `${source.replace("export function headsArticle(", "function choose(")}
export function headsArticle(...asked) {
  const chosen = choose(...asked);
  seen(asked[2].text, headCues(...asked), chosen);
  return chosen;
}`;
}

type ParsePage = (text: string, context: { readonly file: string }) => unknown;

function compileParser(code: string, seen: Seen): ParsePage {
  const parser: { readonly parsePage: ParsePage } = compileFunction(`${code}\nreturn parser;`, ["seen"])(seen);
  return parser.parsePage;
}

function writtenPages(): readonly TruePage[] {
  return fastGlob
    .sync("test/pages/other-papers/*.txt")
    .sort()
    .map((file) => ({
      group: basename(file, ".txt").slice(0, -1),
      text: readFileSync(file, "utf8"),
      truth: JSON.parse(readFileSync(file.replace(/txt$/, "json"), "utf8")),
    }));
}

function generatedPages(): readonly TruePage[] {
  return allHabits().map((habit, i) => ({ group: GENERATED, ...generatePage(1 + i, habit) }));
}
