import { describe, expect, it } from "vitest";
import { REPORT_ROWS } from "./printed-rows.ts";
import { REPORT, readPage } from "./read-blocks.ts";

/** Jump lines as papers print them, run on at a text's end or beginning and in a line of their own. Names and places are invented. */

const HEADLINE = "小山村飞出“金凤凰”";
const FIRST = "走进石桥村，一排排新建的民居掩映在绿树丛中，村民们脸上洋溢着幸福的笑容。";
const CUT = "村支书老周说，五年前这里还是远近闻名的穷村，如今家家户户都过上了好日";

/** How the article under the headline reads: its jumps and its texts. */
function jumpsIn(...blocks: readonly string[]) {
  const { articles } = readPage(...blocks, "全县春耕忙", REPORT);
  const article = articles.find(({ headline }) => headline === HEADLINE);
  return { to: article?.jumpTo, from: article?.jumpFrom, texts: article?.blocks.map(({ text }) => text) };
}

describe("下转", () => {
  it.each([
    ...["（下转2版）", "(下转第二版)", "下转2版", "▶▶下转2版", "→下转2版", "（下转A2版）", "（下 转 2 版）"],
    ...["【下转第2版】", "［下转第2版］", "《下转2版》", "<下转2版>", "↘下转2版", "▲（下转2版）", "下转第2版▶"],
    ...["（未完，下转2版）", "（转第2版）", "（下接二版）", "（续2版）", "（下转第2版·要闻）"],
  ])("%s", (line) => {
    const begun = ["石桥修缮完工", REPORT, HEADLINE, `　　本报讯（记者 古小玲）${FIRST}`];
    const read = { to: 2, from: undefined, texts: [FIRST, CUT] };
    expect(jumpsIn(...begun, `　　${CUT}${line}`)).toEqual(read);
    expect(jumpsIn(...begun, `　　${CUT}`, line)).toEqual(read);
  });

  it.each(["（下转2版）", "▲（下转2版）", "（未完，下转2版）", "（转第2版）"])("%s in a row of its own", (line) => {
    const rows = (text: string) => `　　${text}`.match(/.{1,15}/gu) ?? [];
    const article = [HEADLINE, ...rows(`本报讯（记者 古小玲）${FIRST}`), ...rows(CUT), line];
    const { articles } = readPage([...REPORT_ROWS, ...article, ...REPORT_ROWS].join("\n"));
    expect(articles[1]?.blocks.map(({ text }) => text)).toEqual([FIRST, CUT]);
    expect(articles[1]?.jumpTo).toBe(2);
  });

  it("names a page that is not known where the paper has later parts", () => {
    const { articles } = readPage(HEADLINE, `　　本报讯（记者 古小玲）${FIRST}`, `　　${CUT}（下转B1版）`);
    expect(articles[0]?.jumpTo).toBeUndefined();
    expect(articles[0]?.blocks.at(-1)?.text).toBe(CUT);
  });

  it.each(["上联党心、下接民心", "向下转型"])("is none in %s", (words) => {
    const { articles } = readPage(HEADLINE, `　　本报讯（记者 古小玲）${FIRST}`, `　　村里的工作要${words}2版`);
    expect(articles[0]?.jumpTo).toBeUndefined();
  });
});

describe("上接", () => {
  it.each([
    ...["（上接1版）", "（上接第一版）", "上接1版", "▶▶上接1版", "←上接1版", "上接第1版▶", "（上接A1版）"],
    ...[
      "（ 上 接 1 版）",
      "（上接头版）",
      "《上接1版》",
      "<上接1版>",
      "（紧接第1版）",
      "（紧接一版）",
      "（接第1版）",
      "（承接第1版）",
    ],
  ])("%s", (line) => {
    const read = { to: undefined, from: 1, texts: [FIRST, `${CUT}子。`] };
    expect(jumpsIn(HEADLINE, `　　${line}${FIRST}`, `　　${CUT}子。`)).toEqual(read);
    expect(jumpsIn(HEADLINE, line, `　　${FIRST}`, `　　${CUT}子。`)).toEqual(read);
  });
});
