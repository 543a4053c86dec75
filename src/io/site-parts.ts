import { setImmediate } from "node:timers/promises";
import { cutPartitions, monthOfDate } from "../search/partition.ts";
import { writeManifest } from "../search/write-index.ts";
import type { IssueEntry } from "../site/catalog.ts";
import { groupBy } from "../site/catalog.ts";
import { dataManifests } from "../site/data-files.ts";
import { issueRecordsUrl, type SiteList, siteLists } from "../site/site.ts";
import type { Site } from "../site/site-page.ts";
import { compileTemplates } from "../site/templates.ts";
import { issueUrl } from "../site/urls.ts";
import { type KnownPart, knownFiles } from "./build-state.ts";
import { compareIssues, countArticles, type KnownIssue, type KnownPartition } from "./last-index.ts";
import { batchesOf, keptName } from "./read-archive.ts";
import { createStager, hashBytes, type MadeFile } from "./staging.ts";
import type { TaskRunner } from "./task-runner.ts";
import type { IssueRequest, KeptPage, MadePartition, TaskSetup } from "./tasks.ts";

/** What the parts of a site are made with. */
export interface SiteMaking {
  readonly site: Site;
  readonly setup: TaskSetup;
  readonly runner: TaskRunner;
  /** By `keptName`. */
  readonly keptPages: ReadonlyMap<string, KeptPage>;
  /** Parts of the last build whose files lie in the output folder. */
  readonly known: ReadonlyMap<string, KnownPart>;
  readonly onProgress: (stage: MakingStage, done: number, total: number) => void;
}

export type MakingStage = "render" | "index" | "lists";

/** A part of the site: an issue, a data file, the search index, a list. */
export interface SitePart {
  /** Unique in the site, and the same from build to build. */
  readonly name: string;
  /** A hash of everything it is made of. */
  readonly key: string;
  readonly files: readonly MadeFile[];
  /** Of a partition of the search index. */
  readonly partition?: KnownPartition;
}

export interface MadeParts {
  /** All of them, those that others link to first. */
  readonly parts: readonly SitePart[];
  /** What is to be kept of issues' records. */
  readonly records: readonly string[];
}

/**
 * Makes every part of the site that is not as it was: issues, data files and the search index by tasks, and in the
 * meantime the lists here.
 */
export async function makeParts(making: SiteMaking): Promise<MadeParts> {
  // Config, templates and program go into every part.
  const { program, config, templates, firstScreen, redirects } = making.setup;
  const common = hashOf([program, config, [...templates], firstScreen, [...redirects.withdrawn.keys()]]);
  const issues = linkIssues(making, common);
  // The index first: a partition is the longest of all tasks, and no other can be done by two threads at its end.
  const indexed = makeIndex(making, issues);
  const rendered = makeIssues(making, issues);
  const tasks = Promise.all([rendered, indexed, rendered.then(() => makeRecords(making, issues))]);
  // Awaited below; a task that fails before that must not count as a fault nobody looks at.
  tasks.catch(() => {});
  const lists = await makeLists(making, issues, common);
  const [pages, index, records] = await tasks;
  const parts = [...pages, ...records, ...index, ...lists, makeManifests(making, records)];
  return { parts, records: issues.map((issue) => issue.request.records) };
}

/** An issue as tasks take it, with a hash of everything it holds. */
interface LinkedIssue {
  readonly url: string;
  readonly articles: number;
  readonly request: IssueRequest;
  readonly key: string;
}

function linkIssues({ site, keptPages }: SiteMaking, common: string): readonly LinkedIssue[] {
  const entries = site.catalog.newspapers.flatMap(({ issues }) => issues);
  return entries.map((entry) => {
    const pages = entry.pages.flatMap(({ page }) => keptPages.get(keptName(page)) ?? []);
    const articles = entry.pages.reduce((sum, page) => sum + page.articles.length, 0);
    const key = hashOf([common, entry.issue, pages]);
    return { url: issueUrl(entry.issue), articles, request: requestOf(entry, site, pages, key), key };
  });
}

function requestOf(
  { issue, pages: entries, neighbours }: IssueEntry,
  { doubts }: Site,
  pages: readonly KeptPage[],
  records: string,
): IssueRequest {
  const files = new Set(entries.map(({ page }) => page.sourceFile));
  return {
    head: issue,
    pages,
    neighbours,
    records,
    doubts: new Map([...files].flatMap((file) => doubtsOf(file, doubts))),
  };
}

function doubtsOf(
  file: string,
  doubts: Site["doubts"],
): readonly (readonly [string, NonNullable<ReturnType<Site["doubts"]["get"]>>])[] {
  const found = doubts.get(file);
  return found === undefined ? [] : [[file, found]];
}

/** The part as it was, where it is made of the same. */
function findKnown({ known }: SiteMaking, name: string, key: string): SitePart | undefined {
  const part = known.get(name);
  if (part?.key !== key) return undefined;
  return { name, key, files: knownFiles(part), ...(part.partition !== undefined && { partition: part.partition }) };
}

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
      for (const [index, { name, key }] of batch.entries()) parts.set(name, { name, key, files: made[index] ?? [] });
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
      return { name: `records ${path}`, key, files: [await making.runner.run("joinRecords", request, 1)] };
    }),
  );
}

/** What describes the data files, made anew each time: it holds their hashes. */
function makeManifests({ site, setup }: SiteMaking, records: readonly SitePart[]): SitePart {
  const stage = createStager(setup.draft);
  const data = records.flatMap(({ files }) => files);
  const manifests = dataManifests(site.catalog.newspapers, data, site.config);
  return { name: "data", key: "", files: manifests.map(stage) };
}

/**
 * The search index: its partitions, of which all but the last are as they were where only new issues came in. None where
 * readers ask an OpenSearch server.
 */
async function makeIndex(making: SiteMaking, issues: readonly LinkedIssue[]): Promise<readonly SitePart[]> {
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
  return [...parts, { name: "search", key: hashBytes(manifest.content), files }];
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
  const issues = months.flatMap((month) => month.issues).sort(compareIssueOrder);
  const name = `search ${months[0]?.name ?? ""}`;
  const key = hashOf(issues.map((issue) => issue.key));
  const known = findKnown(making, name, key);
  if (known?.partition !== undefined) return { ...known, partition: known.partition };
  const own = issues.map((issue) => [issue.url, issue.key, issue.articles] as const);
  const requests = months.map((month) => month.issues.map(({ request }) => request));
  const { files, figures, characterBytes } =
    (await patchKnown(making, name, issues, own)) ??
    (await making.runner.run("writePartition", requests, issues.length));
  return { name, key, files, partition: { figures, characterBytes: [...characterBytes], issues: own } };
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
  { known, runner, setup }: SiteMaking,
  name: string,
  issues: readonly LinkedIssue[],
  own: readonly KnownIssue[],
): Promise<MadePartition | undefined> {
  const part = known.get(name);
  // Of a packed index any change moves what lies behind it.
  if (part?.partition === undefined || setup.config.compact === true) return undefined;
  const { kept, places, documents } = compareIssues(part.partition.issues, own);
  if (kept === 0 || documents > Math.max(FEW_CHANGED, kept / WORTH_PATCHING)) return undefined;
  const hashes = new Map(part.files.map(([path, , hash]) => [path, hash]));
  const changed = places.flatMap((place) => {
    const issue = issues[place];
    return issue === undefined ? [] : [{ start: countArticles(own.slice(0, place)), request: issue.request }];
  });
  const patched = await runner.run(
    "patchPartition",
    { last: part.partition, hashes, kept, issues: changed },
    places.length,
  );
  if (patched === undefined || patched.figures.documents !== countArticles(own)) return undefined;
  const gone = new Set([...patched.removed, ...patched.files.map(({ path }) => path)]);
  return { ...patched, files: [...knownFiles(part).filter(({ path }) => !gone.has(path)), ...patched.files] };
}

/** Lists are made here, where the catalog is; every few of them the workers' messages are looked at. */
async function makeLists(
  making: SiteMaking,
  issues: readonly LinkedIssue[],
  common: string,
): Promise<readonly SitePart[]> {
  const { site, setup } = making;
  const keys = new Map(issues.map(({ url, key }) => [url, key]));
  const stage = createStager(setup.draft);
  const lists = [...siteLists(site, compileTemplates(setup.templates))];
  const parts: SitePart[] = [];
  let lookedUp = performance.now();
  for (const list of lists) {
    const key = list.issues === undefined ? undefined : listKey(list, keys, common);
    const known = key === undefined ? undefined : findKnown(making, list.name, key);
    parts.push(known ?? { name: list.name, key: key ?? "", files: Array.from(list.render(), stage) });
    if (performance.now() - lookedUp > LONGEST_SILENCE) {
      making.onProgress("lists", parts.length, lists.length);
      await setImmediate();
      lookedUp = performance.now();
    }
  }
  making.onProgress("lists", lists.length, lists.length);
  return parts;
}

/** Milliseconds in which workers' messages may wait. */
const LONGEST_SILENCE = 10;

function listKey(
  { name, newspaper, issues = [] }: SiteList,
  keys: ReadonlyMap<string, string>,
  common: string,
): string {
  return hashOf([common, name, newspaper, issues.map((issue) => keys.get(issueUrl(issue)) ?? "")]);
}

function hashOf(value: unknown): string {
  return hashBytes(JSON.stringify(value));
}
