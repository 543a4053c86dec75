import { type ContentLayout, linkArchive, newspaperOf } from "../archive.ts";
import type { Diagnosed } from "../model/diagnostic.ts";
import type { Archive, IssueHead, PageOutline, TitledPage } from "../model/issue.ts";
import type { Newspaper } from "../model/newspaper.ts";
import type { Redirects } from "../model/redirects.ts";
import type { IssueFolder } from "../read/issue-folder.ts";
import { groupBy } from "../site/catalog.ts";
import { withdrawnIn, withdrawOutlines } from "../site/withdrawal.ts";
import { checkWithdrawals } from "../site/withdrawal-check.ts";
import { CLOCK_TICK, type ContentWalk, type WalkedFile } from "./content-walk.ts";
import type { FiledContent } from "./filed-content.ts";
import type { KeptPage } from "./kept-pages.ts";
import type { KnownFolder } from "./known-folder.ts";
import type { FolderOutline, FolderRequest, ReadFolder } from "./read-folder.ts";
import type { TaskRunner } from "./task-runner.ts";

/** A folder as it is known, with its outline where that was made anew. */
export interface FoundFolder extends KnownFolder {
  readonly outline?: FolderOutline;
}

/** Is told how many folders are read, and of those that were read just now what is new, by their paths. */
export type ReadingObserver = (
  done: number,
  total: number,
  read: readonly (readonly [path: string, folder: FoundFolder])[],
) => void;

/**
 * Reads the folders that do not look as they did when they were last read (`known`). `now` is the time, in milliseconds
 * since 1970.
 */
export async function readFolders(
  { walk, layout, newspapers }: FiledContent,
  known: ReadonlyMap<string, KnownFolder>,
  runner: TaskRunner,
  now: number,
  onProgress: ReadingObserver,
): Promise<ReadonlyMap<string, FoundFolder>> {
  const requests = folderRequests(walk, layout, newspapers.value);
  const looks = new Map(walk.texts.map((file) => [file.path, file]));
  const signatures = new Map(requests.map((request) => [request.path, signatureOf(request, looks, now)]));
  const isKnown = ({ path }: FolderRequest) =>
    signatures.get(path) !== "" && known.get(path)?.signature === signatures.get(path);
  const unknown = requests.filter((request) => !isKnown(request));
  const read = await runReading(unknown, known, runner, onProgress);
  const folders = new Map<string, FoundFolder>();
  for (const { path } of requests) {
    const signature = signatures.get(path) ?? "";
    const [found, before] = [read.get(path), known.get(path)];
    const folder = found?.outlined ?? before;
    const key = found?.key ?? before?.key;
    if (folder === undefined || key === undefined) continue;
    const isSame = before?.key === key && before.signature === signature;
    folders.set(path, isSame ? before : { ...folder, key, signature });
  }
  return folders;
}

/** An archive without what is withdrawn, and what was doubted of that. */
export interface WithdrawnArchive extends Diagnosed<Archive<TitledPage>> {
  /** The addresses of what was taken out, by issue in their order. */
  readonly withdrawn: readonly (readonly string[])[];
}

/** The archive without its text and without what is withdrawn, and where the text is kept. */
export interface LinkedFolders extends WithdrawnArchive {
  /** By `keptName`. */
  readonly keptPages: ReadonlyMap<string, KeptPage>;
}

/**
 * Links the folders that were read, takes out what `redirects.yml` withdraws, and tells where that is doubtful. `outlineOf`
 * finds the outlines of folders that are as they were.
 */
export function linkFolders(
  { layout, newspapers, redirects }: FiledContent,
  folders: ReadonlyMap<string, FoundFolder>,
  outlineOf: (path: string) => FolderOutline,
): LinkedFolders {
  const outlined = Array.from(folders, ([path, { outline, ...folder }]) => {
    return { path, ...folder, outline: outline ?? outlineOf(path) };
  });
  const linked = linkArchive(
    layout,
    newspapers,
    outlined.map(({ path, outline }) => withNewspaper(outline, newspaperOf(path, newspapers.value))),
  );
  const left = withdrawLinked(
    linked.value,
    outlined.map(({ outline }) => outline),
    redirects,
  );
  return { ...left, diagnostics: [...linked.diagnostics, ...left.diagnostics], keptPages: keptPagesOf(outlined) };
}

/** Takes out of an archive that was linked from these folders what `redirects.yml` withdraws. */
export function withdrawLinked(
  archive: Archive<TitledPage>,
  folders: readonly Pick<IssueFolder, "path" | "joins">[],
  redirects: Redirects,
): WithdrawnArchive {
  const joins = new Map(folders.map((folder) => [folder.path, folder.joins]));
  const joinsOf = ({ newspaper, date }: IssueHead) => joins.get(`${newspaper.slug}/${date.iso}`) ?? [];
  return {
    value: withdrawOutlines(archive, redirects),
    diagnostics: checkWithdrawals(archive, redirects, joinsOf),
    withdrawn: archive.issues.map((issue) => withdrawnIn(issue, redirects)),
  };
}

function folderRequests(
  { scans }: ContentWalk,
  { folders }: ContentLayout,
  newspapers: ReadonlyMap<string, Newspaper>,
): readonly FolderRequest[] {
  const scansOf = groupBy(scans, ({ path }) => path.slice(0, path.lastIndexOf("/")));
  const paths = new Set([...folders.keys(), ...scansOf.keys()]);
  return Array.from(paths, (path) => ({
    path,
    texts: folders.get(path) ?? [],
    scans: scansOf.get(path) ?? [],
    newspaper: newspaperOf(path, newspapers),
  }));
}

/** How the folder's files look; empty where that does not tell whether they have changed. */
function signatureOf(request: FolderRequest, looks: ReadonlyMap<string, WalkedFile>, now: number): string {
  const files = [...request.texts.flatMap((path) => looks.get(path) ?? []), ...request.scans];
  if (files.some(({ signature, changed }) => signature === "" || changed > now - CLOCK_TICK)) return "";
  return JSON.stringify([request.newspaper, ...files.map(({ path, signature }) => `${path} ${signature}`)]);
}

/** Folders at a time: few enough for workers to end together, many enough to be worth a message. */
const FOLDERS_A_TASK = 4;

async function runReading(
  requests: readonly FolderRequest[],
  known: ReadonlyMap<string, KnownFolder>,
  runner: TaskRunner,
  onProgress: ReadingObserver,
): Promise<ReadonlyMap<string, ReadFolder>> {
  const read = new Map<string, ReadFolder>();
  const withKeys = requests.map((request) => withKnownKey(request, known.get(request.path)));
  const tasks = batchesOf(withKeys, FOLDERS_A_TASK).map(async (batch) => {
    const folders = await runner.run("readFolders", batch, requests.length);
    for (const folder of folders) read.set(folder.path, folder);
    onProgress(read.size, requests.length, folders.flatMap(newFolder));
  });
  await Promise.all([...tasks, runner.help()]);
  return read;
}

/** How its files look is not told here. */
function newFolder({ path, key, outlined }: ReadFolder): readonly (readonly [path: string, folder: FoundFolder])[] {
  return outlined === undefined ? [] : [[path, { ...outlined, key, signature: "" }]];
}

function withKnownKey(request: FolderRequest, known: KnownFolder | undefined): FolderRequest {
  return known === undefined ? request : { ...request, knownKey: known.key };
}

/** A list in pieces of some length. */
export function batchesOf<T>(values: readonly T[], length: number): readonly (readonly T[])[] {
  const count = Math.ceil(values.length / length);
  return Array.from({ length: count }, (_, index) => values.slice(index * length, (index + 1) * length));
}

function withNewspaper(outline: FolderOutline, newspaper: Newspaper): IssueFolder<TitledPage> {
  return {
    ...outline,
    pages: outline.pages.map(({ value, diagnostics }) => ({ value: { ...value, newspaper }, diagnostics })),
  };
}

/** What a page is told by: one file may hold several. */
export function keptName({ sourceFile, number }: PageOutline): string {
  return `${number} ${sourceFile}`;
}

function keptPagesOf(
  folders: readonly (KnownFolder & { readonly path: string; readonly outline: FolderOutline })[],
): ReadonlyMap<string, KeptPage> {
  const kept = new Map<string, KeptPage>();
  for (const { path, key, outline, outlineKey } of folders) {
    for (const [index, { value }] of outline.pages.entries()) {
      // Of two pages that claim one number the first stands, as it does in the archive.
      const name = keptName(value.page);
      if (!kept.has(name)) kept.set(name, { key, index, folder: path, outlineKey });
    }
  }
  return kept;
}
