import { expect, test } from "vitest";
import { keepLoaded } from "../../src/browser/keep-loaded.ts";

test("what could not be had is loaded once more, however many waited for it", async () => {
  let loads = 0;
  const read = keepLoaded(async () => {
    loads++;
    if (loads === 1) throw new Error("the connection broke");
    return loads;
  });
  const again = () => read().catch(() => read());
  expect(await Promise.all([again(), again(), again()])).toEqual([2, 2, 2]);
  expect(await read()).toBe(2);
  expect(loads).toBe(2);
});
