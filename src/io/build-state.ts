import { join } from "node:path";
import { readSealed, writeSealed } from "./cache.ts";
import type { KnownPartition } from "./last-index.ts";
import type { SitePart } from "./site-parts.ts";
import type { MadeFile } from "./staging.ts";
import type { FolderOutline } from "./tasks.ts";

/** What the last build knew, so that the next need not find it out again. */
export interface BuildState {
  /** A hash of the list of files that the last build left in the output folder. */
  readonly manifest: string;
  /** By `<slug>/<date>`. */
  readonly folders: ReadonlyMap<string, KnownFolder>;
  /** What each part of the site was made of and the files it became, by the part's name. */
  readonly parts: ReadonlyMap<string, KnownPart>;
}

/** A folder of the content as it was last read. */
export interface KnownFolder {
  /** How its files looked in a listing; empty where they were too young for that to tell. */
  readonly signature: string;
  readonly key: string;
  readonly outline: FolderOutline;
}

export interface KnownPart {
  /** A hash of everything the part is made of. */
  readonly key: string;
  readonly files: readonly KnownFile[];
  /** Of a partition of the search index. */
  readonly partition?: KnownPartition;
}

/** A file of the site: path, bytes, hash. */
type KnownFile = readonly [path: string, bytes: number, hash: string];

const NOTHING: BuildState = { manifest: "", folders: new Map(), parts: new Map() };

/** The state as it is kept. */
interface KeptState {
  readonly manifest: string;
  readonly folders: readonly (readonly [string, KnownFolder])[];
  readonly parts: readonly (readonly [string, KnownPart])[];
}

/** What the last build left in the cache folder; nothing where it left none, or none that can be trusted. */
export function readState(cache: string, program: string): BuildState {
  const kept = readSealed<KeptState>(stateFile(cache), program);
  if (kept === undefined) return NOTHING;
  return { manifest: kept.manifest, folders: new Map(kept.folders), parts: new Map(kept.parts) };
}

export function writeState(cache: string, program: string, { manifest, folders, parts }: BuildState): void {
  writeSealed(stateFile(cache), program, { manifest, folders: [...folders], parts: [...parts] } satisfies KeptState);
}

/** The files of a part that is as it was. */
export function knownFiles({ files }: KnownPart): readonly MadeFile[] {
  return files.map(([path, bytes, hash]) => ({ path, bytes, hash, isNew: false }));
}

/** A part to remember. */
export function knownPart({ key, files, partition }: SitePart): KnownPart {
  return {
    key,
    files: files.map(({ path, bytes, hash }) => [path, bytes, hash]),
    ...(partition !== undefined && { partition }),
  };
}

function stateFile(cache: string): string {
  return join(cache, "state.json");
}
