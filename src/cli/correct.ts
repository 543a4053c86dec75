import { Command } from "commander";
import { UserError } from "../model/user-error.ts";
import { correctionsPathOf } from "../read/content-path.ts";
import { renderCorrectionsSkeleton } from "../read/write-corrections.ts";
import { writeNewFile } from "./new-file.ts";
import { parsePageSource, readPageSource, refusePage } from "./page-source.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

const EXAMPLES = `
示例 Examples:
  xianbao correct content/kecheng/2021-01-20/01.txt
  xianbao correct --write --by 王小明 content/kecheng/2021-01-20/01.txt

退出码 Exit codes:
  0 正常 all is well
  1 文件不是可读的版面文字 the file is no readable page text
  2 没有这个文件、已经有更正文件，或用法有错 there is no such file, or corrections already, or the usage is at fault
`;

interface CorrectOptions {
  readonly write?: boolean;
  readonly by?: string;
}

/** `xianbao correct FILE`: drafts a page's corrections, an entry for each doubt. `finish` is told the exit code. */
export function correctCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("correct")
    .description("为一版写更正的底稿，每处存疑一条，供填写 · draft a page's corrections, an entry for each doubt")
    .argument("<file>", "一版的文字（.txt）· a page's text (.txt)")
    .option("--write", "写到旁边的 01.corrections.yml（已有则不动）· write it beside the page, unless there is one")
    .option("--by <name>", "更正者姓名 · who corrects")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, options: CorrectOptions) => finish(await correct(file, options, terminal)));
}

async function correct(
  file: string,
  { write = false, by = "" }: CorrectOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const page = await readPageSource(terminal.cwd, file);
  if (page.form === "markdown") {
    throw new UserError(
      { zh: `${file} 是转写`, en: `${file} is a transcription` },
      { zh: "转写可以直接改，不用更正文件。", en: "Correct it in place: it takes no corrections file." },
    );
  }
  const { value, diagnostics } = parsePageSource(page);
  if (value === undefined) return await refusePage(diagnostics, terminal);
  const skeleton = renderCorrectionsSkeleton(value, file, { by, date: terminal.today() });
  if (!write) {
    terminal.print(skeleton.trimEnd());
    return 0;
  }
  const target = correctionsPathOf(file);
  await writeNewFile(terminal.cwd, target, skeleton);
  terminal.print(target);
  return 0;
}
