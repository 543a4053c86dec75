import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";
import { pageToJson } from "../../src/parse/page-json.ts";

/** Texts as county papers' sites give them, a line a paragraph. Names and places are invented. */
const read = (...lines: readonly string[]) => pageToJson(parsePage(lines.join("\n"), { file: "01.txt" }));

const TEXT = "连日来，县城管局加快推进公厕改造，在车站、广场等人流密集区域新建公厕十二座，方便群众出行。";
const MORE = "据介绍，每座公厕均配备无障碍设施和第三卫生间，由专人负责保洁，受到群众的普遍好评。";

describe("a colon between a dateline and its text", () => {
  it.each(["本报讯：", "静塬新闻网讯："])("is of neither: %s", (head) => {
    const [article] = read("县城新增公厕十二座", `${head}${TEXT}`, MORE).articles;
    expect(article?.dateline).toBe(head.slice(0, -1));
    expect(article?.blocks.map(({ text }) => text)).toEqual([TEXT, MORE]);
    expect(article?.marks).toEqual(["："]);
  });

  it("and within the text it stays", () => {
    const [article] = read("县城新增公厕十二座", `本报讯 记者获悉：${TEXT}`, MORE).articles;
    expect(article?.blocks[0]?.text).toBe(`记者获悉：${TEXT}`);
  });
});
