import { readFileSync } from "node:fs";
import fc from "fast-check";
import fastGlob from "fast-glob";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { applyCorrections } from "../../src/read/apply-corrections.ts";
import { parseCorrectionsFile } from "../../src/read/corrections.ts";
import { parsePageBytes } from "../../src/read/page-file.ts";
import { renderCorrectionsSkeleton } from "../../src/read/write-corrections.ts";
import { anyText } from "../parse/any-page.ts";

const FILE = "kecheng/2021-01-20/01.txt";

describe("the draft of a corrections file", () => {
  test("an entry for each doubt, with the words in doubt", () => {
    const text = "区委召开会议\n\n本报讯 会议传达全会精神 and 部署工作，塔\ufffd片区的代表发言。\n";
    const { skeleton } = draft(text);
    const by = { by: "", date: "2026-03-01" };
    expect(parse(skeleton)).toEqual([
      { line: 3, was: "d 部署工作，塔\ufffd片区的代表发言", now: "d 部署工作，塔\ufffd片区的代表发言", ...by },
      { line: 3, was: "传达全会精神 and 部署工作，", now: "传达全会精神 and 部署工作，", ...by },
    ]);
    expect(skeleton).toContain("# 第 3 行 stray-latin 中文里夹着“and”");
  });

  test("what was misread is filled in, a mark where it stands and no other of its line", () => {
    const { skeleton } = draft(
      "区委.召开会议\n\n本报讯（记者 甲乙）会议由.主持，县里投入6OOO元.\n\n口 通迅员 甲乙.\n\n会议召开。\n",
    );
    const filledIn = parse(skeleton).map(({ was, now }: Record<string, string>) => `${was} → ${now}`);
    expect(filledIn).toContain("持，县里投入6OOO元. → 持，县里投入6000元.");
    expect(filledIn).toContain("口 通迅员 甲乙. → □ 通迅员 甲乙.");
    expect(filledIn).toContain("口 通迅员 甲乙. → 口 通讯员 甲乙.");
    expect(filledIn).toContain("口 通迅员 甲乙. → 口 通迅员 甲乙 ");
  });

  test("a bracket that is lost is filled in where its place shows, or left to the editor", () => {
    const nowsOf = (by: string) =>
      parse(draft(`区委召开会议\n\n本报讯（${by}3月8日，会议召开。\n`).skeleton).map(
        ({ now }: Record<string, string>) => now,
      );
    expect(nowsOf("记者 甲乙 ")[0]).toContain("甲乙）3月8日");
    expect(nowsOf("记者甲乙")[0]).toContain("（记者甲乙3月8日");
  });

  test("a headline that is missing is asked for in the blank line above its article, or by its line", () => {
    const above = "区里召开会议\n\n本报讯（记者 甲乙）会议召开。\n\n";
    const by = { by: "", date: "2026-03-01" };
    expect(parse(draft(`${above}本报讯（记者 丙丁）大桥通车。\n`).skeleton)).toEqual([
      { line: 4, now: "", as: "headline", of: 5, ...by },
    ]);
    expect(parse(draft("本报讯（记者 丙丁）大桥通车。\n").skeleton)).toEqual([{ lines: 1, as: "", of: 1, ...by }]);
    expect(parse(draft(`${above}\f本报讯（记者 丙丁）大桥通车。\n`).skeleton)).toEqual([
      { lines: 5, as: "", of: 5, ...by },
    ]);
  });

  test("nothing in doubt, nothing to fill in", () => {
    const { skeleton } = draft("区委召开会议\n\n本报讯（记者 甲乙）会议召开。\n");
    expect(parseCorrectionsFile(skeleton, "f")).toEqual({ value: [], diagnostics: [] });
  });

  test.each(fastGlob.sync("content/**/*.txt").sort())("reads back as unfilled: %s", (file) => {
    expectReadsBack(readFileSync(file, "utf8"));
  });

  test("reads back whatever the page holds", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        if (text.trim() !== "") expectReadsBack(text);
      }),
      { numRuns: 400, seed: 20261124 },
    );
  });
});

/** The draft reads back entry by entry, as not yet filled in; filled in, each finds its words in the page. */
function expectReadsBack(text: string): void {
  const { skeleton, sourceLines, doubts } = draft(text);
  const { value, diagnostics } = parseCorrectionsFile(skeleton, "f");
  expect(value).toEqual([]);
  expect(diagnostics.map(({ rule }) => rule)).toEqual(diagnostics.map(() => "correction-unfilled"));
  expect(diagnostics).toHaveLength(doubts);

  const filled = (parse(skeleton, { schema: "failsafe" }) ?? []).map((entry: Record<string, string>) => ({
    ...entry,
    ...(entry["now"] === undefined ? {} : { now: `${entry["now"]}改` }),
    ...(entry["as"] === undefined ? {} : { as: "caption" }),
    by: "甲",
  }));
  const { value: entries, diagnostics: faults } = parseCorrectionsFile(stringify(filled), "f");
  expect(faults, skeleton).toEqual([]);
  for (const entry of entries) {
    const { diagnostics: refused } = applyCorrections({ file: FILE, lines: sourceLines, firstLine: 1 }, [entry]);
    expect(refused, skeleton).toEqual([]);
  }
}

function draft(text: string) {
  const { value } = parsePageBytes({ path: FILE, bytes: Buffer.from(text) }, "text", []);
  if (value === undefined) return { skeleton: "", sourceLines: [], doubts: 0 };
  const skeleton = renderCorrectionsSkeleton(value, FILE, { by: "", date: "2026-03-01" });
  const doubts = value.parts.flatMap(({ parsed }) => parsed.diagnostics).length;
  return { skeleton, sourceLines: value.sourceLines, doubts };
}
