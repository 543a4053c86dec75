import { characterSet, endsWithAny } from "../text/characters.ts";
import { oneOf } from "../text/expressions.ts";

/** Whether a text ends as names of bodies do that sign notices and letters: `某县人民政府办公室`, `县林业局（章）`, but not `免费午餐进社区`. */
export function endsAsBody(text: string): boolean {
  return SIGNING_BODY.test(text);
}

const BODY_WORDS: readonly string[] = [
  // Of the party, the state and its offices.
  ...["办公室", "委员会", "政府", "指挥部", "领导小组", "党组", "纪委", "监委", "办事处", "管委会"],
  ...[
    "法院",
    "检察院",
    "派出所",
    "大队",
    "支队",
    "街道",
    "气象台",
    "所",
    "处",
    "部",
    "段",
    "公社",
    "社区",
    "村委会",
    "居委会",
  ],
  ...["妇联", "残联", "侨联", "文联", "工商联", "科协", "工会"],
  // Of work, schools and health.
  ...["公司", "集团", "厂", "合作社", "银行", "支行", "分行", "中心", "医院", "学校", "中学", "小学"],
  // Of those who met for something.
  ...["协会", "商会", "校友会", "同乡会", "联合会", "红十字会", "基金会", "学会", "小组"],
  // Of the press.
  ...["报社", "编辑部", "本报", "报道组", "通讯组"],
];
/** Words of one character, and those that only some words before them make a body's. */
const BODY_FORMS: readonly RegExp[] = [
  // `县委`, `计生委`
  /[县区市党工团计生经贸农教建体科]委/u,
  // But not `谨防“神医”骗局`, `真抓实干开新局`.
  /(?<![骗新破开格结大时僵残棋布])局/u,
  // Columns are called `健康驿站`, `百姓茶馆`.
  /(?<![驿小])站/u,
  /(?<!茶)馆/u,
  // `洛原县新华书店`, `县农场`, but not `老街深处有书店`
  /[县市区镇乡]\p{Script=Han}{0,6}(?:供销社|信用社|联合社|书店|商店|拍卖行|林场|农场|卫生院|福利院|幼儿园|剧院|电影院|剧团|慈善会|总会)/u,
  // `下宅大队第三生产队`
  /第[一二三四五六七八九十]{1,3}生产队/u,
  // `破产清算组`, `筹备组`
  /(?:清算|筹备|工作|调查|专案|课题|生产|政工|保卫|办事)组/u,
  // `县政府信访科`, but not `卫生与健康学科`
  /(?:民政|农技|政工|人事|市场|教育|财政|信访|宣传|保卫|业务|行政|防疫|畜牧|林业|水利|计划|统计)科/u,
];
/** None of them what something goes to: `免费午餐进社区`. */
const SIGNING_BODY = new RegExp(
  `(?<![进入到])(?:${[...BODY_WORDS, ...BODY_FORMS.map(({ source }) => source)].join("|")})(?:（盖?章）)?$`,
  "u",
);

/**
 * Whether a line is nothing but a county body's name, `县林业局`, `沄口县城乡居民社会养老保险局`, but not `县医院派出六支防疫队`: below a text that has ended it
 * signs that, in 34 of 36 places in the truths, and begins an advertisement in the others.
 */
export function isBodyAlone(text: string): boolean {
  if (!endsWithAny(text, BODY_ENDS)) return isAllOfBody(text);
  return COMMITTEE.test(text) || (COUNTY_BODY.test(text) && !GOES_OR_DOES.test(text));
}

const BODY_ENDS = characterSet("局委办站所心院社部厂司行队会组校府室台馆联协股");

/** Whether a line is nothing but a body with all of its people: `石板滩供销店全体职工`, `城关小学三年级全体同学`. */
export function isAllOfBody(text: string): boolean {
  return ALL_OF_BODY.test(text);
}

/** `石板滩供销店全体职工`, but not `感谢县医院全体员工`, `县领导慰问环卫站全体职工` nor `向雷锋同志学习的供销社全体职工` */
const ALL_OF_BODY =
  /^(?![致向记访给祝赞谢]|写给|走[近进]|\p{Script=Han}*(?:感谢|慰问|学习|看望|的))\p{Script=Han}{1,12}(?:[店站所社队厂校班院局村组]|小学|中学|年级|公司)全体(?:职工|员工|社员|村民|师生|同学|学生|党员|干部|战士|工人)$/u;

/** `共青团沄口县委` */
const COMMITTEE = /^(?:共青团|中共)\p{Script=Han}{1,4}[县市区旗镇乡]委(?:员会)?$/u;

/** Whose body it is, `县`, `沄口县`, but not `县里来了工作队` nor `县新办事处`; `县新农合办` is one. */
const OWNER = /(?:[本我全]?|\p{Script=Han}{2,3})[县市区镇乡](?![场里上的了来内外民]|新(?!农合))/u;

/** And then what it is. */
const BODY = oneOf(
  // `县林业局`, `沄口县城乡居民社会养老保险局`, `县教委教研室`, `县物价局价格信息股`
  /\p{Script=Han}{1,14}(?:局|委|办|站|所|中心|院|社|部|厂|公司|支行|队|会|组|学校|政府|办公室|研究?室|股|[分银]行)/u,
  // `县妇联`, `某县工商联`, `县纪委监委`
  /\p{Script=Han}{0,2}(?:[妇残侨文工社]联|[工侨]商联|科协|纪委监委)/u,
  // `县气象台`, `某县文化馆`, `某市拍卖行`
  /\p{Script=Han}{0,10}(?:(?:气象|电视|广播|电)台|(?:文化|图书|博物|档案|纪念|体育)馆|拍卖行)/u,
);

const COUNTY_BODY = new RegExp(`^${OWNER.source}(?:${BODY.source})$`, "u");

/** What a headline says of a body, or where it goes. */
const GOES_OR_DOES = oneOf(
  // `走进县医院`, `在县农机站`
  /^(?:走[进近]|[探夜寻采走]访|参观|[我你]的|记|在|到|去)/u,
  // `本县镇办工厂`: no county has a town for its name.
  /^[本我全]?[县市区镇乡]镇/u,
  // `县医院派出六支防疫队`
  /[县市区镇乡]\p{Script=Han}*(?:办起|派出|组织|召开|举[办行]|首[家个]|参观|建成|成立|走进|开展|启动|挂牌|新[添增建]|添|变)/u,
);
