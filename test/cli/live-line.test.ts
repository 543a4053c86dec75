import { PassThrough } from "node:stream";
import { expect, onTestFinished, test, vi } from "vitest";
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

test("the line is written to the screen that is handed in, and the keyboard stays as it is", () => {
  const setRawMode = vi.fn();
  const { isTTY, setRawMode: before } = process.stdin;
  Object.assign(process.stdin, { isTTY: true, setRawMode });
  onTestFinished(() => {
    Object.assign(process.stdin, { isTTY, setRawMode: before });
    vi.unstubAllEnvs();
  });
  vi.stubEnv("CI", undefined);
  vi.stubEnv("TERM", "xterm");
  const screen = Object.assign(new PassThrough({ encoding: "utf8" }), TTY);
  const line = createLiveLine(screen, () => 0, commandStringsFor("en"));
  line.show("read", 4, 100);
  screen.write("a finding\n");
  line.end();
  expect(screen.read()).toMatch(/a finding\n[^\n]*reading pages 4\/100/);
  expect(setRawMode).not.toHaveBeenCalled();
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
  const line = createLiveLine(new PassThrough(), () => now, { ...english, progress });
  onTestFinished(line.end);
  for (const [at, done] of messages) {
    now = at;
    line.show("read", done, 100);
  }
  return told;
}

const TTY = {
  isTTY: true,
  columns: 80,
  cursorTo: () => true,
  moveCursor: () => true,
  clearLine: () => true,
};
