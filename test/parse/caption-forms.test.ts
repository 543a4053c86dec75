import { describe, expect, it } from "vitest";
import { REPORT, readPage } from "./read-blocks.ts";

/** Captions of a report's picture as papers word them, below the report and above it. Names and places are invented. */

const HEADLINE = "小山村飞出“金凤凰”";
const TEXTS = [
  "　　本报讯（记者 朱小明）走进石桥村，一排排新建的民居掩映在绿树丛中，村民们脸上洋溢着幸福的笑容。",
  "　　村支书老周说，五年前这里还是远近闻名的穷村，如今家家户户都过上了好日子。",
];

/** The captions of the article under the headline, where the page holds no other article but those beside it. */
function captionsIn(...blocks: readonly string[]): readonly string[] | undefined {
  const { articles } = readPage("石桥修缮完工", REPORT, HEADLINE, ...blocks, "全县春耕忙", REPORT);
  if (articles.length !== 3) return undefined;
  return articles[1]?.blocks.flatMap(({ type, text }) => (type === "caption" ? [text] : []));
}

describe("a caption", () => {
  it.each([
    ...["图为村民在采摘茶叶。", "左图：村民在采摘茶叶。", "图①：村民在采摘茶叶。", "▲村民在采摘茶叶。"],
    ...["图片说明：村民在采摘茶叶。", "图片：村民在采摘茶叶。", "图1 村民在采摘茶叶", "村民在采摘茶叶（资料图）"],
    ...["村民在采摘茶叶。（资料图片）", "村民在采摘茶叶。（县文旅局供图）", "村民在采摘茶叶。受访者供图"],
    ...["村民在采摘茶叶。 县文旅局 供图", "图为村民在采摘茶叶"],
  ])("%s", (caption) => {
    expect(captionsIn(...TEXTS, caption)).toHaveLength(1);
    expect(captionsIn(caption, ...TEXTS)).toHaveLength(1);
  });

  it("goes on in the next row", () => {
    const rows = ["图为县公安局城关派出所", "民警在城南小学给学生讲解怎", "样识别交通标志。"].join("\n");
    const { articles } = readPage("石桥修缮完工", REPORT, HEADLINE, ...TEXTS, rows, "全县春耕忙", REPORT);
    expect(articles.map(({ headline }) => headline)).not.toContain("民警在城南小学给学生讲解怎");
  });
});
