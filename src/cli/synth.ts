import { resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { cannotWrite } from "../io/cannot-write.ts";
import { isRefusal } from "../io/file-errors.ts";
import { writeSynth } from "../io/synth.ts";
import { MOST_SYNTH_ARTICLES } from "../io/synth-articles.ts";
import { readLanguage } from "./settings.ts";
import { commandStringsFor } from "./strings.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

const EXAMPLES = `
示例 Examples:
  xianbao synth --articles 10000 --out big/content
  xianbao build --content big/content --out big/dist
`;

interface SynthOptions {
  readonly articles: number;
  readonly out: string;
  readonly sample: string;
}

/** `xianbao synth`: writes a large invented archive, always the same, to try things on. `finish` is told the exit code. */
export function synthCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("synth")
    .description("生成一个大的虚构报库，供试验 · write a large invented archive to try things on")
    .requiredOption("--articles <number>", "稿件数 · how many articles", parseCount)
    .requiredOption("--out <folder>", "写到哪个内容文件夹 · the content folder to write")
    .option("--sample <folder>", "取用句子的内容文件夹 · the content folder to take sentences from", "content")
    .addHelpText("after", EXAMPLES)
    .action(async (options: SynthOptions) => finish(await synth(options, terminal)));
}

function parseCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0 && count <= MOST_SYNTH_ARTICLES) return count;
  const range = `1–${MOST_SYNTH_ARTICLES}`;
  throw new InvalidArgumentError(`应当是 ${range} 的整数 · expected a whole number in ${range}`);
}

async function synth({ articles, out, sample }: SynthOptions, terminal: Terminal): Promise<ExitCode> {
  const pages = await write(resolve(terminal.cwd, out), out, resolve(terminal.cwd, sample), articles);
  terminal.print(
    commandStringsFor(await readLanguage(terminal)).wordingOf({
      zh: `${articles} 篇稿件，${pages} 版，在 ${out}`,
      en: `${articles} articles on ${pages} pages in ${out}`,
    }),
  );
  return 0;
}

/** How many pages were written. */
async function write(folder: string, shown: string, sample: string, articles: number): Promise<number> {
  try {
    return await writeSynth(folder, sample, articles);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw cannotWrite(shown, error, {
      zh: "请检查 --out、磁盘空间和权限。",
      en: "Check --out, disk space and permissions.",
    });
  }
}
