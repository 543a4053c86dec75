import type { IssueHead } from "../model/issue.ts";
import type { OutputFile } from "../model/output.ts";
import type { SitePage } from "./site-page.ts";

/** What a list is made of. */
export interface ListMatter {
  readonly issues: readonly IssueHead[];
  readonly others?: unknown;
  /** Whether it is made of nothing but the issues on whose cards it is named, see `listsNamed`. */
  readonly isByName?: boolean;
}

/** A part of the site that is not of one issue alone. */
export interface SiteList {
  /** Unique in the site, and the same from build to build. */
  readonly name: string;
  /**
   * What it is made of: issues with all that lists show of them, and other values, which JSON can hold. Absent where any
   * change in the archive may show in it.
   */
  readonly madeOf?: ListMatter;
  /** A file at a time, so that no more than one is in the making. Throws TemplateError. */
  readonly render: () => Iterable<OutputFile>;
}

/** The same before it is rendered. */
export interface PageList extends Omit<SiteList, "render"> {
  readonly pages: () => Iterable<SitePage>;
}
