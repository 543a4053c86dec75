import { type Dirent, readdirSync, type Stats, statSync } from "node:fs";
import { findScanPath, isUnreadFile, UNREADABLE } from "../read/content-path.ts";
import { cannotList } from "./cannot-list.ts";
import { isNotFound, isRefusal } from "./file-errors.ts";

/** A file of the content folder as a listing shows it, without being read. */
export interface WalkedFile {
  /** Relative to the content folder, with `/`. */
  readonly path: string;
  /** Changes when the file does: size, time of change and place on the disk. Empty for what cannot be looked at. */
  readonly signature: string;
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number;
}

/** The files of the content folder that the build takes in, in order of path. */
export interface ContentWalk {
  /** Texts and descriptions: `.txt`, `.md`, `.yml`; and, so that it can be told of, what seems to be a page's and is not read: `01.docx`, `第6版.jpg`. */
  readonly texts: readonly WalkedFile[];
  readonly scans: readonly WalkedFile[];
}

/** A file may change twice within a tick of the disk's clock, FAT's is two seconds: younger ones tell nothing. */
export const CLOCK_TICK = 2000;

/**
 * Lists the content folder. Names that begin with a dot are left out; links are followed, but not back into a folder
 * that is being listed. What is named like a page and is no file is listed too, and a file or folder whose name is not
 * UTF-8, by which it cannot be opened: the editor is told.
 *
 * @throws UserError where a folder cannot be read.
 */
export function walkContent(folder: string): ContentWalk {
  const texts: WalkedFile[] = [];
  const scans: WalkedFile[] = [];
  const add = (path: string, stats: Stats | undefined) => {
    if (TEXT_FILE.test(path) || path.includes(UNREADABLE) || isUnreadFile(path)) texts.push(walked(path, stats));
    else if (findScanPath(path) !== undefined) scans.push(walked(path, stats));
  };
  walk(folder, "", [], add);
  return { texts: texts.sort(byPath), scans: scans.sort(byPath) };
}

function isContent(path: string): boolean {
  return TEXT_FILE.test(path) || findScanPath(path) !== undefined || isUnreadFile(path);
}

/** `01.txt`, `01.MD`, `issue.yml` */
const TEXT_FILE = /\.(?:txt|md|ya?ml)$/i;

type Add = (path: string, stats: Stats | undefined) => void;

/** `above` are the folders on the way down, from the outermost in. */
function walk(folder: string, path: string, above: readonly string[], add: Add): void {
  const own = path === "" ? folder : `${folder}/${path}`;
  for (const entry of listFolder(own, folder)) {
    if (entry.name.startsWith(".")) continue;
    const inner = path === "" ? entry.name : `${path}/${entry.name}`;
    const isFolder = entry.isDirectory();
    if (entry.name.includes(UNREADABLE)) {
      if (isFolder || isContent(inner)) add(inner, undefined);
      continue;
    }
    if (!isFolder && !entry.isSymbolicLink() && !isContent(inner)) continue;
    const stats = isFolder ? undefined : findStats(`${own}/${entry.name}`);
    if (isFolder || stats?.isDirectory() === true) {
      if (TEXT_FILE.test(inner)) add(inner, undefined);
      // Only a link leads back up: no folder that is no link need be looked at.
      if (stats === undefined || !isAnyOf(stats, [...above, own])) walk(folder, inner, [...above, own], add);
    } else add(inner, stats);
  }
}

function isAnyOf({ dev, ino }: Stats, folders: readonly string[]): boolean {
  return folders.some((folder) => {
    const own = statSync(folder);
    return own.dev === dev && own.ino === ino;
  });
}

/** What is in the folder `own`; `folder` is the content folder. */
function listFolder(own: string, folder: string): readonly Dirent[] {
  try {
    return readdirSync(own, { withFileTypes: true });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw cannotList(folder, error);
  }
}

/** Undefined for a link that leads nowhere, or in a circle. */
function findStats(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch (error) {
    if (isNotFound(error) || isRefusal(error)) return undefined;
    throw error;
  }
}

function walked(path: string, stats: Stats | undefined): WalkedFile {
  if (stats === undefined) return { path, signature: "", changed: 0 };
  const { size, mtimeMs, ctimeMs, ino } = stats;
  return { path, signature: `${size} ${mtimeMs} ${ctimeMs} ${ino}`, changed: Math.max(mtimeMs, ctimeMs) };
}

function byPath(one: WalkedFile, other: WalkedFile): number {
  return one.path < other.path ? -1 : 1;
}
