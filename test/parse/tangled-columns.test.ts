import { describe, expect, it } from "vitest";
import { headlines, type Page, pageOfRows, textsOf } from "./printed-rows.ts";

const lengths = ({ articles }: Page) => articles.map(({ blocks }) => blocks.length);

/** A report in rows of sixteen characters, of which the last is full. Names and places are invented. */
const NARROW = [
  "海岛联网工程通电",
  "　　本报讯（记者 龚一凡）随着现场",
  "指挥员一声令下，海岛联网工程正式投",
  "入运行，岛上渔民告别了用柴油机发电",
  "的历史。",
  "　　三岛离大陆最近的也有十五海里，",
  "上世纪岛上靠几台柴油机发电，晚上十",
  "点准时熄灯，一度电要两块八毛多钱。",
];
/** Its rest, which begins in mid-paragraph. */
const REST = [
  "渔民打回来的鱼没有冰，只能就地腌成",
  "咸鱼，工程几次立项都因资金不足搁浅",
  "而没有下文。",
  "　　去年三月工程正式动工，施工最紧",
  "的日子，敷缆船在海上连续作业二十天",
  "，机器人一天只能前进八百米。",
];
/** A report in rows of twenty-two, which stops in mid-sentence, and its rest. */
const WIDE = [
  "县人大常委会召开第三十二次会议",
  "　　本报讯（记者 江枫）日前，县人大常委会召",
  "开第三十二次会议，常委会主任主持会议，副主任",
  "和全体委员出席，有关部门的负责人列席了会议。",
  "　　会议听取和审议了县政府关于海洋保护和渔港",
  "建设的专项工作报告，决定接受一名副县长的辞职",
];
const WIDE_REST = [
  "请求，并向新任命的人员颁发了任命书，要求他们",
  "恪尽职守。",
  "　　会议指出，要把保护海洋放在更重要的位置，",
  "对养殖中存在的问题依法限期清退，向社会公布。",
];
const PICTURE = ["蛏田里的号子", "　　12月5日，渔民在滩涂上", "采收缢蛏，亩产一吨。", "谷雨 摄"];

describe("columns of two reports in turns", () => {
  it("are put back to the report whose measure they have", () => {
    const page = pageOfRows(...NARROW, ...WIDE, ...REST, ...WIDE_REST);
    expect(headlines(page)).toEqual(["海岛联网工程通电", "县人大常委会召开第三十二次会议"]);
    expect(lengths(page)).toEqual([3, 3]);
    expect(textsOf(page, "paragraph")[1]).toMatch(/^三岛离.*两块八毛多钱。渔民打回来的鱼.*没有下文。$/);
    expect(textsOf(page, "paragraph")[4]).toMatch(/副县长的辞职请求，/);
  });

  it("are none where nothing goes on below the narrower rows, as beside a picture", () => {
    const page = pageOfRows(...NARROW, ...WIDE, ...REST);
    expect(lengths(page)[0]).toBe(2);
  });
});

describe("a paragraph below a picture item", () => {
  const last = (...rows: string[]) => pageOfRows(...NARROW, ...WIDE, ...WIDE_REST, ...PICTURE, ...rows);

  it("goes on with the report above that has its measure and its words", () => {
    const page = last(
      "　　联网工程投运后三岛电价降到五毛钱",
      "，海岛渔民用上了和城里人一样的电，",
      "下一步将建设制冰厂和冷库各一座。",
    );
    expect(headlines(page)).toEqual(["海岛联网工程通电", "县人大常委会召开第三十二次会议", "蛏田里的号子"]);
    expect(lengths(page)[0]).toBe(3);
  });

  it("does not where it tells of something else", () => {
    const page = last(
      "　　清明将近爷孙俩把墓前的杂草都拔了",
      "，又在每座墓前压上一张黄纸，风吹过",
      "来，黄纸哗啦啦地响，像在点名呢。",
    );
    expect(lengths(page)[0]).toBe(2);
  });
});

describe("a notice in a box between the halves of a paragraph", () => {
  const notice = [
    "县渔业局关于开展渔船检验的公告",
    "　　为保障渔业船舶安全，根据有关的规定，现将下",
    "一年度的渔业船舶检验有关的各个事项公告如下：",
    "一、检验范围",
    "　　全县船长十二米以上的海洋捕捞渔船、养殖渔船",
    "及休闲渔船。",
    "县渔业局",
    "2015年12月5日",
  ];
  const story = [
    "百年侨批回家记",
    "本报记者 江枫",
    "　　侨批是旧时海外侨胞寄给家乡亲人",
    "的信，父亲先在码头上扛包，后来开了",
    "一间杂货铺，每个月往家里都会寄上一",
  ];
  const rest = [
    "封批和两块银元，不管刮风还是下雨都",
    "没有断过。",
    "　　那块怀表停在两点一刻，一直到今",
    "天也没有再走过。",
  ];

  it("is an article of its own, and the halves are one", () => {
    const page = pageOfRows(...NARROW, ...WIDE, ...WIDE_REST, ...story, ...notice, ...rest);
    expect(headlines(page).slice(2)).toEqual(["百年侨批回家记", "县渔业局关于开展渔船检验的公告"]);
    expect(textsOf(page, "paragraph")[5]).toMatch(/都会寄上一封批和两块银元/);
  });

  it("ends the page where nothing goes on below it", () => {
    const page = pageOfRows(
      ...NARROW,
      ...WIDE,
      ...WIDE_REST,
      ...story,
      ...notice,
      "渔港之夜",
      "　　那块怀表停在两点一刻，一直到今",
      "天也没有再走过。",
    );
    expect(textsOf(page, "paragraph")[5]).toMatch(/都会寄上一$/);
  });
});
