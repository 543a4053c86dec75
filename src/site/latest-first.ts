import type { IssueHead } from "../model/issue.ts";

/** Issues, or articles of issues, by date, the latest first; those of one date in their order. */
export function latestFirst<T extends { readonly issue: IssueHead }>(entries: readonly T[]): readonly T[] {
  return [...entries].sort((one, other) =>
    one.issue.date.iso < other.issue.date.iso ? 1 : one.issue.date.iso > other.issue.date.iso ? -1 : 0,
  );
}
