import { mkdirSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { cannotWrite } from "../io/cannot-write.ts";
import { isNotFound, isRefusal } from "../io/file-errors.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { UserError } from "../model/user-error.ts";

/** The folders that a build reads and writes, as the user named them. */
export interface BuildFolders {
  readonly content: string;
  readonly out: string;
  readonly cache: string;
}

/**
 * Checks that no folder lies where another's files are taken for its own: the site and the cache would be read as content
 * the next time, and the cache be taken for somebody else's files in the site.
 *
 * @throws UserError where one does, or has no name.
 */
export function requireApart({ content, out, cache }: BuildFolders, cwd: string): void {
  for (const [option, named] of Object.entries({ content, out, cache })) if (named === "") throw unnamed(option);
  const placeOf = (named: string) => followNamed(named, cwd);
  const [contentAt, outAt, cacheAt] = [placeOf(content), placeOf(out), placeOf(cache)];
  if (isInside(outAt, contentAt) || isInside(contentAt, outAt)) throw inOneAnother("--out", out, content);
  if (isInside(cacheAt, contentAt)) throw inOneAnother("--cache", cache, content);
  if (isInside(cacheAt, outAt)) throw inOneAnother("--cache", cache, out);
}

/**
 * Makes the folder for intermediate results; `shown` is how the user named it.
 *
 * @throws UserError where the disk refuses.
 */
export function prepareCache(cache: string, shown: string): void {
  try {
    mkdirSync(cache, { recursive: true });
  } catch (error) {
    // Nothing is not found where folders are made, but disks that take none say so: `/proc/x`.
    if (!isRefusal(error) && !isNotFound(error)) throw error;
    throw cannotWrite(shown, error, { zh: "请用 --cache 另选一个文件夹。", en: "Choose another folder with --cache." });
  }
}

function followNamed(named: string, cwd: string): string {
  try {
    return followLinks(resolve(cwd, named));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw cannotWrite(named, error, { zh: "请检查路径和权限。", en: "Check the path and its permissions." });
  }
}

/** The path with all links on the way followed, as far as it leads to anything yet. */
function followLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (!isNotFound(error) || dirname(path) === path) throw error;
    return join(followLinks(dirname(path)), basename(path));
  }
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function unnamed(option: string): UserError {
  return new UserError(
    { zh: `--${option} 后面没有写文件夹`, en: `there is no folder after --${option}` },
    { zh: `请写明文件夹，或去掉 --${option}。`, en: `Name a folder, or leave --${option} out.` },
  );
}

function inOneAnother(option: string, one: string, other: string): UserError {
  return new UserError(
    { zh: `${one} 和 ${other} 一个在另一个里面`, en: `${one} and ${other} lie in one another` },
    { zh: `请用 ${option} 另选一个文件夹。`, en: `Choose another folder with ${option}.` },
  );
}

/**
 * Checks that the content folder is one: where nothing lies in it as a page does, it is the wrong folder, and must not
 * empty the last site. `findings` are about its files.
 *
 * @throws UserError where no file lies as a page does.
 */
export function requirePages(issues: number, findings: readonly Diagnostic[], content: string): void {
  const files = findings.map(({ place }) => place.file);
  if (issues > 0 || files.some((file) => NEAR_PAGE.test(file))) return;
  const isInNewspaper = files.some((file) => TOO_DEEP.test(file));
  throw new UserError(
    { zh: `${content} 里没有一版报纸`, en: `there is no page in ${content}` },
    isInNewspaper
      ? {
          zh: "它像是一份报纸自己的文件夹：请用 --content 选它外面的那个文件夹。",
          en: "It looks like one newspaper's own folder: choose the folder around it with --content.",
        }
      : {
          zh: "请检查 --content；每版一个文件，如 content/kecheng/2021-01-20/01.txt。",
          en: "Check --content; a page is a file such as content/kecheng/2021-01-20/01.txt.",
        },
  );
}

/** `kecheng/2021-01-20/01.txt`, `柯城/20210120/第1版.txt` */
const NEAR_PAGE = /^[^/]+\/\d[^/]*\/[^/]+$/;

/** `2021-01-20/01.txt` */
const TOO_DEEP = /^\d{4}[^/]*\/[^/]+$/;
