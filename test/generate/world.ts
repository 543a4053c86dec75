import { makePerson } from "./person.ts";
import type { Random } from "./random.ts";
import { COUNTY_FIRST, COUNTY_SECOND, TOWN_FIRST, TOWN_SECOND, VILLAGE_TAIL } from "./stock.ts";

/** One invented county on one day: its name, its leaders, its towns, its paper. All of a page's articles share it. */
export interface World {
  /** Without 县 or 区, e.g. 清河. */
  readonly place: string;
  /** 县 | 区 | 市 */
  readonly rank: string;
  readonly city: string;
  readonly secretary: string;
  readonly mayor: string;
  readonly leaders: readonly string[];
  readonly towns: readonly string[];
  readonly villages: readonly string[];
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Makes up a county. Years run from 2003 to 2024; days stop at 28 so that every month has them. */
export function makeWorld(random: Random): World {
  const place = random.pick(COUNTY_FIRST) + random.pick(COUNTY_SECOND);
  const rank = random.pick(["县", "县", "县", "县", "区", "市"]);
  const suffixes = ["镇", "镇", "镇", "乡", "乡", "街道"];
  const names = new Set<string>();
  while (names.size < 14) names.add(random.pick(TOWN_FIRST) + random.pick(TOWN_SECOND));
  const all = [...names];
  return {
    place,
    rank,
    city: `${random.pick(COUNTY_SECOND)}${random.pick(COUNTY_SECOND)}市`,
    secretary: makePerson(random),
    mayor: makePerson(random),
    leaders: Array.from({ length: 8 }, () => makePerson(random)),
    towns: all.slice(0, 6).map((name) => name + random.pick(suffixes)),
    villages: all.slice(6).map((name) => name + random.pick(VILLAGE_TAIL)),
    year: random.int(2003, 2024),
    month: random.int(1, 12),
    day: random.int(4, 28),
  };
}
