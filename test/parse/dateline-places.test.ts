import { describe, expect, it, test } from "vitest";
import { bylines, pageOfBlocks } from "./printed-rows.ts";

const TEXT = "7月1日凌晨两点，白羊湾村的广播里响起了急促的喊声，村民们纷纷起床转移。";

describe("a dateline with reporters without brackets above the text", () => {
  it.each(["本报讯 记者 涂 磊 通讯员 阮班友", "楚阳时报讯 记者 涂 磊 通讯员 阮班友"])("is no text: %s", (line) => {
    const page = pageOfBlocks("他把自家渔船划成摆渡船", line, TEXT);
    expect(bylines(page)).toEqual(["记者:涂磊 通讯员:阮班友"]);
    expect(page.articles[0]?.dateline?.text).toBe(line.slice(0, line.indexOf(" ")));
    expect(page.articles[0]?.blocks.map(({ text }) => text)).toEqual([TEXT]);
  });

  it("is text where more stands behind the names", () => {
    const page = pageOfBlocks("他把自家渔船划成摆渡船", `本报讯 记者 涂磊 ${TEXT}`);
    expect(bylines(page)).toEqual(["记者:涂磊"]);
    expect(page.articles[0]?.blocks.map(({ text }) => text)).toEqual([TEXT]);
  });
});

describe("a dateline by the paper's own name behind a headline in its line", () => {
  it("parts the two where reporters follow", () => {
    const page = pageOfBlocks(`我县新增三条城乡公交线路 滏南融媒讯（记者 苑志强）${TEXT}`);
    expect(page.articles.map(({ headline }) => headline?.main)).toEqual(["我县新增三条城乡公交线路"]);
    expect(page.articles[0]?.dateline?.text).toBe("滏南融媒讯");
  });

  it("is none where it is a word", () => {
    const page = pageOfBlocks("县委召开座谈会 广泛征集资讯（记者座谈发言选登）", `本报讯（记者 苑志强）${TEXT}`);
    expect(page.articles[0]?.headline?.main).toMatch(/资讯/u);
  });
});

it("a name parted by a row's end in brackets is one", () => {
  const page = pageOfBlocks("水稻喜获丰收", `本报讯（记者涂丽萍 通讯员邓\n水香）${TEXT}`);
  expect(bylines(page)).toEqual(["记者:涂丽萍 通讯员:邓水香"]);
});

it("an author may stand with a mark and the school above the text", () => {
  const page = pageOfBlocks("那张迟到的请假条", "○ 潆口县第三中学 旷小玲", TEXT);
  expect(bylines(page)).toEqual(["作者:旷小玲"]);
});

it("a column's name may stand in wide square brackets", () => {
  const page = pageOfBlocks("［科技园地］", "夏玉米怎样施肥", `本报讯（记者 苑志强）${TEXT}`);
  expect(page.articles.map(({ columnLabel, headline }) => [columnLabel, headline?.main])).toEqual([
    ["科技园地", "夏玉米怎样施肥"],
  ]);
});

describe("a dateline in a block of its own", () => {
  it("belongs to the text below it, with the reporters that open it", () => {
    const page = pageOfBlocks("石桥修缮完工", "本报讯", `（记者 涂磊 通讯员 阮班友）${TEXT}`, TEXT);
    expect(bylines(page)).toEqual(["记者:涂磊 通讯员:阮班友"]);
    expect(page.articles[0]?.dateline?.text).toBe("本报讯");
    expect(page.articles[0]?.blocks.map(({ text }) => text)).toEqual([TEXT, TEXT]);
  });

  it("opens no article with another dateline's", () => {
    const page = pageOfBlocks("石桥修缮完工", "本报讯", `本报讯（记者 涂磊）${TEXT}`);
    expect(page.articles).toHaveLength(2);
  });
});

describe("reporters in brackets above a text", () => {
  it.each(["（记者 涂磊 通讯员 阮班友）", "讯（记者 涂磊 通讯员 阮班友）", "本报讯（记者 涂磊 通讯员 阮班友）："])(
    "are its authors: %s",
    (by) => {
      const page = pageOfBlocks("石桥修缮完工", `${by}“石桥修好了！”${TEXT}`);
      expect(bylines(page)).toEqual(["记者:涂磊 通讯员:阮班友"]);
      expect(page.articles[0]?.blocks.map(({ text }) => text)).toEqual([`“石桥修好了！”${TEXT}`]);
    },
  );
});

test("names at a text's end may stand in a bracket that is not closed", () => {
  const page = pageOfBlocks("石桥修缮完工", `本报讯 ${TEXT}`, `${TEXT}（涂志磊`);
  expect(bylines(page)).toEqual(["作者:涂志磊"]);
  expect(bylines(pageOfBlocks("石桥修缮完工", `本报讯 ${TEXT}（关于`))).toEqual([""]);
  expect(page.articles[0]?.blocks.map(({ text }) => text)).toEqual([TEXT, TEXT]);
});
