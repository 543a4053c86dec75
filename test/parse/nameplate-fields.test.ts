import { describe, expect, test } from "vitest";
import { parseLines } from "../../src/parse/lines.ts";
import { parseNameplate } from "../../src/parse/nameplate.ts";
import { isSameLunarDate, lunarDateOf } from "../../src/text/chinese-date.ts";

/** What a page says of its issue whose nameplate is this line. */
function read(line: string) {
  const { lines } = parseLines(`${line}\n\n今日某县\n\n本报讯 会议指出，要抓好落实。`, "01.txt");
  const { nameplate, impossible } = parseNameplate(lines);
  const { lines: _places, paper: _paper, ...fields } = nameplate;
  return { fields, impossible: impossible.map(({ text }) => text) };
}

describe("dates", () => {
  test.each([
    "2022年4月1日",
    "2022 年 4 月 1 日",
    "２０２２年４月１日",
    "2022年04月01日",
    "2022年4月 1 星期五",
    "2022年4月1号",
    "二〇二二年四月一日",
    "二○二二年四月一日",
    "二零二二年四月一日",
    "二O二二年四月一日",
    "二Ｏ二二年四月一日",
    "2022.4.1 星期五",
    "2022-04-01 星期五",
    "2022/4/1 星期五",
    "公元2022年4月1日",
    "2022年4月1日出版",
  ])("%s", (line) => {
    expect(read(line).fields.date).toBe("2022-04-01");
  });

  test.each([
    ["二〇二一年十二月二十一日", "2021-12-21"],
    ["二〇二一年十二月廿一日", "2021-12-21"],
    ["二〇一五年元月三十一日", "2015-01-31"],
    ["2024年2月29日", "2024-02-29"],
  ])("%s", (line, date) => {
    expect(read(line).fields.date).toBe(date);
  });
});

test.each(["星期日", "星期天", "周日", "礼拜天", "星 期 日", "Sunday", "SUNDAY"])("weekday %s", (weekday) => {
  expect(read(`2022年4月3日 ${weekday}`).fields).toEqual({ date: "2022-04-03", weekday: "星期日" });
});

describe("lunar dates", () => {
  test.each([
    ["农历壬寅年三月初一", "2022-04-01"],
    ["壬寅年三月初一", "2022-04-01"],
    ["壬寅年 三月 初一", "2022-04-01"],
    ["农历壬寅虎年三月初一", "2022-04-01"],
    ["农历壬寅（虎）年三月初一", "2022-04-01"],
    ["岁次壬寅三月初一", "2022-04-01"],
    ["夏历壬寅年三月大初一", "2022-04-01"],
    ["农历三月初一", "2022-04-01"],
    ["农历庚子年十二月初八", "2021-01-20"],
    ["庚子年腊月初八", "2021-01-20"],
    ["辛丑年冬月十二", "2021-12-15"],
    ["农历庚子年闰四月初一", "2020-05-23"],
    ["庚子年二月廿八", "2020-03-21"],
    ["庚子年二月二十八", "2020-03-21"],
    ["庚子年二月三十", "2020-03-23"],
  ])("%s", (printed, iso) => {
    const { fields } = read(`${iso.replace("-", "年").replace("-", "月")}日 ${printed}`);
    expect(fields.date).toBe(iso);
    expect(isSameLunarDate(fields.lunar ?? "", lunarDateOf(iso)), fields.lunar).toBe(true);
  });
});

describe("serial numbers", () => {
  test.each([
    ["第3547期", 3547],
    ["总第3547期", 3547],
    ["总第 3547 期", 3547],
    ["（总第3547期）", 3547],
    ["总3547期", 3547],
    ["第12期（总第3547期）", 3547],
    ["第12期(总第3547期)", 3547],
    ["第12期 总第3547期", 3547],
    ["总第3547期 第12期", 3547],
    ["总期号：3547", 3547],
    ["第３５４７期", 3547],
    ["第3,547期", 3547],
    ["第三千五百四十七期", 3547],
    ["第三五四七期", 3547],
    ["第一千零八期", 1008],
    ["第二十一期", 21],
    ["复刊第123期", 123],
    ["第3547号", 3547],
    ["No.3547", 3547],
    ["NO：3547", 3547],
    ["总第1234—1235期", 1234],
  ])("%s", (printed, serial) => {
    expect(read(`2022年4月1日 ${printed}`).fields).toEqual({ date: "2022-04-01", serialNumber: serial });
  });

  test.each(["浙内准字第0123号", "浙内准字 第0123号", "赣内资准字K第058号"])(
    "a permit's number is none: %s",
    (permit) => {
      expect(read(`2022年4月1日 ${permit}`).fields.serialNumber).toBeUndefined();
    },
  );
});

describe("counts and numbers of pages", () => {
  test.each([
    ["今日四版", { pageCount: 4 }],
    ["今日8版", { pageCount: 8 }],
    ["今天八版", { pageCount: 8 }],
    ["今日十二版", { pageCount: 12 }],
    ["今日4个版", { pageCount: 4 }],
    ["本期共8版", { pageCount: 8 }],
    ["本期四版", { pageCount: 4 }],
    ["本报今日共四版", { pageCount: 4 }],
    ["今日一张四版", { pageCount: 4 }],
    ["今日两大张八版", { pageCount: 8 }],
    ["四开四版", { pageCount: 4 }],
    ["对开八版", { pageCount: 8 }],
    ["共4版", { pageCount: 4 }],
    ["第3547期 4版", { serialNumber: 3547, pageCount: 4 }],
    ["第2版", { pageNumber: 2 }],
    ["2版", { pageNumber: 2 }],
    ["第二版", { pageNumber: 2 }],
    ["第2版 今日四版", { pageNumber: 2, pageCount: 4 }],
  ])("%s", (printed, fields) => {
    expect(read(`2022年4月1日 ${printed}`).fields).toEqual({ date: "2022-04-01", ...fields });
  });
});

test.each([
  ["2022年2月30日 星期三", "2022年2月30日"],
  ["2022年13月1日 星期三", "2022年13月1日"],
  ["二〇二一年六月三十一日 星期三", "二〇二一年六月三十一日"],
  ["2022年4月1日 第0期", "第0期"],
  ["2022年4月1日 今日0版", "今日0版"],
  ["2022年4月1日 今日400版", "今日400版"],
  ["2022年4月1日 农历甲丑年三月初一", "农历甲丑年三月初一"],
])("what cannot be is told of and not used: %s", (line, impossible) => {
  expect(read(line).impossible).toEqual([impossible]);
});

test("a whole nameplate in one line", () => {
  expect(read("2022年4月1日 星期五 农历壬寅年三月初一 第12期（总第3547期） 今日4版 国内统一刊号CN33-0001")).toEqual({
    fields: { date: "2022-04-01", weekday: "星期五", lunar: "壬寅年三月初一", serialNumber: 3547, pageCount: 4 },
    impossible: [],
  });
});
