import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { asScreen } from "../../src/cli/screen.ts";

test.each([
  ["a terminal", { isTTY: true, columns: 80 }, true],
  ["a terminal whose size nobody has set", { isTTY: true, columns: 0 }, false],
  ["a terminal that does not tell its size", { isTTY: true }, false],
  ["a file or a pipe", {}, false],
])("%s", (_, properties, isScreen) => {
  const stream = Object.assign(new PassThrough(), properties);
  expect(asScreen(stream)).toBe(isScreen ? stream : undefined);
});
