import { spawnSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "./io/folder.ts";

/** The pages of which test/gold/ holds the truth, by the truth's name. */
const PAGES = {
  "000": "content/kecheng/2021-12-15/01.txt",
  "001": "content/kecheng/2021-12-13/01.txt",
  "002": "content/qujiang/2022-04-01/01.txt",
  "003": "content/kecheng/2021-01-20/01.txt",
  "004": "content/qingyuan/2020-03-04/01.txt",
} as const;

const BAR = 0.99;

test(`the five real pages, parsed by the command, score ${BAR} or better in every measure, with no character lost`, () => {
  const { status, stdout, stderr } = score();
  const measured = scoresIn(stdout);
  // A measure for which the truth holds nothing is not printed; these always have something.
  expect([...measured.keys()]).toEqual(expect.arrayContaining(["article", "headline", "paragraph", "byline"]));
  expect(Object.fromEntries([...measured].filter(([, f1]) => f1 < BAR)), stdout).toEqual({});
  expect(measured.get("no character lost"), stdout).toBe(1);
  expect(status, stdout + stderr).toBe(0);
});

/** The pages lie apart from their newspaper.yml: the parser is to find columns by itself. */
function score(): { status: number | null; stdout: string; stderr: string } {
  const folder = temporaryFolder();
  for (const [name, page] of Object.entries(PAGES)) copyFileSync(page, join(folder, `${name}.txt`));
  const options = ["--verbose", "--pages", folder, "--min", String(BAR)];
  const command = ["npm", "run", "-s", "xianbao", "--", "parse"];
  return spawnSync(process.execPath, ["test/gold/score.mjs", ...options, "--", ...command], { encoding: "utf8" });
}

/** e.g. `no character lost        F1 1.000   right 17901 · given 17901 · wanted 17901` */
const SCORE_LINE = /^(\S.*?) +F1 (\d\.\d{3}) /gm;

function scoresIn(printed: string): ReadonlyMap<string, number> {
  return new Map(Array.from(printed.matchAll(SCORE_LINE), ([, measure = "", f1]) => [measure, Number(f1)]));
}
