import { runCommandLine } from "../src/cli/main.ts";
import { asScreen } from "../src/cli/screen.ts";

// The reader of a pipe may stop reading (`| head`): that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const screen = asScreen(process.stderr);

process.exitCode = await runCommandLine(process.argv.slice(2), {
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
});
