import { getHeapStatistics } from "node:v8";
import { expect, test } from "vitest";
import { collectGarbage, createSweeper } from "../../src/io/collect-garbage.ts";

/** A heap that uses what the test says, of which half is left when it is swept. */
function makeHeap(used: number) {
  const heap = { used, found: 0, swept: 0 };
  const sweepAll = () => {
    heap.swept++;
    heap.used /= 2;
  };
  const find = () => {
    heap.found++;
    return sweepAll;
  };
  return { heap, sweep: createSweeper(30, { usedBytes: () => heap.used, find }) };
}

test("a heap is swept when it has grown by so much, and not before", () => {
  const { heap, sweep } = makeHeap(100);
  heap.used = 129;
  sweep();
  expect(heap).toEqual({ used: 129, found: 0, swept: 0 });
  heap.used = 130;
  sweep();
  expect(heap).toEqual({ used: 65, found: 1, swept: 1 });
});

test("growth counts from the least that was in use since, and the collector is looked for once", () => {
  const { heap, sweep } = makeHeap(100);
  heap.used = 60;
  sweep();
  heap.used = 89;
  sweep();
  expect(heap.swept).toBe(0);
  heap.used = 90;
  sweep();
  expect(heap).toEqual({ used: 45, found: 1, swept: 1 });
  heap.used = 74;
  sweep();
  expect(heap.swept).toBe(1);
  heap.used = 75;
  sweep();
  expect(heap).toEqual({ used: 37.5, found: 1, swept: 2 });
});

test("the collector takes back what nothing holds any more", () => {
  const held = [Array.from({ length: 4_000_000 }, (_, i) => i + 0.5)];
  const before = getHeapStatistics().used_heap_size;
  expect(held.pop()?.length).toBe(4_000_000);
  collectGarbage();
  // 8 bytes a figure
  expect(getHeapStatistics().used_heap_size).toBeLessThan(before - 30e6);
});
