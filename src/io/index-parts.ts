import { cutPartitions, monthOfDate } from "../search/partition.ts";
import { writeManifest } from "../search/write-index.ts";
import { groupBy } from "../site/catalog.ts";
import { compareIssues, countArticles, type KnownIssue, type KnownPartition } from "./last-index.ts";
import { excerptIndex } from "./manifest.ts";
import { findKnown, hashOf, type LinkedIssue, type MadePart, type SiteMaking, type SitePart } from "./site-part.ts";
import { createStager, hashBytes } from "./staging.ts";
import type { MadePartition, PatchedPartition } from "./tasks.ts";

/**
 * The search index: its partitions, of which all but the last are as they were where only new issues came in. None where
 * readers ask an OpenSearch server.
 */
export async function makeIndex(making: SiteMaking, issues: readonly LinkedIssue[]): Promise<readonly SitePart[]> {
  if (making.setup.config.openSearchUrl !== undefined) return [];
  const filled = issues.filter(({ articles }) => articles > 0);
  const partitions = cutPartitions(linkMonths(filled));
  let done = 0;
  const parts = await Promise.all(
    partitions.map(async (months) => {
      const part = await makePartition(making, months);
      done++;
      making.onProgress("index", done, partitions.length);
      return part;
    }),
  );
  const names = new Map(filled.map(({ request: { head } }) => [head.newspaper.slug, head.newspaper.name]));
  const manifest = writeManifest(
    names,
    parts.map(({ partition }) => partition.figures),
  );
  const files = [createStager(making.setup.draft)(manifest)];
  return [...parts, { name: "search", key: hashBytes(manifest.content), made: { files } }];
}

/**
 * Has the thread that was started read what an issue after all others is going to change: nearly every term file of the
 * last partition. Nothing hangs on it, since what was not read is read when it is wanted.
 */
export function readIndexAhead({ last, runner, setup }: Pick<SiteMaking, "last" | "runner" | "setup">): void {
  const name =
    [...last.parts.keys()]
      .filter((part) => part.startsWith(PARTITION))
      .sort()
      .at(-1) ?? "";
  const known = last.parts.get(name)?.partition;
  if (known === undefined || last.manifest === undefined || setup.config.compact === true) return;
  // A file that cannot be read is found to be so again by the task that wants it.
  runner.runBeside("readAhead", { known, list: excerptIndex(last.manifest) }).catch(() => {});
}

/** Parts with these names are partitions. */
const PARTITION = "search ";

/** A month's issues, and how many articles they have. */
interface LinkedMonth {
  readonly name: string;
  readonly articles: number;
  readonly issues: readonly LinkedIssue[];
}

/** The months of the issues, in order of time. */
function linkMonths(issues: readonly LinkedIssue[]): readonly LinkedMonth[] {
  const months = groupBy(issues, ({ request }) => monthOfDate(request.head.date.iso));
  return Array.from(months, ([name, own]) => ({
    name,
    articles: own.reduce((sum, { articles }) => sum + articles, 0),
    issues: own,
  })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

type PartitionPart = SitePart & { readonly partition: KnownPartition };

async function makePartition(making: SiteMaking, months: readonly LinkedMonth[]): Promise<PartitionPart> {
  const issues = months.flatMap((month) => month.issues).sort(compareIssueOrder);
  const name = `${PARTITION}${months[0]?.name ?? ""}`;
  const key = hashOf(issues.map((issue) => issue.key));
  const known = findKnown(making, name, key);
  if (known?.partition !== undefined) return { ...known, partition: known.partition };
  const own = issues.map((issue) => [issue.url, issue.key, issue.articles] as const);
  const requests = months.map((month) => month.issues.map(({ request }) => request));
  const writeWhole = () => making.runner.run("writePartition", requests, issues.length);
  // Where nothing is known nothing is waited for: the partition is to be asked for before all other tasks.
  const patched = making.last.parts.has(name) ? await patchKnown(making, name, issues, own) : undefined;
  const { figures, characterBytes, ...made }: MadePartition & MadePart = patched ?? (await writeWhole());
  return { name, key, made, partition: { figures, characterBytes: [...characterBytes], issues: own } };
}

/** In the order of their documents. */
function compareIssueOrder({ request: { head: one } }: LinkedIssue, { request: { head: other } }: LinkedIssue): number {
  const [a, b] = [`${one.date.iso} ${one.newspaper.slug}`, `${other.date.iso} ${other.newspaper.slug}`];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Where more of a partition's documents than so many, and than one in so many, have changed, all of it is made anew. */
const FEW_CHANGED = 64;
const WORTH_PATCHING = 16;

/** The partition by way of what the last build left of it; undefined where that is no use. */
async function patchKnown(
  { last, runner, setup }: SiteMaking,
  name: string,
  issues: readonly LinkedIssue[],
  own: readonly KnownIssue[],
): Promise<PatchedPartition | undefined> {
  const part = last.parts.get(name);
  // Of a packed index any change moves what lies behind it.
  if (part?.partition === undefined || last.manifest === undefined || setup.config.compact === true) return undefined;
  const { kept, places, documents } = compareIssues(part.partition.issues, own);
  if (kept === 0 || documents > Math.max(FEW_CHANGED, kept / WORTH_PATCHING)) return undefined;
  const changed = places.flatMap((place) => {
    const issue = issues[place];
    return issue === undefined ? [] : [{ start: countArticles(own.slice(0, place)), request: issue.request }];
  });
  const patched = await runner.runBeside("patchPartition", {
    last: { known: part.partition, list: excerptIndex(last.manifest) },
    kept,
    issues: changed,
  });
  return patched?.figures.documents === countArticles(own) ? patched : undefined;
}
