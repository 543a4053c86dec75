import { type ContentLayout, findAboutText, findRedirects, layOutContent, parseNewspapers } from "../archive.ts";
import type { Diagnosed, Diagnostic } from "../model/diagnostic.ts";
import type { Newspaper } from "../model/newspaper.ts";
import type { Redirects } from "../model/redirects.ts";
import { REDIRECTS_FILE } from "../read/content-path.ts";
import { unreadRedirects } from "../read/redirects-file.ts";
import { type ContentWalk, walkContent } from "./content-walk.ts";
import { readPublished } from "./published.ts";
import { readSource } from "./read-source.ts";

/** The content folder before its pages are read. */
export interface FiledContent {
  readonly walk: ContentWalk;
  readonly layout: ContentLayout;
  readonly newspapers: Diagnosed<ReadonlyMap<string, Newspaper>>;
  readonly redirects: Redirects;
  /** The text of the site's own about page, in Markdown. */
  readonly about?: string;
  /** Findings about the files that were read. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Lists the content folder, unless that is done, and reads what is no page: newspapers, the about page, redirects.
 * `shown` is the folder as messages are to show it.
 *
 * @throws UserError where a folder cannot be read or the redirects are at fault.
 */
export function readFiledContent(folder: string, shown: string, walk = walkContent(folder)): FiledContent {
  const layout = layOutContent(walk.texts.map(({ path }) => path));
  const unread: Diagnostic[] = [];
  const known = [layout.aboutFile, walk.texts.find(({ path }) => path === REDIRECTS_FILE)?.path];
  const paths = [...layout.newspaperFiles, ...known.filter((path) => path !== undefined)];
  const sources = paths.flatMap((path) => readSource(path, folder, unread));
  const about = findAboutText(sources);
  const fault = unread.find(({ place }) => place.file === REDIRECTS_FILE);
  if (fault !== undefined) throw unreadRedirects(`${shown}/${REDIRECTS_FILE}`, fault.details["reason"]);
  return {
    walk,
    layout,
    newspapers: parseNewspapers(layout, sources),
    redirects: withPublishedHeadlines(
      findRedirects(
        sources,
        shown,
        walk.texts.map(({ path }) => path),
      ),
      () => readPublished(folder, shown)?.headlines,
    ),
    ...(about.value !== undefined && { about: about.value }),
    diagnostics: [...unread, ...about.diagnostics],
  };
}

/** The redirects with the headlines that withdrawn articles had when they were published. */
function withPublishedHeadlines(
  redirects: Redirects,
  readHeadlines: () => ReadonlyMap<string, string> | undefined,
): Redirects {
  const headlines = redirects.withdrawn.size === 0 ? undefined : readHeadlines();
  if (headlines === undefined) return redirects;
  const withdrawn = [...redirects.withdrawn].map(([address, withdrawal]) => {
    const headline = withdrawal.headline ?? headlines.get(address);
    return [address, { ...withdrawal, ...(headline !== undefined && { headline }) }] as const;
  });
  return { ...redirects, withdrawn: new Map(withdrawn) };
}
