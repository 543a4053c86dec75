import { expect, test } from "vitest";
import { parsePageBytes } from "../../src/read/page-file.ts";

test.each(["text", "markdown"] as const)("Rich Text under the name of a %s is no page", (form) => {
  const file = form === "text" ? "kecheng/2021-01-20/01.txt" : "kecheng/2021-01-20/01.md";
  const bytes = Buffer.from("{\\rtf1\\ansi\\ansicpg936\\uc2 \\u26149 ?\\u33590 ?\\par}\n");
  expect(parsePageBytes({ path: file, bytes }, form, [])).toEqual({
    value: undefined,
    diagnostics: [{ rule: "page-form", place: { file }, details: { form: "rtf", name: "01" } }],
  });
});
