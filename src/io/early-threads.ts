import { existsSync, readdirSync, statSync } from "node:fs";
import type { Piscina } from "piscina";
import { NO_REDIRECTS } from "../model/redirects.ts";
import { REDIRECTS_FILE } from "../read/content-path.ts";
import type { BuildRequest } from "./build-request.ts";
import type { ContentWalk } from "./content-walk.ts";
import { outputFolderAt } from "./output-folder.ts";
import { type TaskSetup, taskSetup } from "./task-setup.ts";
import { createPatchThread, createPool, WORTH_PATCHING, WORTH_THREADS } from "./worker-pool.ts";

/** Worker threads that were started before all was known of what they are to do. */
export interface EarlyThreads {
  /** The threads, once, where it has turned out as was expected. */
  readonly takeFor: (setup: TaskSetup) => Promise<Piscina> | undefined;
  readonly close: () => Promise<void>;
}

/**
 * Starts threads for a first build of many folders, or the one that patches the index of a large site into which files
 * have come, so that they load the program while this thread loads it too and looks at the output folder: a quarter of a
 * second, in which one of two processors would be idle. (A correction is no quicker for a thread.)
 * Undefined where it is not certain enough that they will be needed. `come` is how many files have come since the last
 * build, if there was one.
 */
export function startEarly(request: BuildRequest, { texts }: ContentWalk, come?: number): EarlyThreads | undefined {
  const { folder, staging } = outputFolderAt(request.out);
  const folders = new Set(texts.map(({ path }) => path.slice(0, path.lastIndexOf("/") + 1)));
  const isFirst = isEmpty(folder);
  const setup = taskSetup(request, NO_REDIRECTS, { folder, staging, isFirst });
  const isExpected = isFirst ? come === undefined && !existsSync(setup.parsed) : (come ?? 0) > 0 && isPatched(request);
  const isLarge = folders.size >= (isFirst ? WORTH_THREADS : WORTH_PATCHING);
  const isRedirected = texts.some(({ path }) => path === REDIRECTS_FILE);
  if (!isExpected || !isLarge || isRedirected || request.workers < 2) return undefined;
  const pool = isFirst ? createPool(setup, request.workers) : createPatchThread(setup);
  let isTaken = false;
  return {
    takeFor: ({ draft }) => {
      if (isTaken || draft.isFirst !== isFirst) return undefined;
      isTaken = true;
      return pool;
    },
    close: async () => (await pool).destroy(),
  };
}

/** Whether the site has an index that is patched where little has changed. */
function isPatched({ config }: BuildRequest): boolean {
  return config.compact !== true && config.openSearchUrl === undefined;
}

/** Of a file in the folder's place the writer tells. */
function isEmpty(folder: string): boolean {
  return !existsSync(folder) || (statSync(folder).isDirectory() && readdirSync(folder).length === 0);
}
