import { describe, expect, it } from "vitest";
import { REPORT, readBlocks, TEXT } from "./read-blocks.ts";

/** A comma or a stop that OCR made of a stain behind a headline. Papers, people and places are invented. */

describe("a headline with a speck at its end, where lines hold paragraphs", () => {
  const headlinesOf = (...blocks: string[]) => readBlocks(...blocks).map(({ headline }) => headline);
  const report = (headline: string) => ["石桥修缮完工", REPORT, `${TEXT}${TEXT}`, headline, REPORT, `${TEXT}${TEXT}`];

  it.each(["县里部署下一步工作，", "县里部署下一步工作。"])(
    "is one between a text's end and a dateline: %s",
    (headline) => {
      expect(headlinesOf(...report(headline))).toEqual(["石桥修缮完工", headline]);
    },
  );

  it.each(["目前，工程正在收尾，", "会上，县长作了讲话。", "会议要求，抓好落实，各乡镇要迅速行动，"])(
    "is a paragraph's where it opens as one does, or has clauses: %s",
    (line) => {
      expect(headlinesOf(...report(line))[1]).not.toBe(line);
    },
  );

  it("is a caption's above a byline", () => {
    const [feature] = readBlocks("石桥边的日子", "夜幕下的石桥游人如织。", "□ 本报记者 龚一凡", `${TEXT}${TEXT}`);
    expect(feature?.headline).toBe("石桥边的日子");
  });
});
