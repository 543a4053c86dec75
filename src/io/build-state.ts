import { readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { groupBy } from "../site/catalog.ts";
import { readSealed, writeSealed } from "./cache.ts";
import type { KnownFolder } from "./known-folder.ts";
import type { KnownPartition } from "./last-index.ts";
import {
  createFinder,
  type FindKept,
  isLazy,
  type KeptPieces,
  LINKS,
  type NameGroups,
  OUTLINES,
  PATHS,
  PIECES,
  pieceFile,
  writeLazy,
} from "./lazy-pieces.ts";
import type { KeptFolder } from "./linked-folder.ts";
import { LostPages } from "./lost-pages.ts";
import type { ListedRun } from "./manifest.ts";
import { createKeeper, type PackedFolders } from "./packed-folders.ts";
import { unpackLinked } from "./packed-links.ts";
import type { FolderOutline } from "./read-folder.ts";
import type { SiteLooks } from "./site-look.ts";

/** What the last build knew, so that the next need not find it out again. */
export interface BuildState extends SiteState {
  /** Of the pieces in which it was kept, by their names: the manifest of the build that wrote each. */
  readonly editions: ReadonlyMap<string, string>;
  /** By `<slug>/<date>`. */
  readonly folders: ReadonlyMap<string, KnownFolder>;
  /** What lists show of a folder, read only when it is asked for. Throws `LostPages` where it is lost. */
  readonly outlineOf: (path: string) => FolderOutline;
  /** What linking a folder by itself told, read only when it is asked for; undefined where that is not kept. */
  readonly findLinked: (path: string) => KeptFolder | undefined;
  /** What each part of the site was made of, by the part's name. */
  readonly parts: ReadonlyMap<string, KnownPart>;
  /** The paths of a part's files, read only when they are asked for. Throws `LostPages` where they are lost. */
  readonly listPaths: (part: string) => readonly string[];
  /** What these three are made of. */
  readonly findKept: FindKept;
}

/** The output folder as a build left it. */
export interface SiteState {
  /** A hash of the list of its files. */
  readonly manifest: string;
  /** Where the runs of that list are. */
  readonly runs: readonly ListedRun[];
  readonly looks: SiteLooks;
}

/** A part of the site as the last build made it. */
export interface KnownPart {
  /** A hash of everything the part is made of. */
  readonly key: string;
  /** Of a partition of the search index. */
  readonly partition?: KnownPartition;
}

/** What is to be kept. */
export interface NextState extends SiteState {
  readonly folders: PackedFolders;
  readonly parts: ReadonlyMap<string, KnownPart>;
  /** The paths of those parts' files that were made anew, by the part's name. */
  readonly paths: ReadonlyMap<string, readonly string[]>;
}

/** The list of the pieces in which the state is kept, written last: pieces of another build are not believed. */
interface KeptState extends SiteState {
  readonly editions: readonly (readonly [piece: string, edition: string])[];
}

/** A piece of the state: a newspaper's year of folders or issues, a partition, or all else. */
interface Piece {
  /** The manifest of the build that wrote it. */
  readonly edition: string;
  readonly folders: readonly (readonly [string, KnownFolder])[];
  readonly parts: readonly (readonly [string, KnownPart])[];
}

/**
 * What the last build left in the cache folder; nothing where it left none, or none that can be trusted. Where a piece is
 * lost, it is not known any more which files are of which part.
 */
export function readState(cache: string, program: string): BuildState {
  const kept = readSealed<KeptState>(stateFile(cache), program);
  const editions = new Map(kept?.editions);
  const pieces = [...editions].flatMap(([name, edition]) => {
    if (isLazy(name)) return [];
    const piece = readSealed<Piece>(pieceFile(cache, name), program);
    return piece?.edition === edition ? [{ name, ...piece }] : [];
  });
  const findKept = createFinder({ cache, program, editions });
  // What bears this program's seal was packed by `writeState` and `createFolderPacker` with these types.
  const open = <Value>(bytes: Uint8Array | undefined) => bytes && (deserialize(bytes) as Value);
  return {
    ...siteStateOf(kept, pieces.length),
    editions,
    folders: new Map(pieces.flatMap(({ folders }) => folders)),
    outlineOf: (path) => required(path, open<FolderOutline>(findKept(OUTLINES, pieceOfFolder(path), path))),
    findLinked: (path) => {
      const kept = findKept(LINKS, pieceOfFolder(path), path);
      return kept && unpackLinked(kept);
    },
    parts: new Map(pieces.flatMap(({ parts }) => parts)),
    listPaths: (part) => required(part, open<readonly string[]>(findKept(PATHS, pieceOfPart(part), part))),
    findKept,
  };
}

function required<Value>(name: string, value: Value | undefined): Value {
  if (value === undefined) throw new LostPages(`what was kept of ${name} is lost`);
  return value;
}

function siteStateOf(kept: KeptState | undefined, pieces: number): SiteState {
  const all = kept?.editions.filter(([name]) => !isLazy(name)).length;
  return kept === undefined || pieces !== all ? { manifest: "", runs: [], looks: new Map() } : kept;
}

/** Keeps the state; of `before`, what was read, those pieces stay as they lie that hold the very same folders and parts. */
export function writeState(cache: string, program: string, before: BuildState, state: NextState): void {
  const { manifest, runs, looks } = state;
  const { known, outlines, linked } = state.folders;
  const kept: KeptPieces = { cache, program, editions: before.editions };
  const folders = groupBoth(before.folders, known, pieceOfFolder);
  const parts = groupBoth(before.parts, state.parts, pieceOfPart);
  const common = { edition: manifest, findKept: before.findKept };
  const keep = createKeeper();
  const paths = new Map(Array.from(state.paths, ([name, own]) => [name, keep(serialize(own))]));
  const editions = [
    ...writePieces(cache, program, before, state, { folders, parts }),
    ...writeLazy(kept, OUTLINES, { ...common, groups: folders, changed: outlines }),
    ...writeLazy(kept, LINKS, { ...common, groups: folders, changed: linked }),
    ...writeLazy(kept, PATHS, { ...common, groups: parts, changed: paths }),
  ];
  writeSealed(stateFile(cache), program, { manifest, runs, looks, editions } satisfies KeptState);
  const files = new Set(editions.map(([name]) => basename(pieceFile(cache, name))));
  for (const name of readdirSync(join(cache, PIECES))) {
    if (!files.has(name)) rmSync(join(cache, PIECES, name), { force: true });
  }
}

/** The names of two builds by the pieces they are in. */
function groupBoth(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
  pieceOf: (name: string) => string,
): NameGroups {
  const [old, now] = [[...before.keys()], [...after.keys()]];
  const groups = groupBy(now, pieceOf);
  // Mostly they are the same, and need not be sorted twice.
  return { before: isSameList(old, now) ? groups : groupBy(old, pieceOf), after: groups };
}

/** Names of folders and of parts. */
interface StateGroups {
  readonly folders: NameGroups;
  readonly parts: NameGroups;
}

function writePieces(
  cache: string,
  program: string,
  before: BuildState,
  state: NextState,
  { folders, parts }: StateGroups,
): KeptState["editions"] {
  const names = [...new Set([...folders.after.keys(), ...parts.after.keys()])];
  return names.map((name) => {
    const known = before.editions.get(name);
    const isSame = isSameGroup(name, folders, before.folders, state.folders.known);
    if (known !== undefined && isSame && isSameGroup(name, parts, before.parts, state.parts)) return [name, known];
    const piece: Piece = {
      edition: state.manifest,
      folders: entriesOf(folders.after.get(name), state.folders.known),
      parts: entriesOf(parts.after.get(name), state.parts),
    };
    writeSealed(pieceFile(cache, name), program, piece);
    return [name, state.manifest];
  });
}

function entriesOf<Value>(
  names: readonly string[] = [],
  values: ReadonlyMap<string, Value>,
): readonly (readonly [string, Value])[] {
  return names.flatMap((name) => {
    const value = values.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
}

/** Whether a piece holds the very same values under the same names as before. */
function isSameGroup(
  piece: string,
  groups: NameGroups,
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): boolean {
  const [old = [], now = []] = [groups.before.get(piece), groups.after.get(piece)];
  return isSameList(old, now) && now.every((name) => before.get(name) === after.get(name));
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one === other || (one.length === other.length && one.every((name, place) => name === other[place]));
}

/** `folders kecheng/2021` of `kecheng/2021-01-20` */
function pieceOfFolder(path: string): string {
  return `folders ${yearOf(path)}`;
}

/**
 * `issue kecheng/2021` of `issue kecheng/2021-01-20/`; a partition or a year of scans by itself; lists of articles, which are
 * thousands and mostly as they were, together.
 */
function pieceOfPart(name: string): string {
  if (name.startsWith("search ") || name.startsWith("scans ")) return name;
  if (name.startsWith("person ") || name.startsWith("people ") || name.startsWith("column ")) return "lists";
  return name.startsWith("issue ") ? yearOf(name) : "others";
}

/** `kecheng/2021` of `kecheng/2021-01-20` */
function yearOf(path: string): string {
  return path.slice(0, path.indexOf("/") + 5);
}

function stateFile(cache: string): string {
  return join(cache, "state.json");
}
