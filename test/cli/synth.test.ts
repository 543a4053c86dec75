import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { filesIn, temporaryFolder, writeFiles } from "../io/folder.ts";
import { run } from "./run.ts";

const SYNTH = ["synth", "--articles", "3", "--sample", resolve("content"), "--out"];

test("an invented archive is not written over files", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { "content/a/2021-01-20/01.txt": "区委召开会议\n", file: "" });
  const before = filesIn(folder);
  const { code, reported } = await run(folder, [...SYNTH, "content"]);
  expect(code).toBe(2);
  expect(reported).toMatch(/content 里已经有文件\n请用 --out 另选/);
  expect(await run(folder, [...SYNTH, "file"])).toMatchObject({ code: 2, reported: expect.stringContaining("--out") });
  expect(filesIn(folder)).toEqual(before);
});

test("an invented archive may be written to an empty folder", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "content"));
  expect(await run(folder, [...SYNTH, "content"])).toMatchObject({ code: 0, reported: "" });
  expect(Object.keys(filesIn(folder)).some((path) => path.endsWith(".txt"))).toBe(true);
});
