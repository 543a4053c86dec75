import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesIn, temporaryFolder, writeFiles } from "../io/folder.ts";
import { pngOf } from "../sample/picture.ts";
import { encodeGbk } from "../text/encode.ts";
import { run } from "./run.ts";

const PAGE = "区委召开会议\n\n本报讯 12月14日，区委召开会议，部署工作。\n";

function archiveFolder(): string {
  const folder = temporaryFolder();
  writeFiles(folder, {
    "content/a/newspaper.yml": "name: 甲报\n",
    "content/a/2021-01-20/01.txt": PAGE,
    "content/a/2021-01-20/02.txt": PAGE,
  });
  return folder;
}

test("a build records addresses only when it is published, and never takes one out", async () => {
  const folder = archiveFolder();
  const lock = join(folder, "content/urls.lock");
  await run(folder, ["build"]);
  expect(() => readFileSync(lock)).toThrow("ENOENT");

  await run(folder, ["build", "--publish"]);
  const recorded = readFileSync(lock, "utf8").trimEnd().split("\n").slice(1);
  expect(recorded).toEqual([...recorded].sort());
  expect(recorded).toContain("a/2021-01-20/02-1.html\t区委召开会议");
  expect(recorded).toContain("index.html");

  writeFiles(folder, { "content/a/2021-01-21/01.txt": PAGE });
  expect((await run(folder, ["build"])).printed).toContain("新地址 4 个");
  expect(readFileSync(lock, "utf8")).not.toContain("2021-01-21");
  await run(folder, ["build", "--publish"]);
  expect(readFileSync(lock, "utf8").trimEnd().split("\n").slice(1)).toEqual(
    [
      ...recorded,
      "a/2021-01-21/01-1.html\t区委召开会议",
      "a/2021-01-21/01.html",
      "a/2021-01-21/index.html",
      "days/01-21.html",
    ].sort(),
  );
});

test("an address that would vanish stops the build, which says what to do; --forward does it", async () => {
  const folder = archiveFolder();
  await run(folder, ["build", "--publish"]);
  rmSync(join(folder, "content/a/2021-01-20/02.txt"));
  writeFileSync(join(folder, "content/redirects.yml"), "# 本馆的转址\nmoved: {}\n");

  const stopped = await run(folder, ["build"]);
  expect(stopped.code).toBe(2);
  expect(stopped.reported).toContain("2 个发布过的地址这次没有页面");
  expect(stopped.reported).toContain("a/2021-01-20/02-1.html: a/2021-01-20/index.html");
  expect(readFileSync(join(folder, "dist/a/2021-01-20/02-1.html"), "utf8")).toContain("区委召开会议");

  expect((await run(folder, ["build", "--forward"])).code).toBe(0);
  expect(readFileSync(join(folder, "dist/a/2021-01-20/02-1.html"), "utf8")).toContain('content="0; url=index.html"');
  const written = readFileSync(join(folder, "content/redirects.yml"), "utf8");
  expect(written).toContain("# 本馆的转址");
  expect(written).toContain("a/2021-01-20/02.html: a/2021-01-20/index.html");
  expect((await run(folder, ["build"])).code).toBe(0);
});

test("a folder that was renamed leads on with all that was in it, by one line", async () => {
  const folder = archiveFolder();
  await run(folder, ["build", "--publish"]);
  renameSync(join(folder, "content/a/2021-01-20"), join(folder, "content/a/2021-01-22"));
  writeFiles(folder, { "content/a/2021-01-22/03.md": "---\ndate: [\n---\n\n# 标题\n\n本报讯 昨日落雨。\n" });

  const stopped = await run(folder, ["build"]);
  expect(stopped.reported).toContain("a/2021-01-20/: a/2021-01-22/");
  expect(stopped.reported).not.toContain("a/2021-01-20/02-1.html: ");
  expect(stopped.reported).toContain("内容里有 1 处错误");

  rmSync(join(folder, "content/a/2021-01-22/03.md"));
  expect((await run(folder, ["build", "--forward"])).code).toBe(0);
  const written = readFileSync(join(folder, "content/redirects.yml"), "utf8");
  expect(written).toContain("a/2021-01-20/: a/2021-01-22/");
  expect(written).not.toContain("02-1.html");
  for (const how of ["as it was written", "as it was read again"]) {
    const old = readFileSync(join(folder, "dist/a/2021-01-20/02-1.html"), "utf8");
    expect(old, how).toContain('content="0; url=../2021-01-22/02-1.html"');
    expect((await run(folder, ["build"])).code).toBe(0);
  }
});

test("an article is withdrawn by a line; what still has a page is told of", async () => {
  const folder = archiveFolder();
  writeFiles(folder, {
    "content/redirects.yml":
      "withdrawn:\n  a/2021-01-20/02-1.html:\n    reason: 应当事人要求\n  a/:\n    reason: 停刊\nmoved:\n  a/2021-01-20/01.html: a/\n",
  });
  const { code, reported } = await run(folder, ["build"]);
  expect(code).toBe(1);
  expect(reported).toContain("withdrawn-still-there a/index.html");
  expect(reported).toContain("redirect-unneeded a/2021-01-20/01.html");
  expect(readFileSync(join(folder, "dist/a/2021-01-20/02-1.html"), "utf8")).toContain("应当事人要求");
  expect(readFileSync(join(folder, "dist/a/2021-01-20/02.txt"), "utf8").trim()).toBe("");
});

test("a whole issue or page is withdrawn by one line, once its files are gone", async () => {
  const folder = archiveFolder();
  writeFiles(folder, { "content/a/2022-01-20/01.txt": PAGE });
  await run(folder, ["build", "--publish"]);
  rmSync(join(folder, "content/a/2021-01-20/02.txt"));
  rmSync(join(folder, "content/a/2022-01-20"), { recursive: true });
  writeFiles(folder, {
    "content/a/2021-05-01/01.txt": PAGE,
    "content/redirects.yml":
      "withdrawn:\n  a/2022-01-20/:\n    reason: 全期撤下\n  a/2021-01-20/02.html:\n    reason: 第二版撤下\n",
  });
  expect((await run(folder, ["build"])).code).toBe(0);
  const told = (address: string) => readFileSync(join(folder, "dist", address), "utf8");
  for (const address of ["index", "01", "01-1"])
    expect(told(`a/2022-01-20/${address}.html`)).toMatch(/全期撤下[\s\S]*看上一级页面/);
  // The year and the day had nothing else.
  expect(told("a/2022/index.html")).toContain('content="0; url=../index.html"');
  for (const address of ["02", "02-1"]) expect(told(`a/2021-01-20/${address}.html`)).toContain("第二版撤下");
  expect(told("a/2021-01-20/01-1.html")).toContain("12月14日");
});

const THREE = [
  "县委召开动员大会\n\n本报讯 昨日，县委召开大会，部署工作。\n",
  "一男子盗窃电瓶车被拘留\n\n本报讯 近日，赵某某因盗窃被拘留。\n",
  "石桥修缮完工\n\n本报讯 昨日，石桥修缮完工，恢复通行。\n",
] as const;
const WITHDRAWN = "withdrawn:\n  a/2021-01-20/02-5.html:\n    reason: 应当事人要求\n";

test.each([
  [
    "and the withdrawn one has moved on",
    ["", "", "", ""],
    "要撤下的不在 a/2021-01-20/02-5.html，现在是 a/2021-01-20/02-9.html",
  ],
  ["and the withdrawn one is no more", [], "发布时是《一男子盗窃电瓶车被拘留》，现在是《石桥修缮完工》"],
])("where another article stands at a withdrawn address, %s, the build stops", async (_, above, told) => {
  const folder = archiveFolder();
  const [first, gone, last] = THREE;
  const file = join(folder, "content/a/2021-01-20/02.txt");
  writeFileSync(file, [first, gone, last].join("\n"));
  await run(folder, ["build", "--publish"]);
  writeFiles(folder, { "content/redirects.yml": WITHDRAWN });
  expect((await run(folder, ["build"])).code).toBe(0);
  writeFileSync(file, above.length > 0 ? [...above, first, gone, last].join("\n") : [first, last].join("\n"));
  for (const options of [[], ["--forward"], ["--publish"]]) {
    const { code, reported } = await run(folder, ["build", ...options]);
    expect(code).toBe(2);
    expect(reported).toContain(told);
  }
});

test.each([
  ["a blank line stands before it", [0, 0, 1]],
  ["a report of the same body stands there", [0, "县委召开务虚会议部署明年工作\n\n本报讯 昨日，县委召开会议。\n", 1]],
  ["a text without a headline stands there", [0, "本报讯（记者 赵铁柱）昨日，县里下了一场大雪。\n", 1]],
] as const)("an article that has moved stays withdrawn: %s", async (_, order) => {
  const folder = archiveFolder();
  const file = join(folder, "content/a/2021-01-20/02.txt");
  const articles = [
    THREE[0],
    "县委召开动员会议部署秋收工作\n\n本报讯 近日，县委召开会议，赵某某讲话。\n",
    THREE[2],
  ] as const;
  writeFileSync(file, articles.join("\n"));
  await run(folder, ["build", "--publish"]);
  writeFiles(folder, { "content/redirects.yml": WITHDRAWN });
  expect((await run(folder, ["build"])).code).toBe(0);
  const moved = order.map((one) => (typeof one === "string" ? one : one === 0 ? articles[0] : articles[1]));
  writeFileSync(
    file,
    [moved[0], ...(typeof moved[1] === "string" && order[1] !== 0 ? [moved[1]] : [""]), moved[2]].join("\n"),
  );
  for (const options of [[], ["--forward"]]) {
    const { code, reported } = await run(folder, ["build", ...options]);
    expect([code, reported]).toEqual([2, expect.stringContaining("要撤下的不在 a/2021-01-20/02-5.html")]);
  }
});

test("what is withdrawn stays so in a folder that is renamed", async () => {
  const folder = archiveFolder();
  writeFileSync(join(folder, "content/a/2021-01-20/02.txt"), THREE.join("\n"));
  await run(folder, ["build", "--publish"]);
  writeFiles(folder, { "content/redirects.yml": WITHDRAWN });
  renameSync(join(folder, "content/a/2021-01-20"), join(folder, "content/a/2021-01-22"));
  for (const options of [[], ["--forward"]]) {
    const { code, reported } = await run(folder, ["build", ...options]);
    expect([code, reported]).toEqual([2, expect.stringContaining("里面有撤下的稿件")]);
  }
  writeFiles(folder, { "content/redirects.yml": `${WITHDRAWN}moved:\n  a/2021-01-20/: a/2021-01-22/\n` });
  expect((await run(folder, ["build", "--forward"])).code).toBe(0);
  expect(existsSync(join(folder, "dist/a/2021-01-22/02-9.html"))).toBe(true);
  expect(readFileSync(join(folder, "dist/a/2021-01-22/02.txt"), "utf8")).not.toContain("赵某某");
});

test("a list that held nothing but what is withdrawn leads on; another that vanishes is told of", async () => {
  const folder = archiveFolder();
  const file = join(folder, "content/a/2021-01-20/02.txt");
  const other = "石桥修缮完工\n\n本报讯（记者 王小明）昨日，石桥修缮完工，恢复通行。\n";
  writeFileSync(file, [THREE[0], THREE[1].replace("本报讯", "本报讯（记者 李大山）"), other].join("\n"));
  await run(folder, ["build", "--publish"]);
  writeFiles(folder, { "content/redirects.yml": WITHDRAWN });
  expect((await run(folder, ["build"])).code).toBe(0);
  writeFileSync(file, readFileSync(file, "utf8").replace("王小明", "王晓明"));
  const { code, reported } = await run(folder, ["build"]);
  expect(code).toBe(2);
  expect(reported).toContain("1 个发布过的地址这次没有页面");
  expect(reported).toContain("（王小明）");
});

test("an editor may write the headline of what is withdrawn, which nothing has recorded", async () => {
  const folder = archiveFolder();
  writeFileSync(join(folder, "content/a/2021-01-20/02.txt"), THREE.join("\n"));
  const named = `${WITHDRAWN}    headline: 石桥修缮完工\n`;
  writeFiles(folder, { "content/redirects.yml": named });
  const { code, reported } = await run(folder, ["build"]);
  expect([code, reported]).toEqual([2, expect.stringContaining("现在是 a/2021-01-20/02-9.html")]);
  writeFiles(folder, { "content/redirects.yml": named.replace("石桥修缮完工", "男子盗窃被拘留") });
  expect((await run(folder, ["build"])).code).toBe(0);
});

test.each(["b/2021-01-20/02-1.html", "a/2021-01-31/02-1.html", "a/2021-01-20/02-60.html", "a/2021-01-20/03-1.html"])(
  "a withdrawn address at which nothing stands or stood is told of: %s",
  async (address) => {
    const folder = archiveFolder();
    writeFiles(folder, { "content/redirects.yml": `withdrawn:\n  ${address}:\n    reason: 应当事人要求\n` });
    const { code, reported } = await run(folder, ["build"]);
    expect(code).toBe(1);
    expect(reported).toContain(`content/redirects.yml:2 withdrawn-unknown ${address} 上没有稿件`);
    const checked = await run(folder, ["check", "--json"]);
    expect(checked.code).toBe(1);
    expect(checked.printed).toContain('"withdrawn-unknown"');
  },
);

test("a scan that may show what is withdrawn is told of, and check tells what a build does of the redirects", async () => {
  const folder = archiveFolder();
  writeFileSync(join(folder, "content/a/2021-01-20/02.png"), pngOf(60, 90));
  writeFiles(folder, {
    "content/redirects.yml":
      "withdrawn:\n  a/2021-01-20/02-1.html:\n    reason: 应当事人要求\nmoved:\n  a/2021-01-20/01.html: a/\n",
  });
  const built = (await run(folder, ["build"])).reported;
  const checked = (await run(folder, ["check"])).printed;
  for (const told of [built, checked]) {
    expect(told).toContain("版面图 a/2021-01-20/02.png 上也许还看得到它");
    expect(told).toContain("redirect-unneeded");
  }
});

test("an address that another article has taken over is told of when it is published", async () => {
  const folder = archiveFolder();
  const [first, gone, last] = THREE;
  const file = join(folder, "content/a/2021-01-20/02.txt");
  writeFileSync(file, [first, gone, last].join("\n"));
  await run(folder, ["build", "--publish"]);
  writeFileSync(file, [last, gone.replace("电瓶车", "电动车"), first].join("\n"));
  const { code, reported } = await run(folder, ["build", "--publish"]);
  expect(code).toBe(0);
  expect(reported).toContain("a/2021-01-20/02-1.html 先前是《县委召开动员大会》，现在是《石桥修缮完工》");
  expect(reported).not.toContain("02-5.html");
  expect((await run(folder, ["build", "--publish"])).reported).not.toContain("address-other-article");
});

test("a person's address that would vanish is told by the person's name", async () => {
  const folder = archiveFolder();
  const [file, text] = [
    join(folder, "content/a/2021-01-20/02.txt"),
    "村里修好了桥\n\n本报讯 （记者 张小山）昨日，桥修好了。\n",
  ];
  writeFileSync(file, text);
  await run(folder, ["build", "--publish"]);
  writeFileSync(file, text.replace("张小山", "张晓山"));
  expect((await run(folder, ["build"])).reported).toContain("bylines/5f20-5c0f-5c71.html（张小山）");
});

test.each([
  ["content/redirects.yml", "moved:\n  a/x.html: a/y.html\n", "a/x.html 的新地址没有页面"],
  ["content/redirects.yml", "moved:\n  a/x.html: [\n", "content/redirects.yml:"],
  ["content/urls.lock", "index.html\n<<<<<<< HEAD\n", "content/urls.lock:2 不是地址"],
])("a fault in %s stops the build: %j", async (file, text, told) => {
  const folder = archiveFolder();
  writeFiles(folder, { [file]: text });
  const { code, reported } = await run(folder, ["build"]);
  expect(code).toBe(2);
  expect(reported).toContain(told);
});

test.each([
  ["is no text", (file: string) => writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from([0xff])]))],
  [
    "cannot be read",
    (file: string) => {
      rmSync(file);
      mkdirSync(file);
    },
  ],
])("where redirects.yml %s, what was withdrawn does not come back", async (_, spoil) => {
  const folder = archiveFolder();
  const file = join(folder, "content/redirects.yml");
  writeFileSync(file, "withdrawn:\n  a/2021-01-20/02-1.html:\n    reason: 应当事人要求\n");
  await run(folder, ["build"]);
  spoil(file);
  const { code, reported } = await run(folder, ["build"]);
  expect(code).toBe(2);
  expect(reported).toContain("content/redirects.yml");
  expect(readFileSync(join(folder, "dist/a/2021-01-20/02-1.html"), "utf8")).not.toContain("区委召开会议");
});

test("--forward keeps what stands in a redirects.yml in GBK", async () => {
  const folder = archiveFolder();
  await run(folder, ["build", "--publish"]);
  rmSync(join(folder, "content/a/2021-01-20/02.txt"));
  const file = join(folder, "content/redirects.yml");
  writeFileSync(file, encodeGbk("# 本馆的转址，由编辑部的同志填写\nwithdrawn: {}\n"));
  expect((await run(folder, ["build", "--forward"])).code).toBe(0);
  expect(readFileSync(file, "utf8")).toContain("# 本馆的转址，由编辑部的同志填写");
});

test("a setting that is no text is told of as such, and only so", async () => {
  const folder = archiveFolder();
  const spoilt = Buffer.concat([Buffer.from("name: 甲报\n"), Buffer.from([0xff])]);
  writeFiles(folder, {
    "content/a/newspaper.yml": spoilt,
    "content/a/2021-01-20/issue.yml": spoilt,
    "content/about.md": spoilt,
  });
  const { code, reported } = await run(folder, ["build"]);
  expect(code).toBe(1);
  const faults = reported.split("\n").filter((line) => line.startsWith("content/") && !line.includes("01-20/0"));
  expect(faults.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
    "content/about.md:1 unknown-encoding",
    "content/a/2021-01-20/issue.yml:1 unknown-encoding",
    "content/a/newspaper.yml:1 unknown-encoding",
  ]);
  writeFiles(folder, { "xianbao.config.yml": Buffer.concat([Buffer.from("title: 文库\n"), Buffer.from([0xff])]) });
  const stopped = await run(folder, ["build"]);
  expect(stopped.code).toBe(2);
  expect(stopped.reported).toContain("xianbao.config.yml 不是文本，或编码无法识别");
});

test.each([
  ["--publish", "urls.lock"],
  ["--forward", "redirects.yml"],
])("where %s cannot be recorded, the site stays as it was", async (option, name) => {
  const folder = archiveFolder();
  await run(folder, ["build", "--publish"]);
  rmSync(join(folder, "content/a/2021-01-20/02.txt"));
  writeFiles(folder, { "content/a/2021-01-22/01.txt": PAGE });
  // A folder in its way is refused also to who may write everywhere.
  mkdirSync(join(folder, `content/${name}.part`));
  const { code, reported } = await run(folder, ["build", "--forward", option]);
  expect(code).toBe(2);
  expect(reported).toContain(`写不进 content/${name}（EISDIR）`);
  expect(existsSync(join(folder, "dist/a/2021-01-22"))).toBe(false);
});

test("of a text on two pages, one of them withdrawn, the other is told of", async () => {
  const folder = archiveFolder();
  const text = "本报讯 12月14日，区委召开会议，研究部署下一步的工作，";
  writeFiles(folder, {
    "content/a/2021-01-20/01.txt": `区委召开会议\n\n${text}（下转2版）\n`,
    "content/a/2021-01-20/02.txt": "区委召开会议\n\n（上接1版）要求各部门抓好落实。\n",
    "content/redirects.yml": "withdrawn:\n  a/2021-01-20/01-1.html:\n    reason: 应当事人要求\n",
  });
  for (const how of ["made", "as it was kept"]) {
    const { code, reported } = await run(folder, ["build"]);
    expect(code).toBe(0);
    expect(reported, how).toContain("content/a/2021-01-20/02.txt:1 withdrawn-in-part a/2021-01-20/01-1.html 撤下了");
  }
  const both =
    "withdrawn:\n  a/2021-01-20/01-1.html:\n    reason: 应当事人要求\n  a/2021-01-20/02-1.html:\n    reason: 同上\n";
  writeFiles(folder, { "content/redirects.yml": both });
  expect((await run(folder, ["build"])).reported).not.toContain("withdrawn-in-part");
});

test("a line that withdraws nothing, for the article has another address, stops the build", async () => {
  const folder = archiveFolder();
  await run(folder, ["build", "--publish"]);
  writeFiles(folder, { "content/redirects.yml": "withdrawn:\n  a/2021-01-20/02-3.html:\n    reason: 应当事人要求\n" });
  const { code, reported } = await run(folder, ["build", "--publish"]);
  expect(code).toBe(2);
  expect(reported).toContain("要撤下的不在 a/2021-01-20/02-3.html，现在是 a/2021-01-20/02-1.html");
});

test("where a transcription does not say an article's lines, nothing of the page as filed stays public", async () => {
  const folder = archiveFolder();
  writeFiles(folder, {
    "content/a/2021-01-20/02.md":
      "## 春茶开采\n\n本报讯 茶园里一片忙碌。\n\n## 区委召开会议\n\n本报讯 12月14日，区委召开会议，部署工作。\n",
    "content/redirects.yml": "withdrawn:\n  a/2021-01-20/02-5.html:\n    reason: 应当事人要求\n",
  });
  const { reported } = await run(folder, ["build"]);
  expect(reported).toContain("withdrawn-without-lines a/2021-01-20/02-5.html");
  for (const [path, text] of Object.entries(filesIn(join(folder, "dist/a/2021-01-20")))) {
    if (path.startsWith("02")) expect(text, path).not.toContain("部署工作");
  }
});
