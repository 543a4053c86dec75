import { spawnSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildArchive, findAboutText, renderArchive } from "../src/archive.ts";
import { readContent, readTemplates } from "../src/io/discover.ts";
import type { SourceFile } from "../src/model/source-file.ts";
import { run } from "./cli/run.ts";
import { temporaryFolder } from "./io/folder.ts";
import { readFolder, sha256 } from "./sample/read-folder.ts";

/** Two archives: the sample, and the one the golden site is made of. */
const CONTENTS = ["content", "test/golden/content"] as const;

test.each(CONTENTS)("the site made of %s is the same bytes in whatever order its files are read", async (content) => {
  const sources = (await readContent(content)).value;
  const templates = await readTemplates("templates");
  const first = renderSources(sources, templates);
  fc.assert(
    fc.property(fc.shuffledSubarray([...sources], { minLength: sources.length }), (shuffled) => {
      expect(renderSources(shuffled, templates)).toEqual(first);
    }),
    { numRuns: 4 },
  );
});

/** Time zones on either side of the date line, languages with rules of their own for case, order and numbers. */
const MACHINES = [
  { TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8" },
  { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8" },
  { TZ: "America/Los_Angeles", LANG: "ar_EG.UTF-8" },
] as const;

test("the build command writes the same bytes in any time zone and language, into any folder", () => {
  const [first, ...others] = MACHINES.map(buildOn);
  expect(first?.size).toBeGreaterThan(0);
  for (const other of others) expect(other).toEqual(first);
});

test("a build over another archive's site leaves what a build from nothing does", async () => {
  const folder = temporaryFolder();
  const build = (content: string, out: string) =>
    run(process.cwd(), ["build", "--content", content, "--out", join(folder, out)]);
  await build("test/golden/content", "dist");
  await build("content", "dist");
  await build("content", "fresh");
  expect(hashesIn(join(folder, "dist"))).toEqual(hashesIn(join(folder, "fresh")));
});

function renderSources(sources: readonly SourceFile[], templates: ReadonlyMap<string, string>): Map<string, string> {
  const { value: archive, diagnostics } = buildArchive(sources);
  const about = findAboutText(sources).value;
  const config = { title: "县报文库", language: "zh-Hans", baseUrl: "https://archive.example/" } as const;
  const context = { config, diagnostics, templates, assets: [], ...(about !== undefined && { about }) };
  const files = renderArchive(archive, context);
  return new Map(files.map(({ path, content }) => [path, sha256(content)]));
}

/** Builds the sample in a process of its own: time zone and language are fixed when Node starts. */
function buildOn(machine: (typeof MACHINES)[number]): ReadonlyMap<string, string> {
  const out = join(temporaryFolder(), machine.TZ.replace("/", "-"));
  const command = [
    "--import",
    "tsx",
    "scripts/xianbao.ts",
    "build",
    "--out",
    out,
    "--base-url",
    "https://archive.example/",
  ];
  const env = { ...process.env, ...machine, LC_ALL: machine.LANG };
  const { status, stderr } = spawnSync(process.execPath, command, { env, encoding: "utf8" });
  expect(status, stderr).toBe(0);
  return hashesIn(out);
}

function hashesIn(folder: string): ReadonlyMap<string, string> {
  return new Map(Array.from(readFolder(folder), ([path, bytes]) => [path, sha256(bytes)]));
}
