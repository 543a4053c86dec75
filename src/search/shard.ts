import {
  type ByteReader,
  type ByteWriter,
  createByteReader,
  createByteWriter,
  finishedBytes,
  readBytes,
  readText,
  readVarint,
  TruncatedBytes,
  writeBytes,
  writeText,
  writeVarint,
} from "./bytes.ts";

/** Raised with every change of the format: a reader refuses what it does not know. */
export const FORMAT_VERSION = 6;

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
const BACKSLASH = 0x5c;
const WORD_BYTES = 4;

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
  return escapeBytes([finishedBytes(header), payload]);
}

/** A shard's payload and build. Throws `BadShard` where the file is cut short, altered, or another file's. */
export function unwrapShard(name: string, file: Uint8Array): { readonly build: string; readonly payload: Uint8Array } {
  return openShard(name, unescapeBytes(name, file));
}

/**
 * The payload of a shard whose bytes are known to be those that were written: its checksum is not looked at. Throws
 * `BadShard`.
 */
export function payloadOfShard(name: string, file: Uint8Array): Uint8Array {
  return readHeader(name, unescapeBytes(name, file)).payload;
}

/** The same, from what a script handed to `SHARD_CALLBACK`: a string whose characters' low bytes are the bytes. */
export function unwrapShardText(name: string, text: string): { readonly build: string; readonly payload: Uint8Array } {
  return openShard(name, bytesOfText(text));
}

/** The name a shard gives itself: how a script's answer is told from another's. Throws `BadShard`. */
export function nameOfShardText(text: string): string {
  try {
    const reader = createByteReader(bytesOfText(text.slice(0, 256)));
    readVarint(reader);
    return readText(reader);
  } catch (cause) {
    throw new BadShard("?", "the header cannot be read", { cause });
  }
}

function bytesOfText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  // What a byte cannot hold of a number is cut off.
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
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

/** What gives a shard's checksum: `checksum`, or what is as good and quicker where the program runs. */
export type Checksum = (bytes: Uint8Array) => number;

/** CRC-32 (ISO 3309), unsigned. Eight bytes at a time: a byte at a time takes three times as long. */
export function checksum(bytes: Uint8Array): number {
  let crc = -1;
  let at = 0;
  for (const end = bytes.length - 7; at < end; at += 8) {
    const low =
      crc ^
      ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24));
    crc =
      afterBytes(7, low & 0xff) ^
      afterBytes(6, (low >>> 8) & 0xff) ^
      afterBytes(5, (low >>> 16) & 0xff) ^
      afterBytes(4, low >>> 24) ^
      afterBytes(3, bytes[at + 4] ?? 0) ^
      afterBytes(2, bytes[at + 5] ?? 0) ^
      afterBytes(1, bytes[at + 6] ?? 0) ^
      afterBytes(0, bytes[at + 7] ?? 0);
  }
  for (; at < bytes.length; at++) {
    crc = afterBytes(0, (crc ^ (bytes[at] ?? 0)) & 0xff) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

/** What a byte adds to the checksum once so many others have come after it. */
function afterBytes(others: number, byte: number): number {
  return CRC_TABLE[others * 256 + byte] ?? 0;
}

/** By bytes that have come after (0 to 7), then by byte. */
const CRC_TABLE = createCrcTable();

function createCrcTable(): Int32Array {
  const table = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) {
      crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
    }
    table[byte] = crc;
  }
  for (let index = 256; index < table.length; index++) {
    const before = table[index - 256] ?? 0;
    table[index] = (table[before & 0xff] ?? 0) ^ (before >>> 8);
  }
  return table;
}

function openShard(name: string, bytes: Uint8Array): { readonly build: string; readonly payload: Uint8Array } {
  const { build, payload, crc } = readHeader(name, bytes);
  if (checksum(payload) !== crc) {
    throw new BadShard(name, "does not have the bytes it was written with");
  }
  return { build, payload };
}

/** What a shard says of itself. */
interface ShardHeader {
  readonly build: string;
  readonly payload: Uint8Array;
  readonly crc: number;
}

function readHeader(name: string, bytes: Uint8Array): ShardHeader {
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
    return { build, payload, crc };
  } catch (error) {
    if (error instanceof TruncatedBytes) {
      throw new BadShard(name, "is cut short", { cause: error });
    }
    throw error;
  }
}

/** Room for one byte in 16 to be escaped nearly always does; what would not fit is not written, only counted. */
function escapeBytes(parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, PREFIX.length + SUFFIX.length);
  const file = new Uint8Array(length + (length >>> 4));
  const end = escapeInto(parts, file);
  if (end <= file.length) return file.subarray(0, end);
  const whole = new Uint8Array(end);
  escapeInto(parts, whole);
  return whole;
}

/** Writes the shard into the file; gives the place after its end. */
function escapeInto(parts: readonly Uint8Array[], file: Uint8Array): number {
  let at = writeAscii(file, 0, PREFIX);
  for (const part of parts) {
    at = escapePart(part, file, at);
  }
  return writeAscii(file, at, SUFFIX);
}

/** Four bytes at a time where none of them has to be escaped, which takes half as long as byte by byte, or less. */
function escapePart(part: Uint8Array, file: Uint8Array, start: number): number {
  const from = new DataView(part.buffer, part.byteOffset, part.length);
  const to = new DataView(file.buffer, file.byteOffset, file.length);
  const [lastWord, lastRoom] = [part.length - WORD_BYTES, file.length - WORD_BYTES];
  let at = start;
  for (let index = 0; index < part.length; ) {
    for (; index <= lastWord && at <= lastRoom; index += WORD_BYTES) {
      const word = from.getInt32(index);
      if (isToEscape(word)) break;
      to.setInt32(at, word);
      at += WORD_BYTES;
    }
    const end = Math.min(index + WORD_BYTES, part.length);
    for (; index < end; index++) at = escapeByte(part[index] ?? 0, file, at);
  }
  return at;
}

/** Whether one of a word's four bytes has to be escaped. */
function isToEscape(word: number): boolean {
  const marks = zeroMarks(word ^ 0x0a0a0a0a) | zeroMarks(word ^ 0x0d0d0d0d) | zeroMarks(word ^ 0x22222222);
  return (marks | zeroMarks(word ^ FOUR_BACKSLASHES)) !== 0;
}

/** Not 0 where one of a word's bytes is: taking one from each borrows for a zero byte, and so sets a highest bit that was not set. */
function zeroMarks(word: number): number {
  return (word - 0x01010101) & ~word & 0x80808080;
}

/** The four bytes that may not stand in a script's string as they are follow a backslash: a line's end as a letter, the others as themselves. */
function escapeByte(byte: number, file: Uint8Array, at: number): number {
  const letter = byte === LF ? LETTER_N : byte === CR ? LETTER_R : byte;
  if (letter === byte && byte !== QUOTATION_MARK && byte !== BACKSLASH) {
    file[at] = byte;
    return at + 1;
  }
  file[at] = BACKSLASH;
  file[at + 1] = letter;
  return at + 2;
}

const LF = 0x0a;
const LETTER_N = 0x6e;
const CR = 0x0d;
const LETTER_R = 0x72;
const QUOTATION_MARK = 0x22;
const FOUR_BACKSLASHES = 0x5c5c5c5c;

/** Four bytes at a time where none of them is a backslash, as `escapePart` writes them. */
function unescapeBytes(name: string, file: Uint8Array): Uint8Array {
  const end = file.length - SUFFIX.length;
  if (end < PREFIX.length || !hasAscii(file, 0, PREFIX) || !hasAscii(file, end, SUFFIX)) {
    throw new BadShard(name, "is no shard, or is cut short");
  }
  const bytes = new Uint8Array(end - PREFIX.length);
  const from = new DataView(file.buffer, file.byteOffset, file.length);
  const to = new DataView(bytes.buffer);
  let length = 0;
  for (let index = PREFIX.length; index < end; ) {
    const word = index <= end - WORD_BYTES ? from.getInt32(index) : FOUR_BACKSLASHES;
    if (zeroMarks(word ^ FOUR_BACKSLASHES) === 0) {
      to.setInt32(length, word);
      length += WORD_BYTES;
      index += WORD_BYTES;
    } else {
      const byte = file[index++] ?? 0;
      bytes[length++] = byte === BACKSLASH ? unescaped(file[index++]) : byte;
    }
  }
  return bytes.subarray(0, length);
}

/** The byte that a byte behind a backslash stands for. */
function unescaped(letter = 0): number {
  return letter === LETTER_N ? LF : letter === LETTER_R ? CR : letter;
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
