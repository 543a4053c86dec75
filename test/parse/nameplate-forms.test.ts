import { expect, it } from "vitest";
import { REPORT, readPage } from "./read-blocks.ts";

/** Nameplates as papers set them, a line each. The paper is invented. */

it.each([
  ["今日云浦", "2021年3月5日 星期五 第1234期"],
  ["今日云浦", "JINRI YUNPU", "2021.3.5 星期五 总第1234期"],
  ["今日云浦", "二〇二一年三月五日", "星期五", "第一二三四期"],
  ["今日云浦", "2021年3月5日", "星期五", "总第1234号"],
  ["今日云浦", "3月5日 星期五 2021年 总第1234期"],
  ["今日云浦", "2021年", "3月", "5日", "星期五", "第1234期"],
  ["今日云浦", "2021年3月", "5", "星期五", "第1234期"],
  ["《今日云浦》", "2021年3月5日 星期五 第1234期"],
])("%s / %s / %s", (...lines) => {
  const { masthead, articles } = readPage(lines.join("\n"), "县里召开春耕会议", REPORT);
  expect(masthead).toMatchObject({ paper: "今日云浦", date: "2021-03-05", weekday: "星期五", issueNumber: 1234 });
  expect(articles.map(({ headline }) => headline)).toEqual(["县里召开春耕会议"]);
});
