import { type ByteWriter, reserve } from "./bytes.ts";

/** The function a shard calls when it is loaded as a script. */
export const SHARD_CALLBACK = "xianbaoShard";

const PREFIX = `${SHARD_CALLBACK}("`;
const SUFFIX = '")';
const WORD_BYTES = 4;

const LF = 0x0a;
const LETTER_N = 0x6e;
const CR = 0x0d;
const LETTER_R = 0x72;
const QUOTATION_MARK = 0x22;
const BACKSLASH = 0x5c;
const FOUR_QUOTATION_MARKS = 0x22222222;
const FOUR_BACKSLASHES = 0x5c5c5c5c;

/** Appends a script that calls `SHARD_CALLBACK` with the bytes of the parts, a character a byte. */
export function writeScript(writer: ByteWriter, parts: readonly Uint8Array[]): void {
  const length = parts.reduce((sum, part) => sum + part.length, PREFIX.length + SUFFIX.length);
  // Room for one byte in 16 to be escaped nearly always does; what would not fit is not written, only counted.
  reserve(writer, length + (length >>> 4));
  const end = writeInto(writer.bytes, writer.length, parts);
  if (end > writer.bytes.length) {
    reserve(writer, end - writer.length);
    writeInto(writer.bytes, writer.length, parts);
  }
  writer.length = end;
}

/** Writes the script from a place in the room on; gives the place after its end. */
function writeInto(room: Uint8Array, start: number, parts: readonly Uint8Array[]): number {
  let at = writeAscii(room, start, PREFIX);
  for (const part of parts) {
    at = escapePart(part, room, at);
  }
  return writeAscii(room, at, SUFFIX);
}

/** Four bytes at a time where none of them has to be escaped, which takes half as long as byte by byte, or less. */
function escapePart(part: Uint8Array, room: Uint8Array, start: number): number {
  const from = new DataView(part.buffer, part.byteOffset, part.length);
  const to = new DataView(room.buffer, room.byteOffset, room.length);
  const [lastWord, lastRoom] = [part.length - WORD_BYTES, room.length - WORD_BYTES];
  let at = start;
  for (let index = 0; index < part.length; ) {
    for (; index <= lastWord && at <= lastRoom; index += WORD_BYTES) {
      const word = from.getInt32(index);
      if (isToEscape(word)) break;
      to.setInt32(at, word);
      at += WORD_BYTES;
    }
    const end = Math.min(index + WORD_BYTES, part.length);
    for (; index < end; index++) at = escapeByte(part[index] ?? 0, room, at);
  }
  return at;
}

/** Whether one of a word's four bytes has to be escaped. */
function isToEscape(word: number): boolean {
  const marks = zeroMarks(word ^ 0x0a0a0a0a) | zeroMarks(word ^ 0x0d0d0d0d) | zeroMarks(word ^ FOUR_QUOTATION_MARKS);
  return (marks | zeroMarks(word ^ FOUR_BACKSLASHES)) !== 0;
}

/** Not 0 where one of a word's bytes is: taking one from each borrows for a zero byte, and so sets a highest bit that was not set. */
function zeroMarks(word: number): number {
  return (word - 0x01010101) & ~word & 0x80808080;
}

/** The four bytes that may not stand in a script's string as they are follow a backslash: a line's end as a letter, the others as themselves. */
function escapeByte(byte: number, room: Uint8Array, at: number): number {
  const letter = byte === LF ? LETTER_N : byte === CR ? LETTER_R : byte;
  if (letter === byte && byte !== QUOTATION_MARK && byte !== BACKSLASH) {
    room[at] = byte;
    return at + 1;
  }
  room[at] = BACKSLASH;
  room[at + 1] = letter;
  return at + 2;
}

/** The bytes of a script, and the place after its end. */
export interface ReadScript {
  readonly bytes: Uint8Array;
  readonly end: number;
}

/** Reads the script at the beginning of a file, whatever follows it. Undefined where there is none, or it is cut short. */
export function readScript(file: Uint8Array): ReadScript | undefined {
  if (!hasAscii(file, 0, PREFIX)) return undefined;
  const room = new Uint8Array(Math.max(0, file.length - PREFIX.length));
  const from = new DataView(file.buffer, file.byteOffset, file.length);
  const to = new DataView(room.buffer);
  const lastWord = file.length - WORD_BYTES;
  let [index, length] = [PREFIX.length, 0];
  while (index < file.length) {
    // Four bytes at a time where none of them ends the string or is escaped, as `escapePart` writes them.
    for (; index <= lastWord; index += WORD_BYTES, length += WORD_BYTES) {
      const word = from.getInt32(index);
      if ((zeroMarks(word ^ FOUR_BACKSLASHES) | zeroMarks(word ^ FOUR_QUOTATION_MARKS)) !== 0) break;
      to.setInt32(length, word);
    }
    const byte = file[index++] ?? 0;
    if (byte === QUOTATION_MARK) {
      return hasAscii(file, index - 1, SUFFIX) ? { bytes: bytesIn(room, length), end: index + 1 } : undefined;
    }
    room[length++] = byte === BACKSLASH ? unescaped(file[index++]) : byte;
  }
  return undefined;
}

/** The first bytes of a room; by themselves where most of it would be held for nothing. */
function bytesIn(room: Uint8Array, length: number): Uint8Array {
  return length * 2 < room.length ? room.slice(0, length) : room.subarray(0, length);
}

/** The byte that a byte behind a backslash stands for. */
function unescaped(letter = 0): number {
  return letter === LETTER_N ? LF : letter === LETTER_R ? CR : letter;
}

function writeAscii(room: Uint8Array, at: number, text: string): number {
  for (let index = 0; index < text.length; index++) {
    room[at + index] = text.charCodeAt(index);
  }
  return at + text.length;
}

function hasAscii(file: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (file[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}
