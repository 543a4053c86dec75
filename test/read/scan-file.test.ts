import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findScanPath } from "../../src/read/content-path.ts";
import { chooseScans, parseScanFile } from "../../src/read/scan-file.ts";
import { pngOf } from "../sample/picture.ts";

const PATH = "kecheng/2021-01-20/01.png";

function parse(head: Uint8Array, bytes = head.length) {
  const { value, diagnostics } = parseScanFile({ path: PATH, head, bytes });
  return { value, rules: diagnostics.map(({ rule }) => rule) };
}

describe("a scan", () => {
  test("is measured from its first bytes", () => {
    const head = pngOf(60, 90);
    expect(parse(head.subarray(0, 64), head.length)).toEqual({
      value: { sourceFile: PATH, format: "png", width: 60, height: 90, bytes: head.length },
      rules: [],
    });
  });

  test("lying on its side, as EXIF tells, is measured as browsers show it", () => {
    // A JPEG's first segments: EXIF with orientation 6, then a frame 90 wide and 60 high.
    const exif = Buffer.from("4578696600004d4d002a00000008000101120003000000010006000000000000", "hex");
    const app1 = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif]);
    const frame = Buffer.from("ffc000110800" + "3c" + "005a" + "03012200021101031101", "hex");
    const head = Buffer.concat([Buffer.from([0xff, 0xd8]), app1, frame, Buffer.alloc(64)]);
    expect(parse(head).value).toMatchObject({ format: "jpg", width: 60, height: 90 });
  });

  test.each([
    ["an empty file", ""],
    ["a text", "<svg onload=alert(1)>"],
    ["a GIF", "GIF89a\x01\0\x01\0\0\0\0"],
    ["a TIFF", "II*\0\x08\0\0\0"],
    ["a JPEG that breaks off", "\xff\xd8\xff\xe0"],
  ])("that is %s is told of and not shown", (_, bytes) =>
    expect(parse(Buffer.from(bytes, "latin1"))).toEqual({ value: undefined, rules: ["scan-unreadable"] }),
  );

  test("whatever its bytes are never stops a build", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom("", "\x89PNG\r\n\x1a\n", "\xff\xd8"),
        (tail, start) => {
          const { value, rules } = parse(Buffer.concat([Buffer.from(start, "latin1"), tail]));
          expect(value === undefined).toBe(rules.length > 0);
        },
      ),
    );
  });

  test.each([
    [4_000_000, [], true],
    [6_000_000, ["scan-heavy"], true],
    [26_000_000, ["scan-too-large"], false],
  ] as const)("of %d bytes", (bytes, rules, isShown) => {
    const found = parse(pngOf(60, 90), bytes);
    expect(found.rules).toEqual(rules);
    expect(found.value !== undefined).toBe(isShown);
  });

  test("of more pixels than a phone unpacks is not shown", () =>
    expect(parse(pngOf(1, 1).fill(0xff, 17, 20).fill(0xff, 21, 24)).rules).toEqual(["scan-too-large"]));
});

describe("a scan's path", () => {
  test.each(["kecheng/2021-01-20/01.jpg", "kecheng/2021-01-20/1.JPEG", "kecheng/2021-01-20/01.tif"])("%s", (path) =>
    expect(findScanPath(path)).toEqual({ slug: "kecheng", date: "2021-01-20", page: 1 }),
  );

  test.each([
    "kecheng/2021-01-20/photo.jpg",
    "kecheng/2021-01-20/00.jpg",
    "kecheng/2021-02-30/01.jpg",
    "assets/2021-01-20/01.jpg",
    "kecheng/01.jpg",
    "kecheng/2021-01-20/a/01.jpg",
    "../2021-01-20/01.jpg",
  ])("%s is none", (path) => expect(findScanPath(path)).toBeUndefined());
});

test("of two scans of one page the first stands", () => {
  const scan = (sourceFile: string) => ({ sourceFile, format: "jpg" as const, width: 1, height: 1, bytes: 1 });
  const place = { slug: "a", date: "2021-01-20", page: 1 };
  const filed = ["a/2021-01-20/01.jpg", "a/2021-01-20/1.jpg"].map((file) => ({ place, scan: scan(file) }));
  const { value, diagnostics } = chooseScans(filed);
  expect([...value.values()].map(({ sourceFile }) => sourceFile)).toEqual(["a/2021-01-20/01.jpg"]);
  expect(diagnostics).toEqual([
    { rule: "scan-duplicate", place: { file: "a/2021-01-20/1.jpg" }, details: { other: "a/2021-01-20/01.jpg" } },
  ]);
});
