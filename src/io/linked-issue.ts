import type { IssueRequest } from "./kept-pages.ts";

/** An issue as tasks take it, with a hash of everything it holds. */
export interface LinkedIssue {
  readonly url: string;
  readonly articles: number;
  readonly request: IssueRequest;
  readonly key: string;
  /** A hash of what lists show of it. */
  readonly outlineKey: string;
}
