import { expect, test } from "vitest";
import { parseChineseNumber } from "../../src/text/chinese-number.ts";

test.each([
  ["12", 12],
  ["１２", 12],
  ["1,768", 1768],
  ["1，768", 1768],
  ["十二", 12],
  ["二十一", 21],
  ["一百零三", 103],
  ["一千七百六十八", 1768],
  ["二〇二一", 2021],
  ["二○二一", 2021],
  ["1,2", undefined],
  ["12,34", undefined],
  ["十百", undefined],
  ["十十", undefined],
  ["一百二百", undefined],
  ["十二三", undefined],
  ["", undefined],
  ["第三", undefined],
])("%j is %j", (text, number) => {
  expect(parseChineseNumber(text)).toBe(number);
});
