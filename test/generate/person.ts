import type { Random } from "./random.ts";
import { COMPOUND_SURNAMES, GIVEN_FIRST, GIVEN_SECOND, GIVEN_SINGLE, SURNAMES } from "./stock.ts";

/** A made-up full name of two to four characters. */
export function makePerson(random: Random): string {
  if (random.chance(0.02)) return random.pick(COMPOUND_SURNAMES) + random.pick(GIVEN_SINGLE);
  const surname = random.pick(SURNAMES);
  if (random.chance(0.3)) return surname + random.pick(GIVEN_SINGLE);
  return surname + random.pick(GIVEN_FIRST) + random.pick(GIVEN_SECOND);
}
