import { setImmediate } from "node:timers/promises";
import type { Piscina } from "piscina";
import type { Answer, TaskCall } from "./task-call.ts";
import { TASKS_AT_HAND } from "./worker-pool.ts";

/** Tasks that wait for a thread. */
export interface TaskQueue {
  readonly add: (call: TaskCall) => Promise<Answer>;
  /** Does tasks here, too, until none waits; in between, messages of threads are looked at. */
  readonly help: () => Promise<void>;
  /** Lets go of what waits. */
  readonly close: () => void;
}

/** A task that no thread has taken. */
interface WaitingTask {
  readonly call: TaskCall;
  readonly answer: (answer: Answer | Promise<Answer>) => void;
}

/** What a queue asks of worker threads. */
type Threads = Pick<Piscina, "run">;

/** A queue for a pool of so many threads, and for this thread, which does a task by `doHere`. */
export function createTaskQueue(pool: Promise<Threads>, count: number, doHere: (call: TaskCall) => Answer): TaskQueue {
  const waiting: WaitingTask[] = [];
  let threads: Threads | undefined;
  let atHand = 0;
  const handOut = () => {
    while (threads !== undefined && atHand < count * TASKS_AT_HAND) {
      const task = waiting.shift();
      if (task === undefined) return;
      const room = isLong(task) ? TASKS_AT_HAND : 1;
      atHand += room;
      task.answer(
        runInThread(threads, task.call).finally(() => {
          atHand -= room;
          handOut();
        }),
      );
    }
  };
  return {
    add: async (call) => {
      const answered = new Promise<Answer>((answer) => {
        waiting.push({ call, answer });
      });
      threads ??= await pool;
      handOut();
      return await answered;
    },
    help: async () => {
      for (let task = takeTask(waiting); task !== undefined; task = takeTask(waiting)) {
        task.answer(doHere(task.call));
        await setImmediate();
      }
    },
    close: () => {
      waiting.length = 0;
    },
  };
}

/** Has a thread of the pool do a task. */
export async function runInThread(threads: Threads, call: TaskCall): Promise<Answer> {
  // Piscina's tasks have no types; what it returns is the worker's `Answer`.
  return (await threads.run(call)) as Answer;
}

/** The first task to be done here: a long one only where there is no other, since threads would meanwhile be sent none. */
function takeTask(waiting: WaitingTask[]): WaitingTask | undefined {
  const short = waiting.findIndex((task) => !isLong(task));
  return waiting.splice(Math.max(short, 0), 1)[0];
}

/** Of all tasks a partition of the search index alone takes as long as hundreds of others. */
function isLong({ call }: WaitingTask): boolean {
  return call.name === "writePartition";
}
