import type { Redirects } from "../model/redirects.ts";
import { addressAfter } from "../read/renamed-address.ts";

/*
 * A folder of the content that gets another name, most often the right date of an issue, takes all of its addresses with it.
 * One line of `redirects.yml` leads them on, `kecheng/2021-12-15/: kecheng/2021-12-16/`, where each would else need its own.
 */

/** The redirects with a move of its own for each published address of a renamed folder that is known under the new name. */
export function moveRenamed(redirects: Redirects, published: readonly string[], made: ReadonlySet<string>): Redirects {
  const { moved, withdrawn, folders } = redirects;
  if (folders.size === 0) return redirects;
  const isKnown = (address: string) => made.has(address) || moved.has(address) || withdrawn.has(address);
  const moves = published.flatMap((address) => {
    const target = isKnown(address) ? undefined : findRenamedAddress(address, folders, isKnown);
    return target === undefined ? [] : [[address, target] as const];
  });
  return { ...redirects, moved: new Map([...moved, ...moves]) };
}

/** The first name that an address has had since and that is known; undefined where there is none, or the names go round or on for ever. */
export function findRenamedAddress(
  address: string,
  folders: ReadonlyMap<string, string>,
  isKnown: (address: string) => boolean,
): string | undefined {
  let now = addressAfter(folders, address);
  for (let step = 0; step < folders.size && now !== undefined; step++) {
    if (isKnown(now)) return now;
    now = addressAfter(folders, now);
  }
  return undefined;
}

/**
 * The folders of issues that have most likely been renamed, old to new: nothing is made in the old one any more, the new one has just the pages that vanished, and
 * neither is as like any other. Where all issues of a paper are such, each with its date, the paper is. What is not sure is not guessed.
 */
export function findRenamed(
  vanished: readonly string[],
  made: ReadonlySet<string>,
  published: readonly string[],
): ReadonlyMap<string, string> {
  const still = new Set([...made].map(folderOf));
  const before = new Set(published.map(folderOf));
  // All that are made: an issue whose pages moved into the folder of another leads nowhere for certain.
  const alike = indexIssues(issuesIn([...made]));
  const gone = issuesIn(vanished).filter(([folder]) => !still.has(folder));
  const claims = gone.map(([folder, names]) => [folder, names, keysClaimed(folder, names, alike)] as const);
  const claimants = countEach(claims.flatMap(([, , keys]) => keys));
  const sure = claims.flatMap(([folder, names, keys]) => {
    const match = onlyOne(keys.map((key) => alike.get(key) ?? []));
    if (match === undefined || before.has(match)) return [];
    const claimed = keysOf(match, names).reduce((sum, key) => sum + (claimants.get(key) ?? 0), 0);
    return claimed === 1 ? [[folder, match] as const] : [];
  });
  return new Map(foldPapers(sure, gone.length === sure.length, still));
}

/** The issues among some addresses, with the names in them. */
function issuesIn(addresses: readonly string[]): readonly (readonly [folder: string, names: ReadonlySet<string>])[] {
  return [...byFolder(addresses)].filter(([folder]) => ISSUE.test(folder));
}

/** `kecheng/2021-12-15/` */
const ISSUE = /^([^/]+\/)(\d{4}-\d\d-\d\d\/)$/;

/** Issues by what is in them, and by that with their paper and with their date, so that those alike are looked up. */
function indexIssues(issues: ReturnType<typeof issuesIn>): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const [folder, names] of issues) {
    for (const key of keysOf(folder, names)) {
      const alike = index.get(key) ?? [];
      index.set(key, alike);
      alike.push(folder);
    }
  }
  return index;
}

function keysOf(folder: string, names: ReadonlySet<string>): readonly [all: string, paper: string, date: string] {
  const [, paper = "", date = ""] = ISSUE.exec(folder) ?? [];
  const all = [...names].sort().join("\n");
  return [all, `${all}\n${paper}`, `${all}\n${date}`];
}

/** What finds the issues that have just these names, or those of them with the same date or paper, which are likelier. */
function keysClaimed(
  folder: string,
  names: ReadonlySet<string>,
  alike: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const [all, ...near] = keysOf(folder, names);
  const nearer = near.filter((key) => alike.has(key));
  return nearer.length > 0 ? nearer : [all];
}

function countEach(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The one value that some lists hold together; undefined where they hold none or more. */
function onlyOne(lists: readonly (readonly string[])[]): string | undefined {
  const [list, ...others] = lists.filter(({ length }) => length > 0);
  return others.length === 0 && list?.length === 1 ? list[0] : undefined;
}

/** The folder that an address lies in: `kecheng/2021-12-15/`; empty for one at the top. */
export function folderOf(address: string): string {
  return address.slice(0, address.lastIndexOf("/") + 1);
}

/** Names of addresses by the folders that they lie in. */
function byFolder(addresses: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const folders = new Map<string, Set<string>>();
  for (const address of addresses) {
    const folder = folderOf(address);
    const names = folders.get(folder) ?? new Set();
    folders.set(folder, names.add(address.slice(folder.length)));
  }
  return folders;
}

/** One move of the paper for those of all its issues to one other paper, each to its own date; `still` are the folders that are made. */
function foldPapers(
  issues: readonly (readonly [from: string, to: string])[],
  areAll: boolean,
  still: ReadonlySet<string>,
): readonly (readonly [from: string, to: string])[] {
  if (!areAll) return issues;
  // The name each paper has now; undefined where an issue of it has another date, too.
  const papers = new Map<string, Set<string | undefined>>();
  for (const [from, to] of issues) {
    const [[, old = "", day = ""], [, now = "", date]] = [ISSUE.exec(from) ?? [], ISSUE.exec(to) ?? []];
    papers.set(old, (papers.get(old) ?? new Set()).add(day === date ? now : undefined));
  }
  const renamed = [...papers].flatMap(([old, [now, ...others]]) =>
    now === undefined || now === old || others.length > 0 || still.has(old) ? [] : [[old, now] as const],
  );
  const wholes = new Set(renamed.map(([old]) => old));
  return [...renamed, ...issues.filter(([from]) => !wholes.has(ISSUE.exec(from)?.[1] ?? ""))];
}
