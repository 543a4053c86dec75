import { resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { requireFolder } from "../io/discover.ts";
import { exportOpenSearch } from "../io/export-opensearch.ts";
import { UserError } from "../model/user-error.ts";
import { requirePages } from "./build-folders.ts";
import { hasErrors, renderFindingCounts, renderFindings } from "./findings.ts";
import { parseFolder, readNamedConfig } from "./settings.ts";
import { commandStringsFor } from "./strings.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

const EXAMPLES = `
示例 Examples:
  xianbao export --opensearch --out opensearch
  curl -X PUT -H 'Content-Type: application/json' --data-binary @opensearch/template.json \\
    https://search.example.org/_index_template/xianbao
  curl -X DELETE https://search.example.org/xianbao
  for file in opensearch/bulk-*.ndjson; do
    curl -H 'Content-Type: application/x-ndjson' --data-binary @$file https://search.example.org/_bulk; done

先删索引再载入，撤下的稿件才会从检索里消失
The index is deleted first: else what was withdrawn would still be found there
再把 openSearchUrl: https://search.example.org/xianbao 写进 xianbao.config.yml，读者就用它检索
Then readers search there once xianbao.config.yml says openSearchUrl: https://search.example.org/xianbao

退出码 Exit codes:
  0 正常 all is well
  1 有的内容有错，其余已导出 some content is at fault; all else was exported
  2 设置或用法有错，没有导出 the setup or the usage is at fault; nothing was exported
`;

interface ExportOptions {
  readonly opensearch: boolean;
  readonly content: string;
  readonly out: string;
  readonly index: string;
  readonly config?: string;
}

/** `xianbao export --opensearch`: writes the archive for an OpenSearch server. `finish` is told the exit code. */
export function exportCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("export")
    .description(
      "导出给 OpenSearch 服务器，供许多县合用的大库 · export to an OpenSearch server, for archives of many counties",
    )
    .option("--opensearch", "索引模板和批量数据 · index template and bulk requests", false)
    .requiredOption("--out <folder>", "写到哪个文件夹 · the folder to write")
    .option("--content <folder>", "报纸文字所在的文件夹 · the folder of page texts", parseFolder, "content")
    .option("--index <name>", "OpenSearch 索引名 · the index's name", parseIndexName, "xianbao")
    .option("--config <file>", "网站设置 · the settings (xianbao.config.yml)")
    .addHelpText("after", EXAMPLES)
    .action(async (options: ExportOptions) => finish(await exportArchive(options, terminal)));
}

// https://opensearch.org/docs/latest/api-reference/index-apis/create-index/#index-naming-restrictions
const INDEX_NAME = /^[a-z0-9][a-z0-9._-]{0,99}$/u;

function parseIndexName(text: string): string {
  if (INDEX_NAME.test(text)) return text;
  throw new InvalidArgumentError("应当是小写字母、数字、- _ . · expected lower-case letters, digits, - _ .");
}

async function exportArchive(options: ExportOptions, terminal: Terminal): Promise<ExitCode> {
  if (!options.opensearch) {
    throw new UserError(
      { zh: "没有说导出成什么", en: "it is not said what to export to" },
      { zh: "请加 --opensearch。", en: "Add --opensearch." },
    );
  }
  const config = await readNamedConfig(options.config, terminal);
  const content = resolve(terminal.cwd, options.content);
  await requireFolder(content, "--content");
  const { index, out } = options;
  const { issues, files, diagnostics } = await exportOpenSearch({
    content,
    shown: options.content,
    out: resolve(terminal.cwd, out),
    index,
    config,
    requireArchive: (count, found) => requirePages(count, found, options.content),
  });
  const { language } = config;
  for (const line of renderFindings(diagnostics, options.content, language)) terminal.report(line);
  for (const line of renderFindingCounts(diagnostics, language)) terminal.print(line);
  terminal.print(
    commandStringsFor(language).wordingOf({
      zh: `${issues} 期，${files} 个批量文件，在 ${out}`,
      en: `${issues} issues in ${files} bulk files in ${out}`,
    }),
  );
  return hasErrors(diagnostics) ? 1 : 0;
}
