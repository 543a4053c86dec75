import { join, resolve, sep } from "node:path";
import { Command } from "commander";
import { buildArchive, findAboutText, findRedirects, type RenderContext, renderArchive } from "../archive.ts";
import { readConfig } from "../io/config.ts";
import { readAssets, readContent, readTemplates } from "../io/discover.ts";
import { writeOutput } from "../io/output.ts";
import { readScans } from "../io/scans.ts";
import { bundleScripts, readFirstScreen } from "../io/scripts.ts";
import type { Config } from "../model/config.ts";
import type { Diagnosed } from "../model/diagnostic.ts";
import type { Archive } from "../model/issue.ts";
import type { OutputFile } from "../model/output.ts";
import { UserError } from "../model/user-error.ts";
import { parseBaseUrl } from "../read/config-file.ts";
import { scanFiles } from "../site/scan-files.ts";
import { TemplateError } from "../site/templates.ts";
import { withdrawArticles } from "../site/withdrawal.ts";
import { planAddresses } from "./addresses.ts";
import { hasErrors, renderFinding, renderFindingCounts } from "./findings.ts";
import { packagePaths } from "./package-paths.ts";
import { type CommandStrings, commandStringsFor } from "./strings.ts";
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
}

/** `xianbao build`: makes the site. `finish` is told the exit code. */
export function buildCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("build")
    .description("由 content 文件夹生成网站 · build the site from the content folder")
    .option("--content <folder>", "报纸文字所在的文件夹 · the folder of page texts", "content")
    .option("--out <folder>", "网站写到哪里 · where the site goes", "dist")
    .option("--templates <folder>", "自备的模板 · your own templates")
    .option("--config <file>", "网站设置 · the settings (xianbao.config.yml)")
    .option("--base-url <address>", "网站发布后的地址 · where the site will be published")
    .option("--publish", "这次要上线：记下它的地址 · this build goes online: record its addresses")
    .option("--forward", "消失的旧地址转到最近的页 · lead vanished addresses on to the nearest page")
    .addHelpText("after", EXAMPLES)
    .action(async (options: BuildOptions) => finish(await build(options, terminal)));
}

async function build(options: BuildOptions, terminal: Terminal): Promise<ExitCode> {
  const started = terminal.now();
  const config = await readSettings(options, terminal);
  const [content, out] = [resolve(terminal.cwd, options.content), resolve(terminal.cwd, options.out)];
  requireApart(content, out, options);

  const sources = await readContent(content);
  const scans = await readScans(content);
  const filed = findRedirects(sources.value, options.content);
  const gathered = buildArchive(sources.value, scans.value);
  const archive = { ...gathered, value: withdrawArticles(gathered.value, filed) };
  requirePages(archive, options);
  const addresses = await planAddresses(archive.value, filed, content, options);
  const diagnostics = [sources, scans, archive, addresses].flatMap((part) => part.diagnostics);
  const about = findAboutText(sources.value);
  const context = {
    config,
    diagnostics,
    redirects: addresses.redirects,
    ...(await readDesign(options, terminal)),
    ...(about !== undefined && { about }),
  };
  const copies = scanFiles(archive.value).map(({ path, source }) => ({ path, source: join(content, source) }));
  const report = await writeOutput(out, [...render(archive.value, context), ...copies]);
  await addresses.record();

  for (const diagnostic of diagnostics) terminal.report(renderFinding(diagnostic, options.content, config.language));
  const strings = commandStringsFor(config.language);
  const seconds = (terminal.now() - started) / 1000;
  terminal.print(holdingsLine(archive.value, strings));
  for (const line of renderFindingCounts(diagnostics, config.language)) terminal.print(line);
  terminal.print(strings.written(report, seconds));
  if (addresses.unrecorded > 0) terminal.print(strings.unrecorded(addresses.unrecorded));
  terminal.print(strings.siteIn(options.out));
  return hasErrors(diagnostics) ? 1 : 0;
}

/** The configuration file with the command line's options applied. */
async function readSettings({ config: named, baseUrl }: BuildOptions, terminal: Terminal): Promise<Config> {
  const config = await readConfig(
    resolve(terminal.cwd, named ?? CONFIG_FILE),
    named ?? CONFIG_FILE,
    named !== undefined,
  );
  return baseUrl === undefined ? config : { ...config, baseUrl: parseBaseUrl(baseUrl) };
}

const CONFIG_FILE = "xianbao.config.yml";

/** The site would be read as content the next time, or the content be taken for the site. */
function requireApart(content: string, out: string, options: BuildOptions): void {
  if (!isInside(out, content) && !isInside(content, out)) return;
  throw new UserError(
    {
      zh: `${options.out} 和 ${options.content} 一个在另一个里面`,
      en: `${options.out} and ${options.content} lie in one another`,
    },
    { zh: "请用 --out 选一个内容文件夹以外的文件夹。", en: "Choose a folder apart from the content with --out." },
  );
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** A folder in which nothing even tries to be a page is the wrong folder, and must not empty the last site. */
function requirePages({ value, diagnostics }: Diagnosed<Archive>, { content }: BuildOptions): void {
  if (value.issues.length > 0 || diagnostics.some(({ rule }) => rule !== "newspaper-file-missing")) return;
  throw new UserError(
    { zh: `${content} 里没有一版报纸`, en: `there is no page in ${content}` },
    {
      zh: "请检查 --content；每版一个文件，如 content/kecheng/2021-01-20/01.txt。",
      en: "Check --content; a page is a file such as content/kecheng/2021-01-20/01.txt.",
    },
  );
}

/** What gives the site its looks: templates, assets and the reader's scripts. */
async function readDesign(
  options: BuildOptions,
  terminal: Terminal,
): Promise<Pick<RenderContext, "templates" | "assets" | "firstScreen">> {
  const templates = await readTemplates(resolve(terminal.cwd, options.templates ?? packagePaths.templates));
  const assets = [...(await readAssets(packagePaths.assets)), ...(await bundleScripts(packagePaths.scripts))];
  return { templates, assets, firstScreen: await readFirstScreen(packagePaths.assets) };
}

/** @throws UserError where a template is at fault. */
function render(archive: Archive, context: RenderContext): readonly OutputFile[] {
  try {
    return renderArchive(archive, context);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new UserError(
      { zh: `模板有误：${error.message}`, en: `a template is at fault: ${error.message}` },
      { zh: "请改正模板，再运行一次。", en: "Correct the template and run the command again." },
      { cause: error },
    );
  }
}

function holdingsLine({ issues }: Archive, strings: CommandStrings): string {
  const pages = issues.flatMap((issue) => issue.pages);
  const articles = pages.reduce((sum, { parsed }) => sum + parsed.articles.length, 0);
  return strings.holdings(issues.length, pages.length, articles);
}
