import ora, { type Ora } from "ora";
import type { BuildStage } from "../io/build-site.ts";
import type { CommandStrings } from "./strings.ts";
import type { Terminal } from "./terminal.ts";

/** Shows how far a build has come. */
export interface Progress {
  readonly show: (stage: BuildStage, done: number, total: number) => void;
  /** Clears the line. */
  readonly end: () => void;
}

/** On a screen one live line, elsewhere a line for every stage that is done; nothing where it is to be silent. */
export function createProgress(terminal: Terminal, strings: CommandStrings, isSilent: boolean): Progress {
  if (isSilent) return { show: () => {}, end: () => {} };
  return terminal.isScreen ? createLiveLine(terminal, strings) : createPlainLines(terminal, strings);
}

function createLiveLine(terminal: Terminal, strings: CommandStrings): Progress {
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

/** Only work long enough to be waited for is told of. */
const WORTH_TELLING = 200;

function createPlainLines(terminal: Terminal, strings: CommandStrings): Progress {
  return {
    show: (stage, done, total) => {
      if (done === total && total >= WORTH_TELLING) terminal.report(`${strings.stage[stage]} ${done}/${total}`);
    },
    end: () => {},
  };
}
