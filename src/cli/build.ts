import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import type { RenderContext } from "../archive.ts";
import type { BuildObserver, BuildReport, BuildRequest } from "../io/build-request.ts";
import { buildSite } from "../io/build-site.ts";
import { readOrMake } from "../io/cache.ts";
import { raiseCompileBudget } from "../io/compile-budget.ts";
import { parseConfig, readConfigText } from "../io/config.ts";
import { readAssets, readTemplates, requireFolder } from "../io/discover.ts";
import { identifyProgram, programFolder } from "../io/program.ts";
import { readReaderFiles } from "../io/scripts.ts";
import { cacheName } from "../io/stray-caches.ts";
import type { Config, Language } from "../model/config.ts";
import { UserError } from "../model/user-error.ts";
import { URLS_LOCK } from "../read/content-path.ts";
import { TemplateError } from "../site/templates.ts";
import { prepareCache, requireApart, requirePages } from "./build-folders.ts";
import { type BuildSummary, renderHostLimits, summaryJson } from "./build-summary.ts";
import { createTimes } from "./build-times.ts";
import { hasErrors, renderFindingCounts, renderFindings } from "./findings.ts";
import { packagePaths } from "./package-paths.ts";
import { createProgress } from "./progress.ts";
import { CONFIG_FILE, parseFolder } from "./settings.ts";
import { commandStringsFor } from "./strings.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

const EXAMPLES = `
示例 Examples:
  xianbao build
  xianbao build --content 我的报纸 --out 网站
  xianbao build --base-url https://example.org/archive/ --publish

退出码 Exit codes:
  0 正常 all is well
  1 有的内容有错，其余已生成 some content is at fault; all else was built
  2 设置或用法有错，没有生成 the setup or the usage is at fault; nothing was built
`;

interface BuildOptions {
  readonly content: string;
  readonly out: string;
  readonly templates?: string;
  readonly config?: string;
  readonly baseUrl?: string;
  readonly publish?: boolean;
  readonly forward?: boolean;
  readonly compact?: boolean;
  readonly cache: string;
  readonly workers?: number;
  readonly quiet?: boolean;
  readonly json?: boolean;
  readonly profile?: boolean;
}

/** `xianbao build`: makes the site. `finish` is told the exit code. */
export function buildCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("build")
    .description("由 content 文件夹生成网站 · build the site from the content folder")
    .option("--content <folder>", "报纸文字所在的文件夹 · the folder of page texts", parseFolder, "content")
    .option("--out <folder>", "网站写到哪里 · where the site goes", "dist")
    .option("--templates <folder>", "自备的模板 · your own templates")
    .option("--config <file>", "网站设置 · the settings (xianbao.config.yml)")
    .option("--base-url <address>", "网站发布后的地址 · where the site will be published")
    .option("--publish", "这次要上线：记下它的地址 · this build goes online: record its addresses")
    .option("--forward", "消失的旧地址转到最近的页 · lead vanished addresses on to the nearest page")
    .option(
      "--compact",
      "少出文件：稿件并入版面页，检索打包 · fewer files: articles in their printed pages, the index packed",
    )
    .option("--cache <folder>", "上次生成的中间结果放在哪里 · where intermediate results are kept", ".cache")
    .option(
      "--workers <number>",
      "同时用几个线程，1 为不另开 · how many threads at a time; 1 for no other",
      parseWorkers,
    )
    .option("--quiet", "只用退出码说明结果 · say nothing; the exit code tells")
    .option("--json", "用一行 JSON 输出结果 · print the result as a line of JSON")
    .option("--profile", "列出各步、各线程用时 · print seconds a step and thread")
    .addHelpText("after", EXAMPLES)
    .action(async (options: BuildOptions) => finish(await build(options, terminal)));
}

async function build(options: BuildOptions, terminal: Terminal): Promise<ExitCode> {
  raiseCompileBudget();
  const started = terminal.now();
  const [content, out] = [resolve(terminal.cwd, options.content), resolve(terminal.cwd, options.out)];
  requireApart(options, terminal.cwd);
  await requireFolder(content, "--content");
  const program = identifyProgram();
  const cache = join(resolve(terminal.cwd, options.cache), cacheName(out));
  prepareCache(cache, options.cache);
  const config = await readSettings(options, terminal, cache, program);
  const request: BuildRequest = {
    content,
    out,
    cache,
    config,
    ...(await readDesign(options, terminal, cache, program)),
    addresses: options,
    program,
    workers: options.workers ?? availableParallelism(),
    now: Date.now(),
    requireArchive: (issues, diagnostics) => requirePages(issues, diagnostics, options.content),
  };
  const strings = commandStringsFor(config.language);
  const isSilent = options.quiet === true || options.json === true;
  const progress = await createProgress(terminal, strings, isSilent);
  const times = createTimes(terminal.now);
  const report = await runBuild(request, {
    onProgress: (stage, done, total) => {
      times.onProgress(stage);
      progress.show(stage, done, total);
    },
    onTask: times.onTask,
  }).finally(progress.end);
  const seconds = (terminal.now() - started) / 1000;
  const summary = { ...report, seconds, stages: times.stages() };
  if (options.json === true) terminal.print(JSON.stringify(summaryJson(summary)));
  if (!isSilent) printSummary(summary, options, config.language, terminal);
  if (options.profile === true) for (const line of times.lines(strings)) terminal.report(line);
  return hasErrors(report.diagnostics) ? 1 : 0;
}

function printSummary(summary: BuildSummary, options: BuildOptions, language: Language, terminal: Terminal): void {
  const { output, diagnostics, holdings, unrecorded, seconds } = summary;
  const strings = commandStringsFor(language);
  for (const line of renderFindings(diagnostics, options.content, language)) terminal.report(line);
  terminal.print(strings.holdings(holdings.issues, holdings.pages, holdings.articles));
  for (const line of renderFindingCounts(diagnostics, language)) terminal.print(line);
  terminal.print(strings.written(output, seconds));
  for (const line of renderHostLimits(output, strings)) terminal.print(line);
  if (unrecorded > 0) terminal.print(strings.unrecorded(unrecorded));
  if (options.publish === true) terminal.print(strings.recorded(`${options.content}/${URLS_LOCK}`));
  terminal.print(strings.siteIn(options.out));
}

/** The configuration file with the command line's options applied, as it was read before if it is as it was. */
async function readSettings(
  { config: named, baseUrl, compact }: BuildOptions,
  terminal: Terminal,
  cache: string,
  program: string,
): Promise<Config> {
  const shown = named ?? CONFIG_FILE;
  const text = await readConfigText(resolve(terminal.cwd, shown), shown, named !== undefined);
  const seal = JSON.stringify([program, shown, text, baseUrl, compact]);
  return await readOrMake(join(cache, "settings.json"), seal, async () => ({
    ...(await parseConfig(text, shown)),
    ...(baseUrl !== undefined && { baseUrl: (await import("../read/config-file.ts")).parseBaseUrl(baseUrl) }),
    ...(compact === true && { compact }),
  }));
}

/** What gives the site its looks: templates, assets and the reader's scripts. */
async function readDesign(
  options: BuildOptions,
  terminal: Terminal,
  cache: string,
  program: string,
): Promise<Pick<RenderContext, "templates" | "assets" | "firstScreen">> {
  const templates = await readTemplates(resolve(terminal.cwd, options.templates ?? packagePaths.templates));
  const { assets } = packagePaths;
  const { scripts, styles, firstScreen } = await readReaderFiles(
    packagePaths.scripts,
    assets,
    programFolder(cache),
    program,
  );
  const made = new Map([...(await readAssets(assets)), ...styles, ...scripts].map((file) => [file.path, file]));
  return { templates, assets: [...made.values()], firstScreen };
}

/** @throws UserError where a template is at fault. */
async function runBuild(request: BuildRequest, observer: BuildObserver): Promise<BuildReport> {
  try {
    return await buildSite(request, observer);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new UserError(
      { zh: `模板有误：${error.message}`, en: `a template is at fault: ${error.message}` },
      { zh: "请改正模板，再运行一次。", en: "Correct the template and run the command again." },
      { cause: error },
    );
  }
}

function parseWorkers(text: string): number {
  const workers = Number(text);
  if (Number.isInteger(workers) && workers >= 0 && workers <= MOST_WORKERS) return workers;
  throw new InvalidArgumentError(`应当是 0–${MOST_WORKERS} 的整数 · expected a whole number in 0–${MOST_WORKERS}`);
}

const MOST_WORKERS = 64;
