import { expect, test } from "vitest";
import { createSweeper } from "../../src/io/collect-garbage.ts";

/** Sweeps by hand, and says how often: what is held is let go with `held`. */
function countSweeps(grown: number) {
  const count = { found: 0, swept: 0 };
  const sweep = createSweeper(grown, () => {
    count.found++;
    return () => void count.swept++;
  });
  return { sweep, count };
}

test("a heap is swept when it has grown by so much, and not before", () => {
  const { sweep, count } = countSweeps(30e6);
  const held: number[][] = [];
  for (let i = 0; i < 10; i++) sweep();
  expect(count).toEqual({ found: 0, swept: 0 });
  // 8 bytes a figure
  while (count.swept === 0 && held.length < 100) {
    held.push(Array.from({ length: 200_000 }, (_, k) => k + 0.5));
    sweep();
  }
  expect(count.swept).toBe(1);
  expect(held.length).toBeGreaterThan(5);
  sweep();
  expect(count).toEqual({ found: 1, swept: 1 });
});
