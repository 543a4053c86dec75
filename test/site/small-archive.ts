import { readdirSync, readFileSync } from "node:fs";
import type { Article } from "../../src/model/article.ts";
import type { Config } from "../../src/model/config.ts";
import type { Correction } from "../../src/model/correction.ts";
import type { Archive, Issue, Page } from "../../src/model/issue.ts";
import type { Newspaper } from "../../src/model/newspaper.ts";

/*
 * A small archive made by hand, in which most things a page can show occur, and with it a hostile one. The site's own
 * templates are used.
 */

/** An article of the given line with plain defaults. */
export function article(line: number, fields: Partial<Article> = {}): Article {
  return {
    kind: "news",
    headline: { kicker: [], main: `第${line}行的标题`, decks: [] },
    bylines: [{ role: "记者", names: ["楼郁馨", "赖小兰"] }],
    blocks: [{ type: "paragraph", text: "入冬以来，区里接连开会。会后各村行动。", lines: [line, line + 1] }],
    jumps: [],
    truncated: false,
    marks: [],
    lines: [line, line + 2],
    ...fields,
  };
}

/** A printed page of the given articles. */
export function page(number: number, articles: readonly Article[], fields: Partial<Page["parsed"]> = {}): Page {
  return {
    number,
    sourceFile: `paper/2021-01-20/0${number}.txt`,
    sourceLines: Array.from({ length: 40 }, (_, index) => (index % 3 === 2 ? "" : `原文第${index + 1}行`)),
    form: "text",
    corrections: [],
    parsed: { nameplate: { lines: {} }, articles, furniture: [], fragments: [], diagnostics: [], ...fields },
  };
}

const PLACE = { file: "paper/2021-01-20/01.corrections.yml", line: 1 };

/** A correction of the article of line 3, its words and its role. */
function correction(text: string): Correction {
  return {
    place: PLACE,
    lines: [3, 4],
    was: text,
    now: text,
    as: "headline",
    by: text,
    date: "2026-03-01",
    note: text,
  };
}

/** An issue; `date` in EDTF. */
export function issue(newspaper: Newspaper, date: string, pages: readonly Page[], fields: Partial<Issue> = {}): Issue {
  const uncertain = date.endsWith("?");
  return { newspaper, date: { iso: date.replace("?", ""), uncertain }, pages, ...fields };
}

export const kecheng: Newspaper = {
  slug: "kecheng",
  name: "今日柯城",
  place: "浙江省衢州市柯城区",
  publisher: "中共衢州市柯城区委",
  description: "区报，**四版**。",
  columns: ["树正气"],
};

/** Words corrected in the article of line 3, and a role for text that is in no article. */
const corrections: readonly Correction[] = [
  { place: PLACE, lines: [4, 4], was: "开会义", now: "开会议", by: "王小明", date: "2026-03-01" },
  { place: PLACE, lines: [30, 31], was: "广告", as: "furniture", by: "王小明", date: "2026-03-02", note: "据原报" },
];

/** Two pages joined by jump lines, one with a scan, two articles on one line, an uncertain date, a column, a notice, a photo item. */
export const smallArchive: Archive = {
  newspapers: [kecheng],
  issues: [
    issue(
      kecheng,
      "2021-01-20",
      [
        {
          ...page(
            1,
            [
              article(3, {
                headline: { kicker: ["引题"], main: "疫情防控的严密防线 区领导督导", decks: ["副题"] },
                dateline: { kind: "local", text: "本报讯" },
                columnLabel: "树正气",
                jumps: [{ direction: "to", page: 2, text: "（下转2版）", line: 5 }],
              }),
              article(8, { bylines: [] }),
              article(8, {
                kind: "photo",
                blocks: [
                  { type: "paragraph", text: "同一行开始的第二篇。", lines: [8, 8] },
                  { type: "credit", text: "方心怡 摄", lines: [8, 8] },
                ],
              }),
            ],
            {
              furniture: [{ kind: "slogan", text: "富强 民主", lines: [1, 1] }],
              fragments: [{ text: "治领", line: 2 }],
            },
          ),
          corrections,
        },
        {
          ...page(2, [
            article(1, {
              headline: { kicker: [], main: "疫情防控的严密防线", decks: [] },
              jumps: [{ direction: "from", page: 1, text: "（上接1版）", line: 1 }],
            }),
            article(20, {
              kind: "notice",
              summary: { label: "阅读提示", text: "提要一段。" },
              blocks: [
                { type: "subheading", text: "一、小标题", lines: [20, 20] },
                { type: "paragraph", text: "公告正文。", lines: [21, 21] },
                { type: "signature", text: "某某指挥部", lines: [22, 22] },
                { type: "label", text: "2021年1月20日", lines: [23, 23] },
              ],
            }),
          ]),
          scan: { sourceFile: "kecheng/2021-01-20/02.png", format: "png", width: 60, height: 90, bytes: 1_200_000 },
        },
      ],
      { serialNumber: 1768, pageCount: 4 },
    ),
    issue(kecheng, "2021-12-15?", [page(1, [headless(4)])]),
  ],
};

const hostileText = `<script>alert("x")</script>'"&\u202e翻转\u0000\u{1f600}\ud800../../etc`;

/** Every text a page can show, hostile. */
export const hostileArchive: Archive = hostileArchiveOf(hostileText);

/** An archive in which every text is the given one. */
export function hostileArchiveOf(text: string): Archive {
  const newspaper: Newspaper = {
    slug: "paper",
    name: text,
    otherNames: [text],
    nameNote: text,
    place: text,
    columns: [text],
  };
  const nasty = article(3, {
    headline: { kicker: [text], main: text, decks: [text] },
    columnLabel: text,
    summary: { label: text, text },
    dateline: { kind: "wire", text },
    bylines: [{ role: text, names: [text, "甲"] }],
    blocks: [
      { type: "subheading", text, lines: [4, 4] },
      { type: "paragraph", text, lines: [5, 5] },
      { type: "caption", text, lines: [6, 6] },
    ],
    jumps: [{ direction: "to", page: 9, text, line: 7 }],
  });
  const nastyPage = page(1, [nasty], {
    furniture: [{ kind: "other", text, lines: [1, 1] }],
    fragments: [{ text, line: 2 }],
    nameplate: { publisher: text, lines: {} },
  });
  const lines = {
    ...nastyPage,
    sourceLines: nastyPage.sourceLines.map(() => text),
    sourceFile: text,
    corrections: [correction(text)],
  };
  const date = { iso: "2021-12-15", uncertain: true, note: text };
  return { newspapers: [newspaper], issues: [issue(newspaper, "2021-12-15?", [lines], { date })] };
}

/** An article with neither headline nor byline. */
function headless(line: number): Article {
  const { headline: _, ...plain } = article(line, { bylines: [] });
  return plain;
}

export const config: Config = {
  title: "县报文库",
  description: "县报全文",
  language: "zh-Hans",
  baseUrl: "https://example.org/archive/",
  repositoryUrl: "https://example.org/county/archive",
};

const templateFolder = new URL("../../templates/", import.meta.url);

/** The site's own templates by file name. */
export const templates: ReadonlyMap<string, string> = new Map(
  readdirSync(templateFolder)
    .sort()
    .map((name) => [name, readFileSync(new URL(name, templateFolder), "utf8")]),
);
