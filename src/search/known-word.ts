/** A name or a word that the archive holds. */
export interface KnownWord {
  readonly text: string;
  readonly pinyin: string;
  readonly isName: boolean;
  readonly count: number;
}

// e.g. jiangguoqiang, Jiang Guo-qiang, lü'er
export const PINYIN = /^[a-zü' -]+$/iu;
// e.g. 周小燕: a name or a word
const CHARACTERS = /^\p{Script=Han}{2,4}$/u;

/** Whether a query may be meant for a name or a word: it is pinyin, or a few characters. */
export function mayMeanWord(query: string): boolean {
  const text = query.trim();
  return PINYIN.test(text) || CHARACTERS.test(text);
}
