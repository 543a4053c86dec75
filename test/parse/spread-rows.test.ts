import { describe, expect, it } from "vitest";
import { areRowsSpread } from "../../src/parse/spread-rows.ts";
import { setRows } from "../generate/rows.ts";
import { readText } from "./read-blocks.ts";

const FIRST =
  "本报讯（记者 龚一凡）3月10日，县里召开春耕现场会议，部署下一步工作，要求各乡镇抓住农时，种足种好，确保全年粮食丰收，农民增收，农村稳定。会前，与会人员实地观摩了双坪镇的育秧大棚和农机合作社。";
const SECOND =
  "会议指出，今年春旱来得早，各地要及早检修渠道，蓄足水源，组织农技人员下到田间地头，手把手地教，面对面地讲，把良种良法送到千家万户。";
const NEXT =
  "本报讯（通讯员 柏小舟）村民钟阿毛十年如一日照料邻居老人，3月9日，镇里为他送去了“身边好人”证书，邻居们都来道贺，夸他是个热心肠的人。";
const BLOCKS = ["全县春耕现场会召开", FIRST, SECOND, "十年照料一位邻居老人", NEXT, SECOND];

const rowsOf = (text: string) => setRows(text, { width: 16, indent: text.length > 20 ? 2 : 0, hang: true });
const ROWS = BLOCKS.map(rowsOf);

describe("rows with a blank line below each", () => {
  it("are read as if there were none", () => {
    const articles = readText(ROWS.flat().join("\n\n"));
    expect(articles.map(({ headline }) => headline)).toEqual(["全县春耕现场会召开", "十年照料一位邻居老人"]);
    expect(articles.map(({ blocks }) => blocks.length)).toEqual([2, 2]);
  });

  it("stand apart still where there are more", () => {
    const articles = readText(ROWS.map((rows) => rows.join("\n\n")).join("\n\n\n"));
    expect(articles.flatMap(({ blocks }) => blocks.map((block) => block.replace(/^paragraph /, "")))).toEqual([
      FIRST.replace(/^.*?）/, ""),
      SECOND,
      NEXT.replace(/^.*?）/, ""),
      SECOND,
    ]);
  });

  it("are told from paragraphs, verse and lists, a line each", () => {
    const spread = (...lines: readonly string[]) => areRowsSpread(lines.join("\n\n").split("\n"));
    const row = "会议指出，今年春旱来得早，各地要";
    expect(spread(...Array<string>(24).fill(row))).toBe(true);
    expect(spread(...Array<string>(24).fill(`${row}及早检修渠道。`))).toBe(false);
    expect(spread(...Array<string>(24).fill("风吹过山坡"))).toBe(false);
    expect(spread(...Array<string>(12).fill(row))).toBe(false);
    expect(spread(...Array<string>(24).fill(row), ...Array<string>(4).fill(FIRST))).toBe(false);
    expect(areRowsSpread(Array<string>(24).fill(row))).toBe(false);
    // Headlines, advertisements, rules and modern verse have no mark inside.
    for (const line of [
      "我县春耕生产工作全面展开",
      "出售东门二手住房一套三室",
      "1、热爱祖国热爱人民热爱家乡",
      "我从遥远的山那边走来，",
    ])
      expect(spread(...Array<string>(24).fill(line))).toBe(false);
  });
});
