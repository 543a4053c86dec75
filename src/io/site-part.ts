import type { Renderer } from "../site/templates.ts";
import type { KnownPart } from "./build-state.ts";
import type { BegunPatch } from "./index-patch.ts";
import type { IssueRequest } from "./kept-pages.ts";
import type { LastSite } from "./last-site.ts";
import { hashBytes, type MadeFile } from "./staging.ts";
import type { TaskRunner } from "./task-runner.ts";
import type { TaskSetup } from "./task-setup.ts";

/** What the parts of a site are made with. */
export interface SiteMaking {
  readonly setup: TaskSetup;
  readonly runner: TaskRunner;
  /** Renders the pages that are made in this thread. */
  readonly render: Renderer;
  /** What lies in the output folder. */
  readonly last: LastSite;
  /** The patch of the search index that was begun while the site was linked. */
  readonly begun?: BegunPatch;
  /** Ends when the lists are made and this thread has nothing else to do. */
  readonly listed?: Promise<unknown>;
  readonly onProgress: (stage: MakingStage, done: number, total: number) => void;
}

export type MakingStage = "render" | "index" | "lists";

/** A part of the site: an issue, a data file, the search index, a list. */
export interface SitePart extends KnownPart {
  /** Unique in the site, and the same from build to build. */
  readonly name: string;
  /** Absent where the part is as the last build left it. */
  readonly made?: MadePart;
}

/** What a part is made of that is not as it was. */
export interface MadePart {
  readonly files: readonly MadeFile[];
  /** Of a part that was patched: all files that are not told of are as the last build left them. */
  readonly patch?: PathChange;
}

/** Paths that a part did not have in the last build, and those that it has no more. */
export interface PathChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** An issue as tasks take it, with a hash of everything it holds. */
export interface LinkedIssue {
  readonly url: string;
  readonly articles: number;
  readonly request: IssueRequest;
  readonly key: string;
  /** A hash of what lists show of it. */
  readonly outlineKey: string;
}

/** The part as it was, where it is made of the same. */
export function findKnown({ last }: SiteMaking, name: string, key: string): SitePart | undefined {
  const part = last.parts.get(name);
  return part?.key === key ? { name, ...part } : undefined;
}

/** A hash of a value that JSON can hold. */
export function hashOf(value: unknown): string {
  return hashBytes(JSON.stringify(value));
}
