import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseCorrectionsFile } from "../../src/read/corrections.ts";
import { parseTranscription } from "../../src/read/transcription.ts";
import { renderTranscription } from "../../src/read/write-transcription.ts";

const docs = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8");
const firstExample = (text: string) => /^```\w+\n([\s\S]*?)^```/m.exec(text)?.[1] ?? "";

describe("docs/corrections.md", () => {
  const text = docs("corrections.md");

  test("its example is a corrections file without fault", () => {
    const { value, diagnostics } = parseCorrectionsFile(firstExample(text), "f");
    expect(diagnostics).toEqual([]);
    expect(value.map(({ lines, as }) => [lines, as])).toEqual([
      [[47, 47], undefined],
      [[15, 35], "headline"],
    ]);
  });

  test("it has every role, under both its names", () => {
    const { diagnostics } = parseCorrectionsFile("- {line: 1, as: 无}\n", "f");
    const roles = [...String(diagnostics[0]?.details["reasonZh"]).matchAll(/(\w+)（([^）]+)）/g)];
    expect(roles.length).toBeGreaterThan(10);
    for (const [, role, name] of roles) expect(text).toMatch(new RegExp(`\\| \`${role}\` +\\| ${name} +\\|`));
  });
});

describe("docs/transcription.md", () => {
  const text = docs("transcription.md");
  const page = parseTranscription(firstExample(text), { file: "01.md", firstLine: 1 });

  test("its example is read as the page it means", () => {
    expect(page.diagnostics).toEqual([]);
    expect(page.nameplate).toMatchObject({ paper: "今日柯城", date: "2021-01-20", serialNumber: 1768 });
    expect(page.fragments).toMatchObject([{ text: "规" }]);
    expect(page.articles).toMatchObject([
      {
        headline: { kicker: ["坚决筑牢严密防线"], main: "区领导督导疫情防控工作" },
        summary: { label: "阅读提示" },
        bylines: [{ role: "记者", names: ["方心怡", "郑晨"] }, { role: "通讯员" }],
        jumps: [{ direction: "to", page: 2 }],
        filedLines: [5, 21],
      },
      { kind: "notice", filedLines: [23, 40] },
    ]);
    expect(page.articles[0]?.blocks.map(({ type }) => type)).toEqual([
      ...["paragraph", "subheading", "label", "label", "caption", "signature", "label"],
    ]);
  });

  test("it is written as the program writes it, but for the short jump line", () => {
    expect(renderTranscription(page, "markdown").replace("下转：下转2", "下转：2")).toBe(firstExample(text));
  });
});
