import { characterSet, isAt } from "../text/characters.ts";

/**
 * Whether a line names a campaign as columns do, `新春走基层`, `决战决胜脱贫攻坚`: one that papers all over the country have run under
 * its name, or one by what it is for, what a congress has set or what is to be reached.
 */
export function isCampaignGoal(text: string): boolean {
  if (isAt(text, 0, STARTS) && (STUDIED.test(text) || DECIDED.test(text))) return true;
  if (text.length > LONGEST_NAME || !isAt(text, 0, NAME_STARTS)) return false;
  return CAMPAIGNS.includes(text.replace(PARTED, ""));
}

/** Names under which papers all over the country have printed their reports of a campaign, since the 1980s, without spaces and marks. */
const CAMPAIGNS: readonly string[] = [
  ...[
    "五讲四美三热爱",
    "清除精神污染",
    "学雷锋树新风",
    "三讲教育",
    "三个代表重要思想",
    "实践三个代表",
    "保持共产党员先进性",
  ],
  ...["树立社会主义荣辱观", "知荣辱树新风", "建设社会主义新农村", "深入学习实践科学发展观", "学习实践科学发展观"],
  ...["创先争优", "为民服务创先争优", "走基层转作风改文风", "走转改", "新春走基层", "党的群众路线教育实践活动"],
  ...["三严三实专题教育", "践行三严三实", "两学一做", "两学一做学习教育", "砥砺奋进的五年", "不忘初心牢记使命"],
  ...["壮丽70年奋斗新时代", "壮丽七十年奋斗新时代", "走向我们的小康生活", "众志成城抗击疫情", "众志成城防控疫情"],
  ...[
    "众志成城抗击非典",
    "奋斗百年路启航新征程",
    "我为群众办实事",
    "学党史悟思想办实事开新局",
    "学史明理学史增信学史崇德学史力行",
  ],
  ...["非凡十年", "奋进新征程建功新时代", "牢记嘱托感恩奋进", "高质量发展调研行", "新时代新征程新伟业", "强国复兴有我"],
  ...["让党旗在基层一线高高飘扬", "党旗在基层一线高高飘扬", "让党旗在防控疫情斗争第一线高高飘扬"],
  ...["扫黑除恶专项斗争", "移风易俗倡树新风", "移风易俗树新风"],
];
const LONGEST_NAME = 24;
const NAME_STARTS = characterSet(`“"${CAMPAIGNS.map((name) => name.charAt(0)).join("")}`);
/** What may part such a name's words in print. */
const PARTED = /[\s·•—“”"，、/]+/gu;

/** First characters of either, so that most lines are told apart by one look. */
const STARTS = characterSet("深学决");
/** `学习宣传贯彻党的十九大精神`, but not `学习贯彻全市人才工作会议精神`, which reports of a meeting. */
const STUDIED = /^(?:深入)?学习(?:宣传)?贯彻(?:落实)?党的[一二三四五六七八九十]{1,3}[大届][^，。\s]{0,6}精神$/u;
/** `决战决胜脱贫攻坚`, `决胜全面小康`, but not `决战脱贫攻坚一线的年轻人`. */
const DECIDED = /^(?:决战|决胜){1,2}(?:脱贫攻坚|(?:全面)?小康(?:社会)?)$/u;
