import { describe, expect, it } from "vitest";
import { pageOfRows, REPORT_ROWS } from "./printed-rows.ts";

const HEAD = "一、优秀教师（9名）";
const NAMES = ["　　任百川 拓永红 呼延静 寇满仓", "权景萍 郝文斌 成引弟 阴保忠 蔺小", "燕 乔西岭"];

describe("above the first of several groups of names", () => {
  const ROLL = ["石桥县2012年教师节", "受表彰先进集体和先进个人光荣榜"];

  it("a roll's title is the headline of another article, and what it is of the line above", () => {
    const [, roll] = pageOfRows(...REPORT_ROWS, ...ROLL, HEAD, ...NAMES).articles;
    expect(roll?.headline).toEqual(expect.objectContaining({ main: ROLL[1], kicker: [ROLL[0]] }));
  });

  it.each([
    ["a title without that word", ["石桥县2012年教师节", "尊师重教工作取得的成绩"], HEAD],
    ["a roll's over the second group", ROLL, "二、优秀班主任（2名）"],
    ["a short one", ["获奖名单"], HEAD],
  ])("%s is not", (_, rows, head) => {
    expect(pageOfRows(...REPORT_ROWS, ...rows, head, ...NAMES).articles).toHaveLength(1);
  });
});
