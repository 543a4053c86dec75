import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder, writeFiles } from "../io/folder.ts";

const WANTED = {
  "": { version: "1.0.0" },
  "node_modules/a": { version: "1.2.3", integrity: "sha512-a" },
  "node_modules/b-win32": { version: "1.0.0", optional: true },
};
const { "": _root, "node_modules/b-win32": _other, ...INSTALLED } = WANTED;

test("nothing to do: nothing is run, nothing is said", () => {
  const outcome = install({ installed: INSTALLED });
  expect(outcome).toEqual({ status: 0, stdout: "", stderr: "", npm: undefined });
});

test.each([
  ["nothing is installed", undefined],
  ["a package is missing", {}],
  ["a package is of another version", { "node_modules/a": { version: "1.2.2", integrity: "sha512-a" } }],
  ["a package has other bytes", { "node_modules/a": { version: "1.2.3", integrity: "sha512-b" } }],
])("%s: npm ci, and stdout stays empty", (_name, installed) => {
  const { status, stdout, stderr, npm } = install({ installed });
  expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  expect(stderr).toContain("npm says hello");
  expect(npm).toMatch(/^ci --include=dev/);
});

test("npm fails: what to do, and exit code 2", () => {
  const { status, stderr } = install({ installed: undefined, npmStatus: 1 });
  expect(status).toBe(2);
  expect(stderr).toContain("npm ci: 1");
  expect(stderr).toContain("check the network and try again");
});

test("a browser that is named and not there: exit code 2", () => {
  const { status, stderr } = install({ installed: INSTALLED, args: ["--browser"], chromium: "/nowhere/chromium" });
  expect(status).toBe(2);
  expect(stderr).toContain("CHROMIUM=/nowhere/chromium");
});

test("a browser that is there: nothing is said", () => {
  const { status, stderr } = install({ installed: INSTALLED, args: ["--browser"], chromium: process.execPath });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

interface Situation {
  /** What npm's own list says is installed. */
  readonly installed: object | undefined;
  readonly npmStatus?: number;
  readonly args?: readonly string[];
  readonly chromium?: string;
}

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The arguments npm was run with. */
  readonly npm: string | undefined;
}

/** Runs the script in a project of its own, with an npm that only notes how it was called. */
function install({ installed, npmStatus = 0, args = [], chromium }: Situation): Outcome {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "scripts"));
  for (const name of ["install.mjs", "install-packages.mjs", "install-browser.mjs"]) {
    copyFileSync(join("scripts", name), join(folder, "scripts", name));
  }
  writeFiles(folder, {
    "package-lock.json": JSON.stringify({ packages: WANTED }),
    "npm-cli.js": `require("fs").writeFileSync("called", process.argv.slice(2).join(" "));
      console.log("npm says hello");
      process.exitCode = ${npmStatus};`,
    ...(installed && { "node_modules/.package-lock.json": JSON.stringify({ packages: installed }) }),
  });
  const env = { npm_execpath: join(folder, "npm-cli.js"), ...(chromium !== undefined && { CHROMIUM: chromium }) };
  const command = [join(folder, "scripts", "install.mjs"), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { env, encoding: "utf8" });
  return { status, stdout, stderr, npm: readIfThere(join(folder, "called")) };
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
