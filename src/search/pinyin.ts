import { pinyin } from "pinyin-pro";

/**
 * A name as a reader without a Chinese keyboard may type it: `蒋国强` is `jiangguoqiang`, `吕曾` is `lvzeng`. Used when the
 * index is written; readers' browsers get the result.
 */
export function pinyinOfName(name: string): string {
  return lettersOf(pinyin(name, { toneType: "none", type: "array", mode: "surname", v: true }));
}

/** A word in the same letters: `单位` is `danwei`, though Shan is a surname. */
export function pinyinOfWord(word: string): string {
  return lettersOf(pinyin(word, { toneType: "none", type: "array", v: true }));
}

function lettersOf(syllables: readonly string[]): string {
  return syllables.join("").replaceAll(NOT_A_LETTER, "").toLowerCase();
}

// e.g. the middle dot of 阿卜杜·热西提
const NOT_A_LETTER = /[^A-Za-z]/gu;
