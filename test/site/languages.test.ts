import { parse } from "parse5";
import { expect, test } from "vitest";
import type { Archive } from "../../src/model/issue.ts";
import { renderSite } from "../../src/site/site.ts";
import { article, config, issue, kecheng, page, smallArchive, templates } from "./small-archive.ts";

interface TreeNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly TreeNode[];
}

/** What articles say in the interface's words: a text cut off, a pointer, a picture lacking, jump lines without a text. */
const noted = page(1, [
  article(3, { truncated: true, jumps: [{ direction: "to", page: 4, text: "（下转4版）", line: 5 }] }),
  article(8, { kind: "teaser", blocks: [] }),
  article(12, { kind: "photo", jumps: [{ direction: "from", text: "（上接版）", line: 12 }] }),
]);

const archive: Archive = {
  newspapers: [kecheng],
  issues: [...smallArchive.issues, issue(kecheng, "2021-12-20", [noted])],
};

// e.g. the English of `Continued on page 2`
const ENGLISH = /[a-z]{3,}/iu;

test.each([[false], [true]])("no words of an English interface are told of as Chinese (compact: %s)", (compact) => {
  const english = { ...config, language: "en" as const, compact };
  const files = renderSite(archive, { config: english, templates, diagnostics: [] });
  for (const { path, content } of files.filter((file) => file.path.endsWith(".html"))) {
    expect([path, chineseTexts(parse(String(content)) as TreeNode, "en").filter((text) => ENGLISH.test(text))]).toEqual(
      [path, []],
    );
  }
});

/** The texts and names that stand in what is said to be Chinese. */
function chineseTexts(node: TreeNode, around: string): readonly string[] {
  if (node.nodeName === "style" || node.nodeName === "script") return [];
  const attributeOf = (name: string) => node.attrs?.find((one) => one.name === name)?.value;
  const language = attributeOf("lang") ?? around;
  const below = (node.childNodes ?? []).flatMap((child) => chineseTexts(child, language));
  if (language === "en") return below;
  const own = [node.value, attributeOf("title"), attributeOf("aria-label")];
  return [...own.filter((text) => text !== undefined), ...below];
}
