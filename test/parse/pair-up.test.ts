import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Pairing, pairUp } from "../../src/parse/pair-up.ts";

const pair = (first: string, second: string, value: number): Pairing<string> => ({ first, second, value });

describe("pairing up", () => {
  test("takes the highest sum, not the highest value first", () => {
    const [wide, left, right] = [pair("a", "x", 5), pair("a", "y", 4), pair("b", "x", 4)];
    expect(new Set(pairUp([wide, left, right], 2))).toEqual(new Set([left, right]));
  });

  test("leaves alone what another way would do nearly as well", () => {
    expect(pairUp([pair("a", "x", 3), pair("a", "y", 2)], 2)).toEqual([]);
    expect(pairUp([pair("a", "x", 4), pair("a", "y", 2)], 2)).toEqual([pair("a", "x", 4)]);
  });

  test("is what trying every set of pairings finds", () => {
    const anyPair = fc.tuple(
      fc.constantFrom("a", "b", "c"),
      fc.constantFrom("x", "y", "z"),
      fc.integer({ min: 1, max: 9 }),
    );
    const pairings = fc.uniqueArray(anyPair, { selector: ([first, second]) => first + second, maxLength: 7 });
    fc.assert(
      fc.property(pairings, (given) => {
        const all = given.map(([first, second, value]) => pair(first, second, value));
        const best = highestSum(all);
        // Where a sum without a pairing is as high, it is in doubt; of the rest each way to the highest sum has them all.
        const needed = all.filter((one) => best - highestSum(all.filter((other) => other !== one)) >= 2);
        expect(new Set(pairUp(all, 2))).toEqual(new Set(needed));
      }),
      { numRuns: 300, seed: 20261130 },
    );
  });
});

/** The highest sum of values of pairings of which no two share a member, by trying every subset. */
function highestSum(pairings: readonly Pairing<string>[]): number {
  const subsets = Array.from({ length: 2 ** pairings.length }, (_, bits) =>
    pairings.filter((_, place) => (bits >> place) & 1),
  );
  const apart = subsets.filter(
    (subset) =>
      new Set(subset.map(({ first }) => first)).size === subset.length &&
      new Set(subset.map(({ second }) => second)).size === subset.length,
  );
  return Math.max(...apart.map((subset) => subset.reduce((sum, { value }) => sum + value, 0)));
}
