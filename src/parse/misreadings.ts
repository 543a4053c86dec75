import type { Diagnostic } from "../model/diagnostic.ts";

/**
 * What OCR reads for what a press printed, as it can be told without knowing the words around it: letters inside figures, 己 and 巳 for
 * 已, 曰 for a day's 日, a mark twice, what a wrong encoding leaves, Japanese forms of characters.
 */
const MISREADINGS: readonly string[] = [
  // `5月l0日`, `6OOO元`; but not `O2O模式`, `CO2`
  String.raw`(?<![A-Za-z\d.])[lIOo]+\d[\dlIOo]*(?=[年月日号时分秒点元万亿亩人户个名吨公斤米%％])`,
  String.raw`(?<![A-Za-z\d.])\d+[lIOo]+\d*(?=[年月日号时分秒点元万亿亩人户个名吨公斤米%％])`,
  // `己经`, `巳建成`; but not `自己经营`
  String.raw`(?<![自知克律异利舍体])[己巳](?=经[^营济]|建成|完成|完工|达到?\d|成为|全部|投入使用|累计)`,
  // `自已的`; but not `来自已建成的`
  "(?<![来出源取始发各])自[已巳](?=[的家去，。]|动手|掏钱|种)",
  // `十五曰`
  String.raw`(?<=[\d一二三四五六七八九十])曰`,
  // `，，`, `、、`
  "，{2}|,{2}|、{2}|；{2}|：{2}",
  // What UTF-8 read as GBK, and memory that was never written, look like
  "(?:锟斤拷?|烫烫烫?|屯屯屯)+",
  // `増収`: simplified, traditional and other Chinese print has none of these
  "[増収売読図実対悪歩毎渋渓栄営亜児団囲円単帯広県黒徳恵検権歓歳帰済滝焼猟続絵総縄脳覚訳読賛軽転辺遅郷酔釈鉄銭]",
];

const MISREADING = new RegExp(MISREADINGS.join("|"), "gu");

/** For each character that OCR reads, the one that was printed, where that is sure. */
const PRINTED: ReadonlyMap<string, string> = new Map(
  [
    ...["l1", "I1", "O0", "o0", "己已", "巳已", "曰日"],
    ...[
      "増增",
      "収收",
      "売卖",
      "読读",
      "図图",
      "実实",
      "対对",
      "悪恶",
      "歩步",
      "毎每",
      "渋涩",
      "渓溪",
      "栄荣",
      "営营",
      "亜亚",
      "児儿",
    ],
    ...[
      "団团",
      "囲围",
      "円圆",
      "単单",
      "帯带",
      "広广",
      "県县",
      "黒黑",
      "徳德",
      "恵惠",
      "検检",
      "権权",
      "歓欢",
      "歳岁",
      "帰归",
      "済济",
    ],
    ...[
      "滝泷",
      "焼烧",
      "猟猎",
      "続续",
      "絵绘",
      "総总",
      "縄绳",
      "脳脑",
      "覚觉",
      "訳译",
      "賛赞",
      "軽轻",
      "転转",
      "辺边",
      "遅迟",
      "郷乡",
    ],
    ...["酔醉", "釈释", "鉄铁", "銭钱"],
  ].map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

/**
 * What a page's text seems to be misread in, a finding each, with what was likely printed.
 *
 * @param firstLine number of the text's first line in its file
 */
export function findMisreadings(text: string, file: string, firstLine = 1): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  let line = firstLine;
  let counted = 0;
  for (const { 0: misread, index } of text.matchAll(MISREADING)) {
    for (let at = text.indexOf("\n", counted); at >= 0 && at < index; at = text.indexOf("\n", counted)) {
      line++;
      counted = at + 1;
    }
    const details = { text: misread, likely: printedFor(misread) };
    found.push({ rule: "misread-character", place: { file, line }, details });
  }
  return found;
}

/** `10` for `l0`, `已` for `己`, a mark once; nothing where no one can tell. */
function printedFor(misread: string): string {
  if (misread.startsWith("自")) return "自己";
  if (MARKS.test(misread)) return misread.slice(1);
  const printed = Array.from(misread, (character) => PRINTED.get(character) ?? character).join("");
  return printed === misread ? "" : printed;
}

const MARKS = /^[，,、；：]+$/;
