import { setImmediate } from "node:timers/promises";
import type { IssueHead } from "../model/issue.ts";
import type { SiteList } from "../site/site-list.ts";
import { siteLists } from "../site/site-lists.ts";
import type { Site } from "../site/site-page.ts";
import { hashBytes } from "./hashes.ts";
import type { LinkedIssue } from "./linked-issue.ts";
import { findKnown, type SiteMaking } from "./site-making.ts";
import type { SitePart } from "./site-part.ts";
import { createStager } from "./staging.ts";

/** What lists are made of beside the catalog. */
export interface ListsMatter {
  readonly issues: readonly LinkedIssue[];
  /** A hash of what goes into every part. */
  readonly common: string;
  /** The lists by name on which an issue has come, gone or changed; absent where that is not known. */
  readonly touched?: ReadonlySet<string>;
}

/**
 * The lists of the site. They are made in the main thread, where the catalog is; every few of them the workers' messages
 * are looked at.
 */
export async function makeLists(
  making: SiteMaking,
  site: Site,
  { issues, common, touched }: ListsMatter,
): Promise<readonly SitePart[]> {
  const { setup } = making;
  const keys = new Map(issues.map(({ request, outlineKey }) => [request.head, outlineKey]));
  const stage = createStager(setup.draft);
  const lists = [...siteLists(site, making.render)];
  const parts: SitePart[] = [];
  let lookedUp = performance.now();
  for (const list of lists) {
    // Of twelve thousand names few are in an issue more: to make the keys of all takes longer than their pages.
    const isAsItWas = list.madeOf?.isByName === true && touched?.has(list.name) === false;
    const standing = isAsItWas ? making.last.parts.get(list.name)?.key : undefined;
    const key = standing ?? listKey(list, keys, common);
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
