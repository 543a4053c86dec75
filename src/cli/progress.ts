import type { Progress } from "./live-line.ts";
import type { CommandStrings } from "./strings.ts";
import type { Terminal } from "./terminal.ts";

/** On a screen one live line, elsewhere a line for every stage that is done; nothing where it is to be silent. */
export async function createProgress(
  terminal: Terminal,
  strings: CommandStrings,
  isSilent: boolean,
): Promise<Progress> {
  if (isSilent) return { show: () => {}, end: () => {} };
  const { screen, now } = terminal;
  if (screen === undefined) return createPlainLines(terminal, strings);
  const { createLiveLine } = await import("./live-line.ts");
  return createLiveLine(screen, now, strings);
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
