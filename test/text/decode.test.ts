import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodePage, decodeText } from "../../src/text/decode.ts";
import { encodeBig5, encodeEucKr, encodeGbk, encodeShiftJis, encodeUtf16 } from "./encode.ts";

const PAGE = readFileSync("content/kecheng/2021-01-20/01.txt", "utf8");
const SENTENCE = "区委书记率队先后前往花园街道社区卫生服务中心，专题督导疫情防控工作。\n";

describe("encodings", () => {
  const cases: readonly [name: string, bytes: Uint8Array, encoding: string][] = [
    ["UTF-8", Buffer.from(SENTENCE), "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${SENTENCE}`), "utf-8"],
    ["UTF-16LE with a mark", encodeUtf16(`\ufeff${SENTENCE}`, "le"), "utf-16le"],
    ["UTF-16BE with a mark", encodeUtf16(`\ufeff${SENTENCE}`, "be"), "utf-16be"],
    ["UTF-16LE without a mark", encodeUtf16(SENTENCE, "le"), "utf-16le"],
    ["UTF-16BE without a mark", encodeUtf16(SENTENCE, "be"), "utf-16be"],
    ["UTF-16LE without a mark or an ASCII character", encodeUtf16(SENTENCE.trim(), "le"), "utf-16le"],
    ["GBK", encodeGbk(SENTENCE), "gb18030"],
    [
      "GB18030 with a four-byte character (㐀)",
      Uint8Array.of(...encodeGbk(SENTENCE), 0x81, 0x39, 0xee, 0x39),
      "gb18030",
    ],
  ];
  test.each(cases)("%s", (_name, bytes, encoding) => {
    const decoded = decodeText(bytes);
    expect(decoded).toMatchObject({ ok: true, encoding });
    expect(decoded.ok && decoded.text.startsWith(SENTENCE.trim())).toBe(true);
  });

  test.each([
    ["UTF-8", Buffer.from(SENTENCE.replace("督导", "督\0导"))],
    ["GBK", encodeGbk(SENTENCE.replace("督导", "督\0导"))],
    ["UTF-16LE without a mark", encodeUtf16(SENTENCE.replace("督导", "督\0导"), "le")],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${SENTENCE.replace("督导", "督\0导")}`)],
  ])("a text with a few control characters is a text: %s", (_name, bytes) => {
    expect(decodeText(bytes)).toMatchObject({ ok: true, text: SENTENCE.replace("督导", "督\0导") });
  });

  test("line ends become \\n", () => {
    expect(decodeText(Buffer.from("甲\r\n乙\r丙\n"))).toMatchObject({ text: "甲\n乙\n丙\n" });
  });

  test("UTF-8 need not be Chinese", () => {
    expect(decodeText(Buffer.from("plain ASCII, naïve"))).toMatchObject({ ok: true, encoding: "utf-8" });
  });

  test("traditional characters in GBK are text", () => {
    const text = "縣委常委會召開會議，再次研究部署疫情防控工作，縣長率隊深入各鄉鎮檢查安全生產與森林防火工作。";
    expect(decodeText(encodeGbk(text))).toEqual({ ok: true, text, encoding: "gb18030" });
  });
});

describe("what is no text in a known encoding", () => {
  const korean =
    "군위원회 상무위원회는 회의를 소집하고 방역사업을 다시 연구하고 포치하였다. 어제 오전 현장은 각 향진을 깊이 찾아";
  const japanese = "県委員会は会議を開き、感染症対策について改めて検討した。昨日の午前、県長は各町村を訪れた。";
  const traditional =
    "縣委常委會召開會議，再次研究部署疫情防控工作。昨日上午，縣長率隊深入各鄉鎮檢查安全生產與森林防火工作";
  const cases: readonly [name: string, bytes: Uint8Array, reason: string][] = [
    ["no bytes", new Uint8Array(), "empty"],
    ["a mark alone", Buffer.from("\ufeff"), "empty"],
    ["white space", Buffer.from(" \r\n\t\u3000\n"), "empty"],
    ["ideographic spaces in UTF-16", encodeUtf16("\u3000\u3000\n", "le"), "empty"],
    ["a PNG", Buffer.from("89504e470d0a1a0a0000000d49484452000002000000015e", "hex"), "binary"],
    ["a JPEG", Buffer.from("ffd8ffe000104a46494600010100004800480000ffdb", "hex"), "binary"],
    ["text with more than a few NULs", Buffer.from("县委\0常委会"), "binary"],
    ["a NUL in what is no Chinese", Buffer.from("GIF89a, or so it says in its first bytes\0"), "binary"],
    ["UTF-32", Buffer.from("fffe00003153000042680000", "hex"), "binary"],
    ["UTF-16 with half a character", Buffer.from("fffe3153426", "hex"), "unknown-encoding"],
    ["Big5", encodeBig5(traditional), "unknown-encoding"],
    ["EUC-KR", encodeEucKr(korean), "unknown-encoding"],
    ["Shift_JIS", encodeShiftJis(japanese), "unknown-encoding"],
    ["UTF-8 with a broken byte", Uint8Array.of(...Buffer.from(SENTENCE), 0xe5), "unknown-encoding"],
  ];
  test.each(cases)("%s", (_name, bytes, reason) => {
    expect(decodeText(bytes)).toEqual({ ok: false, reason });
  });
});

describe("a damaged page", () => {
  const encodings: readonly [encoding: string, encode: (text: string) => Uint8Array][] = [
    ["utf-8", (text) => Buffer.from(text)],
    ["utf-16le", (text) => encodeUtf16(`\ufeff${text}`, "le")],
    ["gb18030", encodeGbk],
  ];

  test.each(encodings)("is a page still without its last byte: %s", (encoding, encode) => {
    const bytes = encode(`${SENTENCE}${SENTENCE.trim()}`);
    const cut = decodePage(bytes.subarray(0, -1));
    expect(cut).toEqual({ ok: true, text: `${SENTENCE}${SENTENCE.trim().slice(0, -1)}\ufffd`, encoding });
  });

  test("has a sign for each byte that is none of its encoding's", () => {
    const [before, after] = SENTENCE.split("督导");
    const bytes = Buffer.concat([Buffer.from(before ?? ""), Uint8Array.of(0xff), Buffer.from(after ?? "")]);
    expect(decodePage(bytes)).toEqual({ ok: true, text: `${before}\ufffd${after}`, encoding: "utf-8" });
  });

  test.each([
    ["Big5", encodeBig5("縣委常委會召開會議，再次研究部署疫情防控工作。昨日上午，縣長率隊深入各鄉鎮檢查安全生產")],
    [
      "French in Latin-1",
      Buffer.from("Le maire a inauguré hier la nouvelle école du village, près de la forêt.", "latin1"),
    ],
    ["a JPEG", Buffer.from("ffd8ffe000104a46494600010100004800480000ffdb", "hex")],
  ])("is not what is no text of a known encoding: %s", (_name, bytes) => {
    expect(decodePage(bytes)).toEqual(decodeText(bytes));
  });
});

describe("properties", () => {
  test("any bytes: no throw, and never empty text", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const decoded = decodeText(bytes);
        if (decoded.ok) expect(decoded.text.trim()).not.toBe("");
      }),
      { numRuns: 500 },
    );
  });

  const lines = PAGE.split("\n").filter((line) => line.length >= 10);
  const someLines = fc.subarray(lines, { minLength: 1 }).map((chosen) => `${chosen.join("\n")}\n`);
  const encoders: readonly [encoding: string, encode: (text: string) => Uint8Array][] = [
    ["utf-8", (text) => Buffer.from(text)],
    ["utf-16le", (text) => encodeUtf16(text, "le")],
    ["utf-16be", (text) => encodeUtf16(text, "be")],
    ["gb18030", encodeGbk],
  ];
  test.each(encoders)("lines of a page come back from %s", (encoding, encode) => {
    fc.assert(
      fc.property(someLines, (text) => {
        expect(decodeText(encode(text))).toEqual({ ok: true, text, encoding });
      }),
    );
  });

  test("any text comes back from UTF-8", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1 }).map((other) => `县${other}`);
    fc.assert(
      fc.property(text, (expected) => {
        fc.pre(!HAS_CONTROL.test(expected));
        expect(decodeText(Buffer.from(expected))).toMatchObject({ ok: true, text: expected });
      }),
    );
  });
});

/** Control characters make a text binary; a carriage return becomes a line feed. */
const HAS_CONTROL = /[\p{Cc}]/u;
