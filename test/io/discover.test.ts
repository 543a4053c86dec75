import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readAssets, readContent, readTemplates } from "../../src/io/discover.ts";
import { temporaryFolder, writeFiles } from "./folder.ts";

test("texts and descriptions are read in order of path; scans and hidden files are not", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    "b/2021-01-20/02.TXT": "二",
    "b/2021-01-20/01.txt": "一",
    "b/2021-01-20/01.jpg": "图",
    "b/2021-01-20/._01.txt": "苹果",
    "b/newspaper.yml": "name: 乙",
    "a/2021-01-20/01.md": "甲",
    "urls.lock": "x",
  });
  const { value, diagnostics } = await readContent(folder);
  expect(diagnostics).toEqual([]);
  expect(value.map(({ path, bytes }) => `${path} ${Buffer.from(bytes).toString()}`)).toEqual([
    "a/2021-01-20/01.md 甲",
    "b/2021-01-20/01.txt 一",
    "b/2021-01-20/02.TXT 二",
    "b/newspaper.yml name: 乙",
  ]);
});

test("a file that cannot be read is told of, the others are read", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "a/2021-01-20/01.txt": "一" });
  symlinkSync(join(folder, "nowhere"), join(folder, "a/2021-01-20/02.txt"));
  mkdirSync(join(folder, "a/2021-01-20/03.txt"));
  const { value, diagnostics } = await readContent(folder);
  expect(value.map(({ path }) => path)).toEqual(["a/2021-01-20/01.txt"]);
  expect(diagnostics).toEqual([
    { rule: "file-not-read", place: { file: "a/2021-01-20/02.txt" }, details: { reason: "ENOENT" } },
    { rule: "file-not-read", place: { file: "a/2021-01-20/03.txt" }, details: { reason: "EISDIR" } },
  ]);
});

test("a link to its own parent does not go round for ever", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "a/2021-01-20/01.txt": "一" });
  symlinkSync(folder, join(folder, "a/again"));
  const { value } = await readContent(folder);
  expect(value.map(({ path }) => path)).toContain("a/2021-01-20/01.txt");
});

test("a folder that is not there is the user's to mend", async () => {
  const folder = join(temporaryFolder(), "nix");
  await expect(readContent(folder)).rejects.toMatchObject({ name: "UserError", remedy: { en: "Check --content." } });
  await expect(readTemplates(folder)).rejects.toMatchObject({
    name: "UserError",
    remedy: { en: "Check --templates." },
  });
  expect(await readAssets(folder)).toEqual([]);
});

test("templates by name", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "page.eta": "甲", "notes.txt": "x" });
  expect([...(await readTemplates(folder))]).toEqual([["page.eta", "甲"]]);
});

test("a folder without templates is the user's to mend", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "x"));
  await expect(readTemplates(folder)).rejects.toThrow(/there are no templates/);
});
