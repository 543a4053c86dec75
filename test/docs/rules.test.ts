import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { NOT_SHOWN, RULE_EXAMPLES, runExample } from "../../scripts/rule-examples.ts";
import { renderRules } from "../../scripts/write-rules.ts";
import { type RuleId, rules } from "../../src/model/rules.ts";

test("docs/rules.md says what src/model/rules.ts says (else run npm run docs:rules)", async () => {
  const filed = await readFile(new URL("../../docs/rules.md", import.meta.url), "utf8");
  expect(filed).toBe(renderRules());
});

test("every rule has a section of its own", () => {
  const sections = [...renderRules().matchAll(/^### (.+)$/gm)].map(([, id]) => id);
  expect(sections.sort()).toEqual(Object.keys(rules).sort());
});

test("every rule has an example that sets it off, or a reason why it cannot", () => {
  const shown = [...Object.keys(RULE_EXAMPLES), ...Object.keys(NOT_SHOWN)];
  expect(shown.sort()).toEqual(Object.keys(rules).sort());
});

/** What shows with the rule because the one cannot be without the other. */
const COMPANIONS: readonly RuleId[] = ["no-headline", "jump-page-not-held"];

test.each(Object.entries(RULE_EXAMPLES))("the example of %s sets it off, and no other rule", (id, example) => {
  const found = new Set(runExample(example).map(({ rule }) => rule));
  expect(found).toContain(id);
  expect([...found].filter((rule) => rule !== id && !COMPANIONS.includes(rule))).toEqual([]);
});

test("wordings with angle brackets are shown, not taken for HTML", () => {
  expect(renderRules()).toContain("路径不是“\\<报纸\\>/\\<日期\\>/\\<版次\\>”");
});

test("an example holds no back tick, which would end its code", () => {
  const examples = Object.values(rules).map(({ example }) => example);
  expect(examples.filter((example) => example.includes("`"))).toEqual([]);
});
