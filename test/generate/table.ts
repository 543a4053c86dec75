import type { Random } from "./random.ts";
import type { Fill } from "./slots.ts";
import type { BodyPart } from "./story.ts";

/** A paragraph that announces them and a few rows of figures or a list of winners, each row a line of its own. */
export function makeTable(random: Random, fill: Fill, form: "figures" | "winners"): BodyPart[] {
  const [intro, rows] = form === "figures" ? figures(random, fill) : winners(random, fill);
  return [{ type: "paragraph", text: intro }, ...rows.map((text): BodyPart => ({ type: "line", text, tight: true }))];
}

function figures(random: Random, fill: Fill): [string, string[]] {
  const towns = [...new Set(Array.from({ length: random.int(4, 8) }, () => fill("{town*}")))];
  const rows = towns.map((town) => fill(`${town} {n:100-9000} {n:20-800} {f:1-19}`));
  return [fill("各乡镇{crop}生产情况如下："), ["乡镇 面积（亩） 产量（吨） 增幅（%）", ...rows]];
}

function winners(random: Random, fill: Fill): [string, string[]] {
  const prizes = ["一等奖", "二等奖", "三等奖", "优秀奖"].slice(0, random.int(3, 4));
  const rows = prizes.map(
    (prize, at) => `${prize}：${Array.from({ length: at + 1 }, () => fill("{person*}")).join(" ")}`,
  );
  return ["获奖名单如下：", rows];
}
