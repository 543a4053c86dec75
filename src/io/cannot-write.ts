import { UserError, type Wording } from "../model/user-error.ts";
import { errorCode } from "./file-errors.ts";

/** What is told where the disk refuses to write; `shown` is the file or folder as messages are to show it. */
export function cannotWrite(shown: string, error: unknown, remedy: Wording): UserError {
  const code = errorCode(error);
  return new UserError({ zh: `写不进 ${shown}（${code}）`, en: `cannot write to ${shown} (${code})` }, remedy, {
    cause: error,
  });
}
