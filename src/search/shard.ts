import {
  type ByteWriter,
  createByteReader,
  createByteWriter,
  finishedBytes,
  readText,
  readVarint,
  TruncatedBytes,
  writeText,
  writeVarint,
} from "./bytes.ts";
import { checksum } from "./checksum.ts";
import { readScript, writeScript } from "./shard-script.ts";

/** Raised with every change of the format: a reader refuses what it does not know. */
export const FORMAT_VERSION = 7;

/** A shard of the index is not what it should be; `shard` is its name. */
export class BadShard extends Error {
  override readonly name = "BadShard";
  readonly shard: string;

  constructor(shard: string, reason: string, options?: ErrorOptions) {
    super(`${shard}: ${reason}`, options);
    this.shard = shard;
  }
}

/** A shard before it is wrapped. */
export interface UnwrappedShard {
  /** Its name in the index: `2012-01/h7`. */
  readonly name: string;
  readonly build: string;
  readonly payload: Uint8Array;
  /** Of the payload. */
  readonly crc: number;
}

/**
 * Appends a shard: the payload with its version, name, build and checksum, wrapped as a script that holds those bytes in
 * a string, a character a byte. So a file of shards serves both worlds: over HTTP it is fetched as bytes and unwrapped;
 * from file:, where nothing can be fetched, it is loaded as a script with `charset="x-user-defined"`.
 */
export function writeShard(writer: ByteWriter, { name, build, payload, crc }: UnwrappedShard): void {
  const header = createByteWriter(64);
  writeVarint(header, FORMAT_VERSION);
  writeText(header, name);
  writeText(header, build);
  writeVarint(header, payload.length);
  writeVarint(header, crc);
  writeScript(writer, [finishedBytes(header), payload]);
}

/** A shard that has a file of its own: the file. */
export function wrapShard(name: string, build: string, payload: Uint8Array, crc = checksum(payload)): Uint8Array {
  const writer = createByteWriter(0);
  writeShard(writer, { name, build, payload, crc });
  return finishedBytes(writer);
}

/** A shard out of a file. */
export interface LoadedShard {
  readonly build: string;
  readonly payload: Uint8Array;
  /** How many bytes of the file it takes; 0 where a script handed it over, of which that cannot be told. */
  readonly length: number;
}

/**
 * The shard at the beginning of a file, or of a stretch of one, whatever follows it. Throws `BadShard` where it is cut
 * short, altered, or another.
 */
export function unwrapShard(name: string, file: Uint8Array): LoadedShard {
  const { bytes, end } = readScriptOf(name, file);
  return { ...openShard(name, bytes), length: end };
}

/** The same of a shard whose bytes are known to be those that were written: its checksum is not looked at. Throws `BadShard`. */
export function unwrapKnownShard(name: string, file: Uint8Array): LoadedShard {
  const { bytes, end } = readScriptOf(name, file);
  const { build, payload } = readHeader(name, bytes);
  return { build, payload, length: end };
}

function readScriptOf(name: string, file: Uint8Array): { readonly bytes: Uint8Array; readonly end: number } {
  const script = readScript(file);
  if (script === undefined) throw new BadShard(name, "is no shard, or is cut short");
  return script;
}

/** The same, from what a script handed to `SHARD_CALLBACK`: a string whose characters' low bytes are the bytes. */
export function unwrapShardText(name: string, text: string): LoadedShard {
  return { ...openShard(name, bytesOfText(text)), length: 0 };
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

function openShard(name: string, bytes: Uint8Array): Omit<LoadedShard, "length"> {
  const { build, payload, crc } = readHeader(name, bytes);
  if (checksum(payload) !== crc) {
    throw new BadShard(name, "does not have the bytes it was written with");
  }
  return { build, payload };
}

function readHeader(name: string, bytes: Uint8Array): Omit<UnwrappedShard, "name"> {
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
