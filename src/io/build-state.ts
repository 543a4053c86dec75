import { readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { groupBy } from "../site/catalog.ts";
import { readSealed, writeSealed } from "./cache.ts";
import type { KnownPartition } from "./last-index.ts";
import { hashBytes, type MadeFile } from "./staging.ts";
import type { FolderOutline } from "./tasks.ts";

/** What the last build knew, so that the next need not find it out again. */
export interface BuildState {
  /** A hash of the list of files that the last build left in the output folder. */
  readonly manifest: string;
  /** Of the pieces in which it was kept, by their names: the manifest of the build that wrote each. */
  readonly editions: ReadonlyMap<string, string>;
  /** By `<slug>/<date>`. */
  readonly folders: ReadonlyMap<string, KnownFolder>;
  /** What each part of the site was made of and the files it became, by the part's name. */
  readonly parts: ReadonlyMap<string, KnownPart>;
}

/** A folder of the content as it was last read. */
export interface KnownFolder {
  /** How its files looked in a listing; empty where they were too young for that to tell. */
  readonly signature: string;
  readonly key: string;
  readonly outline: FolderOutline;
}

export interface KnownPart {
  /** A hash of everything the part is made of. */
  readonly key: string;
  readonly files: readonly KnownFile[];
  /** Of a partition of the search index. */
  readonly partition?: KnownPartition;
}

/** A part of the site that is made. */
export interface MadePart extends Omit<KnownPart, "files"> {
  readonly files: readonly MadeFile[];
}

/** A file of the site: path, bytes, hash. */
type KnownFile = readonly [path: string, bytes: number, hash: string];

/** The list of the pieces in which the state is kept, written last: pieces of another build are not believed. */
interface KeptState {
  readonly manifest: string;
  readonly editions: readonly (readonly [piece: string, edition: string])[];
}

/** A piece of the state: a newspaper's year of folders or issues, a partition, or all else. */
interface Piece {
  /** The manifest of the build that wrote it. */
  readonly edition: string;
  readonly folders: readonly (readonly [string, KnownFolder])[];
  readonly parts: readonly (readonly [string, KnownPart])[];
}

/** What the last build left in the cache folder; nothing where it left none, or none that can be trusted. */
export function readState(cache: string, program: string): BuildState {
  const kept = readSealed<KeptState>(stateFile(cache), program);
  const pieces = (kept?.editions ?? []).flatMap(([name, edition]) => {
    const piece = readSealed<Piece>(pieceFile(cache, name), program);
    return piece?.edition === edition ? [{ name, ...piece }] : [];
  });
  return {
    manifest: kept?.manifest ?? "",
    editions: new Map(pieces.map(({ name, edition }) => [name, edition])),
    folders: new Map(pieces.flatMap(({ folders }) => folders)),
    parts: new Map(pieces.flatMap(({ parts }) => parts)),
  };
}

/** Keeps the state; of `before`, what was read, those pieces stay as they lie that hold the very same folders and parts. */
export function writeState(
  cache: string,
  program: string,
  before: BuildState,
  state: Omit<BuildState, "editions">,
): void {
  const [old, now] = [piecesOf(before), piecesOf(state)];
  const editions = Array.from(now, ([name, piece]) => {
    const known = before.editions.get(name);
    if (known !== undefined && isSamePiece(old.get(name), piece)) return [name, known] as const;
    writeSealed(pieceFile(cache, name), program, { ...piece, edition: state.manifest } satisfies Piece);
    return [name, state.manifest] as const;
  });
  writeSealed(stateFile(cache), program, { manifest: state.manifest, editions } satisfies KeptState);
  const files = new Set(editions.map(([name]) => basename(pieceFile(cache, name))));
  for (const name of readdirSync(join(cache, PIECES))) {
    if (!files.has(name)) rmSync(join(cache, PIECES, name), { force: true });
  }
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

/** `issue kecheng/2021` of `issue kecheng/2021-01-20/`; a partition by itself. */
function pieceOfPart(name: string): string {
  if (name.startsWith("search ")) return name;
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

/** The files of a part that is as it was. */
export function knownFiles({ files }: KnownPart): readonly MadeFile[] {
  return files.map(([path, bytes, hash]) => ({ path, bytes, hash, isNew: false }));
}

/** A part to remember: as it is remembered already, where it has not changed. */
export function knownPart({ key, files, partition }: MadePart, before: KnownPart | undefined): KnownPart {
  if (before?.key === key && isSameFiles(before.files, files)) return before;
  return {
    key,
    files: files.map(({ path, bytes, hash }) => [path, bytes, hash]),
    ...(partition !== undefined && { partition }),
  };
}

function isSameFiles(before: readonly KnownFile[], files: readonly MadeFile[]): boolean {
  return (
    before.length === files.length &&
    files.every(({ path, hash }, place) => before[place]?.[0] === path && before[place]?.[2] === hash)
  );
}

function stateFile(cache: string): string {
  return join(cache, "state.json");
}

/** In the cache folder. */
const PIECES = "state";

function pieceFile(cache: string, piece: string): string {
  return join(cache, PIECES, `${hashBytes(piece).slice(0, 16)}.json`);
}
