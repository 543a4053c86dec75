import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeSnippet } from "../../src/search/snippet.ts";
import { foldText, foldToString } from "../../src/text/fold.ts";
import { createOwnFolder } from "../../src/text/own-folder.ts";
import { arbitraryText } from "./archive.ts";

const folder = createOwnFolder();
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
            expect(foldToString(own, folder)).toContain(wanted);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
