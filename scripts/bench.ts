import { benchAdversarial } from "./bench/adversarial.ts";
import { benchArticlePage } from "./bench/article-page.ts";
import { benchBroken } from "./bench/broken.ts";
import { benchBuild } from "./bench/build.ts";
import { benchFaults } from "./bench/faults.ts";
import { benchHeads } from "./bench/heads.ts";
import { benchLabels } from "./bench/labels.ts";
import { benchLayouts } from "./bench/layouts.ts";
import { benchParse } from "./bench/parse.ts";
import { benchRules } from "./bench/rules.ts";
import { benchSearch } from "./bench/search.ts";

const BENCHES: Readonly<Record<string, (print: (text: string) => void, args: readonly string[]) => Promise<void>>> = {
  adversarial: benchAdversarial,
  "article-page": benchArticlePage,
  broken: benchBroken,
  build: benchBuild,
  faults: benchFaults,
  heads: benchHeads,
  labels: benchLabels,
  layouts: benchLayouts,
  parse: benchParse,
  rules: benchRules,
  search: benchSearch,
};

const [name = "", ...args] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench === undefined) {
  console.error(`Which? ${Object.keys(BENCHES).join(", ")}`);
  process.exitCode = 2;
} else {
  await bench((text) => console.log(text), args);
}
