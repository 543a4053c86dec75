import { join } from "node:path";
import { expect, test } from "vitest";
import { bundleScripts } from "../../src/io/scripts.ts";
import { temporaryFolder, writeFiles } from "./folder.ts";

const SOURCES = {
  "search-page.ts": 'import { mark } from "./mark.ts";\ndocument.title = mark("检索" as string);\n',
  "reading.ts": "export {};\ndocument.title = '阅读';\n",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template literal of the script
  "mark.ts": "export function mark(text: string): string {\n  return `《${text}》`;\n}\n",
};

test("each entry point becomes one classic script under assets/", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, SOURCES);
  const files = await bundleScripts(folder);
  expect(files.map(({ path }) => path)).toEqual(["assets/reading.js", "assets/search-page.js"]);
  for (const { content } of files) {
    const text = Buffer.from(content).toString();
    // A function of its own, so that two scripts on one page do not share their names.
    expect(text).toMatch(/^(?:"use strict";)?\(\(\)=>\{/);
    expect(() => new Function(text)).not.toThrow();
  }
  expect(Buffer.from(files[1]?.content ?? "").toString()).toContain("检索");
});

test("the same sources give the same bytes wherever they lie", async () => {
  const folder = temporaryFolder();
  writeFiles(join(folder, "a"), SOURCES);
  writeFiles(join(folder, "somewhere", "else"), SOURCES);
  expect(await bundleScripts(join(folder, "a"))).toEqual(await bundleScripts(join(folder, "somewhere", "else")));
});
