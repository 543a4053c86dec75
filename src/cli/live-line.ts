import ora, { type Ora } from "ora";
import type { BuildStage } from "../io/build-request.ts";
import type { CommandStrings } from "./strings.ts";
import type { Terminal } from "./terminal.ts";

/** Shows how far a build has come. */
export interface Progress {
  readonly show: (stage: BuildStage, done: number, total: number) => void;
  /** Clears the line. */
  readonly end: () => void;
}

/** A line on the screen that tells of each stage how much is done, how quickly it goes and how long it will take. */
export function createLiveLine(
  screen: NodeJS.WritableStream,
  clock: Terminal["now"],
  strings: CommandStrings,
): Progress {
  const first = new Map<BuildStage, DoneThen>();
  let line: Ora | undefined;
  return {
    show: (stage, done, total) => {
      // To discard keys the terminal is made raw; then Ctrl-C and Ctrl-Z send no signals but wait until they are read.
      line ??= ora({ stream: screen, discardStdin: false }).start();
      const now = clock();
      const since = first.get(stage) ?? { at: now, done };
      first.set(stage, since);
      line.text = strings.progress(strings.stage[stage], done, total, rateSince(since, now, done));
    },
    end: () => line?.stop(),
  };
}

/** How much was done at a time, in milliseconds. */
interface DoneThen {
  readonly at: number;
  readonly done: number;
}

/** So much a second; 0 while it is not known, as at the first message, before which nobody counted the time. */
function rateSince(since: DoneThen, now: number, done: number): number {
  return now === since.at ? 0 : (1000 * (done - since.done)) / (now - since.at);
}
