import { expect, test } from "vitest";
import { renderExcerpt } from "../../src/cli/excerpt.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { findDoubt } from "../../src/report/find-doubt.ts";

test.each<[rule: Diagnostic["rule"], details: Diagnostic["details"], line: string, doubt: string | undefined]>([
  ["jump-cut-off", { text: "（下转2" }, "研究部署（下转2", "（下转2"],
  ["stray-latin", { text: "and" }, "全会精神 and 共产党人", "and"],
  ["label-unplaced", { text: "树正气 打歪风" }, "树正气　打歪风", "树正气　打歪风"],
  ["text-lost", { text: "应戴尽戴，" }, "做到应戴 尽戴,凡进必戴", "应戴 尽戴,"],
  ["unreadable-character", {}, "塔\ufffd\ufffd片区", "\ufffd\ufffd"],
  ["invisible-character", { count: 1 }, "楼郁\u200b馨", "\u200b"],
  ["truncated", {}, "城西派出所民警 ", "民警"],
  ["date-disagrees", { printed: "2021-01-21", filed: "2021-01-20", other: "" }, "第9期 2021年1月21日", "2021年1月21日"],
  ["weekday-disagrees", { printed: "星期二", computed: "星期三", date: "" }, "2021年1月20日 星期二", "星期二"],
  ["serial-disagrees", { printed: 1768, filed: 1769, other: "" }, "第1768期", "1768"],
  ["no-headline", {}, "本报讯 3月30日下午", undefined],
])("the doubt of %s", (rule, details, line, doubt) => {
  const found = findDoubt({ rule, details, place: { file: "01.txt", line: 1 } }, line);
  expect(found === undefined ? undefined : line.slice(found.start, found.end)).toBe(doubt);
});

const LONG = "一二三四五六七八九十".repeat(6);

test.each([
  [
    "carets stand below the doubt, two columns a Chinese character",
    "甲乙A丙丁",
    { start: 3, end: 4 },
    ["甲乙A丙丁", "     ^^"],
  ],
  ["a line without a certain place has none", "甲乙", undefined, ["甲乙"]],
  [
    "a long line is cut around the doubt",
    LONG,
    { start: 30, end: 31 },
    [`…${LONG.slice(12, 48)}…`, `${" ".repeat(38)}^^`],
  ],
  ["its start is shown where the doubt is there", LONG, { start: 0, end: 1 }, [`${LONG.slice(0, 36)}…`, "^^"]],
  ["what cannot be seen is shown", "甲\u200b乙\u0007", { start: 1, end: 2 }, ["甲␣乙␣", "  ^"]],
  ["an empty line is not", "", undefined, []],
] as const)("%s", (_name, line, doubt, lines) => {
  expect(renderExcerpt(line, doubt)).toEqual(lines);
});
