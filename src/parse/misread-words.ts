import { REPORTING } from "./byline-roles.ts";
import { type Misread, orderMisreads } from "./misread.ts";

/**
 * Finds the words by which a page is read with one character misread: `本报汛（记者 甲）`, `□ 涌讯员 甲`, `（下砖2版）`. Only where such a
 * word has its place: `本报读者` is no misread 本报记者, and a `通信员` is an army's. In order of the text.
 */
export function findMisreadWords(text: string): readonly Misread[] {
  return orderMisreads([...FORMS_BY_ANCHOR].flatMap(([anchor, forms]) => findForms(text, anchor, forms)));
}

function findForms(text: string, anchor: string, forms: readonly Form[]): readonly Misread[] {
  const found: Misread[] = [];
  for (let next = text.indexOf(anchor); next >= 0; next = text.indexOf(anchor, next + 1)) {
    for (const { word, at, before, pattern } of forms) {
      pattern.lastIndex = next - before;
      if (next < before || !pattern.test(text)) continue;
      const end = pattern.lastIndex;
      const start = end - word.length;
      const [misread, printed] = [text.charAt(start + at), word.charAt(at)];
      found.push({ offset: start + at, misread, printed, word: text.slice(start, end), likely: word });
    }
  }
  return found;
}

/** How a word shows when the character at `at` is misread. */
interface Form {
  readonly word: string;
  readonly at: number;
  /** What is looked for first, since that is quick, and how far before it the pattern begins; where it ends the word does. */
  readonly anchor: string;
  readonly before: number;
  readonly pattern: RegExp;
}

/** Where a word may be taken for another, by what stands around it (sources of expressions) and what the misread character may be. */
interface Place {
  readonly behind?: string;
  readonly ahead?: string;
  /** Characters that make it a word of its own, or else the only ones that are taken: those that look like the printed one. */
  readonly not?: string;
  readonly only?: string;
}

/** The form of a word of two characters or more. */
function misreadAt(word: string, at: number, { behind = "", ahead = "", not = "", only }: Place): Form {
  const [head, tail] = [word.slice(0, at), word.slice(at + 1)];
  const character = only === undefined ? `(?![${word.charAt(at)}${not}])\\p{Script=Han}` : `[${only}]`;
  const pattern = new RegExp(`${behind}${head}${character}${tail}(?=${ahead})`, "muy");
  // Words of four characters are found by a half that several share.
  const half = word.length === 4 ? 2 : undefined;
  if (at * 2 >= word.length) return { word, at, anchor: word.slice(0, half ?? at), before: 0, pattern };
  const before = half ?? at + 1;
  return { word, at, anchor: word.slice(before), before, pattern };
}

/** The form of 摄 behind a name, at the end of a bracket or a line: of a word of one character nothing is left but what looks like it. */
function lookalikeCredit(misread: string, space: string): Form {
  const pattern = new RegExp(`(?<=\\p{Script=Han}${space})${misread}(?=[）)]|[ \\u3000]*$)`, "muy");
  return { word: "摄", at: 0, anchor: misread, before: 0, pattern };
}

/** Behind a line's beginning, a space or a mark, as in `□ 通讯员 甲`, `（记者 甲 通讯员 乙）`. */
const ALONE = "(?<=^|[\\s□■●◆○◇▲△★☆※（(【\\[/／、：:])";
/** What datelines end with: `本报讯`, `某县融媒讯`, `9月7日电`, as a source of expressions. */
export const DATELINE_END = "(?:[报刊台网社媒]讯|日[讯电]|报消息)";
/** Where a role begins in the bracket behind a dateline: `本报讯（`, `本报讯（记者 甲 `, `新华社北京9月7日电 (`. */
const BEHIND_DATELINE = `(?<=${DATELINE_END}[ \\u3000]?[（(](?:[^）)\\n]{1,24}[ \\u3000、])?)`;
/** Behind what makes a reporter's role another: `见习`, `全媒体`. */
const BEHIND_MODIFIER = "(?<=特约|特派|见习|实习|首席|全媒体|融媒体|摄影)";
/** Before a name, set apart or not; before one that ends its line, its bracket or stands before another. */
const NAME = "[ \\u3000]*\\p{Script=Han}";
const NAME_APART = "[ \\u3000]+\\p{Script=Han}";
const NAME_ALONE = "[ \\u3000]+\\p{Script=Han}{2,3}(?:[ \\u3000）)、]|$)";
/** Before a bracket that names who reports. */
const REPORTERS = `[ \\u3000]?[（(](?:本报)?${REPORTING}`;
/** Behind an opening bracket, and before a page's number, in whatever figures or as OCR gives no other bracket's words. */
const BRACKET = "(?<=[（(])";
const PAGE = "第?[\\d０-９一二三四五六七八]{1,2}版";
const PAGE_IN_FIGURES = "第?\\d{1,2}版|第[一二三四五六七八]版";
/** `9月7`, `六月三` */
const DAY = "[\\d一二三四五六七八九十]{1,2}月[\\d一二三四五六七八九十]{1,3}";
/** Behind a day, and before a weekday's name, behind which a nameplate has no word but the lunar date's and the like. */
const BEHIND_DAY = `(?<=${DAY}日[ \\u3000]{0,3})`;
const WEEKDAY = "[一二三四五六日天](?:\\P{Script=Han}|$|农历|夏历|总第|第)";
/** After the word for who made the page: a name. */
const STAFF =
  "[ \\u3000]*[:：／/][ \\u3000]*\\p{Script=Han}{1,4}(?!\\p{Script=Han})|[ \\u3000]+\\p{Script=Han}{1,3}(?!\\p{Script=Han})";

/** Words for who made the page, each with what else may stand for its characters, one after another. */
const STAFF_WORDS: Readonly<Record<string, readonly string[]>> = {
  责任编辑: ["主", "", "", "委审"],
  本版编辑: ["组排拼头一二三四五六七八", "报期栏刊周", "主", "委审者"],
  责任校对: ["", "", "", "长"],
  版面设计: ["平封路画桌", "式", "统", ""],
  版式设计: ["样模款", "面", "", ""],
  美术编辑: ["技学艺文武", "", "", "委"],
};

/** `本台`, `本县`, `本届`, `本溪`: what else reporters are of, or time is. */
const OTHERS_OF_THIS = "台刊网社站市县省区州旗镇乡校版栏端团师厂矿局院部组期次小届日月名地溪周年";

const FORMS: readonly Form[] = [
  // `本报汛（记者 甲）`, `本报汛 9月3日，`
  misreadAt("本报讯", 2, { ahead: REPORTERS, not: "社电台" }),
  misreadAt("本报讯", 2, { behind: ALONE, ahead: "[ \\u3000（(]", only: "汛迅讥训" }),
  // `□本振记者 甲`; but not `本台记者 甲`, `本溪记者`
  misreadAt("本报记者", 1, { behind: ALONE, ahead: NAME, only: "振扳扱板极抿" }),
  misreadAt("本报记者", 1, { behind: ALONE, ahead: NAME_ALONE, not: OTHERS_OF_THIS }),
  // `本报纪者 甲`; but not `本报读者`, `投稿本报或者`
  misreadAt("本报记者", 2, { behind: ALONE, ahead: NAME_APART, not: "读作编笔学使患或长智译评" }),
  misreadAt("本报记者", 3, { behind: ALONE, ahead: NAME_APART, not: "述载录叙" }),
  // `本报讯（纪者 甲）`, `本报讯（通讯员 甲 记耆 乙）`, `见习记耆 甲`, and anywhere what looks alike; but not `（患者 甲）`
  misreadAt("记者", 0, { behind: BEHIND_DATELINE, ahead: NAME, not: "患医伤死亡长老作笔编学读译使行" }),
  misreadAt("记者", 1, { behind: BEHIND_DATELINE, ahead: NAME, not: "录述" }),
  ...[ALONE, BEHIND_MODIFIER].flatMap((behind) => [
    misreadAt("记者", 0, { behind, ahead: NAME, only: "纪讫汜" }),
    misreadAt("记者", 1, { behind, ahead: NAME_APART, only: "耆煮考昔" }),
  ]),
  // `涌讯员 甲`, `通迅员 甲`, `通讯贝 甲`; but not `通信员`, `通讯类 甲`
  misreadAt("通讯员", 0, { behind: ALONE, ahead: NAME, not: "快资审喜简短电" }),
  misreadAt("通讯员", 1, { only: "迅汛讥训" }),
  misreadAt("通讯员", 1, { behind: ALONE, ahead: NAME_APART, not: "信勤关译报联知" }),
  misreadAt("通讯员", 2, { behind: ALONE, ahead: NAME_APART, only: "贝贠责圆" }),
  misreadAt("通讯员", 2, { behind: BEHIND_DATELINE, ahead: NAME_APART, not: "社录处稿站组" }),
  // `新华杜北京9月7日电`, `新华社北京9月7日屯（`, `新华社北京六月三日屯`
  misreadAt("新华社", 2, { ahead: `\\p{Script=Han}{2,5}${DAY}日电`, not: "网" }),
  misreadAt("日电", 1, { behind: `(?<=新华社\\p{Script=Han}{2,5}${DAY})`, ahead: "[ \\u3000]?[（(]", not: "讯" }),
  misreadAt("日电", 1, { behind: `(?<=新华社\\p{Script=Han}{2,5}${DAY})`, only: "屯甩龟" }),
  // `12月15日 屋期三`, `12月15日 星朗三`; but not `9月1日 暑期三下乡`
  misreadAt("星期", 0, { behind: BEHIND_DAY, ahead: WEEKDAY, not: "学周" }),
  misreadAt("星期", 1, { behind: BEHIND_DAY, ahead: WEEKDAY }),
  // `责任编缉：甲`; but not a notice's `平面设计：2名`
  ...Object.entries(STAFF_WORDS).flatMap(([word, others]) =>
    others.map((not, at) => misreadAt(word, at, { behind: ALONE, ahead: STAFF, not })),
  ),
  // `（下砖二版）`, `（卞转第2版）`, `（上按1版）`; but not `（请转2版）`, `（上海三版）`, `（下册二版）`
  misreadAt("下转", 0, { behind: BRACKET, ahead: PAGE, only: "卞卡卜丁" }),
  misreadAt("下转", 0, { behind: BRACKET, ahead: PAGE_IN_FIGURES, not: "请另详上见文左右周" }),
  misreadAt("下转", 1, { behind: BRACKET, ahead: PAGE, only: "砖传专轩" }),
  misreadAt("下转", 1, { behind: BRACKET, ahead: PAGE_IN_FIGURES, not: "接期周册载午月旬次至" }),
  misreadAt("上接", 0, { behind: BRACKET, ahead: PAGE, only: "土止工" }),
  misreadAt("上接", 0, { behind: BRACKET, ahead: PAGE_IN_FIGURES, not: "下紧续连" }),
  misreadAt("上接", 1, { behind: BRACKET, ahead: PAGE, only: "按捷授椄" }),
  misreadAt("上接", 1, { behind: BRACKET, ahead: PAGE_IN_FIGURES, not: "转见期周册载午月旬次海至" }),
  // `（甲 撮）`, `甲 慑`, `周振国摂`
  ...Array.from("撮慑镊掇", (misread) => lookalikeCredit(misread, "[ \\u3000/／]")),
  lookalikeCredit("摂", "[ \\u3000/／]?"),
];

const FORMS_BY_ANCHOR: ReadonlyMap<string, readonly Form[]> = groupByAnchor(FORMS);

function groupByAnchor(forms: readonly Form[]): ReadonlyMap<string, readonly Form[]> {
  const groups = new Map<string, Form[]>();
  for (const form of forms) groups.set(form.anchor, [...(groups.get(form.anchor) ?? []), form]);
  return groups;
}
