import { reportFault } from "../src/cli/fault.ts";
import { runCommandLine } from "../src/cli/main.ts";
import { asScreen } from "../src/cli/screen.ts";
import type { Terminal } from "../src/cli/terminal.ts";

// The reader of a pipe may stop reading (`| head`): that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

const screen = asScreen(process.stderr);
const terminal: Terminal = {
  cwd: process.cwd(),
  print: (text) => process.stdout.write(`${text}\n`),
  report: (text) => process.stderr.write(`${text}\n`),
  ...(screen && { screen }),
  now: () => performance.now(),
  // Swedish writes dates as ISO does.
  today: () => new Date().toLocaleDateString("sv-SE"),
  interrupted: () =>
    new Promise((resolve) => {
      process.once("SIGINT", () => resolve());
      process.once("SIGTERM", () => resolve());
    }),
};

// Rejections that nobody handles come here, too. Node's own exit code, 1, would say that content is at fault.
process.on("uncaughtException", (error) => {
  reportFault(error, terminal);
  process.exit(2);
});

process.exitCode = await runCommandLine(process.argv.slice(2), terminal);
