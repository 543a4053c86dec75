import { readFileSync } from "node:fs";
import fc from "fast-check";
import fastGlob from "fast-glob";

/** Printed lines of the sample's real pages. */
const REAL_LINES = fastGlob
  .sync("content/**/*.txt")
  .sort()
  .flatMap((file) => readFileSync(file, "utf8").split("\n"))
  .filter((line) => line.trim() !== "");

/** Lines that pages are made of in other towns, and the pieces that lines are made of, to be put anywhere. */
const PIECES = [
  ...[
    "本报讯",
    "（记者 甲乙 通讯员 丙丁）",
    "□ 通讯员 戊己",
    "■本报记者 庚辛 文/摄",
    "（壬癸 摄）",
    "子丑 寅卯/摄",
    "◆辰 巳",
  ],
  ...["（下转2版）", "（上接第一版）", "（下转2", "上接", "▶4版", "（详见3版）", "新华社北京9月7日电", "据新华社"],
  ...[
    "阅读提示",
    "核心提示：",
    "图为演练现场。",
    "一、",
    "（二）",
    "【短讯】",
    "〔民生〕",
    "□",
    "——记某某",
    "1.扫码入区。",
  ],
  ...[
    "2021年12月14日",
    "二〇二一年十二月十四日 星期二",
    "农历庚子年十二月初八",
    "第3547期",
    "今日四版",
    "责任编辑 甲乙",
  ],
  ...["县委办公室", "遗失声明", "公益广告", "富强 民主 文明 和谐", "电话：15094618890", "马台镇 5898 437 10.3"],
  ...[
    "\n# ",
    "\n### ",
    "\n---\n",
    "\n***\n",
    "\n> ",
    "\n- ",
    "\n| 甲 | 乙 |\n",
    "\n![](a.png)\n",
    "\n```markdown\n",
    "*",
    "\\*",
  ],
  ...[
    "<h2>",
    "</h2>",
    "<p>",
    "</p>",
    "<table><tr><td>",
    "</td><td>",
    "</td></tr>",
    '<img src="a.jpg" />',
    "[甲](./b.html)",
  ],
  ...[
    "首页 > 数字报 > 第02版：要闻",
    "发布时间：2022-11-25 作者：甲乙 来源：某县报 浏览：125次",
    "字号：大 中 小",
    "上一篇：某某",
    "编辑同志：",
    "读者 甲乙",
    "编者：",
  ],
  ...[
    "，",
    "。",
    "“",
    "”",
    "（",
    "）",
    "、",
    "：",
    "…",
    "　",
    " ",
    "**",
    "<br>",
    "![",
    "](a.png)",
    "$",
    "\u200b",
    "\ufffd",
  ],
] as const;

const realLine = fc.constantFrom(...REAL_LINES);
const piece = fc.constantFrom(...PIECES);
/** How lines meet: as a text layer gives paragraphs, as rows, or with wraps kept as spaces. */
const joint = fc.constantFrom("\n\n", "\n", " ", "\n　　", "\n\n\n", "");
const cutLine = fc.tuple(realLine, fc.nat(), fc.nat()).map(([line, from, length]) => {
  const characters = [...line];
  const start = from % characters.length;
  return characters.slice(start, start + 1 + (length % 40)).join("");
});

/** Real lines, whole and cut, and pieces, in any order and joined in any way. */
export const shuffledLines: fc.Arbitrary<string> = joined(fc.oneof(realLine, cutLine, piece), 25);

/** Real lines of a page in a random order, each whole: the longest of these pages hold two hundred lines. */
export const shuffledPage: fc.Arbitrary<string> = fc
  .tuple(fc.shuffledSubarray(REAL_LINES, { minLength: 40, maxLength: 200 }), joint)
  .map(([lines, between]) => lines.join(between));

/** Any text at all, in short lines; with line ends as decoding leaves them. */
export const anyText: fc.Arbitrary<string> = joined(
  fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), piece),
  20,
).map((text) => text.replaceAll("\r", "\n"));

const bom = fc.constantFrom([], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]);

/** Any bytes at all, some of them after a byte order mark, some of them a page's with a few bytes changed. */
export const anyBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.tuple(bom, fc.uint8Array({ maxLength: 300 })).map(([mark, bytes]) => Uint8Array.of(...mark, ...bytes)),
  fc
    .tuple(shuffledLines, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }))
    .map(([text, changes]) => changed(Buffer.from(text), changes)),
);

function joined(part: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> {
  return fc.array(fc.tuple(part, joint), { maxLength }).map((parts) => parts.flat().join(""));
}

function changed(bytes: Uint8Array, changes: readonly (readonly [at: number, byte: number])[]): Uint8Array {
  for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
  return bytes;
}

/**
 * Three exports of databases, by field, tag and table, without lines of columns' names: of a label `栏目：…` the word before the name is
 * not kept.
 */
const EXPORTS = ["0385", "0395", "0396"].map((page) =>
  readFileSync(`test/pages/other-papers/${page}.txt`, "utf8")
    .split("\n")
    .filter((line) => !line.startsWith("栏目")),
);

/** An export's first lines, some of its others from anywhere on, and a few of these left out. */
export const cutExport = fc
  .tuple(fc.constantFrom(...EXPORTS), fc.nat(40), fc.nat(60), fc.array(fc.nat(60), { maxLength: 6 }))
  .map(([lines, from, count, left]) =>
    [...lines.slice(0, 2), ...lines.slice(from, from + count + 3)].filter((_, i) => !left.includes(i)).join("\n"),
  );

const COLUMN_LINES = readFileSync("test/pages/other-papers/0441.txt", "utf8").split("\n");

/** Stretches of a page whose columns stand side by side, in any order, each moved to the right by some cells, and a few lines left out. */
export const cutColumns = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(COLUMN_LINES.length), fc.nat(30), fc.nat(3)), { minLength: 1, maxLength: 4 }),
    fc.array(fc.nat(60), { maxLength: 6 }),
  )
  .map(([stretches, left]) =>
    stretches
      .flatMap(([from, count, cells]) => COLUMN_LINES.slice(from, from + count).map((line) => " ".repeat(cells) + line))
      .filter((_, i) => !left.includes(i))
      .join("\n"),
  );
