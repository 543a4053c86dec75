import type { Diagnostic } from "../model/diagnostic.ts";
import type { Redirects } from "../model/redirects.ts";
import { addressAfter } from "../read/renamed-address.ts";
import { type AddressReport, checkAddresses, nearestAddress } from "../site/permanence.ts";
import { findRenamed, folderOf, moveRenamed } from "../site/renamed-folders.ts";
import { firstSheet } from "../site/urls.ts";
import { withdrawWholes } from "../site/withdrawn-wholes.ts";
import { leadsNowhere, requireWithdrawnInRenamed, wouldVanish } from "./address-errors.ts";
import { findOthers, findRefiled, findUnknown, type MadeAddresses, unneededFinding } from "./address-findings.ts";
import { appendMoved, type Placing, readPublished, writePublished } from "./published.ts";
import { requireWithdrawn } from "./require-withdrawn.ts";

/** How a build is to deal with addresses that were published. */
export interface AddressOptions {
  /** The content folder as the user named it. */
  readonly content: string;
  /** Record this build's addresses as published. */
  readonly publish?: boolean;
  /** Lead vanished addresses on to the nearest page. */
  readonly forward?: boolean;
}

/** What a build does about its addresses. */
export interface AddressPlan {
  /** The redirects to build with. */
  readonly redirects: Redirects;
  readonly diagnostics: readonly Diagnostic[];
  /** How many addresses are new since the last ones were recorded; 0 where none ever were. */
  readonly unrecorded: number;
  /**
   * To be called before the site is put in its place: writes what records what the options ask for, and tells what puts
   * that in its place.
   */
  readonly record: () => Promise<Placing>;
}

/**
 * Holds the addresses that are made against those that were published. `folder` is the content folder on the disk.
 *
 * @throws UserError where a published address would vanish, a redirect leads nowhere, or something withdrawn would be public
 *   at another address.
 */
export async function planAddresses(
  made: MadeAddresses,
  filed: Redirects,
  folder: string,
  { content, publish = false, forward = false }: AddressOptions,
): Promise<AddressPlan> {
  const published = readPublished(folder, content);
  const known = published?.addresses ?? [];
  const isBound = published !== undefined || filed.moved.size + filed.withdrawn.size > 0;
  const pages = new Set(isBound ? made.addresses : []);
  const redirects = withdrawWholes(moveRenamed(filed, known, pages), known, pages);
  const { vanished, astray, added, unneeded } = isBound ? checkAddresses(pages, known, redirects) : NOTHING_TO_KEEP;
  const [lost] = astray;
  if (lost !== undefined) throw leadsNowhere(lost, content);
  const moves = findMoves(vanished, pages, known, redirects);
  requireWithdrawnInRenamed(moves.lines, redirects, content);
  requireWithdrawn(findRefiled(made, filed, pages), content);
  const emptied = new Set([...made.withdrawn, ...datesOf(filed)]);
  const left = forward ? [] : vanished.filter((address) => !emptied.has(firstSheet(address)));
  if (left.length > 0) throw wouldVanish(left, moves.lines, content, made.contentErrors);
  const headlines = publish ? made.findHeadlines() : undefined;
  return {
    redirects: { ...redirects, moved: new Map([...redirects.moved, ...moves.all]) },
    diagnostics: [
      ...unneeded.map((address) => unneededFinding(address, redirects)),
      ...findUnknown(made, filed, pages, known),
      ...findOthers(published?.headlines, headlines),
    ],
    unrecorded: published === undefined || publish ? 0 : added.length,
    record: async () => {
      const filedIn = { folder, shown: content };
      const now = headlines && { addresses: made.addresses, headlines };
      return placeAll([
        ...(forward && moves.lines.size > 0 ? [await appendMoved(filedIn, moves.lines)] : []),
        ...(now === undefined ? [] : [await writePublished(filedIn, published, now)]),
      ]);
    },
  };
}

/** Puts files into their places one after the other. */
function placeAll(placings: readonly Placing[]): Placing {
  return async () => {
    for (const place of placings) await place();
  };
}

/** The lists of days and years that issues which are withdrawn as a whole were on. */
function datesOf({ withdrawn }: Redirects): readonly string[] {
  return [...withdrawn.keys()].flatMap((address) => {
    const [, slug, year, day] = WHOLE_ADDRESS.exec(address) ?? [];
    return day === undefined ? [] : [`days/${day}.html`, `years/${year}.html`, `${slug}/${year}/index.html`];
  });
}

/** `kecheng/2021-12-15/index.html` */
const WHOLE_ADDRESS = /^([a-z0-9-]+)\/(\d{4})-(\d\d-\d\d)\/index\.html$/;

/** Where nothing was published and nothing leads on, sixty thousand addresses need not be looked through. */
const NOTHING_TO_KEEP: AddressReport = { vanished: [], astray: [], added: [], unneeded: [] };

/** Where vanished addresses go. */
interface Moves {
  /** Each old address to its new one. */
  readonly all: ReadonlyMap<string, string>;
  /** The same as lines of `redirects.yml`: one for all of a renamed folder. */
  readonly lines: ReadonlyMap<string, string>;
}

/** By the new names of their folders where these were renamed, else to the nearest page. */
function findMoves(
  vanished: readonly string[],
  made: ReadonlySet<string>,
  published: readonly string[],
  redirects: Redirects,
): Moves {
  // Mostly there are none, and looking through all that are made takes half a second.
  if (vanished.length === 0) return { all: new Map(), lines: new Map() };
  const changed = new Set(vanished.map(folderOf));
  const withdrawn = published.filter((address) => redirects.withdrawn.has(address) && changed.has(folderOf(address)));
  // What is withdrawn of a folder is made, too, where that has another name.
  const renamed = findRenamed([...vanished, ...withdrawn], made, published);
  const folders = new Map([...redirects.folders, ...renamed]);
  const { moved } = moveRenamed({ ...redirects, folders }, vanished, made);
  const nearest = vanished
    .filter((address) => !moved.has(address))
    .map((address) => [address, nearestAddress(addressAfter(folders, address) ?? address, made)] as const);
  return {
    all: new Map([...vanished.flatMap((address) => entryOf(moved, address)), ...nearest]),
    lines: new Map([...renamed, ...nearest]),
  };
}

function entryOf(map: ReadonlyMap<string, string>, key: string): (readonly [string, string])[] {
  const value = map.get(key);
  return value === undefined ? [] : [[key, value]];
}
