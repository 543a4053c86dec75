import { describe, expect, it } from "vitest";
import { parsePage } from "../../src/parse/page.ts";

const found = (text: string) =>
  parsePage(text, { file: "01.txt" })
    .diagnostics.filter(({ rule }) => rule === "misread-character")
    .map(({ details }) => [details["text"], details["likely"]]);

describe("what OCR may have misread", () => {
  it.each([
    ["5月l0日上午，", "l0", "10"],
    ["日供水能力由8OOO吨增加到", "8OOO", "8000"],
    ["全县己经建成", "己经", "已经"],
    ["产妇巳经脱险", "巳经", "已经"],
    ["先在自已的院子里", "自已", "自己"],
    ["八月二十六曰，", "月二十六曰", "月二十六日"],
    ["工程正式投人使用", "投人", "投入"],
    ["村集体经营性收人达到", "收人", "收入"],
    ["全区进人梅雨期", "进人", "进入"],
    ["要深人贯彻落实", "深人", "深入"],
    ["筑牢外防输人、", "防输人", "防输入"],
    ["做到扫码人场", "扫码人", "扫码入"],
    ["项目列人省重点", "列人", "列入"],
    ["面积增加,,产量", ",,", ","],
    ["収入增长", "収", "收"],
    ["春茶陆续开釆", "釆", "采"],
    ["编辑锟斤拷烫烫烫", "锟斤拷烫烫烫", ""],
  ])("%s", (text, misread, likely) => {
    expect(found(text)).toEqual([[misread, likely]]);
  });

  it.each([
    "O2O模式惠及农户",
    "感人至深人们都哭了，高深人才，码人成字，输人不输阵，步人后尘",
    "走进人群，引进人才，评出先进人物",
    "投人民币三万元，吸收人员十名，接收人家的礼",
    "接纳人们的意见",
    "减排CO2达30吨",
    "自己经营一家小店",
    "作品来自已建成的文化礼堂",
    "农历乙巳年正月，巳时开工",
    "子曰：学而时习之",
    "为官之道，一曰清，二曰慎，三曰勤。",
    "已经完成。，",
    "Windows 10 系统",
  ])("not: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("stands on its line of the file", () => {
    const { diagnostics } = parsePage("一行\n\n三行己经\n", { file: "01.txt", firstLine: 5 });
    expect(diagnostics.find(({ rule }) => rule === "misread-character")?.place).toEqual({ file: "01.txt", line: 7 });
  });
});
