import { sep } from "node:path";

/** The code of a file system error (`ENOENT`); undefined for any other error. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** The file or folder that a file system error is about; undefined for any other error. */
export function errorPath(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("path" in error)) return undefined;
  return typeof error.path === "string" ? error.path : undefined;
}

/** Whether the error says that there is no such file or folder. */
export function isNotFound(error: unknown): boolean {
  const code = errorCode(error);
  return code === "ENOENT" || code === "ENOTDIR";
}

/** Whether the error says that a folder, or what lies in it, is not there: of one that is written to, that the disk takes none, as `/proc`, or that it has gone. */
export function isLackOf(error: unknown, folder: string): boolean {
  const path = errorPath(error);
  return isNotFound(error) && path !== undefined && isInFolder(path, folder);
}

/** Whether a path is a folder's or lies in it. */
export function isInFolder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Whether the error says that a file cannot be read or written: no permission, a full disk, a folder in the way, a limit reached. */
export function isRefusal(error: unknown): boolean {
  return REFUSALS.includes(errorCode(error) ?? "");
}

const REFUSALS: readonly string[] = [
  "EACCES",
  "EBUSY",
  "EDQUOT",
  "EEXIST",
  "EFBIG",
  "EIO",
  "EISDIR",
  "ELOOP",
  "EMFILE",
  "ENAMETOOLONG",
  "ENFILE",
  "ENOSPC",
  "ENOTDIR",
  "EPERM",
  "EROFS",
];
