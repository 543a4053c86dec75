import { describe, expect, test } from "vitest";
import type { Issue, PageOutline } from "../../src/model/issue.ts";
import type { Nameplate } from "../../src/model/page.ts";
import { checkIssueNumbers, checkSerialOrder, type NumberedIssue, numberedIssue } from "../../src/read/number-check.ts";

function page(number: number, nameplate: Omit<Nameplate, "lines"> = {}, date = "2022-04-01"): PageOutline {
  const lines = Object.fromEntries(Object.keys(nameplate).map((name) => [name, 3]));
  return {
    number,
    sourceFile: `a/${date}/0${number}.txt`,
    form: "text",
    corrections: [],
    parsed: { nameplate: { ...nameplate, lines }, articles: [] },
  };
}

/** Issues by date and serial number; a date that ends in `?` is uncertain. */
function issuesOf(serials: Readonly<Record<string, number>>): readonly Issue<PageOutline>[] {
  return Object.entries(serials).map(([date, serialNumber]) => {
    const iso = date.replace("?", "");
    const newspaper = { slug: "a", name: "甲报", columns: [] };
    const pages = [page(1, { serialNumber }, iso)];
    return { newspaper, date: { iso, uncertain: date.endsWith("?") }, serialNumber, pages };
  });
}

/** `serial-gap 2022-04-03 missing 1` */
function told(serials: Readonly<Record<string, number>>): readonly string[] {
  return checkSerialOrder(issuesOf(serials).flatMap((issue) => numberedIssue(issue) ?? [])).map(
    ({ rule, place, details }) => {
      expect(place.line).toBe(3);
      const more = details["missing"] === undefined ? "" : ` ${details["missing"]}`;
      return `${rule} ${place.file.slice(2, 12)}${more}`;
    },
  );
}

const WEEKS = { "2022-04-01": 10, "2022-04-08": 11, "2022-04-15": 12, "2022-04-22": 13, "2022-04-29": 14 };

describe("serial numbers of a newspaper", () => {
  test.each<[name: string, serials: Readonly<Record<string, number>>, rules: readonly string[]]>([
    ["rise with the dates", WEEKS, []],
    ["a gap", { "2022-04-01": 10, "2022-04-04": 13 }, ["serial-gap 2022-04-04 2"]],
    ["a duplicate", { "2022-04-01": 10, "2022-04-02": 10 }, ["serial-duplicate 2022-04-02"]],
    ["a step back", { "2022-04-01": 10, "2022-04-02": 9 }, ["serial-out-of-order 2022-04-02"]],
    [
      "one misread number, not its neighbours",
      { ...WEEKS, "2022-04-15": 72 },
      ["serial-out-of-order 2022-04-15", "serial-gap 2022-04-22 1"],
    ],
    ["a misread first number", { ...WEEKS, "2022-04-01": 70 }, ["serial-out-of-order 2022-04-01"]],
    ["more issues than days", { "2022-04-01": 10, "2022-04-03": 20 }, ["serial-dates-disagree 2022-04-03"]],
    ["a gap that the dates explain", { ...WEEKS, "2022-06-03": 19 }, ["serial-gap 2022-06-03 4"]],
    ["a gap that the dates do not explain", { ...WEEKS, "2022-05-13": 26 }, ["serial-dates-disagree 2022-05-13"]],
    ["a long time for one number", { ...WEEKS, "2023-04-28": 15 }, ["serial-dates-disagree 2023-04-28"]],
    ["a holiday", { ...WEEKS, "2022-05-13": 15 }, []],
    ["uncertain dates are left out", { "2022-04-01": 10, "2022-04-02?": 9 }, []],
    ["an issue of an uncertain date is not missing", { "2022-04-01": 10, "2022-04-02?": 11, "2022-04-03": 12 }, []],
    [
      "nor on whatever day it is filed",
      { "2022-04-01": 10, "2022-04-04": 13, "2022-04-05?": 11 },
      ["serial-gap 2022-04-04 1"],
    ],
  ])("%s", (_name, serials, rules) => {
    expect(told(serials)).toEqual(rules);
  });

  test("each newspaper has its own", () => {
    const [first] = issuesOf({ "2022-04-01": 10 });
    const [second] = issuesOf({ "2022-04-02": 9 });
    if (first === undefined || second === undefined) throw new Error("no issues");
    const other = { ...second, newspaper: { ...second.newspaper, slug: "b" } };
    expect(checkSerialOrder([first, other].flatMap((issue) => numberedIssue(issue) ?? []))).toEqual([]);
  });

  test("numbers that start again are each looked at a few times, however many they are", () => {
    let looks = 0;
    const issues = Array.from({ length: 2_000 }, (_, at): NumberedIssue => {
      const date = new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10);
      return {
        slug: "a",
        date,
        get serial() {
          looks += 1;
          return at < 1_100 ? at + 1 : at - 1_099;
        },
        place: { file: `a/${date}/01.txt` },
      };
    });
    const found = checkSerialOrder(issues);
    expect(found).toHaveLength(900);
    expect(found[0]).toMatchObject({ rule: "serial-duplicate", details: { serial: 1, otherDate: "2000-01-01" } });
    expect(looks).toBeLessThan(issues.length * 100);
  });

  test("ten thousand issues are checked at once", () => {
    const days = Array.from({ length: 10_000 }, (_, at) => [
      new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10),
      at + 1,
    ]);
    expect(told(Object.fromEntries(days))).toEqual([]);
  });
});

describe("numbers within an issue", () => {
  const check = (pages: readonly PageOutline[], issueFile = {}) =>
    checkIssueNumbers({ path: "a/2022-04-01", pages, issueFile }).map(({ rule, place, details }) => ({
      rule,
      file: place.file,
      details,
    }));

  test("agree", () => {
    expect(check([page(1, { serialNumber: 10, pageCount: 4 }), page(4, { serialNumber: 10 })])).toEqual([]);
  });

  test("disagree from page to page", () => {
    expect(check([page(1, { serialNumber: 10, pageCount: 4 }), page(2, { serialNumber: 11, pageCount: 8 })])).toEqual([
      {
        rule: "serial-disagrees",
        file: "a/2022-04-01/02.txt",
        details: { printed: 11, filed: 10, other: "a/2022-04-01/01.txt" },
      },
      {
        rule: "page-count-disagrees",
        file: "a/2022-04-01/02.txt",
        details: { printed: 8, filed: 4, other: "a/2022-04-01/01.txt" },
      },
    ]);
  });

  test("issue.yml has the last word", () => {
    expect(check([page(1, { pageCount: 4 })], { pageCount: 8 })).toMatchObject([
      { rule: "page-count-disagrees", details: { printed: 4, filed: 8, other: "a/2022-04-01/issue.yml" } },
    ]);
  });

  test("a page beyond the count", () => {
    expect(check([page(1, { pageCount: 4 }), page(5)])).toMatchObject([
      { rule: "page-count-exceeded", file: "a/2022-04-01/05.txt", details: { count: 4, number: 5 } },
    ]);
    expect(check([page(1, { pageCount: 4 }), page(5)], { pageCount: 8 })).toMatchObject([
      { rule: "page-count-disagrees" },
    ]);
  });
});
