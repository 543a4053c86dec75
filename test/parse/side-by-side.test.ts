import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";
import { readSideBySide } from "../../src/parse/side-by-side.ts";
import { readGrid } from "../../src/parse/text-grid.ts";
import { cutColumns } from "./any-page.ts";

/** Columns side by side as tools set them, in cells of which a Han character takes two. */
function setBeside(width: number, ...columns: readonly (readonly string[])[]): readonly string[] {
  const rows = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: rows }, (_, row) =>
    columns
      .map((column) => pad(column[row] ?? "", width, 2))
      .join("")
      .trimEnd(),
  );
}

function pad(text: string, width: number, places: number): string {
  const taken = [...text].reduce((sum, sign) => sum + (sign > "~" ? places : 1), 0);
  return text + " ".repeat(Math.max(0, width - taken));
}

const BRIDGE = [
  [
    "    本报讯（记者  章国华）8月12",
    "日，县委、县政府组织各乡的领导",
    "和县直单位负责人分乘三辆车深入",
    "工地，督查石桥的修缮，要求各方",
    "在入冬之前完工。",
  ],
  [
    "已作承诺。截至7月底，桥已修好两",
    "孔，用去石料八百方，占计划的五",
    "成八，其中西头一孔提前合拢。",
    "    章国华说，桥是全乡的命脉，",
    "要抓紧时间，倒排工期，挂图作",
  ],
  [
    "战，每个工段有一名乡领导，做到",
    "半月一调度、一月一通报；要注意",
    "安全，高温季节安排好工人的作息",
    "时间，备足药品，不以牺牲安全为",
    "代价赶工期。",
  ],
];
const SHRIMPS = [
  "    本报讯 立秋刚过，莲塘里，采莲的",
  "村民划着木盆，穿行在荷叶之间，哗啦啦",
  "倒出半盆龙虾。种莲大户说，莲子是正薪，",
  "龙虾是奖金，一亩多收了两千六百元。",
];
const HOSPITAL = [
  "    本报讯 随着最后一批住院患者，全部",
  "从老病房转出，县医院的新楼正式投入使",
  "用，病人第一次住进有空调的病房，翻身",
  "也不怕掉下床去了。",
];
/** A page as `pdftotext -layout` gives it: a headline over three columns, two articles below it side by side. */
const PAGE = [
  `${" ".repeat(34)}石桥修缮完工  车马重新通行`,
  `${" ".repeat(34)}——投工三千个，用石八百方`,
  "",
  ...setBeside(36, ...BRIDGE),
  "",
  ...setBeside(56, ["          荷塘里养起小龙虾", ""], ["          医院新楼启用", "        新增床位三百二十张"]),
  "",
  ...setBeside(56, SHRIMPS, HOSPITAL),
];

const read = (lines: readonly string[]) => readSideBySide(lines)?.map(({ text }) => text.trim()) ?? [];

describe("columns side by side in a page's lines", () => {
  it("are read one after another, below what stands over them all", () => {
    const rows = read(PAGE);
    expect(rows.slice(0, 4)).toEqual([
      "石桥修缮完工  车马重新通行",
      "——投工三千个，用石八百方",
      "本报讯（记者  章国华）8月12",
      "日，县委、县政府组织各乡的领导",
    ]);
    expect(rows.indexOf("在入冬之前完工。") + 1).toBe(rows.indexOf("已作承诺。截至7月底，桥已修好两"));
    expect(rows.indexOf("要抓紧时间，倒排工期，挂图作") + 1).toBe(rows.indexOf("战，每个工段有一名乡领导，做到"));
  });

  it("of two articles are read with the headlines that stand over them", () => {
    const rows = read(PAGE);
    const at = ["荷塘里养起小龙虾", "龙虾是奖金，一亩多收了两千六百元。", "医院新楼启用", "也不怕掉下床去了。"];
    expect(at.map((row) => rows.indexOf(row))).toEqual([10, 6, 5, 0].map((back) => rows.length - 1 - back));
  });

  it("keep the indents that rows have within their columns", () => {
    const indented = readSideBySide(PAGE)?.filter(({ text }) => /^ {2,4}\S/.test(text)) ?? [];
    expect(indented.map(({ text }) => text.trim())).toContain("章国华说，桥是全乡的命脉，");
    expect(indented.map(({ text }) => text.trim())).not.toContain("已作承诺。截至7月底，桥已修好两");
  });

  it("are articles of a page, each from its own line on", () => {
    const { articles } = parsePage(PAGE.join("\n"), { file: "01.txt" });
    expect(articles.map(({ headline, lines }) => [headline?.main, lines[0]])).toEqual([
      ["石桥修缮完工 车马重新通行", 1],
      ["荷塘里养起小龙虾", 10],
      ["医院新楼启用 新增床位三百二十张", 10],
    ]);
    expect(articles[0]?.blocks.some(({ text }) => text.includes("挂图作战，每个工段"))).toBe(true);
  });

  it.each([
    ["a table of prices", "龙单四号玉米种子     每斤一元三角五分钱", 12],
    ["a timetable", "青柯汽车站开往合肥方向    06:30，07:30，08:30，10:00，13:30", 12],
    ["names of teams", "县第一中学代表队    张明、李强、王芳、赵刚、孙伟、周涛", 12],
    ["a chronicle", "2021年1月12日  县委召开常委会会议，研究部署全县经济工作。", 12],
    ["verse with a gap", "春风又绿江南岸，  明月何时照我还。", 12],
    ["verse whose lines end with commas", "春风又绿江南两岸草，  明月何时照我还乡来，", 12],
    ["rows of paragraphs that spaces part", "会议指出，今年以来全县上下认真贯  彻落实省市精神，成效明显。", 12],
    ["rows without gaps", "至13日，县委、县政府组织各乡的领导和县直单位负责人，分乘三辆车，深入工地。", 12],
    ["a few staff lines", "本版责任编辑：章国华    本版校对人员：漆小红", 3],
  ])("are not seen in %s", (_, line, times) => {
    expect(readSideBySide(new Array<string>(times).fill(line))).toBeUndefined();
  });

  it("are not looked for in a text as long as many pages for one page's worth of them", () => {
    const grid = readGrid([...PAGE, ...new Array<string>(PAGE.length * 100).fill("县里召开会议，部署春耕生产。")]);
    expect([readGrid(PAGE) !== undefined, grid !== undefined]).toEqual([true, false]);
  });

  it("may be a text with verse or prices beside it", () => {
    const prose = [
      "春耕会议在县城召开，部署今年的",
      "春耕工作，各乡镇要抓好备耕，组",
      "织农民检修农具，调运种子化肥，",
      "保证春播需要。农业局派出技术员",
      "下乡，到田间地头指导选种育秧，",
      "防治病虫，帮助解决生产中的困难",
    ];
    for (const beside of ["千家烟火入云间。", "小麦每斤一元二角。"]) {
      const rows = read(
        setBeside(
          36,
          prose,
          prose.map((_, i) => (i % 3 === 0 ? "一夜春风绿满山，" : beside)),
        ),
      );
      expect(rows.slice(0, prose.length)).toEqual(prose);
    }
  });

  it("may be a text of short paragraphs with a few teasers beside it", () => {
    const paragraph = [
      "春耕会议在县城召开，部署今年的",
      "春耕工作并提要求。",
      "各乡镇抓好备耕，组织农民检修农",
      "具并调运种子。",
    ];
    const prose = [...paragraph, ...paragraph, ...paragraph, ...paragraph];
    const teasers = [
      "坝心镇积分兑出文明新风",
      "小满将至这些农事抓紧",
      "山里来了一位老医生",
      "桂花树下的露天课堂",
      "早稻收购今日开始",
      "夜市添了三个新摊位",
      "城区公交站亭换新颜",
      "老井边开起故事会来",
    ];
    const rows = read(setBeside(36, prose, teasers));
    expect(rows.slice(0, prose.length)).toEqual(prose);
  });

  it("are counted by characters or by cells, as the page sets them", () => {
    for (const places of [1, 2]) {
      const lines = Array.from(
        { length: 8 },
        (_, i) => `${pad(`第${i * 30 + 9}行写到这里，再写`, 24, places)}另有第${i * 111}行，写在右边`,
      );
      expect(read(lines).slice(0, 3)).toEqual(["第9行写到这里，再写", "第39行写到这里，再写", "第69行写到这里，再写"]);
    }
  });

  it("lose no character and read none twice", () => {
    fc.assert(
      fc.property(cutColumns, (text) => {
        const lines = text.split("\n");
        const rows = readSideBySide(lines);
        if (rows === undefined) return;
        const covered = lines.map((line) => line.replace(/\S/g, "1").replace(/\s/g, "0"));
        for (const { line, offset, text } of rows) {
          const own = text.trim();
          expect(lines[line]?.slice(offset, offset + own.length)).toBe(own);
          const before = covered[line] ?? "";
          covered[line] = before.slice(0, offset) + "0".repeat(own.length) + before.slice(offset + own.length);
        }
        expect(covered.join("")).not.toContain("1");
        expect(rows.reduce((sum, { text }) => sum + text.replace(/\s/g, "").length, 0)).toBe(
          lines.join("").replace(/\s/g, "").length,
        );
      }),
      { numRuns: 500 },
    );
  });

  it("are read to the end of a long text in proportion to its length", () => {
    const text = readFileSync("test/pages/other-papers/0441.txt", "utf8");
    const rows = readSideBySide(text.repeat(60).split("\n")) ?? [];
    expect(rows.reduce((sum, row) => sum + row.text.replace(/\s/g, "").length, 0)).toBe(
      60 * text.replace(/\s/g, "").length,
    );
  });
});
