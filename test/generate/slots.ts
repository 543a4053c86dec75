import { makePerson } from "./person.ts";
import type { Random } from "./random.ts";
import * as stock from "./stock.ts";
import type { World } from "./world.ts";

/** A frame's slot, innermost first: `{village}`, `{n:20-300}`, `{上午|下午}`. */
const SLOT = /\{([^{}]+)\}/;

/** Fills a frame with the same person, village and so on wherever one article names them twice. */
export type Fill = (frame: string) => string;

/**
 * Returns the filler for one article.
 *
 * - `{person}` is remembered for the whole article, `{person*}` is new each time;
 * - `{n:20-300}` is a whole number, `{r:20-300}` a round one, `{f:1-9}` one with a decimal;
 * - `{上午|下午}` is one of the alternatives.
 */
export function makeFill(random: Random, world: World): Fill {
  const remembered = new Map<string, string>();
  const value = (slot: string): string => {
    if (slot.includes("|")) return random.pick(slot.split("|"));
    const number = /^([nfr]):(\d+)-(\d+)$/.exec(slot);
    if (number) return numberIn(random, number[1] ?? "n", Number(number[2]), Number(number[3]));
    const fresh = slot.endsWith("*");
    const name = slot.replace(/[*\d]$/, "");
    const known = fresh ? undefined : remembered.get(slot);
    if (known !== undefined) return known;
    const made = makeSlot(name, random, world);
    if (!fresh) remembered.set(slot, made);
    return made;
  };
  return (frame) => {
    let text = frame;
    for (let slot = SLOT.exec(text); slot; slot = SLOT.exec(text)) {
      text = text.slice(0, slot.index) + value(slot[1] ?? "") + text.slice(slot.index + slot[0].length);
    }
    return text;
  };
}

function numberIn(random: Random, form: string, low: number, high: number): string {
  if (form === "f") return `${random.int(low, high)}.${random.int(1, 99)}`;
  const value = random.int(low, high);
  return String(form === "r" && value > 10 ? Math.round(value / 10) * 10 : value);
}

function makeSlot(name: string, random: Random, world: World): string {
  const maker = MAKERS[name];
  if (!maker) throw new Error(`unknown slot {${name}}`);
  return maker(random, world);
}

const surnamed = (random: Random): string => random.pick(stock.SURNAMES);

const MAKERS: Readonly<Record<string, (random: Random, world: World) => string>> = {
  place: (_, world) => world.place,
  county: (_, world) => world.place + world.rank,
  rank: (_, world) => world.rank,
  city: (_, world) => world.city,
  secretary: (_, world) => world.secretary,
  mayor: (_, world) => world.mayor,
  leader: (random, world) => random.pick(world.leaders),
  leaders: (random, world) => random.sample(world.leaders, random.int(2, 6)).join("、"),
  town: (random, world) => random.pick(world.towns),
  village: (random, world) => random.pick(world.villages),
  villages: (random, world) => random.sample(world.villages, random.int(2, 4)).join("、"),
  townVillage: (random, world) => random.pick(world.towns) + random.pick(world.villages),
  person: (random) => makePerson(random),
  elder: (random) => surnamed(random) + random.pick(["大爷", "大娘", "阿姨", "大伯", "师傅"]),
  mr: (random) => surnamed(random) + random.pick(["先生", "女士", "某", "某某"]),
  suspect: (random) => `${surnamed(random)}某${random.pick(["", "", "某", random.pick(stock.GIVEN_SECOND)])}`,
  bureau: (random) => random.pick(stock.BUREAUS),
  post: (random) => random.pick(stock.POSTS),
  villagePost: (random) => random.pick(stock.VILLAGE_POSTS),
  crop: (random) => random.pick(stock.CROPS),
  cash: (random) => random.pick(stock.CASH_CROPS),
  company: (random, world) => world.place + random.pick(stock.COMPANY_WORDS) + random.pick(stock.COMPANY_TAILS),
  school: (random, world) => random.pick([world.place, ...world.towns]) + random.pick(stock.SCHOOL_KINDS),
  project: (random) => random.pick(stock.PROJECTS),
  campaign: (random) => random.pick(stock.CAMPAIGNS),
  date: (random, world) => `${world.month}月${Math.max(1, world.day - random.int(1, 3))}日`,
  soon: (_, world) => `${world.month}月${world.day + 1}日`,
  month: (_, world) => String(world.month),
  year: (_, world) => String(world.year),
  lastYear: (_, world) => String(world.year - 1),
  phone: (random) => String(random.int(2_000_000, 8_999_999)),
  mobile: (random) => `1${random.pick(["38", "39", "50", "58", "87"])}${random.int(10_000_000, 99_999_999)}`,
};
