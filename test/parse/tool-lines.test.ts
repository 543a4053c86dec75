import { describe, expect, it } from "vitest";
import { REPORT, readPage, TEXT } from "./read-blocks.ts";

/** What scanners and printers set beside a page. Papers, people and places are invented. */

const TOOL_LINES = [
  ...["第 1 页 共 4 页", "第1页，共4页", "第1页/共4页", "共4页 第1页", "第1页", "Page 1 of 4", "p.1", "-1-", "1/4"],
  ...["扫描全能王 创建", "由扫描全能王扫描创建", "Scanned with CamScanner", "CamScanner"],
  ...["更多精彩内容请关注", "微信扫一扫"],
];

describe("what a tool has set beside a page", () => {
  it.each(TOOL_LINES)("is furniture, and ends no text: %s", (line) => {
    const page = readPage("县里部署下一步工作", REPORT, line, TEXT, "石桥修缮完工", REPORT, line);
    expect(page.furniture).toEqual([line, line]);
    expect(page.articles.map(({ blocks }) => blocks.length)).toEqual([2, 1]);
  });

  it.each(["第1页写着他的名字，", "1/4的村民", "www.example.com可以查询"])("is none: %s", (line) => {
    const page = readPage("县里部署下一步工作", REPORT, `${line}${TEXT}`);
    expect(page.furniture).toEqual([]);
  });

  it("is none in a row of a paragraph", () => {
    expect(readPage("县里部署下一步工作", `${REPORT}\n请登录\nwww.example.com\n查询。`).furniture).toEqual([]);
  });
});
