/** A seeded source of choices: the same seed gives the same choices on every machine. */
export interface Random {
  /** A number in [0, 1). */
  float(): number;
  /** A whole number in [low, high], both inclusive. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  /** One of the list; throws on an empty one. */
  pick<T>(list: readonly T[]): T;
  /** `count` different members of the list, in random order. */
  sample<T>(list: readonly T[], count: number): T[];
}

/** Returns the source of choices for a seed (mulberry32, a public-domain generator by Tommy Ettinger). */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const float = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low: number, high: number): number => low + Math.floor(float() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[int(0, list.length - 1)];
    if (chosen === undefined) throw new RangeError("pick from an empty list");
    return chosen;
  };
  const sample = <T>(list: readonly T[], count: number): T[] => {
    const left = [...list];
    const chosen: T[] = [];
    while (chosen.length < count && left.length > 0) chosen.push(...left.splice(int(0, left.length - 1), 1));
    return chosen;
  };
  return { float, int, chance: (probability) => float() < probability, pick, sample };
}
