import { expect, test } from "vitest";
import { adversarialTexts } from "../../scripts/bench/adversarial-texts.ts";
import { parsePage } from "../../src/parse/page.ts";

/** Long enough for anything that grows faster than its text to outlast the test's time. */
const LENGTH = 40_000;

test.each(adversarialTexts())("$name: parsed in a while, and nothing of it is lost", ({ text }) => {
  const { diagnostics } = parsePage(text(LENGTH), { file: "01.txt" });
  expect(diagnostics.filter(({ rule }) => rule === "text-lost")).toEqual([]);
});
