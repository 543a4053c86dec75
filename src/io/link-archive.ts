import { compareFindings } from "../archive.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { checkSerialOrder } from "../read/number-check.ts";
import { fileIssue } from "../site/catalog.ts";
import type { FiledIssue } from "../site/catalog-entries.ts";
import { listsNamed } from "../site/site-lists.ts";
import {
  type FolderIssue,
  type FolderLinker,
  type FolderLinking,
  folderIssue,
  type LinkedFolder,
  type OpenFolder,
} from "./linked-folder.ts";
import { type FoundFolder, linkFolders } from "./read-archive.ts";

/** All folders, linked. */
export interface LinkedArchive {
  /** In order of date and then of newspaper. */
  readonly issues: readonly LinkedIssueFolder[];
  /** In order of place, but for those of the content folder as a whole. */
  readonly diagnostics: readonly Diagnostic[];
  /** The folders of which what is kept is to be replaced. */
  readonly fresh: ReadonlyMap<string, OpenFolder>;
  /** The lists by name (see `listsNamed`) on which an issue has come, gone or changed; absent where that is not known. */
  readonly touched?: ReadonlySet<string>;
}

/** A folder's issue, as it is linked and as the catalog has it. */
export interface LinkedIssueFolder {
  readonly issue: FolderIssue;
  readonly filed: FiledIssue;
}

/** Links all folders: each by itself, with `open`; or together, where pages of one belong to another's issue. */
export function linkArchiveFolders(
  linking: FolderLinking,
  folders: ReadonlyMap<string, FoundFolder>,
  open: FolderLinker,
  config: Parameters<typeof listsNamed>[1],
): LinkedArchive {
  const { content, before } = linking;
  const opened = new Map<string, OpenFolder>();
  for (const [path, found] of folders) {
    const own = open(path, found);
    if (own === undefined) return linkTogether(linking, folders);
    opened.set(path, own);
  }
  const issues = Array.from(opened.values()).flatMap(({ folder: { issue }, filed }) => {
    return issue === undefined || filed === undefined ? [] : [{ issue, filed }];
  });
  const ordered = issues.sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1));
  const diagnostics = [
    content.layout.diagnostics,
    content.newspapers.diagnostics,
    Array.from(opened.values(), ({ folder }) => folder.diagnostics).flat(),
    checkSerialOrder(ordered.flatMap(({ issue }) => issue.serial ?? [])),
  ];
  const fresh = [...opened].filter(([, { isNew }]) => isNew);
  const gone = [...before.folders.keys()].filter((path) => !folders.has(path));
  const touched = findTouched(linking, [...fresh.map(([path]) => path), ...gone], opened, config);
  return {
    issues: ordered,
    diagnostics: diagnostics.flat().sort(compareFindings),
    fresh: new Map(fresh),
    ...(touched !== undefined && { touched }),
  };
}

function dateOf({ issue: { card } }: LinkedIssueFolder): string {
  return `${card.issue.date.iso} ${card.issue.newspaper.slug}`;
}

/** Undefined where it is not known what a folder held. */
function findTouched(
  { before }: FolderLinking,
  paths: readonly string[],
  opened: ReadonlyMap<string, OpenFolder>,
  config: Parameters<typeof listsNamed>[1],
): ReadonlySet<string> | undefined {
  const touched = new Set<string>();
  for (const path of paths) {
    const old = before.folders.has(path) ? before.findLinked(path) : NO_FOLDER;
    if (old === undefined || old.key === "") return undefined;
    for (const folder of [old, opened.get(path)?.folder]) {
      if (folder?.issue !== undefined) for (const name of listsNamed(folder.issue.card, config)) touched.add(name);
    }
  }
  return touched;
}

const NO_FOLDER: LinkedFolder = { key: "none", diagnostics: [] };

const NOT_TO_TAKE: OpenFolder = { folder: { key: "", diagnostics: [] }, isNew: true };

/** Nothing of this is kept: what one folder is depends on all others. */
function linkTogether(
  { content, before, common }: FolderLinking,
  folders: ReadonlyMap<string, FoundFolder>,
): LinkedArchive {
  const { value, diagnostics, keptPages, withdrawn } = linkFolders(content, folders, before.outlineOf);
  return {
    issues: value.issues.map((issue, index) => {
      const filed = fileIssue(issue);
      const own = { ...folderIssue(issue, filed, keptPages, common), withdrawn: withdrawn[index] ?? [] };
      return { issue: own, filed };
    }),
    diagnostics,
    fresh: new Map(Array.from(folders.keys(), (path) => [path, NOT_TO_TAKE])),
  };
}
