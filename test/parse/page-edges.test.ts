import { describe, expect, it } from "vitest";
import { furniture, headlines, pageOfRows, REPORT_ROWS } from "./printed-rows.ts";

describe("the paper's name at a page's foot", () => {
  it.each([
    [["岚湾报", "本版责编：晓 月 组版：春 山"]],
    [["编辑：晓 月 校对：春 山", "岚湾报"]],
    [["编辑：晓 月 电子信箱：lw@lwb.example 岚湾报"]],
  ])("is read beside who made the page: %s", (foot) => {
    const page = pageOfRows(...REPORT_ROWS, ...foot);
    expect(page.nameplate.paper).toBe("岚湾报");
    expect(headlines(page)).toEqual(["石桥修缮完工"]);
  });

  it("is none where nobody made the page, nor what a column is called", () => {
    expect(pageOfRows(...REPORT_ROWS, "岚湾报", ...REPORT_ROWS).nameplate.paper).toBeUndefined();
    expect(pageOfRows(...REPORT_ROWS, "今日关注", "本版责编：晓 月 组版：春 山").nameplate.paper).toBeUndefined();
  });
});

describe("a printer", () => {
  it.each(["岚湾县印刷厂印", "县报社印刷厂承印"])("at the foot is furniture: %s", (line) => {
    expect(furniture(pageOfRows(...REPORT_ROWS, line))).toEqual([line]);
  });

  it("is none in a headline", () => {
    expect(furniture(pageOfRows("县印刷厂", ...REPORT_ROWS))).toEqual([]);
  });
});

describe("a call of its years", () => {
  const nameplate = ["岚湾人民报", "一九六○年三月十八日　星期五"];
  it.each(["高举总路线、大跃进、人民公社三面紅旗奋勇前进！", "中国共产党万岁！"])(
    "below the nameplate is furniture: %s",
    (call) => {
      const page = pageOfRows(...nameplate, call, "县委召开广播大会", ...REPORT_ROWS);
      expect(furniture(page)).toContain(call);
    },
  );

  it("is the headline right above a text", () => {
    const call = "高举红旗奋勇前进！";
    expect(furniture(pageOfRows(...nameplate, call, ...REPORT_ROWS.slice(1)))).not.toContain(call);
  });
});
