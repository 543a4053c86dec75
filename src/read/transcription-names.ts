import type { Block } from "../model/article.ts";
import type { FurnitureKind } from "../model/page.ts";

/** What text outside articles is. */
export type ScrapKind = FurnitureKind | "fragment";

/** How a transcription calls text outside articles: `- 报头：今日柯城`. */
export const SCRAP_NAMES = {
  nameplate: "报头",
  folio: "报眉",
  slogan: "口号",
  label: "标签",
  staff: "编务",
  other: "其他",
  fragment: "残片",
} as const satisfies Readonly<Record<ScrapKind, string>>;

/** How a transcription calls a line that keeps its place in an article: `* 落款：疫情防控指挥部`. */
export const LINE_NAMES = {
  signature: "落款",
  credit: "稿源",
  label: "单行",
} as const satisfies Readonly<Partial<Record<Block["type"], string>>>;

/** What a list's entry is by the name it begins with, and the text after that. */
export function findNamed<K extends string>(
  entry: string,
  names: Readonly<Record<K, string>>,
): { readonly key: K; readonly text: string } | undefined {
  const [, name, text] = NAMED.exec(entry) ?? [];
  const found = (Object.keys(names) as K[]).find((key) => names[key] === name);
  return found === undefined || text === undefined ? undefined : { key: found, text };
}

/** `落款：疫情防控指挥部` */
const NAMED = /^(\p{Script=Han}{2})[：:]\s*(\S.*)$/su;
