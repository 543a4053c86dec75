import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";

/** What stands at the edges of invented pages; what must not be taken for it stands beside each. */
const rowsOf = (...rows: string[]) => parsePage(rows.join("\n"), { file: "01.txt" });

type Page = ReturnType<typeof rowsOf>;
const headlines = ({ articles }: Page) => articles.map(({ headline }) => headline?.main);
const furniture = ({ furniture: lines }: Page) => lines.map(({ text }) => text);

const ROWS = [
  "石桥修缮完工",
  "　　本报讯（记者 龚一凡）县里昨",
  "天召开专题会议，部署下一步的工作",
  "任务，要求各乡镇抓好落实。",
  "　　会议强调，各乡镇要把防汛工作抓",
  "在手上，落实到每座水库、每条河堤，",
  "确保安全度汛。",
];

describe("the paper's name at a page's foot", () => {
  it.each([
    [["岚湾报", "本版责编：晓 月 组版：春 山"]],
    [["编辑：晓 月 校对：春 山", "岚湾报"]],
    [["编辑：晓 月 电子信箱：lw@lwb.example 岚湾报"]],
  ])("is read beside who made the page: %s", (foot) => {
    const page = rowsOf(...ROWS, ...foot);
    expect(page.nameplate.paper).toBe("岚湾报");
    expect(headlines(page)).toEqual(["石桥修缮完工"]);
  });

  it("is none where nobody made the page, nor what a column is called", () => {
    expect(rowsOf(...ROWS, "岚湾报", ...ROWS).nameplate.paper).toBeUndefined();
    expect(rowsOf(...ROWS, "今日关注", "本版责编：晓 月 组版：春 山").nameplate.paper).toBeUndefined();
  });
});

describe("a printer", () => {
  it.each(["岚湾县印刷厂印", "县报社印刷厂承印"])("at the foot is furniture: %s", (line) => {
    expect(furniture(rowsOf(...ROWS, line))).toEqual([line]);
  });

  it("is none in a headline", () => {
    expect(furniture(rowsOf("县印刷厂", ...ROWS))).toEqual([]);
  });
});

describe("a call of its years", () => {
  const nameplate = ["岚湾人民报", "一九六○年三月十八日　星期五"];
  it.each(["高举总路线、大跃进、人民公社三面紅旗奋勇前进！", "中国共产党万岁！"])(
    "below the nameplate is furniture: %s",
    (call) => {
      const page = rowsOf(...nameplate, call, "县委召开广播大会", ...ROWS);
      expect(furniture(page)).toContain(call);
    },
  );

  it("is the headline right above a text", () => {
    const call = "高举红旗奋勇前进！";
    expect(furniture(rowsOf(...nameplate, call, ...ROWS.slice(1)))).not.toContain(call);
  });
});
