import { setImmediate } from "node:timers/promises";
import type { IssueHead } from "../model/issue.ts";
import type { IssueEntry } from "../site/catalog.ts";
import { groupBy } from "../site/catalog.ts";
import { type DataFile, dataManifests } from "../site/data-files.ts";
import { issueRecordsUrl } from "../site/site.ts";
import { type SiteList, siteLists } from "../site/site-lists.ts";
import type { Site } from "../site/site-page.ts";
import { compileTemplates } from "../site/templates.ts";
import { issueUrl } from "../site/urls.ts";
import { makeIndex } from "./index-parts.ts";
import { batchesOf, keptName } from "./read-archive.ts";
import { findKnown, hashOf, type LinkedIssue, type SiteMaking, type SitePart } from "./site-part.ts";
import { createStager, hashBytes } from "./staging.ts";
import type { IssueRequest, KeptPage } from "./tasks.ts";

/** All parts of a site. */
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

function linkIssues({ site, keptPages }: SiteMaking, common: string): readonly LinkedIssue[] {
  const entries = site.catalog.newspapers.flatMap(({ issues }) => issues);
  return entries.map((entry) => {
    const pages = entry.pages.flatMap(({ page }) => keptPages.get(keptName(page)) ?? []);
    const articles = entry.pages.reduce((sum, page) => sum + page.articles.length, 0);
    const key = hashOf([common, entry.issue, pages]);
    const outlineKey = hashOf([common, entry.issue, pages.map(({ outlineKey: own, index }) => [own, index])]);
    return { url: issueUrl(entry.issue), articles, request: requestOf(entry, site, pages, key), key, outlineKey };
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
function makeManifests({ site, setup, last }: SiteMaking, records: readonly SitePart[]): SitePart {
  const stage = createStager(setup.draft);
  const data = records.flatMap(
    ({ name, made }): readonly DataFile[] =>
      made?.files ?? last.listFiles(name).map(([path, bytes, hash]) => ({ path, bytes, hash })),
  );
  const manifests = dataManifests(site.catalog.newspapers, data, site.config);
  return { name: "data", key: "", made: { files: manifests.map(stage) } };
}

/** Lists are made here, where the catalog is; every few of them the workers' messages are looked at. */
async function makeLists(
  making: SiteMaking,
  issues: readonly LinkedIssue[],
  common: string,
): Promise<readonly SitePart[]> {
  const { site, setup } = making;
  const keys = new Map(issues.map(({ request, outlineKey }) => [request.head, outlineKey]));
  const stage = createStager(setup.draft);
  const lists = [...siteLists(site, compileTemplates(setup.templates))];
  const parts: SitePart[] = [];
  let lookedUp = performance.now();
  for (const list of lists) {
    const key = listKey(list, keys, common);
    const known = key === undefined ? undefined : findKnown(making, list.name, key);
    parts.push(known ?? { name: list.name, key: key ?? "", made: { files: Array.from(list.render(), stage) } });
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

/** Undefined for a list in which any change may show. */
function listKey({ name, madeOf }: SiteList, keys: ReadonlyMap<IssueHead, string>, common: string): string | undefined {
  if (madeOf === undefined) return undefined;
  const shown = madeOf.issues.map((issue) => keys.get(issue) ?? "").join(" ");
  return hashBytes(`${JSON.stringify([common, name, madeOf.others])}${shown}`);
}
