import { describe, expect, it } from "vitest";
import { findTextBehindHeadline } from "../../src/parse/text-behind-headline.ts";
import { ANY_TRAITS } from "../../src/parse/traits.ts";
import { REPORT, readBlocks, TEXT } from "./read-blocks.ts";

/** Headline and text in one line, as some layers run them together. Names and places are invented. */

const HEADLINE = "前八月我县经济运行“稳中有进”";
const LEAD = "近日，记者从县统计局获悉，今年前8个月，全县经济运行总体平稳，工业增加值同比增长13.8%。";

describe("a headline and its text in one line", () => {
  it.each([
    "本报讯（记者 古小玲）",
    "■本报讯（记者 古小玲）",
    "【本报讯】（记者 古小玲）",
    "[本报讯]（记者 古小玲）",
    "本台消息（记者 古小玲）",
    "本报综合消息（记者 古小玲）",
    "【西川融媒讯】（记者 古小玲）",
    "讯（记者 古小玲）",
    "（记者 古小玲）",
    "（本报记者 古小玲）",
    "本报记者 古小玲 ",
    "记者 古小玲 ",
    "□记者 古小玲 ",
    "◎ 本报记者 古小玲　　",
    "特约记者 古小玲 ",
  ])("are parted before %s", (reporter) => {
    for (const gap of [" ", "　　"]) {
      const [, article] = readBlocks("石桥修缮完工", REPORT, HEADLINE + gap + reporter + LEAD, TEXT);
      expect(article?.headline).toBe(HEADLINE);
      expect(article?.by.map((by) => by.split(" ")[1])).toEqual(["古小玲"]);
      expect(article?.blocks[0]).toBe(`paragraph ${LEAD}`);
    }
  });

  it.each(["西川融媒讯 ", "本报综合消息 "])("are parted where nobody is named: %s", (dateline) => {
    const [, article] = readBlocks("石桥修缮完工", REPORT, `${HEADLINE} ${dateline}${LEAD}`, TEXT);
    expect([article?.headline, article?.blocks[0]]).toEqual([HEADLINE, `paragraph ${LEAD}`]);
  });

  it("are parted without white space before a dateline in brackets", () => {
    const [, article] = readBlocks("石桥修缮完工", REPORT, `${HEADLINE}【本报讯】（记者 古小玲）${LEAD}`, TEXT);
    expect([article?.headline, article?.blocks[0]]).toEqual([HEADLINE, `paragraph ${LEAD}`]);
  });
});

it.each([
  "会议闭幕后，与会人员作了交流。 （记者 古小玲）近日，县里召开会议，部署下一步工作，要求各乡镇抓好落实。",
  "县里转发了这条消息， 据新华社北京9月7日电，各地已经开镰，秋粮丰收在望，农民喜笑颜开。",
  "新华社北京9月7日电 （记者 古小玲）各地已经开镰，秋粮丰收在望，农民喜笑颜开，仓廪充实，收购站前排起了长队。",
])("a text has none behind it: %s", (text) => {
  expect(findTextBehindHeadline(text, ANY_TRAITS)).toBeUndefined();
});
