import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { BuildRequest } from "../../src/io/build-request.ts";
import { buildSite } from "../../src/io/build-site.ts";
import type { ContentWalk } from "../../src/io/content-walk.ts";
import { readTemplates } from "../../src/io/discover.ts";
import { startEarly } from "../../src/io/early-threads.ts";
import { type TaskSetup, taskSetup } from "../../src/io/task-setup.ts";
import { readFolder } from "../sample/read-folder.ts";
import { temporaryFolder, writeFiles } from "./folder.ts";

const templates = await readTemplates("templates");

function requestFor(root: string, workers: number): BuildRequest {
  return {
    content: join(root, "content"),
    out: join(root, "dist"),
    cache: join(root, `cache-${workers}`),
    config: { title: "县报文库", language: "zh-Hans" },
    templates,
    assets: [],
    addresses: { content: "content" },
    program: "test",
    workers,
    now: Date.now(),
    requireArchive: () => {},
  };
}

/** A content folder of so many issues, and with other files. */
function walkOf(issues: number, ...others: readonly string[]): ContentWalk {
  const pages = Array.from({ length: issues }, (_, index) => `kecheng/${1950 + index}-01-01/01.txt`);
  return { texts: [...pages, ...others].map((path) => ({ path, signature: "", changed: 0 })), scans: [] };
}

function setupFor(root: string, isFirst: boolean): TaskSetup {
  const draft = { folder: join(root, "dist"), staging: join(root, ".dist.xianbao-new"), isFirst };
  return taskSetup(requestFor(root, 2), { moved: new Map(), folders: new Map(), withdrawn: new Map() }, draft);
}

test("no thread is started early where it may not be needed, or may be told wrong", () => {
  const root = temporaryFolder();
  expect(startEarly(requestFor(root, 0), walkOf(40)), "no workers").toBeUndefined();
  expect(startEarly(requestFor(root, 2), walkOf(20)), "few folders").toBeUndefined();
  expect(startEarly(requestFor(root, 2), walkOf(40, "redirects.yml")), "redirects").toBeUndefined();
  mkdirSync(join(root, "cache-2", "pages"), { recursive: true });
  expect(startEarly(requestFor(root, 2), walkOf(40)), "a build before this").toBeUndefined();
  writeFiles(root, { "dist/a.html": "" });
  expect(startEarly(requestFor(root, 2), walkOf(40)), "an output folder with files").toBeUndefined();
});

test("a thread that patches the index is started early where files have come into a large site, and taken once", async () => {
  const root = temporaryFolder();
  writeFiles(root, { "dist/a.html": "" });
  const [request, walk] = [requestFor(root, 2), walkOf(500)];
  expect(startEarly(request, walk, 0), "no file more").toBeUndefined();
  expect(startEarly(request, walk), "no build before this").toBeUndefined();
  expect(startEarly(request, walkOf(499), 4), "few folders").toBeUndefined();
  const compact = { ...request, config: { ...request.config, compact: true } };
  expect(startEarly(compact, walk, 4), "an index that is not patched").toBeUndefined();
  const early = startEarly(request, walk, 4);
  onTestFinished(() => early?.close());
  expect(early?.takeFor(setupFor(root, true))).toBeUndefined();
  expect(early?.takeFor(setupFor(root, false))).toBeDefined();
  expect(early?.takeFor(setupFor(root, false))).toBeUndefined();
});

test("threads that were started early are taken once, and only for a first build", async () => {
  const root = temporaryFolder();
  expect(startEarly(requestFor(root, 1), walkOf(40)), "one thread, which is this one").toBeUndefined();
  const early = startEarly(requestFor(root, 2), walkOf(40));
  onTestFinished(() => early?.close());
  expect(early?.takeFor(setupFor(root, false))).toBeUndefined();
  expect(early?.takeFor(setupFor(root, true))).toBeDefined();
  expect(early?.takeFor(setupFor(root, true))).toBeUndefined();
});

test("a site that they build is the one that is built without them", async () => {
  const root = temporaryFolder();
  const text = "乡村新貌\n\n本报讯（记者 楼郁馨）昨日，新建文化礼堂，村民都来看戏。\n";
  for (const { path } of walkOf(40).texts) writeFiles(join(root, "content"), { [path]: text });
  const observer = { onProgress: () => {}, onTask: () => {} };
  const sites = [];
  for (const workers of [2, 0]) {
    const out = join(root, `dist-${workers}`);
    await buildSite({ ...requestFor(root, workers), out }, observer);
    sites.push(readFolder(out));
  }
  expect(sites[0]?.size).toBeGreaterThan(100);
  expect(sites[0]).toEqual(sites[1]);
});
