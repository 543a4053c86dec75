import { setImmediate } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import { createRenderer } from "../../src/io/renderer.ts";
import { createRunner } from "../../src/io/task-runner.ts";
import { taskSetup } from "../../src/io/task-setup.ts";
import { NO_REDIRECTS } from "../../src/model/redirects.ts";

afterEach(() => vi.restoreAllMocks());

test("tasks of one thread leave timers and signals a turn", async () => {
  const { done, all } = runTasks();
  await setImmediate();
  expect(done).toEqual([1, 2]);
  await all;
  expect(done).toEqual([1, 2, 3, 4, 5]);
});

test("a runner that is closed does no more tasks", async () => {
  const { done, runner } = runTasks();
  await setImmediate();
  await runner.close();
  await setImmediate();
  await setImmediate();
  expect(done).toEqual([1, 2]);
});

/** Has five tasks done that take 30 ms each by the clock; `done` are those that are. */
function runTasks() {
  let clock = 0;
  vi.spyOn(performance, "now").mockImplementation(() => {
    clock += 30;
    return clock;
  });
  const done: number[] = [];
  const runner = createRunner(SETUP, createRenderer(SETUP.templates), 1, () => {});
  const tasks = [1, 2, 3, 4, 5].map(async (task) => {
    await runner.run("readFolders", [], 5);
    done.push(task);
  });
  return { done, runner, all: Promise.all(tasks) };
}

const SETUP = taskSetup(
  { program: "test", content: "", config: { title: "县报文库", language: "zh-Hans" }, templates: new Map(), cache: "" },
  NO_REDIRECTS,
  { folder: "", staging: "", isFirst: true },
);
