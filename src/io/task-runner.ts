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
import { createPatchThread, createPool, WORTH_THREADS } from "./worker-pool.ts";

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
 * A runner that may start so many worker threads; with none, tasks are done where they are asked for. `started` are
 * threads of the same setup that wait for tasks already: of a first build all, of another the one that patches the index.
 */
export function createRunner(
  setup: TaskSetup,
  workers: number,
  onTask: (time: TaskTime) => void,
  started?: Promise<Piscina>,
): TaskRunner {
  const tasks = createTasks(setup);
  let pool = setup.draft.isFirst ? started : undefined;
  let thread = setup.draft.isFirst ? undefined : started;
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
      if (workers > 0 && folders >= WORTH_THREADS) pool ??= createPool(setup, workers);
      return runIn(pool, name, input);
    },
    startThread: () => {
      if (workers > 0) thread ??= pool ?? createPatchThread(setup);
      return workers > 0;
    },
    runBeside: (input) => {
      const threads = pool ?? thread;
      return threads && runIn(threads, "patchParts", input);
    },
    close: async () => {
      await Promise.all([(await pool)?.destroy(), (await thread)?.destroy()]);
    },
  };
}
