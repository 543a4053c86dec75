import { people } from "./byline.ts";
import { chineseDate } from "./chinese-date.ts";
import type { Random } from "./random.ts";
import { type Fill, makeFill } from "./slots.ts";
import { type BodyPart, plainStory, type Story } from "./story.ts";
import type { World } from "./world.ts";

/** A notice, a public letter, a lost-and-found entry or an advertisement. */
export function composeNotice(random: Random, world: World): Story {
  const fill = makeFill(random, world);
  const form = random.int(1, 10);
  if (form <= 5) return official(random, world, fill);
  if (form <= 6) return publicLetter(random, world, fill);
  if (form <= 8) return lostPapers(random, fill);
  return advertisement(random, fill);
}

const OFFICIAL: readonly {
  title: string;
  intro: string;
  parts: readonly string[];
  items: readonly string[];
  body: string;
}[] = [
  {
    title: "关于实行封山禁火的{通告|公告}",
    intro:
      "为切实加强森林防火工作，保护森林资源和人民群众生命财产安全，根据《森林防火条例》的规定，现将有关事项通告如下：",
    parts: ["禁火时间", "禁火范围", "禁火要求"],
    items: [
      "自{year}年{month}月{n:1-9}日至{n:10-28}日，全{rank}范围内的林地及林缘{n:50-300}米以内为禁火区。",
      "禁火期内，严禁在禁火区上坟烧纸、燃放烟花爆竹、烧荒炼山、吸烟等一切野外用火。",
      "因特殊情况确需用火的，须报{rank}人民政府批准。",
      "凡违反本通告的，由公安机关、林业主管部门依法给予处罚；构成犯罪的，依法追究刑事责任。",
    ],
    body: "{county}人民政府",
  },
  {
    title: "{county}自来水公司停水{通知|公告}",
    intro: "因{project}工程施工需要，定于{soon}8时至20时对部分区域停水，现将有关事项公告如下：",
    parts: ["停水区域", "停水时间", "注意事项"],
    items: [
      "停水区域为{town}及{village}、{village2}一带。",
      "停水期间请用户关好水龙头，做好储水准备，以免造成不必要的损失。",
      "恢复供水后，初期水质可能出现短时浑浊，请放水片刻后再使用。",
      "由此带来的不便，敬请广大用户谅解。咨询电话：{phone}。",
    ],
    body: "{county}自来水公司",
  },
  {
    title: "{county}{year}年公开招聘教师{公告|简章}",
    intro: "为进一步充实我{rank}教师队伍，经研究，决定面向社会公开招聘中小学教师{n:20-160}名。现将有关事项公告如下：",
    parts: ["招聘条件", "报名办法", "考试与录用"],
    items: [
      "具有中华人民共和国国籍，遵守宪法和法律，品行端正，年龄在{n:30-40}周岁以下。",
      "具有相应的教师资格证，普通话水平达到二级乙等及以上。",
      "报名采取现场报名方式进行，报名时间为{soon}起5个工作日，报名地点：{rank}教育局人事股。",
      "笔试成绩占60%，面试成绩占40%，按总成绩从高到低确定拟录用人员。",
    ],
    body: "{county}教育局",
  },
  {
    title: "国有建设用地使用权拍卖出让公告",
    intro:
      "经{county}人民政府批准，我局决定以拍卖方式出让{n:1-4}（幅）地块的国有建设用地使用权。现将有关事项公告如下：",
    parts: ["地块的基本情况", "竞买人范围", "报名时间"],
    items: [
      "地块位于{town}{village}，面积{n:2000-40000}平方米，用途为商住用地，出让年限40年、70年，起始价{n:300-9000}万元。",
      "中华人民共和国境内外的自然人、法人和其他组织均可申请参加竞买。",
      "申请人可于{soon}起到{rank}公共资源交易中心获取出让文件。",
      "联系人：{person}　联系电话：{phone}",
    ],
    body: "{county}自然资源局",
  },
];

/** Parts numbered `一、` with items `1.`, or one run of `一、` paragraphs; a signature and a date. */
function official(random: Random, world: World, fill: Fill): Story {
  const notice = random.pick(OFFICIAL);
  const paragraph = (text: string): BodyPart => ({ type: "paragraph", text: fill(text) });
  const body: BodyPart[] = [paragraph(notice.intro)];
  const items = random
    .sample(notice.items, random.int(2, notice.items.length))
    .sort((a, b) => notice.items.indexOf(a) - notice.items.indexOf(b));
  if (random.chance(0.5)) {
    for (const [at, item] of items.entries()) {
      const part = notice.parts[at];
      if (part) body.push({ type: "subhead", text: `${"一二三四"[at]}、${part}` });
      body.push(paragraph(item));
    }
  } else {
    const numbered = random.pick([
      (at: number) => `${"一二三四"[at]}、`,
      (at: number) => `${at + 1}.`,
      (at: number) => `${at + 1}、`,
      (at: number) => `（${"一二三四"[at]}）`,
    ]);
    for (const [at, item] of items.entries()) body.push(paragraph(numbered(at) + item));
  }
  if (random.chance(0.5)) body.push(paragraph(random.pick(["特此公告。", "特此通告。"])));
  return { ...plainStory("notice", [fill(notice.title)], body), signature: sign(random, world, fill(notice.body)) };
}

function publicLetter(random: Random, world: World, fill: Fill): Story {
  const [title = "", office = ""] = fill(
    random.pick([
      "致全{rank}农民朋友的一封信/{rank}农业农村局",
      "文明祭祀倡议书/{county}精神文明建设办公室",
      "节约用水倡议书/{rank}水利局",
    ]),
  ).split("/");
  const body = [
    fill("{广大市民朋友们|父老乡亲们|全{rank}广大群众}：").replace("全{rank}", ""),
    fill("当前，正值{campaign}的关键时期。为营造安全、文明、和谐的社会环境，我们向大家发出如下倡议："),
    "一、从我做起，带头遵守有关规定，自觉做文明新风的倡导者、实践者。",
    "二、相互监督，发现问题及时劝导、及时报告。",
    "三、积极宣传，把有关知识和要求告诉身边的每一个人，让好习惯代代相传。",
    "朋友们，美好的家园需要我们共同守护，让我们携起手来，共建美丽家乡！",
  ];
  return {
    ...plainStory(
      "notice",
      [title],
      body.map((text) => ({ type: "paragraph", text })),
    ),
    signature: sign(random, world, office),
  };
}

function lostPapers(random: Random, fill: Fill): Story {
  const entries = [
    "{person*}遗失居民身份证，证号：{n:110000-650000}19{n:60-99}0{n:1-9}1{n:0-9}{n:1000-9999}，声明作废。",
    "{company*}遗失营业执照副本，统一社会信用代码：91{n:100000-650000}MA{n:1000-9999}K{n:100-999}，声明作废。",
    "{person*}遗失土地承包经营权证，编号：{n:10000-99999}，声明作废。",
    "{person*}不慎将残疾证遗失，声明作废。",
    "{town*}{village*}股份经济合作社遗失公章一枚，声明作废。",
  ];
  const body = random
    .sample(entries, random.int(2, 4))
    .map((entry): BodyPart => ({ type: "paragraph", text: fill(entry) }));
  return plainStory("notice", [random.pick(["遗失声明", "声明", "遗失启事"])], body);
}

/** Lines kept as they are printed. */
function advertisement(random: Random, fill: Fill): Story {
  const [title = "", ...lines] = random.pick([
    [
      "门面招租启事",
      "{rank}城{东街|西街|北大街}临街门面{n:2-9}间",
      "面积{n:40-300}平方米，水电齐全",
      "有意者请联系",
      "电话：{mobile} {person}",
    ],
    [
      "{company}招聘启事",
      "车间操作工{n:5-60}名，月薪{n:3000-6500}元",
      "质检员{n:2-9}名，高中以上学历",
      "包吃住，缴纳五险",
      "地址：{town}工业园区",
      "联系电话：{phone}",
    ],
    [
      "房屋出售广告",
      "{阳光|金色|幸福}家园小区住宅一套",
      "面积{n:80-160}平方米，三室两厅",
      "价格面议，非诚勿扰",
      "电话：{mobile}",
    ],
  ]);
  const body = lines.map((line, at): BodyPart => ({ type: "line", text: fill(line), tight: at > 0 }));
  return plainStory("notice", [fill(title)], body);
}

function sign(random: Random, world: World, name: string): NonNullable<Story["signature"]> {
  const day = Math.max(1, world.day - random.int(0, 3));
  const { year, month } = world;
  const isoDate = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const date = random.chance(0.8) ? `${year}年${month}月${day}日` : chineseDate(year, month, day);
  return { name, date, isoDate, oneLine: random.chance(0.2) };
}

/** Staff at the foot of the page: `责任编辑：甲 版面设计：乙 校对：丙`. */
export function staffLine(random: Random): string {
  const roles = random.pick([
    ["责任编辑", "版面设计", "校对"],
    ["本版编辑", "校对"],
    ["责任编辑", "版式设计"],
    ["责编", "美编", "校对"],
    ["本版责任编辑"],
    ["值班主任", "责任编辑", "版式", "校对"],
  ]);
  const mark = random.pick(["：", "：", " "]);
  return roles
    .map((role, at) => `${role}${mark}${people(random, 1 + (at === 0 && random.chance(0.2) ? 1 : 0)).join(" ")}`)
    .join(random.pick([" ", "　", "  "]));
}
