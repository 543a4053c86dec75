import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder, writeFiles } from "../io/folder.ts";
import { run } from "./run.ts";

const FIRST =
  "我县晚稻丰收在望\n\n本报讯（记者 张三）今年我县晚稻长势喜人，据县农业局测产，平均亩产可达九百斤，比去年增加六十斤。为确保颗粒归仓，（下转第二版）\n\n石桥修缮完工\n\n本报讯 昨日，石桥修缮完工，恢复通行。\n";
const SECOND =
  "（上接第一版）县农业局已组织晚稻收割机二百台，抽调农技人员四十名下乡指导晚稻收割。\n\n村里办起图书室\n\n本报讯 近日，双坑村办起了图书室，藏书两千册。\n";

function archiveFolder(redirects = ""): string {
  const folder = temporaryFolder();
  writeFiles(folder, {
    "content/a/newspaper.yml": "name: 甲报\n",
    "content/a/1985-10-15/01.txt": FIRST,
    "content/a/1985-10-15/02.txt": SECOND,
    ...(redirects === "" ? {} : { "content/redirects.yml": redirects }),
  });
  return folder;
}

describe("a later part of a text without a headline of its own", () => {
  test("goes by that of the first part, and its editor is told of nothing", async () => {
    const folder = archiveFolder();
    const checked = await run(folder, ["check"]);
    expect(checked.printed).not.toContain("no-headline");
    for (const how of ["made", "as it was kept"]) {
      await run(folder, ["build"]);
      const page = readFileSync(join(folder, "dist/a/1985-10-15/02.html"), "utf8");
      expect(page, how).toContain("（续）我县晚稻丰收在望");
      expect(page, how).toContain("续文没有自己的标题");
      expect(page, how).not.toContain("首句代题");
      const issue = readFileSync(join(folder, "dist/a/1985-10-15/index.html"), "utf8");
      expect(issue, how).toContain("续文");
    }
    expect((await run(folder, ["search", "农技人员"])).printed).toContain("（续）我县晚稻丰收在望");
  });

  test("does not say what was withdrawn", async () => {
    const folder = archiveFolder("withdrawn:\n  a/1985-10-15/01-1.html:\n    reason: 应当事人要求\n");
    await run(folder, ["build"]);
    expect(readFileSync(join(folder, "dist/a/1985-10-15/02.html"), "utf8")).not.toContain("晚稻丰收在望");
    expect(readFileSync(join(folder, "dist/a/1985-10-15/02-1.html"), "utf8")).toContain("（续）……");
  });
});
