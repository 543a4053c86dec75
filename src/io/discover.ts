import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import fastGlob from "fast-glob";
import type { Diagnosed, Diagnostic } from "../model/diagnostic.ts";
import type { OutputFile } from "../model/output.ts";
import type { SourceFile } from "../model/source-file.ts";
import { UserError } from "../model/user-error.ts";
import { cannotList } from "./cannot-list.ts";
import { walkContent } from "./content-walk.ts";
import { isNotFound, isRefusal } from "./file-errors.ts";
import { readSource } from "./read-source.ts";

/**
 * Reads the texts and descriptions of the content folder (`.txt`, `.md`, `.yml`), in order of path. A file that cannot
 * be read is told of and left out.
 *
 * @throws UserError where there is no such folder.
 */
export async function readContent(folder: string): Promise<Diagnosed<readonly SourceFile[]>> {
  await requireFolder(folder, "--content");
  const diagnostics: Diagnostic[] = [];
  const value = walkContent(folder).texts.flatMap(({ path }) => readSource(path, folder, diagnostics));
  return { value, diagnostics };
}

/**
 * Reads the templates: by path inside the folder, `article.eta`.
 *
 * @throws UserError where there is no such folder or no template in it.
 */
export async function readTemplates(folder: string): Promise<ReadonlyMap<string, string>> {
  await requireFolder(folder, "--templates");
  const paths = await listFiles(folder, "**/*.eta");
  if (paths.length === 0) {
    throw new UserError(
      { zh: `文件夹 ${folder} 里没有模板（*.eta）`, en: `there are no templates (*.eta) in ${folder}` },
      { zh: "请检查 --templates。", en: "Check --templates." },
    );
  }
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), "utf8")] as const)),
  );
}

/** Reads the files that go into the site as they are; none where there is no such folder. */
export async function readAssets(folder: string): Promise<readonly OutputFile[]> {
  const paths = await listFiles(folder, "**");
  return Promise.all(paths.map(async (path) => ({ path, content: await readFile(join(folder, path)) })));
}

/** By code unit, not by locale: the same order on every machine. Names that begin with a dot are left out. */
async function listFiles(folder: string, pattern: string): Promise<readonly string[]> {
  try {
    const paths = await fastGlob(pattern, { cwd: folder, caseSensitiveMatch: false, deep: DEEPEST });
    return paths.sort();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw cannotList(folder, error);
  }
}

/** Deeper than any folder has reason to be; ends the walk around a link that points at its own parent. */
const DEEPEST = 8;

/**
 * Checks that a folder that an option names is there.
 *
 * @throws UserError where it is not.
 */
export async function requireFolder(folder: string, option: string): Promise<void> {
  try {
    if ((await stat(folder)).isDirectory()) return;
  } catch (error) {
    if (!isNotFound(error) && !isRefusal(error)) throw error;
  }
  throw new UserError(
    { zh: `没有文件夹 ${folder}`, en: `there is no folder ${folder}` },
    { zh: `请检查 ${option}。`, en: `Check ${option}.` },
  );
}
