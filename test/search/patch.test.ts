import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OutputFile } from "../../src/model/output.ts";
import type { SearchEntry } from "../../src/search/entry.ts";
import type { FileLimits } from "../../src/search/file-limits.ts";
import { FEW_DOCUMENTS, pathOfFile } from "../../src/search/format.ts";
import type { LastPartition } from "../../src/search/last-partition.ts";
import { readLastDirectory } from "../../src/search/open-term-files.ts";
import { monthsOf } from "../../src/search/partition.ts";
import {
  joinPatch,
  openPatch,
  PATCH_PARTS,
  type PartitionChange,
  type PatchedPart,
  type PatchedPartition,
} from "../../src/search/patch-partition.ts";
import { CannotPatch } from "../../src/search/patch-term.ts";
import { BadShard } from "../../src/search/shard.ts";
import { cutTermFiles } from "../../src/search/term-ranges.ts";
import { type WrittenPartition, writePartition } from "../../src/search/write-index.ts";
import { arbitraryText, denseText, entryOf } from "./archive.ts";

/** So small that a few articles fill many files, chunks and characters' lists. */
const TINY: FileLimits = {
  leastTermBytes: 60,
  mostTermBytes: 120,
  bytesAnEnd: 150,
  mostPositionBytes: 40,
  leastPositions: 12,
  mostPositions: 20,
  singleCharacterBytes: 50,
  mostOccurrences: 1000,
};

/** An issue's articles as its page has them; the issue's place in the archive is its date. */
type Issue = readonly Draft[];
type Draft = Pick<SearchEntry, "headline" | "text" | "captions" | "bylines" | "kind">;

const draftOf = (text: fc.Arbitrary<string>): fc.Arbitrary<Draft> =>
  fc.record({
    headline: arbitraryText(6),
    text,
    captions: fc.array(fc.oneof(arbitraryText(4), fc.constant("\ud800柯")), { maxLength: 1 }),
    bylines: fc.array(fc.constantFrom("蒋国强", "张三", "楼郁馨"), { maxLength: 2 }),
    kind: fc.constantFrom("news", "photo"),
  });

/** An archive, the same after some edits, and from which issue on nothing is kept. */
interface Edit {
  readonly before: readonly Issue[];
  readonly after: readonly Issue[];
  readonly tail: number;
}

const editOf = (draft: fc.Arbitrary<Draft>): fc.Arbitrary<Edit> => {
  const issue = fc.array(draft, { minLength: 1, maxLength: 4 });
  return fc
    .record({
      before: fc.array(issue, { minLength: 2, maxLength: 14 }),
      replacements: fc.array(fc.tuple(fc.nat(), fc.array(draft, { minLength: 4, maxLength: 4 })), { maxLength: 2 }),
      dropped: fc.constantFrom(0, 0, 1),
      added: fc.oneof(fc.constant([]), fc.array(issue, { maxLength: 2 })),
    })
    .map(({ before, replacements, dropped, added }) => {
      const tail = before.length - dropped;
      const after = before.slice(0, tail);
      for (const [seed, drafts] of replacements) {
        const place = seed % tail;
        after[place] = (after[place] ?? []).map((old, index) => {
          if ((seed >> index) % 2 === 0) return old;
          // A word less, which leaves most terms and files as they were; one more, which moves all behind it; or
          // another article.
          const edits = [
            drafts[index] ?? old,
            { ...old, text: old.text.slice(0, -2) },
            { ...old, text: `稿${old.text}` },
          ];
          return edits[seed % edits.length] ?? old;
        });
      }
      return { before, after: [...after, ...added], tail };
    });
};
const edit = editOf(draftOf(arbitraryText(40)));
/** Edits of articles in which pairs that are extended and pairs that are not stand in many documents. */
const denseEdit = editOf(draftOf(denseText(0, 30)));

/** Four issues a month, each of them a week's. */
function entriesOf(issues: readonly Issue[]): readonly SearchEntry[] {
  return issues.flatMap((drafts, place) => issueEntries(drafts, place));
}

function issueEntries(drafts: Issue, place: number): readonly SearchEntry[] {
  const month = String(1 + Math.floor(place / 4)).padStart(2, "0");
  const date = `2021-${month}-0${1 + 2 * (place % 4)}`;
  return drafts.map((own, line) => entryOf({ ...own, date, line: line + 1, url: `${date}/01-${line + 1}.html` }));
}

function changeOf({ before, after, tail }: Edit): PartitionChange {
  const starts = [0];
  for (const drafts of after) starts.push((starts.at(-1) ?? 0) + drafts.length);
  return {
    kept: starts[tail] ?? 0,
    issues: after.flatMap((drafts, place) =>
      place >= tail || drafts !== before[place]
        ? [{ start: starts[place] ?? 0, entries: issueEntries(drafts, place) }]
        : [],
    ),
  };
}

interface Drained<Result> {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly result: Result;
}

function drain<Result>(generator: Generator<OutputFile, Result>): Drained<Result> {
  const files = new Map<string, Uint8Array>();
  let next = generator.next();
  for (; next.done !== true; next = generator.next()) {
    const { path, content } = next.value;
    if (typeof content === "string") throw new Error(`${path} is text`);
    if (files.has(path)) throw new Error(`${path} is made twice`);
    files.set(path, content);
  }
  return { files, result: next.value };
}

function lastOf({ files, result }: Drained<WrittenPartition>, read: string[] = []): LastPartition {
  return {
    ...result,
    readFile: (name) => {
      read.push(name);
      const file = files.get(pathOfFile(name));
      if (file === undefined) throw new BadShard(name, "is not there");
      return file;
    },
  };
}

/** What came of an edit: the partition was patched, with extended pairs or without, or is to be made anew. */
type Outcome = "patched" | "patched with extended pairs" | "to be made anew";

/** `isCertain` is false where a patch may be impossible for other reasons than that other pairs are extended. */
function expectSame(given: Edit, limits?: FileLimits, isCertain = true): Outcome {
  const old = drain(writePartition(monthsOf(entriesOf(given.before)), limits));
  const whole = drain(writePartition(monthsOf(entriesOf(given.after)), limits));
  const isExtended = extendedPairs(old).length > 0;
  const patched = patchIfPossible(lastOf(old), changeOf(given), limits);
  if (patched === undefined) {
    // Only where other pairs are extended than were.
    if (isCertain) expect(extendedPairs(old)).not.toEqual(extendedPairs(whole));
    return "to be made anew";
  }
  const files = new Map(old.files);
  for (const path of patched.result.removed) expect(files.delete(path)).toBe(true);
  for (const [path, content] of patched.files) files.set(path, content);
  expect([...files.keys()].sort()).toEqual([...whole.files.keys()].sort());
  for (const [path, content] of whole.files) {
    if (!Buffer.from(content).equals(files.get(path) ?? new Uint8Array())) expect(path).toBe("the same");
  }
  const { removed: _, ...result } = patched.result;
  expect(result.figures).toEqual(whole.result.figures);
  expect(new Map(result.characterBytes)).toEqual(new Map(whole.result.characterBytes));
  return isExtended ? "patched with extended pairs" : "patched";
}

function patchIfPossible(last: LastPartition, change: PartitionChange, limits: FileLimits | undefined) {
  try {
    return drain(patchByParts(last, change, limits));
  } catch (error) {
    if (error instanceof CannotPatch) return undefined;
    throw error;
  }
}

/** Makes the parts as two threads would, the last ones first, and joins them. */
function* patchByParts(
  last: LastPartition,
  change: PartitionChange,
  limits: FileLimits | undefined,
): Generator<OutputFile, PatchedPartition> {
  const threads = [openPatch(last, change, limits), openPatch(last, change, limits)];
  const parts: PatchedPart[] = [];
  for (let part = PATCH_PARTS - 1; part >= 0; part--) {
    const made = threads[part % 2]?.makePart(part);
    if (made !== undefined) parts.unshift(yield* made);
  }
  return yield* joinPatch(last, parts);
}

function extendedPairs(partition: Drained<WrittenPartition>): readonly number[] {
  return [...readLastDirectory(lastOf(partition)).successors.keys()];
}

describe("a patched partition", () => {
  it("has the bytes of one made of all its articles, whatever was edited, added or dropped", () => {
    fc.assert(
      fc.property(edit, (given) => void expectSame(given, TINY)),
      { numRuns: 200, seed: 5, endOnFailure: true },
    );
  }, 120_000);

  it("has them where pairs are extended, as long as the same are", () => {
    const outcomes = new Map<Outcome, number>();
    fc.assert(
      fc.property(denseEdit, fc.integer({ min: 10, max: 30 }), (given, mostOccurrences) => {
        const outcome = expectSame(given, { ...TINY, mostOccurrences });
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }),
      { numRuns: 200, seed: 8, endOnFailure: true },
    );
    expect(outcomes.get("patched with extended pairs")).toBeGreaterThan(15);
    expect(outcomes.get("to be made anew")).toBeGreaterThan(10);
  }, 120_000);

  it("has them where a term comes to be in too many documents for a short list, and where it is in so few again", () => {
    // 甲乙, twice in each, is extended, so that what stands behind 丙甲 is told of each place.
    const stands: Draft = { headline: "", text: "甲乙，丙甲乙", captions: [], bylines: [], kind: "news" };
    const other: Draft = { ...stands, text: "甲乙，甲乙" };
    const limits = { ...TINY, mostOccurrences: FEW_DOCUMENTS * 1.5 };
    const issues = Array.from({ length: FEW_DOCUMENTS }, (): Issue => [stands]);
    const [few, many] = [
      [[other], ...issues],
      [[stands], ...issues],
    ];
    const corrected = [few, many].map((archive) => archive.map((issue) => issue.map((own) => ({ ...own }))));
    const edits: readonly Edit[] = [
      { before: few, after: many, tail: few.length },
      { before: many, after: few, tail: many.length },
      { before: few, after: [...few, [stands]], tail: few.length },
      { before: [...few, [stands]], after: few, tail: few.length },
      ...corrected.map((before, which) => ({
        before,
        after: [...before.slice(0, 1), [{ ...stands, text: "丁甲乙，丙甲乙" }], ...before.slice(2)],
        tail: before.length - which,
      })),
    ];
    for (const given of edits) expect(expectSame(given, limits)).toBe("patched with extended pairs");
  });

  it("has them where files end by their size alone", () => {
    fc.assert(
      fc.property(edit, (given) => void expectSame(given, { ...TINY, leastTermBytes: 1000 })),
      { numRuns: 150, seed: 7, endOnFailure: true },
    );
  }, 120_000);

  it("has them where term files are made by ranges, as long as these begin with terms as long as they were", () => {
    const SHORT = { ...TINY, leastTermBytes: 12, mostTermBytes: 12 };
    let [ranges, patched] = [0, 0];
    fc.assert(
      fc.property(edit, (given) => {
        const last = lastOf(drain(writePartition(monthsOf(entriesOf(given.before)), SHORT)));
        ranges += cutTermFiles(last, readLastDirectory(last), 8, SHORT).length;
        if (expectSame(given, SHORT, false) !== "to be made anew") patched++;
      }),
      { numRuns: 200, seed: 9, endOnFailure: true },
    );
    expect(ranges).toBeGreaterThan(350);
    expect(patched).toBeGreaterThan(150);
  }, 120_000);

  it("has them with files as large as they are", () => {
    fc.assert(
      fc.property(edit, (given) => void expectSame(given)),
      { numRuns: 50, seed: 6, endOnFailure: true },
    );
  }, 60_000);
});
