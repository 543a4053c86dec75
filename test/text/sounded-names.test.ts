import { describe, expect, it } from "vitest";
import { isSoundedName } from "../../src/text/sounded-names.ts";
import { looksLikeName } from "../../src/text/surnames.ts";

describe("names written out by their sound", () => {
  it.each(["扎西顿珠", "乌云其木格", "敖登其其格", "阿依古丽·买买提", "努尔兰•哈力克", "玉素甫·艾力"])(
    "are names: %s",
    (name) => {
      expect(isSoundedName(name)).toBe(true);
      expect(looksLikeName(name)).toBe(true);
    },
  );

  it.each([
    "花海如云",
    "友好比赛",
    "道德高尚",
    "乌鲁木齐",
    "齐齐哈尔",
    "克拉玛依",
    "坦桑尼亚",
    "哈萨克斯坦",
    "金山银山",
    "保花保果",
    "木额和宝力格嘎查",
    "走基层·看变化",
    "达瓦",
    "·阿依古丽",
    "安全生产",
  ])("are no other words: %s", (text) => {
    expect(isSoundedName(text)).toBe(false);
  });
});
