import type { Archive, PageOutline } from "../model/issue.ts";
import type { CopiedFile } from "../model/output.ts";
import { scanUrl } from "./urls.ts";

/** The scans as they go into the site: copies of the content folder's files. */
export function scanFiles(archive: Archive<PageOutline>): readonly CopiedFile[] {
  return archive.issues.flatMap((issue) =>
    issue.pages.flatMap((page) =>
      page.scan === undefined ? [] : [{ path: scanUrl(issue, page, page.scan), source: page.scan.sourceFile }],
    ),
  );
}
