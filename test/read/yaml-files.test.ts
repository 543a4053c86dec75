import { describe, expect, test } from "vitest";
import { UserError } from "../../src/model/user-error.ts";
import { parseBaseUrl, parseConfigFile } from "../../src/read/config-file.ts";
import { parseIssueFile } from "../../src/read/issue-file.ts";
import { parseNewspaperFile } from "../../src/read/newspaper-file.ts";

describe("newspaper.yml", () => {
  test("all fields", () => {
    const text = `
name: " 今日柯城 "
otherNames:
  - 柯城报
nameNote: 由记者姓名推定
place: 浙江省衢州市柯城区
publisher: 中共衢州市柯城区委
cn: CN 33-0001
description: |
  第一段

  第二段
columns: [树正气 打歪风, 党旗红]
`;
    expect(parseNewspaperFile(text, "kecheng", "kecheng/newspaper.yml")).toEqual({
      value: {
        slug: "kecheng",
        name: "今日柯城",
        otherNames: ["柯城报"],
        nameNote: "由记者姓名推定",
        place: "浙江省衢州市柯城区",
        publisher: "中共衢州市柯城区委",
        cn: "CN 33-0001",
        description: "第一段\n\n第二段",
        columns: ["树正气 打歪风", "党旗红"],
      },
      diagnostics: [],
    });
  });

  test("an absent field is absent", () => {
    const { value } = parseNewspaperFile("name: 今日柯城", "kecheng", "f");
    expect(Object.keys(value)).toEqual(["slug", "name", "columns"]);
  });

  const faults: readonly [text: string, line: number, reason: string][] = [
    ["place: 柯城", 1, "name is missing: the newspaper's title"],
    ["# 报纸\nname:\n", 2, "name must be the newspaper's title"],
    ["name: 甲\nplace: 3", 2, "place must be a place"],
    ["name: 甲\n\nplaec: 乙", 3, "there is no field plaec; the fields are name, otherNames"],
    ["name: 甲\ncolumns:\n  - 乙\n  - 1\n", 4, "columns must be a list"],
    ["name: 甲 #乙", 1, "# and what follows it in name"],
    ["name: 甲\ncolumns:\n  - 第 #1 版\n", 3, "# and what follows it in columns"],
    ["name: 甲\nplace: [乙", 2, "this is no YAML"],
    ["今日柯城", 1, "expected lines of the form"],
    ["- 甲\n- 乙", 1, "expected lines of the form"],
    ["name: 甲\nname: 乙", 2, "this is no YAML (Map keys must be unique)"],
  ];
  test.each(faults)("%j", (text, line, reason) => {
    const { value, diagnostics } = parseNewspaperFile(text, "kecheng", "kecheng/newspaper.yml");
    expect(value).toEqual({ slug: "kecheng", name: "kecheng", columns: [] });
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.rule).toBe("newspaper-file-broken");
    expect(diagnostics[0]?.place).toEqual({ file: "kecheng/newspaper.yml", line });
    expect(diagnostics[0]?.details["reason"]).toContain(reason);
    expect(diagnostics[0]?.details["reasonZh"]).toMatch(/\p{Script=Han}/u);
  });
});

describe("issue.yml", () => {
  test("all fields", () => {
    const text = "date: 2021-12-15?\nnote: 推定\nserialNumber: 1768\npageCount: 4";
    expect(parseIssueFile(text, "2021-12-15", "f")).toEqual({
      value: { date: { iso: "2021-12-15", uncertain: true }, note: "推定", serialNumber: 1768, pageCount: 4 },
      diagnostics: [],
    });
  });

  const faults: readonly [text: string, line: number | undefined, reason: string][] = [
    ["note: 甲\ndate: 2021-13-01", 2, "date must be a day that exists"],
    ["serialNumber: 0", 1, "serialNumber must be"],
    ["pageCount: 四", 1, "pageCount must be"],
    ["date: 2021-12-14?", undefined, "is not the folder's, 2021-12-15"],
  ];
  test.each(faults)("%j", (text, line, reason) => {
    const { value, diagnostics } = parseIssueFile(text, "2021-12-15", "f");
    expect(value.date).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      rule: "issue-file-broken",
      place: line === undefined ? { file: "f" } : { file: "f", line },
    });
    expect(diagnostics[0]?.details["reason"]).toContain(reason);
  });

  test("a note stays where the date is of another day", () => {
    expect(parseIssueFile("date: 2021-12-14?\nnote: 推定", "2021-12-15", "f").value).toEqual({ note: "推定" });
  });
});

describe("xianbao.config.yml", () => {
  test("all fields", () => {
    const text = `
title: 柯城报文库
description: 全文
language: en
baseUrl: https://example.org/archive?x=1#y
repositoryUrl: https://github.com/county/archive
contactEmail: bianji@example.org
`;
    expect(parseConfigFile(text, "f")).toEqual({
      title: "柯城报文库",
      description: "全文",
      language: "en",
      baseUrl: "https://example.org/archive/",
      repositoryUrl: "https://github.com/county/archive",
      contactEmail: "bianji@example.org",
    });
  });

  test("a remark beside a setting is none of it", () => {
    expect(parseConfigFile("title: 甲 # 网站名\nlanguage: en #英文", "f")).toEqual({ title: "甲", language: "en" });
  });

  test("the interface is Chinese unless told otherwise", () => {
    expect(parseConfigFile("title: 甲", "f")).toEqual({ title: "甲", language: "zh-Hans" });
  });

  test.each([
    ["title: 甲\nlanguage: fr", "c.yml:2 language must be zh-Hans or en"],
    ["title: 甲\nbaseUrl: example.org", "c.yml:2 baseUrl must be a full web address"],
    ["title: 甲\nbaseUrl: 'javascript:alert(1)'", "c.yml:2 baseUrl must be a full web address"],
    ["title: 甲\ncontactEmail: 王", "c.yml:2 contactEmail must be an e-mail address"],
    ["tilte: 甲", "c.yml:1 there is no field tilte"],
    ["title: 甲\nurl: x", "c.yml:2 there is no field url"],
    ["title: [", "c.yml:1 this is no YAML"],
    ["title: 甲 #乙", "c.yml:1 # and what follows it in title"],
    ["title: #甲乙", "c.yml:1 # and what follows it in title"],
  ])("%j", (text, message) => {
    const fault = faultOf(() => parseConfigFile(text, "c.yml"));
    expect(fault.message).toContain(message);
    expect(fault.remedy.en).toMatch(/^Correct line \d of c\.yml/);
    expect(fault.remedy.zh).toMatch(/^请改正 c\.yml 的第 \d 行/);
  });
});

test("--base-url", () => {
  expect(parseBaseUrl("https://example.org")).toBe("https://example.org/");
  expect(faultOf(() => parseBaseUrl("example.org")).remedy.en).toContain("--base-url must be");
});

function faultOf(action: () => unknown): UserError {
  try {
    action();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("no fault was found");
}

test.each([
  ["name：甲报\nplace：乙县\n", 1, "全角冒号"],
  ["# 甲报\nname:甲报\n", 2, "冒号后面要空一格"],
  ["nmae: 甲报\nplace: 乙县\n", 1, "没有“nmae”这一项"],
])("a slip of typing is named: %j", (text, line, told) => {
  const [first] = parseNewspaperFile(text, "a", "a/newspaper.yml").diagnostics;
  expect([first?.place.line, String(first?.details["reasonZh"])]).toEqual([line, expect.stringContaining(told)]);
});
