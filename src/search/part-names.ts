import type { PrintedParts } from "./entry.ts";

/**
 * An article's parts with a space between names of its bylines that stand side by side, as its page shows them: `（记者方心怡 郑晨）`.
 * Spaces of print are closed in what is searched, so that no reader need know where one is.
 */
export function partNames({ headline, body }: PrintedParts, names: readonly string[]): PrintedParts {
  const pairs = names.slice(1).map((name, place) => [names[place] ?? "", name] as const);
  const part = (text: string) =>
    pairs.reduce((parted, [first, second]) => parted.replaceAll(first + second, `${first} ${second}`), text);
  return { headline, body: body.map(part) };
}
