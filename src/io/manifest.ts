import { groupBy } from "../site/catalog.ts";
import { RANGE_BYTES } from "./read-file.ts";
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

/**
 * The list of a site's files and where its runs are. Of a large one little is read: what is done to fifteen megabytes of memory
 * costs more than all else that is done to a list.
 */
export interface Manifest {
  /** Its bytes from one place to another: they hold until the next call. */
  readonly read: (start: number, end: number) => Uint8Array;
  /** In order of name. */
  readonly runs: readonly ListedRun[];
}

/** A list that is to be written: pieces of the last one, and new ones between them. */
export interface NewManifest extends Pick<Manifest, "runs"> {
  readonly pieces: readonly ListPiece[];
}

/** Bytes, or a stretch of the last list. */
export type ListPiece = Uint8Array | ListStretch;

/** A stretch of a list, in bytes. */
export type ListStretch = Pick<ListedRun, "start" | "end">;

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
  return changeManifest({ read: () => new Uint8Array(0), runs: [] }, { gone: [], made });
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
      keepRun(list, run);
      continue;
    }
    const outdated = new Set(left);
    const kept = run === undefined ? [] : linesOfRun(last, run).filter(({ path }) => !outdated.has(path));
    const lines = sortLines([...kept, ...(come ?? []).map(lineOf)]);
    const text = lines.map(({ line }) => line).join(",\n");
    if (lines.length > 0) addRun(list, encoder.encode(text), { name, ...measureRun(lines) });
  }
  return { pieces: [...list.pieces, TAIL], runs: list.runs };
}

interface ListBeingMade {
  readonly pieces: ListPiece[];
  /** Bytes. */
  length: number;
  readonly runs: ListedRun[];
}

/** Adds a run as it is in the last list, to the stretch before it where it follows that there as well. */
function keepRun(list: ListBeingMade, run: ListedRun): void {
  const last = list.pieces.at(-1);
  if (last === undefined || "buffer" in last || last.end + SEPARATOR.length !== run.start) {
    addRun(list, { start: run.start, end: run.end }, run);
    return;
  }
  list.pieces[list.pieces.length - 1] = { start: last.start, end: run.end };
  const start = list.length + SEPARATOR.length;
  list.length = start + run.end - run.start;
  list.runs.push({ ...run, start, end: list.length });
}

function addRun(list: ListBeingMade, lines: ListPiece, run: Omit<ListedRun, "start" | "end">): void {
  if (list.runs.length > 0) {
    list.pieces.push(SEPARATOR);
    list.length += SEPARATOR.length;
  }
  list.pieces.push(lines);
  const start = list.length;
  list.length += "buffer" in lines ? lines.length : lines.end - lines.start;
  list.runs.push({ ...run, start, end: list.length });
}

const encoder = new TextEncoder();
const HEAD = encoder.encode('{"files":[\n');
const SEPARATOR = encoder.encode(",\n");
const TAIL = encoder.encode("\n]}\n");

/** The bytes of a list, read from the last one where they stand there. */
export function* bytesOfList({ pieces }: NewManifest, last: Manifest | undefined): Generator<Uint8Array> {
  for (const piece of pieces) {
    if ("buffer" in piece) yield piece;
    else {
      for (let start = piece.start; start < piece.end && last !== undefined; start += RANGE_BYTES) {
        yield last.read(start, Math.min(start + RANGE_BYTES, piece.end));
      }
    }
  }
}

/** The runs of a list that tell of the search index. */
export function indexRuns({ runs }: Pick<Manifest, "runs">): ListLines["runs"] {
  return runs.flatMap(({ name, start, end }) => (name.startsWith(INDEX) ? [{ name, start, end }] : []));
}

/** A list, or some of its runs, to be looked up in. */
export interface ListLines extends Pick<Manifest, "read"> {
  readonly runs: readonly Pick<ListedRun, "name" | "start" | "end">[];
}

/** Finds files by their paths; runs are read when a file of theirs is asked for. */
export function createFileLookup(list: ListLines): (path: string) => ListedFile | undefined {
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
function listRun(list: Pick<Manifest, "read">, run: ListStretch): readonly ListedFile[] {
  // Of a list that is as this program wrote it.
  return JSON.parse(`[${textOfRun(list, run)}]`) as readonly ListedFile[];
}

function textOfRun({ read }: Pick<Manifest, "read">, { start, end }: ListStretch): string {
  return new TextDecoder().decode(read(start, end));
}

/** A line of a list, and what has to be known of it where another comes. */
interface ListLine {
  readonly path: string;
  readonly bytes: number;
  readonly line: string;
}

function lineOf({ path, bytes, hash }: MadeFile): ListLine {
  return { path, bytes, line: JSON.stringify([path, bytes, hash] satisfies ListedFile) };
}

/** The lines of a run: of thousands, few of which are new, each is taken apart no further than need be. */
function linesOfRun(list: Pick<Manifest, "read">, run: ListStretch): readonly ListLine[] {
  return textOfRun(list, run)
    .split(",\n")
    .map((line) => {
      const end = line.indexOf('",');
      // Of a list that is as this program wrote it. A path that JSON writes otherwise is read by JSON.
      if (line.includes("\\")) {
        const [path, bytes] = JSON.parse(line) as ListedFile;
        return { path, bytes, line };
      }
      return { path: line.slice(2, end), bytes: Number(line.slice(end + 2, line.indexOf(",", end + 2))), line };
    });
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

function sortLines(lines: readonly ListLine[]): readonly ListLine[] {
  const sorted = [...lines].sort((one, other) => (one.path < other.path ? -1 : 1));
  for (const [index, { path }] of sorted.entries()) {
    if (path === sorted[index - 1]?.path) throw new Error(`two output files claim the path ${path}`);
  }
  return sorted;
}

function measureRun(lines: readonly ListLine[]): Pick<ListedRun, "files" | "bytes" | "largest" | "folders"> {
  let [sum, largest] = [0, { path: "", bytes: -1 }];
  const folders = new Set<string>();
  for (const { path, bytes } of lines) {
    sum += bytes;
    if (bytes > largest.bytes) largest = { path, bytes };
    folders.add(path.slice(0, path.lastIndexOf("/") + 1));
  }
  return { files: lines.length, bytes: sum, largest, folders: [...folders] };
}
