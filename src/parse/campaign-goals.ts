import { characterSet, isAt } from "../text/characters.ts";

/** Whether a line names a campaign by what it is for, as columns do: what a congress has set, what is to be reached. */
export function isCampaignGoal(text: string): boolean {
  return isAt(text, 0, STARTS) && (STUDIED.test(text) || DECIDED.test(text));
}

/** First characters of either, so that most lines are told apart by one look. */
const STARTS = characterSet("深学决");
/** `学习宣传贯彻党的十九大精神`, but not `学习贯彻全市人才工作会议精神`, which reports of a meeting. */
const STUDIED = /^(?:深入)?学习(?:宣传)?贯彻(?:落实)?党的[一二三四五六七八九十]{1,3}[大届][^，。\s]{0,6}精神$/u;
/** `决战决胜脱贫攻坚`, `决胜全面小康`, but not `决战脱贫攻坚一线的年轻人`. */
const DECIDED = /^(?:决战|决胜){1,2}(?:脱贫攻坚|(?:全面)?小康(?:社会)?)$/u;
