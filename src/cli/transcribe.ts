import { Command } from "commander";
import { UserError } from "../model/user-error.ts";
import type { PageContents } from "../read/page-file.ts";
import { renderTranscription } from "../read/write-transcription.ts";
import { writeNewFile } from "./new-file.ts";
import { type PageSource, parsePageSource, readPageSource, refusePage } from "./page-source.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

const EXAMPLES = `
示例 Examples:
  xianbao transcribe content/kecheng/2021-01-20/01.txt
  xianbao transcribe --write content/kecheng/2021-01-20/01.txt

退出码 Exit codes:
  0 正常 all is well
  1 文件不是可读的版面文字 the file is no readable page text
  2 没有这个文件、已经有转写，或用法有错 there is no such file, or a transcription already, or the usage is at fault
`;

/** `xianbao transcribe FILE`: writes a page out in Markdown. `finish` is told the exit code. */
export function transcribeCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("transcribe")
    .description(
      "把一版写成 Markdown，改好存为 01.md 就代替 01.txt · write a page out in Markdown, to stand for its text",
    )
    .argument("<file>", "一版的文字（.txt，或 .md，重新排写）· a page's text (.txt, or .md to be set anew)")
    .option("--write", "写到旁边的 01.md（已有则不动）· write it beside the page, unless there is one")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, { write = false }: { readonly write?: boolean }) =>
      finish(await transcribe(file, write, terminal)),
    );
}

async function transcribe(file: string, write: boolean, terminal: Terminal): Promise<ExitCode> {
  const page = await readPageSource(terminal.cwd, file);
  if (write && page.form === "markdown") {
    throw new UserError(
      { zh: `${file} 已经是转写`, en: `${file} is a transcription already` },
      { zh: "不加 --write 就输出到屏幕。", en: "Without --write it is printed." },
    );
  }
  const { value, diagnostics } = parsePageSource(page);
  if (value === undefined) return await refusePage(diagnostics, terminal);
  const text = renderFile(value, page);
  if (!write) {
    terminal.print(text.trimEnd());
    return 0;
  }
  const target = `${file.replace(/\.[^./\\]*$/, "")}.md`;
  await writeNewFile(terminal.cwd, target, text);
  terminal.print(target);
  return 0;
}

/** The file's front matter as it is, and its pages with form feeds between them. */
function renderFile({ sourceLines, parts }: PageContents, { form }: PageSource): string {
  const textStarts = (parts[0]?.lines[0] ?? 1) - 1;
  const frontMatter = sourceLines.slice(0, textStarts).map((line) => `${line}\n`);
  const pages = parts.map(({ parsed }) => renderTranscription(parsed, form));
  return frontMatter.join("") + pages.join("\f");
}
