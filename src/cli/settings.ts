import { resolve } from "node:path";
import { readConfig } from "../io/config.ts";
import type { Config, Language } from "../model/config.ts";
import type { Terminal } from "./terminal.ts";

/** The settings' file where none is named. */
export const CONFIG_FILE = "xianbao.config.yml";

/**
 * The settings: those of the file that `--config` names, which must be there, or of the usual one.
 *
 * @throws UserError that says what is wrong in which line.
 */
export async function readNamedConfig(named: string | undefined, { cwd }: Terminal): Promise<Config> {
  const shown = named ?? CONFIG_FILE;
  return await readConfig(resolve(cwd, shown), shown, named !== undefined);
}

/**
 * The language of messages, by the usual settings: for commands that need nothing else of them.
 *
 * @throws UserError that says what is wrong in which line.
 */
export async function readLanguage(terminal: Terminal): Promise<Language> {
  return (await readNamedConfig(undefined, terminal)).language;
}

/** A folder as the user named it, but without the slash that the shell completes it with: messages join names to it. */
export function parseFolder(text: string): string {
  return text.replace(LAST_SLASHES, "");
}

/** `content/`, but not `/` alone */
const LAST_SLASHES = /(?<=[^/\\])[/\\]+$/;
