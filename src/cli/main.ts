import { Command, CommanderError } from "commander";
import { UserError } from "../model/user-error.ts";
import { buildCommand } from "./build.ts";
import { checkCommand } from "./check.ts";
import { correctCommand } from "./correct.ts";
import { exportCommand } from "./export.ts";
import { parseCommand } from "./parse.ts";
import { previewCommand } from "./preview.ts";
import { searchCommand } from "./search.ts";
import { commandStringsFor } from "./strings.ts";
import { synthCommand } from "./synth.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { transcribeCommand } from "./transcribe.ts";

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
  const program = createProgram(terminal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    // Commander has printed its message; its code is 0 for --help.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    reportFault(error, terminal);
    return 2;
  }
}

function createProgram(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const program = new Command("xianbao")
    .description("把县报文字做成可翻阅、可检索的网站 · turns the text of county newspapers into a site")
    .addHelpText("after", EXAMPLES)
    .showHelpAfterError("用法见 --help · see --help");
  for (const create of [
    buildCommand,
    checkCommand,
    previewCommand,
    parseCommand,
    correctCommand,
    transcribeCommand,
    searchCommand,
    exportCommand,
    synthCommand,
  ]) {
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

/** A fault of the setup is told with its remedy, without a stack; any other is the program's own. */
function reportFault(error: unknown, terminal: Terminal): void {
  const strings = commandStringsFor("zh-Hans");
  if (error instanceof UserError) {
    terminal.report(`${strings.wordingOf(error.wording)}\n${strings.wordingOf(error.remedy)}`);
    terminal.report(`${error.wording.en}\n${error.remedy.en}`);
    return;
  }
  terminal.report(strings.internalFault);
  terminal.report(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
