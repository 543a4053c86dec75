import { join } from "node:path";
import { groupBy } from "../site/catalog.ts";
import { readSealed, writeSealed } from "./cache.ts";
import { LostPages } from "./lost-pages.ts";
import { hashBytes } from "./staging.ts";

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
type LazyKind = typeof OUTLINES | typeof PATHS;

/** What lists show of folders. */
export const OUTLINES = "outlines of ";
/** The paths of parts' files. */
export const PATHS = "paths of ";

/** Whether the piece is read only when something in it is asked for. */
export function isLazy(piece: string): boolean {
  return piece.startsWith(OUTLINES) || piece.startsWith(PATHS);
}

interface LazyPiece<Value> {
  readonly edition: string;
  readonly values: readonly (readonly [name: string, value: Value])[];
}

/** Finds what was kept under a name. `pieceOf` tells in which piece; a lost one throws `LostPages`. */
export function createLookup<Value>(
  { cache, program, editions }: KeptPieces,
  kind: LazyKind,
  pieceOf: (name: string) => string,
): (name: string) => Value {
  const read = new Map<string, ReadonlyMap<string, Value>>();
  const readPiece = (piece: string) => {
    const kept = readSealed<LazyPiece<Value>>(pieceFile(cache, piece), program);
    return new Map(kept !== undefined && kept.edition === editions.get(piece) ? kept.values : []);
  };
  return (name) => {
    const piece = kind + pieceOf(name);
    const values = read.get(piece) ?? readPiece(piece);
    read.set(piece, values);
    const value = values.get(name);
    if (value === undefined) throw new LostPages(`${piece} is lost`);
    return value;
  };
}

/** What is to be kept of one kind. */
interface LazyValues<Value> {
  readonly edition: string;
  /** The names that the last build kept, and those to keep. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Values that are new or others than they were. */
  readonly changed: ReadonlyMap<string, Value>;
  /** Finds the others. */
  readonly findValue: (name: string) => Value;
}

/** Writes the pieces in which something is not as it was. Returns all pieces with the builds that wrote them. */
export function writeLazy<Value>(
  { cache, program, editions }: KeptPieces,
  kind: LazyKind,
  pieceOf: (name: string) => string,
  { edition, before, after, changed, findValue }: LazyValues<Value>,
): readonly (readonly [piece: string, edition: string])[] {
  const old = groupBy(before, pieceOf);
  return Array.from(groupBy(after, pieceOf), ([group, names]) => {
    const piece = kind + group;
    const [known, had] = [editions.get(piece), new Set(old.get(group))];
    const isSame = names.length === had.size && names.every((name) => had.has(name) && !changed.has(name));
    if (known !== undefined && isSame) return [piece, known];
    const values = names.map((name) => [name, changed.get(name) ?? findValue(name)] as const);
    writeSealed(pieceFile(cache, piece), program, { edition, values } satisfies LazyPiece<Value>);
    return [piece, edition];
  });
}

/** The file that a piece is kept in. */
export function pieceFile(cache: string, piece: string): string {
  return join(cache, PIECES, `${hashBytes(piece).slice(0, 16)}.json`);
}
