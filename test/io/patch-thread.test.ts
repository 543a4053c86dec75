import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { BuildRequest } from "../../src/io/build-request.ts";
import { buildSite } from "../../src/io/build-site.ts";
import { readTemplates } from "../../src/io/discover.ts";
import { readFolder, sha256 } from "../sample/read-folder.ts";
import { temporaryFolder, writeFiles } from "./folder.ts";

const templates = await readTemplates("templates");

function requestFor(root: string, out: string, workers: number): BuildRequest {
  return {
    content: join(root, "content"),
    out: join(root, out),
    cache: join(root, `${out}-cache`),
    config: { title: "县报文库", language: "zh-Hans" },
    templates,
    assets: [],
    addresses: { content: "content" },
    program: "test",
    workers,
    // Later than any change, so that a listing alone tells what has changed.
    now: Date.now() + 10_000,
    requireArchive: () => {},
  };
}

/** A page of the issue of so many days after the first. */
function issueFile(days: number, word: string): Readonly<Record<string, string>> {
  const date = new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10);
  const text = `乡村新貌${days}\n\n本报讯（记者 楼郁馨）${word}，新建文化礼堂${days % 7}座，村民都来看戏。\n`;
  return { [`kecheng/${date}/01.txt`]: text };
}

/** Builds with a thread beside and tells which tasks were done in which threads, a number for each time. */
async function buildBeside(root: string): Promise<ReadonlyMap<string, readonly number[]>> {
  const threads = new Map<string, number[]>();
  const onTask = ({ name, thread }: { readonly name: string; readonly thread: number }) =>
    threads.set(name, [...(threads.get(name) ?? []), thread]);
  await buildSite(requestFor(root, "dist", 2), { onProgress: () => {}, onTask });
  return threads;
}

async function expectFresh(root: string, out: string): Promise<void> {
  await buildSite(requestFor(root, out, 0), { onProgress: () => {}, onTask: () => {} });
  const sites = ["dist", out].map((folder) => new Map([...readFolder(join(root, folder))].map(hashed)));
  expect(sites[0]).toEqual(sites[1]);
}

function hashed([path, bytes]: readonly [string, Uint8Array]): readonly [string, string] {
  return [path, sha256(bytes)];
}

test("an index that two threads patch, one while the site is linked and its lists are made, is that of a build from nothing", async () => {
  const root = temporaryFolder();
  const content = join(root, "content");
  writeFiles(content, { "kecheng/newspaper.yml": "name: 今日柯城\n" });
  // As many folders as are worth a thread.
  for (let days = 0; days < 500; days++) writeFiles(content, issueFile(days, "昨日"));
  await buildBeside(root);

  writeFiles(content, issueFile(500, "日前，隔壁乡镇"));
  const added = await buildBeside(root);
  // Once in each thread: what was begun before the site was linked is what was wanted.
  expect(added.get("patchParts")?.toSorted()).toEqual([0, expect.toSatisfy(isBeside)]);
  expect(added.get("renderIssues")).toEqual([0]);
  await expectFresh(root, "added");

  writeFiles(content, { "kecheng/2020-03-01/01.txt": "新村新貌\n\n本报讯（记者 楼郁馨）近日，山里修了一条路。\n" });
  const corrected = await buildBeside(root);
  expect(corrected.get("patchParts")?.toSorted()).toEqual([0, expect.toSatisfy(isBeside)]);

  // That an issue is gone shows only when all others are linked.
  rmSync(join(content, "kecheng", "2021-05-15"), { recursive: true });
  writeFiles(content, { "kecheng/2020-03-01/01.txt": "新村旧貌\n\n本报讯（记者 楼郁馨）近日，山里修了一条路。\n" });
  const shortened = await buildBeside(root);
  const twice = [0, expect.toSatisfy(isBeside), expect.toSatisfy(isBeside)];
  expect(shortened.get("patchParts")?.toSorted()).toEqual(twice);
  await expectFresh(root, "shortened");
}, 400_000);

const isBeside = (thread: number) => thread > 0;
