/** Two things that may belong together; the more speaks for it the higher `value`, which is above 0. */
export interface Pairing<T> {
  readonly first: T;
  readonly second: T;
  readonly value: number;
}

/**
 * Pairs things up, each at most once as first and once as second, so that the sum of values is highest, and returns of
 * these pairings the ones that are beyond doubt: without which the best sum would be lower by `leastLead` or more.
 */
export function pairUp<T>(pairings: readonly Pairing<T>[], leastLead: number): readonly Pairing<T>[] {
  // Sorted once, so that to try again without one of them need not sort anew.
  const byValue = [...pairings].sort((a, b) => b.value - a.value);
  return connected(byValue).flatMap((group) => {
    const best = bestChoice(group);
    return best.chosen.filter((pairing) => {
      const without = bestChoice(group.filter((other) => other !== pairing));
      return best.value - without.value >= leastLead;
    });
  });
}

/** Groups of pairings that share a member, each to be settled by itself. */
function connected<T>(pairings: readonly Pairing<T>[]): readonly (readonly Pairing<T>[])[] {
  const [byFirst, bySecond] = [membersOf(pairings, "first"), membersOf(pairings, "second")];
  const reached = new Set<Pairing<T>>();
  return pairings.flatMap((start) => {
    if (reached.has(start)) return [];
    reached.add(start);
    const group = [start];
    // The group grows while it is gone through. What a member reaches is asked for once.
    for (const { first, second } of group) {
      for (const other of [...(byFirst.get(first) ?? []), ...(bySecond.get(second) ?? [])]) {
        if (!reached.has(other)) group.push(other);
        reached.add(other);
      }
      byFirst.delete(first);
      bySecond.delete(second);
    }
    return [group];
  });
}

/** Of each member, the pairings that it is in as first or as second. */
function membersOf<T>(pairings: readonly Pairing<T>[], side: "first" | "second"): Map<T, Pairing<T>[]> {
  const members = new Map<T, Pairing<T>[]>();
  for (const pairing of pairings) {
    const own = members.get(pairing[side]);
    if (own === undefined) members.set(pairing[side], [pairing]);
    else own.push(pairing);
  }
  return members;
}

interface Choice<T> {
  readonly value: number;
  readonly chosen: readonly Pairing<T>[];
}

/** A group with more firsts, or more pairings, is not tried in every way but taken in order of value. */
const MOST_TRIED = { firsts: 5, pairings: 30 };

function bestChoice<T>(pairings: readonly Pairing<T>[]): Choice<T> {
  const firsts = [...new Set(pairings.map(({ first }) => first))];
  const isSmall = firsts.length <= MOST_TRIED.firsts && pairings.length <= MOST_TRIED.pairings;
  return isSmall ? chooseBest(firsts, pairings) : chooseGreedily(pairings);
}

/** Tries every way: the first of `firsts` with none or each of its partners, the rest as is best then. */
function chooseBest<T>(firsts: readonly T[], pairings: readonly Pairing<T>[]): Choice<T> {
  const [first, ...rest] = firsts;
  if (first === undefined) return { value: 0, chosen: [] };
  let best = chooseBest(rest, pairings);
  for (const pairing of pairings) {
    if (pairing.first !== first) continue;
    const others = chooseBest(
      rest,
      pairings.filter(({ second }) => second !== pairing.second),
    );
    const value = pairing.value + others.value;
    if (value > best.value) best = { value, chosen: [pairing, ...others.chosen] };
  }
  return best;
}

function chooseGreedily<T>(pairings: readonly Pairing<T>[]): Choice<T> {
  const [firsts, seconds] = [new Set<T>(), new Set<T>()];
  const chosen = [...pairings]
    .sort((a, b) => b.value - a.value)
    .filter(({ first, second }) => {
      if (firsts.has(first) || seconds.has(second)) return false;
      firsts.add(first);
      seconds.add(second);
      return true;
    });
  return { value: chosen.reduce((sum, { value }) => sum + value, 0), chosen };
}
