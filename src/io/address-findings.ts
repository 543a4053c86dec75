import type { Diagnostic } from "../model/diagnostic.ts";
import type { Redirects } from "../model/redirects.ts";
import { REDIRECTS_FILE, URLS_LOCK } from "../read/content-path.ts";
import { siteAddresses } from "../site/addresses.ts";
import { catalogArchive } from "../site/catalog.ts";
import { checkAddresses } from "../site/permanence.ts";
import { isOtherHeadline } from "../site/published-headline.ts";
import { readPublished } from "./published.ts";
import type { WithdrawnArchive } from "./read-archive.ts";

/** What a build makes, as far as its addresses go by it. */
export interface MadeAddresses {
  /** Of all pages. */
  readonly addresses: readonly string[];
  /** Of the articles that were taken out, and of the lists that they were on. */
  readonly withdrawn: ReadonlySet<string>;
  /** Finds the headlines of all articles that have one in print, by address. */
  readonly findHeadlines: () => ReadonlyMap<string, string>;
  /** So many errors were found in the content. */
  readonly contentErrors: number;
}

/**
 * What is to be found of the redirects without building: lines that do nothing, since what they name is made or never was. `folder` is the
 * content folder on the disk, `shown` the same as messages are to show it.
 */
export function checkRedirects(
  { value, withdrawn }: WithdrawnArchive,
  filed: Redirects,
  folder: string,
  shown: string,
): readonly Diagnostic[] {
  if (filed.moved.size + filed.withdrawn.size === 0) return [];
  const known = readPublished(folder, shown)?.addresses ?? [];
  const pages = new Set(siteAddresses(catalogArchive(value)));
  return [
    ...checkAddresses(pages, known, filed).unneeded.map((address) => unneededFinding(address, filed)),
    ...findUnknown({ withdrawn: new Set(withdrawn.flat()) }, filed, pages, known),
  ];
}

/** A line of the redirects that does nothing, since its address is made. */
export function unneededFinding(address: string, redirects: Redirects): Diagnostic {
  return findingOf(
    redirects.withdrawn.has(address) ? "withdrawn-still-there" : "redirect-unneeded",
    address,
    redirects,
  );
}

/** A finding about what the redirects say of an address. */
function findingOf(rule: Diagnostic["rule"], address: string, { withdrawn }: Redirects): Diagnostic {
  const line = withdrawn.get(address)?.line;
  return { rule, place: { file: REDIRECTS_FILE, ...(line !== undefined && { line }) }, details: { address } };
}

/** Findings about what is said to be withdrawn where nothing stands and nothing ever stood. A folder's two names are of one line. */
export function findUnknown(
  { withdrawn }: Pick<MadeAddresses, "withdrawn">,
  filed: Redirects,
  pages: ReadonlySet<string>,
  published: readonly string[],
): readonly Diagnostic[] {
  if (filed.withdrawn.size === 0) return [];
  const before = new Set(published);
  const isKnown = (address: string) => withdrawn.has(address) || pages.has(address) || before.has(address);
  const done = new Set(
    [...filed.withdrawn].flatMap(([address, { line = address }]) => (isKnown(address) ? [line] : [])),
  );
  return [...filed.withdrawn].flatMap(([address, { line = address }]) =>
    done.has(line) ? [] : [findingOf("withdrawn-unknown", address, filed)],
  );
}

/** Findings about addresses at which another article stands than the one that was published there, both with a headline in print. */
export function findOthers(
  published: ReadonlyMap<string, string> = new Map(),
  headlines: ReadonlyMap<string, string> = new Map(),
): readonly Diagnostic[] {
  return [...headlines].flatMap(([address, headline]): readonly Diagnostic[] => {
    const before = published.get(address);
    if (before === undefined || before === headline || !isOtherHeadline(before, headline, LEAST_SHARED)) return [];
    return [{ rule: "address-other-article", place: { file: URLS_LOCK }, details: { address, headline, before } }];
  });
}

/** A headline that an editor corrects may change by half. */
const LEAST_SHARED = 1 / 2;

/**
 * Articles that are to be withdrawn from an issue of which nothing is made any more, and that are made in another issue, as their whole headline tells:
 * the folder was renamed.
 */
export function findRefiled(
  { withdrawn, findHeadlines }: MadeAddresses,
  filed: Redirects,
  pages: ReadonlySet<string>,
): readonly Diagnostic[] {
  const isGone = (address: string) => !withdrawn.has(address) && !pages.has(address.replace(LAST_NAME, "index.html"));
  const wanted = [...filed.withdrawn].filter(([address, { headline = "" }]) => {
    return headline.length >= LEAST_TELLING && isGone(address);
  });
  if (wanted.length === 0) return [];
  const made = new Map(Array.from(findHeadlines(), ([address, headline]) => [headline, address]));
  return wanted.flatMap(([address, { headline = "" }]): readonly Diagnostic[] => {
    const other = made.get(headline);
    if (other === undefined) return [];
    return [{ rule: "withdrawn-elsewhere", place: { file: REDIRECTS_FILE }, details: { address, other } }];
  });
}

/** In characters: shorter headlines, `简讯`, stand again and again. */
const LEAST_TELLING = 8;
/** `01-5.html` */
const LAST_NAME = /[^/]+$/;
