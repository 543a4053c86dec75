import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { run } from "../cli/run.ts";
import { temporaryFolder, writeFiles } from "../io/folder.ts";
import { openPage } from "./open-search.ts";
import { useBrowser } from "./use-browser.ts";

const browser = useBrowser();
const TEXT = "春茶开采\n\n本报讯（记者 沈望舒）各村开采春茶。\n";

test("a calendar's missing issues are seen in print and in the reader's own colours, and no month is cut in two", async () => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    "content/kecheng/newspaper.yml": "name: 今日柯城\n",
    "content/kecheng/2021-05-04/01.txt": TEXT,
    "content/kecheng/2021-05-04/issue.yml": "serialNumber: 101\n",
    "content/kecheng/2021-05-12/01.txt": TEXT,
    "content/kecheng/2021-05-12/issue.yml": "serialNumber: 104\n",
  });
  await run(folder, ["build"]);
  const page = await openPage(browser());
  await page.goto(pathToFileURL(join(folder, "dist/kecheng/2021/index.html")).href);
  const styleOf = (selector: string, property: string) =>
    page.evaluate(`getComputedStyle(document.querySelector("${selector}")).${property}`);
  await page.emulateMedia({ forcedColors: "active" });
  expect(await styleOf("td.in-gap", "outlineStyle")).toBe("dotted");
  await page.emulateMedia({ forcedColors: "none", media: "print" });
  expect(await styleOf("td.in-gap", "outlineStyle")).toBe("dotted");
  expect(await styleOf("td.in-gap", "printColorAdjust")).toBe("exact");
  expect(await styleOf(".month", "breakInside")).toBe("avoid");
});
