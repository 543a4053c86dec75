/** Slogans of their years that papers printed beside their name, from the 1950s to the 1980s. */
const PERIOD_SLOGANS: ReadonlySet<string> = new Set([
  ...["鼓足干劲", "力争上游", "多快好省地建设社会主义", "总路线万岁", "大跃进万岁", "人民公社万岁"],
  ...["发展经济", "保障供给", "以农业为基础", "以工业为主导", "以粮为纲", "全面发展", "勤俭建国", "勤俭办社"],
  ...["抓革命", "促生产", "促工作", "促战备", "备战备荒为人民", "农业学大寨", "工业学大庆", "全国学人民解放军"],
  ...["独立自主", "自力更生", "艰苦奋斗", "团结紧张", "严肃活泼", "团结起来", "争取更大的胜利"],
  ...["百花齐放", "百家争鸣", "推陈出新", "古为今用", "洋为中用"],
  ...["毛主席语录", "最高指示", "为人民服务", "全心全意为人民服务", "千万不要忘记阶级斗争"],
  ...["解放思想", "实事求是", "团结一致向前看", "实现四个现代化", "振兴中华", "改革", "开放", "搞活"],
]);
/** What parts them: `鼓足干劲　力争上游　多快好省地建设社会主义`. */
const PARTS = /[\s，、；,。！!“”]+/;

/** `解放思想 实事求是`: two of them may be a headline or its kicker. */
const LEAST_SLOGANS = 3;

/** Whether a line is three such slogans or more, and nothing else. */
export function arePeriodSlogans(text: string): boolean {
  const parts = text.split(PARTS).filter((part) => part !== "");
  return parts.length >= LEAST_SLOGANS && parts.every((part) => PERIOD_SLOGANS.has(part));
}
