import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { UserError } from "../model/user-error.ts";
import { REDIRECTS_FILE, URLS_LOCK } from "../read/content-path.ts";
import { findPageAddress } from "../read/redirects-file.ts";
import { decodeText } from "../text/decode.ts";
import { cannotWrite } from "./cannot-write.ts";
import { errorCode, isRefusal } from "./file-errors.ts";
import { readIfThere } from "./read-file.ts";

/** What was published. */
export interface Published {
  readonly addresses: readonly string[];
  /** The headlines of articles by their addresses, as `findPublishedHeadline` gives them; of those that had one when they were last recorded. */
  readonly headlines: ReadonlyMap<string, string>;
}

/**
 * What was published; undefined where nothing has been recorded yet. `shown` is the content folder as messages are to show it.
 *
 * @throws UserError where a line begins with no address, or the disk refuses the file.
 */
export function readPublished(folder: string, shown: string): Published | undefined {
  const text = readLock(folder, shown);
  if (text === undefined) return undefined;
  const addresses: string[] = [];
  const headlines = new Map<string, string>();
  text.split(/\r?\n/).forEach((line, index) => {
    const [address = "", headline] = line.trim().split("\t");
    if (address === "" || address.startsWith("#")) return;
    requireAddress(address, index, shown);
    addresses.push(address);
    if (headline !== undefined) headlines.set(address, headline);
  });
  return { addresses, headlines };
}

function readLock(folder: string, shown: string): string | undefined {
  try {
    return readIfThere(join(folder, URLS_LOCK))?.toString("utf8");
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const [file, code] = [`${shown}/${URLS_LOCK}`, errorCode(error)];
    throw new UserError({ zh: `读不到 ${file}（${code}）`, en: `cannot read ${file} (${code})` }, RESTORE, {
      cause: error,
    });
  }
}

const RESTORE = {
  zh: "这个文件由 build --publish 写入，请恢复它先前的样子。",
  en: "This file is written by build --publish: restore it as it was.",
};

function requireAddress(address: string, index: number, shown: string): void {
  if (findPageAddress(address) !== address)
    throw new UserError(
      { zh: `${shown}/${URLS_LOCK}:${index + 1} 不是地址`, en: `${shown}/${URLS_LOCK}:${index + 1} is no address` },
      RESTORE,
    );
}

/** Puts a file that is written beside it into its place, in one step. */
export type Placing = () => Promise<void>;

/** The content folder on the disk, and as messages are to show it. */
export interface ContentFolder {
  readonly folder: string;
  readonly shown: string;
}

/**
 * Writes what records addresses and headlines beside those that were published before; no address is ever taken out.
 *
 * @throws UserError where the disk refuses.
 */
export async function writePublished(
  content: ContentFolder,
  before: Published | undefined,
  { addresses, headlines }: Published,
): Promise<Placing> {
  const made = new Set(addresses);
  const gone = [...(before?.headlines ?? [])].filter(([address]) => !made.has(address));
  const known = new Map([...gone, ...headlines]);
  const lines = [...new Set([...(before?.addresses ?? []), ...addresses])].sort().map((address) => {
    const headline = known.get(address);
    return headline === undefined ? address : `${address}\t${headline}`;
  });
  return await writeBeside(content, URLS_LOCK, `${HEAD}\n${lines.join("\n")}\n`);
}

const HEAD =
  "# 本站发布过的地址和各篇的标题，由 build --publish 写入，请勿手改 · every address this site has published, articles with their headlines; written by build --publish";

/**
 * Writes what adds lines `old: new` to the moved addresses of `redirects.yml`; what an editor wrote in it stays as it is.
 *
 * @throws UserError where the disk refuses.
 */
export async function appendMoved(content: ContentFolder, moved: ReadonlyMap<string, string>): Promise<Placing> {
  const document = parseDocument(readRedirects(join(content.folder, REDIRECTS_FILE)) ?? "");
  for (const [from, to] of moved) document.setIn(["moved", from], to);
  return await writeBeside(content, REDIRECTS_FILE, document.toString({ lineWidth: 0 }));
}

/** In whatever encoding the editor keeps it; it is written in UTF-8. */
function readRedirects(file: string): string | undefined {
  const bytes = readIfThere(file);
  if (bytes === undefined) return undefined;
  const decoded = decodeText(bytes);
  if (decoded.ok || decoded.reason === "empty") return decoded.ok ? decoded.text : undefined;
  throw new Error(`${file} is no text, though redirects were read from it`);
}

/** Never half-written: a build that dies leaves the old file. */
async function writeBeside({ folder, shown }: ContentFolder, name: string, text: string): Promise<Placing> {
  const file = join(folder, name);
  try {
    await writeFile(`${file}.part`, text);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw cannotWrite(`${shown}/${name}`, error, {
      zh: `网站没有改动。请检查文件夹 ${shown} 的权限和磁盘空间。`,
      en: `The site is as it was. Check the permissions of ${shown}, and disk space.`,
    });
  }
  return () => rename(`${file}.part`, file);
}
