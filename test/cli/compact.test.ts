import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesIn, temporaryFolder, writeFiles } from "../io/folder.ts";
import { run } from "./run.ts";

const PAGE = [
  "青溪报",
  "",
  "乡村文化节开幕",
  "",
  "本报讯（记者 沈望舒）五月的乡村，文化节开幕。",
  "",
  "春茶开采",
  "",
  "各村开采春茶。",
  "",
];
const CONTENT = {
  "content/kecheng/newspaper.yml": "name: 今日柯城\n",
  "content/kecheng/2021-01-20/01.txt": PAGE.join("\n"),
  "content/kecheng/2021-01-21/01.txt": PAGE.join("\n").replace("乡村", "城镇"),
};

/** How many files lie in a folder, without the list of them. */
function countFiles(folder: string): number {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return paths.filter((path) => statSync(join(folder, path)).isFile() && path !== ".xianbao.json").length;
}

test.each([[[]], [["--compact"]]])("the files that are reported are those on the disk (%s)", async (options) => {
  const folder = temporaryFolder();
  writeFiles(folder, CONTENT);
  const { printed } = await run(folder, ["build", "--json", "--base-url", "https://archive.example/", ...options]);
  expect(countFiles(join(folder, "dist"))).toBe(JSON.parse(printed).files);
});

test("a published site may become compact and full again, and no address counts as lost", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, CONTENT);
  const build = (...options: readonly string[]) => run(folder, ["build", "--publish", ...options]);
  expect((await build()).code).toBe(0);
  const full = filesIn(join(folder, "dist"));
  const lock = filesIn(join(folder, "content"))["urls.lock"];
  expect((await build("--compact")).code).toBe(0);
  const compact = filesIn(join(folder, "dist"));
  expect(Object.keys(compact).filter((path) => /^kecheng\/.*\/\d\d-\d+\.html$/.test(path))).toEqual([]);
  expect(compact["kecheng/2021-01-20/index.html"]).toContain('href="01.html#l');
  expect(filesIn(join(folder, "content"))["urls.lock"]).toBe(lock);
  expect((await build()).code).toBe(0);
  expect(filesIn(join(folder, "dist"))).toEqual(full);
});

test("an article that would vanish from a compact site stops the build, as from any other", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, CONTENT);
  await run(folder, ["build", "--publish", "--compact"]);
  writeFiles(folder, { "content/kecheng/2021-01-21/01.txt": `\n${PAGE.join("\n")}` });
  const { code, reported } = await run(folder, ["build", "--compact"]);
  expect(code).toBe(2);
  expect(reported).toMatch(/kecheng\/2021-01-21\/01-\d+\.html/);
});

test("the settings may say that a site is compact", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { ...CONTENT, "xianbao.config.yml": "title: 县报\ncompact: true\n" });
  await run(folder, ["build"]);
  const asked = temporaryFolder();
  writeFiles(asked, { ...CONTENT, "xianbao.config.yml": "title: 县报\n" });
  await run(asked, ["build", "--compact"]);
  expect(filesIn(join(folder, "dist"))).toEqual(filesIn(join(asked, "dist")));
});
