import { people, printBylines, printNames } from "./byline.ts";
import type { Habit } from "./habit.ts";
import { hasNoBlankLines } from "./habit.ts";
import type { Random } from "./random.ts";
import { makeFill } from "./slots.ts";
import { plainStory, type Story } from "./story.ts";
import type { Topic } from "./topics/topic.ts";
import type { World } from "./world.ts";

/** A picture with its headline, its text and its photographers. */
export function composePhoto(random: Random, world: World, topic: Topic): Story {
  const fill = makeFill(random, world);
  const captions = topic.captions.filter((caption) => caption.startsWith("图为"));
  const text = fill(`${random.pick(topic.leads)}${random.chance(0.6) ? random.pick(captions) : ""}`);
  const headline = fill(random.pick(topic.headlines)).split("/").slice(0, 1);
  const names = people(random, random.pick([1, 1, 2, 3]));
  const who = printNames(random, names);
  const credit = random.pick([
    { text: `（${who} 摄）`, attached: random.chance(0.5) },
    { text: `${who}/摄`, attached: false },
    { text: `${who} 摄`, attached: false },
    { text: `本报记者 ${who} 摄`, attached: false },
    { text: `（记者 ${who} 摄）`, attached: random.chance(0.5) },
  ]);
  return {
    ...plainStory("photo", headline, [{ type: "paragraph", text }]),
    bylines: [{ role: "摄影", names }],
    bylineEnd: credit,
  };
}

const MODERN_VERSE = [
  "春风吹过山岗",
  "一条小河从村前流过",
  "油菜花开得那么辽阔",
  "母亲站在田埂上",
  "麦子黄了",
  "我听见镰刀的歌唱",
  "炊烟是村庄的胡须",
  "老井照见儿时的月亮",
  "燕子回到旧时的屋檐",
  "父亲的背影越走越远",
  "一声鸡鸣喊醒了黎明",
  "石板路弯弯曲曲",
  "雨落在青瓦上",
  "像谁在轻轻敲门",
  "我把乡愁折成纸船",
  "放进故乡的河流",
  "那棵老槐树还在",
  "守着村口的黄昏",
];
const OLD_VERSE = [
  ["一夜春风绿满山，", "桃花流水绕村湾。"],
  ["新楼幢幢连云起，", "大道条条入画来。"],
  ["稻浪千重铺锦绣，", "果香十里醉人怀。"],
  ["党恩浩荡如春雨，", "百姓欢歌唱小康。"],
  ["晨起荷锄耕晓月，", "暮归放牧唱斜阳。"],
  ["青山绿水皆诗意，", "紫燕黄莺共唱和。"],
  ["放眼神州千里秀，", "回眸故土万般新。"],
  ["秋深红叶燃千嶂，", "雨后清溪响百滩。"],
];

/** Verse under its writer's name, every line kept. */
export function composePoem(random: Random, world: World, habit: Habit): Story {
  const fill = makeFill(random, world);
  const old = hasNoBlankLines(habit) || random.chance(0.5);
  const verses = old
    ? random.sample(OLD_VERSE, random.pick([2, 4])).flat()
    : random.sample(MODERN_VERSE, random.pick([8, 12]));
  const body = verses.map((text, at) => ({ type: "line" as const, text, tight: at > 0 && (old || at % 4 !== 0) }));
  const names = people(random, 1);
  return {
    ...plainStory(
      "news",
      [
        fill(
          random.pick(
            old
              ? ["七绝·{place}春色", "咏{village}", "{place}吟"]
              : ["故乡的河", "麦收时节", "写给{village}", "春天，在{place}"],
          ),
        ),
      ],
      body,
    ),
    bylines: [{ role: "作者", names }],
    bylineAbove: [random.pick(["□ ", "◆", "○ ", "□"]) + printNames(random, names)],
  };
}

/** A complaint and its answer; the headline ends in （反馈） or carries its column in brackets. */
export function composeFeedback(random: Random, world: World): Story {
  const fill = makeFill(random, world);
  const complaint = random.pick([
    "{village}路灯长期不亮",
    "{town}集贸市场污水横流",
    "{village}自来水时断时续",
    "{school}门口交通拥堵",
    "{townVillage}路段坑洼难行",
  ]);
  const feedback = random.chance(0.5);
  const column = random.pick(["民生热线", "百姓之声", "阳光热线", "网民留言"]);
  const headline = feedback ? fill(`${complaint}（反馈）`) : fill(complaint);
  const bylines = [{ role: "记者", names: people(random, 1) }];
  const story = plainStory(
    "news",
    [headline],
    [
      {
        type: "paragraph",
        text: fill(`近日，有群众拨打热线反映，${complaint}，影响正常生产生活，希望有关部门尽快解决。`),
      },
      {
        type: "paragraph",
        text: fill(
          "接到反映后，{rank}{bureau}立即派人到现场核实，情况属实。目前，{bureau}已安排施工队进场，预计{n:3-20}天内整改到位。",
        ),
      },
      {
        type: "paragraph",
        text: fill(
          "{bureau}{post}{person}表示，将举一反三，对全{rank}同类问题进行排查，欢迎广大群众监督，监督电话：{phone}。",
        ),
      },
    ],
  );
  return {
    ...story,
    lead: `本报讯（${printBylines(random, bylines)}）`,
    dateline: "本报讯",
    bylines,
    ...(!feedback && { column: { text: column, printed: `【${column}】`, place: "headline" as const } }),
  };
}

/** A headline that points inside the paper, with its page or, where blank lines set it off, without. */
export function composeTeasers(
  random: Random,
  world: World,
  habit: Habit,
  topics: readonly Topic[],
  withPages: boolean,
): Story[] {
  const form = random.pick(["（2版）", "（详见2版）", "▶2版", " 2版", "（见2版）"]);
  return random.sample(topics, random.int(2, 3)).map((topic) => {
    const fill = makeFill(random, world);
    const headlines = topic.headlines
      .map(fill)
      .map((text) => text.replace("/", " "))
      .filter((text) => text.length >= 12);
    const page = random.int(2, 4);
    const story = plainStory("teaser", [headlines[0] ?? fill("{county}{campaign}工作推进会在{town}召开")], []);
    if (!withPages && !hasNoBlankLines(habit)) return story;
    return { ...story, jumpTo: { page, printed: form.replace("2", String(page)) } };
  });
}
