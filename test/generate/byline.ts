import type { Habit } from "./habit.ts";
import { makePerson } from "./person.ts";
import type { Random } from "./random.ts";
import type { Story } from "./story.ts";
import type { TruthByline } from "./truth.ts";
import type { World } from "./world.ts";

type BylineParts = Pick<Story, "bylineAbove" | "lead" | "dateline" | "bylines" | "bylineEnd">;

const WIRE_CITIES = ["北京", "上海", "武汉", "成都", "郑州", "杭州", "西安"];
const MARKS = ["□ ", "□", "■", "○ ", "●", "◆", "☐ "];

/** Makes an article's byline and dateline in the place the habit asks for. */
export function makeByline(random: Random, world: World, place: Habit["byline"]): BylineParts {
  const where = place === "mixed" ? random.pick(["dateline", "before", "end"] as const) : place;
  if (where === "dateline") return inDateline(random, world);
  return where === "before" ? aboveText(random) : atEnd(random);
}

/** `本报讯（记者 甲 乙 通讯员 丙）`, `新华社北京9月7日电（记者 甲、乙）`, or 本报讯 alone. */
function inDateline(random: Random, world: World): BylineParts {
  const wire = random.chance(0.12);
  const dateline = wire ? wireDateline(random, world) : "本报讯";
  if (random.chance(wire ? 0.3 : 0.15)) return { bylineAbove: [], lead: `${dateline} `, dateline, bylines: [] };
  const bylines = wire ? [{ role: "记者", names: people(random, random.int(1, 2)) }] : staff(random);
  const printed = wire ? `记者 ${first(bylines).names.join("、")}` : printBylines(random, bylines);
  const gap = random.pick(["", "", "", " "]);
  const end = random.pick(["", "", "", " "]);
  return { bylineAbove: [], lead: `${dateline}${gap}（${printed}）${end}`, dateline, bylines };
}

function wireDateline(random: Random, world: World): string {
  const day = `${world.month}月${random.int(1, world.day)}日`;
  const agency = random.pick(["新华社", "新华社", "据新华社", "本报"]);
  return `${agency}${random.pick(WIRE_CITIES)}${day}电`;
}

/** `□ 通讯员 甲`, `■记者 甲` over two lines, `◆甲`, `本报记者 甲`, each above the text. */
function aboveText(random: Random): BylineParts {
  const dateline = random.chance(0.4) ? { lead: "本报讯 ", dateline: "本报讯" } : { lead: "" };
  const mark = random.pick(MARKS);
  const form = random.int(1, 6);
  if (form === 1) {
    const names = people(random, 1);
    return { ...dateline, bylines: [{ role: "作者", names }], bylineAbove: [mark + printNames(random, names)] };
  }
  if (form === 2) {
    const bylines = [
      { role: "记者", names: people(random, 1) },
      { role: random.pick(["通讯员", "实习生", "见习记者"]), names: people(random, random.int(1, 2)) },
    ];
    return {
      ...dateline,
      bylines,
      bylineAbove: bylines.map((byline, at) => (at ? "" : mark) + printBylines(random, [byline])),
    };
  }
  const bylines = staff(random);
  const own = random.chance(0.5) && /记者|通讯员/.test(first(bylines).role);
  const printed = printBylines(random, bylines);
  if (form === 3 && own && bylines.length === 1) {
    return { ...dateline, bylines, bylineAbove: [`本报${printed} 文/摄`] };
  }
  return {
    ...dateline,
    bylines,
    bylineAbove: [own ? `${random.pick(["", "", mark])}本报${printed}` : `${mark}${printed}`],
  };
}

/** `（甲）`, `（记者 甲）`, `本报记者 甲 文/摄`, `本报通讯员 甲 文 乙 图`, each under the text. */
function atEnd(random: Random): BylineParts {
  const dateline = random.chance(0.5) ? { lead: "本报讯 ", dateline: "本报讯" } : { lead: "" };
  const base = { ...dateline, bylineAbove: [] };
  const form = random.int(1, 6);
  const role = random.pick(["记者", "通讯员", "特约记者", "全媒体记者"]);
  const names = people(random, 1);
  const printed = printNames(random, names);
  if (form === 1)
    return {
      ...base,
      bylines: [{ role, names }],
      bylineEnd: { text: `本报${role} ${printed} 文/摄`, attached: false },
    };
  if (form === 2) {
    const photographers = people(random, 1, names);
    const text = `本报${role} ${printed} 文 ${printNames(random, photographers)} ${random.pick(["图", "摄"])}`;
    return {
      ...base,
      bylines: [
        { role, names },
        { role: "摄影", names: photographers },
      ],
      bylineEnd: { text, attached: false },
    };
  }
  if (form === 3) {
    const writers = people(random, random.int(1, 2));
    return {
      ...base,
      bylines: [{ role: "作者", names: writers }],
      bylineEnd: { text: `（${printNames(random, writers)}）`, attached: random.chance(0.6) },
    };
  }
  const bylines = staff(random);
  return {
    ...base,
    bylines,
    bylineEnd: { text: `（${printBylines(random, bylines)}）`, attached: random.chance(0.6) },
  };
}

/** One to three roles with their people. */
function staff(random: Random): TruthByline[] {
  const lead = random.pick(["记者", "记者", "记者", "记者", "通讯员", "通讯员", "全媒体记者", "特约记者", "见习记者"]);
  const bylines = [{ role: lead, names: people(random, random.pick([1, 1, 1, 2, 2, 3])) }];
  if (lead.endsWith("记者") && random.chance(0.35)) {
    bylines.push({
      role: random.pick(["通讯员", "通讯员", "见习记者", "实习生"].filter((role) => role !== lead)),
      names: people(random, random.pick([1, 1, 2]), first(bylines).names),
    });
  }
  return bylines;
}

/** `记者 甲 乙 通讯员 丙` */
export function printBylines(random: Random, bylines: readonly TruthByline[]): string {
  return bylines.map((byline) => `${byline.role} ${printNames(random, byline.names)}`).join(" ");
}

/** Names one after the other; a two-character name may have a space inside, as in `罗 娜`, to be as wide as its neighbours. */
export function printNames(random: Random, names: readonly string[]): string {
  const spaced = random.chance(0.3);
  if (!spaced && names.length > 1 && random.chance(0.15)) return names.join("、");
  return names.map((name) => (spaced && name.length === 2 ? [...name].join(" ") : name)).join(" ");
}

/** Made-up names, all different and none of them taken. */
export function people(random: Random, count: number, taken: readonly string[] = []): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const name = makePerson(random);
    if (!taken.includes(name)) names.add(name);
  }
  return [...names];
}

function first(bylines: readonly TruthByline[]): TruthByline {
  const byline = bylines[0];
  if (!byline) throw new RangeError("no byline");
  return byline;
}
