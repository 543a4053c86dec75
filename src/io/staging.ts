import { createHash } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readFileSync,
  type Stats,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { CopiedFile, OutputFile } from "../model/output.ts";
import { CLOCK_TICK } from "./content-walk.ts";
import { errorCode, isNotFound } from "./file-errors.ts";
import { hashBytes } from "./hashes.ts";
import { requireInside } from "./output-path.ts";
import { createRangeReader, findStats, RANGE_BYTES } from "./read-file.ts";

/** A site that is being made: what lies where readers see it, and beside it what is to take its place. */
export interface Draft {
  /** The output folder. */
  readonly folder: string;
  /** Where new files are put until all are there. */
  readonly staging: string;
  /** Whether the output folder holds nothing yet, so that no file need be looked for. */
  readonly isFirst: boolean;
}

/** A file of the site that is being made. */
export interface MadeFile {
  /** From the site's root, with `/`. */
  readonly path: string;
  readonly bytes: number;
  /** Of its bytes, 32 hexadecimal digits, of a data file 64; of a copied file, its source's size and time. */
  readonly hash: string;
  /** Whether it is staged; otherwise the same bytes lie in the output folder. */
  readonly isNew: boolean;
}

/**
 * Puts files into the staging folder, unless the same bytes lie in the output folder. Works without waiting: a build's
 * files are many and small, and a system's queue costs ten times what they do. A file that the last build left with
 * another hash, where `findHash` knows it by its path, need not be looked for.
 */
export function createStager(
  draft: Draft,
  findHash: FindHash = () => undefined,
): (file: OutputFile | CopiedFile) => MadeFile {
  const requirePath = createGuard();
  const staging: Staging = { makePlace: createPlacer(draft.staging), findHash, encode: createEncoder() };
  return (file) => {
    requirePath(file.path);
    return "source" in file ? stageCopy(draft, file, staging) : stageFile(draft, file, staging);
  };
}

/** Stages files one after the other, as they are made; `result` is what is told at their end. */
export function stageAll<Result>(
  making: Generator<OutputFile, Result>,
  stage: (file: OutputFile) => MadeFile,
): { readonly files: readonly MadeFile[]; readonly result: Result } {
  const files: MadeFile[] = [];
  let next = making.next();
  for (; next.done !== true; next = making.next()) files.push(stage(next.value));
  return { files, result: next.value };
}

type FindHash = (path: string) => string | undefined;

/** Makes the folder of a file of the site, and tells where in the staging folder the file is to be. */
type PlaceMaker = (path: string) => string;

/** Tells a file's bytes, which hold until the next call. */
type Encoder = (content: OutputFile["content"]) => Uint8Array;

interface Staging {
  readonly makePlace: PlaceMaker;
  readonly findHash: FindHash;
  readonly encode: Encoder;
}

/** Requires that paths stay in the output folder; of files in one folder, one after the other, only names are looked at. */
function createGuard(): (path: string) => void {
  let folder = "/";
  return (path) => {
    const end = path.lastIndexOf("/") + 1;
    if (end !== folder.length || !path.startsWith(folder)) {
      requireInside(path);
      folder = path.slice(0, end);
    } else requireInside(path.slice(end));
  };
}

function createPlacer(staging: string): PlaceMaker {
  const places = new Map<string, string>();
  return (path) => {
    const end = path.lastIndexOf("/") + 1;
    const folder = path.slice(0, end);
    const known = places.get(folder);
    if (known !== undefined) return known + path.slice(end);
    const place = `${dirname(join(staging, path))}/`;
    mkdirSync(place, { recursive: true });
    places.set(folder, place);
    return place + path.slice(end);
  };
}

/** An encoder of texts, one after the other in one piece of memory that grows as they do, for new memory is dear. */
function createEncoder(): Encoder {
  const encoder = new TextEncoder();
  let room = new Uint8Array(0);
  return (content) => {
    if (typeof content !== "string") return content;
    // No UTF-16 unit takes more than three bytes. Of a long text they are counted.
    if (content.length * 3 > room.length) {
      const length = Buffer.byteLength(content);
      if (length > room.length) room = new Uint8Array(Math.max(length, ROOM_BYTES));
    }
    return room.subarray(0, encoder.encodeInto(content, room).written);
  };
}

const ROOM_BYTES = 1 << 18;

function stageFile(draft: Draft, { path, content }: OutputFile, { makePlace, findHash, encode }: Staging): MadeFile {
  const bytes = encode(content);
  const hash = hashBytes(bytes);
  const isOther = (findHash(path) ?? hash) !== hash;
  const isNew = draft.isFirst || isOther || !holds(join(draft.folder, path), bytes);
  if (isNew) writeFileSync(makePlace(path), bytes);
  return { path, bytes: bytes.length, hash, isNew };
}

/**
 * Stages a large file of pieces, each of which is written before the next is asked for. Its hash is whole. `known` is that
 * of what lies in its place, if it is known.
 */
export function stagePieces(draft: Draft, path: string, pieces: Iterable<Uint8Array>, known?: string): MadeFile {
  requireInside(path);
  const staged = createPlacer(draft.staging)(path);
  const hashing = createHash("sha256");
  const opened = openSync(staged, "w");
  let bytes = 0;
  try {
    for (const piece of pieces) {
      hashing.update(piece);
      writeFileSync(opened, piece);
      bytes += piece.length;
    }
  } finally {
    closeSync(opened);
  }
  const hash = hashing.digest("hex");
  const isSame = known === undefined ? !draft.isFirst && isSameFile(join(draft.folder, path), staged) : known === hash;
  return { path, bytes, hash, isNew: !isSame };
}

/** Whether two files hold the same, read a piece at a time. */
function isSameFile(one: string, other: string): boolean {
  const [size, length] = [findStats(one), findStats(other)].map((stats) =>
    stats?.isFile() === true ? stats.size : -1,
  );
  if (size === undefined || size < 0 || size !== length) return false;
  const [readOne, readOther] = [createRangeReader(one), createRangeReader(other)];
  for (let start = 0; start < size; start += RANGE_BYTES) {
    const end = Math.min(start + RANGE_BYTES, size);
    if (Buffer.compare(readOne(start, end), readOther(start, end)) !== 0) return false;
  }
  return true;
}

/** Files of another size, mostly, are told apart without being read. */
function holds(file: string, bytes: Uint8Array): boolean {
  try {
    return statSync(file).size === bytes.length && Buffer.compare(readFileSync(file), bytes) === 0;
  } catch (error) {
    if (isNotFound(error) || errorCode(error) === "EISDIR") return false;
    throw error;
  }
}

function stageCopy(draft: Draft, { path, source }: CopiedFile, { makePlace }: Staging): MadeFile {
  const stats = statSync(source);
  const { size, mtime, mtimeMs, atime } = stats;
  const isNew = draft.isFirst || !isCopy(join(draft.folder, path), source, stats);
  if (isNew) {
    const staged = makePlace(path);
    copyFileSync(source, staged);
    utimesSync(staged, atime, mtime);
  }
  return { path, bytes: size, hash: `${size}-${Math.trunc(mtimeMs)}`, isNew };
}

/**
 * A copy has its source's size and time of change: reading both whole, at each build, would take too long. They are read
 * where anything, its name or its time even, was done to the source since the copy was made.
 */
function isCopy(file: string, source: string, { size, mtimeMs, ctimeMs }: Stats): boolean {
  const copy = findStats(file);
  if (copy?.isFile() !== true || copy.size !== size || !isSameTime(copy.mtimeMs, mtimeMs)) return false;
  return ctimeMs < copy.ctimeMs - CLOCK_TICK || isSameFile(file, source);
}

/** File systems keep times to different fractions of a second, FAT to two seconds. */
function isSameTime(one: number, other: number): boolean {
  return Math.abs(one - other) < CLOCK_TICK;
}
