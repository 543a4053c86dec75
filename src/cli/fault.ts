import { UserError } from "../model/user-error.ts";
import { commandStringsFor } from "./strings.ts";
import type { Terminal } from "./terminal.ts";

/** A fault of the setup is told with its remedy, without a stack; any other is the program's own. */
export function reportFault(error: unknown, terminal: Pick<Terminal, "report">): void {
  const strings = commandStringsFor("zh-Hans");
  if (error instanceof UserError) {
    terminal.report(`${strings.wordingOf(error.wording)}\n${strings.wordingOf(error.remedy)}`);
    terminal.report(`${error.wording.en}\n${error.remedy.en}`);
    return;
  }
  terminal.report(strings.internalFault);
  terminal.report(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
