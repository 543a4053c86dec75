import { describe, expect, it } from "vitest";
import { readBlocks } from "./read-blocks.ts";

const ESSAY =
  "小时候，外婆家的灶台边总放着一只陶罐，罐里装的是她亲手腌的咸菜，一打开盖子满屋都是香味，那是我整个童年的味道。";
const LEAD = "3月10日，县里召开春耕现场会议，部署下一步工作，要求各乡镇抓住农时，种足种好。";

describe("names of other peoples and of two characters' surnames", () => {
  it.each(["阿依古丽·买买提", "扎西顿珠", "乌云其木格", "◎玉素甫·艾力", "县民族中学 次仁央金", "城关镇中学 欧阳晓明"])(
    "are authors between a title and its text: %s",
    (line) => {
      const [article] = readBlocks("外婆的咸菜罐子", line, ESSAY, ESSAY);
      expect(article?.headline).toBe("外婆的咸菜罐子");
      expect(article?.by).toEqual([`作者 ${line.replace(/^.* |^◎/, "")}`]);
    },
  );

  it.each([
    ["（记者阿依古丽·买买提 通讯员努尔兰·哈力克）", ["记者 阿依古丽·买买提", "通讯员 努尔兰·哈力克"]],
    ["（记者乌云其木格）", ["记者 乌云其木格"]],
    ["（记者 欧阳 晓明）", ["记者 欧阳晓明"]],
    ["（记者 欧阳 张 明）", ["记者 欧阳 张明"]],
  ])("are reporters in brackets: %s", (byline, by) => {
    expect(readBlocks("县里召开春耕现场会", `本报讯${byline}${LEAD}`)[0]?.by).toEqual(by);
  });
});

describe("names grown on their bearers' role", () => {
  it.each([
    ["（记者孙 敏 通讯员周大庆）", ["记者 孙敏", "通讯员 周大庆"]],
    ["（记者孙 敏 周 涛）", ["记者 孙敏 周涛"]],
    ["（记者谈 国英 通讯员钟伟 平）", ["记者 谈国英", "通讯员 钟伟平"]],
    ["（记者龙开文）", ["记者 龙开文"]],
    ["（通讯员程学文 记者白雪峰）", ["通讯员 程学文", "记者 白雪峰"]],
  ])("are read whole: %s", (byline, by) => {
    expect(readBlocks("县里召开春耕现场会", `本报讯${byline}${LEAD}`)[0]?.by).toEqual(by);
  });
});

describe("reporters of a county's media", () => {
  it.each([
    ["（双坪融媒记者 闻人晓 文/图）", ["记者 闻人晓"]],
    ["（双坪县全媒体记者 闻人晓）", ["全媒体记者 闻人晓"]],
    ["（记者海来伍加 吉克阿且）", ["记者 海来伍加 吉克阿且"]],
    ["（记者马丽白云）", ["记者 马丽 白云"]],
  ])("are read with their role: %s", (byline, by) => {
    expect(readBlocks("县里召开春耕现场会", `本报讯${byline}${LEAD}`)[0]?.by).toEqual(by);
  });

  it("are none where a body sent a text in", () => {
    const [article] = readBlocks("秋燥时节防感冒", ESSAY, ESSAY, "□县疾控中心 供稿");
    expect(article?.by).toEqual([]);
  });
});
