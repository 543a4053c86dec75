/*
 * The pinyin initial of a Chinese name, by ICU's pinyin order: the character is compared with the first character of
 * each initial.
 */

/** Made when names are first put in order: most builds of a correction put none. */
let pinyinOrder: Intl.Collator | undefined;

function compareByPinyin(one: string, other: string): number {
  pinyinOrder ??= new Intl.Collator("zh-Hans-u-co-pinyin");
  return pinyinOrder.compare(one, other);
}

/** The first Han character in pinyin order of every initial that has one; none begins with I, U or V. */
const firstOfInitial: readonly (readonly [initial: string, first: string])[] = [
  ["A", "阿"],
  ["B", "八"],
  ["C", "嚓"],
  ["D", "咑"],
  ["E", "妸"],
  ["F", "发"],
  ["G", "旮"],
  ["H", "哈"],
  ["J", "丌"],
  ["K", "咔"],
  ["L", "垃"],
  ["M", "妈"],
  ["N", "拏"],
  ["O", "噢"],
  ["P", "趴"],
  ["Q", "七"],
  ["R", "呥"],
  ["S", "仨"],
  ["T", "他"],
  ["W", "屲"],
  ["X", "夕"],
  ["Y", "丫"],
  ["Z", "帀"],
];

/** Characters that are read otherwise as a surname than the dictionary has them: 曾 is Zēng, not céng. */
const surnameInitials: Readonly<Record<string, string>> = {
  曾: "Z",
  单: "S",
  解: "X",
  查: "Z",
  仇: "Q",
  区: "O",
  朴: "P",
  翟: "Z",
  覃: "Q",
  尉: "W",
  乐: "Y",
  盖: "G",
  缪: "M",
  秘: "B",
  种: "C",
  重: "C",
  员: "Y",
  洗: "X",
};

// A Han character: 楼
const hanCharacter = /^\p{Script=Han}$/u;

/** `L` for 楼郁馨; the letter itself for a Latin name; undefined for anything else. */
export function pinyinInitial(name: string): string | undefined {
  const [first = ""] = name;
  if (/^[A-Za-z]$/.test(first)) return first.toUpperCase();
  if (!hanCharacter.test(first)) return undefined;
  const surname = surnameInitials[first];
  if (surname !== undefined) return surname;
  return firstOfInitial.findLast(([, start]) => compareByPinyin(start, first) <= 0)?.[0];
}

/** Orders names by pinyin, and those that are equal in it by code units. */
export function comparePinyin(one: string, other: string): number {
  return compareByPinyin(one, other) || (one < other ? -1 : one > other ? 1 : 0);
}
