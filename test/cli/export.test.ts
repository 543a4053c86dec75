import { readdirSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { filesIn, temporaryFolder, writeFiles } from "../io/folder.ts";
import { HAS_LIMITS, run, runWithin } from "./run.ts";

describe("xianbao export --opensearch", () => {
  it("writes a template and bulk requests of every article, always the same", async () => {
    const folder = await mkdtemp(join(tmpdir(), "xianbao-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const write = async (out: string) => {
      const args = ["export", "--opensearch", "--content", "content", "--index", "county", "--out", join(folder, out)];
      expect(await run(process.cwd(), args)).toMatchObject({ code: 0 });
      return readFile(join(folder, out, "bulk-0001.ndjson"), "utf8");
    };
    const bulk = await write("a");
    expect(await write("b")).toBe(bulk);
    // What an earlier, longer export left would be loaded with the rest.
    await writeFile(join(folder, "a/bulk-0002.ndjson"), "");
    expect(await write("a")).toBe(bulk);
    expect(await readdir(join(folder, "a"))).toEqual(["bulk-0001.ndjson", "template.json"]);
    const lines = bulk.trimEnd().split("\n");
    expect(lines[0]).toBe('{"index":{"_index":"county","_id":"qingyuan/2020-03-04/01-3.html"}}');
    expect(lines.filter((line) => line.startsWith('{"url":'))).toHaveLength(lines.length / 2);
    const template = JSON.parse(await readFile(join(folder, "a/template.json"), "utf8")) as { index_patterns: unknown };
    expect(template.index_patterns).toEqual(["county*"]);
  });

  it("says what is wrong with the setup", async () => {
    const outcome = async (...args: readonly string[]) => (await run(process.cwd(), ["export", ...args])).code;
    expect(await outcome("--out", "x")).toBe(2);
    expect(await outcome("--opensearch", "--out", "x", "--index", "A/B")).toBe(2);
    expect(await outcome("--opensearch", "--out", "x", "--content", "nowhere")).toBe(2);
    expect(await outcome("--opensearch", "--out", "package.json")).toBe(2);
  });
});

describe("what a build refuses or tells of, an export does", () => {
  it("stops at a line that withdraws nothing, for the article has another address", async () => {
    const folder = archiveFolder({ "content/redirects.yml": withdrawing("a/2021-01-20/01-3.html") });
    const { code, reported } = await run(folder, EXPORT);
    expect(code).toBe(2);
    expect(reported).toContain("要撤下的不在 a/2021-01-20/01-3.html，现在是 a/2021-01-20/01-1.html");
    expect(Object.keys(filesIn(folder)).filter((path) => path.startsWith("out"))).toEqual([]);
  });

  it("leaves out what is withdrawn", async () => {
    const folder = archiveFolder({ "content/redirects.yml": withdrawing("a/2021-01-20/01-1.html") });
    expect((await run(folder, EXPORT)).code).toBe(0);
    expect(filesIn(folder)["out/bulk-0001.ndjson"]).not.toContain("01-1.html");
    expect(filesIn(folder)["out/bulk-0001.ndjson"]).toContain("01-5.html");
  });

  it("tells findings and how many there are, and ends with 1 where content is at fault", async () => {
    const folder = archiveFolder({
      "content/a/2021-01-21/01.txt": "",
      "content/redirects.yml": withdrawing("a/2021-01-20/02-1.html"),
    });
    const built = await run(folder, ["build"]);
    const { code, printed, reported } = await run(folder, EXPORT);
    expect({ code, reported }).toEqual({ code: 1, reported: built.reported });
    expect(reported).toContain("content/a/2021-01-21/01.txt:1 empty-page");
    expect(reported).toContain("content/redirects.yml:2 withdrawn-unknown");
    expect(printed).toBe(
      "内容问题：错误 2，警告 0，提示 0\nempty-page 1 · withdrawn-unknown 1\n1 期，1 个批量文件，在 out\n",
    );
  });
});

describe("an earlier export", () => {
  it("stays where the content folder is another one", async () => {
    const folder = archiveFolder({ "out/bulk-0001.ndjson": "{}\n", "photos/1.txt": "字" });
    for (const [content, remedy] of [
      ["photos", "请检查 --content"],
      ["content/a", "请用 --content 选它外面的那个文件夹"],
    ] as const) {
      const { code, reported } = await run(folder, [...EXPORT, "--content", content]);
      expect({ code, reported }).toEqual({ code: 2, reported: expect.stringContaining(remedy) });
      expect(readdirSync(join(folder, "out"))).toEqual(["bulk-0001.ndjson"]);
    }
  });

  it("is taken the place of by the next, also after one that died", async () => {
    const left = {
      "out/bulk-0001.ndjson": "旧",
      "out/bulk-0003.ndjson": "旧",
      "out/.xianbao-new/bulk-0002.ndjson": "半",
    };
    const folder = archiveFolder({ ...left, "out/mine.txt": "笔记" });
    expect((await run(folder, EXPORT)).code).toBe(0);
    expect(readdirSync(join(folder, "out"))).toEqual(["bulk-0001.ndjson", "mine.txt", "template.json"]);
    expect(filesIn(folder)["out/bulk-0001.ndjson"]).toContain("01-1.html");
  });
});

it("keeps nothing elsewhere meanwhile: the disk that --out names has the room", async () => {
  const folder = archiveFolder();
  for (const name of ["TMPDIR", "TEMP", "TMP"]) vi.stubEnv(name, join(folder, "nowhere"));
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  expect(await run(folder, EXPORT)).toMatchObject({ code: 0, reported: "" });
  expect(readdirSync(join(folder, "out"))).toEqual(["bulk-0001.ndjson", "template.json"]);
});

it.runIf(HAS_LIMITS)("stops where a file is cut short", () => {
  const days = ["20", "21", "22", "23"].map((day) => [`content/a/2021-01-${day}/01.txt`, LONG_PAGE]);
  const folder = archiveFolder(Object.fromEntries(days));
  expect(runWithin("-f", folder, EXPORT).status).toBe(0);
  const before = filesIn(join(folder, "out"));
  const { status, stderr } = runWithin("-f 800", folder, EXPORT);
  expect(stderr).toContain("写不进");
  expect(stderr).toContain("EFBIG");
  expect(status).toBe(2);
  expect(filesIn(join(folder, "out"))).toEqual(before);
});

const EXPORT = ["export", "--opensearch", "--out", "out"];

const PAGE = `区委召开会议

本报讯 12月14日，区委召开会议，部署工作。

春茶开采

本报讯 3月15日，云岭茶园里一片忙碌，春茶开采。
`;

/** Four of them make a file of 450 KB; what is kept of one is a third of that. */
const LONG_PAGE = `区委召开会议\n\n本报讯 12月14日，区委召开会议。${"会议强调，要抓好落实。".repeat(3400)}\n`;

function archiveFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder();
  writeFiles(folder, { "content/a/newspaper.yml": "name: 甲报\n", "content/a/2021-01-20/01.txt": PAGE, ...files });
  return folder;
}

function withdrawing(address: string): string {
  return `withdrawn:\n  ${address}:\n    reason: 应当事人要求\n`;
}
