import { describe, expect, it } from "vitest";
import { readPage } from "./read-blocks.ts";

const LEAD = "3月10日，县里召开春耕现场会议，部署下一步工作，要求各乡镇抓住农时，种足种好。";
const BY = [
  { role: "记者", names: ["孙敏"] },
  { role: "通讯员", names: ["周大庆"] },
];

describe("reporters within the brackets of a dateline", () => {
  it.each([
    ["【本报讯 记者孙敏 通讯员周大庆】", "本报讯"],
    ["【本报讯 记者 孙 敏 通讯员 周大庆】", "本报讯"],
    ["〔本报讯 记者 孙敏 通讯员 周大庆〕", "本报讯"],
    ["[本报讯/记者 孙敏 通讯员 周大庆]", "本报讯"],
    ["【本报3月9日讯 记者 孙敏 通讯员 周大庆】", "本报3月9日讯"],
    ["【新华社北京3月1日电 记者 孙敏 通讯员 周大庆】", "新华社北京3月1日电"],
    ["【记者 孙敏 通讯员 周大庆】", undefined],
  ])("are read, and no bracket is missed: %s", (opening, dateline) => {
    const page = readPage("县里召开春耕现场会", opening + LEAD);
    expect(page.articles.map((article) => article.dateline ?? undefined)).toEqual([dateline]);
    expect(page.articles[0]?.bylines).toEqual(BY);
    expect(page.articles[0]?.blocks.map(({ text }) => text)).toEqual([LEAD]);
    expect(page.diagnostics).toEqual([]);
  });

  it("are read behind a headline in the same line", () => {
    const page = readPage(`县里召开春耕现场会【本报讯 记者 孙敏 通讯员 周大庆】${LEAD}`);
    expect(page.articles.map(({ headline, bylines }) => [headline, bylines])).toEqual([["县里召开春耕现场会", BY]]);
  });

  it("stand behind no call that the paper has made", () => {
    const page = readPage("县里召开春耕现场会", `本报电话采访了县农业局局长，${LEAD}`);
    expect(page.articles.map(({ dateline }) => dateline ?? undefined)).toEqual([undefined]);
  });

  it("stand behind a report by telephone", () => {
    const page = readPage("县里召开春耕现场会", `　　本报双坪水库五日电话（记者 孙敏 通讯员 周大庆）${LEAD}`);
    expect(page.articles.map(({ dateline, bylines }) => [dateline, bylines])).toEqual([["本报双坪水库五日电话", BY]]);
  });

  it("are still told of where the bracket behind them has no other", () => {
    const page = readPage("县里召开春耕现场会", `本报讯 记者 孙敏 通讯员 周大庆）${LEAD}`);
    expect(page.articles[0]?.bylines).toEqual(BY);
    expect(page.diagnostics.map(({ rule }) => rule)).toEqual(["misread-character"]);
  });
});
