import { existsSync, readdirSync } from "node:fs";
import type { Piscina } from "piscina";
import type { Redirects } from "../model/redirects.ts";
import { REDIRECTS_FILE } from "../read/content-path.ts";
import type { BuildRequest } from "./build-request.ts";
import type { ContentWalk } from "./content-walk.ts";
import { outputFolderAt } from "./output-folder.ts";
import { type TaskSetup, taskSetup } from "./task-setup.ts";
import { createPool, WORTH_THREADS, YOUNG_MEGABYTES } from "./worker-pool.ts";

/** Worker threads that were started before all was known of what they are to do. */
export interface EarlyThreads {
  /** The threads, once, where it has turned out as was expected. */
  readonly takeFor: (setup: TaskSetup) => Promise<Piscina> | undefined;
  readonly close: () => Promise<void>;
}

/**
 * Starts threads for a first build of many folders, so that they load the program while this thread loads it too and
 * looks at the output folder: a quarter of a second, in which one of two processors would be idle. Undefined where it
 * is not certain that they will be needed.
 */
export function startEarly(request: BuildRequest, { texts }: ContentWalk): EarlyThreads | undefined {
  const { folder, staging } = outputFolderAt(request.out);
  const folders = new Set(texts.map(({ path }) => path.slice(0, path.lastIndexOf("/") + 1)));
  const setup = taskSetup(request, NO_REDIRECTS, { folder, staging, isFirst: true });
  const isFirst = isEmpty(folder) && !existsSync(setup.parsed) && !texts.some(({ path }) => path === REDIRECTS_FILE);
  if (!isFirst || request.workers === 0 || folders.size < WORTH_THREADS) return undefined;
  const pool = createPool(setup, request.workers, YOUNG_MEGABYTES);
  let isTaken = false;
  return {
    takeFor: ({ draft }) => {
      if (isTaken || !draft.isFirst) return undefined;
      isTaken = true;
      return pool;
    },
    close: async () => (await pool).destroy(),
  };
}

const NO_REDIRECTS: Redirects = { moved: new Map(), withdrawn: new Map() };

function isEmpty(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}
