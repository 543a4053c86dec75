import type { KnownPart } from "./build-state.ts";
import type { MadeFile } from "./staging.ts";

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
