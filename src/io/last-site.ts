import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { BuildState, KnownPart } from "./build-state.ts";
import { isNotFound } from "./file-errors.ts";
import { hashOfFile } from "./hashes.ts";
import { LostPages } from "./lost-pages.ts";
import { createFileLookup, type ListedFile, type Manifest } from "./manifest.ts";
import { MANIFEST } from "./output-path.ts";
import { createRangeReader } from "./read-file.ts";
import type { Draft } from "./staging.ts";

/** The site in the output folder, as far as the last build left it. */
export interface LastSite {
  /** The list of its files; absent where it is not the one that the last build left. */
  readonly manifest?: Manifest;
  /** Whether its folders look as they were left: no file has come or gone. */
  readonly isAsLeft: boolean;
  /** Its parts whose files are all there, by name; none without the list. */
  readonly parts: ReadonlyMap<string, KnownPart>;
  /** Names of all the parts that have files in the list. */
  readonly names: Iterable<string>;
  /** The paths of a part's files, whether they are there or not. Throws `LostPages`. */
  readonly listPaths: (part: string) => readonly string[];
  /** The same as the list of the site's files has them. Throws `LostPages`. */
  readonly listFiles: (part: string) => readonly ListedFile[];
}

/** Looks at what lies in the output folder. `isAsLeft` tells whether its folders look as the last build left them. */
export function findLastSite(state: BuildState, { folder, isFirst }: Draft, isAsLeft: boolean): LastSite {
  const file = join(folder, MANIFEST);
  // A list that looks as it was left need not be hashed.
  if (isFirst || (!isAsLeft && hashOfFile(file) !== state.manifest)) return NOTHING;
  const manifest = { read: createRangeReader(file), runs: state.runs };
  const { listPaths } = state;
  const isThere = createLookup(folder);
  const isWhole = ([name]: readonly [string, KnownPart]) => listPaths(name).every(isThere);
  return {
    manifest,
    isAsLeft,
    parts: isAsLeft ? state.parts : new Map([...state.parts].filter(isWhole)),
    names: state.parts.keys(),
    listPaths,
    listFiles: createFileLists(manifest, listPaths),
  };
}

const NOTHING: LastSite = { isAsLeft: false, parts: new Map(), names: [], listPaths: () => [], listFiles: () => [] };

function createFileLists(manifest: Manifest, listPaths: LastSite["listPaths"]): LastSite["listFiles"] {
  const findFile = createFileLookup(manifest);
  return (part) =>
    listPaths(part).map((path) => {
      const file = findFile(path);
      if (file === undefined) throw new LostPages(`${path} is not in the list of the site's files`);
      return file;
    });
}

/** Whether a file is in the folder; each folder in it is listed once. */
function createLookup(folder: string): (path: string) => boolean {
  const names = new Map<string, ReadonlySet<string>>();
  return (path) => {
    const parent = path.slice(0, path.lastIndexOf("/") + 1);
    const listed = names.get(parent) ?? new Set(filesIn(join(folder, parent)));
    names.set(parent, listed);
    return listed.has(path.slice(parent.length));
  };
}

function filesIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isDirectory() ? [] : [entry.name]));
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
}
