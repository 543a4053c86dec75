import { Command } from "commander";
import type { Diagnostic } from "../model/diagnostic.ts";
import { renderPageJson, renderPagesJson } from "../parse/page-json.ts";
import { numberedParts, type PageContents } from "../read/page-file.ts";
import { parsePageSource, readPageSource, refusePage } from "./page-source.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

const EXAMPLES = `
示例 Examples:
  xianbao parse content/kecheng/2021-01-20/01.txt
  xianbao parse 01.txt > 01.json

退出码 Exit codes:
  0 正常 all is well
  1 文件不是可读的版面文字 the file is no readable page text
  2 没有这个文件，或用法有错 there is no such file, or the usage is at fault
`;

/** `xianbao parse FILE`: prints one page as JSON. `finish` is told the exit code. */
export function parseCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("parse")
    .description("把一版文字分成稿件，以 JSON 输出 · print one page's articles as JSON")
    .argument("<file>", "一版的文字（.txt，或 Markdown 的 .md）· a page's text (.txt, or Markdown in .md)")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string) => finish(await parse(file, terminal)));
}

async function parse(file: string, terminal: Terminal): Promise<ExitCode> {
  const page = await readPageSource(terminal.cwd, file);
  const { value, diagnostics } = parsePageSource(page);
  if (value === undefined) return await refusePage(diagnostics, terminal);
  terminal.print(renderContents(value, page.number, diagnostics));
  return 0;
}

/** Findings about the file as a whole stand with its first page. */
function renderContents(contents: PageContents, fileNumber: number, diagnostics: readonly Diagnostic[]): string {
  const pages = numberedParts(contents, fileNumber).map(({ number, lines, parsed }, index) => {
    const findings = index === 0 ? [...diagnostics, ...parsed.diagnostics] : parsed.diagnostics;
    return { number, lines, parsed: { ...parsed, diagnostics: findings } };
  });
  const [first] = pages;
  return first === undefined || pages.length > 1 ? renderPagesJson(pages) : renderPageJson(first.parsed);
}
