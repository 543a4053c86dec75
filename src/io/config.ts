import { readFile } from "node:fs/promises";
import type { Config } from "../model/config.ts";
import { UserError } from "../model/user-error.ts";
import { DEFAULT_CONFIG, parseConfigFile } from "../read/config-file.ts";
import { decodeText } from "../text/decode.ts";
import { errorCode, isNotFound, isRefusal } from "./file-errors.ts";

/**
 * Reads the configuration file. Without one the site has a plain title and a Chinese interface; but one that was
 * asked for by name (`isNamed`) must be there. `shown` is the file's name as messages are to show it.
 *
 * @throws UserError that says what is wrong in which line.
 */
export async function readConfig(file: string, shown: string, isNamed: boolean): Promise<Config> {
  try {
    const decoded = decodeText(await readFile(file));
    return parseConfigFile(decoded.ok ? decoded.text : "", shown);
  } catch (error) {
    if (isNotFound(error) && !isNamed) return DEFAULT_CONFIG;
    if (!isNotFound(error) && !isRefusal(error)) throw error;
    throw new UserError(
      { zh: `读不到设置文件 ${shown}（${errorCode(error)}）`, en: `cannot read ${shown} (${errorCode(error)})` },
      { zh: "请检查 --config。", en: "Check --config." },
      { cause: error },
    );
  }
}
