import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { filesIn } from "../io/folder.ts";
import { useBuiltSite } from "./built-site.ts";

const builtSite = useBuiltSite("dist", ["--base-url", "https://archive.example/county/"]);
/** The standard's own requirements, and the preset's rules on accessibility; no rules of taste. */
const validator = new HtmlValidate({ extends: ["html-validate:standard", "html-validate:a11y"] });

test("every page of the sample is valid HTML", async () => {
  const pages = Object.entries(filesIn(builtSite().site)).filter(([path]) => path.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(50);
  const faults: string[] = [];
  for (const [path, html] of pages) {
    const { results } = await validator.validateString(html, path);
    const messages = results.flatMap((result) => result.messages);
    faults.push(...messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId} ${message}`));
  }
  expect(faults).toEqual([]);
});
