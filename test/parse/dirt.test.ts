import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { parsePage } from "../../src/parse/page.ts";
import { pageToJson } from "../../src/parse/page-json.ts";
import { parsePageBytes } from "../../src/read/page-file.ts";
import { encodeGbk, encodeUtf16 } from "../text/encode.ts";

const read = (bytes: Uint8Array) => {
  const { value, diagnostics } = parsePageBytes({ path: "01.txt", bytes }, "text", []);
  const [page] = value?.parts ?? [];
  if (page === undefined) throw new Error(diagnostics.map(({ rule }) => rule).join());
  return page.parsed;
};

describe("however a page is encoded, it is the same page", () => {
  const text = readFileSync("content/kecheng/2021-01-20/01.txt", "utf8");
  const page = JSON.stringify(pageToJson(read(Buffer.from(text))));

  test.each([
    ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`)],
    ["CRLF", Buffer.from(text.replaceAll("\n", "\r\n"))],
    ["CR", Buffer.from(text.replaceAll("\n", "\r"))],
    ["UTF-16LE with a mark", encodeUtf16(`\ufeff${text}`, "le")],
    ["UTF-16BE with a mark, CRLF", encodeUtf16(`\ufeff${text.replaceAll("\n", "\r\n")}`, "be")],
    ["UTF-16LE without a mark", encodeUtf16(text, "le")],
    ["GB18030", encodeGbk(text)],
  ])("%s", (_name, bytes) => {
    expect(JSON.stringify(pageToJson(read(bytes)))).toBe(page);
  });
});

describe("what OCR tools and text layers leave in a line", () => {
  const lead = "12月14日上午，区委常委会召开会议，再次研究部署疫情防控工作，要求各地压实责任。";

  const cases: readonly [name: string, line: string, paragraph: string, rules: readonly string[]][] = [
    ["a NUL", "会议由区委书记徐利\0水主持。", "会议由区委书记徐利水主持。", ["invisible-character"]],
    ["a zero-width space", "会议由区委书记徐\u200b利水主持。", "会议由区委书记徐利水主持。", ["invisible-character"]],
    [
      "a soft hyphen and a mark",
      "会议\u00ad由区委书记\ufeff徐利水主持。",
      "会议由区委书记徐利水主持。",
      ["invisible-character"],
    ],
    ["a turn of direction", "会议由区委书记\u202e徐利水主持。", "会议由区委书记徐利水主持。", ["invisible-character"]],
    ["a lost character", "塔\ufffd片区的地块要摸清底数。", "塔\ufffd片区的地块要摸清底数。", ["unreadable-character"]],
    [
      "a private-use character",
      "塔\ue5e5片区的地块要摸清底数。",
      "塔\ue5e5片区的地块要摸清底数。",
      ["unreadable-character"],
    ],
    ["bold", "区委书记**徐利水**主持会议并讲话。", "区委书记徐利水主持会议并讲话。", ["stray-markup"]],
    ["bold cut in half", "区委书记**徐利水主持会议并讲话。", "区委书记徐利水主持会议并讲话。", ["stray-markup"]],
    ["a line break", "区委书记徐利水<br>主持会议并讲话。", "区委书记徐利水主持会议并讲话。", ["stray-markup"]],
    ["a closed line break", "区委书记徐利水<BR/>主持会议并讲话。", "区委书记徐利水主持会议并讲话。", ["stray-markup"]],
    ["a table's cell", "<td>区委书记徐利水主持会议并讲话。</td>", "区委书记徐利水主持会议并讲话。", ["stray-markup"]],
    ["a formula", "全年产值增长$12.5\\%$以上，创历史新高。", "全年产值增长12.5\\%以上，创历史新高。", ["stray-markup"]],
    ["a raised mark", "据统计$^{①}$全年产值创历史新高。", "据统计^{①}全年产值创历史新高。", ["stray-markup"]],
    ["a picture", "![演练现场](images/a.png)防疫演练昨天举行。", "演练现场防疫演练昨天举行。", ["stray-markup"]],
    [
      "an English word",
      "深入学习全会精神 and 共产党人的初心。",
      "深入学习全会精神and共产党人的初心。",
      ["stray-latin"],
    ],
    [
      "an English word without spaces",
      "深入学习全会精神and共产党人的初心。",
      "深入学习全会精神and共产党人的初心。",
      ["stray-latin"],
    ],
    [
      "an English word with a capital",
      "深入学习全会精神 The 共产党人的初心。",
      "深入学习全会精神The共产党人的初心。",
      ["stray-latin"],
    ],
    ["dollars that are dollars", "出口额达$300万，进口额达$200万元。", "出口额达$300万，进口额达$200万元。", []],
    [
      "a formula that holds Chinese",
      "建成高标准农田$10^{4}\\text{亩}$。",
      "建成高标准农田10^{4}\\text{亩}。",
      ["stray-markup"],
    ],
    [
      "Latin that is meant",
      "居民下载app扫码，APEC峰会和PM2.5都谈到了。",
      "居民下载app扫码，APEC峰会和PM2.5都谈到了。",
      [],
    ],
    ["a comparison", "今年a<b且b>c，增长5%以上。", "今年a<b且b>c，增长5%以上。", []],
    ["one star, one line", "评为5*级景区，得分_90_分。", "评为5*级景区，得分_90_分。", []],
  ];
  test.each(cases)("%s", (_name, line, paragraph, rules) => {
    const page = read(Buffer.from(`区委常委会召开会议\n\n本报讯（记者 楼郁馨）${lead}\n\n${line}\n`));
    expect(page.articles.at(0)?.blocks.at(-1)?.text).toBe(paragraph);
    expect(page.diagnostics.map(({ rule, place }) => [rule, place.line])).toEqual(rules.map((rule) => [rule, 5]));
    expect(page.articles).toHaveLength(1);
  });

  test("a heading mark before a headline", () => {
    const page = read(Buffer.from(`## 区委常委会召开会议\n\n本报讯（记者 楼郁馨）${lead}\n`));
    expect(page.articles[0]?.headline?.main).toBe("区委常委会召开会议");
    expect(page.diagnostics.map(({ rule }) => rule)).toEqual(["stray-markup"]);
  });
});

describe("a line of which each character stands twice", () => {
  const page = parsePage(
    "城城东东新新区区昨昨日日““破破土土””\n\n本报讯 ｢城东新区｣破土动工｡\n\n看看谁最美\n\n本报讯 评选开始。\n",
    { file: "01.txt" },
  );

  test("is read once, and half-width marks are wide", () => {
    expect(page.articles.map(({ headline }) => headline?.main)).toEqual(["城东新区昨日“破土”", "看看谁最美"]);
    expect(page.articles[0]?.blocks[0]?.text).toBe("「城东新区」破土动工。");
    expect(page.diagnostics.map(({ rule }) => rule)).toContain("doubled-characters");
  });
});

test.each(["红红火火热热闹闹", "11 22 33 44 55 66 77", "欢欢喜喜 平平安安"])("a line is as it stands: %s", (line) => {
  const { articles } = parsePage(`${line}\n\n本报讯 评选开始。\n`, { file: "01.txt" });
  expect(articles[0]?.headline?.main).toBe(line);
});

describe("what stands between and below texts", () => {
  test("is furniture as a row of marks, a source in a label's brackets", () => {
    const page = parsePage(
      "石桥修缮完工\n\n本报讯 石桥近日修缮完工。\n\n【来源：县公安局】\n\n＊　　＊　　＊\n\n公交站亭换新\n\n本报讯 站亭换新。\n",
      { file: "01.txt" },
    );
    expect(page.articles.map(({ headline }) => headline?.main)).toEqual(["石桥修缮完工", "公交站亭换新"]);
    expect(page.articles[0]?.blocks.at(-1)).toMatchObject({ type: "credit", text: "【来源：县公安局】" });
    expect(page.furniture.map(({ text }) => text)).toEqual(["＊　　＊　　＊"]);
  });
});

it("a radical that a PDF has for a character is kept where a byline does not repeat it", () => {
  const { articles } = parsePage("⼠本报记者 庚辛 文/摄\n\n今年雨水多。", { file: "01.txt" });
  expect(articles.flatMap(({ marks }) => marks).join("")).toContain("士");
});
