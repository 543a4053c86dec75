import type { ArticleKind } from "../model/article.ts";

/** The names of fields in a transcription. */
export const NAMES = {
  kind: "体裁",
  column: "栏目",
  kicker: "引题",
  deck: "副题",
  summary: "提要",
  dateline: "消息头",
  wire: "电头",
  local: "讯头",
  byline: "署名",
  to: "下转",
  from: "上接",
  signedDate: "落款日期",
  truncated: "中断",
  mark: "余字",
  filedLines: "原文",
} as const;

/** Other words for some of them. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["副标题", NAMES.deck],
  ["肩题", NAMES.kicker],
  ["眉题", NAMES.kicker],
]);

/** What no role is called: these are meant for fields that there are not. */
export const NO_ROLES: readonly string[] = ["标题", "主题", "正文", "来源", "日期", "版次", "报纸"];

/** All of them but those other words. */
export const OWN_NAMES: ReadonlySet<string> = new Set(Object.values(NAMES));

/** How a transcription calls the kinds of articles. */
export const KINDS: Readonly<Record<ArticleKind, string>> = {
  news: "新闻",
  photo: "图片",
  notice: "公告",
  teaser: "导读",
};

/** A longer word before a colon opens a sentence rather than a byline. */
export const LONGEST_ROLE = 8;
