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
export function createLiveLine(terminal: Terminal, strings: CommandStrings): Progress {
  const started = new Map<BuildStage, number>();
  let line: Ora | undefined;
  return {
    show: (stage, done, total) => {
      line ??= ora({ stream: process.stderr }).start();
      const now = terminal.now();
      const since = started.get(stage) ?? now;
      started.set(stage, since);
      const rate = (1000 * done) / Math.max(1, now - since);
      line.text = strings.progress(strings.stage[stage], done, total, rate, (total - done) / Math.max(rate, 1));
    },
    end: () => line?.stop(),
  };
}
