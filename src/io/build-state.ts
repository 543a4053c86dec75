import { readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { groupBy } from "../site/catalog.ts";
import { readSealed, writeSealed } from "./cache.ts";
import type { KnownPartition } from "./last-index.ts";
import { LostPages } from "./lost-pages.ts";
import type { ListedRun } from "./manifest.ts";
import { hashBytes } from "./staging.ts";
import type { OutlinedFolder } from "./tasks.ts";

/** What the last build knew, so that the next need not find it out again. */
export interface BuildState extends SiteState {
  /** Of the pieces in which it was kept, by their names: the manifest of the build that wrote each. */
  readonly editions: ReadonlyMap<string, string>;
  /** By `<slug>/<date>`. */
  readonly folders: ReadonlyMap<string, KnownFolder>;
  /** What each part of the site was made of, by the part's name. */
  readonly parts: ReadonlyMap<string, KnownPart>;
  /** The paths of a part's files, read only when they are asked for. Throws `LostPages` where they are lost. */
  readonly listPaths: (part: string) => readonly string[];
}

/** The output folder as a build left it. */
export interface SiteState {
  /** A hash of the list of its files. */
  readonly manifest: string;
  /** Where the runs of that list are. */
  readonly runs: readonly ListedRun[];
  /** How the site's folders looked, see `lookOfSite`. */
  readonly look: string;
}

/** A folder of the content as it was last read. */
export interface KnownFolder extends OutlinedFolder {
  /** How its files looked in a listing; empty where they were too young for that to tell. */
  readonly signature: string;
  readonly key: string;
}

export interface KnownPart {
  /** A hash of everything the part is made of. */
  readonly key: string;
  /** Of a partition of the search index. */
  readonly partition?: KnownPartition;
}

/** What is to be kept. */
export interface NextState extends SiteState {
  readonly folders: ReadonlyMap<string, KnownFolder>;
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

/** The files of a piece's parts, kept apart from it. */
interface PathsPiece {
  readonly edition: string;
  readonly paths: readonly (readonly [part: string, paths: readonly string[]])[];
}

/**
 * What the last build left in the cache folder; nothing where it left none, or none that can be trusted. Where a piece is
 * lost, it is not known any more which files are of which part.
 */
export function readState(cache: string, program: string): BuildState {
  const kept = readSealed<KeptState>(stateFile(cache), program);
  const editions = new Map(kept?.editions);
  const pieces = [...editions].flatMap(([name, edition]) => {
    if (name.startsWith(PATHS_OF)) return [];
    const piece = readSealed<Piece>(pieceFile(cache, name), program);
    return piece?.edition === edition ? [{ name, ...piece }] : [];
  });
  return {
    ...siteStateOf(kept, pieces.length),
    editions,
    folders: new Map(pieces.flatMap(({ folders }) => folders)),
    parts: new Map(pieces.flatMap(({ parts }) => parts)),
    listPaths: createPathLists(cache, program, editions),
  };
}

function siteStateOf(kept: KeptState | undefined, pieces: number): SiteState {
  const all = kept?.editions.filter(([name]) => !name.startsWith(PATHS_OF)).length;
  return kept === undefined || pieces !== all ? { manifest: "", runs: [], look: "" } : kept;
}

function createPathLists(
  cache: string,
  program: string,
  editions: ReadonlyMap<string, string>,
): BuildState["listPaths"] {
  const read = new Map<string, ReadonlyMap<string, readonly string[]>>();
  return (part) => {
    const name = PATHS_OF + pieceOfPart(part);
    const known = read.get(name) ?? readPaths(cache, program, name, editions.get(name));
    read.set(name, known);
    const paths = known.get(part);
    if (paths === undefined) throw new LostPages(`the paths of ${part} are lost`);
    return paths;
  };
}

function readPaths(
  cache: string,
  program: string,
  name: string,
  edition: string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const piece = readSealed<PathsPiece>(pieceFile(cache, name), program);
  return new Map(edition !== undefined && piece?.edition === edition ? piece.paths : []);
}

/** Keeps the state; of `before`, what was read, those pieces stay as they lie that hold the very same folders and parts. */
export function writeState(cache: string, program: string, before: BuildState, state: NextState): void {
  const { manifest, runs, look } = state;
  const editions = [...writePieces(cache, program, before, state), ...writePaths(cache, program, before, state)];
  writeSealed(stateFile(cache), program, { manifest, runs, look, editions } satisfies KeptState);
  const files = new Set(editions.map(([name]) => basename(pieceFile(cache, name))));
  for (const name of readdirSync(join(cache, PIECES))) {
    if (!files.has(name)) rmSync(join(cache, PIECES, name), { force: true });
  }
}

function writePieces(cache: string, program: string, before: BuildState, state: NextState): KeptState["editions"] {
  const [old, now] = [piecesOf(before), piecesOf(state)];
  return Array.from(now, ([name, piece]) => {
    const known = before.editions.get(name);
    if (known !== undefined && isSamePiece(old.get(name), piece)) return [name, known];
    writeSealed(pieceFile(cache, name), program, { ...piece, edition: state.manifest } satisfies Piece);
    return [name, state.manifest];
  });
}

function writePaths(
  cache: string,
  program: string,
  before: BuildState,
  { parts, paths, manifest }: NextState,
): KeptState["editions"] {
  const [old, now] = [groupBy([...before.parts.keys()], pieceOfPart), groupBy([...parts.keys()], pieceOfPart)];
  return Array.from(now, ([piece, names]) => {
    const name = PATHS_OF + piece;
    const known = before.editions.get(name);
    const isSame = names.length === old.get(piece)?.length && !names.some((part) => paths.has(part));
    if (known !== undefined && isSame && names.every((part) => before.parts.has(part))) return [name, known];
    const lists = names.map((part) => [part, paths.get(part) ?? before.listPaths(part)] as const);
    writeSealed(pieceFile(cache, name), program, { paths: lists, edition: manifest } satisfies PathsPiece);
    return [name, manifest];
  });
}

type PieceEntries = Omit<Piece, "edition">;

function piecesOf({ folders, parts }: Pick<BuildState, "folders" | "parts">): ReadonlyMap<string, PieceEntries> {
  const byFolder = groupBy([...folders], ([path]) => `folders ${yearOf(path)}`);
  const byPart = groupBy([...parts], ([name]) => pieceOfPart(name));
  const names = new Set([...byFolder.keys(), ...byPart.keys()]);
  return new Map(
    Array.from(names, (name) => [name, { folders: byFolder.get(name) ?? [], parts: byPart.get(name) ?? [] }]),
  );
}

/** `issue kecheng/2021` of `issue kecheng/2021-01-20/`; a partition or a year of scans by itself. */
function pieceOfPart(name: string): string {
  if (name.startsWith("search ") || name.startsWith("scans ")) return name;
  return name.startsWith("issue ") ? yearOf(name) : "others";
}

/** `kecheng/2021` of `kecheng/2021-01-20` */
function yearOf(path: string): string {
  return path.slice(0, path.indexOf("/") + 5);
}

function isSamePiece(before: PieceEntries | undefined, now: PieceEntries): boolean {
  return before !== undefined && isSameList(before.folders, now.folders) && isSameList(before.parts, now.parts);
}

function isSameList(
  before: readonly (readonly [string, unknown])[],
  now: readonly (readonly [string, unknown])[],
): boolean {
  return (
    before.length === now.length &&
    now.every(([name, value], place) => before[place]?.[0] === name && before[place]?.[1] === value)
  );
}

function stateFile(cache: string): string {
  return join(cache, "state.json");
}

/** In the cache folder. */
const PIECES = "state";

/** Before the name of a piece: the paths of its parts' files. */
const PATHS_OF = "paths of ";

function pieceFile(cache: string, piece: string): string {
  return join(cache, PIECES, `${hashBytes(piece).slice(0, 16)}.json`);
}
