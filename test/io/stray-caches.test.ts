import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cacheName, markCache, removeStrayCaches } from "../../src/io/stray-caches.ts";
import { temporaryFolder, writeFiles } from "./folder.ts";

test("a cache goes when its output folder has been gone for long; others stay", () => {
  const root = temporaryFolder();
  const [gone, held] = [cacheName(join(root, "nowhere")), cacheName(join(root, "site"))];
  writeFiles(root, {
    [`caches/${gone}/state.json`]: "",
    [`caches/${held}/state.json`]: "",
    "caches/program/a.js": "",
    // Somebody else's, who calls a text as a cache calls its own.
    "caches/thesis/out.txt": "第三章",
    "site/x": "",
  });
  markCache(join(root, "caches", gone), join(root, "nowhere"));
  markCache(join(root, "caches", held), join(root, "site"));
  removeStrayCaches(join(root, "caches"), Date.now());
  expect(readdirSync(join(root, "caches")).sort()).toEqual([gone, held, "program", "thesis"].sort());
  removeStrayCaches(join(root, "caches"), Date.now() + 30 * 86_400_000);
  expect(readdirSync(join(root, "caches")).sort()).toEqual([held, "program", "thesis"].sort());
});
