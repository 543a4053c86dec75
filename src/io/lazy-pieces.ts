import { join } from "node:path";
import { readSealed, writeSealed } from "./cache.ts";
import { hashBytes } from "./hashes.ts";

/*
 * What a build keeps for the next is kept in pieces. Some are read only when something in them is asked for: most builds
 * ask for little.
 */

/** In the cache folder: where the pieces lie. */
export const PIECES = "state";

/** The pieces that a build left. */
export interface KeptPieces {
  readonly cache: string;
  readonly program: string;
  /** The manifest of the build that wrote each, by name: another is not believed. */
  readonly editions: ReadonlyMap<string, string>;
}

/** What is kept in pieces that are read when asked for. */
type LazyKind = typeof OUTLINES | typeof LINKS | typeof PATHS;

/** What lists show of folders. */
export const OUTLINES = "outlines of ";
/** What linking a folder by itself told. */
export const LINKS = "links of ";
/** The paths of parts' files. */
export const PATHS = "paths of ";

/** Whether the piece is read only when something in it is asked for. */
export function isLazy(piece: string): boolean {
  return [OUTLINES, LINKS, PATHS].some((kind) => piece.startsWith(kind));
}

/** Values are bytes, each by itself: of a piece that is read, few may be wanted. */
interface LazyPiece {
  readonly edition: string;
  readonly values: readonly (readonly [name: string, value: Uint8Array])[];
}

/** Finds what was kept under a name, as bytes; of a lost piece nothing is found. */
export type FindKept = (kind: LazyKind, group: string, name: string) => Uint8Array | undefined;

/** Finds what was kept, reading each piece when something in it is first asked for. */
export function createFinder({ cache, program, editions }: KeptPieces): FindKept {
  const read = new Map<string, ReadonlyMap<string, Uint8Array>>();
  const readPiece = (piece: string) => {
    const kept = readSealed<LazyPiece>(pieceFile(cache, piece), program);
    return new Map(kept !== undefined && kept.edition === editions.get(piece) ? kept.values : []);
  };
  return (kind, group, name) => {
    const piece = kind + group;
    const values = read.get(piece) ?? readPiece(piece);
    read.set(piece, values);
    return values.get(name);
  };
}

/** Names by the pieces that they are in: those that the last build kept, and those to keep. */
export interface NameGroups {
  readonly before: ReadonlyMap<string, readonly string[]>;
  readonly after: ReadonlyMap<string, readonly string[]>;
}

/** What is to be kept of one kind. */
interface LazyValues {
  readonly edition: string;
  readonly groups: NameGroups;
  /** Values that are new or others than they were. */
  readonly changed: ReadonlyMap<string, Uint8Array>;
  /** Finds the others. One that is lost is not kept. */
  readonly findKept: FindKept;
}

/** Writes the pieces in which something is not as it was. Returns all pieces with the builds that wrote them. */
export function writeLazy(
  { cache, program, editions }: KeptPieces,
  kind: LazyKind,
  { edition, groups, changed, findKept }: LazyValues,
): readonly (readonly [piece: string, edition: string])[] {
  return Array.from(groups.after, ([group, names]) => {
    const piece = kind + group;
    const [known, had] = [editions.get(piece), groups.before.get(group) ?? []];
    if (known !== undefined && hasSameNames(had, names) && !names.some((name) => changed.has(name))) {
      return [piece, known];
    }
    const values = names.flatMap((name) => {
      const value = changed.get(name) ?? findKept(kind, group, name);
      return value === undefined ? [] : [[name, value] as const];
    });
    writeSealed(pieceFile(cache, piece), program, { edition, values } satisfies LazyPiece);
    return [piece, edition];
  });
}

/** In whatever order. */
function hasSameNames(before: readonly string[], after: readonly string[]): boolean {
  const had = before === after ? undefined : new Set(before);
  return had === undefined || (after.length === had.size && after.every((name) => had.has(name)));
}

/** The file that a piece is kept in. */
export function pieceFile(cache: string, piece: string): string {
  return join(cache, PIECES, `${hashBytes(piece).slice(0, 16)}.json`);
}
