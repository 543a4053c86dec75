import { describe, expect, it } from "vitest";
import { pageOfBlocks, pageOfRows, REPORT_ROWS, textsOf } from "./printed-rows.ts";

describe("verse", () => {
  it("with both lines of a pair in one row keeps its rows", () => {
    const verse = ["危阁凌虚倚夕晖，潞河如带绕城围。", "千帆过尽沙鸥远，一雁来时木叶飞。"];
    const page = pageOfRows(...REPORT_ROWS, "", "七律·登阁", "", "○ 常青", "", ...verse);
    expect(textsOf(page, "paragraph").slice(2)).toEqual(verse);
    const prose = ["我们把这里收拾好，大家都觉得不错。", "明天还要再来一趟，把剩下的活干完。"];
    const told = pageOfRows(
      ...REPORT_ROWS,
      "",
      "回乡散记",
      "",
      "○ 常青",
      "",
      `${prose[0]?.slice(0, 15)}`,
      `。${prose[1]?.slice(0, 14)}`,
      "了。",
    );
    expect(textsOf(told, "paragraph").slice(2)).toHaveLength(1);
  });

  it("goes on between two stanzas in a shorter one, below which stands the next title", () => {
    const first = ["弯下腰去", "就离泥土近了一寸", "镰刀把秋天", "一茬一茬地放倒"];
    const second = ["风从田埂上走过", "拾起", "我们遗漏的那一穗"];
    const third = ["奶奶用木耙", "把阳光推过来，推过去", "她身后的麻雀", "是一群不识字的会计"];
    const essay = [
      "母亲说那是父亲在水库工地上得的奖",
      "品，冬天全公社的民工上山修水库，父",
      "亲是爆破组的组长，谁也不许动它。",
    ];
    const poem = [
      "秋天的写法（组诗）",
      "",
      "常青竹",
      "",
      "割稻",
      "",
      ...first,
      "",
      ...second,
      "",
      "晒场",
      "",
      ...third,
    ];
    const page = pageOfRows(...REPORT_ROWS, "", "父亲的皮箱", "", "谷小满", "", ...essay, ...essay, "", ...poem);
    expect(page.articles.map(({ headline }) => headline?.main).slice(2)).toEqual(["秋天的写法（组诗）"]);
    expect(textsOf(page, "subheading")).toEqual(["割稻", "晒场"]);
    expect(textsOf(page, "paragraph")).toEqual(expect.arrayContaining(second));
  });
});

it("the parts' titles of a poem set wide are no authors", () => {
  const verse = [
    "芦 花",
    "秋天站在水边",
    "举着白发",
    "稻草人",
    "收割之后",
    "只有你还守着",
    "渡 口",
    "桨声把黄昏",
    "亮了",
  ];
  const { articles } = pageOfBlocks("秋日三题", "仲小芹", ...verse);
  expect(articles.map(({ headline, bylines }) => [headline?.main, bylines[0]?.names[0]])).toEqual([
    ["秋日三题", "仲小芹"],
  ]);
});

it("a short line of a stanza is no author with a rare surname", () => {
  const stanzas = [
    "一只乌鸦驮着黄昏\n从崖畔飞过，落在\n谁家忘了收的玉米架上",
    "风把山径吹得很瘦\n像母亲\n补了又补的一根麻绳",
  ];
  const { articles } = pageOfBlocks("西岭秋深（外一首）", "◎慕容川", ...stanzas);
  expect(articles.map(({ headline, bylines }) => [headline?.main, bylines[0]?.names[0]])).toEqual([
    ["西岭秋深（外一首）", "慕容川"],
  ]);
});
