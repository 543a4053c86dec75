import type { Newspaper } from "../model/newspaper.ts";
import type { ColumnEntry, ListedIssue, PersonEntry } from "./catalog-entries.ts";

/** A group as it is gathered. */
interface GrowingGroup {
  articleCount: number;
  readonly places: (readonly [issue: ListedIssue, articles: readonly number[]])[];
}

/** Everyone named in a byline, in order of first appearance. */
export function groupPeople(issues: readonly ListedIssue[]): readonly PersonEntry[] {
  const people = new Map<string, GrowingGroup & { readonly name: string; readonly roles: string[] }>();
  for (const listed of issues) {
    for (const { name, roles, articles } of listed.card.people) {
      const person = people.get(name) ?? { name, roles: [], articleCount: 0, places: [] };
      people.set(name, person);
      for (const role of roles) if (!person.roles.includes(role)) person.roles.push(role);
      person.articleCount += articles.length;
      person.places.push([listed, articles]);
    }
  }
  return [...people.values()];
}

/** The columns, in order of first appearance. */
export function groupColumns(issues: readonly ListedIssue[]): readonly ColumnEntry[] {
  const columns = new Map<string, GrowingGroup & { readonly newspaper: Newspaper; readonly label: string }>();
  for (const listed of issues) {
    const { newspaper } = listed.issue;
    for (const { label, articles } of listed.card.columns) {
      const key = `${newspaper.slug}/${label}`;
      const column = columns.get(key) ?? { newspaper, label, articleCount: 0, places: [] };
      columns.set(key, column);
      column.articleCount += articles.length;
      column.places.push([listed, articles]);
    }
  }
  return [...columns.values()];
}
