/** What columns of one kind are called, and what is told of in them. */
interface Topic {
  readonly names: RegExp;
  readonly words: readonly string[];
}

/** The kinds of columns that most county papers have. */
const TOPICS: readonly Topic[] = [
  // `法治青柯`, `以案说法`, `树正气 打歪风`
  {
    names: /法治|法制|平安|政法|警|以案|说法|普法|歪风/,
    words: [
      ...["法院", "检察", "公安", "派出所", "民警", "交警", "法官", "律师", "司法所"],
      ...["判决", "诈骗", "嫌疑人", "拘留", "犯罪", "违法", "案件", "纠纷"],
    ],
  },
  // `健康之窗`, `名医坐堂`
  { names: /健康|卫生|养生|医/, words: ["医院", "患者", "医生", "医师", "卫生院", "疫苗", "门诊", "治疗"] },
  // `校园内外`, `园丁颂`
  {
    names: /(?<!学习|主题|宣传)教育|校园|课堂|园丁|学子/,
    words: ["学校", "学生", "教师", "老师", "校长", "小学", "中学", "家长"],
  },
  // `三农视窗`, `乡村振兴看青柯`
  {
    names: /三农|农村|农业|农家|农技|乡村|田野|脱贫|扶贫|小康/,
    words: ["农户", "村民", "种植", "养殖", "合作社", "贫困户", "脱贫", "帮扶", "第一书记", "驻村", "村集体"],
  },
  // `党旗飘扬`, `青柯先锋`
  { names: /先锋|党建|党旗|党员|支部/, words: ["党员", "党支部", "党组织", "支部书记", "入党", "党委"] },
  // `移风易俗 倡树新风`
  { names: /移风易俗|新风|婚育/, words: ["彩礼", "婚俗", "酒席", "红白", "陋习", "人情", "丧事", "婚事", "攀比"] },
  // `我为群众办实事`
  { names: /办实事|民生|便民|惠民/, words: ["看病", "挂号", "排队", "少跑", "出行", "就医", "养老", "便民", "居民"] },
  // `城市管理大家谈`, `创建文明城曝光台`
  { names: /城市管理|文明城|创城|曝光/, words: ["停放", "路段", "垃圾", "市容", "占道", "城管", "保洁", "小区"] },
  // `绿色家园`
  { names: /生态|环保|绿色|蓝天|碧水/, words: ["生态", "环境", "污染", "河长", "排放", "绿化", "植树"] },
  // `项目建设进行时`
  { names: /项目|工业|企业|招商|园区/, words: ["企业", "项目", "投资", "园区", "产值", "开工", "车间"] },
  // `读者来信`, `群众信箱`
  { names: /来信|信箱|读者|回音/, words: ["编辑同志", "编辑：", "反映", "请问", "希望有关部门", "答复"] },
];

/** How many of the words that belong to a label's topic stand in a text: 0 where the label shows none. */
export function countTopicWords(label: string, text: string): number {
  const words = TOPICS.flatMap((topic) => (topic.names.test(label) ? topic.words : []));
  return words.filter((word) => text.includes(word)).length;
}
