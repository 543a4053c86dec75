import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder, writeFiles } from "../io/folder.ts";
import { run } from "./run.ts";

const PAGE = "区委召开会议\n\n本报讯 12月14日，区委召开会议，部署工作。\n";

test("a refusal of the disk names the file that it is about, and not the output folder", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "content/a/newspaper.yml": "name: 甲报\n", "content/a/2021-01-20/01.txt": PAGE });
  expect((await run(folder, ["build", "--publish"])).code).toBe(0);
  const lock = join(folder, "content/urls.lock");
  rmSync(lock);
  // A folder in its place is refused also to who may read everything.
  mkdirSync(lock);
  const { code, reported } = await run(folder, ["build"]);
  expect(code).toBe(2);
  expect(reported).toContain("urls.lock（EISDIR）");
  expect(reported).not.toContain("--out");
});

test("a refusal of the output folder says how to choose another", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "content/a/newspaper.yml": "name: 甲报\n", "content/a/2021-01-20/01.txt": PAGE });
  writeFileSync(join(folder, "file"), "");
  const { code, reported } = await run(folder, ["build", "--out", "file/dist"]);
  expect(code).toBe(2);
  expect(reported).toContain("--out");
});

test("a file in the place of the output folder is no fault of the program", async () => {
  const folder = temporaryFolder();
  const days = Array.from({ length: 40 }, (_, day) => [`content/a/${1950 + day}-01-20/01.txt`, PAGE]);
  writeFiles(folder, { "content/a/newspaper.yml": "name: 甲报\n", ...Object.fromEntries(days), file: "" });
  const { code, reported } = await run(folder, ["build", "--out", "file"]);
  expect(code).toBe(2);
  expect(reported).toContain("--out");
});

test.runIf(existsSync("/proc/self"))("a disk that takes no folders says so by a word of its own", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "content/a/newspaper.yml": "name: 甲报\n", "content/a/2021-01-20/01.txt": PAGE });
  const built = await run(folder, ["build", "--out", "/proc/xianbao-site"]);
  expect(built).toMatchObject({ code: 2 });
  expect(built.reported).toContain("写不进 /proc/xianbao-site（ENOENT）");
});

test("a preview at an address of another machine asks for the address, and for no other port", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "content/a/newspaper.yml": "name: 甲报\n", "content/a/2021-01-20/01.txt": PAGE });
  await run(folder, ["build"]);
  const { code, reported } = await run(folder, ["preview", "--host", "192.0.2.1", "--port", "0"]);
  expect(code).toBe(2);
  expect(reported).toContain("--host");
  expect(reported).not.toContain("--port");
});
