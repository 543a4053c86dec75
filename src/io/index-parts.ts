import { cutPartitions, monthOfDate } from "../search/partition.ts";
import { writeManifest } from "../search/write-index.ts";
import { groupBy } from "../site/catalog.ts";
import { hashBytes, hashOf } from "./hashes.ts";
import { PARTITION, patchKnown } from "./index-patch.ts";
import { compareUrls, type KnownPartition, knownIssue } from "./last-index.ts";
import type { LinkedIssue } from "./linked-issue.ts";
import { findKnown, type SiteMaking } from "./site-making.ts";
import type { MadePart, SitePart } from "./site-part.ts";
import { createStager } from "./staging.ts";
import type { MadePartition } from "./tasks.ts";

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
  const issues = months.flatMap((month) => month.issues).sort((one, other) => compareUrls(one.url, other.url));
  const name = `${PARTITION}${months[0]?.name ?? ""}`;
  const key = hashOf(issues.map((issue) => issue.key));
  const known = findKnown(making, name, key);
  if (known?.partition !== undefined) return { ...known, partition: known.partition };
  const own = issues.map(knownIssue);
  const requests = months.map((month) => month.issues.map(({ request }) => request));
  const writeWhole = () => making.runner.run("writePartition", requests, issues.length);
  // Where nothing is known nothing is waited for: the partition is to be asked for before all other tasks.
  const patched = making.last.parts.has(name) ? await patchKnown(making, name, issues, own) : undefined;
  const { figures, characterBytes, ...made }: MadePartition & MadePart = patched ?? (await writeWhole());
  return { name, key, made, partition: { figures, characterBytes: [...characterBytes], issues: own } };
}
