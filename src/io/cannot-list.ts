import { UserError } from "../model/user-error.ts";
import { errorCode } from "./file-errors.ts";

/** What is told where the disk refuses to list a folder; `shown` is the folder as messages are to show it. */
export function cannotList(shown: string, error: unknown): UserError {
  const code = errorCode(error);
  return new UserError(
    { zh: `文件夹 ${shown} 读不全（${code}）`, en: `${shown} cannot be read (${code})` },
    { zh: "请检查其中各文件夹的权限。", en: "Check the permissions of the folders in it." },
    { cause: error },
  );
}
