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
  "the word 记者": "记者 ",
  "the word 本报": "本报",
  "the word 本报讯": "本报讯 ",
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

/** Every unit in one line, in a line each, and each in a paragraph of its own. */
export function adversarialTexts(): readonly AdversarialText[] {
  return Object.entries(UNITS).flatMap(([name, unit]) => [
    { name: `${name}, one line`, text: (length: number) => repeated(unit, length) },
    { name: `${name}, a line each`, text: (length: number) => repeated(`${unit}\n`, length) },
    { name: `${name}, a paragraph each`, text: (length: number) => repeated(`${unit}\n\n`, length) },
  ]);
}

function repeated(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}
