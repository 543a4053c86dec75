import { availableParallelism } from "node:os";
import type { Config } from "../model/config.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { opensearchTemplate } from "../search/opensearch-format.ts";
import { createOwnTextFolder } from "../text/own-text-folder.ts";
import { checkRedirects } from "./address-findings.ts";
import { type BulkFiles, createBulkFiles } from "./bulk-files.ts";
import { cannotWrite } from "./cannot-write.ts";
import { isLackOf, isRefusal } from "./file-errors.ts";
import { type FiledContent, readFiledContent } from "./filed-content.ts";
import type { KeptIssue } from "./kept-pages.ts";
import { identifyProgram } from "./program.ts";
import { batchesOf, keptName, type LinkedFolders, linkFolders, readFolders } from "./read-archive.ts";
import { createRenderer } from "./renderer.ts";
import { requireWithdrawn } from "./require-withdrawn.ts";
import { createRunner } from "./task-runner.ts";
import type { TaskSetup } from "./task-setup.ts";

/** What is exported, and where to. */
export interface ExportRequest {
  /** The content folder on the disk, and as messages are to show it. */
  readonly content: string;
  readonly shown: string;
  /** The folder the files are put into. */
  readonly out: string;
  /** The OpenSearch index's name. */
  readonly index: string;
  readonly config: Config;
  /** Throws a UserError where so many issues, and what was found, are no archive to export. */
  readonly requireArchive: (issues: number, diagnostics: readonly Diagnostic[]) => void;
}

/** What was exported. */
export interface ExportReport {
  readonly issues: number;
  readonly files: number;
  /** What was found about the content, as a build tells it. */
  readonly diagnostics: readonly Diagnostic[];
}

const ISSUES_A_TASK = 4;

/**
 * Writes `template.json` and `bulk-0001.ndjson` … for an OpenSearch server, in the place of those of an earlier export,
 * which stay where it fails. Issues are read a few at a time: memory does not grow with the archive's text. The same
 * content gives the same bytes.
 *
 * @throws UserError where the content folder cannot be read or is none, something withdrawn would be public, or the disk
 *   refuses.
 */
export async function exportOpenSearch(request: ExportRequest): Promise<ExportReport> {
  const filed = readFiledContent(request.content, request.shown);
  try {
    return await writeExport(request, filed);
  } catch (error) {
    if (!isRefusal(error) && !isLackOf(error, request.out)) throw error;
    throw cannotWrite(request.out, error, {
      zh: "请检查 --out、磁盘空间和权限。",
      en: "Check --out, disk space and permissions.",
    });
  }
}

async function writeExport(request: ExportRequest, filed: FiledContent): Promise<ExportReport> {
  const bulk = createBulkFiles(request.out, templateText(request.index));
  try {
    return await writeBulk(request, filed, bulk);
  } finally {
    bulk.discard();
  }
}

async function writeBulk(request: ExportRequest, filed: FiledContent, bulk: BulkFiles): Promise<ExportReport> {
  const { content, shown, out, index, config, requireArchive } = request;
  const setup: TaskSetup = {
    program: identifyProgram(),
    content,
    // On the disk that --out names: pages as they are parsed take more room than their text.
    parsed: bulk.scratch,
    records: bulk.scratch,
    draft: { folder: out, staging: out, isFirst: true },
    config,
    templates: new Map(),
    redirects: filed.redirects,
  };
  const runner = createRunner(setup, createRenderer(setup.templates), availableParallelism(), () => {});
  try {
    const folders = await readFolders(filed, new Map(), runner, Date.now(), () => {});
    const linked = linkFolders(filed, folders, unknownFolder);
    const redirected = checkRedirects(linked, filed.redirects, content, shown);
    const diagnostics = [...filed.diagnostics, ...linked.diagnostics, ...redirected];
    requireArchive(linked.value.issues.length, diagnostics);
    requireWithdrawn(diagnostics, shown);
    const requests = keptIssues(linked);
    for (const batch of batchesOf(requests, ISSUES_A_TASK)) {
      bulk.write(await runner.run("writeBulk", { index, issues: batch }, requests.length));
    }
    return { issues: requests.length, files: bulk.place(), diagnostics };
  } finally {
    // Before what they write to is discarded.
    await runner.close();
  }
}

function templateText(index: string): string {
  return `${JSON.stringify(opensearchTemplate(index, createOwnTextFolder()), null, 1)}\n`;
}

/** No folder is known from before. */
function unknownFolder(path: string): never {
  throw new Error(`the folder ${path} was not read`);
}

function keptIssues({ value, keptPages }: LinkedFolders): readonly KeptIssue[] {
  return value.issues.map(({ pages, ...head }) => ({
    head,
    pages: pages.flatMap((page) => keptPages.get(keptName(page)) ?? []),
  }));
}
