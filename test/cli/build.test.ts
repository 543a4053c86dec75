import { existsSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesIn, temporaryFolder, writeFiles } from "../io/folder.ts";
import { run } from "./run.ts";

const TEXT = "区委常委会召开会议\n\n本报讯（记者 楼郁馨）12月14日上午，区委常委会召开会议，研究部署疫情防控工作。\n";
const CONTENT = {
  "content/kecheng/newspaper.yml": "name: 今日柯城\n",
  "content/kecheng/2021-12-15/01.txt": TEXT,
};

describe("good content", () => {
  test("is built; the summary counts it; exit code 0", async () => {
    const folder = workFolder(CONTENT);
    const { code, printed, reported } = await run(folder, ["build"]);
    expect(code).toBe(0);
    expect(reported).toBe("");
    expect(printed).toContain("1 期，1 版，1 篇稿件\n内容没有发现问题\n");
    expect(printed).toMatch(
      /\d+ 个文件（新写 \d+，删除 0），\d+\.\d MB，用时 0\.0 秒\n(?:.+：放得下\n){2}网站在 dist\n$/,
    );
    const site = filesIn(join(folder, "dist"));
    expect(site["kecheng/2021-12-15/01.html"]).toContain("区委常委会召开会议");
    expect(site["kecheng/2021-12-15/01-1.html"]).toContain("研究部署疫情防控工作");
    expect(Object.keys(site).some((path) => path.startsWith("search/index/"))).toBe(true);
    expect(Object.keys(site).some((path) => path.endsWith(".css"))).toBe(true);
  });

  test("gives the same bytes every time, and nothing is written twice", async () => {
    const folder = workFolder(CONTENT);
    await run(folder, ["build"]);
    const first = filesIn(join(folder, "dist"));
    expect((await run(folder, ["build"])).printed).toContain("（新写 0，删除 0）");
    await run(folder, ["build", "--out", "again"]);
    expect(filesIn(join(folder, "again"))).toEqual(first);
  });

  test("from and to other folders, with settings from a file and the command line", async () => {
    const folder = workFolder({
      "报纸/kecheng/newspaper.yml": "name: 今日柯城\n",
      "报纸/kecheng/2021-12-15/01.txt": TEXT,
      "settings.yml": "title: County Papers\nlanguage: en\nbaseUrl: https://example.org/\n",
    });
    const options = ["--content", "报纸", "--out", "site/www", "--config", "settings.yml"];
    const { code, printed } = await run(folder, ["build", ...options, "--base-url", "https://example.net/archive"]);
    expect(code).toBe(0);
    expect(printed).toContain("1 issues, 1 pages, 1 articles\nnothing is wrong with the content\n");
    const site = filesIn(join(folder, "site/www"));
    expect(site["index.html"]).toContain("County Papers");
    expect(site["sitemap.xml"]).toContain("https://example.net/archive/kecheng/");
    expect(site["sitemap.xml"]).not.toContain("example.org");
  });
});

describe("bad content", () => {
  const bad = {
    "content/kecheng/2021-12-16/01.txt": "",
    "content/kecheng/2021-12-17/01.txt": Buffer.from("89504e470d0a1a0a0000", "hex"),
    "content/kecheng/2021-12-18/01.txt": Buffer.from("bfa4a9e5b160a9e5", "hex"),
    "content/kecheng/2021-12-19/01.txt": "---\ndate: [2021\n---\n甲\n",
    "content/kecheng/2021-12-32/01.txt": TEXT,
    "content/kecheng/readme/01.txt": TEXT,
    "content/kecheng/2021-12-15/1.txt": TEXT,
  };

  test("is told of with file, line and rule; the rest is built; exit code 1", async () => {
    const folder = workFolder({ ...CONTENT, ...bad });
    const { code, printed, reported } = await run(folder, ["build"]);
    expect(code).toBe(1);
    expect(reported.split("\n")).toEqual([
      "content/kecheng/2021-12-15/1.txt:1 duplicate-page 与 kecheng/2021-12-15/01.txt 是同一版，已跳过本文件",
      "content/kecheng/2021-12-16/01.txt:1 empty-page 文件没有文字，已跳过",
      "content/kecheng/2021-12-17/01.txt:1 binary-page 文件不是文本（含有二进制内容），已跳过",
      "content/kecheng/2021-12-18/01.txt:1 unknown-encoding 无法识别编码（支持 UTF-8、UTF-16、GB18030），已跳过",
      expect.stringMatching(/^content\/kecheng\/2021-12-19\/01\.txt:2 front-matter-broken 文件开头的 YAML 有误：/),
      "content/kecheng/2021-12-32/01.txt:1 no-such-date 没有“2021-12-32”这一天，已跳过",
      "content/kecheng/readme/01.txt:1 path-not-a-page 路径不是“<报纸>/<日期>/<版次>”，已跳过",
      "",
    ]);
    expect(printed).toContain("1 期，1 版，1 篇稿件\n内容问题：错误 7，警告 0，提示 0\n");
    expect(printed).toContain("binary-page 1 · duplicate-page 1 · empty-page 1");
    const clean = workFolder(CONTENT);
    await run(clean, ["build"]);
    expect(filesIn(join(folder, "dist"))).toEqual(filesIn(join(clean, "dist")));
  });

  test("in the configured language", async () => {
    const folder = workFolder({ ...CONTENT, ...bad, "xianbao.config.yml": "title: X\nlanguage: en\n" });
    const { reported } = await run(folder, ["build"]);
    expect(reported).toContain("content/kecheng/2021-12-16/01.txt:1 empty-page the file holds no text; skipped\n");
    expect(reported).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

test.each(["xianbao.config.yaml", "xianbao.yml", "xianbao.config.yml.txt"])(
  "settings under a name that is nearly right, %s, are not passed over",
  async (name) => {
    const folder = workFolder({ ...CONTENT, [name]: "title: X\n" });
    const { code, reported } = await run(folder, ["build"]);
    expect(code).toBe(2);
    expect(reported).toContain(`${name} is not how the settings are named\nRename it xianbao.config.yml.`);
    expect((await run(folder, ["build", "--config", name])).code).toBe(0);
  },
);

describe("bad setup or usage: message and remedy, no stack, exit code 2, the last site stays", () => {
  const cases: readonly [name: string, args: readonly string[], message: RegExp][] = [
    ["no such content", ["--content", "nix"], /there is no folder .*nix\nCheck --content\./],
    ["content without a page", ["--content", "empty"], /there is no page in empty\nCheck --content;/],
    ["no such templates", ["--templates", "nix"], /there is no folder .*nix\nCheck --templates\./],
    ["broken template", ["--templates", "broken"], /a template is at fault: .*home[\s\S]*\nCorrect the template/],
    ["no such settings", ["--config", "nix.yml"], /cannot read nix\.yml \(ENOENT\)\nCheck --config\./],
    ["broken settings", ["--config", "broken.yml"], /broken\.yml:2 language must be zh-Hans or en\nCorrect line 2/],
    ["no address", ["--base-url", "example.org"], /example\.org is no web address\n--base-url must be/],
    ["out in content", ["--out", "content/dist"], /content\/dist and content lie in one another/],
    ["content in out", ["--out", "."], /\. and content lie in one another/],
    ["cache in content", ["--cache", "content/cache"], /content\/cache and content lie in one another/],
    ["cache in out", ["--cache", "dist/cache"], /dist\/cache and dist lie in one another/],
    ["out in content by a link", ["--out", "linked/dist"], /linked\/dist and content lie in one another/],
    ["no name", ["--content", ""], /there is no folder after --content\n/],
    ["one folder too deep", ["--content", "content/kecheng"], /looks like one newspaper's own folder/],
    ["a folder of other texts", ["--content", "others"], /there is no page in others\nCheck --content;/],
    [
      "cache on a file",
      ["--cache", "broken.yml"],
      /cannot write to broken\.yml \((?:EEXIST|ENOTDIR)\)\nChoose another folder/,
    ],
    ["other files in out", ["--out", "broken"], /broken holds other files; nothing was written/],
    ["no such option", ["--ouput", "x"], /unknown option '--ouput'[\s\S]*Did you mean --out/],
    ["too many arguments", ["x"], /too many arguments/],
  ];
  test.each(cases)("%s", async (_name, args, message) => {
    const folder = workFolder({
      ...CONTENT,
      "empty/README.md": "说明",
      "others/notes/plan.md": "计划",
      "broken/home.eta": "<%= it. %>",
      "broken.yml": "title: X\nlanguage: fr\n",
    });
    symlinkSync(join(folder, "content"), join(folder, "linked"));
    await run(folder, ["build"]);
    const [before, names] = [withoutCache(filesIn(folder)), readdirSync(folder)];
    const { code, reported } = await run(folder, ["build", ...args]);
    expect(code).toBe(2);
    expect(reported).toMatch(message);
    expect(reported).not.toMatch(/^\s+at /m);
    expect(withoutCache(filesIn(folder))).toEqual(before);
    expect(readdirSync(folder)).toEqual(names);
  });
});

test("the whole content going bad does not look like an empty folder", async () => {
  const folder = workFolder({ "content/kecheng/newspaper.yml": "name: 甲\n", "content/kecheng/2021-12-15/01.txt": "" });
  expect((await run(folder, ["build"])).code).toBe(1);
  expect(existsSync(join(folder, "dist/index.html"))).toBe(true);
});

function workFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  return folder;
}

/** What a build keeps for the next is no part of the site. */
function withoutCache(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith(".cache/")));
}
