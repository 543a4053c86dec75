import type { Site } from "../site/site-page.ts";
import { type KnownPart, knownFiles, type MadePart } from "./build-state.ts";
import { hashBytes } from "./staging.ts";
import type { TaskRunner } from "./task-runner.ts";
import type { IssueRequest, KeptPage, TaskSetup } from "./tasks.ts";

/** What the parts of a site are made with. */
export interface SiteMaking {
  readonly site: Site;
  readonly setup: TaskSetup;
  readonly runner: TaskRunner;
  /** By `keptName`. */
  readonly keptPages: ReadonlyMap<string, KeptPage>;
  /** Parts of the last build whose files lie in the output folder. */
  readonly known: ReadonlyMap<string, KnownPart>;
  readonly onProgress: (stage: MakingStage, done: number, total: number) => void;
}

export type MakingStage = "render" | "index" | "lists";

/** A part of the site: an issue, a data file, the search index, a list. */
export interface SitePart extends MadePart {
  /** Unique in the site, and the same from build to build. */
  readonly name: string;
}

/** An issue as tasks take it, with a hash of everything it holds. */
export interface LinkedIssue {
  readonly url: string;
  readonly articles: number;
  readonly request: IssueRequest;
  readonly key: string;
}

/** The part as it was, where it is made of the same. */
export function findKnown({ known }: SiteMaking, name: string, key: string): SitePart | undefined {
  const part = known.get(name);
  if (part?.key !== key) return undefined;
  return { name, key, files: knownFiles(part), ...(part.partition !== undefined && { partition: part.partition }) };
}

/** A hash of a value that JSON can hold. */
export function hashOf(value: unknown): string {
  return hashBytes(JSON.stringify(value));
}
