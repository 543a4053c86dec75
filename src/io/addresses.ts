import type { Diagnostic } from "../model/diagnostic.ts";
import type { Redirects } from "../model/redirects.ts";
import { UserError } from "../model/user-error.ts";
import { REDIRECTS_FILE, URLS_LOCK } from "../read/content-path.ts";
import { addressAfter } from "../read/renamed-address.ts";
import { type AddressReport, checkAddresses, nearestAddress } from "../site/permanence.ts";
import { findRenamed, moveRenamed } from "../site/renamed-folders.ts";
import { findNameInAddress } from "../site/urls.ts";
import { withdrawWholes } from "../site/withdrawn-wholes.ts";
import { appendMoved, type Placing, readPublished, writePublished } from "./published.ts";

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
 * Holds the site's addresses (`made`) against those that were published. `folder` is the content folder on the disk, in which so many errors
 * (`contentErrors`) were found.
 *
 * @throws UserError where a published address would vanish or a redirect leads nowhere.
 */
export async function planAddresses(
  made: readonly string[],
  filed: Redirects,
  folder: string,
  { content, publish = false, forward = false }: AddressOptions,
  contentErrors = 0,
): Promise<AddressPlan> {
  const published = await readPublished(folder, content);
  const isBound = published !== undefined || filed.moved.size + filed.withdrawn.size > 0;
  const pages = new Set(isBound ? made : []);
  const redirects = withdrawWholes(moveRenamed(filed, published ?? [], pages), published ?? [], pages);
  const { vanished, astray, added, unneeded } = isBound
    ? checkAddresses(pages, published ?? [], redirects)
    : NOTHING_TO_KEEP;
  const [lost] = astray;
  if (lost !== undefined) throw leadsNowhere(lost, content);
  const moves = findMoves(vanished, pages, published ?? [], redirects);
  if (vanished.length > 0 && !forward) throw wouldVanish(vanished, moves, content, contentErrors);
  return {
    redirects: { ...redirects, moved: new Map([...redirects.moved, ...moves.all]) },
    diagnostics: unneeded.map((address) => ({
      rule: redirects.withdrawn.has(address) ? "withdrawn-still-there" : "redirect-unneeded",
      place: { file: REDIRECTS_FILE },
      details: { address },
    })),
    unrecorded: published === undefined || publish ? 0 : added.length,
    record: async () => {
      const filed = { folder, shown: content };
      const placings = [
        ...(moves.lines.size > 0 ? [await appendMoved(filed, moves.lines)] : []),
        ...(publish ? [await writePublished(filed, [...(published ?? []), ...made])] : []),
      ];
      return async () => {
        for (const place of placings) await place();
      };
    },
  };
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
  const renamed = findRenamed(vanished, made, published);
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
