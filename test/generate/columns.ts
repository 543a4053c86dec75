import type { Random } from "./random.ts";
import type { Story } from "./story.ts";

/** Column names; one that could as well be a kicker is always `marked`, the others show what they are; `word` must be in the article's own text before its name may stand apart from it. */
const COLUMNS: readonly { name: string; word: string; marked?: boolean }[] = [
  { name: "乡村振兴进行时", word: "产业" },
  { name: "产业兴旺看乡村", word: "产业", marked: true },
  { name: "平安建设在行动", word: "民警" },
  { name: "防汛抗旱进行时", word: "降" },
  { name: "项目建设巡礼", word: "项目" },
  { name: "身边好人风采", word: "党员" },
  { name: "校园之窗", word: "学生" },
  { name: "新春走基层", word: "记者", marked: true },
  { name: "我为群众办实事", word: "群众", marked: true },
  { name: "文明新风专栏", word: "村" },
];

/** Gives the story a column name above its headline. In brackets or after a mark where `marked`. */
export function withColumnAbove(random: Random, story: Story, marked: boolean): Story {
  const text = storyText(story);
  const fitting = COLUMNS.filter((column) => text.includes(column.word));
  if (story.headline.length === 0 || story.column || story.kicker !== undefined || fitting.length === 0) return story;
  const { name, marked: always } = random.pick(fitting);
  const printed =
    marked || always || random.chance(0.5) ? random.pick([`【${name}】`, `■${name}`, `●${name}`, `◎ ${name}`]) : name;
  return { ...story, column: { text: name, printed, place: "above" } };
}

/** Everything that is printed of a story's text. */
export function storyText(story: Story): string {
  return [
    story.kicker,
    ...story.headline,
    ...story.decks,
    story.summary?.text,
    ...story.body.map((part) => part.text),
  ].join("");
}
