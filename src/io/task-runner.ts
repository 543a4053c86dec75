import type { Piscina } from "piscina";
import type { Renderer } from "../site/templates.ts";
import { createSweeper } from "./collect-garbage.ts";
import {
  type Answer,
  answerTask,
  openAnswer,
  type TaskCall,
  type TaskInput,
  type TaskName,
  type TaskOutput,
} from "./task-call.ts";
import { createTaskQueue, runInThread, type TaskQueue } from "./task-queue.ts";
import type { TaskSetup } from "./task-setup.ts";
import { createTaskTurns } from "./task-turns.ts";
import { createTasks } from "./tasks.ts";
import { createPatchThread, createPool, WORTH_THREADS } from "./worker-pool.ts";

/** Does tasks, here or in worker threads; outputs are the same. */
export interface TaskRunner {
  /** Does a task that is one of many with `folders` issues' folders among them: for a few, no thread is started. */
  readonly run: <Name extends TaskName>(
    name: Name,
    input: TaskInput<Name>,
    folders: number,
  ) => Promise<TaskOutput<Name>>;
  /**
   * Does here, too, what was asked for and no thread has taken, until nothing is left: for when this thread would only
   * wait.
   */
  readonly help: () => Promise<void>;
  /** Starts a thread for what `runBeside` will be asked, since that takes a while. False where there is to be none. */
  readonly startThread: () => boolean;
  /** Patches the index in a thread, while other work is done here; undefined where none was started. */
  readonly runBeside: (input: TaskInput<"patchParts">) => Promise<TaskOutput<"patchParts">> | undefined;
  readonly close: () => Promise<void>;
}

/** How long a task took, for the profile. */
export interface TaskTime {
  readonly name: TaskName;
  readonly milliseconds: number;
  /** 0 for the main thread. */
  readonly thread: number;
}

/**
 * A runner that does tasks in so many threads, this one among them; in one alone, one after the other. `render` renders
 * the pages made here. `started` are threads of the same setup that wait for tasks already: of a first build all, of another the
 * one that patches the index.
 */
export function createRunner(
  setup: TaskSetup,
  render: Renderer,
  workers: number,
  onTask: (time: TaskTime) => void,
  started?: Promise<Piscina>,
): TaskRunner {
  const tasks = createTasks(setup, render);
  const sweep = createSweeper();
  const doHere = (call: TaskCall) => {
    const answer = answerTask(tasks, call, 0);
    sweep();
    return answer;
  };
  const turns = createTaskTurns(doHere);
  let pool = setup.draft.isFirst ? started : undefined;
  let thread = setup.draft.isFirst ? undefined : started;
  let queue: TaskQueue | undefined;
  return {
    run: (name, input, folders) => {
      if (workers > 1 && folders >= WORTH_THREADS) pool ??= createPool(setup, workers);
      if (pool !== undefined) queue ??= createTaskQueue(pool, workers - 1, doHere);
      return runBy(queue?.add ?? turns.add, name, input, onTask);
    },
    help: async () => queue?.help(),
    startThread: () => {
      if (workers > 1) thread ??= pool ?? createPatchThread(setup);
      return workers > 1;
    },
    runBeside: (input) => {
      const threads = pool ?? thread;
      return threads && runBy(async (call) => runInThread(await threads, call), "patchParts", input, onTask);
    },
    close: async () => {
      turns.close();
      queue?.close();
      await Promise.all([(await pool)?.destroy(), (await thread)?.destroy()]);
    },
  };
}

/** Has a task done by `run`, and tells how long it took. */
async function runBy<Name extends TaskName>(
  run: (call: TaskCall) => Promise<Answer>,
  name: Name,
  input: TaskInput<Name>,
  onTask: (time: TaskTime) => void,
): Promise<TaskOutput<Name>> {
  const answer = await run({ name, input });
  onTask({ name, milliseconds: answer.milliseconds, thread: answer.thread });
  // A task's name and input are sent together, so its output is of that task's type.
  return openAnswer(answer) as TaskOutput<Name>;
}
