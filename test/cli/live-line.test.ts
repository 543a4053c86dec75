import { expect, onTestFinished, test } from "vitest";
import { createLiveLine } from "../../src/cli/live-line.ts";
import { type CommandStrings, commandStringsFor } from "../../src/cli/strings.ts";

test("the time left is that at the speed since the first message, below one a second too", () => {
  const told = linesOf([
    [8_000, 4],
    [16_000, 8],
    [20_000, 10],
  ]);
  expect(told).toEqual([
    "reading pages 4/100",
    "reading pages 8/100, 0.5 a second, 184 s left",
    "reading pages 10/100, 0.5 a second, 180 s left",
  ]);
});

test("of many a second no fractions are told", () => {
  expect(
    linesOf([
      [0, 0],
      [2_000, 50],
    ]).at(-1),
  ).toBe("reading pages 50/100, 25 a second, 2 s left");
});

test("while nothing is done, no time is told", () => {
  expect(
    linesOf([
      [0, 0],
      [9_000, 0],
    ]),
  ).toEqual(["reading pages 0/100", "reading pages 0/100"]);
});

/** The lines that are shown where of a hundred so many are done at those milliseconds. */
function linesOf(messages: readonly (readonly [now: number, done: number])[]): readonly string[] {
  const told: string[] = [];
  let now = 0;
  const english = commandStringsFor("en");
  const progress: CommandStrings["progress"] = (...how) => {
    const line = english.progress(...how);
    told.push(line);
    return line;
  };
  const line = createLiveLine({ ...SILENT, now: () => now }, { ...english, progress });
  onTestFinished(line.end);
  for (const [at, done] of messages) {
    now = at;
    line.show("read", done, 100);
  }
  return told;
}

const SILENT = {
  cwd: "/",
  print: () => {},
  report: () => {},
  isScreen: true,
  today: () => "2026-03-01",
  interrupted: async () => {},
};
