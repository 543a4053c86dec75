import fc from "fast-check";
import { expect, test } from "vitest";
import {
  changeManifest,
  createFileLookup,
  indexRuns,
  type ListedFile,
  type Manifest,
  makeManifest,
  type NewManifest,
} from "../../src/io/manifest.ts";
import type { MadeFile } from "../../src/io/staging.ts";

const paths = fc.constantFrom(
  "index.html",
  "404.html",
  "kecheng/index.html",
  "kecheng/2021/index.html",
  "kecheng/2021-01-20/01.html",
  "kecheng/2021-01-20/01-5.html",
  "kecheng/2022-01-20/01.html",
  "bylines/n1",
  'a"b/c,\nd\\e',
  "bylines/n17.html",
  "bylines/n17a.html",
  "search/index.html",
  "search/index/manifest.js",
  "search/index/2021-01/h0.js",
  "search/index/2021-01/t4e00-1.js",
  "search/index/2021-01/t4e01-1.js",
  "search/index/2021-02/t4e00-1.js",
  "data/a-2021.ndjson",
);
const files = fc.uniqueArray(
  fc.record({ path: paths, bytes: fc.nat(9), hash: fc.constantFrom("a", "b"), isNew: fc.constant(true) }),
  { selector: ({ path }) => path },
);

test("a list that is changed is the one that is made of all files", () => {
  fc.assert(
    fc.property(files, files, fc.uniqueArray(paths), (before, made, gone) => {
      const replaced = [...gone, ...made.map(({ path }) => path)];
      const after = [...before.filter(({ path }) => !replaced.includes(path)), ...made];
      const last = joined(makeManifest(before));
      const changed = joined(changeManifest(last, { gone: replaced, made }), last);
      const whole = joined(makeManifest(after));
      expect(changed.bytes.toString()).toBe(whole.bytes.toString());
      expect(changed.runs).toEqual(whole.runs);
      expect(JSON.parse(whole.bytes.toString())).toEqual({ files: listed(after) });
      const [findFile, findOfIndex] = [createFileLookup(whole), createFileLookup({ ...whole, runs: indexRuns(whole) })];
      for (const file of listed(after)) {
        expect(findFile(file[0])).toEqual(file);
        expect(findOfIndex(file[0])).toEqual(file[0].startsWith("search/index/") ? file : undefined);
      }
      for (const path of replaced) expect(findFile(path) !== undefined).toBe(after.some((file) => file.path === path));
    }),
    { numRuns: 500 },
  );
});

function joined({ pieces, runs }: NewManifest, last?: Manifest): Manifest & { readonly bytes: Buffer } {
  const bytes = Buffer.concat(
    pieces.map((piece) => ("buffer" in piece ? piece : (last?.read(piece.start, piece.end) ?? new Uint8Array(0)))),
  );
  return { bytes, read: (start, end) => bytes.subarray(start, end), runs };
}

test("two files that claim one path are a fault", () => {
  const file: MadeFile = { path: "a/b.html", bytes: 1, hash: "a", isNew: true };
  expect(() => makeManifest([file, file])).toThrow("two output files claim the path a/b.html");
  expect(() => changeManifest(joined(makeManifest([file])), { gone: [], made: [file] })).toThrow(
    "claim the path a/b.html",
  );
});

function listed(made: readonly MadeFile[]): readonly ListedFile[] {
  return [...made]
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ path, bytes, hash }) => [path, bytes, hash] as const);
}
