import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { Command } from "commander";
import { checkContent, createLineFinder } from "../io/check-content.ts";
import { walkContent } from "../io/content-walk.ts";
import { requireFolder } from "../io/discover.ts";
import { errorCode, isNotFound, isRefusal } from "../io/file-errors.ts";
import { writeReportFile } from "../io/report-file.ts";
import type { Language } from "../model/config.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { UserError } from "../model/user-error.ts";
import { numberedParts } from "../read/page-file.ts";
import { REPORT_MARK, renderReport } from "../report/report.ts";
import type { CheckedPage } from "../report/report-page.ts";
import { reportStringsFor } from "../report/report-strings.ts";
import { type FindLine, renderCheckReport, renderFindingJson } from "./check-report.ts";
import { hasErrors, renderFindingCounts } from "./findings.ts";
import { packagePaths } from "./package-paths.ts";
import { parsePageSource, readPageSource } from "./page-source.ts";
import { parseFolder, readNamedConfig } from "./settings.ts";
import { commandStringsFor } from "./strings.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

const EXAMPLES = `
示例 Examples:
  xianbao check                              检查 content 文件夹 · check the content folder
  xianbao check content/kecheng/2021-01-20   只看一期 · one issue
  xianbao check --html report.html           原文与稿件对照的报告 · source and articles side by side
  xianbao check --json > findings.ndjson     每个问题一行 JSON · a line of JSON a finding

每个问题列出文件、行号、疑处、处理办法和规则名；规则见 docs/rules.md，JSON 的格式见 docs/check-json.md。
Findings are told with file, line, doubt, what was done and the rule; see docs/rules.md, and docs/check-json.md.
只检查一部分时，只在这一部分里比较各期的总期号。
Where a part is checked, serial numbers are compared within that part.

退出码 Exit codes:
  0 没有错误 no errors (there may be warnings and notes)
  1 有的内容有错，不能照用 some content is at fault and cannot be used as it is
  2 没有这个文件夹，或用法有错 there is no such folder, or the usage is at fault
`;

interface CheckOptions {
  readonly content: string;
  readonly config?: string;
  readonly json?: boolean;
  readonly html?: string;
  readonly all?: boolean;
}

/** `xianbao check [PATH...]`: tells what is doubtful in the content. `finish` is told the exit code. */
export function checkCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("check")
    .description("检查文字，列出存疑之处 · check the texts and list what is doubtful")
    .argument("[paths...]", "文件或文件夹，不写就检查全部 · files or folders; all of the content where none is given")
    .option("--content <folder>", "报纸文字所在的文件夹 · the folder of page texts", parseFolder, "content")
    .option("--config <file>", "网站设置 · the settings (xianbao.config.yml)")
    .option("--json", "每个问题一行 JSON · a line of JSON a finding")
    .option("--html <file>", "写一份网页报告：原文与稿件对照 · write a report as one HTML file")
    .option("--all", "全部列出，不省略 · leave nothing out")
    .addHelpText("after", EXAMPLES)
    .action(async (paths: readonly string[], options: CheckOptions) => finish(await check(paths, options, terminal)));
}

async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const { language } = await readNamedConfig(options.config, terminal);
  const checked = await gather(paths, options, terminal);
  const { pageCount, namedFiles, diagnostics } = checked;
  // Of a setting that is in order there is nothing to tell.
  if (pageCount + namedFiles + diagnostics.length === 0) throw nothingThere(paths, options);
  const findLine = createLineFinder(terminal.cwd);
  if (options.html !== undefined) await writeReport(checked, options.html, options, language, terminal);
  if (options.json)
    for (const found of checked.diagnostics) terminal.print(renderFindingJson(found, findLine, language));
  else printReport(checked, findLine, options, language, terminal);
  return hasErrors(checked.diagnostics) ? 1 : 0;
}

/** Pages and findings, with paths as the user wrote them. */
interface Checked {
  /** None where no report of them is asked for: they hold all their text. */
  readonly pages: readonly CheckedPage[];
  readonly pageCount: number;
  readonly namedFiles: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Paths inside the content folder are checked as parts of their newspaper, others by themselves. */
async function gather(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<Checked> {
  const content = resolve(terminal.cwd, options.content);
  const inside: string[] = [];
  const outside: string[] = [];
  for (const path of paths) {
    requirePath(resolve(terminal.cwd, path), path);
    const place = relative(content, resolve(terminal.cwd, path));
    if (place === ".." || place.startsWith(`..${sep}`) || isAbsolute(place)) outside.push(path);
    else inside.push(place.replaceAll("\\", "/"));
  }
  const keepPages = options.html !== undefined;
  const parts: Checked[] = [];
  if (inside.length > 0 || paths.length === 0) {
    await requireFolder(content, "--content");
    const wanted = inside.includes("") ? [] : inside;
    parts.push(checkContent({ content, shown: options.content, paths: wanted, keepPages }));
  }
  // One at a time: a system lets few files be open at once.
  for (const file of outside.flatMap((path) => pageFilesIn(path, terminal))) {
    parts.push(await checkLoose(file, keepPages, terminal));
  }
  return {
    pages: parts.flatMap(({ pages }) => pages),
    pageCount: parts.reduce((sum, { pageCount }) => sum + pageCount, 0),
    namedFiles: parts.reduce((sum, { namedFiles }) => sum + namedFiles, 0),
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
  };
}

function requirePath(path: string, shown: string): void {
  try {
    statSync(path);
  } catch (error) {
    if (!isNotFound(error) && !isRefusal(error)) throw error;
    throw new UserError(
      { zh: `没有 ${shown}（${errorCode(error)}）`, en: `there is no ${shown} (${errorCode(error)})` },
      { zh: "请检查路径。", en: "Check the path." },
      { cause: error },
    );
  }
}

/** The page files in a folder outside the content, or the file itself. */
function pageFilesIn(path: string, { cwd }: Terminal): readonly string[] {
  if (!statSync(resolve(cwd, path)).isDirectory()) return [path];
  const files = walkContent(resolve(cwd, path)).texts.map((file) => file.path);
  return files.filter((file) => PAGE_FILE.test(file)).map((file) => join(path, file));
}

/** `01.txt`, `page.md`, but not README.md */
const PAGE_FILE = /(?:^|\/)(?!readme\.)[^/]+\.(?:txt|md)$/i;

/** A page outside the content; the page itself only where pages are wanted, besides what was found. */
async function checkLoose(file: string, keepPages: boolean, { cwd }: Terminal): Promise<Checked> {
  const source = await readPageSource(cwd, file);
  const { value, diagnostics } = parsePageSource(source);
  if (value === undefined) return { pages: [], pageCount: 0, namedFiles: 0, diagnostics };
  const pages = numberedParts(value, source.number).map((part, index): CheckedPage => {
    const page = {
      number: part.number,
      sourceFile: file,
      sourceLines: value.sourceLines,
      ...(value.parts.length > 1 && { partLines: part.lines }),
      form: source.form,
      corrections: part.corrections,
      parsed: part.parsed,
    };
    const own = [...(index === 0 ? diagnostics : []), ...part.parsed.diagnostics];
    return { id: `${encodeURIComponent(file)}-${part.number}`, file, page, diagnostics: own, joins: [] };
  });
  const found = pages.flatMap((page) => page.diagnostics);
  return { pages: keepPages ? pages : [], pageCount: pages.length, namedFiles: 0, diagnostics: found };
}

function nothingThere(paths: readonly string[], { content }: CheckOptions): UserError {
  const where = paths.length === 0 ? content : paths.join(" ");
  return new UserError(
    { zh: `${where} 里没有一版报纸`, en: `there is no page in ${where}` },
    {
      zh: "每版一个文件，如 content/kecheng/2021-01-20/01.txt；也可以直接写文件名。",
      en: "A page is a file such as content/kecheng/2021-01-20/01.txt; a file can also be named.",
    },
  );
}

/** A report of more pages takes long to open; those without a doubt are left out. */
const MOST_PAGES = 300;

async function writeReport(
  { pages, diagnostics }: Checked,
  file: string,
  { all }: CheckOptions,
  language: Language,
  terminal: Terminal,
): Promise<void> {
  const shown = all || pages.length <= MOST_PAGES ? pages : pages.filter((page) => page.diagnostics.length > 0);
  const onPages = new Set(pages.flatMap((page) => page.diagnostics));
  const others = diagnostics.filter((diagnostic) => !onPages.has(diagnostic));
  const css = await readFile(packagePaths.reportStyle, "utf8");
  const report = { pages: shown, others, pagesLeftOut: pages.length - shown.length };
  const text = [...renderReport(report, css, reportStringsFor(language))].join("");
  await writeReportFile(resolve(terminal.cwd, file), file, text, REPORT_MARK);
}

/** On a terminal a report is read from its end; so much of it is looked at. */
const LIMITS = { files: 25, findingsPerFile: 8 };
const NO_LIMITS = { files: Number.POSITIVE_INFINITY, findingsPerFile: Number.POSITIVE_INFINITY };

function printReport(
  { pageCount, diagnostics }: Checked,
  findLine: FindLine,
  { all, html }: CheckOptions,
  language: Language,
  terminal: Terminal,
): void {
  const strings = commandStringsFor(language);
  if (html === undefined) {
    const report = renderCheckReport(diagnostics, findLine, all ? NO_LIMITS : LIMITS, language);
    for (const line of report) terminal.print(line);
  }
  terminal.print(strings.checked(pageCount));
  for (const line of renderFindingCounts(diagnostics, language)) terminal.print(line);
  if (html !== undefined) terminal.print(strings.reportIn(html));
}
