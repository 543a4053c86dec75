import { groupBy } from "../site/catalog.ts";
import { type DataFile, dataManifests, type NewspaperYear } from "../site/data-files.ts";
import { issueRecordsUrl } from "../site/site.ts";
import { collectGarbage } from "./collect-garbage.ts";
import { hashOf } from "./hashes.ts";
import { makeIndex } from "./index-parts.ts";
import type { LinkedIssue } from "./linked-issue.ts";
import type { PackedFolders } from "./packed-folders.ts";
import { batchesOf } from "./read-archive.ts";
import { findKnown, type SiteMaking } from "./site-making.ts";
import type { SitePart } from "./site-part.ts";
import { createStager } from "./staging.ts";

/** What the parts of a site are made of. */
export interface SiteMatter {
  readonly issues: readonly LinkedIssue[];
  readonly years: readonly NewspaperYear[];
  readonly makeLists: () => Promise<readonly SitePart[]>;
  /** What is to be kept of folders, which nothing needs once lists are made. */
  readonly packFolders: () => PackedFolders;
}

/** All parts of a site, those that others link to first; which of them are lists; and what is to be kept of folders. */
export interface MadeParts {
  readonly parts: readonly SitePart[];
  readonly lists: readonly SitePart[];
  readonly folders: PackedFolders;
}

/**
 * Makes every part of the site that is not as it was: issues, data files and the search index by tasks, and in the
 * meantime the lists here.
 */
export async function makeParts(making: SiteMaking, matter: SiteMatter): Promise<MadeParts> {
  const { issues, years, makeLists, packFolders } = matter;
  const listing = Promise.resolve().then(makeLists);
  // The index first: a partition is the longest of all tasks, and no other can be done by two threads at its end.
  const indexed = makeIndex({ ...making, listed: listing }, issues);
  const rendered = makeIssues(making, issues);
  const recorded = rendered.then(async () => {
    // They come last of all, when this thread has done what it could do of the others.
    const [records] = await Promise.all([makeRecords(making, issues), making.runner.help()]);
    return records;
  });
  const tasks = Promise.all([rendered, indexed, recorded]);
  // Awaited below; a task that fails before that must not count as a fault nobody looks at.
  tasks.catch(() => {});
  const lists = await listing;
  // While threads render: at the end, nothing else would be done meanwhile.
  const folders = packFolders();
  // There is time for it while threads render; a build of what has changed has other things to do.
  if (making.last.parts.size === 0 && issues.length >= WORTH_COLLECTING) collectGarbage();
  const [[pages, index, records]] = await Promise.all([tasks, making.runner.help()]);
  const parts = [...pages, ...records, ...index, ...lists, makeManifests(making, years, records)];
  return { parts, lists, folders };
}

/** Of so many issues the catalog, which is needed no more when lists are made, takes 20 MB or more. */
const WORTH_COLLECTING = 1000;

/** Issues at a time: few enough for workers to end together, many enough to be worth a message. */
const ISSUES_A_TASK = 4;

async function makeIssues(making: SiteMaking, issues: readonly LinkedIssue[]): Promise<readonly SitePart[]> {
  const wanted = issues.map((issue) => {
    const { neighbours, doubts } = issue.request;
    return { issue, name: `issue ${issue.url}`, key: hashOf([issue.key, neighbours, [...doubts]]) };
  });
  const parts = new Map<string, SitePart>();
  for (const { name, key } of wanted) {
    const known = findKnown(making, name, key);
    if (known !== undefined) parts.set(name, known);
  }
  const unmade = wanted.filter(({ name }) => !parts.has(name));
  let done = 0;
  await Promise.all(
    batchesOf(unmade, ISSUES_A_TASK).map(async (batch) => {
      const made = await making.runner.run(
        "renderIssues",
        batch.map(({ issue }) => issue.request),
        unmade.length,
      );
      for (const [index, { name, key }] of batch.entries()) {
        parts.set(name, { name, key, made: { files: made[index] ?? [] } });
      }
      done += batch.length;
      making.onProgress("render", done, unmade.length);
    }),
  );
  return wanted.flatMap(({ name }) => parts.get(name) ?? []);
}

/** The data file of every newspaper's year. */
function makeRecords(making: SiteMaking, issues: readonly LinkedIssue[]): Promise<readonly SitePart[]> {
  const years = groupBy(issues, ({ request }) => issueRecordsUrl(request.head));
  return Promise.all(
    Array.from(years, async ([path, ofYear]) => {
      const key = hashOf(ofYear.map((issue) => issue.key));
      const known = findKnown(making, `records ${path}`, key);
      if (known !== undefined) return known;
      const request = { path, records: ofYear.map((issue) => issue.key) };
      const files = [await making.runner.run("joinRecords", request, 1)];
      return { name: `records ${path}`, key, made: { files } };
    }),
  );
}

/** What describes the data files, made anew each time: it holds their hashes. */
function makeManifests(
  { setup, last }: SiteMaking,
  years: readonly NewspaperYear[],
  records: readonly SitePart[],
): SitePart {
  const stage = createStager(setup.draft);
  const data = records.flatMap(
    ({ name, made }): readonly DataFile[] =>
      made?.files ?? last.listFiles(name).map(([path, bytes, hash]) => ({ path, bytes, hash })),
  );
  const manifests = dataManifests(years, data, setup.config);
  return { name: "data", key: "", made: { files: manifests.map(stage) } };
}
