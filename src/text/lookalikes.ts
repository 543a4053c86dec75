/**
 * Characters that stand for another of the same look, each before that one: radicals of CJK Radicals Supplement, which text layers of
 * PDFs have for whole characters (`县⻓`, `⺠生`) and NFKC leaves as they are, and circles for the figure in `二○二一年`.
 * After Unicode's EquivalentUnifiedIdeograph.txt, of which these are the radicals that are characters in use.
 */
export const LOOKALIKE_PAIRS =
  "⺄乙⺊卜⺌小⺍小⺎兀⺒巳⺓幺⺜日⺝月⺟母⺠民⺧牛⺩王⺪疋⺫目⺬示⺮竹⺶羊⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻱龜⻳龟○〇◯〇";

/** Code points by those that stand for them; `pairs` as `LOOKALIKE_PAIRS` are. */
export function lookalikesOf(pairs: string): ReadonlyMap<number, number> {
  const characters = Array.from(pairs, (character) => character.codePointAt(0) ?? 0);
  return new Map(characters.flatMap((code, at) => (at % 2 === 0 ? [[code, characters[at + 1] ?? code]] : [])));
}
