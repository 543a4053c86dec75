import { describe, expect, it } from "vitest";
import { setRows } from "../generate/rows.ts";
import { readText } from "./read-blocks.ts";

const rows = (text: string) => setRows(text, { width: 16, indent: 2, hang: true }).join("\n");
const LEAD =
  "本报讯 中午11点20分，县第三小学对面的“李姐小饭桌”里，48份午餐已经摆上了取餐台，孩子们放学后排着队进来，洗手、取餐、落座，一切井然有序，看得出早已养成了习惯。";
const MORE =
  "去年以来，县里对124家校外托餐场所逐一排查登记，实行一户一档，全部装上了明厨亮灶的探头，家长在手机上就能看到后厨的一举一动，心里踏实多了。";
const CAPTION = "执法人员在一家校外托餐场所检查留样冰箱。";

describe("a caption of two rows between headline and text", () => {
  it("is none of the headline", () => {
    const blocks = ["“小饭桌”有了大规矩", rows(CAPTION), "□ 通讯员 曲海峰", rows(LEAD), rows(MORE)];
    const [article] = readText(blocks.join("\n\n"));
    expect(article?.headline).toBe("“小饭桌”有了大规矩");
    expect(article?.blocks).toContain(`caption ${CAPTION}`);
  });
});

describe("a headline close above a brief", () => {
  it.each(["新楼昨日启用，群众称便。", "请早打药。", "这些问题你清楚吗？"])(
    "stays one though it is the wider: %s",
    (brief) => {
      const blocks = [
        "“小饭桌”有了大规矩",
        rows(LEAD),
        rows(MORE),
        `县医院新楼启用方便周边群众看病就医\n${brief}`,
        "老街修缮完工",
        rows(LEAD),
      ];
      expect(readText(blocks.join("\n\n")).map(({ headline }) => headline)).toContain(
        "县医院新楼启用方便周边群众看病就医",
      );
    },
  );
});

describe("a headline close above a row of text", () => {
  it("stays one where the text is the wider one", () => {
    const blocks = ["“小饭桌”有了大规矩", rows(LEAD), rows(MORE), "老街修缮完工\n本月十五日起照常通行，不再绕道。"];
    expect(readText(blocks.join("\n\n")).map(({ headline }) => headline)).toContain("老街修缮完工");
  });
});

describe("a sentence behind a mark that points to a picture", () => {
  it("is a caption where it says who is at what, and an entry of a list otherwise", () => {
    const [feature] = readText(
      ["火塘边的夜校", "□ 本报记者 龚一凡", LEAD, "▲老人们在“石桥食堂”用餐。", MORE].join("\n\n"),
    );
    expect(feature?.blocks.filter((block) => block.startsWith("caption"))).toEqual([
      "caption ▲老人们在“石桥食堂”用餐。",
    ]);
    const entries = ["▲县医院医生在义诊中查出病人三十名。", "▲县文化馆免费开放。", "▲县邮局开办快件业务。"];
    const [news] = readText(["简讯", ...entries].join("\n\n"));
    expect(news?.blocks).toEqual(entries.map((entry) => `paragraph ${entry}`));
  });
});
