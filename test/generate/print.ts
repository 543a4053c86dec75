import type { Habit } from "./habit.ts";
import type { TruthPage } from "./truth.ts";

/** Full-width marks and what text layers often give for them. */
const ASCII: Readonly<Record<string, string>> = {
  "，": ",",
  "；": ";",
  "：": ":",
  "？": "?",
  "！": "!",
  "（": "(",
  "）": ")",
};
const ASCII_QUOTES: Readonly<Record<string, string>> = { "“": '"', "”": '"', "‘": "'", "’": "'" };

const MARK = /[，；：？！（）“”‘’]/g;

/** The text with the punctuation of the habit; one character stays one character. */
export function inPunctuation(text: string, habit: Habit): string {
  if (habit.punctuation === "full") return text;
  const quotes = habit.punctuation === "ascii-quotes" ? ASCII_QUOTES : {};
  return text.replace(MARK, (mark) => ASCII[mark] ?? quotes[mark] ?? mark);
}

/** The truth in the wording of the habit's text. */
export function truthInPunctuation(truth: TruthPage, habit: Habit): TruthPage {
  const map = <T>(value: T): T => {
    if (typeof value === "string") return inPunctuation(value, habit) as T;
    if (Array.isArray(value)) return value.map(map) as T;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, map(inner)])) as T;
  };
  return map(truth);
}
