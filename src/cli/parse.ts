import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Command } from "commander";
import { errorCode, isNotFound, isRefusal } from "../io/file-errors.ts";
import type { Language } from "../model/config.ts";
import { UserError } from "../model/user-error.ts";
import { renderPageJson } from "../parse/page-json.ts";
import { parseNewspaperFile } from "../read/newspaper-file.ts";
import { parsePageBytes } from "../read/page-file.ts";
import { decodeText } from "../text/decode.ts";
import { renderFinding } from "./findings.ts";
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

/** The language of findings where no configuration is read. */
const LANGUAGE: Language = "zh-Hans";

async function parse(file: string, terminal: Terminal): Promise<ExitCode> {
  const path = resolve(terminal.cwd, file);
  const bytes = await readPage(path, file);
  const form = file.toLowerCase().endsWith(".md") ? "markdown" : "text";
  const { value, diagnostics } = parsePageBytes({ path: file, bytes }, form, await readColumns(path));
  if (value === undefined) {
    for (const diagnostic of diagnostics) terminal.report(renderFinding(diagnostic, "", LANGUAGE));
    return 1;
  }
  terminal.print(renderPageJson({ ...value.parsed, diagnostics }));
  return 0;
}

/** The column names of the newspaper in whose folder the page lies; none for a page that lies elsewhere. */
async function readColumns(path: string): Promise<readonly string[]> {
  try {
    const decoded = decodeText(await readFile(join(dirname(path), "..", "newspaper.yml")));
    return decoded.ok ? parseNewspaperFile(decoded.text, "", "newspaper.yml").value.columns : [];
  } catch (error) {
    if (isNotFound(error) || isRefusal(error)) return [];
    throw error;
  }
}

async function readPage(path: string, shown: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    if (!isNotFound(error) && !isRefusal(error)) throw error;
    throw new UserError(
      { zh: `读不到文件 ${shown}（${errorCode(error)}）`, en: `cannot read ${shown} (${errorCode(error)})` },
      { zh: "请检查文件名和权限。", en: "Check the name and the permissions." },
      { cause: error },
    );
  }
}
