import { stat } from "node:fs/promises";
import type { Server } from "node:http";
import { join, resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { errorCode, isNotFound, isRefusal } from "../io/file-errors.ts";
import { createPreviewServer } from "../io/preview-server.ts";
import { UserError } from "../model/user-error.ts";
import { readLanguage } from "./settings.ts";
import { commandStringsFor } from "./strings.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

const EXAMPLES = `
示例 Examples:
  xianbao preview
  xianbao preview --out 网站 --port 3000

退出码 Exit codes:
  0 由用户结束 stopped by the user
  2 还没有生成网站，或端口被占用 there is no site yet, or the port is taken
`;

interface PreviewOptions {
  readonly out: string;
  readonly host: string;
  readonly port: number;
}

/** `xianbao preview`: serves the generated site. `finish` is told the exit code. */
export function previewCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("preview")
    .description("在本机浏览生成的网站 · serve the generated site on this machine")
    .option("--out <folder>", "网站所在的文件夹 · the folder of the site", "dist")
    .option("--port <number>", "端口，0 为任意 · the port, 0 for any", parsePort, 8080)
    .option("--host <address>", "监听的地址 · the address to listen on", "127.0.0.1")
    .addHelpText("after", EXAMPLES)
    .action(async (options: PreviewOptions) => finish(await preview(options, terminal)));
}

function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError("应当是 0 到 65535 的整数 · expected a whole number from 0 to 65535");
}

async function preview(options: PreviewOptions, terminal: Terminal): Promise<ExitCode> {
  const folder = resolve(terminal.cwd, options.out);
  await requireSite(folder, options.out);
  const server = createPreviewServer(folder);
  const port = await listen(server, options);
  const strings = commandStringsFor(await readLanguage(terminal));
  terminal.print(strings.serving(`http://${hostInAddress(options.host)}:${port}/`, options.out));
  await terminal.interrupted();
  server.close();
  server.closeAllConnections();
  return 0;
}

function hostInAddress(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}

async function requireSite(folder: string, shown: string): Promise<void> {
  try {
    await stat(join(folder, "index.html"));
  } catch (error) {
    if (isRefusal(error) && !isNotFound(error)) throw unreadable(shown, error);
    if (!isNotFound(error)) throw error;
    throw new UserError(
      { zh: `${shown} 里还没有网站`, en: `there is no site in ${shown}` },
      { zh: "请先运行 npm run build。", en: "Run npm run build first." },
      { cause: error },
    );
  }
}

function unreadable(shown: string, error: unknown): UserError {
  return new UserError(
    { zh: `读不到 ${shown}（${errorCode(error)}）`, en: `cannot read ${shown} (${errorCode(error)})` },
    { zh: "请检查文件夹的权限。", en: "Check the folder's permissions." },
    { cause: error },
  );
}

/** The port the server listens on. */
async function listen(server: Server, { host, port }: PreviewOptions): Promise<number> {
  try {
    await new Promise<void>((resolveListening, reject) => {
      server.once("error", reject);
      server.listen(port, host, resolveListening);
    });
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined || ![...PORT_FAULTS, ...HOST_FAULTS].includes(code)) throw error;
    throw new UserError(
      { zh: `不能在 ${host}:${port} 监听（${code}）`, en: `cannot listen on ${host}:${port} (${code})` },
      HOST_FAULTS.includes(code)
        ? {
            zh: "请用 --host 写这台机器自己的地址，或去掉 --host。",
            en: "Give an address of this machine with --host, or leave it out.",
          }
        : { zh: "请用 --port 换一个端口。", en: "Choose another port with --port." },
      { cause: error },
    );
  }
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
}

/** The port is taken or reserved. */
const PORT_FAULTS: readonly string[] = ["EADDRINUSE", "EACCES"];

/** The address is none of this machine's. */
const HOST_FAULTS: readonly string[] = ["EADDRNOTAVAIL", "ENOTFOUND"];
