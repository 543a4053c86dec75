import type { Piscina } from "piscina";
import {
  type Answer,
  answerTask,
  openAnswer,
  type TaskCall,
  type TaskInput,
  type TaskName,
  type TaskOutput,
} from "./task-call.ts";
import type { TaskSetup } from "./task-setup.ts";
import { createTasks } from "./tasks.ts";
import { createPool, PATCHING_MEGABYTES, WORTH_THREADS, YOUNG_MEGABYTES } from "./worker-pool.ts";

/** Does tasks, here or in worker threads; outputs are the same. */
export interface TaskRunner {
  /** Does a task that is one of many with `folders` issues' folders among them: for a few, no thread is started. */
  readonly run: <Name extends TaskName>(
    name: Name,
    input: TaskInput<Name>,
    folders: number,
  ) => Promise<TaskOutput<Name>>;
  /** Starts a thread for what `runBeside` will be asked, since that takes a while. False where there is to be none. */
  readonly startThread: () => boolean;
  /** Does a long task in a thread, while other work is done here; undefined where none was started. */
  readonly runBeside: <Name extends TaskName>(
    name: Name,
    input: TaskInput<Name>,
  ) => Promise<TaskOutput<Name>> | undefined;
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
 * A runner that may start so many worker threads; with none, tasks are done where they are asked for. `started` are
 * threads of the same setup that wait for tasks already.
 */
export function createRunner(
  setup: TaskSetup,
  workers: number,
  onTask: (time: TaskTime) => void,
  started?: Promise<Piscina>,
): TaskRunner {
  const tasks = createTasks(setup);
  let pool = started;
  let thread: Promise<Piscina> | undefined;
  const runIn = async <Name extends TaskName>(
    threads: Promise<Piscina> | undefined,
    name: Name,
    input: TaskInput<Name>,
  ) => {
    const call: TaskCall = { name, input };
    // Piscina's tasks have no types; what it returns is the worker's `Answer`.
    const answer = threads === undefined ? answerTask(tasks, call, 0) : ((await (await threads).run(call)) as Answer);
    onTask({ name, milliseconds: answer.milliseconds, thread: answer.thread });
    // A task's name and input are sent together, so its output is of that task's type.
    return openAnswer(answer) as TaskOutput<Name>;
  };
  return {
    run: (name, input, folders) => {
      if (workers > 0 && folders >= WORTH_THREADS) pool ??= createPool(setup, workers, YOUNG_MEGABYTES);
      return runIn(pool, name, input);
    },
    startThread: () => {
      if (workers > 0) thread ??= pool ?? createPool(setup, 1, PATCHING_MEGABYTES);
      return workers > 0;
    },
    runBeside: (name, input) => {
      const threads = pool ?? thread;
      return threads && runIn(threads, name, input);
    },
    close: async () => {
      await Promise.all([(await pool)?.destroy(), (await thread)?.destroy()]);
    },
  };
}
