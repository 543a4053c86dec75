import type { Renderer } from "../site/templates.ts";
import type { BegunPatch } from "./index-patch.ts";
import type { LastSite } from "./last-site.ts";
import type { SitePart } from "./site-part.ts";
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

/** A stage of making the site, once its pages are read. */
export type MakingStage = "render" | "index" | "lists";

/** The part as it was, where it is made of the same. */
export function findKnown({ last }: SiteMaking, name: string, key: string): SitePart | undefined {
  const part = last.parts.get(name);
  return part?.key === key ? { name, ...part } : undefined;
}
