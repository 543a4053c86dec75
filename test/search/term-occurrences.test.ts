import fc from "fast-check";
import { expect, it } from "vitest";
import { placesByThird } from "../../src/search/extended-pairs.ts";
import { DOCUMENT, type PlaceList, RECORD, SPOT, THIRD } from "../../src/search/place-lists.ts";
import { termOccurrences } from "../../src/search/term-occurrences.ts";
import { appendArticle, createTextStream, finishStream, type TextStream } from "../../src/search/text-stream.ts";

/** Some runs are long, so that a character is seldom or often found in a stretch of the stream. */
const text = fc
  .array(
    fc.tuple(fc.constantFrom("柯", "城", "新闻", "a1", "，", "橘", "𠀀"), fc.constantFrom(1, 2, 254, 255, 256, 511)),
  )
  .map((runs) => runs.map(([characters, times]) => characters.repeat(times)).join(""));

function streamOf(texts: readonly string[]): TextStream {
  const growing = createTextStream();
  for (const body of texts) appendArticle(growing, { headline: [body.slice(0, 3)], body: [body] });
  return finishStream(growing);
}

type Row = readonly [place: number, document: number, third: number, isHeadline: boolean];

/** The terms' places as they are found by looking at every place, in order of code points. */
function naiveTerms({
  characters,
  length,
  documentStarts,
  headlineLengths,
  alphabet,
}: TextStream): readonly (readonly [string, Row[]])[] {
  const terms = new Map<string, Row[]>();
  const codeAt = (place: number) => alphabet[place < length ? (characters[place] ?? 0) : 0] ?? 0;
  for (let place = 0; place + 1 < length; place++) {
    const key = [codeAt(place), codeAt(place + 1)].map((code) => String(code).padStart(7, "0")).join(" ");
    if (characters[place] === 0 && characters[place + 1] === 0) continue;
    const document = documentStarts.findLastIndex((start) => start <= place);
    const rows = terms.get(key) ?? [];
    const distance = place - (documentStarts[document] ?? 0);
    rows.push([place, document, codeAt(place + 2), distance < (headlineLengths[document] ?? 0)]);
    terms.set(key, rows);
  }
  return [...terms].sort(([a], [b]) => (a < b ? -1 : 1));
}

function rowsOf({ alphabet, documentStarts }: TextStream, { records, start, end }: PlaceList): Row[] {
  return Array.from({ length: (end - start) / RECORD }, (_, index) => {
    const record = records.subarray(start + index * RECORD, end);
    const [document = 0, spot = 0, third = 0] = [record[DOCUMENT], record[SPOT], record[THIRD]];
    return [(documentStarts[document] ?? 0) + (spot >>> 1), document, alphabet[third] ?? 0, spot % 2 === 1] as const;
  });
}

it("finds every term's places, their documents and what follows, however many are sorted at a time", () => {
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(1, 100, 1e6),
      (texts, placesAtATime) => {
        const stream = streamOf(texts);
        const found = Array.from(termOccurrences(stream, placesAtATime), ({ first, terms }) =>
          Array.from(terms, (term) => {
            const key = [first, term.character].map((code) => String(code).padStart(7, "0")).join(" ");
            return [key, rowsOf(stream, term)] as const;
          }),
        );
        expect(found.flat()).toEqual(naiveTerms(stream));
      },
    ),
    { numRuns: 50 },
  );
});

it("finds them in an article too long for two bytes, beside others", () => {
  const stream = streamOf(["柯城", `${"柯城新闻".repeat(9000)}橘`, "城柯"]);
  const [last] = Array.from(termOccurrences(stream)).slice(-1);
  expect(last?.records).toBeInstanceOf(Uint32Array);
  expect(Array.from(termOccurrences(stream), ({ terms }) => terms.map((term) => rowsOf(stream, term))).flat()).toEqual(
    naiveTerms(stream).map(([, rows]) => rows),
  );
});

it("groups a term's places by the character that follows", () => {
  const stream = streamOf(["，柯城桥柯城人，柯城桥", "柯城"]);
  const groups: (readonly [string, Row[]])[] = [];
  for (const { first, terms } of termOccurrences(stream)) {
    for (const term of terms) {
      if (String.fromCodePoint(first, term.character) !== "柯城") continue;
      for (const list of placesByThird(stream, term))
        groups.push([String.fromCodePoint(list.character), rowsOf(stream, list)]);
    }
  }
  const documents = groups.map(([third, rows]) => [third, rows.map(([, document]) => document)]);
  expect(documents).toEqual([
    [" ", [0, 1, 1]],
    ["人", [0]],
    ["桥", [0, 0]],
  ]);
  expect(groups.every(([third, rows]) => rows.every((row) => String.fromCodePoint(row[2]) === third))).toBe(true);
});
