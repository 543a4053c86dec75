import { spawn } from "node:child_process";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readSealed, writeSealed } from "../../src/io/cache.ts";
import { walkContent } from "../../src/io/content-walk.ts";
import { createRandom } from "../../src/io/synth-random.ts";
import { wrapShard } from "../../src/search/shard.ts";
import { run } from "../cli/run.ts";
import { readFolder, sha256 } from "../sample/read-folder.ts";
import { filesIn, temporaryFolder, writeFiles } from "./folder.ts";

const PAGE = "乡村新貌\n\n本报讯（记者 楼郁馨）昨日，新建文化礼堂一座，村民都来看戏。\n";
const CONTENT = {
  "content/kecheng/newspaper.yml": "name: 今日柯城\n",
  "content/kecheng/2021-01-20/01.txt": PAGE,
  "content/kecheng/2021-01-21/01.txt": PAGE.replace("乡村", "城镇"),
};

/** As where a text was changed: the seal is as it was. */
function withByteChanged(bytes: Buffer): Buffer {
  const middle = Math.floor((bytes.indexOf("\n") + bytes.length) / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  return bytes;
}

/** The site's files with their hashes. */
function siteIn(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from(readFolder(folder), ([path, bytes]) => [path, sha256(bytes)]));
}

describe("a cache that cannot be trusted is not", () => {
  test("a sealed value is read by the program that wrote it, and by no other", () => {
    const file = join(temporaryFolder(), "a", "value.json");
    writeSealed(file, "one", { text: "县报" });
    expect(readSealed(file, "one")).toEqual({ text: "县报" });
    expect(readSealed(file, "two")).toBeUndefined();
    expect(readSealed(`${file}x`, "one")).toBeUndefined();
  });

  const damages: readonly [name: string, damage: (file: string) => void][] = [
    ["cut short", (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ["emptied", (file) => truncateSync(file, 0)],
    ["foreign", (file) => writeFileSync(file, '{"files":[]}')],
    ["tampered with", (file) => writeFileSync(file, withByteChanged(readFileSync(file)))],
    ["gone", (file) => rmSync(file)],
  ];
  test.each(damages)("%s: the site is as one from nothing", async (_name, damage) => {
    const folder = temporaryFolder();
    writeFiles(folder, CONTENT);
    await run(folder, ["build"]);
    const caches = filesIn(join(folder, ".cache"));
    for (const path of Object.keys(caches)) damage(join(folder, ".cache", path));
    writeFiles(folder, { "content/kecheng/2021-01-21/01.txt": PAGE.replace("乡村", "山乡") });
    expect((await run(folder, ["build"])).code).toBe(0);
    await run(folder, ["build", "--out", "fresh"]);
    expect(siteIn(join(folder, "dist"))).toEqual(siteIn(join(folder, "fresh")));
  });

  test.each(["directory", "columns", "lengths", "heads", "bylines", "t20-", "h.js", "x0"])(
    "a file %s… of the search index is another: the index is made anew without it",
    async (name) => {
      const folder = temporaryFolder();
      writeFiles(folder, CONTENT);
      await run(folder, ["build"]);
      const index = join(folder, "dist/search/index/2021-01");
      const file = readdirSync(index).find((found) => found.startsWith(name)) ?? "";
      // Whole and well-formed, but not what the last build wrote.
      const other = wrapShard(`2021-01/${file.replace(".js", "")}`, "", Uint8Array.of(0));
      writeFileSync(join(index, file), other);
      writeFiles(folder, { "content/kecheng/2021-01-20/01.txt": PAGE.replace("乡村", "山乡") });
      expect((await run(folder, ["build"])).code).toBe(0);
      await run(folder, ["build", "--out", "fresh"]);
      expect(siteIn(join(folder, "dist"))).toEqual(siteIn(join(folder, "fresh")));
    },
  );

  test("a file of the site that is gone, or changed in a part that is made anew, comes back", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, CONTENT);
    await run(folder, ["build"]);
    const before = siteIn(join(folder, "dist"));
    rmSync(join(folder, "dist/kecheng/2021-01-20/01-1.html"));
    writeFileSync(join(folder, "dist/index.html"), "改过");
    await run(folder, ["build"]);
    expect(siteIn(join(folder, "dist"))).toEqual(before);
  });
});

describe("odd content", () => {
  test("a link back into a folder that is being listed is not followed", () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "kecheng/2021-01-20/01.txt": PAGE });
    symlinkSync(folder, join(folder, "kecheng", "self"));
    symlinkSync("nowhere", join(folder, "kecheng", "2021-01-20", "02.txt"));
    const { texts } = walkContent(folder);
    expect(texts.map(({ path }) => path)).toEqual(["kecheng/2021-01-20/01.txt", "kecheng/2021-01-20/02.txt"]);
  });

  test("a folder or a file whose name is not UTF-8 is told of, and all others are built", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, CONTENT);
    const own = Buffer.from(`${folder}/content/kecheng/`);
    const named = Buffer.concat([own, Buffer.from("2021-01-"), Buffer.of(0xfe), Buffer.from("22")]);
    mkdirSync(named);
    writeFileSync(Buffer.concat([named, Buffer.from("/01.txt")]), PAGE);
    writeFileSync(Buffer.concat([own, Buffer.from("2021-01-20/0"), Buffer.of(0xff), Buffer.from(".txt")]), PAGE);
    const { code, reported, printed } = await run(folder, ["build"]);
    expect(code).toBe(1);
    expect(reported).toContain("content/kecheng/2021-01-\ufffd22:1 name-not-utf8");
    expect(reported).toContain("content/kecheng/2021-01-20/0\ufffd.txt:1 name-not-utf8");
    expect(printed).toContain("2 期，2 版");
  });

  test("broken pages are told of once each, and all others are built", async () => {
    const folder = temporaryFolder();
    const days = Array.from({ length: 20 }, (_, index) => `2021-02-${String(index + 1).padStart(2, "0")}`);
    const broken = [Uint8Array.of(0, 1, 2), "", Uint8Array.of(0x81, 0x20, 0xff)];
    for (const [index, day] of days.entries()) {
      writeFiles(folder, {
        [`content/kecheng/${day}/01.txt`]: PAGE,
        [`content/kecheng/${day}/02.txt`]: broken[index % 3] ?? "",
      });
    }
    mkdirSync(join(folder, "content/kecheng/2021-03-01/01.txt"), { recursive: true });
    writeFiles(folder, { "content/kecheng/newspaper.yml": "name: 今日柯城\n" });
    const { code, printed } = await run(folder, ["build", "--json"]);
    expect(code).toBe(1);
    const { pages, findings } = JSON.parse(printed) as {
      pages: number;
      findings: { severity: string; place: { file: string } }[];
    };
    expect(pages).toBe(20);
    const told = findings.filter(({ severity }) => severity === "error").map(({ place }) => place.file);
    expect(told.sort()).toEqual([...days.map((day) => `kecheng/${day}/02.txt`), "kecheng/2021-03-01/01.txt"]);
  });
});

/** A build of its own process each, of the one or the other title. */
const KILLS = 100;

test("killed at any moment, a build leaves whole files, and the next ends as one from nothing", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, CONTENT);
  const titles = ["县报文库", "另一个文库"];
  const entitle = (title = "") => writeFiles(folder, { "xianbao.config.yml": `title: ${title}\n` });
  const whole = new Set<string>();
  for (const [index, title] of titles.entries()) {
    entitle(title);
    await run(folder, ["build", "--out", `whole${index}`]);
    for (const [path, bytes] of readFolder(join(folder, `whole${index}`))) whole.add(`${path} ${sha256(bytes)}`);
  }
  const started = performance.now();
  await buildAndKill(folder, Number.POSITIVE_INFINITY);
  const duration = performance.now() - started;
  const random = createRandom(6);
  for (let kill = 0; kill < KILLS; kill++) {
    // Another title than the last, so that every page is written anew.
    entitle(titles[kill % 2]);
    await buildAndKill(folder, duration * (0.4 + 0.6 * random.fraction()));
    const half = Array.from(readFolder(join(folder, "dist")), ([path, bytes]) => `${path} ${sha256(bytes)}`);
    expect(half.filter((file) => !whole.has(file))).toEqual([]);
  }
  entitle(titles[1]);
  const { code, reported } = await run(folder, ["build"]);
  expect([code, code === 0 ? "" : reported]).toEqual([0, ""]);
  expect(siteIn(join(folder, "dist"))).toEqual(siteIn(join(folder, "whole1")));
  // A few bytes of a build killed while it took the lock may lie there until one writes again.
  const left = readdirSync(folder).filter((name) => name.startsWith(".dist") && !/-lock(?:-turn)?-\d+$/.test(name));
  expect(left).toEqual([]);
}, 480_000);

/** Builds in a process that is killed after so many milliseconds, if it still runs. */
async function buildAndKill(folder: string, milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, [resolve("scripts/run.mjs"), "build", "--quiet"], {
    cwd: folder,
    stdio: "ignore",
  });
  const timer = Number.isFinite(milliseconds) ? setTimeout(() => child.kill("SIGKILL"), milliseconds) : undefined;
  await new Promise((done) => child.once("exit", done));
  clearTimeout(timer);
}
