import {
  type ByteReader,
  type ByteWriter,
  createByteReader,
  createByteWriter,
  readBytes,
  readText,
  readVarint,
  TruncatedBytes,
  writeBytes,
  writeText,
  writeVarint,
  writtenBytes,
} from "./bytes.ts";

/** Raised with every change of the format: a reader refuses what it does not know. */
export const FORMAT_VERSION = 4;

/** The function a shard calls when it is loaded as a script. */
export const SHARD_CALLBACK = "xianbaoShard";

/** A file of the index is not what it should be; `file` is its name. */
export class BadShard extends Error {
  override readonly name = "BadShard";
  readonly file: string;

  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`${file}: ${reason}`, options);
    this.file = file;
  }
}

const PREFIX = `${SHARD_CALLBACK}("`;
const SUFFIX = '")';
/** The four bytes that may not stand in a script's string as they are, and the letter that stands for each. */
const ESCAPES: readonly (readonly [byte: number, letter: string])[] = [
  [0x0a, "n"],
  [0x0d, "r"],
  [0x22, '"'],
  [0x5c, "\\"],
];
const BACKSLASH = 0x5c;

/**
 * A shard: the payload with its version, name, build and checksum, wrapped as a script that holds those bytes in a
 * string, a character a byte. One file serves both worlds: over HTTP it is fetched as bytes and unwrapped; from file:,
 * where nothing can be fetched, it is loaded as a script with `charset="x-user-defined"`.
 */
export function wrapShard(name: string, build: string, payload: Uint8Array, crc = checksum(payload)): Uint8Array {
  const header = createByteWriter(64);
  writeVarint(header, FORMAT_VERSION);
  writeText(header, name);
  writeText(header, build);
  writeVarint(header, payload.length);
  writeVarint(header, crc);
  return escapeBytes([writtenBytes(header), payload]);
}

/** A shard's payload and build. Throws `BadShard` where the file is cut short, altered, or another file's. */
export function unwrapShard(name: string, file: Uint8Array): { readonly build: string; readonly payload: Uint8Array } {
  return openShard(name, unescapeBytes(name, file));
}

/** The same, from what a script handed to `SHARD_CALLBACK`: a string whose characters' low bytes are the bytes. */
export function unwrapShardText(name: string, text: string): { readonly build: string; readonly payload: Uint8Array } {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    bytes[index] = text.charCodeAt(index) & 0xff;
  }
  return openShard(name, bytes);
}

/** The name a shard gives itself: how a script's answer is told from another's. Throws `BadShard`. */
export function nameOfShardText(text: string): string {
  const start = Uint8Array.from({ length: Math.min(text.length, 256) }, (_, index) => text.charCodeAt(index) & 0xff);
  try {
    const reader = createByteReader(start);
    readVarint(reader);
    return readText(reader);
  } catch (cause) {
    throw new BadShard("?", "the header cannot be read", { cause });
  }
}

/** Bytes of a mark, as files hold those of others. */
export const MARK_BYTES = 3;

/**
 * The build of a file that one other leads to: the low 24 bits of its payload's checksum, by which the file that leads
 * to it knows it from an older or newer one. 6 hexadecimal digits.
 */
export function markOf(crc: number): string {
  return (crc & 0xffffff).toString(16).padStart(MARK_BYTES * 2, "0");
}

/** Appends a mark. */
export function writeMark(writer: ByteWriter, mark: string): void {
  for (let digit = 0; digit < mark.length; digit += 2) {
    writeBytes(writer, Uint8Array.of(Number.parseInt(mark.slice(digit, digit + 2), 16)));
  }
}

/** Reads what `writeMark` wrote. */
export function readMark(reader: ByteReader): string {
  return Array.from(readBytes(reader, MARK_BYTES), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** CRC-32 (ISO 3309), unsigned. */
export function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let index = 0; index < bytes.length; index++) {
    crc = (CRC_TABLE[(crc ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) {
    crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  }
  return crc;
});

function openShard(name: string, bytes: Uint8Array): { readonly build: string; readonly payload: Uint8Array } {
  try {
    const reader = createByteReader(bytes);
    const version = readVarint(reader);
    if (version !== FORMAT_VERSION) {
      throw new BadShard(name, `is of format ${version}; this reader knows ${FORMAT_VERSION}`);
    }
    const own = readText(reader);
    if (own !== name) {
      throw new BadShard(name, `holds ${own}`);
    }
    const build = readText(reader);
    const length = readVarint(reader);
    const crc = readVarint(reader);
    const payload = bytes.subarray(reader.at);
    if (payload.length !== length) {
      throw new BadShard(name, `has ${payload.length} bytes instead of ${length}`);
    }
    if (checksum(payload) !== crc) {
      throw new BadShard(name, "does not have the bytes it was written with");
    }
    return { build, payload };
  } catch (error) {
    if (error instanceof TruncatedBytes) {
      throw new BadShard(name, "is cut short", { cause: error });
    }
    throw error;
  }
}

function escapeBytes(parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const file = new Uint8Array(PREFIX.length + 2 * length + SUFFIX.length);
  let at = writeAscii(file, 0, PREFIX);
  for (const part of parts) {
    at = escapePart(part, file, at);
  }
  return file.slice(0, writeAscii(file, at, SUFFIX));
}

/** Copied in stretches, from one byte that has to be escaped to the next; `indexOf` finds them fastest. */
function escapePart(part: Uint8Array, file: Uint8Array, start: number): number {
  const next = ESCAPES.map(([byte, letter]) => ({ byte, letter: letter.charCodeAt(0), at: endIfNone(part, byte, 0) }));
  let at = start;
  let copied = 0;
  for (;;) {
    const nearest = next.reduce((best, other) => (other.at < best.at ? other : best));
    file.set(part.subarray(copied, nearest.at), at);
    at += nearest.at - copied;
    if (nearest.at === part.length) {
      return at;
    }
    file[at++] = BACKSLASH;
    file[at++] = nearest.letter;
    copied = nearest.at + 1;
    nearest.at = endIfNone(part, nearest.byte, copied);
  }
}

function endIfNone(part: Uint8Array, byte: number, from: number): number {
  const found = part.indexOf(byte, from);
  return found < 0 ? part.length : found;
}

function unescapeBytes(name: string, file: Uint8Array): Uint8Array {
  const end = file.length - SUFFIX.length;
  if (end < PREFIX.length || !hasAscii(file, 0, PREFIX) || !hasAscii(file, end, SUFFIX)) {
    throw new BadShard(name, "is no shard, or is cut short");
  }
  const originals = new Map(ESCAPES.map(([byte, letter]) => [letter.charCodeAt(0), byte]));
  const bytes = new Uint8Array(end - PREFIX.length);
  let length = 0;
  for (let index = PREFIX.length; index < end; index++) {
    const byte = file[index] ?? 0;
    bytes[length++] = byte === BACKSLASH ? (originals.get(file[++index] ?? 0) ?? 0) : byte;
  }
  return bytes.subarray(0, length);
}

function writeAscii(file: Uint8Array, at: number, text: string): number {
  for (let index = 0; index < text.length; index++) {
    file[at + index] = text.charCodeAt(index);
  }
  return at + text.length;
}

function hasAscii(file: Uint8Array, at: number, text: string): boolean {
  return Array.from(text).every((letter, index) => file[at + index] === letter.charCodeAt(0));
}
