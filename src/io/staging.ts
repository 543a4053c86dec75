import { hash as digest } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CopiedFile, OutputFile } from "../model/output.ts";
import { errorCode, isNotFound } from "./file-errors.ts";
import { requireInside } from "./output-path.ts";
import { findStats } from "./read-file.ts";

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
  const encode = createEncoder();
  const folders = new Set<string>();
  const makeFolder = (file: string) => {
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
  };
  return (file) => {
    requireInside(file.path);
    if ("source" in file) return stageCopy(draft, file, makeFolder);
    return stageFile(draft, file, { encode, makeFolder, findHash });
  };
}

type FindHash = (path: string) => string | undefined;

type MakeFolder = (file: string) => void;

interface Staging {
  readonly encode: Encoder;
  readonly makeFolder: MakeFolder;
  readonly findHash: FindHash;
}

function stageFile(draft: Draft, { path, content }: OutputFile, { encode, makeFolder, findHash }: Staging): MadeFile {
  const bytes = encode(content);
  const hash = hashBytes(bytes);
  const isOther = (findHash(path) ?? hash) !== hash;
  const isNew = draft.isFirst || isOther || !holds(join(draft.folder, path), bytes);
  if (isNew) {
    const staged = join(draft.staging, path);
    makeFolder(staged);
    writeFileSync(staged, bytes);
  }
  return { path, bytes: bytes.length, hash, isNew };
}

/** 32 hexadecimal digits of SHA-256. */
export function hashBytes(bytes: Uint8Array | string): string {
  return digest("sha256", bytes).slice(0, 32);
}

type Encoder = (content: OutputFile["content"]) => Uint8Array;

/** Encodes into one piece of memory again and again: what it returns holds until the next call. */
function createEncoder(): Encoder {
  const encoder = new TextEncoder();
  let room = new Uint8Array(1 << 20);
  return (content) => {
    if (typeof content !== "string") return content;
    // No UTF-16 unit takes more than three bytes.
    if (content.length * 3 > room.length) room = new Uint8Array(content.length * 3);
    return room.subarray(0, encoder.encodeInto(content, room).written);
  };
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

function stageCopy(draft: Draft, { path, source }: CopiedFile, makeFolder: MakeFolder): MadeFile {
  const { size, mtime, mtimeMs, atime } = statSync(source);
  const isNew = draft.isFirst || !isCopy(join(draft.folder, path), size, mtimeMs);
  if (isNew) {
    const staged = join(draft.staging, path);
    makeFolder(staged);
    copyFileSync(source, staged);
    utimesSync(staged, atime, mtime);
  }
  return { path, bytes: size, hash: `${size}-${Math.trunc(mtimeMs)}`, isNew };
}

/** A copy has its source's size and time of change: reading both whole, at each build, would take too long. */
function isCopy(file: string, size: number, mtimeMs: number): boolean {
  const copy = findStats(file);
  return copy?.isFile() === true && copy.size === size && isSameTime(copy.mtimeMs, mtimeMs);
}

/** File systems keep times to different fractions of a second, FAT to two seconds. */
function isSameTime(one: number, other: number): boolean {
  return Math.abs(one - other) < 2000;
}
