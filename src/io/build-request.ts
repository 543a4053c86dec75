import type { Config } from "../model/config.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { OutputFile } from "../model/output.ts";
import type { Holdings } from "../site/holdings.ts";
import type { AddressOptions } from "./addresses.ts";
import type { OutputReport } from "./output.ts";
import type { MakingStage } from "./site-making.ts";
import type { TaskTime } from "./task-runner.ts";

/** What a site is built from, and how. */
export interface BuildRequest {
  /** The content folder on the disk; `addresses.content` is what messages call it. */
  readonly content: string;
  /** The output folder. */
  readonly out: string;
  /** A folder of this output folder's own, for what the next build need not do again. */
  readonly cache: string;
  readonly config: Config;
  readonly templates: ReadonlyMap<string, string>;
  /** CSS of a page's first screen, to stand in the pages that are read most. */
  readonly firstScreen?: string;
  /** Files that go into the site as they are. */
  readonly assets: readonly OutputFile[];
  readonly addresses: AddressOptions;
  /** A hash of this program. */
  readonly program: string;
  /** How many threads do tasks at a time, the one that builds among them; 0 and 1 are for no other. */
  readonly workers: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Throws for an archive of so many issues that must not take the last site's place. */
  readonly requireArchive: (issues: number, diagnostics: readonly Diagnostic[]) => void;
}

/** Is told how a build goes on. */
export interface BuildObserver {
  readonly onProgress: (stage: BuildStage, done: number, total: number) => void;
  readonly onTask: (time: TaskTime) => void;
}

/** A stage of a build, as its progress is told by. */
export type BuildStage = "read" | MakingStage;

/** What a build made. */
export interface BuildReport {
  readonly output: OutputReport;
  readonly diagnostics: readonly Diagnostic[];
  readonly holdings: Holdings;
  /** Addresses that are new since the last ones were recorded. */
  readonly unrecorded: number;
}
