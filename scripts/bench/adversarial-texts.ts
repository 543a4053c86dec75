/** A text made to be hard on the parser: what it is, and the text at a length in characters. */
export interface AdversarialText {
  readonly name: string;
  readonly text: (length: number) => string;
}

const UNITS: Readonly<Record<string, string>> = {
  spaces: " ",
  "ideographic spaces": "　",
  tabs: "\t",
  "opening brackets": "（",
  "closing brackets": "）",
  "brackets in brackets": "（（）",
  "square brackets": "【",
  digits: "7",
  dashes: "—",
  commas: "、",
  "full stops": "。",
  "opening quotes": "“",
  "straight quotes": '"',
  stars: "*",
  "angle brackets": "<br ",
  "picture marks": "![",
  dollars: "$甲",
  "one character": "记",
  "traditional print": "縣委于七月四日召开會議，後山里各区后来，",
  "one character of two forms": "后後",
  "the word 记者": "记者 ",
  "the word 本报": "本报",
  "the word 本报讯": "本报讯 ",
  "columns side by side": "县委、县政府组织各乡    村民说，今年收成好了。    其中西头一孔，提前合拢",
  "cells far apart": "，甲乙丙丁戊己庚辛                              ",
  names: "王小明 李建国 ",
  bylines: "（记者 王小明 通讯员 李建国）",
  "jump lines": "（下转2版）",
  "half jump lines": "（下转 ",
  dates: "2022年4月1日 ",
  "serial numbers": "总第3547期 ",
  "figures and units": "第 1 版 ",
  publishers: "某县委主办 ",
  staff: "责任编辑 王小明 ",
  pictures: "图为某某现场。（王小明 摄） ",
  slogans: "富强 民主 ",
  columns: "【要闻】",
  "letters and spaces": "a 甲 ",
  "long words": "abcdefgh",
  notices: "遗失声明 ",
};

/** Articles, and parts of one, that are repeated as they stand: rules that look back over an article meet many. */
const WHOLE_UNITS: Readonly<Record<string, string>> = {
  "pictures inside paragraphs":
    "防汛\n\n本报讯 会议召开。各乡镇要把防汛作为头等大事，任何麻痹思想都是有害\n\n村口设起哨\n\n日前，某乡设立哨。\n\n王小明 摄\n\n的，必须严格。\n\n",
  "subheads with a paragraph each": "抓好责任落实\n\n各乡镇要把防汛作为头等大事，必须严格实行责任制。\n\n",
  "questions and answers": "关于时间\n\n问：何时缴费？\n\n答：12月底前。\n\n",
  "marked short news": "●3月7日，某县举行大会。（王小明）\n\n",
  "headlines with a paragraph each":
    "某村修通新渠\n\n村民们今年的收成比往年好了许多，大家都说这条渠修得好，修得及时。\n\n",
  "paragraphs cut by a column's end":
    "某村的新渠道修好水\n\n流进田里以后，村民们今年的收成比往年好了许多，大家都说这条渠修得好。\n\n",
  "fields of a box": "电话：12345\n\n",
  "lines in columns among others": "县委、县政府组织各乡    村民说，今年收成好了\n某村修通新渠\n",
  headings: "# 标题一二三\n\n## 副题\n\n",
  "rules of the print": "一\n这里是六个字以上的一行\n",
  "headlines without a text": "这是一条没有正文的短标题行\n\n",
  "lines in one by marks": "这是一句话。<br>",
  "ends of blocks": "</p>a",
  "labels in brackets": "[镜头]\n一行字\n\n这里是正文，写了一些话。\n\n",
  "rows of names": "城关一小 王小明 李建国\n\n",
};

/** Every unit in one line, in a line each, and each in a paragraph of its own; and those that are whole articles or parts of one. */
export function adversarialTexts(): readonly AdversarialText[] {
  const whole = Object.entries(WHOLE_UNITS).map(([name, unit]) => ({
    name,
    text: (length: number) => repeated(unit, length),
  }));
  const short = Object.entries(UNITS).flatMap(([name, unit]) => [
    { name: `${name}, one line`, text: (length: number) => repeated(unit, length) },
    { name: `${name}, a line each`, text: (length: number) => repeated(`${unit}\n`, length) },
    { name: `${name}, a paragraph each`, text: (length: number) => repeated(`${unit}\n\n`, length) },
  ]);
  return [...short, ...whole];
}

function repeated(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}
