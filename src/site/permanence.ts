import type { Redirects } from "../model/redirects.ts";
import { ARTICLE_ADDRESS } from "../text/compact-url.ts";
import { homeUrl } from "./urls.ts";

/*
 * A published address stays: it is made again, or it leads on to another, or it says that what was there has been
 * withdrawn.
 */

/** How this build's addresses stand to those that were published. All lists are sorted. */
export interface AddressReport {
  /** Published, no longer made, and `redirects.yml` does not say what became of them. */
  readonly vanished: readonly string[];
  /** Made for the first time. */
  readonly added: readonly string[];
  /** Addresses `redirects.yml` leads on although they are made. */
  readonly unneeded: readonly string[];
  /** Addresses `redirects.yml` leads on to where nothing is. */
  readonly astray: readonly string[];
}

/** Holds the addresses made by this build against those published and the redirects. */
export function checkAddresses(
  made: ReadonlySet<string>,
  published: readonly string[],
  redirects: Redirects,
): AddressReport {
  const known = new Set(published);
  const { moved, withdrawn } = redirects;
  const isAccounted = (address: string) => made.has(address) || moved.has(address) || withdrawn.has(address);
  return {
    vanished: sorted([...known].filter((address) => !isAccounted(address))),
    added: sorted([...made].filter((address) => !known.has(address))),
    unneeded: sorted([...moved.keys(), ...withdrawn.keys()].filter((address) => made.has(address))),
    astray: sorted(
      [...moved.keys()].filter((address) => !made.has(address) && findTarget(address, redirects, made) === undefined),
    ),
  };
}

/** Where an old address leads in the end, a page or a withdrawal; undefined where it leads nowhere or in a circle. */
export function findTarget(address: string, { moved, withdrawn }: Redirects, made: ReadonlySet<string>) {
  const seen = new Set<string>();
  let target: string | undefined = address;
  while (target !== undefined && !made.has(target) && !withdrawn.has(target)) {
    if (seen.has(target)) return undefined;
    seen.add(target);
    target = moved.get(target);
  }
  return target;
}

/**
 * The nearest page above a vanished one that is made: an article's printed page, a page's issue, the issue's year, the
 * newspaper, the home page.
 */
export function nearestAddress(vanished: string, made: ReadonlySet<string>): string {
  return addressesAbove(vanished).find((address) => made.has(address)) ?? homeUrl;
}

function addressesAbove(address: string): readonly string[] {
  const above = (pattern: RegExp, ending: string) => {
    const start = pattern.exec(address)?.[1];
    return start === undefined ? [] : [start + ending];
  };
  const folders = address.split("/").slice(0, -1);
  const [own = homeUrl, ...outer] = folders
    .map((_, index) => `${folders.slice(0, index + 1).join("/")}/index.html`)
    .reverse();
  return [
    ...above(ARTICLE_ADDRESS, ".html"),
    ...above(SHEET, ".html"),
    own,
    ...above(YEAR_OF_ISSUE, "/index.html"),
    ...outer,
  ];
}

/** `bylines/697c` of `bylines/697c-p2.html` */
const SHEET = /^(.+)-p\d+\.html$/;
/** `kecheng/2021` of `kecheng/2021-12-15/index.html` */
const YEAR_OF_ISSUE = /^([a-z0-9-]+\/\d{4})-\d\d-\d\d\/[^/]+$/;

/** In order of UTF-16 code units, each once. */
function sorted(addresses: Iterable<string>): readonly string[] {
  return [...new Set(addresses)].sort();
}
