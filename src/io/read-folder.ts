import { createHash } from "node:crypto";
import type { Diagnosed, Diagnostic } from "../model/diagnostic.ts";
import type { TitledPage } from "../model/issue.ts";
import type { Newspaper } from "../model/newspaper.ts";
import type { SourceFile } from "../model/source-file.ts";
import { type IssueFolder, parseIssueFolder } from "../read/issue-folder.ts";
import type { FiledPage } from "../read/page-file.ts";
import type { FiledScan } from "../read/scan-file.ts";
import { outlinePage } from "../site/catalog.ts";
import type { WalkedFile } from "./content-walk.ts";
import { hashBytes } from "./hashes.ts";
import { hasPages, keepPages } from "./kept-pages.ts";
import { readSource } from "./read-source.ts";
import { readScan } from "./scans.ts";
import type { TaskSetup } from "./task-setup.ts";

/** A folder of the content that is to be read. */
export interface FolderRequest {
  /** `<slug>/<date>` */
  readonly path: string;
  readonly texts: readonly string[];
  readonly scans: readonly WalkedFile[];
  readonly newspaper: Newspaper;
  /** What the folder held when it was last read. */
  readonly knownKey?: string;
}

/** What a folder holds, without the text: that is kept under `key`. */
export interface ReadFolder {
  readonly path: string;
  /** A hash of everything the folder's pages are made of. */
  readonly key: string;
  /** Absent where it holds what it is known to hold. */
  readonly outlined?: OutlinedFolder;
}

/** What lists show of a folder. */
export interface OutlinedFolder {
  readonly outline: FolderOutline;
  /** A hash of the outline. */
  readonly outlineKey: string;
}

/** A folder without the text and with its newspaper left out, which thousands share. */
export interface FolderOutline extends Omit<IssueFolder, "pages"> {
  readonly pages: readonly Diagnosed<Omit<FiledPage<TitledPage>, "newspaper">>[];
}

/** Reads and parses a folder, unless it holds what it is known to hold, and keeps its pages. */
export function readFolder({ path, texts, scans, newspaper, knownKey }: FolderRequest, setup: TaskSetup): ReadFolder {
  const unread: Diagnostic[] = [];
  const sources = texts.flatMap((file) => readSource(file, setup.content, unread));
  const key = keyOf(path, sources, unread, scans, newspaper, setup.program);
  if (key === knownKey && hasPages(key, setup)) return { path, key };
  const { filedScans, diagnostics } = measureScans(scans, setup.content);
  const folder = parseIssueFolder(path, sources, filedScans, newspaper);
  keepPages(
    key,
    folder.pages.map(({ value }) => value.page),
    setup,
  );
  const outline = outlineFolder(folder, [...unread, ...diagnostics]);
  return { path, key, outlined: { outline, outlineKey: hashBytes(JSON.stringify(outline)) } };
}

function keyOf(
  path: string,
  sources: readonly SourceFile[],
  unread: readonly Diagnostic[],
  scans: readonly WalkedFile[],
  newspaper: Newspaper,
  program: string,
): string {
  const hash = createHash("sha256").update(JSON.stringify([program, path, newspaper, unread, scans]));
  for (const { path: file, bytes } of sources) hash.update(`\n${file} ${bytes.length}\n`).update(bytes);
  return hash.digest("hex").slice(0, 32);
}

function measureScans(
  scans: readonly WalkedFile[],
  folder: string,
): { readonly filedScans: readonly FiledScan[]; readonly diagnostics: readonly Diagnostic[] } {
  const measured = scans.map(({ path }) => readScan(folder, path));
  return {
    filedScans: measured.flatMap(({ value }) => value ?? []),
    diagnostics: measured.flatMap(({ diagnostics }) => diagnostics),
  };
}

function outlineFolder(folder: IssueFolder, diagnostics: readonly Diagnostic[]): FolderOutline {
  return {
    ...folder,
    pages: folder.pages.map(({ value: { newspaper: _shared, ...filed }, diagnostics: own }) => ({
      value: { ...filed, page: outlinePage(filed.page) },
      diagnostics: own,
    })),
    diagnostics: [...folder.diagnostics, ...diagnostics],
  };
}
