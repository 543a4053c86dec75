import { describe, expect, it } from "vitest";
import { pageOfBlocks, textsOf } from "./printed-rows.ts";

/** A speech as papers print it. Places and people are invented. */
const REPORT = [
  "石桥修缮完工",
  "本报讯（记者 龚一凡）近日，县里召开会议，部署下一步工作。",
  "会议强调，各乡镇要把防汛工作抓在手上，确保安全度汛。",
];
const THEME = "认清形势 坚定信心 奋力夺取首季“开门红”";
const TITLE = "在全县春耕生产动员大会上的讲话（摘要）";
const SPEAKER = "中共石桥县委书记 束怀山";
const DAY = "（2014年3月3日）";
const TEXT = [
  "同志们：",
  "惊蛰将至，春耕在即。今天县委、县政府召开这次大会，主要任务是动员全县上下掀起备春耕热潮，把黑土地保护摆上重要位置。",
  "去年的经验概括起来有三条，今年还要坚持，而且要坚持得更好。",
];

const speechOf = (...blocks: readonly string[]) => pageOfBlocks(...REPORT, ...blocks).articles[1];

describe("a speech", () => {
  it("has its speaker above it, and below that its day", () => {
    const speech = speechOf(THEME, TITLE, SPEAKER, DAY, ...TEXT);
    expect(speech?.headline).toEqual(expect.objectContaining({ kicker: [THEME], main: TITLE, decks: [DAY] }));
    expect(speech?.bylines).toEqual([{ role: "作者", names: ["束怀山"] }]);
  });

  it("is below its title a deck where a dash stands before it", () => {
    const speech = speechOf(THEME, `——${TITLE}`, SPEAKER, ...TEXT);
    expect(speech?.headline).toEqual(expect.objectContaining({ kicker: [], main: THEME }));
  });

  it("is signed by nobody below it where its speaker stands above, as a letter may be", () => {
    const next = ["石桥县老农", "喜迎丰收", "本报讯（记者 龚一凡）近日，石桥县早稻开镰。"];
    const signed = (...head: string[]) => textsOf(pageOfBlocks(...REPORT, ...head, ...TEXT, ...next), "signature");
    expect(signed(TITLE, SPEAKER)).toEqual([]);
    expect(signed("致全县农民朋友的一封信")).toEqual(["石桥县老农"]);
  });
});
