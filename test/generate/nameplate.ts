import { people } from "./byline.ts";
import { lunarDate, weekdayName } from "./chinese-date.ts";
import { staffLine } from "./compose-notice.ts";
import type { Random } from "./random.ts";
import type { World } from "./world.ts";

/** The lines above (and below) a page's articles, and what they say of the issue. */
export interface Nameplate {
  readonly lines: readonly string[];
  readonly masthead: Readonly<Record<string, string | number>>;
}

const SLOGANS = [
  "富强 民主 文明 和谐 自由 平等 公正 法治 爱国 敬业 诚信 友善",
  "社会主义核心价值观：富强 民主 文明 和谐 自由 平等 公正 法治 爱国 敬业 诚信 友善",
  "公益广告：讲文明 树新风",
  "讲文明 树新风 公益广告",
];

/** A line that a paper prints to fill a corner. */
export function slogan(random: Random): string {
  return random.pick(SLOGANS);
}

/** A front page's nameplate: a line for each thing it says, or a few lines that say several. */
export function frontNameplate(random: Random, world: World): Nameplate {
  const { place, rank } = world;
  const paper = random.pick([
    `今日${place}`,
    `${place}报`,
    `${place}日报`,
    `${place}新闻`,
    `${place}时报`,
    `${place}${rank}报`,
  ]);
  const publisher = `中共${place}${rank}委${random.pick(["", "", `、${place}${rank}人民政府`])}主办`;
  const producer = `${place}${rank}融媒体中心${random.pick(["编印", "承办", "出版"])}`;
  const serial = random.int(120, 6800);
  const pages = random.pick([4, 4, 4, 8]);
  const phone = String(random.int(2_000_000, 8_999_999));
  const known = dateOf(world);
  const serialText = random.pick([`第${serial}期`, `总第${serial}期`, `总第 ${serial} 期`]);
  const pagesText = random.pick([`今日${pages === 4 ? "四" : "八"}版`, `今日${pages}版`, `本期${pages}版`]);
  const lunarText = `农历${known.lunar}`;
  if (random.chance(0.5)) {
    const lines = [
      known.text,
      serialText,
      `${lunarText} ${known.weekday}`,
      paper,
      publisher,
      producer,
      pagesText,
      `${random.pick(["采编热线", "新闻热线", "热线电话"])}：${phone}`,
    ];
    const kept = lines.filter((line) => line === known.text || line === paper || random.chance(0.85));
    return {
      lines: kept,
      masthead: said(kept.join("\n"), {
        known,
        paper,
        publisher,
        producer,
        serial,
        serialText,
        pages,
        pagesText,
        phone,
      }),
    };
  }
  const lines = [
    ...(random.chance(0.3) ? [slogan(random)] : []),
    paper,
    random.pick([`${publisher} ${producer}`, publisher]),
    random.pick([
      `${known.text} ${known.weekday} ${lunarText} ${serialText} ${pagesText}`,
      `${known.text} ${known.weekday} ${serialText}`,
      `${serialText} ${known.text} ${known.weekday} ${lunarText}`,
    ]),
  ];
  return {
    lines,
    masthead: said(lines.join("\n"), {
      known,
      paper,
      publisher,
      producer,
      serial,
      serialText,
      pages,
      pagesText,
      phone,
    }),
  };
}

/** An inner page's folio: its number, its section, the date, the staff. */
export function folio(random: Random, world: World): Nameplate {
  const known = dateOf(world);
  const page = random.int(2, 4);
  const section = random.pick(["综合新闻", "要闻", "综合", "民生", "副刊", "经济", "文化·生活"]);
  const number = random.pick([`第${page}版`, `${page}版`, `第${"零一二三四"[page]}版`]);
  const staff = staffLine(random);
  const lines = random.pick([
    [`${number} ${section} ${known.text} ${known.weekday}`, staff],
    [`${known.text} ${known.weekday} ${section} ${number}`],
    [number, section, `${known.text} ${known.weekday}`, staff],
    [`${known.text} ${known.weekday} ${number} ${staff}`],
    [
      `${page} ${section} ${known.text} ${known.weekday} 编辑：${people(random, 1).join("")} 电话：${random.int(2_000_000, 8_999_999)}`,
    ],
  ]);
  return { lines, masthead: { date: known.iso, weekday: known.weekday } };
}

interface KnownDate {
  readonly text: string;
  readonly iso: string;
  readonly weekday: string;
  readonly lunar: string;
}

function dateOf({ year, month, day }: World): KnownDate {
  const iso = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return {
    text: `${year}年${month}月${day}日`,
    iso,
    weekday: weekdayName(year, month, day),
    lunar: lunarDate(year, month, day),
  };
}

interface Sayable {
  readonly known: KnownDate;
  readonly paper: string;
  readonly publisher: string;
  readonly producer: string;
  readonly serial: number;
  readonly serialText: string;
  readonly pages: number;
  readonly pagesText: string;
  readonly phone: string;
}

/** The values that the printed lines really hold. */
function said(
  printed: string,
  { known, paper, publisher, producer, serial, serialText, pages, pagesText, phone }: Sayable,
): Record<string, string | number> {
  return {
    date: known.iso,
    paper,
    ...(printed.includes(known.weekday) && { weekday: known.weekday }),
    ...(printed.includes(known.lunar) && { lunar: known.lunar }),
    ...(printed.includes(serialText) && { issueNumber: serial }),
    ...(printed.includes(pagesText) && { pageCount: pages }),
    ...(printed.includes(publisher) && { publisher }),
    ...(printed.includes(producer) && { producer }),
    ...(printed.includes(phone) && { hotline: phone }),
  };
}
