import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { filesIn, temporaryFolder, writeFiles } from "../io/folder.ts";

const PROGRAM = resolve("scripts/run.mjs");

test.each(["stdout", "stderr"] as const)("a reader of %s that stops reading is no fault", async (name) => {
  const folder = temporaryFolder();
  // The headline that is missing is told on stderr.
  writeFiles(folder, { "content/a/newspaper.yml": "name: 甲报\n", "content/a/2021-01-20/01.txt": UNTITLED });
  const program = spawn(process.execPath, [PROGRAM, "build"], { cwd: folder });
  program[name].destroy();
  const told: string[] = [];
  program[name === "stdout" ? "stderr" : "stdout"].on("data", (text) => told.push(String(text)));
  expect(await once(program, "close")).toEqual([0, null]);
  expect(told.join("")).toContain(name === "stdout" ? "no-headline" : "网站在 dist");
  expect(filesIn(folder)).toHaveProperty(["dist/index.html"]);
});

test.each([
  ["that nobody catches", "setImmediate(() => { throw new Error('broken') })"],
  ["of a promise that nobody looks at", "Promise.reject(new Error('broken'))"],
])("a fault %s is told, and is none of the content's", (_, fault) => {
  const injected = `data:text/javascript,process.stdout.write = () => { ${fault} }`;
  const { status, stderr } = spawnSync(process.execPath, ["--import", injected, PROGRAM, "--help"], {
    encoding: "utf8",
  });
  expect(stderr).toContain("程序出错了，请把以下内容告诉开发者：\nError: broken");
  expect(status).toBe(2);
});

test.each(["publish", "base_url"])("an option that npm took for itself is asked for: %s", (name) => {
  const env = { ...process.env, [`npm_config_${name}`]: "true" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, "--help"], { encoding: "utf8", env });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(`npm run build -- --${name.replace("_", "-")}`);
});

const UNTITLED = "本报讯 12月14日，区委召开会议，部署工作。会议强调，要抓好落实。\n";
