import { characterSet, holdsAny } from "../text/characters.ts";
import { ROLES } from "./byline-roles.ts";
import { MISREAD_CHARACTERS, MISREAD_MARKS, MISREAD_WORDS } from "./misreadings.ts";

/**
 * Kinds of characters, and of two characters together, that rules ask for. One look at each character of a line tells
 * which kinds it holds, so that a rule which needs a colon is not tried on the many lines without one. Longer than most files,
 * since a trait's name, its characters and the tables made of them are one thing to whoever adds one.
 */
export const TRAITS = {
  /** White space inside the line. */
  space: 1 << 0,
  /** A colon, as after `电话：`. */
  colon: 1 << 1,
  /** A character that stands in no byline: a figure, a Latin letter, a sentence's end. */
  noByline: 1 << 2,
  /** A mark that surrounds or parts names of sections: `【要闻】`, `要闻·综合`. */
  frame: 1 << 3,
  /** A character that cleaning may have something to say about. */
  suspect: 1 << 4,
  /** A mark of running text, which headlines seldom have: a comma, a colon, the end of a sentence. */
  flow: 1 << 5,
  /** A round bracket, as around names and jump lines. */
  bracket: 1 << 6,
  /** 转 or 版, of which jump lines and pointers to other pages are made. */
  pointing: 1 << 7,
  /** What the parts of a nameplate always hold, a trait a part: staff, */
  staff: 1 << 8,
  date: 1 << 9,
  weekday: 1 << 10,
  lunarDate: 1 << 11,
  serialNumber: 1 << 12,
  /** the page's number or how many there are, */
  pageFigures: 1 << 13,
  hotline: 1 << 14,
  /** registrations and addresses, */
  registration: 1 << 15,
  publisher: 1 << 16,
  producer: 1 << 17,
  weather: 1 << 18,
  /** a remark that the paper is not for sale, */
  notForSale: 1 << 19,
  /** where else its news is to be read. */
  channels: 1 << 20,
  /** Two characters of a slogan that is furniture: of the core values 核心价值观, of 公益广告. */
  slogan: 1 << 21,
  /** 讯, 日电 or 消息, with which datelines end. */
  news: 1 << 22,
  /** What every byline but a bare name holds: the first two characters of a role, or a mark before names. */
  credit: 1 << 23,
  /** A character, or a mark twice, that OCR reads for others; */
  misread: 1 << 24,
  /** two characters together that it reads so. */
  misreadWord: 1 << 25,
} as const;

/** Every trait: what a text may have of which nothing is known. */
export const ANY_TRAITS = ~0;

/** The traits of two texts with white space between them. */
export function joinTraits(first: TracedText, second: TracedText): number {
  const traits = first.traits | second.traits | LINE_FEED.single;
  const last = first.text.charCodeAt(first.text.length - 1);
  const next = second.text.charCodeAt(0);
  if (!tellsTraits(last) && !tellsTraits(next)) return traits;
  // A word of two characters may be parted by the end of a row, and one that counts beside a space has one beside it now.
  const { begins } = traitsOfUnit(last);
  const { ends } = traitsOfUnit(next);
  return traits | (begins & ends) | (begins & LINE_FEED.ends) | (LINE_FEED.begins & ends);
}

/** A text and its traits. */
export interface TracedText {
  readonly text: string;
  readonly traits: number;
}

/** The traits of a text: a sum of `TRAITS`. */
export function traitsOf(text: string): number {
  let traits = 0;
  let begun = 0;
  for (let i = 0; i < text.length; i++) {
    const { single, begins, ends } = traitsOfUnit(text.charCodeAt(i));
    traits |= single | (ends & begun);
    begun = begins;
  }
  return traits;
}

/** What a character tells, by itself and beside its neighbours: sums of `TRAITS`. */
export interface UnitTraits {
  /** The traits of every text that it stands in. */
  readonly single: number;
  /** The traits that a text has if it stands there before a character that ends such a pair. */
  readonly begins: number;
  readonly ends: number;
}

/** What a UTF-16 unit tells of the text that it stands in. */
export function traitsOfUnit(unit: number): UnitTraits {
  return { single: SINGLE[unit] ?? 0, begins: BEGINS.get(unit) ?? 0, ends: ENDS.get(unit) ?? 0 };
}

/** Whether a UTF-16 unit tells anything of the text that it stands in. */
export function tellsTraits(unit: number): boolean {
  return TOLD[unit] === 1;
}

/** Whether a line holds a character of this kind. */
export function holds(line: { readonly traits: number }, trait: number): boolean {
  return (line.traits & trait) !== 0;
}

/**
 * What gives each trait: single characters, from-to ranges of UTF-16 units, or two characters that stand together. The first
 * of one pair and the second of another give it too: a trait says that a rule may hold, never that it does.
 */
interface Kind {
  readonly trait: number;
  readonly characters?: string;
  readonly ranges?: readonly Range[];
  readonly pairs?: readonly Pair[];
}

type Range = readonly [first: string, last: string];
/** A word of two characters, or any of the first ones before any of the second. */
type Pair = string | readonly [firsts: string, seconds: string];

/** Of registrations, addresses on the web and the like; in letters of either case. */
const REGISTRATION_PAIRS: readonly Pair[] = [
  ...["国内", "准字", "准印", "新出", "登记", "登字", "刊字", "内资", "代号", "版物"],
  ...["邮箱", "网址", "官网", "公众", "微博", "零售", "社址", "电话", "订价", "定价"],
  ...[
    ["Cc", "Nn"] as const,
    ["Qq", "Qq"] as const,
    ["Tt", "Tt"] as const,
    ["Ww", "Ww"] as const,
    ["Mm", "Aa"] as const,
  ],
];

/** All white space, which a text layer also writes inside words. */
const SPACES =
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
/** Figures of any print, as dates, serial numbers and pages' numbers have them. */
const NUMERALS = "0123456789０１２３４５６７８９〇零○OＯoОо一二三四五六七八九十百千元正廿卅";

/** Roles of one character, 摄 or 文, which others hold too. */
const SHORT_ROLES = ROLES.filter((role) => role.length === 1).join("");
/** The first two characters of each role that holds none of these. */
const CREDIT_WORDS: readonly string[] = Array.from(
  new Set(ROLES.filter((role) => !holdsAny(role, characterSet(SHORT_ROLES))).map((role) => role.slice(0, 2))),
);
/** Roles of one character, and the marks and dots before and in names. */
const CREDIT_CHARACTERS = `${SHORT_ROLES}□■◆◇●○▲△★☆◎▪◾◼♦☐☑▌▍►▶✎⊙⦿◉❖•·*＊`;

/** A word that a text layer may have parted. */
function spacedPair(word: string): Pair {
  return [word.charAt(0), `${word.charAt(1)}${SPACES}`];
}

const KINDS: readonly Kind[] = [
  {
    trait: TRAITS.space,
    characters: SPACES,
  },
  { trait: TRAITS.colon, characters: "：:" },
  {
    trait: TRAITS.noByline,
    characters: '。！？!?“”"《》…',
    ranges: [
      ["0", "9"],
      ["A", "Z"],
      ["a", "z"],
    ],
  },
  { trait: TRAITS.flow, characters: "。，；：,;:" },
  { trait: TRAITS.bracket, characters: "（）()" },
  { trait: TRAITS.pointing, characters: "转版", pairs: [["PpABCD", "0123456789"]] },
  { trait: TRAITS.frame, characters: "·•|/【】[]、" },
  {
    trait: TRAITS.staff,
    pairs: [
      "值班",
      "编辑",
      "责编",
      "版面",
      "版式",
      "美编",
      "组版",
      "排版",
      "校对",
      "审核",
      "主编",
      "照排",
      "策划",
      "统筹",
    ],
  },
  { trait: TRAITS.date, pairs: [[`${NUMERALS}${SPACES}`, "年./·-"]] },
  {
    trait: TRAITS.weekday,
    pairs: [
      ["星", `期${SPACES}`],
      ["礼", `拜${SPACES}`],
      ["周", `一二三四五六日天${SPACES}`],
      ["Dd", "Aa"],
    ],
  },
  {
    trait: TRAITS.lunarDate,
    pairs: [
      ["甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"],
      ["农夏阴", "历"],
    ],
  },
  {
    trait: TRAITS.serialNumber,
    pairs: [
      ["第总", `第${NUMERALS}${SPACES}`],
      ["期", `号${SPACES}`],
      ["Nn", "Oo"],
    ],
  },
  { trait: TRAITS.pageFigures, pairs: [[`个两${NUMERALS}${SPACES}`, "版"]] },
  { trait: TRAITS.hotline, pairs: ["热线", "电话"] },
  { trait: TRAITS.registration, characters: "@", pairs: REGISTRATION_PAIRS },
  { trait: TRAITS.publisher, pairs: ["主办", "主管", "机关"] },
  { trait: TRAITS.producer, pairs: ["承办", "编印", "出版", "协办", "出品", "心编", "社编", "部编", "会编"] },
  { trait: TRAITS.weather, characters: "℃", pairs: ["天气", "气象", "°C"] },
  { trait: TRAITS.notForSale, pairs: ["内部", "免费"] },
  { trait: TRAITS.slogan, pairs: ["公益", ["富民文和自平公法爱敬诚友", "强主明谐由等正治国业信善"]] },
  { trait: TRAITS.channels, pairs: [["Pp", "Pp"], "掌上", "掌中", "众号", "频号", "音号", "户端", "闻网"] },
  { trait: TRAITS.news, characters: "讯", pairs: ["日电", "消息"] },
  { trait: TRAITS.credit, characters: CREDIT_CHARACTERS, pairs: CREDIT_WORDS.map(spacedPair) },
  { trait: TRAITS.misread, characters: MISREAD_CHARACTERS, pairs: [[MISREAD_MARKS, MISREAD_MARKS]] },
  { trait: TRAITS.misreadWord, pairs: MISREAD_WORDS },
  {
    // Control, format and private-use characters, both halves of any beyond the first plane, and what markup is made of.
    trait: TRAITS.suspect,
    characters: "*<$_#!\u00ad\ufeff\u180e",
    ranges: [
      ["\u0000", "\u0008"],
      ["\u000a", "\u001f"],
      ["\u007f", "\u009f"],
      ["\u0600", "\u08ff"],
      ["\u200b", "\u200f"],
      ["\u202a", "\u202e"],
      ["\u2060", "\u206f"],
      ["\ud800", "\uf8ff"],
      ["\ufff0", "\uffff"],
      ["a", "z"],
    ],
  },
];

/** The traits of each UTF-16 unit, by itself and as the first and the second of two, and 1 for each that has any. */
const { single: SINGLE, begins: BEGINS, ends: ENDS, told: TOLD } = tablesOf(KINDS);

/** What stands between two lines. */
const LINE_FEED = traitsOfUnit(0x0a);

function tablesOf(kinds: readonly Kind[]) {
  const single = new Uint32Array(0x10000);
  const told = new Uint8Array(0x10000);
  const begins = new Map<number, number>();
  const ends = new Map<number, number>();
  const addPaired = (table: Map<number, number>, trait: number, characters: string) => {
    for (let i = 0; i < characters.length; i++) {
      const unit = characters.charCodeAt(i);
      table.set(unit, (table.get(unit) ?? 0) | trait);
      told[unit] = 1;
    }
  };
  for (const { trait, characters = "", ranges = [], pairs = [] } of kinds) {
    const alone = Array.from(characters, (character): Range => [character, character]);
    for (const [first, last] of [...alone, ...ranges]) {
      for (let unit = first.charCodeAt(0); unit <= last.charCodeAt(0); unit++)
        single[unit] = (single[unit] ?? 0) | trait;
      told.fill(1, first.charCodeAt(0), last.charCodeAt(0) + 1);
    }
    for (const pair of pairs) {
      const [firsts, seconds] = typeof pair === "string" ? [pair.charAt(0), pair.charAt(1)] : pair;
      addPaired(begins, trait, firsts);
      addPaired(ends, trait, seconds);
    }
  }
  return { single, begins, ends, told };
}
