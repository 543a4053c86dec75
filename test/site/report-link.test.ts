import { expect, test } from "vitest";
import type { Config } from "../../src/model/config.ts";
import { renderSite } from "../../src/site/site.ts";
import { config, smallArchive, templates } from "./small-archive.ts";

/** The link for reports on a page with an article, its entities read. */
function reportLinkOf(settings: Partial<Config>, path = "kecheng/2021-01-20/01-3.html"): string | undefined {
  const { repositoryUrl: _, ...plain } = config;
  const files = [...renderSite(smallArchive, { config: { ...plain, ...settings }, templates, diagnostics: [] })];
  const page = files.find((file) => file.path === path);
  const found = /<a href="([^"]*)" rel="external">报告错误<\/a>/.exec(String(page?.content));
  return found?.[1]?.replaceAll("&amp;", "&");
}

test("readers report errors by letter where the editor has an address, else in the repository", () => {
  const letter = new URL(reportLinkOf({ contactEmail: "bianji@example.org" }) ?? "");
  expect(letter.protocol + letter.pathname).toBe("mailto:bianji@example.org");
  expect(letter.searchParams.get("subject")).toMatch(/^更正：/);
  expect(letter.searchParams.get("body")).toContain("kecheng/2021-01-20/01-3.html\r\n");
  // A plus in a letter's address is a plus.
  expect(letter.search).not.toContain("+");

  const repositoryUrl = "https://example.org/county/archive";
  const form = new URL(reportLinkOf({ repositoryUrl }) ?? "");
  expect(form.href).toContain(`${repositoryUrl}/issues/new?`);
  expect(form.searchParams.get("title")).toMatch(/^更正：/);

  expect(reportLinkOf({ repositoryUrl, contactEmail: "bianji@example.org" })).toMatch(/^mailto:/);
  expect(reportLinkOf({})).toBeUndefined();
});

test("on a compact site each article's section has the link, with the section's address", () => {
  const settings = { contactEmail: "bianji@example.org", compact: true };
  const letter = new URL(reportLinkOf(settings, "kecheng/2021-01-20/01.html") ?? "");
  expect(letter.searchParams.get("body")).toContain("/kecheng/2021-01-20/01.html#l3\r\n");
});
