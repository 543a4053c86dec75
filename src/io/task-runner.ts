import { fileURLToPath } from "node:url";
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
  /** Does a long task in the thread that was started, if one was, while other work is done here. */
  readonly runBeside: <Name extends TaskName>(name: Name, input: TaskInput<Name>) => Promise<TaskOutput<Name>>;
  readonly close: () => Promise<void>;
}

/** How long a task took, for the profile. */
export interface TaskTime {
  readonly name: TaskName;
  readonly milliseconds: number;
  /** 0 for the main thread. */
  readonly thread: number;
}

/** A runner that may start so many worker threads; with none, tasks are done where they are asked for. */
export function createRunner(setup: TaskSetup, workers: number, onTask: (time: TaskTime) => void): TaskRunner {
  const tasks = createTasks(setup);
  let pool: Promise<Piscina> | undefined;
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
    runBeside: (name, input) => runIn(pool ?? thread, name, input),
    close: async () => {
      await Promise.all([(await pool)?.destroy(), (await thread)?.destroy()]);
    },
  };
}

/** A thread takes about as long to start as this many folders to build. */
const WORTH_THREADS = 32;

async function createPool(setup: TaskSetup, workers: number, youngMegabytes: number): Promise<Piscina> {
  const { Piscina } = await import("piscina");
  const filename = fileURLToPath(new URL(WORKER, import.meta.url));
  return new Piscina({
    filename,
    workerData: setup,
    minThreads: workers,
    maxThreads: workers,
    concurrentTasksPerWorker: TASKS_AT_HAND,
    // Pages are made of many strings that live briefly; what lives longer is an issue's text, well under half of this.
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes, maxOldGenerationSizeMb: OLD_MEGABYTES },
    ...loaderFor(WORKER),
  });
}

/**
 * A worker has so many tasks at hand, which it does one after the other: when it is done with one it need not wait until
 * this thread, which makes lists meanwhile, sends the next.
 */
const TASKS_AT_HAND = 3;

const YOUNG_MEGABYTES = 12;

/**
 * For a thread that patches the index: of the thousands of terms that it holds until they are filed, V8 would copy those
 * that are young 130 times over.
 */
const PATCHING_MEGABYTES = 48;

/**
 * How far a heap may grow says also how soon V8 sweeps it: one of 2048 MB or more when it has four times what lived in
 * it after the last time, a smaller one when it has twice as much or less, down to 1.3 times at 256 MB
 * (`MemoryController::MaxGrowingFactor`). The largest task, a partition of 50,000 articles, keeps 72 MB alive, but a
 * page of 48 MB takes up to 550 MB while it is read.
 */
const OLD_MEGABYTES = 1400;

/** Beside this file; or, where the program was bundled, beside the bundle. */
const WORKER = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js";

/** A worker of TypeScript needs what runs it, unless this process itself has it on its command line. */
function loaderFor(file: string): { readonly execArgv?: string[] } {
  const isLoaded = process.execArgv.some((argument) => argument.includes("tsx"));
  return !file.endsWith(".ts") || isLoaded ? {} : { execArgv: [...process.execArgv, "--import", "tsx"] };
}
