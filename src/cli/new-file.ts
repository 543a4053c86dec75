import { open, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { cannotWrite } from "../io/cannot-write.ts";
import { errorCode, isRefusal } from "../io/file-errors.ts";
import { UserError, type Wording } from "../model/user-error.ts";

/**
 * Writes a file that is not there yet; never over an editor's work. A disk that is full leaves no part of it, which would stand
 * for the whole. `shown` is its path as the user wrote it.
 *
 * @throws UserError where there is one of that name, or the disk refuses.
 */
export async function writeNewFile(cwd: string, shown: string, text: string): Promise<void> {
  try {
    await writeWhole(resolve(cwd, shown), text);
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
    throw cannotWrite(shown, error, NO_ROOM.includes(errorCode(error) ?? "") ? FREE_ROOM : CHECK_FOLDER);
  }
}

/** What a disk says that has no room, or none for this user. */
const NO_ROOM: readonly string[] = ["ENOSPC", "EDQUOT", "EFBIG"];

const FREE_ROOM: Wording = {
  zh: "磁盘满了：请腾出空间，再运行一次。",
  en: "The disk is full: make room and run the command again.",
};
const CHECK_FOLDER: Wording = { zh: "请检查文件夹的权限。", en: "Check the folder's permissions." };

async function writeWhole(path: string, text: string): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(text);
    await file.close();
  } catch (error) {
    // It may be closed already.
    await file.close().catch(() => undefined);
    await rm(path, { force: true });
    throw error;
  }
}
