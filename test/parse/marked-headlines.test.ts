import { describe, expect, it } from "vitest";
import { REPORT, readBlocks, TEXT } from "./read-blocks.ts";

const PICTURE = "3月12日，梯田层林尽染，吸引了不少游客前来拍照打卡，乡亲们在田边摆起了土特产摊。（柏小舟 摄）";

describe("a mark before a page's headlines", () => {
  it("begins articles whose text shows nothing, too", () => {
    const articles = readBlocks(
      "◆县里部署春耕",
      REPORT,
      "◆夜校开进村",
      REPORT,
      TEXT,
      "◆渠道修缮一新",
      REPORT,
      "◆秋色满梯田",
      PICTURE,
      "◆冬咳当心",
      TEXT,
    );
    expect(articles.map(({ headline }) => headline)).toEqual([
      "县里部署春耕",
      "夜校开进村",
      "渠道修缮一新",
      "秋色满梯田",
      "冬咳当心",
    ]);
  });

  it("is a subhead's where more lines have it that are none", () => {
    const articles = readBlocks(
      "◆县里部署春耕",
      REPORT,
      "◆夜校开进村",
      REPORT,
      TEXT,
      "◆背景",
      TEXT,
      "◆做法",
      TEXT,
      "◆成效",
      TEXT,
    );
    expect(articles).toHaveLength(2);
  });

  it("is a subhead's where one headline alone has it", () => {
    const articles = readBlocks("◆县里部署春耕", REPORT, TEXT, "◆做法", TEXT);
    expect(articles).toHaveLength(1);
  });
});
