import type { Diagnostic } from "../model/diagnostic.ts";
import { type ContentPath, type PathFault, parseContentPath } from "./content-path.ts";
import { placeKey } from "./scan-file.ts";

/** A file of the content folder with what its path stands for. */
export interface NamedPath {
  readonly path: string;
  readonly kind: ContentPath;
}

/** Findings about paths that stand for nothing. A text in a form that is not read is told of where no other file has its page. A name that another file has already is not asked for: that file would be written over. */
export function findPathFaults(files: readonly NamedPath[]): readonly Diagnostic[] {
  const holders = new Map(files.map((file) => [identityOf(file), file.path]));
  const pages = new Set(files.flatMap(({ kind }) => (kind.kind === "page" ? [placeKey(kind)] : [])));
  const folders = new Set(files.map(({ path }) => path.slice(0, path.lastIndexOf("/") + 1)));
  return files.flatMap(({ path, kind }): readonly Diagnostic[] => {
    if (kind.kind !== "fault" || (kind.page !== undefined && pages.has(placeKey(kind.page)))) return [];
    const holder = findHolder(kind, holders, folders);
    const details = holder === undefined ? kind.details : { ...kind.details, ...takenHint(holder) };
    return [{ rule: kind.rule, place: { file: path }, details }];
  });
}

/** What two names of one thing have in common: `01.txt` and `1.txt`. */
function identityOf({ path, kind }: NamedPath): string {
  if (kind.kind === "page") return `${kind.slug}/${kind.date}/${kind.page} ${kind.form}`;
  return kind.kind === "corrections" ? `${kind.slug}/${kind.date}/${kind.page} corrections` : path;
}

/** The name of what stands where a path should have been. */
function findHolder(
  { meant }: PathFault,
  holders: ReadonlyMap<string, string>,
  folders: ReadonlySet<string>,
): string | undefined {
  if (meant === undefined) return undefined;
  const holder = folders.has(meant)
    ? meant.slice(0, -1)
    : holders.get(identityOf({ path: meant, kind: parseContentPath(meant) }));
  return holder?.slice(holder.lastIndexOf("/") + 1);
}

function takenHint(name: string): Diagnostic["details"] {
  return {
    hintZh: `；${name} 已经有了，请对照两者，再定去留或改名`,
    hint: `: ${name} is there already; compare the two before you delete or rename either`,
  };
}
