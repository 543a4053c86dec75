import { closeSync, openSync, readFileSync, readSync, type Stats, statSync } from "node:fs";
import { isNotFound, isRefusal } from "./file-errors.ts";

/**
 * Reads files of a known size one after the other into one piece of memory: what it returns holds until the next call.
 * Undefined where there is no such file. Of a larger one a byte more is read, so that it is told from what it should be.
 */
export function createFileReader(): (file: string, size: number) => Uint8Array | undefined {
  let room = new Uint8Array(1 << 16);
  return (file, size) =>
    ifThere(() => {
      if (size >= room.length) room = new Uint8Array(2 * size);
      const opened = openSync(file, "r");
      try {
        // What is read at one go is all there is: the system fills what it is given up to the file's end.
        return room.subarray(0, readSync(opened, room, 0, size + 1, 0));
      } finally {
        closeSync(opened);
      }
    });
}

/**
 * Reads a file's bytes from one place to another into one piece of memory: what it returns holds until the next call.
 *
 * @throws Error where they are not all there.
 */
export function createRangeReader(file: string): (start: number, end: number) => Uint8Array {
  let room = new Uint8Array(RANGE_BYTES);
  return (start, end) => {
    if (end - start > room.length) room = new Uint8Array(end - start);
    const opened = openSync(file, "r");
    try {
      const read = readSync(opened, room, 0, end - start, start);
      if (read < end - start) throw new Error(`${file} ends before its end`);
      return room.subarray(0, read);
    } finally {
      closeSync(opened);
    }
  };
}

/** So much of a large file is best read at a time: new memory costs more than another call. */
export const RANGE_BYTES = 1 << 18;

/** The bytes of a file that may as well be lacking; undefined where there is none, or it cannot be read. */
export function readIfReadable(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (isNotFound(error) || isRefusal(error)) return undefined;
    throw error;
  }
}

/** The bytes of a file; undefined where there is none. */
export function readIfThere(file: string): Buffer | undefined {
  return ifThere(() => readFileSync(file));
}

/** What a file or folder looks like; undefined where there is none. */
export function findStats(path: string): Stats | undefined {
  return ifThere(() => statSync(path));
}

function ifThere<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
