import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { cannotWrite } from "../io/cannot-write.ts";
import { errorCode, isRefusal } from "../io/file-errors.ts";
import { UserError } from "../model/user-error.ts";

/**
 * Writes a file that is not there yet; never over an editor's work. `shown` is its path as the user wrote it.
 *
 * @throws UserError where there is one of that name, or the folder cannot be written to.
 */
export async function writeNewFile(cwd: string, shown: string, text: string): Promise<void> {
  try {
    await writeFile(resolve(cwd, shown), text, { flag: "wx" });
  } catch (error) {
    if (errorCode(error) === "EEXIST") {
      throw new UserError(
        { zh: `已经有 ${shown} 了，没有改动它`, en: `${shown} is there already and was left as it is` },
        {
          zh: "不加 --write 就输出到屏幕，可以抄进去。",
          en: "Without --write the text is printed, to be copied from.",
        },
        { cause: error },
      );
    }
    if (!isRefusal(error)) throw error;
    throw cannotWrite(shown, error, { zh: "请检查文件夹的权限。", en: "Check the folder's permissions." });
  }
}
