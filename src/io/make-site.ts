import { join } from "node:path";
import type { CopiedFile } from "../model/output.ts";
import { groupBy } from "../site/catalog.ts";
import type { AddressPlan } from "./addresses.ts";
import type { BuildReport } from "./build-request.ts";
import { CLOCK_TICK } from "./content-walk.ts";
import { hashOf } from "./hashes.ts";
import { createSiteLinker, type Linking, type SiteRequest } from "./link-site.ts";
import type { KeptLinks } from "./linked-site.ts";
import type { PackedFolders } from "./packed-folders.ts";
import { readFolders } from "./read-archive.ts";
import { createRenderer } from "./renderer.ts";
import type { SiteMaking } from "./site-making.ts";
import type { SitePart } from "./site-part.ts";
import { makeParts } from "./site-parts.ts";
import { createStager } from "./staging.ts";
import { createRunner, type TaskRunner } from "./task-runner.ts";
import { type TaskSetup, taskSetup } from "./task-setup.ts";

/** A site that is staged, and what is to be remembered and told of it. */
export interface MadeSite extends Omit<BuildReport, "output"> {
  readonly parts: readonly SitePart[];
  readonly folders: PackedFolders;
  /** What is to be kept of issues' records. */
  readonly records: readonly string[];
  /** What was linked anew, to be kept. */
  readonly links?: KeptLinks;
  readonly recordAddresses: AddressPlan["record"];
}

/**
 * Reads what has changed and stages the parts of the site that are made of it.
 *
 * @throws UserError where the setup is at fault, TemplateError where a template is, LostPages where what was kept is lost.
 */
export async function makeSite(site: SiteRequest): Promise<MadeSite> {
  const { request, content, last, draft, observer } = site;
  const setup = taskSetup(request, content.redirects, draft);
  const started = site.early?.takeFor(setup);
  const render = createRenderer(setup.templates);
  const runner = createRunner(setup, render, request.workers, observer.onTask, started);
  try {
    const { linked, lists, key, packFolders, begun, recordAddresses } = await readAndLink(site, setup, runner);
    const own = { setup, runner, render, last, onProgress: observer.onProgress };
    const making: SiteMaking = begun === undefined ? own : { ...own, begun };
    const { issues, years, scans, ...told } = linked;
    const matter = { issues, years, makeLists: () => lists(making), packFolders };
    const { parts, lists: made, folders } = await makeParts(making, matter);
    return {
      ...told,
      parts: [...copyParts(site, scans), ...parts],
      folders,
      records: issues.map((issue) => issue.request.records),
      ...(key !== undefined && { links: { key, site: linked, lists: made.map(({ name }) => name) } }),
      recordAddresses,
    };
  } finally {
    await runner.close();
  }
}

/** The site, linked. Apart from what is done with it, so that nothing holds the folders' outlines meanwhile. */
async function readAndLink(site: SiteRequest, setup: TaskSetup, runner: TaskRunner): Promise<Linking> {
  const { request, content, before, observer } = site;
  const linker = createSiteLinker(site, setup, runner);
  // While threads read all folders, nothing else is done here; a build that reads a few may have none to link.
  const isFirst = before.folders.size === 0;
  const folders = await readFolders(content, before.folders, runner, request.now, (done, total, read) => {
    observer.onProgress("read", done, total);
    if (isFirst) for (const [path, folder] of read) linker.openFolder(path, folder);
  });
  return await linker.link(folders);
}

/** What is no part of the site's making: assets, and scans by newspaper and year. */
function copyParts({ request, content, draft, last }: SiteRequest, scans: readonly CopiedFile[]): readonly SitePart[] {
  const stage = createStager(draft);
  const looks = new Map(
    content.walk.scans.map(({ path, signature, changed }) => {
      return [path, changed > request.now - CLOCK_TICK ? "" : signature];
    }),
  );
  const years = groupBy(scans, ({ path }) => path.slice(0, path.indexOf("/") + 5));
  const copied = Array.from(years, ([year, files]): SitePart => {
    const name = `scans ${year}`;
    const own = files.map(({ path, source }) => [path, source, looks.get(source) ?? ""] as const);
    const key = own.some(([, , look]) => look === "") ? "" : hashOf(own);
    const known = last.parts.get(name);
    if (key !== "" && known?.key === key) return { name, ...known };
    const copies = files.map(({ path, source }) => stage({ path, source: join(request.content, source) }));
    return { name, key, made: { files: copies } };
  });
  return [{ name: "assets", key: "", made: { files: request.assets.map(stage) } }, ...copied];
}
