import { describe, expect, test } from "vitest";
import { buildArchive } from "../../src/archive.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { searchEntriesOf } from "../../src/search-entries.ts";
import { renderSite } from "../../src/site/site.ts";
import { withdrawArticles } from "../../src/site/withdrawal.ts";
import { config, templates } from "./small-archive.ts";

const source = (path: string, text: string) => ({ path, bytes: Buffer.from(text) });
const PAPER = source("kecheng/newspaper.yml", "name: 今日柯城\n");
const FOLDER = "kecheng/2021-01-20";
const TEXT = source(
  `${FOLDER}/01.txt`,
  "第一行是报头\n\n区委召开会义\n\n本报讯（记者 甲乙）会义召开。\n\n县里召开会议\n\n本报讯 会议召开。\n",
);
const CORRECTIONS = source(
  `${FOLDER}/01.corrections.yml`,
  "- {line: 3, was: 会义, now: 会议, by: 丙, date: 2026-03-01}\n",
);
const TRANSCRIPTION = source(
  `${FOLDER}/01.md`,
  "## 区委召开会议\n\n- 记者：甲乙\n- 原文：3-5\n\n会议召开。\n\n## 县里召开会议\n\n- 原文：7-9\n\n会议召开。\n",
);

function filesOf(...sources: readonly { path: string; bytes: Uint8Array }[]): ReadonlyMap<string, string> {
  const { value, diagnostics } = buildArchive([PAPER, ...sources]);
  return new Map(
    renderSite(value, { config, templates, diagnostics }).map(({ path, content }) => [path, String(content)]),
  );
}

describe("a transcription stands for the text beside it", () => {
  const before = filesOf(TEXT, CORRECTIONS);
  const files = filesOf(TEXT, CORRECTIONS, TRANSCRIPTION);

  test("articles keep the addresses they had", () => {
    const articles = (site: ReadonlyMap<string, string>) =>
      [...site.keys()].filter((path) => /-20\/01-\d+\.html$/.test(path));
    expect(articles(before)).toEqual([`${FOLDER}/01-3.html`, `${FOLDER}/01-7.html`]);
    expect(articles(files)).toEqual(articles(before));
  });

  test("the text as filed is kept: on the article's page, beside the transcription, and in the corrections", () => {
    expect(files.get(`${FOLDER}/01-3.html`)).toContain('<li value="3">区委召开会义</li>');
    expect(files.get(`${FOLDER}/01.txt`)).toBe(TEXT.bytes.toString());
    expect(files.get(`${FOLDER}/01.md`)).toBe(TRANSCRIPTION.bytes.toString());
    expect(files.get(`${FOLDER}/01.html`)).toContain('<a href="01.md">本版转写（Markdown）</a>\n<a href="01.txt">');
    expect(files.get("corrections/index.html")).toContain(`<a href="../${FOLDER}/01-3.html"`);
    const entries = searchEntriesOf(buildArchive([PAPER, TEXT, CORRECTIONS, TRANSCRIPTION]).value);
    expect(entries.map(({ line, original }) => [line, original])).toEqual([
      [3, ["区委召开会义"]],
      [7, undefined],
    ]);
  });

  test("its articles say so", () => {
    const tag = '<span class="tag">人工转写</span>';
    expect(files.get(`${FOLDER}/01-3.html`)).toContain(tag);
    expect(before.get(`${FOLDER}/01-3.html`)).not.toContain(tag);
  });

  test("without a text beside it, its own lines are the original", () => {
    const alone = filesOf(TRANSCRIPTION);
    expect(alone.get(`${FOLDER}/01-3.html`)).toContain('<li value="1">## 区委召开会议</li>');
    expect(alone.has(`${FOLDER}/01.txt`)).toBe(false);
  });

  test("an article that is withdrawn takes its lines and its corrections along", () => {
    const { value } = buildArchive([PAPER, TEXT, CORRECTIONS, TRANSCRIPTION]);
    const withdrawn = new Map([[`${FOLDER}/01-3.html`, { reason: "应本人要求" }]]);
    const kept = withdrawArticles(value, { moved: new Map(), folders: new Map(), withdrawn });
    const site = renderSite(kept, { config, templates, diagnostics: [] })
      .map(({ content }) => String(content))
      .join("");
    expect(site).not.toContain("会义");
    expect(site).toContain("县里召开会议");
  });

  test.each([
    ["9-3", "01-1.html"],
    ["0", "01-1.html"],
    ["3", "01-3.html"],
    ["8-9", "01-8.html"],
  ])("and all of the text as filed, where the lines given for it are not its own: %s", (lines, name) => {
    const words = "据悉，与会人员围绕山塘水库的除险加固作了讨论";
    const text = source(
      TEXT.path,
      `第一行是报头\n\n区委召开会义\n\n会义召开。${words}。\n\n县里种下一片茶园\n\n茶园里热闹。\n`,
    );
    const transcription = `## 区委召开会议\n\n- 原文：${lines}\n\n会议召开。${words}。\n\n## 县里种下茶园\n\n- 原文：7-9\n\n茶园里热闹。\n`;
    const { value } = buildArchive([PAPER, text, source(TRANSCRIPTION.path, transcription)]);
    const withdrawn = new Map([[`${FOLDER}/${name}`, { reason: "应本人要求" }]]);
    const kept = withdrawArticles(value, { moved: new Map(), folders: new Map(), withdrawn });
    expect(JSON.stringify(kept)).not.toContain("山塘水库");
    expect(JSON.stringify(kept)).toContain("茶园里热闹");
  });
});

describe("what was doubted of a page", () => {
  const text =
    "\n县里召开会议\n\n本报讯 会议传达全会精神 and 部署工作。\n\n区委召开会议\n\n本报讯 区委部署 or 安排。\n";
  const { value } = buildArchive([PAPER, source(TEXT.path, text)]);
  const details = { count: 1 };
  const diagnostics: readonly Diagnostic[] = [
    { rule: "scan-alone", place: { file: TEXT.path }, details },
    { rule: "invisible-character", place: { file: TEXT.path, line: 3 }, details },
    { rule: "stray-latin", place: { file: TEXT.path, line: 4 }, details: { text: "and" } },
    { rule: "stray-latin", place: { file: TEXT.path, line: 8 }, details: { text: "or" } },
  ];
  const printedPage = (archive: typeof value) =>
    String(
      renderSite(archive, { config, templates, diagnostics }).find(({ path }) => path === `${FOLDER}/01.html`)?.content,
    );

  test("is shown, also of blank lines and of no line", () => {
    const shown = printedPage(value);
    for (const doubt of ["旁边没有这一版的文字", "看不见的字符", "“and”", "“or”"]) expect(shown).toContain(doubt);
  });

  test("but of what was withdrawn", () => {
    const withdrawn = new Map([[`${FOLDER}/01-6.html`, { reason: "应本人要求" }]]);
    const shown = printedPage(withdrawArticles(value, { moved: new Map(), folders: new Map(), withdrawn }));
    for (const doubt of ["旁边没有这一版的文字", "看不见的字符", "“and”"]) expect(shown).toContain(doubt);
    expect(shown).not.toContain("“or”");
  });
});

test("each page of one file has its own text and its own doubts", () => {
  const story = (place: string) => `${place}召开会议\n\n本报讯 ${place}的会议传达全会精神 and 部署工作。\n`;
  const files = filesOf(source(TEXT.path, `${story("甲乡")}\f${story("乙乡")}`));
  expect(files.get(`${FOLDER}/01.txt`)).toBe(story("甲乡"));
  expect(files.get(`${FOLDER}/02.txt`)).toBe(story("乙乡"));
  expect(files.get(`${FOLDER}/01.html`)).toContain("<b>第 3 行</b>");
  expect(files.get(`${FOLDER}/01.html`)).not.toContain("<b>第 6 行</b>");
  expect(files.get(`${FOLDER}/02.html`)).toContain("<b>第 6 行</b>");
  expect(files.get(`${FOLDER}/02.html`)).not.toContain("<b>第 3 行</b>");
});
