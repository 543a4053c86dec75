import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { renderRules } from "../../scripts/write-rules.ts";
import { rules } from "../../src/model/rules.ts";

test("docs/rules.md says what src/model/rules.ts says (else run npm run docs:rules)", async () => {
  const filed = await readFile(new URL("../../docs/rules.md", import.meta.url), "utf8");
  expect(filed).toBe(renderRules());
});

test("every rule has a section of its own", () => {
  const sections = [...renderRules().matchAll(/^### (.+)$/gm)].map(([, id]) => id);
  expect(sections.sort()).toEqual(Object.keys(rules).sort());
});

test("wordings with angle brackets are shown, not taken for HTML", () => {
  expect(renderRules()).toContain("路径不是“\\<报纸\\>/\\<日期\\>/\\<版次\\>”");
});

test("an example holds no back tick, which would end its code", () => {
  const examples = Object.values(rules).map(({ example }) => example);
  expect(examples.filter((example) => example.includes("`"))).toEqual([]);
});
