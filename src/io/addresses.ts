import type { Diagnostic } from "../model/diagnostic.ts";
import type { Redirects } from "../model/redirects.ts";
import { UserError } from "../model/user-error.ts";
import { REDIRECTS_FILE, URLS_LOCK } from "../read/content-path.ts";
import { type AddressReport, checkAddresses, nearestAddress } from "../site/permanence.ts";
import { appendMoved, readPublished, writePublished } from "./published.ts";

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
  /** To be called when the site is written: records what the options ask for. */
  readonly record: () => Promise<void>;
}

/**
 * Holds the site's addresses (`made`) against those that were published. `folder` is the content folder on the disk.
 *
 * @throws UserError where a published address would vanish or a redirect leads nowhere.
 */
export async function planAddresses(
  made: readonly string[],
  redirects: Redirects,
  folder: string,
  { content, publish = false, forward = false }: AddressOptions,
): Promise<AddressPlan> {
  const published = await readPublished(folder, content);
  const isBound = published !== undefined || redirects.moved.size + redirects.withdrawn.size > 0;
  const { vanished, astray, added, unneeded } = isBound
    ? checkAddresses(made, published ?? [], redirects)
    : NOTHING_TO_KEEP;
  const [lost] = astray;
  if (lost !== undefined) throw leadsNowhere(lost, content);
  const nearest = nearestOf(vanished, made);
  if (vanished.length > 0 && !forward) throw wouldVanish(nearest, content);
  return {
    redirects: { ...redirects, moved: new Map([...redirects.moved, ...nearest]) },
    diagnostics: unneeded.map((address) => ({
      rule: redirects.withdrawn.has(address) ? "withdrawn-still-there" : "redirect-unneeded",
      place: { file: REDIRECTS_FILE },
      details: { address },
    })),
    unrecorded: published === undefined || publish ? 0 : added.length,
    record: async () => {
      if (nearest.size > 0) await appendMoved(folder, nearest);
      if (publish) await writePublished(folder, [...(published ?? []), ...made]);
    },
  };
}

/** Where nothing was published and nothing leads on, sixty thousand addresses need not be looked through. */
const NOTHING_TO_KEEP: AddressReport = { vanished: [], astray: [], added: [], unneeded: [] };

function nearestOf(vanished: readonly string[], made: readonly string[]): ReadonlyMap<string, string> {
  // Mostly there are none, and a set of all that are made takes half a second.
  if (vanished.length === 0) return new Map();
  const pages = new Set(made);
  return new Map(vanished.map((address) => [address, nearestAddress(address, pages)]));
}

/** How many vanished addresses a message names. */
const MOST_NAMED = 5;

function wouldVanish(nearest: ReadonlyMap<string, string>, content: string): UserError {
  const file = `${content}/${REDIRECTS_FILE}`;
  const named = [...nearest].slice(0, MOST_NAMED);
  const list = named.map(([address]) => `\n  ${address}`).join("") + (nearest.size > MOST_NAMED ? "\n  …" : "");
  const example = `\n  moved:${named.map(([from, to]) => `\n    ${from}: ${to}`).join("")}`;
  return new UserError(
    {
      zh: `${nearest.size} 个发布过的地址这次没有页面（见 ${content}/${URLS_LOCK}）：${list}`,
      en: `${nearest.size} published addresses would have no page (see ${content}/${URLS_LOCK}):${list}`,
    },
    {
      zh: `请恢复有关的文件；或在 ${file} 里写明新地址，如${example}\n加上 --forward 运行，会照此自动写入。有意撤下的，在那里写在 withdrawn 下，注明 reason。`,
      en: `Restore the files they came from; or name the new addresses in ${file}, e.g.${example}\nWith --forward these lines are written for you. What was taken out on purpose goes under withdrawn, with a reason.`,
    },
  );
}

function leadsNowhere(address: string, content: string): UserError {
  const file = `${content}/${REDIRECTS_FILE}`;
  return new UserError(
    { zh: `${file}：${address} 的新地址没有页面`, en: `${file}: ${address} leads to no page` },
    { zh: "请改正冒号后面的地址。", en: "Correct the address after the colon." },
  );
}
