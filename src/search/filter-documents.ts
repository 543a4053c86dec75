import { foldToString, type TextFolder } from "../text/fold.ts";
import { KINDS, type Manifest } from "./format.ts";
import { type Filters, hasFilters } from "./query.ts";
import { type Columns, readBylines, readColumns } from "./read-columns.ts";
import type { PartitionReader } from "./read-terms.ts";

/** Says of a document of a partition whether all filters let it pass; undefined where there are none. */
export async function documentFilter(
  partition: PartitionReader,
  manifest: Manifest,
  filters: Filters,
  folder: TextFolder,
): Promise<((document: number) => boolean) | undefined> {
  if (!hasFilters(filters)) {
    return undefined;
  }
  const [columns, byName] = await Promise.all([readColumns(partition), documentsOfBylines(partition, filters, folder)]);
  const issues = columns.issues.map(
    (issue) => isPaper(manifest, issue.newspaper, filters, folder) && isInDates(issue.date, filters),
  );
  const pages = new Set(filters.page);
  const kinds = new Set<number>(filters.kind.map((kind) => KINDS.indexOf(kind)));
  return (document) =>
    issues[columns.issueOf[document] ?? 0] === true &&
    (byName === undefined || byName.has(document)) &&
    passesColumns(columns, document, pages, kinds);
}

async function documentsOfBylines(
  partition: PartitionReader,
  { by, byWhole }: Filters,
  folder: TextFolder,
): Promise<ReadonlySet<number> | undefined> {
  if (by.length + byWhole.length === 0) {
    return undefined;
  }
  const whole = new Set(byWhole.map((name) => foldToString(name, folder)));
  const documents = new Set<number>();
  for (const name of await readBylines(partition)) {
    const folded = foldToString(name.name, folder);
    if (whole.has(folded) || by.some((wanted) => folded.includes(wanted))) {
      for (const document of name.documents) {
        documents.add(document);
      }
    }
  }
  return documents;
}

function isPaper(manifest: Manifest, slug: string, { paper }: Filters, folder: TextFolder): boolean {
  const newspaper = manifest.newspapers.find((known) => known.slug === slug);
  const name = foldToString(newspaper?.name ?? "", folder);
  return paper.length === 0 || paper.some((wanted) => wanted === slug || name.includes(foldToString(wanted, folder)));
}

function isInDates(date: string, { dates }: Filters): boolean {
  return dates.length === 0 || dates.some(({ from, to }) => from <= date && date <= to);
}

function passesColumns(
  columns: Columns,
  document: number,
  pages: ReadonlySet<number>,
  kinds: ReadonlySet<number>,
): boolean {
  const kind = columns.kinds[document];
  return (
    (pages.size === 0 || pages.has(columns.pages[document] ?? 0)) &&
    (kinds.size === 0 || (kind !== undefined && kinds.has(kind)))
  );
}
