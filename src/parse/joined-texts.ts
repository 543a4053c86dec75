import type { ArticlePlace, Join } from "./jumps.ts";

/** The places of the parts of one text, in order: two or more. */
export type TextPlaces = readonly [ArticlePlace, ArticlePlace, ...ArticlePlace[]];

/** The texts that the joins of an issue make, in the order of the joins; those in a ring, which the first of them given begins, come last. */
export function joinedTexts(joins: readonly Join[]): readonly TextPlaces[] {
  if (joins.length === 0) return [];
  const joinFrom = new Map(joins.map((join) => [keyOf(join.from), join]));
  const continued = new Set(joins.map(({ to }) => keyOf(to)));
  const isFirst = ({ from }: Join) => !continued.has(keyOf(from));
  const reached = new Set<string>();
  return [...joins.filter(isFirst), ...joins].flatMap(({ from, to }): readonly TextPlaces[] => {
    if (reached.has(keyOf(from))) return [];
    reached.add(keyOf(from)).add(keyOf(to));
    const places: [ArticlePlace, ArticlePlace, ...ArticlePlace[]] = [from, to];
    let next = joinFrom.get(keyOf(to))?.to;
    while (next !== undefined && !reached.has(keyOf(next))) {
      reached.add(keyOf(next));
      places.push(next);
      next = joinFrom.get(keyOf(next))?.to;
    }
    return [places];
  });
}

function keyOf({ page, index }: ArticlePlace): string {
  return `${page} ${index}`;
}
