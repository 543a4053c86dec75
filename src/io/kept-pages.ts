import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Issue, IssueHead, Page } from "../model/issue.ts";
import type { IssueNeighbours } from "../site/catalog-entries.ts";
import { withdrawFromIssue } from "../site/withdrawal.ts";
import { readSealed, writeSealed } from "./cache.ts";
import { LostPages } from "./lost-pages.ts";
import type { TaskSetup } from "./task-setup.ts";

/** An issue whose pages are kept as they were read. */
export interface IssueRequest {
  readonly head: IssueHead;
  readonly pages: readonly KeptPage[];
  readonly neighbours: IssueNeighbours;
  /** Where its lines of the data file are kept: a hash of all that they are made of. */
  readonly records: string;
  /** Findings about the files of the issue's pages. */
  readonly doubts: ReadonlyMap<string, readonly Diagnostic[]>;
}

/** What it takes to read an issue with its text. */
export type KeptIssue = Pick<IssueRequest, "head" | "pages">;

/** Where a page is kept: in the folder with the key, in its place there. */
export interface KeptPage {
  readonly key: string;
  readonly index: number;
  /** `<slug>/<date>`, and a hash of the folder's outline. */
  readonly folder: string;
  readonly outlineKey: string;
}

/** Keeps the pages of a folder under its key. */
export function keepPages(key: string, pages: readonly Page[], setup: TaskSetup): void {
  writeSealed(parsedFile(key, setup), setup.program, pages);
}

/** Whether a folder's pages are kept under that key. */
export function hasPages(key: string, setup: TaskSetup): boolean {
  return existsSync(parsedFile(key, setup));
}

/** The issue with its text, but for what has been withdrawn. Throws `LostPages`. */
export function loadIssue({ head, pages }: KeptIssue, setup: TaskSetup): Issue {
  const folders = new Map<string, readonly Page[]>();
  const whole = pages.map(({ key, index }) => {
    const kept = folders.get(key) ?? readSealed<readonly Page[]>(parsedFile(key, setup), setup.program);
    const page = kept?.[index];
    if (kept === undefined || page === undefined) throw new LostPages(`the pages kept as ${key} are lost`);
    folders.set(key, kept);
    return page;
  });
  return withdrawFromIssue({ ...head, pages: whole }, setup.redirects);
}

/** Keeps an issue's lines of the data file under a key, in UTF-8: nothing more is done to them but that they are joined. */
export function keepRecords(key: string, lines: Uint8Array, setup: TaskSetup): void {
  writeSealed(recordsFile(key, setup), setup.program, lines);
}

/** An issue's lines of the data file, in UTF-8. Throws `LostPages`. */
export function loadRecords(key: string, setup: TaskSetup): Uint8Array {
  const lines = readSealed<Uint8Array>(recordsFile(key, setup), setup.program);
  if (lines === undefined) throw new LostPages(`the records kept as ${key} are lost`);
  return lines;
}

function parsedFile(key: string, { parsed }: TaskSetup): string {
  return join(parsed, key.slice(0, 2), `${key}.json`);
}

function recordsFile(key: string, { records }: TaskSetup): string {
  return join(records, key.slice(0, 2), `${key}.json`);
}
