import { describe, expect, it } from "vitest";
import { columns, headlines, pageOfRows, REPORT_ROWS, textsOf } from "./printed-rows.ts";

/** Habits of literary pages and of features, whose texts keep the printed rows; a counter-example stands beside each. */

const ESSAY = ["踩藕的人", "□ 江 枫", "　　藕是踩出来的，老藕农三九天下塘", "，右脚在淤泥里慢慢探，探到了藕，便"];
const END = ["　　他说，机器冲的是藕，脚踩的是年", "，一年里总要踩上两枝才算过年。"];

describe("a picture's text between the halves of a paragraph", () => {
  it("is not what a paragraph ends with, above a paragraph that is set in", () => {
    const page = pageOfRows(...REPORT_ROWS, ...ESSAY, "顺着藕根往前挖。 谷雨 摄", ...END);
    expect(textsOf(page, "paragraph").join("") + textsOf(page, "caption").join("")).toContain("便顺着藕根往前挖。");
  });
});

describe("a poem", () => {
  const stanza = ["柳枝把影子一根一根", "钓进水里", "钓起来的", "是一湖碎银和鸟声", "他把一生的话", "都说给了网"];
  const essay = ["　　旧县志里有一种好文章，不在艺文", "，而在灾异，叫人读罢半天说不出话。"];

  it("has a line that ends as a medium's name does", () => {
    const page = pageOfRows(
      ...REPORT_ROWS,
      "春日湖堤",
      "□ 江 枫",
      ...stanza,
      "风一吹",
      "灯下翻旧志",
      "□ 谷 雨",
      ...essay,
    );
    expect(textsOf(page, "paragraph").slice(2, -1)).toEqual([...stanza, "风一吹"]);
    expect(textsOf(page, "credit")).toEqual([]);
  });

  it("ends above the column and the headline of the next text", () => {
    const next = (...rows: string[]) =>
      pageOfRows(...REPORT_ROWS, "春日湖堤", "□ 江 枫", ...stanza, ...rows, "□ 谷 雨", ...essay);
    const page = next("读书札记", "灯下翻旧志");
    expect(headlines(page).slice(1)).toEqual(["春日湖堤", "灯下翻旧志"]);
    expect(columns(page).at(-1)).toBe("读书札记");
    expect(textsOf(next("风吹过湖面", "灯下翻旧志"), "paragraph")).toContain("风吹过湖面");
  });
});
