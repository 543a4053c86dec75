import { readdir, readFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { Config } from "../model/config.ts";
import { UserError } from "../model/user-error.ts";
import { decodeText } from "../text/decode.ts";
import { errorCode, isNotFound, isRefusal } from "./file-errors.ts";

/**
 * Reads the configuration file. Without one the site has a plain title and a Chinese interface; but one that was
 * asked for by name (`isNamed`) must be there, and none may lie there under a name that is nearly right. `shown` is the file's name as messages are to show it.
 *
 * @throws UserError that says what is wrong in which line.
 */
export async function readConfig(file: string, shown: string, isNamed: boolean): Promise<Config> {
  return await parseConfig(await readConfigText(file, shown, isNamed), shown);
}

/**
 * The text of the configuration file, as `readConfig` reads it; undefined where there is none.
 *
 * @throws UserError where it cannot be read.
 */
export async function readConfigText(file: string, shown: string, isNamed: boolean): Promise<string | undefined> {
  const bytes = await readConfigBytes(file, shown, isNamed);
  if (bytes === undefined) return undefined;
  const decoded = decodeText(bytes);
  if (decoded.ok || decoded.reason === "empty") return decoded.ok ? decoded.text : "";
  throw new UserError(
    {
      zh: `设置文件 ${shown} 不是文本，或编码无法识别`,
      en: `${shown} is no text, or in an encoding that is not known`,
    },
    { zh: "请把它存成 UTF-8。", en: "Save it as UTF-8." },
  );
}

async function readConfigBytes(file: string, shown: string, isNamed: boolean): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isNotFound(error) && !isNamed) {
      await refuseOtherName(file);
      return undefined;
    }
    if (!isNotFound(error) && !isRefusal(error)) throw error;
    throw new UserError(
      { zh: `读不到设置文件 ${shown}（${errorCode(error)}）`, en: `cannot read ${shown} (${errorCode(error)})` },
      { zh: "请检查 --config。", en: "Check --config." },
      { cause: error },
    );
  }
}

/** Where settings lie under a name that is nearly right, the site would be built without them. */
async function refuseOtherName(file: string): Promise<void> {
  const name = basename(file);
  const other = (await namesBeside(file)).find((one) => OTHER_NAME.test(one));
  if (other === undefined) return;
  throw new UserError(
    { zh: `设置文件的名称不对：${other}`, en: `${other} is not how the settings are named` },
    { zh: `请改名为 ${name}。`, en: `Rename it ${name}.` },
  );
}

/** `xianbao.config.yaml`, `xianbao.yml`, `Xianbao.config.yml`, `xianbao.config.yml.txt` of Windows, which hides the second ending */
const OTHER_NAME = /^xianbao(?:[-._]?config)?\.ya?ml(?:\.txt)?$/i;

/** None where the folder cannot be listed: then there are no settings that could be read either. */
async function namesBeside(file: string): Promise<readonly string[]> {
  try {
    return await readdir(dirname(file));
  } catch (error) {
    if (isNotFound(error) || isRefusal(error)) return [];
    throw error;
  }
}

/**
 * What the text of a configuration file says. What reads YAML is loaded only for it.
 *
 * @throws UserError that says what is wrong in which line.
 */
export async function parseConfig(text: string | undefined, shown: string): Promise<Config> {
  const { DEFAULT_CONFIG, parseConfigFile } = await import("../read/config-file.ts");
  return text === undefined ? DEFAULT_CONFIG : parseConfigFile(text, shown);
}
