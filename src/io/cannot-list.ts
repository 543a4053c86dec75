import { UserError } from "../model/user-error.ts";
import { errorCode, errorPath } from "./file-errors.ts";

/** What is told where the disk refuses to list a folder or one in it, which is named; `shown` is the folder as messages are to show it. */
export function cannotList(shown: string, error: unknown): UserError {
  const [code, path = shown] = [errorCode(error), errorPath(error)];
  return new UserError(
    { zh: `文件夹 ${shown} 读不全：${path}（${code}）`, en: `${shown} cannot be read: ${path} (${code})` },
    { zh: "请检查这个文件夹的权限。", en: "Check the permissions of that folder." },
    { cause: error },
  );
}
