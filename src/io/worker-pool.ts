import { fileURLToPath } from "node:url";
import type { Piscina } from "piscina";
import type { TaskSetup } from "./task-setup.ts";

/**
 * Starts threads that do whatever task they are given, so that with this one there are `workers`: it does tasks, too, when
 * it has nothing else to do. One more would have to load the program, and have it compiled, for work that this one can do.
 */
export function createPool(setup: TaskSetup, workers: number): Promise<Piscina> {
  return createThreads("worker", setup, workers - 1, YOUNG_MEGABYTES);
}

/** Starts a thread that does one task, `patchParts`. */
export function createPatchThread(setup: TaskSetup): Promise<Piscina> {
  return createThreads("patch-worker", setup, 1, PATCHING_MEGABYTES);
}

async function createThreads(
  entry: string,
  setup: TaskSetup,
  workers: number,
  youngMegabytes: number,
): Promise<Piscina> {
  const { Piscina } = await import("piscina");
  // Beside this file; or, where the program was bundled, beside the bundle.
  const file = import.meta.url.endsWith(".ts") ? `./${entry}.ts` : `./${entry}.js`;
  const filename = fileURLToPath(new URL(file, import.meta.url));
  return new Piscina({
    filename,
    workerData: setup,
    minThreads: workers,
    maxThreads: workers,
    concurrentTasksPerWorker: TASKS_AT_HAND,
    // Pages are made of many strings that live briefly; what lives longer is an issue's text, well under half of this.
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes, maxOldGenerationSizeMb: OLD_MEGABYTES },
    ...loaderFor(file),
  });
}

/** A thread takes about as long to start as this many folders to build. */
export const WORTH_THREADS = 32;

/** So many folders take longer to link than a thread to start. */
export const WORTH_PATCHING = 500;

/**
 * A worker has so many tasks at hand, which it does one after the other: when it is done with one it need not wait until
 * this thread, which has tasks of its own, sends the next.
 */
export const TASKS_AT_HAND = 3;

/**
 * How much room a worker has for young objects, in MB: little of a page outlives it. Half as much takes 1.05 times the
 * processor to render, twice as much 0.96 times, but 60 MB more in each of two workers.
 */
export const YOUNG_MEGABYTES = 24;

/**
 * For a thread that patches the index: of the thousands of terms that it holds until they are filed, V8 would copy those
 * that are young 130 times over.
 */
const PATCHING_MEGABYTES = 48;

/**
 * How far a heap may grow says also how soon V8 sweeps it: one of 2048 MB or more when it has four times what lived in
 * it after the last time, a smaller one when it has twice as much or less, down to 1.3 times at 256 MB
 * (`MemoryController::MaxGrowingFactor`). The largest task, a partition of 50,000 articles, keeps 46 MB alive, but a
 * page of 48 MB takes up to 550 MB while it is read.
 */
const OLD_MEGABYTES = 1400;

/** A worker of TypeScript needs what runs it, unless this process itself has it on its command line. */
function loaderFor(file: string): { readonly execArgv?: string[] } {
  const isLoaded = process.execArgv.some((argument) => argument.includes("tsx"));
  return !file.endsWith(".ts") || isLoaded ? {} : { execArgv: [...process.execArgv, "--import", "tsx"] };
}
