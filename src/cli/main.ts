import { Command, CommanderError } from "commander";
import { reportFault } from "./fault.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

const EXAMPLES = `
示例 Examples:
  xianbao build                 生成网站 · build the site
  xianbao check                 看哪些文字存疑 · see what is doubtful
  xianbao preview               在本机浏览 · look at it on this machine
  xianbao parse 01.txt          看一版怎样分成稿件 · see how a page is divided into articles
  xianbao correct 01.txt        写更正用的底稿 · draft a page's corrections
  xianbao transcribe 01.txt     把一版写成 Markdown · write a page out in Markdown
  xianbao search 蒋国强          在网站里检索 · search the site
  xianbao build --help          一个命令的用法 · how to use a command
`;

/** Runs the command line (without the program's name) and returns the exit code. Faults are reported, never thrown. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  try {
    const program = await createProgram(args, terminal, (code) => {
      exitCode = code;
    });
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    // Commander has printed its message; its code is 0 for --help.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    reportFault(error, terminal);
    return 2;
  }
}

async function createProgram(
  args: readonly string[],
  terminal: Terminal,
  finish: (code: ExitCode) => void,
): Promise<Command> {
  const program = new Command("xianbao")
    .description("把县报文字做成可翻阅、可检索的网站 · turns the text of county newspapers into a site")
    .addHelpText("after", EXAMPLES)
    .showHelpAfterError(USAGE);
  for (const create of await loadCommands(args[0])) {
    program.addCommand(create(terminal, finish).copyInheritedSettings(program));
  }
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.report(text.trimEnd()),
    });
  }
  return program;
}

const USAGE = `用法见 --help；用 npm run 运行时，选项前面要加 --，如 npm run build -- --out 网站
see --help; with npm run, put -- before the options`;

type CreateCommand = (terminal: Terminal, finish: (code: ExitCode) => void) => Command;

/** Each with all it imports, which takes longer to load than a small build takes. */
const COMMANDS: Readonly<Record<string, () => Promise<CreateCommand>>> = {
  build: async () => (await import("./build.ts")).buildCommand,
  check: async () => (await import("./check.ts")).checkCommand,
  preview: async () => (await import("./preview.ts")).previewCommand,
  parse: async () => (await import("./parse.ts")).parseCommand,
  correct: async () => (await import("./correct.ts")).correctCommand,
  transcribe: async () => (await import("./transcribe.ts")).transcribeCommand,
  search: async () => (await import("./search.ts")).searchCommand,
  export: async () => (await import("./export.ts")).exportCommand,
  synth: async () => (await import("./synth.ts")).synthCommand,
};

/** The command of that name alone, or all of them where there is none: help lists them. */
function loadCommands(name = ""): Promise<readonly CreateCommand[]> {
  const named = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return Promise.all((named === undefined ? Object.values(COMMANDS) : [named]).map((load) => load()));
}
