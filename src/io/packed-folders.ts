import { serialize } from "node:v8";
import type { KnownFolder } from "./known-folder.ts";
import { keepFolder, type OpenFolder } from "./linked-folder.ts";
import { packLinked } from "./packed-links.ts";
import type { FoundFolder } from "./read-archive.ts";

/** What is to be kept of folders, by folder. */
export interface PackedFolders {
  readonly known: ReadonlyMap<string, KnownFolder>;
  /** Outlines that are not those of the last build, in V8's own form. */
  readonly outlines: ReadonlyMap<string, Uint8Array>;
  /** What was linked anew, see `packLinked`. */
  readonly linked: ReadonlyMap<string, Uint8Array>;
}

/**
 * Packs what is to be kept of folders when it is asked to, once, and lets go of them then: as objects, outlines and links
 * take several times the memory. `fresh` are the folders that were linked anew.
 */
export function createFolderPacker(
  folders: ReadonlyMap<string, FoundFolder>,
  fresh: ReadonlyMap<string, OpenFolder>,
  before: ReadonlyMap<string, KnownFolder>,
): () => PackedFolders {
  let unpacked = { folders, fresh };
  return () => {
    const packed = packFolders(unpacked.folders, unpacked.fresh, before);
    unpacked = { folders: new Map(), fresh: new Map() };
    return packed;
  };
}

function packFolders(
  folders: ReadonlyMap<string, FoundFolder>,
  fresh: ReadonlyMap<string, OpenFolder>,
  before: ReadonlyMap<string, KnownFolder>,
): PackedFolders {
  const keep = createKeeper();
  const outlines = new Map<string, Uint8Array>();
  for (const [path, { outline, outlineKey }] of folders) {
    if (outline !== undefined && before.get(path)?.outlineKey !== outlineKey)
      outlines.set(path, keep(serialize(outline)));
  }
  return {
    // Those that are as they were stay the very same objects, by which they are told.
    known: new Map(
      Array.from(folders, ([path, folder]) => [path, before.get(path) === folder ? folder : bareOf(folder)]),
    ),
    outlines,
    linked: new Map(Array.from(fresh, ([path, folder]) => [path, keep(packLinked(keepFolder(folder)))])),
  };
}

function bareOf({ signature, key, outlineKey }: KnownFolder): KnownFolder {
  return { signature, key, outlineKey };
}

/** So many bytes are asked for together: what thousands of small pieces of memory take is not given back to the system. */
const ROOM_BYTES = 1 << 20;

/** Keeps bytes one behind the other. */
export function createKeeper(): (bytes: Uint8Array) => Uint8Array {
  let room = new Uint8Array(0);
  return (bytes) => {
    if (bytes.length > room.length) room = new Uint8Array(Math.max(ROOM_BYTES, bytes.length));
    const packed = room.subarray(0, bytes.length);
    packed.set(bytes);
    room = room.subarray(bytes.length);
    return packed;
  };
}
