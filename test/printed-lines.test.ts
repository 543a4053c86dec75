import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildArchive } from "../src/archive.ts";
import { printedParts } from "../src/search/entry.ts";
import { searchEntriesOf } from "../src/search-entries.ts";
import { foldToString } from "../src/text/fold.ts";
import { createOwnTextFolder } from "../src/text/own-text-folder.ts";

const FOLDER = createOwnTextFolder();

/** What is searched of each article of a page, a text a part. */
function searchedParts(text: string, name = "01.txt"): readonly (readonly string[])[] {
  const files = { "x/newspaper.yml": "name: 某报\n", [`x/2021-01-20/${name}`]: text };
  const sources = Object.entries(files).map(([path, content]) => ({ path, bytes: Buffer.from(content) }));
  return searchEntriesOf(buildArchive(sources).value).map((entry) => {
    const { headline, body } = printedParts(entry);
    return [...headline, ...body].map((part) => foldToString(part, FOLDER));
  });
}

function isFound(query: string, parts: readonly string[]): boolean {
  const folded = foldToString(query, FOLDER);
  return parts.some((part) => part.includes(folded));
}

const BODY = "茶山村的茶园里，村民们正忙着采摘今年的第一批春茶，一片忙碌的景象。";

describe("what a line prints around a text is found with it", () => {
  test.each([
    ["a dateline with its reporters", `本报讯（记者 张晓明）3月29日，${BODY}`, "本报讯（记者张晓明）3月29日，茶山村"],
    ["a byline before the text", `本报记者 张晓明 ${BODY}\n\n${BODY}\n`, "本报记者张晓明"],
    ["a byline of its own line", `本报记者 张晓明 通讯员 李思源\n\n${BODY}\n`, "本报记者张晓明通讯员李思源"],
    ["a byline at the end", `本报讯 ${BODY}（记者 张晓明）`, "忙碌的景象。（记者张晓明）"],
    ["a jump line", `本报讯（记者 张晓明）${BODY}要求各地（下转2版）`, "要求各地（下转2版）"],
    ["a wire's dateline", `新华社北京3月29日电（记者 张晓明）${BODY}`, "新华社北京3月29日电（记者张晓明）茶山村"],
    ["full-width figures", `本报讯（记者 张晓明）３月２９日，${BODY}`, "记者张晓明）3月29日"],
  ])("%s", (_, text, query) => {
    const [parts = []] = searchedParts(`全县春茶陆续开采\n\n${text}\n`);
    expect(parts.filter((part) => part.includes("张晓明"))).not.toEqual([]);
    expect(isFound(query, parts)).toBe(true);
  });

  test("rows of a column", () => {
    const rows = `本报讯（记者 张晓明）3月29日，茶山\n村的茶园里，村民们正忙着采摘今年的第\n一批春茶，一片忙碌的景象，处处飘香。\n`;
    const [parts = []] = searchedParts(`全县春茶陆续开采\n${rows.repeat(3)}`);
    expect(isFound("（记者张晓明）3月29日，茶山村的茶园里", parts)).toBe(true);
  });

  test("a caption's photographers", () => {
    const [parts = []] = searchedParts(`图为茶山村的村民正在采摘春茶。（张晓明 李思源 摄）\n`);
    expect(isFound("采摘春茶。（张晓明李思源摄）", parts)).toBe(true);
  });
});

test.each([
  ["a signature", `${BODY}\n\n茶山县春茶采摘工作 领导小组办公室\n2021年1月20日`, "春茶采摘工作领导小组办公室"],
  ["a subheading", `${BODY}${BODY}\n\n抓采摘 村村有了新茶厂\n\n${BODY}${BODY}`, "抓采摘村村有了新茶厂"],
])("%s that was printed in two rows is found by its own words", (_, text, query) => {
  const [parts = []] = searchedParts(`关于做好春茶采摘的通告\n\n${text}\n`);
  expect(isFound(query, parts)).toBe(true);
});

test("a role is found as the site shows it, too", () => {
  const [parts = []] = searchedParts(`图为茶山村的村民正在采摘春茶。（张晓明 李思源 摄）\n`);
  expect(isFound("摄影 张晓明", parts)).toBe(true);
});

test("of a transcription the names of its fields are not found", () => {
  const [parts = []] = searchedParts(`## 全县春茶陆续开采\n\n- 消息头：本报讯\n- 记者：张晓明\n\n${BODY}\n`, "01.md");
  expect(isFound("记者张晓明", parts) || isFound("记者 张晓明", parts)).toBe(true);
  expect(isFound("消息头", parts)).toBe(false);
});

test("on the pages of other papers nearly all bylines are found as they are printed", () => {
  const folder = join(import.meta.dirname, "pages/other-papers");
  const [wanted, found] = [new Set<string>(), new Set<string>()];
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".txt"))) {
    const text = readFileSync(join(folder, name), "utf8");
    const parts = searchedParts(text).flat();
    for (const [printed] of text.matchAll(/本报(?:讯[（(])?(?:记者|通讯员) ?\p{Script=Han}{2,3}/gu)) {
      const query = printed.replace(/ /g, "");
      wanted.add(`${name} ${query}`);
      if (isFound(query, parts)) found.add(`${name} ${query}`);
    }
  }
  const share = found.size / wanted.size;
  expect(wanted.size).toBeGreaterThan(1000);
  expect(share).toBeGreaterThan(0.98);
});

test("a text that goes on on another page is found with what follows there", () => {
  const [first, last] = [
    `本报讯（记者 张晓明）3月29日，${BODY}${BODY}县里要求各乡镇抓住`,
    `晴好天气组织采摘，确保春茶${BODY}`,
  ];
  const pages = {
    "x/2021-01-20/01.txt": `全县春茶陆续开采\n\n${first}（下转2版）\n`,
    "x/2021-01-20/02.txt": `全县春茶陆续开采\n\n（上接1版）${last}\n`,
  };
  const files = { "x/newspaper.yml": "name: 某报\n", ...pages };
  const sources = Object.entries(files).map(([path, content]) => ({ path, bytes: Buffer.from(content) }));
  const [head] = searchEntriesOf(buildArchive(sources).value);
  const parts = head === undefined ? [] : printedParts(head).body.map((part) => foldToString(part, FOLDER));
  expect(isFound("各乡镇抓住晴好天气组织采摘", parts)).toBe(true);
  expect(isFound("组织采摘，确保春茶", parts)).toBe(true);
});

test("beside words that an editor has corrected nothing is taken from the line", () => {
  const files = {
    "x/newspaper.yml": "name: 某报\n",
    "x/2021-01-20/01.txt": `全县春茶陆续开采\n\n本报讯（记者 张晓朋）${BODY}\n`,
    "x/2021-01-20/01.corrections.yml": "- { line: 3, was: 张晓朋, now: 张晓明, by: 甲, date: 2026-03-01 }\n",
  };
  const sources = Object.entries(files).map(([path, content]) => ({ path, bytes: Buffer.from(content) }));
  const [entry] = searchEntriesOf(buildArchive(sources).value);
  expect(entry?.text).toBe(BODY);
  expect(entry?.original?.join("")).toContain("张晓朋");
});

test("a text's own marks, and other texts of its line, are not doubled", () => {
  const quoted = "“今年的春茶比去年早。”茶农王五说，村民们正忙着采摘第一批春茶。";
  const [parts = []] = searchedParts(`全县春茶陆续开采 本报讯（记者 张晓明）${quoted}（李思源）\n`);
  expect(parts.join("\n").split("春茶比去年早")).toHaveLength(2);
  const sources = {
    "x/newspaper.yml": "name: 某报\n",
    "x/2021-01-20/01.txt": `春茶开采\n\n本报讯（记者 张晓明）${quoted}\n`,
  };
  const files = Object.entries(sources).map(([path, content]) => ({ path, bytes: Buffer.from(content) }));
  expect(searchEntriesOf(buildArchive(files).value)[0]?.text).toContain("张晓明）“今年");
});

test("on the pages of other papers no article is searched by more letters than its lines have, nor by another's", () => {
  const folder = join(import.meta.dirname, "pages/other-papers");
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "").length;
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".txt"))) {
    const bytes = readFileSync(join(folder, name));
    const sources = [
      { path: "x/newspaper.yml", bytes: Buffer.from("name: 某报\n") },
      { path: "x/2021-01-20/01.txt", bytes },
    ];
    const archive = buildArchive(sources).value;
    const articles = archive.issues.flatMap(({ pages }) =>
      pages.flatMap(({ sourceLines, parsed }) => parsed.articles.map(({ blocks }) => ({ sourceLines, blocks }))),
    );
    searchEntriesOf(archive).forEach((entry, index) => {
      const { sourceLines = [], blocks = [] } = articles[index] ?? {};
      const numbers = new Set(blocks.flatMap(({ lines: [first, last] }) => [first, last]));
      const own = blocks.reduce((sum, { text }) => sum + letters(text), 0);
      const printed = [...numbers].reduce((sum, number) => sum + letters(sourceLines[number - 1] ?? ""), 0);
      const inside = blocks
        .filter(({ lines: [first, last] }) => last - first > 1)
        .reduce((sum, { text }) => sum + letters(text), 0);
      const searched = letters([entry.text, ...entry.captions, ...entry.signatures].join(""));
      expect(searched, `${name}: ${entry.title}`).toBeLessThanOrEqual(Math.max(own, printed + inside));
    });
  }
});
