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
/** Where a role begins in the bracket behind a dateline: `本报讯（`, `本报讯（记者 甲 `, `新华社北京9月7日电 (`. */
const BEHIND_DATELINE = "(?<=[讯电息][ \\u3000]?[（(](?:[^）)\\n]{1,24}[ \\u3000、])?)";
/** Behind what makes a reporter's role another: `见习`, `全媒体`. */
const BEHIND_MODIFIER = "(?<=特约|特派|见习|实习|首席|全媒体|融媒体|摄影)";
/** Before a name, set apart or not. */
const NAME = "[ \\u3000]*\\p{Script=Han}";
const NAME_APART = "[ \\u3000]+\\p{Script=Han}";
/** Before a bracket that names who reports. */
const REPORTERS = "[ \\u3000]?[（(](?:本报)?(?:特约|特派|见习|实习|首席|全媒体|融媒体)?(?:记者|通讯员)";
/** Behind an opening bracket, and before a page's number. */
const BRACKET = "(?<=[（(])";
const PAGE = "第?[\\d０-９一二三四五六七八]{1,2}版";
/** `9月7`, `六月三` */
const DAY = "[\\d一二三四五六七八九十]{1,2}月[\\d一二三四五六七八九十]{1,3}";
/** Behind a day, and before a weekday's name. */
const BEHIND_DAY = "(?<=日[ \\u3000]{0,3})";
const WEEKDAY = "[一二三四五六日天]";
/** After the word for who made the page. */
const STAFF = "[ \\u3000]*[:：／/]|[ \\u3000]+\\p{Script=Han}";

/** Words for who made the page, each with what else may stand for its characters, one after another. */
const STAFF_WORDS: Readonly<Record<string, readonly string[]>> = {
  责任编辑: ["主", "", "", "委"],
  本版编辑: ["组排拼", "报期栏刊周", "主", "委"],
  责任校对: ["", "", "", ""],
  版面设计: ["", "式", "", ""],
  版式设计: ["", "面", "", ""],
  美术编辑: ["", "", "", ""],
};

const FORMS: readonly Form[] = [
  // `本报汛（记者 甲）`, `本报汛 9月3日，`
  misreadAt("本报讯", 2, { ahead: REPORTERS, not: "社电台" }),
  misreadAt("本报讯", 2, { behind: ALONE, ahead: "[ \\u3000（(]", only: "汛迅讥训" }),
  // `□本振记者 甲`; but not `本台记者 甲`
  misreadAt("本报记者", 1, {
    behind: ALONE,
    ahead: NAME,
    not: "台刊网社站市县省区州旗镇乡校版栏端团师厂矿局院部组期次小",
  }),
  // `本报纪者 甲`; but not `本报读者`
  misreadAt("本报记者", 2, { not: "读作编笔学使患" }),
  misreadAt("本报记者", 3, { behind: ALONE, ahead: NAME_APART, not: "述载录叙" }),
  // `本报讯（纪者 甲）`, `本报讯（通讯员 甲 记耆 乙）`, `见习记耆 甲`, and anywhere what looks alike
  ...[BEHIND_DATELINE, BEHIND_MODIFIER].flatMap((behind) => [
    misreadAt("记者", 0, { behind, ahead: NAME, not: "作笔编学读" }),
    misreadAt("记者", 1, { behind, ahead: NAME }),
  ]),
  misreadAt("记者", 0, { behind: ALONE, ahead: NAME, only: "纪讫汜" }),
  misreadAt("记者", 1, { behind: ALONE, ahead: NAME_APART, only: "耆煮考" }),
  // `涌讯员 甲`, `通迅员 甲`, `通讯贝 甲`; but not `通信员`, `通讯社 甲`
  misreadAt("通讯员", 0, { behind: ALONE, ahead: NAME }),
  misreadAt("通讯员", 1, { only: "迅汛讥训" }),
  misreadAt("通讯员", 1, { behind: ALONE, ahead: NAME_APART, not: "信勤关译" }),
  misreadAt("通讯员", 2, { behind: ALONE, ahead: NAME_APART, not: "社录处稿站组" }),
  // `新华杜北京9月7日电`, `新华社北京9月7日屯（`, `新华社北京六月三日屯`
  misreadAt("新华社", 2, { ahead: `\\p{Script=Han}{2,5}${DAY}日电`, not: "网" }),
  misreadAt("日电", 1, { behind: `(?<=新华社\\p{Script=Han}{2,5}${DAY})`, ahead: "[ \\u3000]?[（(]", not: "讯" }),
  misreadAt("日电", 1, { behind: `(?<=新华社\\p{Script=Han}{2,5}${DAY})`, only: "屯甩龟" }),
  // `12月15日 屋期三`, `12月15日 星朗三`
  misreadAt("星期", 0, { behind: BEHIND_DAY, ahead: WEEKDAY, not: "学周" }),
  misreadAt("星期", 1, { behind: BEHIND_DAY, ahead: WEEKDAY }),
  // `责任编缉：甲`
  ...Object.entries(STAFF_WORDS).flatMap(([word, others]) =>
    others.map((not, at) => misreadAt(word, at, { behind: ALONE, ahead: STAFF, not })),
  ),
  // `（下砖2版）`, `（卞转第2版）`, `（上按1版）`; but not `（请转2版）`
  misreadAt("下转", 0, { behind: BRACKET, ahead: PAGE, not: "请另详上" }),
  misreadAt("下转", 1, { behind: BRACKET, ahead: PAGE, not: "接期周" }),
  misreadAt("上接", 0, { behind: BRACKET, ahead: PAGE, not: "下紧续" }),
  misreadAt("上接", 1, { behind: BRACKET, ahead: PAGE, not: "转见" }),
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
