import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { errorCode, isNotFound, isRefusal } from "../io/file-errors.ts";
import { loadFromFolder } from "../io/load-shards.ts";
import type { Language } from "../model/config.ts";
import { UserError } from "../model/user-error.ts";
import { readResults } from "../search/answer.ts";
import { findArticles } from "../search/find-articles.ts";
import { orderReadable } from "../search/order-articles.ts";
import { OWN_PARTS } from "../search/own-parts.ts";
import { openSearchIndex, type SearchIndex } from "../search/search-index.ts";
import { BadShard } from "../search/shard.ts";
import { stringsFor } from "../site/strings.ts";
import { renderReport, reportResult, type SearchReport, searchNotes } from "./search-report.ts";
import { readLanguage } from "./settings.ts";
import { commandStringsFor } from "./strings.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

const EXAMPLES = `
示例 Examples:
  xianbao search 蒋国强
  xianbao search --site dist --limit 5 '数字化 -改革 page:1'
  xianbao search --json --queries queries.txt > results.ndjson

--json 每个检索词一行 · one line a query: {query, total, results: [{url, headline, date, snippet}], requests, bytes}
  requests、bytes 是得出全部结果所读的索引文件，不含目录与摘要
  requests and bytes are the index files read to know all results, without directory and snippets

退出码 Exit codes:
  0 正常 all is well
  1 索引的一部分读不出来 part of the index cannot be read
  2 没有索引，或用法有错 there is no index, or the usage is at fault
`;

interface SearchOptions {
  readonly site: string;
  readonly json: boolean;
  readonly queries?: string;
  readonly limit: number;
}

/** `xianbao search QUERY`: searches a generated site's index from disk. `finish` is told the exit code. */
export function searchCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("search")
    .description("在生成的网站里检索 · search a generated site's index")
    .argument("[query...]", "检索词 · what to search for")
    .option("--site <folder>", "网站所在的文件夹 · the folder of the site", "dist")
    .option("--json", "每个检索词输出一行 JSON · print a line of JSON a query", false)
    .option("--queries <file>", "检索词文件，一行一个 · a file of queries, one a line")
    .option("--limit <number>", "最多列出几篇 · list so many articles at most", parseLimit, 20)
    .addHelpText("after", EXAMPLES)
    .action(async (words: readonly string[], options: SearchOptions) => finish(await search(words, options, terminal)));
}

function parseLimit(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 0) return limit;
  throw new InvalidArgumentError("应当是 0 或正整数 · expected 0 or a positive whole number");
}

async function search(words: readonly string[], options: SearchOptions, terminal: Terminal): Promise<ExitCode> {
  const queries = [...(words.length > 0 ? [words.join(" ")] : []), ...(await readQueries(options, terminal))];
  if (queries.length === 0) {
    throw new UserError(
      { zh: "没有检索词", en: "there is no query" },
      { zh: "请写在命令之后，或用 --queries。", en: "Give one after the command, or use --queries." },
    );
  }
  const language = await readLanguage(terminal);
  let code: ExitCode = 0;
  for (const query of queries) {
    const { report, notes, faults } = await searchOnce(query, options, terminal, language);
    terminal.print(options.json ? JSON.stringify(report) : renderReport(report, notes));
    for (const fault of faults) terminal.report(fault);
    if (faults.length > 0) code = 1;
  }
  return code;
}

async function readQueries({ queries }: SearchOptions, terminal: Terminal): Promise<readonly string[]> {
  if (queries === undefined) return [];
  try {
    const text = await readFile(resolve(terminal.cwd, queries), "utf8");
    return text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trimEnd()]));
  } catch (error) {
    if (!isNotFound(error) && !isRefusal(error)) throw error;
    throw new UserError(
      { zh: `读不到文件 ${queries}（${errorCode(error)}）`, en: `cannot read ${queries} (${errorCode(error)})` },
      { zh: "请检查 --queries。", en: "Check --queries." },
      { cause: error },
    );
  }
}

/** What a query found, and what is to be told of it. */
interface SearchOutcome {
  readonly report: SearchReport;
  readonly notes: readonly string[];
  /** What of the index cannot be read. */
  readonly faults: readonly string[];
}

/** Each query starts with nothing read but manifest and directory, so that its traffic is its own. */
async function searchOnce(
  text: string,
  { site, limit }: SearchOptions,
  terminal: Terminal,
  language: Language,
): Promise<SearchOutcome> {
  let [requests, bytes] = [0, 0];
  const load = loadFromFolder(resolve(terminal.cwd, site), (_name, size) => {
    requests++;
    bytes += size;
  });
  const index = await openIndex(() => openSearchIndex(load, OWN_PARTS), site);
  [requests, bytes] = [0, 0];
  const query = index.parseQuery(text);
  const found = await findArticles(index, query);
  const traffic = { requests, bytes };
  const failures = new Set(found.failures);
  const orderFailures = new Set<string>();
  const order = await orderReadable(index, found, "relevance", limit, orderFailures);
  const results = await readResults(index, order, query, failures);
  const { indexUnread, orderUnread } = commandStringsFor(language);
  return {
    report: { query: text, total: found.total, results: results.map(reportResult), ...traffic },
    notes: searchNotes(query, found, stringsFor(language).searchScript),
    faults: [
      ...Array.from(failures, (name) => indexUnread(name)),
      ...Array.from(orderFailures, (name) => orderUnread(name)),
    ],
  };
}

async function openIndex(open: () => Promise<SearchIndex>, site: string): Promise<SearchIndex> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof BadShard)) throw error;
    throw new UserError(
      {
        zh: `${site} 里没有可用的索引（${error.message}）`,
        en: `${site} holds no index that can be used (${error.message})`,
      },
      { zh: "请先运行 xianbao build，或检查 --site。", en: "Run xianbao build first, or check --site." },
      { cause: error },
    );
  }
}
