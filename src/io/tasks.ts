import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../model/config.ts";
import type { Diagnosed, Diagnostic } from "../model/diagnostic.ts";
import type { Issue, IssueHead, Page, TitledPage } from "../model/issue.ts";
import type { Newspaper } from "../model/newspaper.ts";
import type { OutputFile } from "../model/output.ts";
import type { Redirects } from "../model/redirects.ts";
import type { SourceFile } from "../model/source-file.ts";
import { type IssueFolder, parseIssueFolder } from "../read/issue-folder.ts";
import type { FiledPage } from "../read/page-file.ts";
import type { FiledScan } from "../read/scan-file.ts";
import { TruncatedBytes } from "../search/bytes.ts";
import { bulkLines } from "../search/opensearch-format.ts";
import { type Month, monthOfDate, monthsOf } from "../search/partition.ts";
import { patchPartition } from "../search/patch-partition.ts";
import { BadShard } from "../search/shard.ts";
import { type WrittenPartition, writePartition } from "../search/write-index.ts";
import { packPartition } from "../search/write-packs.ts";
import { issueSearchEntries } from "../search-entries.ts";
import { fullIssueEntry, type IssueNeighbours, outlinePage } from "../site/catalog.ts";
import { issueRecords } from "../site/data-files.ts";
import { createSiteBase, renderIssue } from "../site/site.ts";
import { compileTemplates, type Renderer } from "../site/templates.ts";
import { withdrawFromIssue } from "../site/withdrawal.ts";
import { readSealed, writeSealed } from "./cache.ts";
import type { WalkedFile } from "./content-walk.ts";
import { type KnownPartition, readLastPartition } from "./last-index.ts";
import { LostPages } from "./lost-pages.ts";
import { readSource } from "./read-archive.ts";
import { readScan } from "./scans.ts";
import { createStager, type Draft, hashBytes, type MadeFile } from "./staging.ts";

/** What all tasks of a build have in common; it is handed to every worker once. */
export interface TaskSetup {
  /** Which program this is: what another one cached is not used. */
  readonly program: string;
  /** The content folder. */
  readonly content: string;
  /** Where parsed pages are kept from one step of the build to the next, and from one build to the next. */
  readonly parsed: string;
  /** Where issues' lines of the data files are kept. */
  readonly records: string;
  readonly draft: Draft;
  readonly config: Config;
  readonly templates: ReadonlyMap<string, string>;
  readonly firstScreen?: string;
  readonly redirects: Redirects;
}

/** A folder of the content that is to be read. */
export interface FolderRequest {
  /** `<slug>/<date>` */
  readonly path: string;
  readonly texts: readonly string[];
  readonly scans: readonly WalkedFile[];
  readonly newspaper: Newspaper;
  /** What the folder held when it was last read. */
  readonly knownKey?: string;
}

/** What a folder holds, without the text: that is kept under `key`. */
export interface ReadFolder {
  readonly path: string;
  /** A hash of everything the folder's pages are made of. */
  readonly key: string;
  /** Absent where it holds what it is known to hold. */
  readonly outlined?: OutlinedFolder;
}

/** What lists show of a folder. */
export interface OutlinedFolder {
  readonly outline: FolderOutline;
  /** A hash of the outline. */
  readonly outlineKey: string;
}

/** A folder without the text and with its newspaper left out, which thousands share. */
export interface FolderOutline extends Omit<IssueFolder, "pages"> {
  readonly pages: readonly Diagnosed<Omit<FiledPage<TitledPage>, "newspaper">>[];
}

/** An issue whose pages are kept as they were read. */
export interface IssueRequest {
  readonly head: IssueHead;
  readonly pages: readonly KeptPage[];
  readonly neighbours: IssueNeighbours;
  /** Where its lines of the data file are kept: a hash of all that they are made of. */
  readonly records: string;
  /** Findings about the files of the issue's pages. */
  readonly doubts: ReadonlyMap<string, readonly Diagnostic[]>;
}

/** What it takes to read an issue with its text. */
export type KeptIssue = Pick<IssueRequest, "head" | "pages">;

/** Where a page is kept: in the folder with the key, in its place there. */
export interface KeptPage {
  readonly key: string;
  readonly index: number;
  /** `<slug>/<date>`, and a hash of the folder's outline. */
  readonly folder: string;
  readonly outlineKey: string;
}

/** The work of a build that is done a piece at a time, in whatever order and thread. */
export interface Tasks {
  readonly readFolders: (folders: readonly FolderRequest[]) => readonly ReadFolder[];
  readonly renderIssues: (issues: readonly IssueRequest[]) => readonly (readonly MadeFile[])[];
  /** The data file of issues in order of date, of the records that `renderIssues` kept, with its whole SHA-256. */
  readonly joinRecords: (request: { readonly path: string; readonly records: readonly string[] }) => MadeFile;
  /** A partition of the search index, of the issues of its months in order of time. */
  readonly writePartition: (months: readonly (readonly IssueRequest[])[]) => MadePartition;
  /** The same partition, by way of what the last build left; undefined where that is not as it was left. */
  readonly patchPartition: (request: PatchRequest) => PatchedPartition | undefined;
  /** Lines of bulk requests that index the issues' articles in OpenSearch. */
  readonly writeBulk: (request: { readonly index: string; readonly issues: readonly KeptIssue[] }) => string;
}

/** A partition of the search index that is staged. */
export interface MadePartition extends WrittenPartition {
  readonly files: readonly MadeFile[];
}

/** A partition of which only some issues have changed. */
export interface PatchRequest {
  readonly last: KnownPartition;
  /** Of the files of the last build, by path. */
  readonly hashes: ReadonlyMap<string, string>;
  /** See `PartitionChange`. */
  readonly kept: number;
  readonly issues: readonly { readonly start: number; readonly request: IssueRequest }[];
}

/** A partition of which what is new is staged. */
export interface PatchedPartition extends MadePartition {
  /** Paths of files that are no more. */
  readonly removed: readonly string[];
}

/** The tasks of one build. */
export function createTasks(setup: TaskSetup): Tasks {
  const { config, draft } = setup;
  const stage = createStager(draft);
  let compiled: Renderer | undefined;
  // Compiled when they are first asked for, so that a fault in a template is a task's and can be told.
  const render: Renderer = (...page) => {
    compiled ??= compileTemplates(setup.templates);
    return compiled(...page);
  };
  const base = createSiteBase(setup, new Map());
  return {
    readFolders: (folders) => folders.map((folder) => readFolder(folder, setup)),
    renderIssues: (issues) =>
      issues.map((request) => {
        const entry = fullIssueEntry(loadIssue(request, setup), request.neighbours);
        writeSealed(recordsFile(request.records, setup), setup.program, issueRecords(entry.articles, config));
        return Array.from(renderIssue(entry, { ...base, doubts: request.doubts }, render), stage);
      }),
    joinRecords: ({ path, records }) => {
      const content = records.map((key) => loadRecords(key, setup)).join("");
      // In full, since it is published beside the file.
      return { ...stage({ path, content }), hash: createHash("sha256").update(content).digest("hex") };
    },
    writePartition: (months) => {
      const whole = writePartition(readMonths(months, setup));
      return stageAll(config.compact === true ? packPartition(nameOfPartition(months), whole) : whole, stage);
    },
    patchPartition: ({ last, hashes, kept, issues }) => {
      const changed = issues.flatMap(({ start, request }) =>
        monthsOf(issueSearchEntries(loadIssue(request, setup), config)).map(({ entries }) => ({ start, entries })),
      );
      try {
        const partition = readLastPartition(draft.folder, last, hashes);
        return stageAll(patchPartition(partition, { kept, issues: changed }), stage);
      } catch (error) {
        if (error instanceof BadShard || error instanceof TruncatedBytes) return undefined;
        throw error;
      }
    },
    writeBulk: ({ index, issues }) =>
      issues
        .flatMap((request) => issueSearchEntries(loadIssue(request, setup), config))
        .map((entry) => bulkLines(entry, index))
        .join(""),
  };
}

/** That of its first month. */
function nameOfPartition([first]: readonly (readonly IssueRequest[])[]): string {
  return monthOfDate(first?.[0]?.head.date.iso ?? "");
}

function stageAll<Written>(
  writing: Generator<OutputFile, Written>,
  stage: (file: OutputFile) => MadeFile,
): Written & { readonly files: readonly MadeFile[] } {
  const files: MadeFile[] = [];
  let next = writing.next();
  for (; next.done !== true; next = writing.next()) files.push(stage(next.value));
  return { ...next.value, files };
}

/** A month at a time: the text of no other is held. */
function* readMonths(months: readonly (readonly IssueRequest[])[], setup: TaskSetup): Generator<Month> {
  for (const issues of months) {
    yield* monthsOf(issues.flatMap((request) => issueSearchEntries(loadIssue(request, setup), setup.config)));
  }
}

function readFolder({ path, texts, scans, newspaper, knownKey }: FolderRequest, setup: TaskSetup): ReadFolder {
  const unread: Diagnostic[] = [];
  const sources = texts.flatMap((file) => readSource(file, setup.content, unread));
  const key = keyOf(path, sources, unread, scans, newspaper, setup.program);
  const file = parsedFile(key, setup);
  if (key === knownKey && existsSync(file)) return { path, key };
  const { filedScans, diagnostics } = measureScans(scans, setup.content);
  const folder = parseIssueFolder(path, sources, filedScans, newspaper);
  writeSealed(
    file,
    setup.program,
    folder.pages.map(({ value }) => value.page),
  );
  const outline = outlineFolder(folder, [...unread, ...diagnostics]);
  return { path, key, outlined: { outline, outlineKey: hashBytes(JSON.stringify(outline)) } };
}

function keyOf(
  path: string,
  sources: readonly SourceFile[],
  unread: readonly Diagnostic[],
  scans: readonly WalkedFile[],
  newspaper: Newspaper,
  program: string,
): string {
  const hash = createHash("sha256").update(JSON.stringify([program, path, newspaper, unread, scans]));
  for (const { path: file, bytes } of sources) hash.update(`\n${file} ${bytes.length}\n`).update(bytes);
  return hash.digest("hex").slice(0, 32);
}

function measureScans(
  scans: readonly WalkedFile[],
  folder: string,
): { readonly filedScans: readonly FiledScan[]; readonly diagnostics: readonly Diagnostic[] } {
  const measured = scans.map(({ path }) => readScan(folder, path));
  return {
    filedScans: measured.flatMap(({ value }) => value ?? []),
    diagnostics: measured.flatMap(({ diagnostics }) => diagnostics),
  };
}

function outlineFolder(folder: IssueFolder, diagnostics: readonly Diagnostic[]): FolderOutline {
  return {
    ...folder,
    pages: folder.pages.map(({ value: { newspaper: _shared, ...filed }, diagnostics: own }) => ({
      value: { ...filed, page: outlinePage(filed.page) },
      diagnostics: own,
    })),
    diagnostics: [...folder.diagnostics, ...diagnostics],
  };
}

function parsedFile(key: string, { parsed }: TaskSetup): string {
  return join(parsed, key.slice(0, 2), `${key}.json`);
}

function recordsFile(key: string, { records }: TaskSetup): string {
  return join(records, key.slice(0, 2), `${key}.json`);
}

function loadRecords(key: string, setup: TaskSetup): string {
  const lines = readSealed<string>(recordsFile(key, setup), setup.program);
  if (lines === undefined) throw new LostPages(`the records kept as ${key} are lost`);
  return lines;
}

/** The issue with its text, but for what has been withdrawn. */
function loadIssue({ head, pages }: KeptIssue, setup: TaskSetup): Issue {
  const folders = new Map<string, readonly Page[]>();
  const whole = pages.map(({ key, index }) => {
    const kept = folders.get(key) ?? readSealed<readonly Page[]>(parsedFile(key, setup), setup.program);
    const page = kept?.[index];
    if (kept === undefined || page === undefined) throw new LostPages(`the pages kept as ${key} are lost`);
    folders.set(key, kept);
    return page;
  });
  return withdrawFromIssue({ ...head, pages: whole }, setup.redirects);
}
