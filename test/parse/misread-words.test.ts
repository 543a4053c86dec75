import { describe, expect, it } from "vitest";
import { findMisreadWords } from "../../src/parse/misread-words.ts";
import { parsePage } from "../../src/parse/page.ts";
import { pageToJson } from "../../src/parse/page-json.ts";
import { hanOf } from "../generate/compare.ts";
import { generatePage } from "../generate/generate-page.ts";
import { allHabits } from "../generate/habit.ts";
import { makeRandom } from "../generate/random.ts";
import { scorePage } from "../generate/score.ts";
import { readPage, readText, TEXT } from "./read-blocks.ts";

/** Words that all papers print, with a character misread. Papers, people and places are invented. */

const wordsOf = (text: string) => findMisreadWords(text).map(({ word, likely }) => `${word} ${likely}`);

describe("a misread word", () => {
  it.each([
    ["本报汛（记者 龚一凡）近日，", "本报汛 本报讯"],
    ["本报汛 9月3日，县里", "本报汛 本报讯"],
    ["□本振记者 龚一凡", "本振记者 本报记者"],
    ["本报纪者 龚一凡", "本报纪者 本报记者"],
    ["本报记耆 龚一凡", "本报记耆 本报记者"],
    ["本报讯（纪者龚一凡）", "纪者 记者"],
    ["本报讯（通讯员 晏平 记考 龚一凡）", "记考 记者"],
    ["全媒体记耆 龚一凡", "记耆 记者"],
    ["◆涌讯员 龚一凡", "涌讯员 通讯员"],
    ["本报讯（通迅员龚一凡）", "通迅员 通讯员"],
    ["（记者 晏平 通讯贝 龚一凡）", "通讯贝 通讯员"],
    ["新华杜北京9月7日电（记者 晏平）", "新华杜 新华社"],
    ["新华社北京9月7日屯（记者 晏平）", "日屯 日电"],
    ["2021年12月15日 屋期三", "屋期 星期"],
    ["2021年12月15日 星朗三", "星朗 星期"],
    ["责任编缉：晏平", "责任编缉 责任编辑"],
    ["贵任编辑 晏平 版面没计 龚一凡", "贵任编辑 责任编辑|版面没计 版面设计"],
    ["工作正在推进（下砖2版）", "下砖 下转"],
    ["（卞转第2版）", "卞转 下转"],
    ["（上按1版）", "上按 上接"],
    ["村民在采茶。（晏平 撮）", "撮 摄"],
  ])("is found in %s", (text, words) => {
    expect(wordsOf(text).join("|")).toBe(words);
  });

  it.each([
    "本报读者来信，本报编者按，本报作者简介，本报记述了经过",
    "本台记者 晏平，本版编辑 晏平，本期编辑：晏平，组版编辑 晏平，主任编辑 晏平，责任编委：晏平",
    "版式设计：晏平，版面设计：晏平",
    "（通信员 晏平）通讯社 晏平 通讯录",
    "本报讯（笔者 晏平）",
    "本报社（记者站）",
    "（请转2版）（下接2版）（见第2版）（上转4版）",
    "12月15日学期三周结束，15日这天",
    "新华网北京9月7日电",
    "他撮合了这门亲事",
    "欢迎投稿本报或者拨打电话，本报长者，本溪记者 晏平，本届记者节，本月记者走访",
    "（上海三版）（上周一版）（下册二版）（文转3版）（上海3版）",
    "通讯类 晏平，通讯奖 晏平，快讯员 晏平，通联员 晏平",
    "新华社北京9月7日电（患者 晏平）实习医者 晏平，首席记录 晏平",
    "5月1日为期五天的活动，7月1日二期一标段开工，9月1日 暑期三下乡，12月1日工期三个月",
    "平面设计：晏平，技术编辑：晏平，三版编辑：晏平，责任校长：晏平，路面设计：3名",
  ])("is none in %s", (text) => {
    expect(wordsOf(text)).toEqual([]);
  });
});

describe("a page with misread words", () => {
  const page = readPage(
    "县里部署下一步工作",
    "本报讯（记耆 龚一凡 涌讯员 晏平）近日，县里召开会议，本报记者 晏平到会。（下砖2版）",
    "责任编缉：石远 版面设计：田野",
  );

  it("is read as if they were right", () => {
    const [article] = page.articles;
    expect(article?.bylines).toEqual([
      { role: "记者", names: ["龚一凡"] },
      { role: "通讯员", names: ["晏平"] },
    ]);
    expect(article?.jumpTo).toBe(2);
    expect(page.furniture).toEqual(["责任编缉：石远 版面设计：田野"]);
  });

  it("reports each on its line, in order", () => {
    expect(page.diagnostics.map(({ rule, line, message }) => [rule, line, message.match(/“.*?”/g)?.join()])).toEqual([
      ["misread-character", 3, "“记耆”,“记者”"],
      ["misread-character", 3, "“涌讯员”,“通讯员”"],
      ["misread-character", 3, "“下砖”,“下转”"],
      ["misread-character", 5, "“责任编缉”,“责任编辑”"],
    ]);
  });

  it("keeps what the text has where it repeats it, in lines of its own and in paragraphs", () => {
    const { articles } = parsePage(
      "县里部署下一步工作\r\n\r\n本报汛（记者 龚一凡）近日，县里开会。\r\n\r\n他对◆涌讯员 晏平说，请找通讯员 晏平。",
      {
        file: "01.txt",
      },
    );
    expect(articles[0]?.dateline?.text).toBe("本报汛");
    expect(articles[0]?.blocks.at(-1)?.text).toBe("他对◆涌讯员晏平说，请找通讯员晏平。");
  });

  it("keeps it in a summary and a column's name", () => {
    const summary = "核心提示：县里2O21年投入6OOO元修路，受到群众欢迎。";
    const report = ["本报讯（记者 龚一凡）近日，县里召开会议。", TEXT];
    const [first] = parsePage(["县里部署下一步工作", summary, ...report].join("\n\n"), { file: "01.txt" }).articles;
    expect(first?.summary?.text).toBe("县里2O21年投入6OOO元修路，受到群众欢迎。");
    const [second] = parsePage(["【□ 涌讯员 走基层】", "县里部署下一步工作", ...report].join("\n\n"), {
      file: "01.txt",
    }).articles;
    expect(second?.columnLabel).toContain("涌讯员");
    expect(second?.marks).toEqual([]);
  });

  it("tells of them where they are too many to be mended", () => {
    const { articles, diagnostics } = parsePage(`县里部署下一步工作\n\n${"他是通迅员。".repeat(1001)}`, {
      file: "01.txt",
    });
    expect(diagnostics.filter(({ rule }) => rule === "misread-character")).toHaveLength(1001);
    expect(articles[0]?.blocks[0]?.text).toContain("他是通迅员。");
  });

  it("ends a caption with a misread credit", () => {
    const [picture] = readText(
      ["石桥修缮完工", "图为修缮后的石桥。（龚一凡 撮）", "县里部署下一步工作", TEXT].join("\n\n"),
    );
    expect(picture?.by).toEqual(["摄影 龚一凡"]);
  });
});

/** The Chinese characters that the texts read of a page have more of than the page. */
function gainedBy(text: string): string {
  const { articles, furniture, fragments } = parsePage(text, { file: "01.txt" });
  const texts = [...articles.flatMap(({ blocks }) => blocks), ...furniture, ...fragments].map((piece) => piece.text);
  const left = [...text];
  return hanOf(texts.join(""))
    .filter((character) => {
      const at = left.indexOf(character);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    })
    .join("");
}

/** Words that are misread here, wherever they stand. */
const WORDS = /本报讯|本报记者|通讯员|责任编辑|下转|上接|星期/g;

describe("generated pages in which a character of such a word is another", () => {
  it("lose nothing, and gain nothing in their texts", () => {
    const random = makeRandom(7);
    const lost = allHabits().flatMap((habit, i) => {
      if (i % 4 !== 0) return [];
      const { text, truth } = generatePage(i + 1, habit);
      const misread = text.replace(WORDS, (word) => {
        const at = random.int(0, word.length - 1);
        return `${word.slice(0, at)}龘${word.slice(at + 1)}`;
      });
      const { tallies } = scorePage(truth, pageToJson(parsePage(misread, { file: "01.txt" })), misread);
      const { hit = 0, want = 0 } = tallies["no character lost"] ?? {};
      const gained = gainedBy(misread);
      return hit < want || gained !== "" ? [`seed ${i + 1}: ${want - hit} lost, ${gained} gained`] : [];
    });
    expect(lost).toEqual([]);
  });
});
