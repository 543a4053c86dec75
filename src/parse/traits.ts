/**
 * Kinds of characters that rules ask for. One look at each character of a line tells which kinds it holds, so that a
 * rule which needs a colon is not tried on the many lines without one.
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
  /** Characters of which the parts of a nameplate always hold one, a trait a part: staff, */
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
} as const;

/** The traits of a text: a sum of `TRAITS`. */
export function traitsOf(text: string): number {
  let traits = 0;
  for (let i = 0; i < text.length; i++) traits |= TABLE[text.charCodeAt(i)] ?? 0;
  return traits;
}

/** Whether a line holds a character of this kind. */
export function holds(line: { readonly traits: number }, trait: number): boolean {
  return (line.traits & trait) !== 0;
}

/** Single characters, and from-to pairs of UTF-16 units, of each trait. */
const KINDS: readonly { readonly trait: number; readonly characters?: string; readonly ranges?: readonly Range[] }[] = [
  {
    trait: TRAITS.space,
    characters: " \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff",
    ranges: [
      ["\t", "\r"],
      ["\u2000", "\u200a"],
    ],
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
  { trait: TRAITS.pointing, characters: "转版" },
  { trait: TRAITS.frame, characters: "·•|/【】[]、" },
  { trait: TRAITS.staff, characters: "值编版校审美组排策统" },
  { trait: TRAITS.date, characters: "年./·-" },
  { trait: TRAITS.weekday, characters: "星礼周yY" },
  { trait: TRAITS.lunarDate, characters: "子丑寅卯辰巳午未申酉戌亥历" },
  { trait: TRAITS.serialNumber, characters: "期第oO" },
  { trait: TRAITS.pageFigures, characters: "版" },
  { trait: TRAITS.hotline, characters: "线话" },
  { trait: TRAITS.registration, characters: "国准内邮零@:：cCwW" },
  { trait: TRAITS.publisher, characters: "主机" },
  { trait: TRAITS.producer, characters: "承编出协" },
  { trait: TRAITS.weather, characters: "气" },
  { trait: TRAITS.notForSale, characters: "内" },
  { trait: TRAITS.channels, characters: "Pp" },
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

type Range = readonly [first: string, last: string];

/** The traits of each UTF-16 unit. */
const TABLE = tableOf(KINDS);

function tableOf(kinds: typeof KINDS): Uint32Array {
  const table = new Uint32Array(0x10000);
  for (const { trait, characters = "", ranges = [] } of kinds) {
    const single = Array.from(characters, (character): Range => [character, character]);
    for (const [first, last] of [...single, ...ranges]) {
      for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) table[code] = (table[code] ?? 0) | trait;
    }
  }
  return table;
}
