import type { ArticleKind } from "../model/article.ts";
import type { Language } from "../model/config.ts";
import type { Severity } from "../model/rules.ts";
import type { LineRole } from "./roles-in-line.ts";

/** The words of the editor's report. */
export interface ReportStrings {
  readonly language: Language;
  readonly title: string;
  readonly intro: string;
  readonly index: string;
  readonly page: string;
  readonly file: string;
  readonly articles: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly noDoubts: string;
  readonly onlyDoubtful: string;
  readonly otherFiles: string;
  readonly otherFilesNote: string;
  readonly source: string;
  readonly structure: string;
  readonly legend: string;
  readonly roles: Readonly<Record<LineRole, string>>;
  readonly kinds: Readonly<Record<ArticleKind, string>>;
  readonly noHeadline: string;
  readonly furniture: string;
  readonly partOf: string;
  readonly correction: string;
  readonly pageNumber: (number: number) => string;
  readonly lines: (first: number, last: number) => string;
  readonly characters: (count: number) => string;
  readonly continuedOn: (page: number) => string;
  readonly continuedFrom: (page: number) => string;
  readonly pagesLeftOut: (count: number) => string;
  readonly totals: (pages: number, articles: number) => string;
}

/** The strings of the configured language. */
export function reportStringsFor(language: Language): ReportStrings {
  return language === "en" ? english : chinese;
}

const chinese: ReportStrings = {
  language: "zh-Hans",
  title: "校对报告",
  intro: "左边是文件里的原文，行号与编辑器里的相同；右边是程序读出的稿件。颜色表示每段文字的身份，波浪线是存疑之处。",
  index: "各版目录",
  page: "版面",
  file: "文件",
  articles: "稿件",
  severity: { error: "错误", warning: "警告", info: "提示" },
  noDoubts: "没有疑问",
  onlyDoubtful: "只看有疑问的版面",
  otherFiles: "其他问题",
  otherFilesNote: "没有进入网站的文件，以及报纸和各期的设置文件。",
  source: "原文",
  structure: "稿件",
  legend: "颜色",
  roles: {
    kicker: "引题",
    headline: "主题",
    deck: "副题",
    column: "栏目",
    summary: "提要",
    dateline: "消息头",
    byline: "署名",
    body: "正文",
    subhead: "小标题",
    caption: "图片说明",
    signature: "落款",
    jump: "转版",
    furniture: "报头等",
    fragment: "残片",
    other: "其他",
  },
  kinds: { news: "新闻", photo: "图片", notice: "公告", teaser: "导读" },
  noHeadline: "（无标题）",
  furniture: "不属于稿件：报头、报眉、标语、责编等",
  partOf: "属于",
  correction: "更正",
  pageNumber: (number) => `第${number}版`,
  lines: (first, last) => (first === last ? `第 ${first} 行` : `第 ${first}—${last} 行`),
  characters: (count) => `${count} 字`,
  continuedOn: (page) => `接第${page}版`,
  continuedFrom: (page) => `承第${page}版`,
  pagesLeftOut: (count) => `另有 ${count} 版没有列出：版面太多时只列有疑问的。加 --all 全部列出，或只检查一个文件夹。`,
  totals: (pages, articles) => `${pages} 版，${articles} 篇稿件`,
};

const english: ReportStrings = {
  language: "en",
  title: "Proofreading report",
  intro:
    "On the left the text as it stands in the file, its lines numbered as in an editor; on the right the articles that were read from it. Colours tell what each piece of text is; a wavy line marks what is doubtful.",
  index: "Pages",
  page: "Page",
  file: "File",
  articles: "Articles",
  severity: { error: "Errors", warning: "Warnings", info: "Notes" },
  noDoubts: "nothing doubtful",
  onlyDoubtful: "Doubtful pages only",
  otherFiles: "Other findings",
  otherFilesNote: "Files that are not in the site, and the settings of newspapers and issues.",
  source: "Source",
  structure: "Articles",
  legend: "Colours",
  roles: {
    kicker: "kicker",
    headline: "headline",
    deck: "deck",
    column: "column",
    summary: "summary",
    dateline: "dateline",
    byline: "byline",
    body: "body",
    subhead: "subhead",
    caption: "caption",
    signature: "signature",
    jump: "jump line",
    furniture: "furniture",
    fragment: "fragment",
    other: "other",
  },
  kinds: { news: "news", photo: "photo", notice: "notice", teaser: "teaser" },
  noHeadline: "(no headline)",
  furniture: "Of no article: nameplate, folio, slogans, staff",
  partOf: "part of",
  correction: "Corrected",
  pageNumber: (number) => `page ${number}`,
  lines: (first, last) => (first === last ? `line ${first}` : `lines ${first}–${last}`),
  characters: (count) => `${count} characters`,
  continuedOn: (page) => `goes on on page ${page}`,
  continuedFrom: (page) => `comes from page ${page}`,
  pagesLeftOut: (count) =>
    `${count} more pages are left out: of so many only the doubtful ones are shown. Use --all for all of them, or check one folder.`,
  totals: (pages, articles) => `${pages} pages, ${articles} articles`,
};
