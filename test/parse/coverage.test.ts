import { describe, expect, it } from "vitest";
import { findLostText } from "../../src/parse/coverage.ts";
import { parseLines } from "../../src/parse/lines.ts";

const LEFT = [
  "县委、县政府组织各乡的领导和县",
  "直单位负责人分乘三辆车深入工地",
  "督查石桥的修缮，要求各方，在入",
  "冬之前完工，并派出四名技术员，",
];
const RIGHT = [
  "已作承诺。截至月底，桥已修好两",
  "孔，用去石料八百方，占计划的五",
  "成八，其中西头一孔，提前合拢，",
  "石匠们说，桥是全乡的命脉，要抓",
];

describe("text that nothing holds", () => {
  const page = [...LEFT, ...LEFT].map((left, i) => `${left}    ${RIGHT[i % RIGHT.length]}`).join("\n");
  const { lines } = parseLines(page, "01.txt");
  const [first] = lines;
  const sliceOf = ({ number, offset, text }: (typeof lines)[number]) => ({
    line: number,
    start: offset,
    end: offset + text.length,
    text,
  });

  it("is found in the column beside what is kept as furniture", () => {
    expect(lines).toHaveLength(16);
    const furniture = [{ kind: "other", text: first?.text ?? "", lines: [1, 1] }] as const;
    const beside = lines.filter(({ number }) => number === 1)[1];
    const placed = lines.filter((line) => line !== first && line !== beside).map(sliceOf);
    expect(findLostText(lines, placed, furniture)).toEqual([beside === undefined ? undefined : sliceOf(beside)]);
  });

  it("is none where everything is placed", () => {
    expect(findLostText(lines, lines.map(sliceOf), [])).toEqual([]);
  });
});
