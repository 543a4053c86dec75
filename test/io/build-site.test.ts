import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildArchive, findAboutText, findRedirects, renderArchive } from "../../src/archive.ts";
import type { BuildRequest } from "../../src/io/build-request.ts";
import { buildSite } from "../../src/io/build-site.ts";
import { readContent, readTemplates } from "../../src/io/discover.ts";
import { LINKS, pieceFile } from "../../src/io/lazy-pieces.ts";
import { MANIFEST } from "../../src/io/output-path.ts";
import { writeSynth } from "../../src/io/synth.ts";
import { UserError } from "../../src/model/user-error.ts";
import { withdrawArticles } from "../../src/site/withdrawal.ts";
import { readFolder, sha256 } from "../sample/read-folder.ts";
import { temporaryFolder } from "./folder.ts";

const templates = await readTemplates("templates");
const config = { title: "县报文库", language: "zh-Hans", baseUrl: "https://archive.example/" } as const;
const silent = { onProgress: () => {}, onTask: () => {} };

function requestFor(root: string, fields: Partial<BuildRequest> = {}): BuildRequest {
  return {
    content: join(root, "content"),
    out: join(root, "dist"),
    cache: join(root, "cache"),
    config,
    templates,
    assets: [],
    addresses: { content: "content" },
    program: "test",
    workers: 0,
    now: Date.now(),
    requireArchive: () => {},
    ...fields,
  };
}

/** The site's files but the manifest, by path, with their hashes. */
function siteIn(folder: string): Readonly<Record<string, string>> {
  const files = Array.from(readFolder(folder), ([path, bytes]) => [path, sha256(bytes)] as const);
  return Object.fromEntries(files.filter(([path]) => path !== MANIFEST));
}

/** The files that the manifest names, with as much of their hashes as it tells. */
function listedIn(folder: string): Readonly<Record<string, unknown>> {
  const { files } = JSON.parse(readFileSync(join(folder, MANIFEST), "utf8")) as { files: [string, number, string][] };
  return Object.fromEntries(files.map(([path, , hash]) => [path, expect.stringMatching(new RegExp(`^${hash}`))]));
}

/** What the pure core makes of the content. */
async function pureSite(content: string): Promise<Readonly<Record<string, string>>> {
  const { value: sources } = await readContent(content);
  const { value: archive, diagnostics } = buildArchive(sources);
  const about = findAboutText(sources).value;
  const redirects = findRedirects(sources, "content");
  const context = { config, templates, diagnostics, redirects, assets: [], ...(about !== undefined && { about }) };
  const files = renderArchive(withdrawArticles(archive, redirects), context).map(
    ({ path, content: own }) => [path, sha256(own)] as const,
  );
  return Object.fromEntries([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

describe("the site is the same", () => {
  test("made by one thread, two or three, and as the pure core makes it", async () => {
    const root = temporaryFolder();
    // 36 issues: enough for threads to be started.
    await writeSynth(join(root, "content"), "content", 36 * 16);
    const pure = await pureSite(join(root, "content"));
    for (const workers of [0, 1, 2, 3]) {
      const own = { workers, out: join(root, `dist${workers}`), cache: join(root, `cache${workers}`) };
      await buildSite(requestFor(root, own), silent);
      expect(siteIn(own.out)).toEqual(pure);
    }
  }, 180_000);
});

test("the index, which takes longest, is asked for before the issues that are rendered beside it", async () => {
  const root = temporaryFolder();
  writePages(root, FIRST);
  const asked: string[] = [];
  await buildSite(requestFor(root), { ...silent, onTask: ({ name }) => asked.push(name) });
  expect(asked.filter((name) => name !== "readFolders")[0]).toBe("writePartition");
});

describe("a build over the last one", () => {
  test("writes nothing where nothing has changed", async () => {
    const root = temporaryFolder();
    writePages(root, { "kecheng/2021-01-20/01.txt": page("甲"), "kecheng/2021-01-21/01.txt": page("乙") });
    await buildSite(requestFor(root), silent);
    const before = timesIn(join(root, "dist"));
    const { output } = await buildSite(requestFor(root), silent);
    expect(output).toMatchObject({ written: 0, removed: 0 });
    expect(timesIn(join(root, "dist"))).toEqual(before);
  });

  test("writes the pages that show a word of an article's text, where that has changed, and no other", async () => {
    const root = temporaryFolder();
    writePages(root, FIRST);
    await buildSite(requestFor(root), silent);
    const before = timesIn(join(root, "dist"));
    writePages(root, { "kecheng/2021-01-20/01.txt": page("甲").replace("看戏", "听戏") });
    await buildSite(requestFor(root, { now: Date.now() + 10_000 }), silent);
    expect(siteIn(join(root, "dist"))).toEqual(await pureSite(join(root, "content")));
    const after = Object.entries(timesIn(join(root, "dist"))).filter(([path, time]) => before[path] !== time);
    const pages = after.flatMap(([path]) => (path.endsWith(".html") ? [path] : []));
    expect(pages).toEqual(["kecheng/2021-01-20/01-5.html", "kecheng/2021-01-20/01.html"]);
  });

  test("knows that a build which led addresses on has linked what came between", async () => {
    const root = temporaryFolder();
    writePages(root, FIRST);
    const later = (fields: Partial<BuildRequest> = {}) => requestFor(root, { now: Date.now() + 10_000, ...fields });
    await buildSite(later(), silent);
    // The site has the same lists, which show another headline.
    writePages(root, { "kecheng/2021-01-20/01.txt": page("甲").replace("乡村新貌", "村庄新貌") });
    await buildSite(later({ addresses: { content: "content", forward: true } }), silent);
    writePages(root, FIRST);
    await buildSite(later(), silent);
    expect(siteIn(join(root, "dist"))).toEqual(await pureSite(join(root, "content")));
  });

  test.each<[name: string, damage: (file: string, stale: Uint8Array) => void]>([
    ["lost", (file) => rmSync(file)],
    ["cut short", (file) => writeFileSync(file, readFileSync(file).subarray(0, -9))],
    ["of an older build", writeFileSync],
  ])("does not take what is kept of an issue that was linked, where that is %s", async (_name, damage) => {
    const root = temporaryFolder();
    const later = (fields: Partial<BuildRequest> = {}) => requestFor(root, { now: Date.now() + 10_000, ...fields });
    const kept = pieceFile(join(root, "cache"), `${LINKS}folders kecheng/2021`);
    writePages(root, FIRST);
    await buildSite(later(), silent);
    const stale = readFileSync(kept);
    writePages(root, { "kecheng/2021-01-20/01.txt": page("己") });
    await buildSite(later(), silent);
    expect(readFileSync(kept).equals(stale)).toBe(false);
    damage(kept, stale);
    // Of the damaged part one issue changes, the other is as it was.
    writePages(root, { "kecheng/2021-02-01/01.txt": page("戊") });
    await buildSite(later(), silent);
    expect(siteIn(join(root, "dist"))).toEqual(await pureSite(join(root, "content")));
  });

  test("is made where the last one died, also behind a link, though nothing has changed", async () => {
    const root = temporaryFolder();
    writePages(root, FIRST);
    mkdirSync(join(root, "disk/site"), { recursive: true });
    symlinkSync(join(root, "disk/site"), join(root, "dist"));
    const later = { now: Date.now() + 10_000 };
    await buildSite(requestFor(root, later), silent);
    writeText(join(root, "disk/.site.xianbao-new/index.html"), "半");
    await buildSite(requestFor(root, later), silent);
    expect(readdirSync(join(root, "disk"))).toEqual(["site"]);
    // Of a process that is no more: no number is so large.
    writeText(join(root, "disk/.site.xianbao-lock"), "99999999");
    await buildSite(requestFor(root, later), silent);
    expect(readdirSync(join(root, "disk"))).toEqual(["site"]);
  });

  test("takes a folder in a page's place for no page", async () => {
    const root = temporaryFolder();
    writePages(root, FIRST);
    const later = { now: Date.now() + 10_000 };
    await buildSite(requestFor(root, later), silent);
    const place = join(root, "dist/kecheng/2021-01-20/01.html");
    rmSync(place);
    mkdirSync(place);
    await expect(buildSite(requestFor(root, later), silent)).rejects.toThrow(UserError);
  });

  test("gives what a build from nothing gives, whatever was edited, added, removed or renamed", async () => {
    const root = temporaryFolder();
    writePages(root, FIRST);
    let steps = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        for (const apply of changes) apply(join(root, "content"));
        // Later than any change, so that a listing alone tells what has changed.
        await buildSite(requestFor(root, { now: Date.now() + 10_000 }), silent);
        const site = siteIn(join(root, "dist"));
        expect(site).toEqual(await pureSite(join(root, "content")));
        expect(site).toEqual(listedIn(join(root, "dist")));
        steps++;
      }),
      { numRuns: 200, seed: 6, endOnFailure: true },
    );
    expect(steps).toBe(200);
  }, 600_000);
});

/** A page of two articles; its first byline and its column vary with the text. */
function page(text: string): string {
  return [
    `${text}工作推进会召开`,
    "",
    `本报讯（记者 ${text}建国）昨日，${text}工作推进会召开，会议要求抓好落实。`,
    "",
    `${text}乡村新貌`,
    "",
    `本报讯（通讯员 楼郁馨）${text}新建文化礼堂一座，村民都来看戏。`,
    "",
  ].join("\n");
}

const FIRST = {
  "kecheng/newspaper.yml": "name: 今日柯城\n",
  "kecheng/2021-01-20/01.txt": page("甲"),
  "kecheng/2021-01-20/02.txt": page("乙"),
  "kecheng/2021-02-01/01.txt": page("丙"),
  "qujiang/2022-03-30/01.txt": page("丁"),
};

function writePages(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) writeText(join(root, "content", path), text);
}

function writeText(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

type Change = (content: string) => void;

const paths = fc.constantFrom(
  "kecheng/2021-01-20/01.txt",
  "kecheng/2021-01-20/02.txt",
  "kecheng/2021-01-20/02.md",
  "kecheng/2021-02-01/01.txt",
  "kecheng/2022-02-02/01.txt",
  "qujiang/2022-03-30/01.txt",
  "qujiang/2022-03-30/03.txt",
  "anji/2020-05-05/01.txt",
);
const texts = fc.oneof(
  fc.constantFrom(..."甲乙丙丁").map(page),
  // The same for all that lists show of it.
  fc.constantFrom(..."甲乙丙丁").map((text) => page(text).replace("看戏", "听戏")),
  fc.constantFrom("", "---\npage: 1\n---\n", "---\ndate: 2021-02-01\n---\n").map((head) => `${head}${page("戊")}`),
  fc.constantFrom(...[1700, 1768, 1900].map((serial) => `今日柯城\n总第${serial}期\n\n${page("己")}`)),
  // Two pages in one file.
  fc.constant(`${page("庚")}\f${page("辛")}`),
  fc.constantFrom("", "\u0000\u0001", "## 题\n\n- 记者：楼郁馨\n\n正文。\n"),
);
const others = fc.constantFrom<readonly [path: string, texts: readonly string[]]>(
  ["kecheng/newspaper.yml", ["name: 今日柯城\n", "name: 柯城报\ncolumns: [乡村新貌]\n", "name: ["]],
  ["kecheng/2021-01-20/issue.yml", ["serialNumber: 1768\n", "date: 2021-01-20?\n", "pages: 4\n", "x"]],
  ["about.md", ["# 关于\n", "这是一个文库。\n"]],
  ["redirects.yml", ["withdrawn:\n  kecheng/2021-01-20/01-1.html:\n    reason: 应当事人要求\n", ""]],
);

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(paths, texts).map(
      ([path, text]): Change =>
        (content) =>
          writeText(join(content, path), text),
    ),
  },
  {
    weight: 3,
    arbitrary: paths.map(
      (path): Change =>
        (content) =>
          remove(content, path),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(paths, paths).map(
      ([from, to]): Change =>
        (content) =>
          move(content, from, to),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(others, fc.nat(2)).map(
      ([[path, own], index]): Change =>
        (content) =>
          writeText(join(content, path), own[index % own.length] ?? ""),
    ),
  },
  {
    weight: 1,
    arbitrary: others.map(
      ([path]): Change =>
        (content) =>
          remove(content, path),
    ),
  },
);

/** The first page stays, so that there is always an archive. */
function remove(content: string, path: string): void {
  if (path !== "kecheng/2021-01-20/01.txt") rmSync(join(content, path), { force: true });
}

function move(content: string, from: string, to: string): void {
  if (from === "kecheng/2021-01-20/01.txt" || from === to || !existsSync(join(content, from))) return;
  mkdirSync(dirname(join(content, to)), { recursive: true });
  renameSync(join(content, from), join(content, to));
}

/** When every file was last written. */
function timesIn(folder: string): Readonly<Record<string, number>> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Object.fromEntries(files.map((path) => [path, statSync(join(folder, path)).mtimeMs]));
}
