import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { renderSite } from "../../src/site/site.ts";
import { config, hostileArchive, smallArchive, templates } from "./small-archive.ts";

/** The standard's own requirements, and the preset's rules on accessibility; no rules of taste. */
const validator = new HtmlValidate({ extends: ["html-validate:standard", "html-validate:a11y"] });

describe("HTML", () => {
  test.each([
    ["the small archive", smallArchive, "zh-Hans"],
    ["the small archive in English", smallArchive, "en"],
    ["a hostile archive", hostileArchive, "zh-Hans"],
  ] as const)("of every page of %s is valid", async (_, archive, language) => {
    const files = renderSite(archive, { config: { ...config, language }, templates, diagnostics: [] });
    for (const { path, content } of files.filter((file) => file.path.endsWith(".html"))) {
      const report = await validator.validateString(String(content), path);
      const messages = report.results.flatMap((result) => result.messages);
      expect(messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId} ${message}`)).toEqual([]);
    }
  });
});
