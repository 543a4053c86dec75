import type { Topic } from "./topic.ts";

const KICKED = [
  "{secretary}在全{rank}{campaign}工作会议上强调/凝心聚力 真抓实干/推动{campaign}工作再上新台阶",
  "{leader}在{campaign}工作调度会上要求/压紧压实责任 坚决守住底线",
  "{rank}委农村工作会议要求/坚持农业农村优先发展/扎实做好{campaign}工作",
];

const ORDERS = [
  "会议强调，要提高政治站位，切实增强做好{campaign}工作的责任感和紧迫感。",
  "会议要求，各乡镇（街道）、各部门要压实责任，明确时限，挂图作战。",
  "{secretary}强调，要坚持问题导向、目标导向、结果导向，补短板、强弱项，确保各项任务落地见效。",
  "{mayor}要求，{rank}{bureau}、{bureau2}等部门要加强协调配合，形成工作合力。",
  "要抓住关键环节，突出重点领域，做到底数清、情况明、措施实。",
  "要强化督查问效，对工作不力、推诿扯皮的，严肃追责问责。",
  "要加强宣传引导，营造人人关心、人人支持、人人参与的浓厚氛围。",
  "要深入学习贯彻中央和省、市有关会议精神，切实把思想和行动统一到{rank}委、{rank}政府的决策部署上来。",
  "要坚持“一把手”负总责、分管领导具体抓，形成一级抓一级、层层抓落实的工作格局；要完善应急预案，配齐物资装备，确保一旦有事拉得出、用得上、打得赢。",
];

/** Meetings and inspections of the county's leaders. */
export const MEETINGS: readonly Topic[] = [
  {
    headlines: [
      "全{rank}{campaign}工作会议召开",
      "{county}召开{campaign}工作推进会",
      "我{rank}安排部署{campaign}工作",
      "全{rank}{campaign}暨{project}工作现场推进会召开",
    ],
    kicked: KICKED,
    decks: ["{secretary}讲话 {mayor}主持", "{leader}出席并讲话", "{secretary}{mayor}等参加"],
    leads: [
      "{date}{上午|下午}，全{rank}{campaign}工作会议在{rank}{会议中心|行政中心|影剧院}召开，总结上年度工作，安排部署今年任务。{rank}委书记{secretary}出席会议并讲话，{rank}委副书记、{rank}长{mayor}主持会议，{leaders}等{rank}领导参加会议。",
      "{date}，我{rank}召开{campaign}工作会议，传达上级有关会议精神，通报前一阶段工作情况，研究部署下步工作。{rank}委副书记、{rank}长{mayor}出席会议并讲话。",
    ],
    sentences: [
      "会议指出，去年以来，全{rank}上下团结一心、克难攻坚，各项工作取得了新的成效。",
      ...ORDERS,
      "{secretary}指出，抓好{campaign}工作，事关全局、事关长远，容不得半点马虎。",
      "会议还通报了{n:3-9}起典型案例，{town}、{town2}、{rank}{bureau}负责同志作了表态发言。",
    ],
    quotes: [],
    endings: [
      "会议以视频形式召开，各乡镇设分会场。",
      "会议还研究了其他事项。",
      "{rank}直各部门主要负责人，各乡镇（街道）党（工）委书记参加会议。",
      "会前，与会人员实地观摩了{town}{project}项目现场。",
    ],
    subheads: ["提高站位抓落实", "压实责任聚合力", "实干开新局"],
    captions: ["图为会议现场。", "会议现场。"],
  },
  {
    headlines: [
      "{secretary}调研{campaign}工作",
      "{mayor}到{town}督导{project}项目",
      "{secretary}带队检查安全生产工作",
      "{mayor}深入{town}调研",
      "{rank}领导深入一线督导{campaign}工作",
    ],
    kicked: [
      "{mayor}在调研{project}项目时强调/抢抓施工黄金期 跑出建设加速度",
      "{secretary}在{town}调研时指出/以更实作风抓好{campaign}",
      "{secretary}在督导检查{campaign}工作时要求/从严从细从实/筑牢安全防线",
    ],
    decks: ["{leader}参加", "{leader}一同参加"],
    leads: [
      "{date}，{rank}委书记{secretary}深入{town}、{town2}，就{campaign}工作开展情况进行调研。{leaders}参加调研。",
      "连日来，{rank}领导{leaders}分别率队深入乡镇、企业、工地，督导检查{campaign}工作，要求以更严的标准、更实的措施抓好落实。",
      "{date}{上午|下午}，{rank}长{mayor}带领{bureau}、{bureau2}等部门负责人到{town}实地督导{project}项目建设。",
    ],
    sentences: [
      "在{village}，{secretary}一行边走边看，详细询问{crop}长势和群众收入情况。",
      "在{company}，{secretary}走进生产车间，了解企业用工、订单和资金周转等情况，现场协调解决困难{n:2-9}个。",
      "每到一处，{mayor}都认真听取汇报，仔细查看现场，对存在的问题逐一提出整改要求。",
      "截至目前，全{rank}{project}项目已完成投资{f:1-9}亿元，占年度计划的{n:30-95}%。",
      "要算好时间账、任务账，倒排工期、挂图作战，确保年底前完成{n:60-90}%以上。",
      ...ORDERS.slice(2),
    ],
    quotes: [
      "“时间不等人，项目更不等人。”{secretary}说，要把工期一天一天往前赶，把质量一项一项抓到位。",
      "“群众最盼的是什么？最急的是什么？”座谈会上，{secretary}向{village}{villagePost}{person}问道。",
    ],
    endings: [
      "{rank}直有关部门负责人参加调研。",
      "当天，{secretary}还看望慰问了一线工作人员。",
      "随后，{mayor}主持召开座谈会，听取各方意见建议。",
    ],
    subheads: ["一线督导解难题", "倒排工期抓进度", "把责任扛在肩上"],
    captions: ["{secretary}（前排左二）在{company}车间调研。", "图为{mayor}在{village}了解{crop}长势。"],
  },
  {
    headlines: [
      "{mayor}主持召开{rank}政府常务会议#0",
      "{rank}委常委会召开扩大会议#1",
      "{rank}人大常委会第{n:3-40}次会议召开#2",
      "{rank}人大常委会审议{campaign}工作报告#2",
    ],
    decks: ["研究{project}等工作#0", "{leader}主持"],
    leads: [
      "{date}{上午|下午}，{rank}长{mayor}主持召开{rank}政府第{n:3-40}次常务会议，传达学习上级有关会议精神，研究我{rank}{project}等工作。",
      "{date}，{rank}委常委会召开扩大会议，传达学习全国、全省有关会议精神，研究我{rank}贯彻落实意见。{rank}委书记{secretary}主持会议并讲话。",
      "{date}，{rank}人大常委会召开会议，听取和审议{rank}人民政府关于{campaign}工作情况的报告，表决通过有关人事任免事项。",
    ],
    sentences: [
      "会议审议通过了《{county}{campaign}工作实施方案（{year}—2030年）》《关于进一步加强{project}工作的意见》，并就有关事项进行了安排。",
      "会议听取了关于{project}工作推进情况的汇报，对有关工作给予肯定，并提出了具体要求。",
      "会议传达学习了{city}有关文件精神，讨论了“三个清单”“两张图”编制工作。",
      ...ORDERS.slice(0, 2),
      ...ORDERS.slice(4),
    ],
    quotes: [],
    endings: ["会议还研究了其他事项。", "{leaders}出席会议。", "有关部门主要负责人列席会议。"],
    subheads: [],
    captions: ["会议现场。"],
  },
];
