import { characterSet, holdsAny, withoutSpace } from "../text/characters.ts";

/** The role of those who took the pictures, printed 摄, 图 and the like. */
export const PHOTOGRAPHER = "摄影";
/** Whose name stands below a picture as theirs does: `摄影 记者 邬学斌`. */
export const PHOTO_REPORTER = "摄影记者";
/** The role of one whose name stands alone under a text. */
export const AUTHOR = "作者";

/** Who wrote down what is told. */
const COMPILERS = ["搜集整理", "收集整理", "整理"];
/** Words that name a reporter's or contributor's role and stand before the names; a few after them too (`TRAILING_NOUNS`). */
export const ROLE_NOUNS = [
  "记者",
  "通讯员",
  "实习生",
  "评论员",
  "撰稿人",
  "撰稿",
  "报道员",
  "特约作者",
  "报道组",
  "通讯社",
  "编辑",
  "作者",
  ...COMPILERS,
  "执笔",
  "参与采写",
  "指导老师",
  "指导教师",
  "辅导老师",
  "辅导教师",
];
/** Who taught a pupil that wrote: printed under the text. */
export const TEACHER_NOUNS: readonly string[] = ROLE_NOUNS.filter(
  (noun) => noun.endsWith("老师") || noun.endsWith("教师"),
);
/** `记者手记`, `记者站`: words that begin with a role's name and are none. */
const NO_ROLES = [
  ...["站", "节", "单位", "手记", "来信", "感言", "日记", "观察", "调查", "心声", "的话", "简介"],
  ...["在行动", "专刊", "专版", "专栏", "工作部", "工作站", "工作室", "团", "小队", "俱乐部", "之家"],
  ...["采风", "活动", "培训", "招募", "文章"],
];
/** `小记者走进茶园`, `记者帮你问`, `编辑部回音`: what reporters do, in a headline or a column's name, and their office: no name begins so. */
const NO_NAMES = [
  ...[
    "部",
    "帮你",
    "帮您",
    "帮忙",
    "帮办",
    "走进",
    "走近",
    "走基层",
    "探访",
    "寻访",
    "跟访",
    "回访",
    "暗访",
    "走访",
    "核查",
    "核实",
    "体验",
    "参观",
  ],
  ...["连线", "追踪", "直击", "目击", "见闻", "打探", "出击", "蹲点", "打卡", "在现场", "跑腿", "支招"],
];
/** `吴老根 讲述 石银燕 整理`: who told what another wrote down, after the name alone: `讲述老兵故事` names nobody. */
export const TELLING: readonly string[] = ["讲述", "口述"];
/** `樊一舟 整理`: nouns that stand after the names as well. */
export const TRAILING_NOUNS: readonly string[] = [...COMPILERS, "编辑"];
/** What may stand before such a noun and makes it another role. */
export const ROLE_MODIFIERS = [
  "见习",
  "实习",
  "特约",
  "特派",
  "首席",
  "全媒体",
  "融媒体",
  "融媒",
  "摄影",
  "摄像",
  "资深",
  "青年",
  "小",
  "校园",
  "外聘",
  ...["参与", "参与采写"],
];
/** Whose reporter it is: printed, but no part of the role. */
const AFFILIATION =
  "(?:[\\p{Script=Han}]{1,10}(?:报业?|社|台|网|中心|集团|客户端|传媒)|\\p{Script=Han}{2,6}[县市区](?=(?:全媒体|融媒体?)?(?:记者|通讯员))|\\p{Script=Han}{2,4}融媒体?(?=(?:见习|实习|首席)?记者)|本[报刊台网站]|\\p{Script=Han}{2,10}(?:局|委|院|镇|乡|街道|学校|中学|小学|公司|所|队|部|会|站|厂|办)(?=(?:特约)?通讯员))?";
/** Roles in pictures and texts that stand after the names, `甲 摄`, or before them, `图/甲`. */
const PICTURE_ROLES = ["摄影报道", "摄影", "图片", "供图", "提供", "摄", "图"];
/** Roles of those who wrote the text, in the same places. */
export const TEXT_ROLES = ["文字", "撰文", "供稿", "文", "作"];
/** Roles of those who did both. */
export const BOTH_ROLES = ["文摄", "文图", "图文", "摄文"];

/** `见习记者`, `通讯员`: who reports, in expressions. */
export const REPORTING = "(?:\\p{Script=Han}{0,3}记者|通讯员)";

/** All words that name a role. */
export const ROLES = [...ROLE_NOUNS, ...PICTURE_ROLES, ...TEXT_ROLES, ...BOTH_ROLES];

/** `通讯员 甲 乙 报道`: what stands after all names. */
export const REPORTED: readonly string[] = ["报道", "报导", "采写", "综合"];

/** `本报记者`, `见习记者 王思`, `记者洪纲`, `记者阿依古丽·买买提`: affiliation, role and perhaps a name grown onto it. */
export const ROLE_TOKEN = new RegExp(
  `^${AFFILIATION}((?:${ROLE_MODIFIERS.join("|")})*(?:${ROLE_NOUNS.join("|")}))(?!(?:${NO_ROLES.join("|")})$|${NO_NAMES.join("|")})(\\p{Script=Han}{0,4}|\\p{Script=Han}{1,8}[·•]\\p{Script=Han}{1,8})$`,
  "u",
);
/** `见习`, `全媒`, `本报特约`, `通讯`: with what a role begins whose name is parted. */
export const ROLE_PIECE = new RegExp(
  `^(?:本[报刊台网站])?(?:${[...ROLE_MODIFIERS, ...ROLE_NOUNS].map(beginningsOf).join("|")})$`,
  "u",
);

/** A word and everything it begins with: `通`, `通讯`, `通讯员`. */
function beginningsOf(word: string): string {
  return Array.from(word, (_, i) => word.slice(0, i + 1)).join("|");
}

/** First characters of such pieces, so that most words are told apart by one look. */
export const PIECE_STARTS = characterSet(
  `本${[...ROLE_MODIFIERS, ...ROLE_NOUNS].map((word) => word.charAt(0)).join("")}`,
);

/** Whether a role or a dot stands in a byline, also one whose name is parted by a row's end. */
export function holdsRole(text: string): boolean {
  return holdsAny(text, ROLE_STARTS) && ROLE_OR_DOT.test(withoutSpace(text));
}

/** `通讯员`, `文/摄`, `提供`, `阿依古丽·买买提`: without any of these, a byline is nothing but short names. */
const ROLE_OR_DOT = new RegExp(`[·•]|${ROLES.join("|")}`);
/** First characters of any of these. */
export const ROLE_STARTS = characterSet(`·•${ROLES.map((role) => role.charAt(0)).join("")}`);

/** Roles of one character, which stand in many words that name none: `工作`, `文化`. */
export const SHORT_ROLES = characterSet(ROLES.filter((role) => role.length === 1).join(""));
/** Those that also grow on a name: `张红运摄`. */
export const GROWN_ROLES = "摄文图";
const LONG_ROLES = ROLES.filter((role) => role.length > 1);
/** `通讯员`, `阿依古丽·买买提`: the same of several characters, or a dot. */
export const LONG_ROLE_OR_DOT = new RegExp(`[·•]|${LONG_ROLES.join("|")}`);
/** First characters of any of these. */
export const LONG_ROLE_STARTS = characterSet(`·•${LONG_ROLES.map((role) => role.charAt(0)).join("")}`);

/** Whether a word names a role in pictures or texts, which may stand on either side of its names. */
export function isPictureOrTextRole(word: string): boolean {
  return PICTURE_ROLES.includes(word) || TEXT_ROLES.includes(word) || BOTH_ROLES.includes(word);
}

/** The role that such a word gives its names where it stands before them. */
export function roleOf(word: string): string {
  return PICTURE_ROLES.includes(word) ? PHOTOGRAPHER : AUTHOR;
}
