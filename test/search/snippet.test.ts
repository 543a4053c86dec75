import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeSnippet } from "../../src/search/snippet.ts";
import { withoutSpace } from "../../src/text/characters.ts";
import { foldText, foldToString } from "../../src/text/fold.ts";
import { createOwnTextFolder } from "../../src/text/own-text-folder.ts";
import { arbitraryText } from "./archive.ts";

const folder = createOwnTextFolder();
const snippetOf = (text: string, ...phrases: readonly string[]) =>
  makeSnippet(
    { headline: [], body: [text] },
    phrases.map((phrase) => foldText(phrase, folder)),
    folder,
  );
const show = (text: string, ...phrases: readonly string[]) =>
  snippetOf(text, ...phrases)
    .map(({ text: own, hit }) => (hit ? `[${own}]` : own))
    .join("");

describe("a snippet", () => {
  it("cuts no hit at its end, nor at its beginning", () => {
    const filler = "会议要求抓好落实，";
    expect(show(`蒋国强说，${filler.repeat(11)}区委书记蒋国强参加。`, "蒋国强")).toMatch(/\[蒋国强\]…$/u);
    expect(show(`${"听".repeat(99)}区委书记蒋国强来到柯城${"说".repeat(99)}`, "蒋国强来到柯城", "区委书记")).toContain(
      "[区委书记",
    );
  });

  it.each(["12", "１２", "1,200", "8:30", "COVID-19", "ＣＯＶＩＤ", "0570-3021234", "𠮷"])("never cuts %s", (word) => {
    for (let length = 0; length < 120; length++) {
      const shown = show(
        `${"听".repeat(length)}${word}${"说".repeat(40)}疫情${"说".repeat(length)}${word}${"听".repeat(40)}`,
        "疫情",
      );
      for (const end of shown.split("[疫情]")) expect(end.replaceAll(word, "")).toMatch(/^[听说…]*$/u);
    }
  });

  it("cuts no number that a hit's end stands in", () => {
    const text = `疫情${"说".repeat(107)}1234年56日${"听".repeat(200)}`;
    expect(show(text, "疫情", "34年5")).toMatch(/说12\[34年5\]6…$/u);
  });

  it("shows another stretch for a word that the first does not show", () => {
    const far = "很长的中间部分。".repeat(40);
    expect(show(`桥在这里。${far}路在那里。`, "桥", "路")).toMatch(/^\[桥\]在这里.*….*\[路\]在那里。$/su);
  });

  it("marks whole hits only, whatever the text and the phrase", () => {
    fc.assert(
      fc.property(arbitraryText(400), arbitraryText(5), (text, phrase) => {
        const wanted = foldToString(phrase, folder);
        fc.pre(wanted !== "");
        for (const { text: own, hit } of snippetOf(text, phrase)) {
          if (hit && own.length < 100) {
            expect(withoutSpace(foldToString(own, folder))).toContain(withoutSpace(wanted));
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("what stands in the headline", () => {
  const parts = {
    headline: ["统筹协调 抓好落实", "区委召开会议", "部署 防汛工作"],
    body: ["本报讯 12月14日，区委召开全会。"],
  };
  const shown = (...phrases: readonly string[]) =>
    makeSnippet(
      parts,
      phrases.map((phrase) => foldText(phrase, folder)),
      folder,
      "区委召开会议",
    )
      .map(({ text, hit }) => (hit ? `[${text}]` : text))
      .join("");

  it("is shown where the title does not hold it, also over the end of a line", () => {
    expect(shown("统筹协调")).toBe("[统筹协调] 抓好落实");
    expect(shown("协调抓好")).toBe("统筹[协调 抓好]落实");
    expect(shown("防汛", "全会")).toBe("本报讯 12月14日，区委召开[全会]。…部署 [防汛]工作");
  });

  it("is left to the title where that holds it", () => {
    expect(shown("召开会议")).toBe("本报讯 12月14日，区委召开全会。");
  });
});

it("a phrase is marked over a space only where no part holds it as it is", () => {
  const parts = { headline: [], body: ["落实在日常工作中 国家出台了办法。", "图为中国馆。"] };
  const shown = makeSnippet(parts, [foldText("中国", folder)], folder);
  expect(shown.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(["中国"]);
});

it("two stretches are parted by one mark, and no text is shown twice", () => {
  const filler = "会议要求抓好落实，".repeat(9);
  const text = `桥在这里，${filler}路在那里。${filler}`;
  const parts = { headline: [], body: [text, "渠在远处。"] };
  const wanted = ["桥", "路"].map((phrase) => foldText(phrase, folder));
  const own = makeSnippet(parts, wanted, folder)
    .map((segment) => segment.text)
    .join("");
  expect(own).not.toContain("……");
  expect(text.startsWith(own.slice(0, own.indexOf("…")))).toBe(true);
  expect(own.split("要求抓好落实").length - 1).toBeLessThanOrEqual(18);
  const apart = makeSnippet(parts, [foldText("渠", folder), foldText("桥", folder)], folder);
  expect(apart.map((segment) => segment.text).join("")).toMatch(/…渠在远处。$/);
});
