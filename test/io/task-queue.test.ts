import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { Answer, TaskCall, TaskName } from "../../src/io/task-call.ts";
import { createTaskQueue } from "../../src/io/task-queue.ts";
import { TASKS_AT_HAND } from "../../src/io/worker-pool.ts";

function answerBy(thread: number): Answer {
  return { milliseconds: 0, thread };
}

/** A queue whose one worker thread answers when it is told to; `sent` and `done` are what came to it, and what was done here. */
function createQueue() {
  const sent: TaskName[] = [];
  const done: TaskName[] = [];
  const answers: (() => void)[] = [];
  const thread = {
    run: (call: TaskCall) =>
      new Promise<Answer>((answer) => {
        sent.push(call.name);
        answers.push(() => answer(answerBy(1)));
      }),
  };
  const queue = createTaskQueue(Promise.resolve(thread), 1, (call) => {
    done.push(call.name);
    return answerBy(0);
  });
  return { queue, sent, done, answers };
}

function calls(...names: readonly TaskName[]): readonly TaskCall[] {
  return names.map((name) => ({ name, input: undefined }));
}

describe("a queue of tasks", () => {
  test("hands a worker no more than it may have at hand, and the next when it has answered", async () => {
    const { queue, sent, answers } = createQueue();
    const added = Array.from({ length: TASKS_AT_HAND + 2 }, () => queue.add({ name: "renderIssues", input: [] }));
    await setImmediate();
    expect(sent).toHaveLength(TASKS_AT_HAND);
    answers[0]?.();
    expect(await added[0]).toEqual(answerBy(1));
    await setImmediate();
    expect(sent).toHaveLength(TASKS_AT_HAND + 1);
  });

  test("has this thread do what no other has taken, until none waits", async () => {
    const { queue, sent, done, answers } = createQueue();
    const added = Array.from({ length: TASKS_AT_HAND + 2 }, () => queue.add({ name: "renderIssues", input: [] }));
    await setImmediate();
    await queue.help();
    expect(done).toEqual(["renderIssues", "renderIssues"]);
    for (const answer of answers) answer();
    const threads = (await Promise.all(added)).map(({ thread }) => thread);
    expect(threads).toEqual([...sent.map(() => 1), 0, 0]);
  });

  test("gives a worker nothing beside a partition of the index, and has this thread do one only at the end", async () => {
    const { queue, sent, done } = createQueue();
    for (const call of calls("writePartition", "writePartition", "renderIssues")) void queue.add(call);
    await setImmediate();
    expect(sent).toEqual(["writePartition"]);
    await queue.help();
    expect(done).toEqual(["renderIssues", "writePartition"]);
  });

  test("does no more when it is closed", async () => {
    const { queue, sent, done, answers } = createQueue();
    for (const call of calls("writePartition", "renderIssues", "renderIssues")) void queue.add(call);
    await setImmediate();
    queue.close();
    await queue.help();
    for (const answer of answers) answer();
    await setImmediate();
    expect([sent, done]).toEqual([["writePartition"], []]);
  });
});
