import { describe, expect, it } from "vitest";
import { parseByline } from "../../src/parse/byline.ts";
import { areJoinedNames, type DoubtfulNames, findDoubtfulNames, partJoinedWord } from "../../src/parse/joined-names.ts";
import { parsePage } from "../../src/parse/page.ts";

describe("a word of a byline", () => {
  it.each([
    ["记者张晓明通讯员王伟", ["记者", "张晓明", "通讯员", "王伟"]],
    ["西川日报全媒体记者李耀华实习生王伟", ["西川日报全媒体记者", "李耀华", "实习生", "王伟"]],
    ["李晖通讯员张红运摄", ["李晖", "通讯员", "张红运", "摄"]],
    ["本报通讯员卫纲摄", ["本报通讯员", "卫纲", "摄"]],
    ["梁云霞杨军祥", ["梁云霞", "杨军祥"]],
    ["王伟李红", ["王伟", "李红"]],
    ["张晓明李红摄影报道", ["张晓明", "李红", "摄影报道"]],
    ["欧阳建国李红", ["欧阳建国", "李红"]],
  ])("%s is parted", (word, parts) => {
    expect(partJoinedWord(word)).toEqual(parts);
  });

  it.each([
    // One role, with whose it is and with one name
    ["本报记者"],
    ["县融媒体中心记者"],
    ["记者张晓明"],
    // One name of four characters
    ["欧阳建国"],
    ["阿依古丽"],
    // What reporters do, and names of papers and places: some begin with what may be a surname
    ["记者走进万亩茶园"],
    ["成都商报"],
    ["江南水乡"],
    ["时代商报社"],
  ])("%s stays whole", (word) => {
    expect(partJoinedWord(word)).toEqual([word]);
  });
});

describe("names that may be parted in two ways", () => {
  it.each([
    ["（通讯员李向阳方华）", "李向阳方华: 李向阳、方华 | 李向、阳方华"],
    ["记者李向阳方华通讯员王伟摄", "李向阳方华: 李向阳、方华 | 李向、阳方华"],
  ])("of %s are told", (byline, told) => {
    expect(findDoubtfulNames(byline).map(showDoubt)).toEqual([told]);
  });

  it.each([
    // 明 is a surname too, but a rare one
    ["记者张晓李明辉"],
    ["（记者张晓明李建国）"],
    ["本报记者 张晓明 通讯员 王伟"],
    ["（西川日报全媒体记者李耀华）"],
    ["记者王伟李红摄"],
  ])("are none in %s", (byline) => {
    expect(findDoubtfulNames(byline)).toEqual([]);
  });

  it("are a finding on their line, with both readings", () => {
    const page = parsePage("秋粮丰收在望\n\n本报讯（通讯员李向阳方华）日前，全县秋粮开镰。\n", { file: "01.txt" });
    expect(page.diagnostics).toEqual([
      {
        rule: "names-run-together",
        place: { file: "01.txt", line: 3 },
        details: { text: "李向阳方华", names: "李向阳、方华", other: "李向、阳方华" },
      },
    ]);
  });
});

function showDoubt({ run, names, other }: DoubtfulNames): string {
  return `${run}: ${names.join("、")} | ${other.join("、")}`;
}

describe("a byline whose spaces are lost", () => {
  it.each([
    ["（记者张晓明、李红通讯员王伟、赵丽丽）", "记者:张晓明、李红 通讯员:王伟、赵丽丽"],
    ["本报记者张旭晖李红", "记者:张旭晖、李红"],
    ["(济川晚报记者李晖通讯员张红运摄)", "摄影:李晖 摄影:张红运"],
    ["通 讯 员 张磊", "通讯员:张磊"],
    ["记 者 袁 灿", "记者:袁灿"],
    ["西川县融媒体记者 张劲松", "融媒体记者:张劲松"],
    ["西川报业全媒体记者 张劲松", "全媒体记者:张劲松"],
    ["图片：林翔", "摄影:林翔"],
    // Pen names among names
    ["□向峰 文浩 永梅 国辉 张洋", "作者:向峰、文浩、永梅、国辉、张洋"],
  ])("%s names %s", (text, names) => {
    expect(show(text)).toBe(names);
  });

  it.each([["◆安全 生产"], ["★苹果 王伟"], ["全县小麦丰收在望"], ["本报记者走进西川新农村"]])(
    "%s names nobody",
    (text) => {
      expect(show(text)).toBeUndefined();
    },
  );

  it("names them without a role in brackets alone", () => {
    expect(parseByline("（龙绍琼陆书明）", true)?.bylines).toEqual([{ role: "作者", names: ["龙绍琼", "陆书明"] }]);
    expect(parseByline("龙绍琼陆书明", true)).toBeUndefined();
    expect(parseByline("（图文均无关）", true)).toBeUndefined();
    // A line of verse: both halves begin with a surname
    expect(parseByline("麦子黄了", true)).toBeUndefined();
    expect(areJoinedNames("张家口晚报社")).toBe(false);
  });
});

function show(text: string): string | undefined {
  return parseByline(text)
    ?.bylines.map(({ role, names }) => `${role}:${names.join("、")}`)
    .join(" ");
}
