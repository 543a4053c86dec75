import type { Diagnostic } from "../model/diagnostic.ts";
import type { Redirects } from "../model/redirects.ts";
import { UserError } from "../model/user-error.ts";
import { REDIRECTS_FILE, URLS_LOCK } from "../read/content-path.ts";
import { addressAfter } from "../read/renamed-address.ts";
import { type AddressReport, checkAddresses, nearestAddress } from "../site/permanence.ts";
import { isOtherHeadline } from "../site/published-headline.ts";
import { findRenamed, moveRenamed } from "../site/renamed-folders.ts";
import { findNameInAddress, firstSheet } from "../site/urls.ts";
import { withdrawWholes } from "../site/withdrawn-wholes.ts";
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
 * Holds the addresses that are made against those that were published. `folder` is the content folder on the disk.
 *
 * @throws UserError where a published address would vanish or a redirect leads nowhere.
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
  requireWithdrawnInRenamed(moves, redirects, content);
  requireWithdrawn(findRefiled(made, filed, pages), content);
  const emptied = new Set([...made.withdrawn, ...datesOf(filed)]);
  const left = forward ? [] : vanished.filter((address) => !emptied.has(firstSheet(address)));
  if (left.length > 0) throw wouldVanish(left, moves, content, made.contentErrors);
  const headlines = publish ? made.findHeadlines() : undefined;
  return {
    redirects: { ...redirects, moved: new Map([...redirects.moved, ...moves.all]) },
    diagnostics: [
      ...unneeded.map((address) => unneededFinding(address, redirects)),
      ...findUnknown(made, filed, pages, known).map((address) => findingOf("withdrawn-unknown", address, filed)),
      ...findOthers(published?.headlines, headlines),
    ],
    unrecorded: published === undefined || publish ? 0 : added.length,
    record: async () => {
      const filedIn = { folder, shown: content };
      const now = headlines && { addresses: made.addresses, headlines };
      const placings = [
        ...(forward && moves.lines.size > 0 ? [await appendMoved(filedIn, moves.lines)] : []),
        ...(now === undefined ? [] : [await writePublished(filedIn, published, now)]),
      ];
      return async () => {
        for (const place of placings) await place();
      };
    },
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

/**
 * What is to be found of the redirects without building: lines that do nothing, since what they name is made or never was. `folder` is the
 * content folder on the disk, `shown` the same as messages are to show it.
 */
export function checkRedirects(
  made: Pick<MadeAddresses, "addresses" | "withdrawn">,
  filed: Redirects,
  folder: string,
  shown: string,
): readonly Diagnostic[] {
  if (filed.moved.size + filed.withdrawn.size === 0) return [];
  const known = readPublished(folder, shown)?.addresses ?? [];
  const pages = new Set(made.addresses);
  return [
    ...checkAddresses(pages, known, filed).unneeded.map((address) => unneededFinding(address, filed)),
    ...findUnknown(made, filed, pages, known).map((address) => findingOf("withdrawn-unknown", address, filed)),
  ];
}

function unneededFinding(address: string, redirects: Redirects): Diagnostic {
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

/** Addresses that are said to be withdrawn, at which nothing stands and nothing ever stood. A folder's two names are of one line. */
function findUnknown(
  { withdrawn }: Pick<MadeAddresses, "withdrawn">,
  filed: Redirects,
  pages: ReadonlySet<string>,
  published: readonly string[],
): readonly string[] {
  if (filed.withdrawn.size === 0) return [];
  const before = new Set(published);
  const isKnown = (address: string) => withdrawn.has(address) || pages.has(address) || before.has(address);
  const done = new Set(
    [...filed.withdrawn].flatMap(([address, { line = address }]) => (isKnown(address) ? [line] : [])),
  );
  return [...filed.withdrawn].flatMap(([address, { line = address }]) => (done.has(line) ? [] : [address]));
}

/** Addresses at which another article stands than the one that was published there, both with a headline in print. */
function findOthers(
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
function findRefiled(
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

/** Stops where a folder was renamed from which something is withdrawn: under its new name that would be public. */
function requireWithdrawnInRenamed({ lines }: Moves, { withdrawn }: Redirects, content: string): void {
  for (const [from, to] of lines) {
    if (!from.endsWith("/") || ![...withdrawn.keys()].some((address) => address.startsWith(from))) continue;
    const file = `${content}/${REDIRECTS_FILE}`;
    throw new UserError(
      {
        zh: `${from} 改名为 ${to}，里面有撤下的稿件`,
        en: `${from} was renamed ${to}, and something in it is withdrawn`,
      },
      {
        zh: `请先在 ${file} 的 moved 下写一行 ${from}: ${to}，再运行，撤下的稿件才不会公开。网站没有改动。`,
        en: `Write a line ${from}: ${to} under moved in ${file} and run the command again, so that it stays withdrawn. The site is as it was.`,
      },
    );
  }
}

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

/** `kecheng/2021-12-15/` */
function folderOf(address: string): string {
  return address.slice(0, address.lastIndexOf("/") + 1);
}

function entryOf(map: ReadonlyMap<string, string>, key: string): (readonly [string, string])[] {
  const value = map.get(key);
  return value === undefined ? [] : [[key, value]];
}

/** How many vanished addresses a message names. */
const MOST_NAMED = 5;

function wouldVanish(vanished: readonly string[], { lines }: Moves, content: string, contentErrors: number): UserError {
  const file = `${content}/${REDIRECTS_FILE}`;
  const list = vanished
    .slice(0, MOST_NAMED)
    .map((address) => `\n  ${shownAddress(address)}`)
    .join("");
  const rest = vanished.length > MOST_NAMED ? "\n  …" : "";
  const named = [...lines].slice(0, MOST_NAMED);
  const example = `\n  moved:${named.map(([from, to]) => `\n    ${from}: ${to}`).join("")}`;
  const errors =
    contentErrors === 0
      ? NOTHING_WRONG
      : {
          zh: `内容里有 ${contentErrors} 处错误，地址可能因此才没有了：请先用 npm run check 看看。\n`,
          en: `There are ${contentErrors} errors in the content, which may be why: look at them first with npm run check.\n`,
        };
  return new UserError(
    {
      zh: `${vanished.length} 个发布过的地址这次没有页面（见 ${content}/${URLS_LOCK}）：${list}${rest}`,
      en: `${vanished.length} published addresses would have no page (see ${content}/${URLS_LOCK}):${list}${rest}`,
    },
    {
      zh: `${errors.zh}请恢复有关的文件；或在 ${file} 里写明新地址，如${example}\n加上 --forward 运行，会照此自动写入。有意撤下的，在那里写在 withdrawn 下，注明 reason；整期撤下，写文件夹一行，如 ${WHOLE_ISSUE}。`,
      en: `${errors.en}Restore the files they came from; or name the new addresses in ${file}, e.g.${example}\nWith --forward these lines are written for you. What was taken out on purpose goes under withdrawn, with a reason; for a whole issue its folder does, e.g. ${WHOLE_ISSUE}.`,
    },
  );
}

/** `bylines/697c-90c1-99a8.html（楼郁馨）`: the name that its code points spell is what an editor knows it by. */
function shownAddress(address: string): string {
  const name = findNameInAddress(address);
  return name === undefined ? address : `${address}（${name}）`;
}

/** A folder as `redirects.yml` has it. */
const WHOLE_ISSUE = "kecheng/2021-12-15/";

const NOTHING_WRONG = { zh: "", en: "" };

function leadsNowhere(address: string, content: string): UserError {
  const file = `${content}/${REDIRECTS_FILE}`;
  return new UserError(
    { zh: `${file}：${address} 的新地址没有页面`, en: `${file}: ${address} leads to no page` },
    { zh: "请改正冒号后面的地址。", en: "Correct the address after the colon." },
  );
}
