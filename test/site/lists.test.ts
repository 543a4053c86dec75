import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { initialGroups } from "../../src/site/byline-pages.ts";
import { calendarOf } from "../../src/site/calendar.ts";
import type { ListedIssue, PersonEntry } from "../../src/site/catalog-entries.ts";
import { comparePinyin, pinyinInitial } from "../../src/site/pinyin.ts";
import { gapText, serialGaps } from "../../src/site/serial-gaps.ts";
import { sheetLinks, sheetsOf } from "../../src/site/sheets.ts";
import { renderSite } from "../../src/site/site.ts";
import { stringsFor } from "../../src/site/strings.ts";
import { article, config, issue, kecheng, page, templates } from "./small-archive.ts";

describe("the calendar", () => {
  test("sets every day of every year once, under its weekday", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), (year) => {
        const days = calendarOf(year).flatMap(({ month, weeks }) =>
          weeks.flatMap((week) => week.map((day, column) => ({ month, day, column }))).filter(({ day }) => day > 0),
        );
        const expected = Array.from({ length: days.length }, (_, index) => new Date(Date.UTC(year, 0, 1 + index)));
        expect(expected.at(-1)?.toISOString()).toBe(`${year}-12-31T00:00:00.000Z`);
        expect(days).toEqual(
          expected.map((date) => ({
            month: date.getUTCMonth() + 1,
            day: date.getUTCDate(),
            column: (date.getUTCDay() + 6) % 7,
          })),
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe("pinyin initials", () => {
  test.each([
    ["楼郁馨", "L"],
    ["赖小兰", "L"],
    ["方心怡", "F"],
    ["郑晨", "Z"],
    ["曾国强", "Z"],
    ["单晓明", "S"],
    ["欧阳修", "O"],
    ["阿依古丽", "A"],
    ["吴怡婧", "W"],
    ["张三", "Z"],
    ["Smith", "S"],
    ["smith", "S"],
    ["1号", undefined],
    ["", undefined],
  ])("%s: %s", (name, initial) => expect(pinyinInitial(name)).toBe(initial));

  test("order names as a Chinese index does", () => {
    expect(["郑晨", "方心怡", "楼郁馨", "赖小兰"].sort(comparePinyin)).toEqual(["方心怡", "赖小兰", "楼郁馨", "郑晨"]);
  });
});

describe("gaps in the serial numbers", () => {
  const entry = (date: string, serialNumber?: number): Pick<ListedIssue, "issue"> => ({
    issue: issue(kecheng, date, [], serialNumber === undefined ? {} : { serialNumber }),
  });
  const gapsOf = (...issues: readonly Pick<ListedIssue, "issue">[]) =>
    serialGaps(issues).map(({ first, last }) => [first, last]);

  test.each([
    ["none where the numbers follow", [entry("2021-01-01", 1), entry("2021-01-02", 2)], []],
    ["one issue", [entry("2021-01-01", 1), entry("2021-01-05", 3)], [[2, 2]]],
    ["several", [entry("2021-01-01", 1), entry("2021-01-05", 5)], [[2, 4]]],
    ["none where numbers fall back", [entry("2021-01-01", 9), entry("2021-01-05", 5)], []],
    [
      "none around an issue without a number",
      [entry("2021-01-01", 1), entry("2021-01-03"), entry("2021-01-05", 5)],
      [],
    ],
    ["none without numbers", [entry("2021-01-01"), entry("2021-01-02")], []],
    ["none of more issues than days", [entry("2021-07-15", 1279), entry("2021-07-16", 1320)], []],
    [
      "none around a misread number",
      [entry("2021-07-15", 1279), entry("2021-07-16", 1320), entry("2021-07-18", 1281)],
      [],
    ],
    [
      "none in another measure than the newspaper's usual one",
      [...Array.from({ length: 5 }, (_, week) => entry(`2021-07-0${1 + week}`, 70 + week)), entry("2023-07-05", 80)],
      [],
    ],
    [
      "without the number of an issue that stands elsewhere",
      [entry("2021-01-01", 1), entry("2021-01-05", 5), entry("2021-01-07?", 3)],
      [
        [2, 2],
        [4, 4],
      ],
    ],
  ])("%s", (_, issues, expected) => expect(gapsOf(...issues)).toEqual(expected));

  test("are worded with the dates around them", () => {
    const [gap] = serialGaps([entry("2021-01-20", 1768), entry("2021-12-15?", 1772)]);
    expect(gap && gapText(gap, stringsFor("zh-Hans"))).toBe("总第 1769—1771 期（2021年1月20日至约2021年12月15日之间）");
  });
});

describe("bylines", () => {
  const person = (name: string): PersonEntry => ({ name, roles: ["记者"], articleCount: 0, places: [] });

  test("stand by initial, those without one last", () => {
    const groups = initialGroups(["1号", "郑晨", "赖小兰", "楼郁馨"].map(person));
    expect(groups.map(({ initial, people }) => [initial, people.map(({ name }) => name)])).toEqual([
      ["L", ["赖小兰", "楼郁馨"]],
      ["Z", ["郑晨"]],
      [undefined, ["1号"]],
    ]);
  });

  test("that are too many for a page have one for each initial, and everyone is on just one", () => {
    const names = Array.from(
      { length: 700 },
      (_, index) => `${index % 2 ? "张" : "李"}${String.fromCodePoint(0x4e00 + index)}`,
    );
    const newspapers = [kecheng];
    const bylines = names.map((name) => ({ role: "记者", names: [name] }));
    const many = page(1, [article(3, { bylines })]);
    const files = renderSite(
      { newspapers, issues: [issue(kecheng, "2021-01-20", [many])] },
      { config, templates, diagnostics: [] },
    );
    const listing = files.filter(({ path }) => /^bylines\/(?:index|initial-)/.test(path));
    expect(listing.map(({ path }) => path)).toEqual([
      "bylines/index.html",
      "bylines/initial-l.html",
      "bylines/initial-l-p2.html",
      "bylines/initial-z.html",
      "bylines/initial-z-p2.html",
    ]);
    const [index, ...sheets] = listing.map(({ content }) =>
      [...String(content).matchAll(/<li><a lang="zh-Hans" href="([^"]+)"/g)].map(([, href]) => href),
    );
    expect(index).toEqual([]);
    expect(new Set(sheets.flat()).size).toBe(700);
    expect(sheets.flat()).toHaveLength(700);
  });
});

test.each([[false], [true]])(
  "where a person is listed it says that namesakes are one, and how many articles each newspaper has (compact: %s)",
  (compact) => {
    const other = { ...kecheng, slug: "qingxi", name: "青溪报" };
    const issues = [kecheng, kecheng, other].map((paper, index) =>
      issue(paper, `2021-01-2${index}`, [page(1, [article(3)])]),
    );
    const files = renderSite(
      { newspapers: [kecheng, other], issues },
      { config: { ...config, compact }, templates, diagnostics: [] },
    );
    const listing = files.find(({ content }) => /<h[12] [^>]*>楼郁馨/.test(String(content)));
    expect(String(listing?.content)).toContain("同名者未作区分");
    expect(String(listing?.content)).toContain("今日柯城 2 篇、青溪报 1 篇");
  },
);

describe("a day of the year", () => {
  test("lists every issue printed on it once, the latest first, on as many pages as it takes", () => {
    const issues = Array.from({ length: 250 }, (_, index) =>
      issue(kecheng, `${1700 + index}-05-01`, [page(1, [article(3)])]),
    );
    const files = renderSite({ newspapers: [kecheng], issues }, { config, templates, diagnostics: [] });
    const days = files.filter(({ path }) => /^days\/\d/.test(path));
    expect(days.map(({ path }) => path)).toEqual(["days/05-01.html", "days/05-01-p2.html"]);
    const linked = days.flatMap(({ content }) =>
      [...String(content).matchAll(/kecheng\/(\d+)-05-01\/index\.html/g)].map(([, year]) => Number(year)),
    );
    expect(linked).toEqual(Array.from({ length: 250 }, (_, index) => 1949 - index));
  });
});

describe("long lists", () => {
  test("are cut into sheets that hold everything once, in order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (length) => {
        const entries = Array.from({ length }, (_, index) => index);
        const sheets = sheetsOf(entries);
        expect(sheets.flatMap((sheet) => sheet.entries)).toEqual(entries);
        expect(sheets.map((sheet) => sheet.number)).toEqual(sheets.map((_, index) => index + 1));
        expect(Math.max(...sheets.map((sheet) => sheet.entries.length))).toBeLessThanOrEqual(200);
      }),
    );
  });

  test("lead from sheet to sheet, and nowhere from a single one", () => {
    const strings = stringsFor("zh-Hans");
    const [first, second] = sheetsOf(Array.from({ length: 300 }, (_, index) => index));
    const href = (sheet: number) => `p${sheet}.html`;
    expect(first && sheetLinks(first, href, strings)).toEqual({
      label: "第 1 页，共 2 页",
      next: { text: "后一页", href: "p2.html" },
    });
    expect(second && sheetLinks(second, href, strings)).toMatchObject({ previous: { href: "p1.html" } });
    const [only] = sheetsOf([1]);
    expect(only && sheetLinks(only, href, strings)).toBeUndefined();
  });
});

describe("a year's issues", () => {
  const yearOf = (days: number) => {
    const dates = Array.from({ length: days }, (_, day) =>
      new Date(Date.UTC(2015, 0, 1 + 2 * day)).toISOString().slice(0, 10),
    );
    const issues = dates.map((date) => issue(kecheng, date, [page(1, [article(1)])]));
    const files = renderSite({ newspapers: [kecheng], issues }, { config, templates, diagnostics: [] });
    return String([...files].find(({ path }) => path === "kecheng/2015/index.html")?.content ?? "");
  };

  test("are one list where they are few", () => {
    expect(yearOf(60)).not.toContain("<details");
    expect(yearOf(60)).not.toContain('href="#m1"');
  });

  test("are folded by month where they are many, and the calendar's months lead to them", () => {
    const html = yearOf(70);
    expect(html.match(/<details class="fold">/g)).toHaveLength(5);
    expect(html).toMatch(/<a href="#m2">2月<\/a>/);
    expect(html).toMatch(/<summary>2月 <small>14 期<\/small><\/summary>\s*<div id="m2">/);
    expect(html).not.toContain('href="#m8"');
  });
});
