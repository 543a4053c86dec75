/** What columns of one kind are called, and what is told of in them. */
interface Topic {
  readonly names: RegExp;
  readonly words: readonly string[];
}

/** The kinds of columns that most county papers have. */
const TOPICS: readonly Topic[] = [
  // `法治青柯`, `平安青柯`, `树正气 打歪风`, `扫黑除恶进行时`
  {
    names: /法治|法制|平安|政法|警|歪风|扫黑|除恶|禁毒|反诈/,
    words: [
      ...["法院", "检察", "公安", "派出所", "民警", "交警", "警方", "法官", "律师", "司法所"],
      ...["判决", "诈骗", "嫌疑人", "拘留", "犯罪", "违法", "案件", "纠纷"],
    ],
  },
  // `以案说法`, `法官说法`: of what courts decide
  {
    names: /以案|说法|普法/,
    words: [
      ...["法院", "检察", "法官", "律师", "判决", "原告", "被告", "法律", "起诉", "审理", "赔偿", "调解"],
      ...["交警", "民警", "违法", "拘留", "案件"],
    ],
  },
  // `铁拳行动 护民生`, `消费维权`: of what markets are watched for
  {
    names: /铁拳|消费|维权|质量|打假/,
    words: ["市场监管", "工商", "消费者", "假冒", "伪劣", "查处", "商标", "投诉", "查扣", "抽检", "食品安全"],
  },
  // `庆祝改革开放40周年·村庄记忆`, `非凡十年看青柯`: of how it was and how it has become
  {
    names: /改革开放|周年|十年|变迁|巨变|今昔|记忆|回眸|辉煌|新颜|新貌|新变化|看变化/,
    words: ["当年", "那时候", "以前", "如今", "变化", "十年来", "四十年", "年代", "过去"],
  },
  // `健康之窗`, `名医坐堂`
  { names: /健康|卫生|养生|医/, words: ["医院", "患者", "医生", "医师", "卫生院", "疫苗", "门诊", "治疗"] },
  // `校园内外`, `园丁颂`
  {
    names: /教育|校园|课堂|园丁|学子/,
    words: ["学校", "学生", "教师", "老师", "校长", "小学", "中学", "家长"],
  },
  // `三农视窗`, `乡村振兴看青柯`
  {
    names: /三农|农村|农业|农家|乡村|田野|脱贫|扶贫|小康/,
    words: [
      "农户",
      "村民",
      "种植",
      "养殖",
      "合作社",
      "贫困户",
      "脱贫",
      "帮扶",
      "第一书记",
      "驻村",
      "村集体",
      "果农",
      "果园",
      ...["每亩", "大棚", "采摘", "上市", "销往"],
    ],
  },
  // `农技110`, `农事提醒`: of what is to be done in field and stable
  {
    names: /农技|农事|庄稼医院/,
    words: [
      ...["农技", "植保", "病虫", "防治", "施肥", "亩施", "每亩", "秧苗", "育秧", "播种", "返青", "分蘖"],
      ...["喷施", "喷雾", "兑水", "追肥", "田间", "倒春寒", "越冬", "墒情", "疫病", "棚室"],
    ],
  },
  // `党旗飘扬`, `青柯先锋`
  { names: /先锋|党建|党旗|党员|支部/, words: ["党员", "党支部", "党组织", "支部书记", "入党", "党委"] },
  // `移风易俗 倡树新风`
  { names: /移风易俗|新风|婚育/, words: ["彩礼", "婚俗", "酒席", "红白", "陋习", "人情", "丧事", "婚事", "攀比"] },
  // `我为群众办实事`
  { names: /办实事|民生|便民|惠民/, words: ["看病", "挂号", "排队", "少跑", "出行", "就医", "养老", "便民", "居民"] },
  // `曝光台`
  { names: /曝光|红黑榜/, words: ["查处", "处罚", "罚款", "违法", "违规", "不合格", "超标", "整改", "责令"] },
  // `城市管理大家谈`, `创建文明城曝光台`
  { names: /城市管理|文明城|创城|曝光/, words: ["停放", "路段", "垃圾", "市容", "占道", "城管", "保洁", "小区"] },
  // `绿色家园`
  { names: /生态|环保|绿色|蓝天|碧水/, words: ["生态", "环境", "污染", "河长", "排放", "绿化", "植树"] },
  // `项目建设进行时`
  { names: /项目|工业|企业|招商|园区/, words: ["企业", "项目", "投资", "园区", "产值", "开工", "车间"] },
  // `理论进万家`
  { names: /理论|宣讲|主题教育/, words: ["宣讲", "理论", "党课", "宣讲员", "学习贯彻", "主题教育", "精神"] },
  // `身边好人`, `凡人善举`
  {
    names: /好人|善举|榜样|道德|凡人|身边人/,
    words: ["好人", "热心", "照顾", "义务", "无偿", "善举", "孝", "残疾", "孤寡", "捐", "好心", "爱心", "公益", "榜样"],
  },
  // `文旅视窗`, `非遗传承`
  { names: /文旅|文化|旅游|非遗/, words: ["游客", "景区", "非遗", "文化馆", "演出", "展览", "传承", "民宿"] },
  // `志愿者在行动`
  { names: /志愿|文明实践/, words: ["志愿者", "志愿服务", "义工", "文明实践"] },
  // `清风青柯`, `警钟长鸣`: of what commissions for discipline see to
  {
    names: /清风|廉|纪检|正风|警钟/,
    words: ["纪委", "监委", "纪检", "违纪", "处分", "八项规定", "廉洁", "党纪", "问责", "通报", "四风"],
  },
  // `创业之星`, `致富能人`
  { names: /创业|致富|能人/, words: ["创业", "返乡", "打工", "贷款", "致富", "办起", "承包", "大棚", "收入", "老板"] },
  // `民族团结一家亲`
  { names: /民族|石榴籽/, words: ["各族", "民族", "族群众", "族同胞", "双语", "团结"] },
  // `新春走基层·蹲点日记`, `走基层 转作风 改文风`: of what a reporter has seen and been told
  {
    names: /走基层|蹲点|转作风/,
    words: ["告诉记者", "记者来到", "记者看到", "记者走进", "笑着说", "乐呵呵", "指着", "老伴", "乡亲", "忙着", "家里"],
  },
  // `留住乡愁`, `乡间人物`
  { names: /乡愁|乡土|人物|工匠|匠心/, words: ["手艺", "老人", "徒弟", "师傅", "传人", "匠人", "爷爷", "村里人"] },
  // `读者来信`, `群众信箱`
  { names: /来信|信箱|读者|回音/, words: ["编辑同志", "编辑：", "反映", "请问", "希望有关部门", "答复"] },
];

/** What kind of text a column holds, as far as its name tells: comments, portraits of people, or literature. */
export type ColumnKind = "comment" | "portrait" | "literature";

/** What such columns' names hold, those first that tell more. */
const KINDS: readonly (readonly [kind: ColumnKind, names: RegExp])[] = [
  // `石桥时评`, `江圩漫笔`, `城市管理大家谈`
  ["comment", /[评论谈]$|时评|快评|短评|漫笔|微语|絮语|随感|杂谈|夜话/],
  // `身边好人`, `园丁颂`, `脱贫攻坚群英谱`
  ["portrait", /好人|善举|榜样|道德|凡人|身边|感动|风采|先锋|群英|英谱|最美|人物|群像|之星|颂/],
  // `桃花渡诗苑`, `长篇连载`, `宁峤风物`
  ["literature", /诗|散文|小说|副刊|连载|往事|笔记|风物|掌故|方言|手记|老街|人家|岁月|茶馆|记忆|乡愁/],
];

/** The kind of a column by its name; undefined where that tells none. */
export function kindOfColumn(label: string): ColumnKind | undefined {
  return KINDS.find(([, names]) => names.test(label))?.[0];
}

/** How many of the words that belong to a label's topic stand in a text: 0 where the label shows none. */
export function countTopicWords(label: string, text: string): number {
  const words = new Set(TOPICS.flatMap((topic) => (topic.names.test(label) ? topic.words : [])));
  let told = 0;
  for (const word of words) if (text.includes(word)) told++;
  return told;
}
