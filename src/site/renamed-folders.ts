import type { Redirects } from "../model/redirects.ts";
import { addressIn } from "../read/renamed-address.ts";

/*
 * A folder of the content that gets another name, most often the right date of an issue, takes all of its addresses with it.
 * One line of `redirects.yml` leads them on, `kecheng/2021-12-15/: kecheng/2021-12-16/`, where each would else need its own.
 */

/** The redirects with a move of its own for each published address of a renamed folder that is made (`made`) under the new name. */
export function moveRenamed(redirects: Redirects, published: readonly string[], made: ReadonlySet<string>): Redirects {
  const { moved, withdrawn, folders } = redirects;
  if (folders.size === 0) return redirects;
  const moves = published.flatMap((address) => {
    if (made.has(address) || moved.has(address) || withdrawn.has(address)) return [];
    const target = addressIn(folders, address);
    return made.has(target) || withdrawn.has(target) ? [[address, target] as const] : [];
  });
  return { ...redirects, moved: new Map([...moved, ...moves]) };
}

/**
 * The folders that have most likely been renamed, old to new: nothing is made in the old one any more, all that vanished from it is made in
 * the new one, where nothing was before, and in no other as like by name. Where all issues of a paper are such, the paper is.
 */
export function findRenamed(
  vanished: readonly string[],
  added: readonly string[],
  made: ReadonlySet<string>,
  published: readonly string[],
): ReadonlyMap<string, string> {
  const still = new Set([...made].map(folderOf));
  const before = new Set(published.map(folderOf));
  const fresh = byFolder(added.filter((address) => !before.has(folderOf(address))));
  const issues = [...byFolder(vanished)].flatMap(([folder, names]) => {
    if (still.has(folder) || !ISSUE.test(folder)) return [];
    const [first, second] = [...fresh]
      .filter(([name, there]) => ISSUE.test(name) && [...names].every((page) => there.has(page)))
      .map(([name]) => ({ name, likeness: partsShared(folder, name) }))
      .sort((a, b) => b.likeness - a.likeness);
    const isSure = first !== undefined && first.likeness > (second?.likeness ?? -1);
    return isSure ? [[folder, first.name] as const] : [];
  });
  return new Map(foldPapers(issues, still));
}

/** `kecheng/2021-12-15/` */
const ISSUE = /^([^/]+\/)(\d{4}-\d\d-\d\d\/)$/;

function folderOf(address: string): string {
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

/** Of an issue's paper and date, how many two folders have in common. */
function partsShared(one: string, other: string): number {
  const [, paper, date] = ISSUE.exec(one) ?? [];
  return (other.startsWith(paper ?? "") ? 1 : 0) + (other.endsWith(`/${date}`) ? 1 : 0);
}

/** One move of the paper for those of all its issues to one other paper, each to its own date; `still` are the folders that are made. */
function foldPapers(
  issues: readonly (readonly [from: string, to: string])[],
  still: ReadonlySet<string>,
): readonly (readonly [from: string, to: string])[] {
  const papers = new Map<string, Set<string>>();
  for (const [from, to] of issues) {
    const [[, old = "", day = ""], [, now = "", date]] = [ISSUE.exec(from) ?? [], ISSUE.exec(to) ?? []];
    papers.set(old, (papers.get(old) ?? new Set()).add(day === date ? now : ""));
  }
  const renamed = [...papers].flatMap(([old, [now = "", ...others]]) =>
    now === "" || now === old || others.length > 0 || still.has(old) ? [] : [[old, now] as const],
  );
  const wholes = new Set(renamed.map(([old]) => old));
  return [...renamed, ...issues.filter(([from]) => !wholes.has(ISSUE.exec(from)?.[1] ?? ""))];
}
