import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashLooks, isAsLeft, lookAtSite } from "../../src/io/site-look.ts";

const FOLDERS = ["", "a/", "b/"];
let root = "";
let out = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "xianbao-look-"));
  out = join(root, "dist");
  for (const folder of FOLDERS) mkdirSync(join(out, folder), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

test("a site looks as it was left until a file comes into one of its folders", () => {
  const looks = lookAtSite(out, FOLDERS);
  expect(isAsLeft(out, looks)).toBe(true);
  writeFileSync(join(out, "b", "new.html"), "");
  expect(isAsLeft(out, looks)).toBe(false);
  expect(hashLooks(lookAtSite(out, FOLDERS))).not.toBe(hashLooks(looks));
});

test("what a build did not touch is not looked at again, so that another's change is told of later", () => {
  const before = lookAtSite(out, FOLDERS);
  for (const folder of ["a", "b"]) writeFileSync(join(out, folder, "new.html"), "");
  const looks = lookAtSite(out, FOLDERS, before, new Set(["", "a/"]));
  expect(looks.get("b/")).toBe(before.get("b/"));
  expect(looks.get("a/")).not.toBe(before.get("a/"));
  expect(isAsLeft(out, looks)).toBe(false);
});

test("nothing is told while a build has not ended", () => {
  const looks = lookAtSite(out, FOLDERS);
  mkdirSync(join(root, ".dist.xianbao-new"));
  expect(lookAtSite(out, FOLDERS).size).toBe(0);
  expect(isAsLeft(out, looks)).toBe(false);
  expect(hashLooks(new Map())).toBe("");
});
