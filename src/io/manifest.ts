import { groupBy } from "../site/catalog.ts";
import type { MadeFile } from "./staging.ts";

/** A file as the list of a site's files has it: path, bytes, hash. */
export type ListedFile = readonly [path: string, bytes: number, hash: string];

/**
 * A run of the list's lines: the files whose paths begin alike. A list of a hundred thousand files is made anew by
 * copying the runs in which nothing has changed.
 */
export interface ListedRun {
  /** What the paths begin with; no run's name begins with another's. */
  readonly name: string;
  /** Where its lines begin and end in the list, in bytes. */
  readonly start: number;
  readonly end: number;
  readonly files: number;
  readonly bytes: number;
  readonly largest: Pick<MadeFile, "path" | "bytes">;
  /** Every folder that holds a file of the run, from the site's root, with `/` at its end. */
  readonly folders: readonly string[];
}

/** The list of a site's files and where its runs are. */
export interface Manifest {
  readonly bytes: Uint8Array;
  /** In order of name. */
  readonly runs: readonly ListedRun[];
}

/**
 * A list that is to be written. It is not put together, since most of a large one are pieces of the last one: to copy them
 * would take longer than to write them.
 */
export interface NewManifest extends Pick<Manifest, "runs"> {
  readonly pieces: readonly Uint8Array[];
}

/** What a site's list is made of where most of it is as it was. */
export interface ManifestChange {
  /** Paths of files that are no more in the list as it was. */
  readonly gone: readonly string[];
  readonly made: readonly MadeFile[];
}

/**
 * The list of a site's files: a file a line, in order of path.
 *
 *     {"files":[
 *     ["kecheng/index.html",10609,"4f…"],
 *     …
 *     ]}
 */
export function makeManifest(made: readonly MadeFile[]): NewManifest {
  return changeManifest({ bytes: new Uint8Array(0), runs: [] }, { gone: [], made });
}

/**
 * The list of the last build with its changes. It is the same, byte for byte, as one made of all files.
 *
 * @throws Error where two files claim one path.
 */
export function changeManifest(last: Manifest, { gone, made }: ManifestChange): NewManifest {
  const leaving = groupBy(gone, runOf);
  const coming = groupBy(made, ({ path }) => runOf(path));
  const old = new Map(last.runs.map((run) => [run.name, run]));
  const list: ListBeingMade = { pieces: [HEAD], length: HEAD.length, runs: [] };
  for (const name of [...new Set([...old.keys(), ...coming.keys()])].sort()) {
    const [run, left, come] = [old.get(name), leaving.get(name), coming.get(name)];
    if (run !== undefined && left === undefined && come === undefined) {
      keepRun(list, last.bytes, run);
      continue;
    }
    const outdated = new Set(left);
    const kept = run === undefined ? [] : listRun(last, run).filter(([path]) => !outdated.has(path));
    const files = sortFiles([...kept, ...(come ?? []).map(({ path, bytes, hash }) => [path, bytes, hash] as const)]);
    const lines = files.map((file) => JSON.stringify(file)).join(",\n");
    if (files.length > 0) addRun(list, encoder.encode(lines), { name, ...measureRun(files) });
  }
  return { pieces: [...list.pieces, TAIL], runs: list.runs };
}

interface ListBeingMade {
  /** Runs of the last list that follow each other there are one piece. */
  readonly pieces: Uint8Array[];
  /** Bytes. */
  length: number;
  readonly runs: ListedRun[];
  /** Where the last piece ends in the last list, if it is of that. */
  end?: number;
}

/** Adds a run as it is in the last list. */
function keepRun(list: ListBeingMade, bytes: Uint8Array, run: ListedRun): void {
  const piece = list.pieces.at(-1);
  if (piece === undefined || list.end === undefined || list.end + SEPARATOR.length !== run.start) {
    addRun(list, bytes.subarray(run.start, run.end), run);
  } else {
    const start = list.length + SEPARATOR.length;
    list.pieces[list.pieces.length - 1] = bytes.subarray(list.end - piece.length, run.end);
    list.length = start + run.end - run.start;
    list.runs.push({ ...run, start, end: list.length });
  }
  list.end = run.end;
}

function addRun(list: ListBeingMade, lines: Uint8Array, run: Omit<ListedRun, "start" | "end">): void {
  if (list.runs.length > 0) {
    list.pieces.push(SEPARATOR);
    list.length += SEPARATOR.length;
  }
  list.pieces.push(lines);
  const start = list.length;
  list.length += lines.length;
  list.runs.push({ ...run, start, end: list.length });
  delete list.end;
}

const encoder = new TextEncoder();
const HEAD = encoder.encode('{"files":[\n');
const SEPARATOR = encoder.encode(",\n");
const TAIL = encoder.encode("\n]}\n");

/** A part of a list: lines with where their runs are, as a thread takes them. */
export interface ListExcerpt {
  readonly bytes: Uint8Array;
  readonly runs: readonly Pick<ListedRun, "name" | "start" | "end">[];
}

/** The part of a list that tells of the search index. */
export function excerptIndex({ bytes, runs }: Manifest): ListExcerpt {
  // Side by side, since runs are in order of name.
  const own = runs.filter(({ name }) => name.startsWith(INDEX));
  const [first, last] = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0];
  return {
    // A copy: of a piece of a larger array a thread would be sent the whole.
    bytes: bytes.slice(first, last),
    runs: own.map(({ name, start, end }) => ({ name, start: start - first, end: end - first })),
  };
}

/** Finds files by their paths; runs are read when a file of theirs is asked for. */
export function createFileLookup(list: ListExcerpt): (path: string) => ListedFile | undefined {
  const runs = new Map(list.runs.map((run) => [run.name, run]));
  const read = new Map<string, ReadonlyMap<string, ListedFile>>();
  return (path) => {
    const name = runOf(path);
    const run = runs.get(name);
    if (run === undefined) return undefined;
    const files = read.get(name) ?? new Map(listRun(list, run).map((file) => [file[0], file]));
    read.set(name, files);
    return files.get(path);
  };
}

/** The files of a run. */
function listRun({ bytes }: ListExcerpt, { start, end }: Pick<ListedRun, "start" | "end">): readonly ListedFile[] {
  // Of a list that is as this program wrote it.
  return JSON.parse(`[${new TextDecoder().decode(bytes.subarray(start, end))}]`) as readonly ListedFile[];
}

/**
 * What the paths of a run begin with: `kecheng/2021`, `bylines/697c`, of the search index
 * `search/index/2021-01/t4`; where there are few, the path itself.
 */
export function runOf(path: string): string {
  if (path.startsWith(INDEX)) {
    const slash = path.indexOf("/", INDEX.length);
    return slash < 0 ? path : path.slice(0, slash + LETTERS_OF_SHARD);
  }
  const slash = path.indexOf("/");
  return slash < 0 || path.startsWith(SEARCH) ? path : path.slice(0, slash + LETTERS_OF_FOLDER);
}

const SEARCH = "search/";
const INDEX = "search/index/";
/** `/t4` */
const LETTERS_OF_SHARD = 3;
/** `/2021`, `/697c` */
const LETTERS_OF_FOLDER = 5;

function sortFiles(files: readonly ListedFile[]): readonly ListedFile[] {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [index, [path]] of sorted.entries()) {
    if (path === sorted[index - 1]?.[0]) throw new Error(`two output files claim the path ${path}`);
  }
  return sorted;
}

function measureRun(files: readonly ListedFile[]): Pick<ListedRun, "files" | "bytes" | "largest" | "folders"> {
  let [sum, largest] = [0, { path: "", bytes: -1 }];
  const folders = new Set<string>();
  for (const [path, bytes] of files) {
    sum += bytes;
    if (bytes > largest.bytes) largest = { path, bytes };
    folders.add(path.slice(0, path.lastIndexOf("/") + 1));
  }
  return { files: files.length, bytes: sum, largest, folders: [...folders] };
}
