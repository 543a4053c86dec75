import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeOutput, writeSite } from "../../src/io/output.ts";
import { MANIFEST } from "../../src/io/output-path.ts";
import type { OutputFile } from "../../src/model/output.ts";
import { UserError } from "../../src/model/user-error.ts";
import { filesIn, temporaryFolder, writeFiles } from "./folder.ts";

const FIRST = { "index.html": "一", "a/01.html": "甲", "a/b/02.html": "乙", "c.bin": "同" };
const SECOND = { "index.html": "二", "a/01.html": "甲", "d/03.html": "丙", "c.bin": "同" };

describe("writing a site", () => {
  test("into a folder that is not there", async () => {
    const out = join(temporaryFolder(), "new", "dist");
    const report = await writeOutput(out, outputOf(FIRST));
    expect(siteIn(out)).toEqual(FIRST);
    expect(report).toMatchObject({ files: 4, bytes: 12, written: 4, removed: 0 });
  });

  test("over the last one: changed files are written, others left as they lie, orphans and their folders removed", async () => {
    const out = join(temporaryFolder(), "dist");
    await writeOutput(out, outputOf(FIRST));
    const old = new Date("2001-02-03T04:05:06Z");
    for (const path of Object.keys(FIRST)) utimesSync(join(out, path), old, old);

    const report = await writeOutput(out, outputOf(SECOND));
    expect(siteIn(out)).toEqual(SECOND);
    expect(report).toMatchObject({ files: 4, bytes: 12, written: 2, removed: 1 });
    expect(existsSync(join(out, "a", "b"))).toBe(false);
    expect(statSync(join(out, "a/01.html")).mtime).toEqual(old);
    expect(statSync(join(out, "index.html")).mtime).not.toEqual(old);
    expect(readdirSync(join(out, ".."))).toEqual(["dist"]);
  });

  test("a file takes the place of a folder, and a folder that of a file", async () => {
    const out = join(temporaryFolder(), "dist");
    await writeOutput(out, outputOf({ "a/b": "1", c: "2" }));
    await writeOutput(out, outputOf({ a: "3", "c/d": "4" }));
    expect(siteIn(out)).toEqual({ a: "3", "c/d": "4" });
  });

  test("files that no build made are left alone", async () => {
    const out = join(temporaryFolder(), "dist");
    await writeOutput(out, outputOf(FIRST));
    writeFiles(out, { ".git/HEAD": "ref", CNAME: "example.org" });
    await writeOutput(out, outputOf(SECOND));
    expect(siteIn(out)).toEqual({ ...SECOND, ".git/HEAD": "ref", CNAME: "example.org" });
  });

  test("bytes as they are", async () => {
    const out = join(temporaryFolder(), "dist");
    const page = new Uint8Array([9, 0, 255, 254, 9]).subarray(1, 4);
    const report = await writeOutput(out, [{ path: "x.bin", content: page }]);
    expect(report.bytes).toBe(3);
    expect((await writeOutput(out, [{ path: "x.bin", content: page }])).written).toBe(0);
  });

  test("through a link to a folder", async () => {
    const parent = temporaryFolder();
    mkdirSync(join(parent, "real"));
    symlinkSync(join(parent, "real"), join(parent, "dist"));
    await writeOutput(join(parent, "dist"), outputOf(FIRST));
    expect(siteIn(join(parent, "real"))).toEqual(FIRST);
  });
});

describe("a folder that is no site of ours is not touched", () => {
  test("one with other files", async () => {
    const out = temporaryFolder();
    writeFiles(out, { "论文.txt": "x" });
    await expect(writeOutput(out, outputOf(FIRST))).rejects.toThrow(UserError);
    expect(filesIn(out)).toEqual({ "论文.txt": "x" });
  });

  test("a file in its place", async () => {
    const parent = temporaryFolder();
    writeFiles(parent, { dist: "x" });
    await expect(writeOutput(join(parent, "dist"), outputOf(FIRST))).rejects.toThrow(/is no folder/);
    expect(filesIn(parent)).toEqual({ dist: "x" });
  });
});

describe("a build that fails leaves the last site", () => {
  const faulty: readonly [name: string, files: readonly OutputFile[]][] = [
    ["two files claim a path", [...outputOf(SECOND), { path: "index.html", content: "三" }]],
    ["a path leaves the folder", [...outputOf(SECOND), { path: "../x.html", content: "三" }]],
    ["an absolute path", [...outputOf(SECOND), { path: "/x.html", content: "三" }]],
    ["a path of Windows", [...outputOf(SECOND), { path: "a\\x.html", content: "三" }]],
    ["a file is another's folder", [...outputOf(SECOND), { path: "index.html/x", content: "三" }]],
    ["a path too long for the disk", [...outputOf(SECOND), { path: `${"县".repeat(300)}.html`, content: "三" }]],
  ];
  test.each(faulty)("%s", async (_name, files) => {
    const parent = temporaryFolder();
    const out = join(parent, "dist");
    await writeOutput(out, outputOf(FIRST));
    await expect(writeOutput(out, files)).rejects.toThrow();
    expect(siteIn(out)).toEqual(FIRST);
    expect(readdirSync(parent)).toEqual(["dist"]);
  });

  test("whatever was staged before the failing file", async () => {
    const parent = temporaryFolder();
    const out = join(parent, "dist");
    await writeOutput(out, outputOf(FIRST));
    const paths = fc.uniqueArray(fc.constantFrom("index.html", "a/01.html", "d.html", "e/f.html", "c.bin"));
    await fc.assert(
      fc.asyncProperty(paths, async (chosen) => {
        const files = chosen.map((path): OutputFile => ({ path, content: `${path}新` }));
        files.push({ path: `b/${"县".repeat(300)}.html`, content: "" });
        await expect(writeOutput(out, files)).rejects.toThrow();
        expect(siteIn(out)).toEqual(FIRST);
      }),
      { numRuns: 40 },
    );
  });
});

describe("nothing outside of the folder is touched", () => {
  const OUTSIDE = ["../victim/a.txt", "a/../../victim/a.txt", "..\\victim\\a.txt"];

  test("whatever the list of the last build's files says", async () => {
    const parent = temporaryFolder();
    const out = join(parent, "dist");
    await writeOutput(out, outputOf(FIRST));
    const files = [...OUTSIDE.map((path) => [path, 9, "x"]), "../victim/b.txt", ["c.bin", 3, "x"]];
    writeFiles(parent, {
      [`dist/${MANIFEST}`]: JSON.stringify({ files }),
      "victim/a.txt": "稿",
      "victim/b.txt": "稿",
    });
    await writeOutput(out, outputOf({ "index.html": "二" }));
    expect(filesIn(join(parent, "victim"))).toEqual({ "a.txt": "稿", "b.txt": "稿" });
    expect(existsSync(join(out, "c.bin"))).toBe(false);
  });

  test.each([
    ["removed", { changed: [], removed: OUTSIDE }],
    ["changed", { changed: ["../made/a.txt"], removed: ["index.html"] }],
  ])("whatever a plan says is %s", async (_what, plan) => {
    const parent = temporaryFolder();
    const out = join(parent, "dist");
    await writeOutput(out, outputOf(FIRST));
    writeFiles(parent, {
      ".dist.xianbao-new/plan.json": JSON.stringify(plan),
      "victim/a.txt": "稿",
    });
    await writeOutput(out, outputOf(FIRST));
    expect(filesIn(join(parent, "victim"))).toEqual({ "a.txt": "稿" });
    expect(readdirSync(parent).sort()).toEqual(["dist", "victim"]);
    expect(siteIn(out)).toEqual(FIRST);
  });
});

describe("the next build heals what a dead one left", () => {
  test("one that died before its plan is forgotten", async () => {
    const parent = temporaryFolder();
    const out = join(parent, "dist");
    await writeOutput(out, outputOf(FIRST));
    writeFiles(parent, { ".dist.xianbao-new/index.html": "半", ".dist.xianbao-new/plan.json.part": '{"chan' });
    await writeOutput(out, outputOf(FIRST));
    expect(siteIn(out)).toEqual(FIRST);
    expect(readdirSync(parent)).toEqual(["dist"]);
  });

  test("one that died after its plan is completed first, so that its files are known and can be removed", async () => {
    const parent = temporaryFolder();
    const out = join(parent, "dist");
    await writeOutput(out, outputOf(FIRST));
    const manifest = JSON.stringify({ files: ["index.html", "x.html", "y.html"] });
    writeFiles(parent, {
      [`.dist.xianbao-new/${MANIFEST}`]: manifest,
      ".dist.xianbao-new/y.html": "丁",
      ".dist.xianbao-new/plan.json": JSON.stringify({
        changed: ["x.html", "y.html", MANIFEST],
        removed: ["a/01.html", "a/b/02.html", "c.bin"],
      }),
      "dist/x.html": "已就位",
    });
    await writeOutput(out, outputOf(SECOND));
    expect(siteIn(out)).toEqual(SECOND);
  });

  test("a lock of a process that is no more is taken over, one of a living process is not", async () => {
    const parent = temporaryFolder();
    const out = join(parent, "dist");
    const lock = join(parent, ".dist.xianbao-lock");
    writeFileSync(lock, String(2 ** 30));
    // Of one that died before it had the lock.
    writeFileSync(`${lock}-${2 ** 30}`, String(2 ** 30));
    await writeOutput(out, outputOf(FIRST));
    expect(readdirSync(parent)).toEqual(["dist"]);

    writeFileSync(lock, String(process.ppid));
    await expect(writeOutput(out, outputOf(SECOND))).rejects.toThrow(/another build/);
    expect(siteIn(out)).toEqual(FIRST);
    expect(existsSync(lock)).toBe(true);
  });
});

test("a place that cannot be written to is told of, with a remedy", async () => {
  const parent = temporaryFolder();
  writeFiles(parent, { file: "x" });
  await expect(writeOutput(join(parent, "file", "dist"), outputOf(FIRST))).rejects.toMatchObject({
    name: "UserError",
    message: expect.stringContaining("cannot write to"),
    remedy: { en: expect.stringContaining("--out") },
  });
});

function outputOf(files: Readonly<Record<string, string>>): readonly OutputFile[] {
  return Object.entries(files).map(([path, content]) => ({ path, content }));
}

/** The site's files without the build's own list. */
function siteIn(folder: string): Readonly<Record<string, string>> {
  const { [MANIFEST]: _manifest, ...files } = filesIn(folder);
  return files;
}

test("what the disk refuses a folder whose name begins alike is not laid to the site", async () => {
  const out = join(temporaryFolder(), "site");
  const refused = Object.assign(new Error("EACCES"), { code: "EACCES", path: `${out}-cache/pages` });
  const making = writeSite(out, () => Promise.reject(refused));
  await expect(making).rejects.toThrow(`cannot use ${out}-cache/pages (EACCES)`);
});
