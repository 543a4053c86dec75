import { describe, expect, it } from "vitest";
import { parseLines } from "../../src/parse/lines.ts";
import { parsePage } from "../../src/parse/page.ts";
import { readPrintedPage } from "../../src/parse/printed-page.ts";
import { printedWidth } from "../../src/text/characters.ts";

/** Pages whose lines hold paragraphs, with a space for each row's end. Names and places are invented. */
const paragraphsOf = (...blocks: string[]) =>
  parsePage(["全区推进会召开", ...blocks].join("\n\n"), { file: "01.txt" }).articles.flatMap(({ blocks: parts }) =>
    parts.filter(({ type }) => type === "paragraph").map(({ text }) => text),
  );

/** The printed rows that a text is cut into. */
const rowsOf = (text: string) => readPrintedPage(parseLines(text, "01.txt").lines).rows.map((row) => row.text);

/** In ems. */
const COLUMN = 17;

/** A text in rows of one column, the first of them narrower; a mark that ends a row hangs. */
function setInRows(text: string, first = COLUMN, column = COLUMN): string {
  let rows = "";
  let left = text;
  for (let room = first; left !== ""; room = column) {
    let end = 1;
    while (end < left.length && printedWidth(left.slice(0, end + 1)) <= room) end++;
    if (/^[，。、；]/.test(left.slice(end))) end++;
    rows += `${rows === "" ? "" : " "}${left.slice(0, end)}`;
    left = left.slice(end);
  }
  return rows;
}

const REPORT =
  "10月19日，区委主题教育领导小组会议召开，听取前一阶段工作情况汇报，研究部署下一步工作，要求各单位对照清单逐项整改到位，区领导白朗、蒙远、龚一凡等参加。";
const MORE =
  "来，全区上下把理论学习、调查研究贯通起来，实现了良好开局，同时也要看到一些单位还存在学用脱节、调研不深的现象，必须高度重视。";

describe("behind a sentence's end a piece of a row", () => {
  // `蒙远、龚一凡等参加。` ends a paragraph whose last row is short.
  const ended = setInRows(REPORT);

  it("begins the next paragraph where the piece after it fills that row", () => {
    expect(paragraphsOf(`${ended} 会议指出， 当前各项工作已启动以 ${setInRows(MORE)}`)).toEqual([
      expect.stringMatching(/参加。$/),
      expect.stringMatching(/^会议指出，当前各项工作已启动以来，全区/),
    ]);
  });

  it.each([
    ["does not", `${ended} 会议指出， 当前工作已经启动 ${setInRows(MORE)}`, "龚一凡等参加。 会议指出，"],
    [
      "does behind a comma",
      `${ended.slice(0, -1)}， 会议指出， 当前各项工作已启动以 ${setInRows(MORE)}`,
      "龚一凡等参加， 会议指出，",
    ],
  ])("belongs to the row before where the piece after it %s", (_, text, row) => {
    expect(rowsOf(text).filter((printed) => printed.endsWith("会议指出，"))).toEqual([row]);
  });
});

describe("who stressed something, behind a sentence", () => {
  const read = (who: string) => {
    const before = setInRows(
      "谷雨一行先后来到双桥粮站和农机合作社，察看秋粮收购、油菜播种和虫害防治等，详细询问群众的意见和建议。",
    );
    const after = setInRows(
      `${who}，要提高政治站位，把秋冬种作为明年夏粮丰收的第一仗来打，落实面积，压实责任，让群众满意放心。`,
    );
    return paragraphsOf(`${before} ${after}`).length;
  };

  it("opens a paragraph", () => {
    expect(read("白小露强调")).toBe(2);
  });

  it("does not where it is he, or nobody", () => {
    expect([read("他强调"), read("随后大家认为")]).toEqual([1, 1]);
  });
});

describe("a column's end in a sentence", () => {
  const visited = "谷雨一行先后来到智能家居产业园、标准厂房三期、污水处理厂扩建工程等处，";
  const onward =
    "人、施工人员深入交流，现场协调解决项目推进中的困难和问题，要求倒排工期、挂图作战，把每个项目都建成精品工程和放心工程。";

  it("leaves the next row's piece behind a comma no line by itself", () => {
    const before = setInRows(
      "10月25日，县里调研重点项目建设情况，要求以项目大突破推动工业大提升，再接再厉早投产。",
      11,
      11,
    );
    const cut = `${setInRows(visited, 11, 11)} 与企业负责`;
    expect(paragraphsOf(before, cut, setInRows(onward, 26, 26))).toEqual([
      expect.stringMatching(/投产。$/),
      expect.stringMatching(/等处，与企业负责人、施工人员/),
    ]);
  });

  it("leaves one character of the word that it cuts in the row before", () => {
    const cut =
      "五、发现火情要立即拨打火警电话 12119或向当地乡镇人民政府报告。对违 反本通告规定的,依法给予行政处罚; 构";
    expect(rowsOf(cut).at(-1)).toBe("反本通告规定的,依法给予行政处罚; 构");
    expect(paragraphsOf(setInRows(REPORT), cut, "成犯罪的,依法追究刑事责任。")[1]).toMatch(/处罚；构成犯罪的/);
  });
});

it("a question begins a paragraph behind the end of an answer in its line, however short that row is", () => {
  const answer =
    "答：打架斗殴、酗酒、服毒自杀、交通事故、工伤、医疗事故、镶牙配镜和自购药品等发生的费用，不在报销的范围之内。";
  const texts = paragraphsOf(
    setInRows(REPORT),
    `${setInRows(answer)} 问：报销时要带什么？`,
    `答：${setInRows(MORE, 15)}`,
  );
  expect(texts.slice(1, 3)).toEqual([answer, "问：报销时要带什么？"]);
});

it("spaces round figures in a line too short to tell are told by the width of the page's rows", () => {
  const entry =
    "◆截至昨天17时，全县已有 8.7 万亩农田受淹，其中绝收 3.1 万亩， 倒塌房屋 416 间，损失 6.2 亿元，未发生人员伤亡。";
  const rows = rowsOf(["全区推进会召开", setInRows(REPORT), setInRows(MORE), entry].join("\n\n"));
  expect(rows.slice(-4)).toEqual([
    "◆截至昨天17时，全县已有 8.7",
    "万亩农田受淹，其中绝收 3.1 万亩，",
    "倒塌房屋 416 间，损失 6.2",
    "亿元，未发生人员伤亡。",
  ]);
});

describe("spaces that are no row's end, or that are", () => {
  const above = `${setInRows(REPORT)}\n\n${setInRows(MORE)}`;

  it("those round a figure are none where a comma stands before it", () => {
    const entry = "◆陈法官是老把式,9 个月来参与 调解 41 起, 成功39起,没有一起反悔。";
    expect(rowsOf(`${above}\n\n${entry}`)).toContain("◆陈法官是老把式,9 个月来参与");
  });

  it("a row ends between a colon and a quotation, both half width", () => {
    const told = '人罗正清不识字,拉着乡邮员的手说: "看到你背起背篓来了,我就晓得外 头还在管我们。"';
    expect(rowsOf(`${above}\n\n${told}`).slice(-3)).toEqual([
      "人罗正清不识字,拉着乡邮员的手说:",
      '"看到你背起背篓来了,我就晓得外',
      '头还在管我们。"',
    ]);
  });

  it("a byline's spaces tell nothing of the column", () => {
    const report =
      "本报讯 (记者 柳青 通讯员 查道 生) 昌埠镇中洲村的铜锣声划破 雨夜。此时,距村子不足 300 米的中洲 圩桩号处发生管涌,浑水夹着泥沙直 冒,涌口直径已有脸盆大。";
    expect(rowsOf(`${above}\n\n${report}`)).toContain("雨夜。此时,距村子不足 300 米的中洲");
  });
});

describe("a space behind every mark of a kind", () => {
  const text =
    "会议由晏平主持。龚一凡讲话。石远汇报了前一阶段的工作情况。与会人员进行了讨论。大家提出了许多意见。会后还参观了石桥。";

  it("parts no paragraphs, nor rows", () => {
    const spaced = text.replaceAll("。", "。 ").trim();
    expect(paragraphsOf(spaced, spaced)).toEqual([text, text]);
    const report = REPORT.replaceAll("，", "， ");
    expect(paragraphsOf(report, report, report)).toEqual([REPORT, REPORT, REPORT]);
  });

  it("parts none behind half-width ones, as typists set them", () => {
    const call =
      "“选择淳屿，看中的是配套，更看中的是态度。”签约企业代表、深海新材董事长闻仲明说，他们从第一次接触到正式签约只用了四十三天，其间招商专班跑了七趟，连员工子女入学的学校都提前踩过点。";
    const offer =
      "为让项目落得下、长得大，我区出台《产业链精准招商二十条》，设立规模5亿元的产业引导基金，对关键设备投资给予最高12%的补助；人才方面，硕士以上高层次人才可申领三年租房补贴，博士一次性安家费最高80万元。“钱要花在刀刃上，政策要算得清、兑得快。”区招商服务中心主任贲立峰说，今年已兑付去年的奖补资金2960万元，惠及企业74家，全部通过网上申报、部门联审，企业没有多跑一趟路。";
    const typed = (told: string) => told.replaceAll("，", ", ").replaceAll("；", "; ");
    expect(paragraphsOf(typed(call), typed(offer))).toEqual([call, offer]);
  });

  it("parts them behind one of many", () => {
    expect(paragraphsOf(`${text} ${REPORT}`, text)).toEqual([text, REPORT, text]);
  });
});
