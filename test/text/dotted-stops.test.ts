import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";
import { setStopsRound } from "../../src/text/dotted-stops.ts";

const DOTTED = [
  "县里召开会议.会上，龚一凡作了讲话.",
  "买买提.艾山说，一.五公里外的石桥修好了.",
  "一.组织领导",
  "“大家都来出力.”晏平说.",
  "今年产量增长12.5%.",
  "县委书记来我县调研......2版",
];

describe("a text whose stops are dots", () => {
  it("has Chinese ones where a sentence ends, and only there", () => {
    expect(setStopsRound(DOTTED.join("\n"))?.text.split("\n")).toEqual([
      "县里召开会议。会上，龚一凡作了讲话。",
      "买买提.艾山说，一.五公里外的石桥修好了。",
      "一.组织领导",
      "“大家都来出力。”晏平说。",
      "今年产量增长12.5%。",
      "县委书记来我县调研......2版",
    ]);
  });

  it("is any other text where there is a Chinese stop, or hardly a dot", () => {
    expect(setStopsRound(`${DOTTED.join("\n")}\n石桥修好了。`)).toBeUndefined();
    expect(setStopsRound(DOTTED.slice(0, 2).join("\n"))).toBeUndefined();
  });

  it.each([".", "．"])("is read as others are, and given as it is: %s", (dot) => {
    const text = ["县里部署下一步工作", "本报讯（记者 龚一凡）近日，县里召开会议.", "会上，石远作了讲话.", "（晏平）"];
    const more = [
      "石桥修缮完工",
      "本报讯（记者 龚一凡）近日，石桥修缮完工.",
      "（晏平 摄）",
      "村里通了路.",
      "家家有水喝.",
    ];
    const [article] = parsePage([...text, ...more].join("\n\n").replaceAll(".", dot), { file: "01.txt" }).articles;
    expect(article?.blocks.map(({ text: block }) => block)).toEqual([
      `近日，县里召开会议${dot}`,
      `会上，石远作了讲话${dot}`,
    ]);
    expect(article?.bylines.map(({ names }) => names.join())).toEqual(["龚一凡", "晏平"]);
  });
});
