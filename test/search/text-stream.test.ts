import { expect, it } from "vitest";
import { appendArticle, createTextStream, finishStream } from "../../src/search/text-stream.ts";

/** The folded text of some articles, a break as a space. */
function foldedText(bodies: readonly string[]): string {
  const growing = createTextStream();
  for (const body of bodies) appendArticle(growing, { headline: [], body: [body] });
  const { characters, length, alphabet } = finishStream(growing);
  return Array.from(characters.subarray(0, length), (number) => String.fromCodePoint(alphabet[number] ?? 0)).join("");
}

it("folds characters of two units, and is not misled by half of one", () => {
  expect(foldedText(["𠀀b\ud840c", "柯𠀀城\udc00\ud840", "𠀀"])).toBe(" 𠀀b c  柯𠀀城  𠀀 ");
});

it("folds to none, one or several characters, new or seen before", () => {
  expect(foldedText(["㎡\u200b縣…㎡", "㎡縣"])).toBe(" m2县 m2  m2县 ");
});
