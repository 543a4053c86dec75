import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSameLunarDate, lunarDateOf, lunarDaysOf, weekdayOf } from "../../src/text/chinese-date.ts";
import { isDay, parseEdtfDate } from "../../src/text/day.ts";

test.each([
  ["2021-01-20", true],
  ["2020-02-29", true],
  ["2000-02-29", true],
  ["2021-02-29", false],
  ["1900-02-29", false],
  ["2021-04-31", false],
  ["2021-13-01", false],
  ["2021-00-10", false],
  ["2021-01-00", false],
  ["0000-01-01", false],
  ["2021-1-20", false],
  ["2021-01-20?", false],
  ["", false],
])("isDay(%s) is %s", (iso, expected) => {
  expect(isDay(iso)).toBe(expected);
});

test("isDay agrees with Date for every date of the calendar", () => {
  const part = (least: number, most: number) => fc.integer({ min: least, max: most });
  fc.assert(
    fc.property(part(1000, 9999), part(0, 13), part(0, 32), (year, month, day) => {
      const iso = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
      const date = new Date(`${iso}T00:00:00Z`);
      expect(isDay(iso)).toBe(!Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["2021-12-15", { iso: "2021-12-15", uncertain: false }],
  ["2021-12-15?", { iso: "2021-12-15", uncertain: true }],
  [" 2021-12-15? ", { iso: "2021-12-15", uncertain: true }],
  ["2021-02-30?", undefined],
  ["2021-12?", undefined],
  ["2021年12月15日", { iso: "2021-12-15", uncertain: false }],
  ["2021.3.5", { iso: "2021-03-05", uncertain: false }],
  ["２０２１-12-15？", { iso: "2021-12-15", uncertain: true }],
  ["2021年2月29日", undefined],
  ["2021-12", undefined],
])("parseEdtfDate(%s)", (text, expected) => {
  expect(parseEdtfDate(text)).toEqual(expected);
});

describe("weekday and lunar date", () => {
  test.each([
    ["2021-01-20", "星期三", "庚子年十二月初八"],
    ["2022-04-01", "星期五", "壬寅年三月初一"],
    ["2021-02-11", "星期四", "庚子年十二月三十"],
    ["2021-02-12", "星期五", "辛丑年正月初一"],
    ["2020-05-23", "星期六", "庚子年闰四月初一"],
    ["2033-12-22", "星期四", "癸丑年闰十一月初一"],
    ["2022-01-23", "星期日", "辛丑年十二月廿一"],
    ["1966-01-10", "星期一", "乙巳年十二月十九"],
    ["1966-01-11", "星期二", "乙巳年十二月二十"],
    ["1949-10-01", "星期六", "己丑年八月初十"],
    // A new year, a leap month and a Double Seventh of which ICU's calendar has others.
    ["1954-02-03", "星期三", "甲午年正月初一"],
    ["1987-07-26", "星期日", "丁卯年闰六月初一"],
    ["2012-08-23", "星期四", "壬辰年七月初七"],
    // A day that the calendar of its year left out.
    ["1582-10-10", "星期日", "壬午年九月十四"],
  ])("%s is %s, %s", (iso, weekday, lunar) => {
    expect(weekdayOf(iso)).toBe(weekday);
    expect(lunarDateOf(iso)).toBe(lunar);
  });

  test.each([
    ["庚子年十二月初八", true],
    ["农历庚子年十二月初八", true],
    ["农历 庚子年 腊月 初八", true],
    ["庚子鼠年腊月初八", true],
    ["庚子（鼠）年十二月大初八", true],
    ["十二月初八", true],
    ["二月初八", false],
    ["庚子年十二月初九", false],
    ["辛丑年十二月初八", false],
  ])("%s is 庚子年十二月初八: %s", (printed, expected) => {
    expect(isSameLunarDate(printed, "庚子年十二月初八")).toBe(expected);
  });

  test.each([
    ["辛丑年腊月二十一", "辛丑年十二月廿一"],
    ["辛丑年一月初一", "辛丑年正月初一"],
    ["辛丑年冬月初一", "辛丑年十一月初一"],
    ["庚子年十二月卅", "庚子年十二月三十"],
    ["乙巳年十二月廿", "乙巳年十二月二十"],
  ])("%s is %s", (printed, computed) => {
    expect(isSameLunarDate(printed, computed)).toBe(true);
  });

  test("a leap month is not the month before it", () => {
    expect(isSameLunarDate("庚子年四月初一", "庚子年闰四月初一")).toBe(false);
  });
});

test.each([1949, 2020, 2021, 2033])("what a calendar of %i prints under its days is of their lunar dates", (year) => {
  const days = lunarDaysOf(year);
  const dates = days.map((_, index) => new Date(Date.UTC(year, 0, index + 1)).toISOString().slice(0, 10));
  expect(dates.at(-1)).toBe(`${year}-12-31`);
  for (const [index, iso] of dates.entries()) {
    const [, month = "", day = ""] = /年(.+月)(.+)$/.exec(lunarDateOf(iso)) ?? [];
    expect(days[index], iso).toBe(day === "初一" ? month : day);
  }
});
