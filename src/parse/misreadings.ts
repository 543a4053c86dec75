import type { Diagnostic, Place } from "../model/diagnostic.ts";

/** Japanese forms of characters that OCR takes for Chinese ones, and rare characters that look like common ones, each before the one that was printed. */
const FOREIGN_FORMS =
  "増增収收売卖読读図图実实対对悪恶歩步毎每渋涩渓溪栄荣営营亜亚児儿団团囲围円圆単单帯带広广県县黒黑徳德恵惠検检権权歓欢歳岁帰归済济滝泷焼烧猟猎続续絵绘総总縄绳脳脑覚觉訳译賛赞軽轻転转辺边遅迟郷乡酔醉釈释鉄铁銭钱戸户釆采巿市朩木";

/**
 * What OCR reads for what a press printed, as it can be told without knowing the words around it: 己 and 巳 for
 * 已, 人 for 入 behind verbs that have no person after them, 曰 for a day's 日, a mark twice, what a wrong encoding leaves, forms of characters that Chinese print has not.
 */
const MISREADINGS: readonly string[] = [
  // `己经`, `巳建成`; but not `自己经营`
  String.raw`(?<![自知克律异利舍体])[己巳](?:经(?![营济])|建成|完成|完工|达到?(?=\d)|成为|全部|投入使用|累计)`,
  // `投人使用`, `纳人规划`, `收人增加`; but not `投人民币`, `纳人才`
  "(?:投|纳|收|融|介|注|嵌|录)人(?![民才口类员士工物们大选手生气心均家体格文力数次])",
  // `进人梅雨期`; but not `走进人群`, `先进人物`, `引进人才`
  "(?<![走先引改促推挺跟递])进人(?=[了到新全农正汛梅秋冬春夏高最第常十一二三四五六七八九0-9])",
  // `深人贯彻`, `深人基层`; but not `高深人才`
  "深人(?=贯彻|推进|开展|学习|实施|落实|基层|群众|一线|农村|田间|企业|社区|了解|研究|实际|细致|调研|剖析|查找|挖掘|排查)",
  // `外防输人`, `境外输人病例`; `扫码人场`; `列人规划`, `步人正轨`, `陷人困境`
  "(?:防|境外|省外)输人|扫码人(?=[区场店园内村])|列人(?=[国省市县区年重预规计考名黑])|步人(?=正轨|新|小康|快车)|陷人(?=困|僵|绝)",
  // `自已的`; but not `来自已建成的`
  "(?<![来出源取始发各])自[已巳](?=[的家去，。]|动手|掏钱|种)",
  // `十五曰`; but not `一曰清，二曰慎`
  String.raw`(?:月[\d一二三四五六七八九十]{1,3}|\d{1,2}|[一二三四五六七八九十]{2,3})曰`,
  // `，，`, `、、`
  "，{2}|,{2}|、{2}|；{2}|：{2}",
  // What UTF-8 read as GBK, and memory that was never written, look like
  "(?:锟斤拷?|烫烫烫?|屯屯屯)+",
  // `増収`, `开釆`: simplified, traditional and other Chinese print has none of these
  `[${Array.from(FOREIGN_FORMS)
    .filter((_, i) => i % 2 === 0)
    .join("")}]`,
];

const MISREADING = new RegExp(MISREADINGS.join("|"), "gu");

/** For each character that OCR reads, the one that was printed, where that is sure. */
const PRINTED: ReadonlyMap<string, string> = new Map(
  (`己已巳已曰日人入${FOREIGN_FORMS}`.match(/../gu) ?? []).map((pair): [string, string] => [
    pair.charAt(0),
    pair.charAt(1),
  ]),
);

/** Characters of which one is enough to look at a line more closely. */
export const MISREAD_CHARACTERS = `己巳曰锟烫屯${FOREIGN_FORMS.replace(/(.)./gu, "$1")}`;
/** Marks of which two together are. */
export const MISREAD_MARKS = "，,、；：";
/** `自已`, `投人`: two characters that are, together. */
export const MISREAD_WORDS: readonly string[] = [
  "自已",
  ...Array.from("投纳收融介注嵌录进深输码列步陷", (first) => `${first}人`),
];

/** What a line seems to be misread in, a finding each, with what was likely printed. */
export function findMisreadings(line: string, place: Place): readonly Diagnostic[] {
  return Array.from(line.matchAll(MISREADING), ([misread]): Diagnostic => {
    return { rule: "misread-character", place, details: { text: misread, likely: printedFor(misread) } };
  });
}

/** `已` for `己`, a mark once; nothing where no one can tell. */
function printedFor(misread: string): string {
  if (misread.startsWith("自")) return "自己";
  if (MARKS.test(misread)) return misread.slice(1);
  const printed = Array.from(misread, (character) => PRINTED.get(character) ?? character).join("");
  return printed === misread ? "" : printed;
}

/** `，，` */
const MARKS = /^[，,、；：]+$/;
