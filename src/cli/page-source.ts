import { readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { errorCode, isNotFound, isRefusal } from "../io/file-errors.ts";
import type { Diagnosed, Diagnostic } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/source-file.ts";
import { UserError } from "../model/user-error.ts";
import { correctionsPathOf, type PageForm } from "../read/content-path.ts";
import { parseNewspaperFile } from "../read/newspaper-file.ts";
import { type PageContents, parsePageBytes } from "../read/page-file.ts";
import { decodeText } from "../text/decode.ts";
import { renderFinding } from "./findings.ts";
import { readLanguage } from "./settings.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** A page's file that a command was given, with what lies beside it. */
export interface PageSource {
  /** As the user wrote it. */
  readonly source: SourceFile;
  readonly form: PageForm;
  /** The number in its name; 1 where it has none. */
  readonly number: number;
  /** Names of the paper's columns, where the file lies in a newspaper's folder. */
  readonly columns: readonly string[];
  /** The corrections to it, where there are any. */
  readonly corrections?: SourceFile;
}

/**
 * Reads a page's file and the files beside it that have a say in it: `newspaper.yml` and `01.corrections.yml`.
 *
 * @throws UserError where the page cannot be read.
 */
export async function readPageSource(cwd: string, file: string): Promise<PageSource> {
  const path = resolve(cwd, file);
  const bytes = await findFile(path, (error) => unreadable(file, error));
  const form = file.toLowerCase().endsWith(".md") ? "markdown" : "text";
  const correctionsName = correctionsPathOf(file);
  const corrections = form === "text" ? await findFile(resolve(cwd, correctionsName)) : undefined;
  return {
    source: { path: file, bytes: bytes ?? new Uint8Array() },
    form,
    number: Number(/^\d{1,3}(?=\.)/.exec(basename(file))?.[0] ?? 1),
    columns: columnsIn(await findFile(join(dirname(path), "..", "newspaper.yml"))),
    ...(corrections !== undefined && { corrections: { path: correctionsName, bytes: corrections } }),
  };
}

/** Parses what was read. */
export function parsePageSource(page: PageSource): Diagnosed<PageContents | undefined> {
  return parsePageBytes(page.source, page.form, page.columns, page.corrections);
}

/** Tells why a page cannot be read. */
export async function refusePage(diagnostics: readonly Diagnostic[], terminal: Terminal): Promise<ExitCode> {
  const language = await readLanguage(terminal);
  for (const diagnostic of diagnostics) terminal.report(renderFinding(diagnostic, "", language));
  return 1;
}

/** A file's bytes; undefined where there is none to read, unless `refuse` makes a fault of that. */
async function findFile(path: string, refuse?: (error: unknown) => Error): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (!isNotFound(error) && !isRefusal(error)) throw error;
    if (refuse !== undefined) throw refuse(error);
    return undefined;
  }
}

function unreadable(shown: string, error: unknown): UserError {
  if (errorCode(error) === "EISDIR") {
    return new UserError(
      { zh: `${shown} 是文件夹`, en: `${shown} is a folder` },
      { zh: "请写明一版的文件，如 01.txt。", en: "Name one page's file, such as 01.txt." },
      { cause: error },
    );
  }
  return new UserError(
    { zh: `读不到文件 ${shown}（${errorCode(error)}）`, en: `cannot read ${shown} (${errorCode(error)})` },
    { zh: "请检查文件名和权限。", en: "Check the name and the permissions." },
    { cause: error },
  );
}

function columnsIn(bytes: Uint8Array | undefined): readonly string[] {
  const decoded = bytes === undefined ? undefined : decodeText(bytes);
  return decoded?.ok === true ? parseNewspaperFile(decoded.text, "", "newspaper.yml").value.columns : [];
}
