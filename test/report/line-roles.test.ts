import { expect, test } from "vitest";
import type { Page } from "../../src/model/issue.ts";
import { parsePage } from "../../src/parse/page.ts";
import { findLineRoles } from "../../src/report/line-roles.ts";

const TEXT = `2021年1月20日 星期三

柯城公安查处一起案件

——记城西派出所

■记者 严嘉慧

本报讯（记者 郑晨） 1月15日，区里查处一起案件，“柯城公安查处一起案件”引起关注，各村行动起来。

[新变化]

案件发生后，民警立即处置。（方心怡 摄）

随后，区里召开会议，研究部署下一步工作，推动“最多跑（下转2版）

树正气 打歪风`;

const page: Page = {
  number: 1,
  sourceFile: "01.txt",
  sourceLines: TEXT.split("\n"),
  form: "text",
  corrections: [],
  parsed: parsePage(TEXT, { file: "01.txt" }),
};

/** `3 headline柯城公安…`: the lines with their spans. */
function shown(of: Page): readonly string[] {
  return findLineRoles(of).flatMap(({ number, text, spans }) =>
    spans.length === 0
      ? []
      : [`${number} ${spans.map(({ role, start, end }) => `[${role}]${text.slice(start, end)}`).join("")}`],
  );
}

test("every stretch of a line has the role that the parser gave it", () => {
  expect(shown(page)).toEqual([
    "1 [furniture]2021年1月20日 星期三",
    "3 [headline]柯城公安查处一起案件",
    "5 [deck]——记城西派出所",
    "7 [byline]■记者 严嘉慧",
    "9 [dateline]本报讯[byline]（记者 郑晨） [body]1月15日，区里查处一起案件，“柯城公安查处一起案件”引起关注，各村行动起来。",
    "11 [subhead][新变化]",
    "13 [caption]案件发生后，民警立即处置。[byline]（方心怡 摄）",
    "15 [body]随后，区里召开会议，研究部署下一步工作，推动“最多跑[jump]（下转2版）",
    "17 [column]树正气 打歪风",
  ]);
});

test("the spans of a line lie side by side from its first character to its last", () => {
  for (const { text, spans } of findLineRoles(page)) {
    expect(spans.map(({ start, end }) => text.slice(start, end)).join("")).toBe(spans.length === 0 ? "" : text);
  }
});

test("an editor's word on a line stands, and a corrected line goes by its corrected wording", () => {
  const by = { place: { file: "01.corrections.yml" }, by: "某", date: "2024-01-01" };
  const corrected: Page = {
    ...page,
    sourceLines: page.sourceLines.map((line) => line.replace("——记", "——己")),
    corrections: [
      { ...by, lines: [5, 5], was: "己", now: "记" },
      { ...by, lines: [17, 17], was: "树正气 打歪风", as: "furniture" },
    ],
  };
  expect(shown(corrected)).toContain("5 [deck]——己城西派出所");
  expect(shown(corrected)).toContain("17 [furniture]树正气 打歪风");
});
